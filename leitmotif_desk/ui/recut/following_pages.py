"""What follows from a new cut and is not ticked: what becomes of the themes heard, and of the findings."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from leitmotif_desk.desk.recutting import FindingChange, FindingFate, OccurrenceChange, Sync
from leitmotif_desk.ui.recut.lines import LineTable
from leitmotif_desk.ui.recut.rows import RowWriter

Change = TypeVar("Change", OccurrenceChange, FindingChange)


class _Page(QWidget, Generic[Change]):
    """A table of what asks for attention; what only goes along is shown on demand."""

    def __init__(self, table: LineTable, more: str) -> None:
        super().__init__()
        self.table, self.all = table, QCheckBox(more)
        self._changes: tuple[Change, ...] = ()
        self._write: RowWriter | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.addWidget(self.all)
        layout.addWidget(self.table, 1)
        self.all.toggled.connect(self.refresh)

    @property
    def asking(self) -> int:
        """How many ask for attention."""
        return sum(map(self._asks, self._changes))

    def show_changes(self, changes: Sequence[Change], write: RowWriter) -> None:
        """Show what becomes of these."""
        self._changes, self._write = tuple(one for one in changes if one.is_change), write
        self.refresh()

    def refresh(self) -> None:
        """Show what is wanted."""
        write = self._write
        if write is not None:
            shown = [one for one in self._changes if self.all.isChecked() or self._asks(one)]
            self.table.show_lines([write.line(place, one) for place, one in enumerate(shown)])

    def _asks(self, one: Change) -> bool:
        raise NotImplementedError


class HeardPage(_Page[OccurrenceChange]):
    """The themes that are heard; they go with their cues."""

    def __init__(self) -> None:
        headers = (
            self.tr("Theme"), self.tr("Its picture"), self.tr("Sounds at"), self.tr("Will sound at"),
            self.tr("With its picture"),
        )  # fmt: skip
        table = LineTable(headers, {1: 120, 2: 120, 3: 120, 4: 190}, 0, 2)
        super().__init__(table, self.tr("Show what stays in sync as well"))
        table.setAccessibleName(self.tr("What becomes of the themes that are heard"))

    def _asks(self, one: OccurrenceChange) -> bool:
        return one.sync is not Sync.KEPT


class FindingsPage(_Page[FindingChange]):
    """What the continuity check will say, and no longer say."""

    def __init__(self) -> None:
        table = LineTable((self.tr("Finding"), self.tr("In the new cut"), self.tr("At")), {1: 190, 2: 120}, 0, 2)
        super().__init__(table, self.tr("Show what only moves as well"))
        table.setAccessibleName(self.tr("What the continuity check will say"))

    def _asks(self, one: FindingChange) -> bool:
        return one.fate not in (FindingFate.MOVED, FindingFate.KEPT)
