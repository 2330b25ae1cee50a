"""What a pasted table would add and change, and what its columns hold."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QHBoxLayout, QMessageBox, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.pasting.pasted_rows import PastedRow, PasteFate, PastePlan
from leitmotif_desk.desk.pasting.planning import ReadPasted, plan_paste
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.formats import NoteKind, Reading, ReadOptions
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.widgets.column_mapping import ColumnMapping, RowOutcome, column_fields
from leitmotif_desk.ui.widgets.text import label


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("Pasting", text))


FATES: dict[PasteFate, str] = {
    PasteFate.ADDED: _("added"), PasteFate.CHANGED: _("changed"), PasteFate.SAME: _("the same already"),
    PasteFate.LEFT: _("left alone"),
}  # fmt: skip
MARKS: dict[PasteFate, str] = {
    PasteFate.ADDED: "+", PasteFate.CHANGED: "→", PasteFate.SAME: "=", PasteFate.LEFT: "–",
}  # fmt: skip
"""Signs, so that nothing depends on colour."""
_ALSO_IN: dict[str, tuple[str, ...]] = {"slug": ("title", "notes"), "end": ("length", "start"), "title": ("cue",)}
"""Where else a table may have said what a field now is."""


@dataclass(frozen=True, slots=True)
class Clip:
    """What the clipboard holds of a table."""

    text: str
    html: str

    def job(self, rate: str, columns: Iterable[tuple[str, str]] = ()) -> ReadPasted:
        """Return the job that reads it at a film's rate, with what a person says of its columns."""
        return ReadPasted(self.text, self.html, ReadOptions(rate=rate, columns=tuple(columns), preview=True))


class PasteDialog(QDialog):
    """Shows row by row what becomes of a pasted table; accepting does it as one step that can be undone."""

    def __init__(self, desk: Desk, jobs: Jobs, clip: Clip, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs, self._clip, self._reading = desk, jobs, clip, reading
        self.plan: PastePlan
        self._is_open = True
        self.setWindowTitle(self.tr("Paste from a spreadsheet"))
        self.table = ColumnMapping()
        self.guessed, self.count, self.problem = label(dim=True, wrap=True), label(), label(wrap=True)
        self.also_change = QCheckBox(self.tr("Also change what is there; otherwise only what is new is added"))
        self.also_change.setChecked(True)
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.ok = self.buttons.button(wanted.Ok)
        self.ok.setText(self.tr("Paste"))
        self.ok.setProperty("primary", True)
        self._lay_out()
        self.table.mapped.connect(self._read_again)
        self.also_change.toggled.connect(self.refresh)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self.refresh()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.also_change)
        below.addStretch(1)
        below.addWidget(self.count)
        layout = QVBoxLayout(self)
        layout.addWidget(self.guessed)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.problem)
        layout.addLayout(below)
        layout.addWidget(self.buttons)
        self.resize(1120, 560)

    # what is shown

    def refresh(self) -> None:
        """Show what the table would do to the film."""
        reading = self._reading
        self.plan = plan_paste(self._desk.project, reading, self.also_change.isChecked())
        headings = [heading for heading, _ in reading.columns]
        cells = [row.cells for row in reading.table]
        self.table.show_table(headings, cells, dict(reading.columns), column_fields())
        self.table.show_outcomes([self._outcome(row) for row in self.plan.rows])
        notes = [note.what for note in reading.notes if note.kind is not NoteKind.DROPPED]
        self.guessed.setText(" ".join(notes))
        self.guessed.setVisible(bool(notes))
        counts = (f"{MARKS[fate]} {count} {_translated(FATES[fate])}" for fate, count in self.plan.count.items())
        self.count.setText("    ".join(counts))
        self.problem.hide()
        self.ok.setEnabled(bool(self.plan.step.edits))

    def _outcome(self, row: PastedRow) -> RowOutcome:
        words = row.why or _translated(FATES[row.fate])
        told: dict[int, list[str]] = {}
        for change in row.changes:
            text = f"{change.before} → {change.after}" if change.before else f"+ {change.after}"
            told.setdefault(self._column(change.field), []).append(text)
        cells = {column: "; ".join(texts) for column, texts in told.items()}
        said = " ".join(part for part in (MARKS[row.fate], row.name, words) if part)
        return RowOutcome(said, row.fate in (PasteFate.SAME, PasteFate.LEFT), cells)

    def _column(self, field: str) -> int:
        """Return the column in which a field is told."""
        fields = [one for _, one in self._reading.columns]
        told_in = (field, *_ALSO_IN.get(field, ()))
        return next(fields.index(one) for one in told_in if one in fields)

    # what a person says

    def _read_again(self) -> None:
        self.ok.setEnabled(False)
        job = self._clip.job(self._desk.project.film.rate, self.table.mapping())
        self._jobs.start(self.tr("Reading the table"), job, self._show, self._show_problem)

    def _show(self, reading: Reading) -> None:
        if self._is_open:
            self._reading = reading
            self.refresh()

    def _show_problem(self, error: LeitmotifError) -> None:
        if self._is_open:
            self.problem.setText(error.what)
            self.problem.show()

    def done(self, result: int) -> None:
        """Close the dialog; a table that is still being read is no longer waited for."""
        self._is_open = False
        super().done(result)

    @property
    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Every heading of the table with what its column holds."""
        return self._reading.columns

    def take(self) -> None:
        """Paste; what is wrong is said, and nothing is pasted then."""
        try:
            self._desk.apply(self.plan.step)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.accept()


def _translated(text: str) -> str:
    return QCoreApplication.translate("Pasting", text)
