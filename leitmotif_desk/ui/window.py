"""The main window: menus, top bar, the open film, the status line."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QDialog, QMainWindow, QVBoxLayout, QWidget

from leitmotif_desk import __version__
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.reels import in_reel
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.formats import ImportNote
from leitmotif_desk.ui.actions import ACTIONS, CUTTING, commands, fill_menus, shortcut_lines, translated, usual_keys
from leitmotif_desk.ui.banner import Banner
from leitmotif_desk.ui.dropping import PROJECT_SUFFIX, local_files
from leitmotif_desk.ui.empty_state import EmptyState
from leitmotif_desk.ui.films import Films
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.status import StatusLine
from leitmotif_desk.ui.theme import apply_look
from leitmotif_desk.ui.top_bar import TIMELINE, TopBar
from leitmotif_desk.ui.translating import LANGUAGE

if TYPE_CHECKING:
    from leitmotif_desk.ui.help.window import HelpWindow
    from leitmotif_desk.ui.open_film import OpenFilm
    from leitmotif_desk.ui.tour.tour import Tour

_SIZE = 1600, 1000
PROGRAM = "Leitmotif Desk"


class MainWindow(QMainWindow):
    """Shows one film at a time, or how to begin; it owns the desk it shows and the jobs it was given."""

    films: Films
    jobs: Jobs
    banner: Banner

    def __init__(
        self, desk: Desk | None, jobs: Jobs, settings: Settings, resources: Path, demo_copy: Callable[[], Path]
    ) -> None:
        super().__init__()
        self.jobs, self.settings = jobs, settings
        self.film: OpenFilm | None = None
        self._resources = resources
        self._help: HelpWindow | None = None
        self._tour: Tour | None = None
        self.films = Films(self, settings, resources, demo_copy)
        self.bar, self.banner, self.status = TopBar(), Banner(), StatusLine(jobs)
        self.keymap = Keymap(usual_keys(), settings)
        self.actions_by_code, self._recent = fill_menus(self, self.menuBar(), self.keymap)
        self._recent.aboutToShow.connect(self._fill_recent)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self._lay_out()
        self._connect()
        self.restoreGeometry(settings.state("window"))
        if desk is None:
            self._show_no_film()
        else:
            self.show_desk(desk)

    def _lay_out(self) -> None:
        self._content = QWidget()
        middle = QWidget()
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.bar)
        self._column.addWidget(self.banner)
        self._column.addWidget(self._content, 1)
        self.setCentralWidget(middle)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)

    def _connect(self) -> None:
        self.bar.play_wanted.connect(lambda: self.need_film().toggle_play())
        self.bar.back_wanted.connect(lambda: self.need_film().workspace.step_scene(-1))
        self.bar.forward_wanted.connect(lambda: self.need_film().workspace.step_scene(1))
        self.bar.views.view_wanted.connect(self.show_view)
        self.bar.search.place_wanted.connect(self.go_to)
        self.bar.search.set_commands(commands)
        self.status.cancel_wanted.connect(self.jobs.cancel)
        self.status.tray_wanted.connect(lambda: self.need_film().dialogs.tray())
        self.jobs.failed.connect(lambda title, text: self.banner.warn(f"{title}: {text}"))

    # the film

    def need_film(self) -> "OpenFilm":
        """Return the open film; what needs one is disabled without."""
        assert self.film is not None
        return self.film

    def show_desk(self, desk: Desk) -> None:
        """Put another film in the window, close the one before, and begin to scan and check."""
        from leitmotif_desk.ui.open_film import OpenFilm

        self.close_film()
        self.settings.remember_project(desk.path)
        film = self.film = OpenFilm(desk, self.jobs, self.settings, self.keymap, self)
        self._put_in(film.workspace)
        film.failed.connect(self.banner.show_error)
        film.workspace.frame_changed.connect(self._show_frame)
        film.workspace.view_wanted.connect(self.show_view)
        film.workspace.demo_wanted.connect(self.films.open_demo)
        film.playback.playing_changed.connect(self.bar.show_playing)
        for worker in (film.importer, film.paster):
            worker.told.connect(self._show_import)
        desk.subscribe(self._on_changed)
        self.bar.search.set_desk(desk)
        self.bar.views.show_view(TIMELINE)
        self._on_changed(frozenset({"film"}))
        self._show_frame(film.workspace.frame)
        film.begin()

    def close_film(self) -> None:
        """Put the open film away; the window then wants another, or to be closed."""
        if self.film is not None:
            self.bar.search.set_desk(None)
            self.film.close()
            self.film = None
            if self._tour is not None:
                self._tour.hide()
                self._tour.ring.hide()

    def _show_no_film(self) -> None:
        empty = EmptyState(has_film=False)
        empty.demo_wanted.connect(self.films.open_demo)
        empty.new_wanted.connect(self.films.new)
        empty.open_wanted.connect(self.films.ask_open)
        self._put_in(empty)
        self.bar.show_film(PROGRAM, has_film=False)
        self.status.show_desk(None)
        self.setWindowTitle(PROGRAM)
        self._enable_actions()

    def _put_in(self, content: QWidget) -> None:
        self._column.replaceWidget(self._content, content)
        self._content.hide()
        self._content.deleteLater()
        self._content = content
        content.show()

    def _on_changed(self, _kinds: frozenset[str]) -> None:
        desk = self.need_film().desk
        title = desk.project.film.title
        self.bar.show_film(title, has_film=True)
        self.setWindowTitle(f"{title} – {PROGRAM}")
        self.status.show_desk(desk)
        self._enable_actions()

    def _enable_actions(self) -> None:
        for entry in ACTIONS:
            self.actions_by_code[entry.code].setEnabled(not entry.needs_film or self.film is not None)
        self.actions_by_code[CUTTING].setEnabled(self.film is not None)
        desk = self.film.desk if self.film is not None else None
        for code, words, label in (
            ("undo", self.tr("Undo {label}"), desk and desk.undo_label),
            ("redo", self.tr("Redo {label}"), desk and desk.redo_label),
        ):
            action = self.actions_by_code[code]
            action.setEnabled(bool(label))
            plain = translated(code.capitalize())
            action.setText(words.format(label=label).replace("&", "&&") if label else plain)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent:
            self._recent.addAction(path.stem, partial(self.films.open, path)).setToolTip(str(path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    # what can be done

    def undo(self) -> None:
        self._try(lambda: self.need_film().desk.undo())

    def redo(self) -> None:
        self._try(lambda: self.need_film().desk.redo())

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LeitmotifError as error:
            self.banner.show_error(error)

    def go_to(self, place: Place) -> None:
        """Go where the search found something, or do it."""
        if place.kind == "command":
            self.do(place.id)
        else:
            self.show_view(TIMELINE)
            self.need_film().workspace.go_to(place)

    def do(self, code: str) -> None:
        """Do what a key does, by its code."""
        action = self.actions_by_code.get(code)
        if action is not None:
            action.trigger()
        else:
            self.show_view(TIMELINE)
            self.need_film().workspace.timeline.commands[code]()

    def focus_search(self) -> None:
        self.bar.search.refresh()
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def show_view(self, view: str) -> None:
        self.bar.views.show_view(view)
        self.need_film().workspace.show_view(view)

    def show_tab(self, tab: str) -> None:
        self.show_view(TIMELINE)
        self.need_film().workspace.show_tab(tab)

    def wear(self, look: str) -> None:
        """Put on a look and remember it."""
        self.settings.look = look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_look(app, look)

    def start_tour(self) -> None:
        """Walk through the window with the film that is open."""
        from leitmotif_desk.ui.tour.tour import Tour

        self._tour = self._tour or Tour(self)
        self._tour.start()

    def speak(self, language: str) -> None:
        """Choose the language of the window, from the next start on."""
        self.settings.set_text(LANGUAGE, language)
        self.banner.tell(self.tr("The window speaks it from the next start on."))

    def show_help(self, page: str = "first-steps") -> None:
        """Open the help at a page."""
        from leitmotif_desk.ui.help.window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._resources / "help" / "en", self)
        self._help.show_page(page)
        self._help.show()
        self._help.raise_()

    def show_shortcuts(self) -> None:
        self.shortcut_sheet().open()

    def shortcut_sheet(self) -> QDialog:
        """Return the page of shortcuts."""
        from leitmotif_desk.ui.shortcuts.sheet import ShortcutSheet

        return ShortcutSheet(self.keymap, shortcut_lines(), self)

    def show_about(self) -> None:
        from leitmotif_desk.ui.sheets import AboutSheet

        AboutSheet(__version__, self).open()

    # what is told

    def _show_import(self, text: str, notes: Sequence[ImportNote | str]) -> None:
        def explain() -> None:
            from leitmotif_desk.ui.film import NotesDialog

            NotesDialog(text, notes, self).open()

        self.banner.tell(text, explain if notes else None)

    def _show_frame(self, frame: int) -> None:
        project = self.need_film().desk.project
        self.bar.timecode.setText(format_timecode(frame, project.film.frame_rate))
        words = [self.tr("{rate} fps").format(rate=project.film.rate)]
        reel, shown = in_reel(project.reel, frame)
        if reel:
            timecode = format_timecode(shown, project.film.frame_rate)
            words.append(self.tr("reel {number}: {timecode}").format(number=reel, timecode=timecode))
        scene = project.scene_at(frame)
        if scene is not None:
            words.append(self.tr("scene {number}").format(number=scene.number))
        self.bar.place.setText(" · ".join(words))

    # events

    def event(self, event: QEvent) -> bool:
        # Space presses the button that has the focus; only elsewhere it plays.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = self.focusWidget()
            if event.key() == Qt.Key.Key_Space and isinstance(focused, QAbstractButton | QComboBox):
                event.accept()
                return True
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = local_files(event.mimeData())
        if files and (self.film is not None or any(path.suffix == PROJECT_SUFFIX for path in files)):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = local_files(event.mimeData())
        event.acceptProposedAction()
        # A dialog may open, and the drag must have ended by then.
        QTimer.singleShot(0, self, lambda: self.take_files(files))

    def take_files(self, files: tuple[Path, ...]) -> None:
        """Open a project among the files, or import them all."""
        project = next((path for path in files if path.suffix == PROJECT_SUFFIX), None)
        if project is not None:
            self.films.open(project)
        elif self.film is not None:
            self.film.importer.take(self.film.linked(files))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.remember_state("window", self.saveGeometry())
        self.close_film()
        self.jobs.close()
        super().closeEvent(event)
