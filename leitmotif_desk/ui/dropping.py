"""Files onto the window: what each is, read in a job, taken as one step each."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.desk.recutting import Recut, plan_recut
from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.formats import FORMATS, ImportNote, Kind, Reading
from leitmotif_desk.ui.film import Choice, ImportDialog
from leitmotif_desk.ui.film.choice import kinds_of
from leitmotif_desk.ui.film.import_dialog import number_in
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.recut.dialog import RecutDialog
from leitmotif_desk.ui.settings import Settings

PROJECT_SUFFIX = ".leitmotif"
_ORDER = (Kind.SCENES, Kind.CUE, Kind.MOTIF)
"""Scenes first: they tell where cues stand."""


def local_files(mime: QMimeData) -> tuple[Path, ...]:
    """Return the files that a drag carries."""
    return tuple(Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile())


def certain_choice(path: Path) -> Choice | None:
    """Return what a file is by its name alone, None where one has to ask: music may be a cue or a motif."""
    kinds = kinds_of(path)
    if kinds == (Kind.SCENES,):
        return Choice(path, Kind.SCENES)
    return Choice(path, Kind.CUE, cue_number=number_in(path)) if Kind.CUE in kinds and number_in(path) else None


class Importer(QObject):
    """Imports files into a desk.

    `told` says in a line what was done, with all notes of the import; `failed` carries an error.
    """

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._settings, self._window = desk, jobs, settings, window

    def ask(self) -> None:
        """Let a person choose files and import them."""
        suffixes = sorted({f"*{suffix}" for known in FORMATS for suffix in known.suffixes})
        known = self.tr("Everything that can be read ({suffixes})").format(suffixes=" ".join(suffixes))
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Import"), self._settings.folder, known)
        if names:
            self._settings.folder = str(Path(names[0]).parent)
            self.take(tuple(Path(name) for name in names))

    def take(self, paths: tuple[Path, ...]) -> None:
        """Import files, asking what they are where their names do not say."""
        if not paths:
            return
        certain = tuple(choice for choice in map(certain_choice, paths) if choice is not None)
        sure = len(certain) == len(paths)
        choices = certain if sure else ImportDialog(paths, self._desk, self._window).choices()
        for choice in sorted(choices, key=lambda one: (_ORDER.index(one.kind), one.path)):
            self.read(choice)

    def read(self, choice: Choice) -> None:
        """Read one file in a job, then put it in the project."""
        title = self.tr("Reading {file}").format(file=choice.path.name)
        self._jobs.start(title, choice.job(self._desk), lambda reading: self._put(choice, reading), self._on_failed)

    def ask_cut(self) -> None:
        """Let a person choose the list of a new cut, and hold it against the present one."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("New cut"), self._settings.folder, self.tr("Edit lists and lists of scenes (*)")
        )
        if name:
            self._settings.folder = str(Path(name).parent)
            self.read_cut(Path(name))

    def read_cut(self, path: Path) -> None:
        """Read the list of a new cut in a job, then show what it changes."""
        title = self.tr("Reading {file}").format(file=path.name)
        job = ReadFile.of(self._desk, path, Kind.SCENES.value)
        self._jobs.start(title, job, self._show_cut, self._on_failed)

    def _show_cut(self, reading: Reading) -> None:
        try:
            recut = plan_recut(self._desk.project, reading)
        except LeitmotifError as error:
            self.failed.emit(error)
            return
        dialog = RecutDialog(self._desk, recut, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._on_cut_taken(recut))
        dialog.open()

    def _on_cut_taken(self, recut: Recut) -> None:
        said = self.tr("{step}: done. Ctrl+Z takes it back.").format(step=self._desk.undo_label)
        lost = [change.name for change in recut.changes if change.is_lost]
        notes = (self.tr("In the tray: {names}").format(names=", ".join(lost)),) if lost else ()
        self.told.emit(said, notes)

    def _on_failed(self, error: LeitmotifError) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _put(self, choice: Choice, reading: Reading) -> None:
        try:
            decided = choice.take(self._desk, reading)
        except LeitmotifError as error:
            self.failed.emit(error)
            return
        notes: tuple[ImportNote | str, ...] = (*reading.notes, *decided)
        said = self.tr("{step}: done. Ctrl+Z takes it back.").format(step=self._desk.undo_label)
        self.told.emit(said, notes)
