"""Project files as a person handles them: new, open, copy, and what is written out of them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.dropping import PROJECT_SUFFIX
from leitmotif_desk.ui.film import NewFilmDialog
from leitmotif_desk.ui.settings import Settings

if TYPE_CHECKING:
    from leitmotif_desk.ui.window import MainWindow


class Films(QObject):
    """The window's way to files; `demo_copy` makes the user's own copy of the demo film."""

    def __init__(
        self, window: "MainWindow", settings: Settings, resources: Path, demo_copy: Callable[[], Path]
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._resources, self._demo_copy = resources, demo_copy
        self._filter = self.tr("Leitmotif Desk films (*{suffix})").format(suffix=PROJECT_SUFFIX)

    def new(self) -> None:
        """Ask for a film and a place, and open it."""
        film = NewFilmDialog(self._window).film()
        if film is None:
            return
        path = self._place(self.tr("New film"), f"{film.title}{PROJECT_SUFFIX}", self._filter)
        if path is not None:
            self._guarded(lambda: self._window.show_desk(Desk.create(path, film, self._settings.author)))

    def ask_open(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a film"), self._settings.folder, self._filter)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Open a project file; what stood open stays where the file cannot be opened."""
        self._settings.folder = str(path.parent)
        self._guarded(lambda: self._window.show_desk(Desk.open(path, self._settings.author)))

    def open_demo(self) -> None:
        """Open the demo film; the first time it is made from its files, in a job."""
        # The job makes and closes a file nobody else knows of yet: no connection crosses threads.
        self._window.jobs.start(self.tr("Making Low Water"), lambda _progress: self._demo_copy(), self._begin_demo)

    def _begin_demo(self, path: Path) -> None:
        self.open(path)
        if self._window.film is not None and self._settings.flag("tour"):
            QTimer.singleShot(0, self._window, self._window.start_tour)

    def save_copy(self) -> None:
        """Write a copy of the project elsewhere; the open one stays open."""
        desk = self._window.need_film().desk
        path = self._place(self.tr("Save a copy"), f"{desk.path.stem} copy{PROJECT_SUFFIX}", self._filter)
        if path is not None:
            self._written(path, lambda: desk.save_copy(path))

    def export_motif(self) -> None:
        """Write the chosen motif as MIDI or MusicXML."""
        from leitmotif_desk.desk.exporting import music_of_form, write_music

        desk, motif = self._window.need_film().desk, self._window.need_film().motif
        if motif is None:
            self._window.banner.warn(self.tr("Choose a motif in the registry first."))
            return
        music = music_of_form(desk.project, desk.project.base_form(motif))
        path = self._place(
            self.tr("Export motif"), f"{music.title}.mid", self.tr("MIDI (*.mid);;MusicXML (*.musicxml)")
        )
        if path is not None:
            self._written(path, lambda: write_music(music, path))

    def report(self) -> None:
        """Write the continuity report."""
        desk = self._window.need_film().desk
        kinds = self.tr("Page (*.html);;PDF (*.pdf);;Table (*.csv);;JSON (*.json)")
        path = self._place(self.tr("Continuity report"), f"{desk.project.film.title} continuity.html", kinds)
        if path is not None:
            self.write_report(path)

    def papers(self) -> None:
        """Open the papers that leave the desk, with a look at each before it is written."""
        from leitmotif_desk.ui.papers.dialog import PapersDialog

        desk = self._window.need_film().desk
        dialog = PapersDialog(desk, self._resources, Path(self._settings.folder), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def write_report(self, path: Path) -> None:
        """Write the continuity report to a file, in the form its suffix asks for."""
        from leitmotif_desk.desk.reporting import Wanted, write_paper
        from leitmotif_desk.ui.printing import html_to_pdf, svg_to_png

        desk = self._window.need_film().desk
        wanted = Wanted(desk, self._resources, html_to_pdf, svg_to_png)
        self._written(path, lambda: write_paper(wanted, "continuity", path))

    def _place(self, title: str, name: str, kinds: str) -> Path | None:
        start = str(Path(self._settings.folder) / name)
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, kinds)
        if not chosen:
            return None
        path = Path(chosen)
        self._settings.folder = str(path.parent)
        return path if path.suffix else path.with_suffix(Path(name).suffix)

    def _written(self, path: Path, write: Callable[[], None]) -> None:
        if self._guarded(write):
            self._window.banner.tell(self.tr("Written: {path}").format(path=path))

    def _guarded(self, act: Callable[[], None]) -> bool:
        try:
            act()
        except LeitmotifError as error:
            self._window.banner.show_error(error)
            return False
        except OSError as error:
            self._window.banner.warn(self.tr("{error}. Nothing was written.").format(error=error))
            return False
        return True
