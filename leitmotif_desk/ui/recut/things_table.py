"""What a new cut does to scenes, cues, hits and markers, with the ticks that say what of it is taken."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.cutting.things import KINDS_IN_TIME, Thing
from leitmotif_desk.desk.recutting import Change
from leitmotif_desk.domain.cut import Plight
from leitmotif_desk.ui.recut.lines import LineTable
from leitmotif_desk.ui.recut.rows import RowWriter
from leitmotif_desk.ui.recut.words import FATES, KINDS, MARKS, translated


class ThingsTable(QWidget):
    """`ticked` carries codes and whether these changes are to be taken; `filtered`: other lines are wanted."""

    ticked = Signal(object, bool)
    filtered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        headers = (
            self.tr("What"), self.tr("In the new cut"), self.tr("Stands at"), self.tr("Will stand at"),
            self.tr("Frames"), self.tr("Remark"),
        )  # fmt: skip
        self.table = LineTable(headers, {0: 300, 1: 120, 2: 112, 3: 112, 4: 80}, 5, 2)
        self.table.setAccessibleName(self.tr("What the new cut changes"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Show only one kind"))
        self.kind.addItem(self.tr("All kinds"), "")
        for kind in KINDS_IN_TIME:
            self.kind.addItem(translated(KINDS[kind]), kind)
        self.fates: dict[Fate, QPushButton] = {}
        self._filters = QHBoxLayout()
        self.all, self.none = QPushButton(self.tr("Take all shown")), QPushButton(self.tr("Leave all shown"))
        for button in (self.all, self.none):
            button.setAutoDefault(False)
        self._lay_out()
        self.table.lines.ticked.connect(lambda code, on: self.ticked.emit((code,), on))
        self.kind.currentIndexChanged.connect(self.filtered)
        self.all.clicked.connect(lambda: self.ticked.emit(self._shown(), True))
        self.none.clicked.connect(lambda: self.ticked.emit(self._shown(), False))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.kind)
        top.addLayout(self._filters)
        top.addStretch(1)
        top.addWidget(self.all)
        top.addWidget(self.none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)

    def _shown(self) -> tuple[str, ...]:
        return tuple(line.code for line in self.table.lines.lines)

    def _filter_by(self, count: Mapping[Fate, int]) -> None:
        """Offer a button for each fate that occurs; what stays is not shown at first."""
        for fate in (fate for fate in Fate if count[fate] and fate not in self.fates):
            # A lone & would be the mark of the button's letter.
            button = QPushButton(f"{MARKS[fate]} {translated(FATES[fate])} {count[fate]}".replace("&", "&&"))
            button.setCheckable(True)
            button.setChecked(fate is not Fate.KEPT)
            button.setAutoDefault(False)
            button.toggled.connect(self.filtered)
            self.fates[fate] = button
            self._filters.addWidget(button)

    def show_changes(
        self, changes: Sequence[Change], left: Collection[Thing], write: RowWriter, lost: Mapping[Thing, Plight]
    ) -> None:
        """Show what of a new cut's changes is wanted."""
        self._filter_by(Counter(change.outcome.fate for change in changes if not change.is_waiting))
        kind = self.kind.currentData()
        wanted = {fate for fate, button in self.fates.items() if button.isChecked()}
        shown = [
            change for change in changes
            if not change.is_waiting and kind in ("", change.thing.kind) and change.outcome.fate in wanted
        ]  # fmt: skip
        self.table.show_lines([write.change(one, one.thing in left, lost.get(one.thing)) for one in shown])
