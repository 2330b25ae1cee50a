"""The clipboard's table: read in a job, with what is remembered of its columns, then shown."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue, Cancelled, LeitmotifError
from leitmotif_desk.formats import ImportNote, NoteKind, Reading
from leitmotif_desk.formats.spreadsheets.headings import letters
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.pasting.dialog import Clip, PasteDialog
from leitmotif_desk.ui.settings import Settings

_FEWEST_COLUMNS = 2


class Paster(QObject):
    """Pastes tables into a desk; `told` and `failed` as those of the importer of files."""

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._settings, self._window = desk, jobs, settings, window

    def paste(self) -> None:
        """Read the table on the clipboard, and show what it would do to the film."""
        mime = QGuiApplication.clipboard().mimeData()
        clip = Clip(mime.text(), mime.html())
        if clip.text.strip() or clip.html.strip():
            self._read(clip)
        else:
            self._say_nothing_is_there()

    def _say_nothing_is_there(self) -> None:
        what = self.tr("There is no table on the clipboard.")
        self.failed.emit(BadValue(what, now=self.tr("Copy rows in a spreadsheet first.")))

    def _read(self, clip: Clip) -> None:
        job = clip.job(self._desk.project.film.rate)
        self._jobs.start(
            self.tr("Reading the table"), job, lambda reading: self._recall(clip, reading), self._on_failed
        )

    def _recall(self, clip: Clip, reading: Reading) -> None:
        """Read the table as one with these headings was read before, where that makes more of it."""
        known = self._settings.columns_for([heading for heading, _ in reading.columns])
        if len(reading.columns) < _FEWEST_COLUMNS:
            self._say_nothing_is_there()
        elif known in ((), reading.columns):
            self._show(clip, reading)
        else:
            job = clip.job(self._desk.project.film.rate, known)
            self._jobs.start(
                self.tr("Reading the table"),
                job,
                lambda again: self._show(clip, max(again, reading, key=_understood)),
                self._on_failed,
            )

    def _show(self, clip: Clip, reading: Reading) -> None:
        dialog = PasteDialog(self._desk, self._jobs, clip, reading, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_taken(dialog))
        dialog.open()

    def _on_taken(self, dialog: PasteDialog) -> None:
        headings = [heading for heading, _ in dialog.mapping]
        self._settings.remember_columns(headings, dialog.mapping)
        # Rows of the same table, copied without its headings.
        bare = letters(len(headings))
        fields = (field for _, field in dialog.mapping)
        self._settings.remember_columns(bare, tuple(zip(bare, fields, strict=True)))
        left = tuple(
            ImportNote(NoteKind.DROPPED, f"{row.name} {row.why}".strip(), self.tr("row {line}").format(line=row.line))
            for row in dialog.plan.rows
            if row.why
        )
        said = self.tr("{step}: done. Ctrl+Z takes it back.").format(step=self._desk.undo_label)
        self.told.emit(said, left)

    def _on_failed(self, error: LeitmotifError) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)


def _understood(reading: Reading) -> int:
    return sum(row.scene is not None or row.cue is not None for row in reading.table)
