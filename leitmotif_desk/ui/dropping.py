"""Files onto the window: what each is, read in a job, taken as one step each."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import FileChoice
from leitmotif_desk.desk.importing.cue_files import LeftOut, cue_files
from leitmotif_desk.domain.errors import BadValue, Cancelled, LeitmotifError
from leitmotif_desk.formats import SUFFIXES, Reading, ReadOptions, kinds_of
from leitmotif_desk.ui.importing import Entry, ImportPreview
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings

if TYPE_CHECKING:
    from leitmotif_desk.desk.recutting import Recut

PROJECT_SUFFIX = ".leitmotif"
_MOST_NAMED = 3


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """Return the files that a drag carries."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def _nothing_in(left_out: Sequence[LeftOut]) -> BadValue:
    """Return the error that says why of all that was dropped nothing can be read."""
    said = "; ".join(f"{one.path.name}: {one.reason}" for one in left_out[:_MOST_NAMED])
    more = f"; and {len(left_out) - _MOST_NAMED} more" if len(left_out) > _MOST_NAMED else ""
    return BadValue(f"{said}{more}." if said else "there is no file in this folder.", now="Nothing was changed.")


class Importer(QObject):
    """Imports files into a desk.

    `told` says in a line what was done, with all notes of the import; `failed` carries an error.
    """

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._settings, self._window = desk, jobs, settings, window
        self.preview: ImportPreview | None = None

    def ask(self) -> None:
        """Let a person choose files and import them."""
        suffixes = " ".join(f"*{suffix}" for suffix in sorted(SUFFIXES))
        known = self.tr("Everything that can be read ({suffixes})").format(suffixes=suffixes)
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import"), self._settings.folder, known)
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.take(tuple(Path(name) for name in names))

    def take(self, paths: tuple[Path, ...]) -> None:
        """Read files, and those in folders, and show what they would bring; a person then takes them as one step."""
        if not paths:
            return
        found = cue_files(paths)
        if not found.files:
            self.failed.emit(_nothing_in(found.left_out))
            return
        entries = [
            Entry(FileChoice(one.path, kinds_of(one.path)[0], ReadOptions(preview=True)), one.ticked, one.reason)
            for one in found.files
        ]
        self.preview = ImportPreview(self._desk, self._jobs, self._settings, entries, self._window)
        self.preview.leave_out([f"{one.path.name}: {one.reason}" for one in found.left_out])
        self.preview.accepted.connect(partial(self._on_taken, self.preview))
        self.preview.cut_wanted.connect(lambda lists: self.read_cut(*lists))
        self.preview.finished.connect(self.preview.deleteLater)
        self.preview.open()

    def _on_taken(self, preview: ImportPreview) -> None:
        if preview.taken is None:
            return
        said = self.tr("{step}: done. Ctrl+Z takes it back.").format(step=self._desk.undo_label)
        problems = (f"{one.path.name}: {one.problem}" for one in preview.taken.files if one.problem)
        notes = (note for entry in preview.files.taken() for note in entry.reading.notes)
        self.told.emit(said, (*problems, *notes, *preview.taken.decided))

    def ask_cut(self) -> None:
        """Let a person choose the list of a new cut, and hold it against the present one."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("New cut, one list or one a reel"), self._settings.folder,
            self.tr("Edit lists and lists of scenes (*)"),
        )  # fmt: skip
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.read_cut(*map(Path, names))

    def read_cut(self, *paths: Path) -> None:
        """Read the list of a new cut, or those of its reels, in a job, then show what it changes."""
        from leitmotif_desk.desk.recutting.reels import ReadCut

        title = self.tr("Reading {file}").format(file=", ".join(path.name for path in paths))
        job = ReadCut.of(self._desk, paths)
        self._jobs.start(title, job, self._show_cut, self._on_failed)

    def _show_cut(self, reading: Reading) -> None:
        from leitmotif_desk.desk.recutting import plan_recut
        from leitmotif_desk.ui.recut.dialog import RecutDialog

        try:
            recut = plan_recut(self._desk.project, reading)
        except LeitmotifError as error:
            self.failed.emit(error)
            return
        dialog = RecutDialog(self._desk, recut, self._window, self._jobs)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_cut_taken(recut))
        dialog.open()

    def _on_cut_taken(self, recut: "Recut") -> None:
        said = self.tr("{step}: done. Ctrl+Z takes it back.").format(step=self._desk.undo_label)
        lost = [change.name for change in recut.changes if change.is_lost and not change.is_waiting]
        notes = (self.tr("In the tray: {names}").format(names=", ".join(lost)),) if lost else ()
        self.told.emit(said, notes)

    def _on_failed(self, error: LeitmotifError) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
