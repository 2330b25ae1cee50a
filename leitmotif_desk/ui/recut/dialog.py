"""The new cut beside the present one: what becomes of everything, and what of it is taken."""

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import Change, Recut, take_recut
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.recut.strip import RecutStrip
from leitmotif_desk.ui.recut.words import FATES, KINDS, MARKS, translated
from leitmotif_desk.ui.widgets.switch_table import SwitchRow, SwitchTable
from leitmotif_desk.ui.widgets.text import label

_WHAT, _FATE, _BEFORE, _AFTER = range(4)


class RecutDialog(QDialog):
    """Ticks say what is taken; accepting makes a new picture version of it, as one step that can be undone."""

    def __init__(self, desk: Desk, recut: Recut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._recut = desk, recut
        self._left: set[Thing] = set()
        self.setWindowTitle(self.tr("New cut: {file}").format(file=recut.source))
        self.strip, self.table = RecutStrip(), SwitchTable()
        self.table.lay_out(
            (self.tr("What"), self.tr("In the new cut"), self.tr("Stands at"), self.tr("Will stand at")),
            {_FATE: 220, _BEFORE: 130, _AFTER: 130}, _WHAT,
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("What the new cut changes"))
        self.all = QCheckBox(self.tr("Show what stays as well"))
        self.version = QLineEdit(self._free_version())
        self.version.setAccessibleName(self.tr("Name of the new picture version"))
        self.said = label(dim=True, wrap=True)
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.buttons.button(wanted.Ok).setText(self.tr("Take the new cut"))
        self._lay_out()
        self.table.switched.connect(self._on_switched)
        self.all.toggled.connect(self.refresh)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self.strip.show_changes(recut.changes)
        self.refresh()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(label(self.tr("Picture version")))
        below.addWidget(self.version)
        below.addStretch(1)
        below.addWidget(self.all)
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.strip)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        self.resize(900, 640)

    def _free_version(self) -> str:
        taken = {tally.picture_version for tally in self._desk.project.tally} | {
            self._desk.project.film.picture_version
        }
        return next(str(number) for number in range(2, len(taken) + 3) if str(number) not in taken)

    def refresh(self) -> None:
        """Show what the new cut does."""
        shown = [change for change in self._recut.changes if change.is_change or self.all.isChecked()]
        self.table.show_rows([self._row(change) for change in shown])
        counts = ", ".join(f"{translated(FATES[fate])}: {count}" for fate, count in self._recut.count.items())
        self.said.setText("  ".join((counts, *self._recut.decided)))

    def _row(self, change: Change) -> SwitchRow:
        rate = self._desk.project.film.frame_rate
        fate = change.outcome.fate
        number = change.name.partition(" ")[2] or change.thing.id
        texts = (
            f"{translated(KINDS[change.thing.kind])} {number}",
            f"{MARKS[fate]}  {translated(FATES[fate])}",
            format_timecode(change.before[0], rate),
            "–" if change.is_lost else format_timecode(change.after[0], rate),
        )
        return SwitchRow(_code(change.thing), texts, change.thing not in self._left, change.is_lost)

    def _on_switched(self, code: str, on: bool) -> None:
        thing = next(change.thing for change in self._recut.changes if _code(change.thing) == code)
        self._left = self._left - {thing} if on else self._left | {thing}
        self.refresh()

    def take(self) -> None:
        """Take the new cut, but for what is unticked; what is wrong is said, and nothing is taken then."""
        try:
            take_recut(self._desk, self._recut, self.version.text(), self._left)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.accept()


def _code(thing: Thing) -> str:
    return f"{thing.kind}/{thing.id}"
