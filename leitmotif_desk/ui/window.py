"""The main window: menus, top bar, the open film's panels, the status line."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMainWindow, QVBoxLayout, QWidget

from leitmotif_desk import __version__
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.formats import ImportNote
from leitmotif_desk.ui.actions import ACTIONS, fill_menus, translated
from leitmotif_desk.ui.analysis import Analysis
from leitmotif_desk.ui.banner import Banner
from leitmotif_desk.ui.dropping import PROJECT_SUFFIX, Importer, local_files
from leitmotif_desk.ui.empty_state import EmptyState
from leitmotif_desk.ui.film import NotesDialog
from leitmotif_desk.ui.films import Films
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.status import StatusLine
from leitmotif_desk.ui.theme import apply_look
from leitmotif_desk.ui.top_bar import TopBar

if TYPE_CHECKING:
    from leitmotif_desk.ui.workspace import Workspace

_SIZE = 1600, 1000
PROGRAM = "Leitmotif Desk"


class MainWindow(QMainWindow):
    """Shows one film at a time, or how to begin; it owns the desk it shows and the jobs it was given."""

    def __init__(
        self, desk: Desk | None, jobs: Jobs, settings: Settings, resources: Path, demo_copy: Callable[[], Path]
    ) -> None:
        super().__init__()
        self.jobs, self.settings = jobs, settings
        self.desk: Desk | None = None
        self.workspace: Workspace | None = None
        self.films = Films(self, settings, resources, demo_copy)
        self.bar, self.banner, self.status = TopBar(), Banner(), StatusLine(jobs)
        self._chosen: Place | None = None
        self.actions_by_code, self._recent = fill_menus(self, self.menuBar())
        self._recent.aboutToShow.connect(self._fill_recent)
        self.setAcceptDrops(True)
        self.resize(*_SIZE)
        self._lay_out()
        self._connect()
        self.restoreGeometry(settings.state("window"))
        self._show_no_film()
        if desk is not None:
            self.show_desk(desk)

    def _lay_out(self) -> None:
        self._content: QWidget = QWidget()
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
        self.bar.play_wanted.connect(self.toggle_play)
        self.bar.back_wanted.connect(lambda: self.step_scene(-1))
        self.bar.forward_wanted.connect(lambda: self.step_scene(1))
        self.bar.views.view_wanted.connect(self.show_view)
        self.bar.search.place_wanted.connect(self.go_to)
        self.status.cancel_wanted.connect(self.jobs.cancel)
        self.jobs.failed.connect(lambda title, text: self.banner.warn(f"{title}: {text}"))

    # the film

    def show_desk(self, desk: Desk) -> None:
        """Put another film in the window, close the one before, and begin to scan and check."""
        from leitmotif_desk.ui.workspace import Workspace

        self.close_film()
        self.desk = desk
        self.settings.remember_project(desk.path)
        self.workspace = workspace = Workspace(desk, self.jobs, self.settings)
        self.analysis = Analysis(desk, self.jobs, workspace)
        self.playback = Playback(desk, self.jobs, workspace)
        self.importer = Importer(desk, self.jobs, self.settings, self)
        workspace.restore()
        self._put_in(workspace)
        workspace.frame_changed.connect(self._show_frame)
        workspace.chosen.connect(self._on_chosen)
        workspace.play_wanted.connect(self.playback.play_music)
        workspace.import_wanted.connect(self.importer.ask)
        workspace.demo_wanted.connect(self.films.open_demo)
        self.playback.playing_changed.connect(self.bar.show_playing)
        self.playback.frame_changed.connect(workspace.set_frame)
        self.importer.told.connect(self._show_import)
        for worker in (self.analysis, self.playback, self.importer):
            worker.failed.connect(self._show_error)
        desk.subscribe(self._on_changed)
        self.bar.search.set_desk(desk)
        self._on_changed(frozenset({"film"}))
        self._begin_work()

    def _begin_work(self) -> None:
        assert self.workspace is not None
        self._show_frame(self.workspace.frame)
        if self.need_desk().scan_is_stale:
            self.analysis.scan()
        elif not self.need_desk().findings:
            self.analysis.check()
        self.workspace.start()

    def close_film(self) -> None:
        """Put the film away, keeping how its panels stood."""
        if self.workspace is None or self.desk is None:
            return
        self.jobs.clear()
        self.playback.stop()
        self.workspace.remember()
        self.importer.deleteLater()
        self.bar.search.set_desk(None)
        self.desk.close()
        self.desk = self.workspace = self._chosen = None

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

    def need_desk(self) -> Desk:
        """Return the open desk; actions that need one are disabled without."""
        assert self.desk is not None
        return self.desk

    def _on_changed(self, _kinds: frozenset[str]) -> None:
        desk = self.need_desk()
        title = desk.project.film.title
        self.bar.show_film(title, has_film=True)
        self.setWindowTitle(f"{title} – {PROGRAM}")
        self.status.show_desk(desk)
        self._enable_actions()

    def _enable_actions(self) -> None:
        for entry in ACTIONS:
            self.actions_by_code[entry.code].setEnabled(not entry.needs_film or self.desk is not None)
        for code, words, label in (
            ("undo", self.tr("Undo {label}"), self.desk and self.desk.undo_label),
            ("redo", self.tr("Redo {label}"), self.desk and self.desk.redo_label),
        ):
            action = self.actions_by_code[code]
            action.setEnabled(bool(label))
            plain = translated(code.capitalize())
            action.setText(words.format(label=label).replace("&", "&&") if label else plain)

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self.settings.recent:
            self._recent.addAction(path.stem, lambda path=path: self.films.open(path)).setToolTip(str(path))
        self._recent.setEnabled(True)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    # what can be done

    def undo(self) -> None:
        self._try(lambda: self.need_desk().undo())

    def redo(self) -> None:
        self._try(lambda: self.need_desk().redo())

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LeitmotifError as error:
            self._show_error(error)

    def _show_error(self, error: LeitmotifError) -> None:
        self.banner.show_error(error)

    def _show_import(self, text: str, notes: Sequence[ImportNote | str]) -> None:
        def explain() -> None:
            NotesDialog(text, notes, self).open()

        self.banner.tell(text, explain if notes else None)

    def suggest(self) -> None:
        """Ask for the chosen scene's variations again."""
        if self.workspace is not None and self.workspace.scene is not None:
            self.workspace.scene_panel.show_scene(None)
            self.workspace.scene_panel.show_scene(self.workspace.scene)

    def toggle_play(self) -> None:
        """Play what was chosen last, or stop."""
        if self.playback.playing:
            self.playback.stop()
        elif self._chosen is None or self._chosen.kind == "scene":
            self._try(self._play_scene)
        elif self._chosen.kind == "motif":
            self.playback.play_motif(MotifId(self._chosen.id))
        else:
            self.playback.play_cue(CueId(self._chosen.id))

    def _play_scene(self) -> None:
        """Play the cue under the playhead."""
        assert self.workspace is not None
        frame, cues = self.workspace.frame, self.need_desk().project.cue
        under = (cue for cue in cues if cue.score is not None and cue.start_frame <= frame < cue.end_frame)
        cue = next(under, None)
        if cue is None:
            raise BadValue(
                self.tr("No music is written here. Choose a cue, a motif or a suggestion, then press Space.")
            )
        self.playback.play_cue(cue.id)

    def zoom_in(self) -> None:
        if self.workspace is not None:
            self.workspace.timeline.zoom_in()

    def zoom_out(self) -> None:
        if self.workspace is not None:
            self.workspace.timeline.zoom_out()

    def fit(self) -> None:
        if self.workspace is not None:
            self.workspace.timeline.fit()

    def chosen_motif(self) -> MotifId | None:
        return self.workspace.registry.selected if self.workspace is not None else None

    def go_to(self, place: Place) -> None:
        self.show_view("timeline")
        if self.workspace is not None:
            self.workspace.go_to(place)

    def focus_search(self) -> None:
        self.bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.search.selectAll()

    def step_scene(self, step: int) -> None:
        if self.workspace is not None:
            self.workspace.step_scene(step)

    def show_view(self, view: str) -> None:
        self.bar.views.show_view(view)
        if self.workspace is not None:
            self.workspace.show_view(view)

    def show_tab(self, tab: str) -> None:
        self.show_view("timeline")
        if self.workspace is not None:
            self.workspace.show_tab(tab)

    def wear(self, look: str) -> None:
        """Put on a look and remember it."""
        self.settings.look = look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_look(app, look)

    def show_shortcuts(self) -> None:
        from leitmotif_desk.ui.sheets import ShortcutSheet

        ShortcutSheet(self).open()

    def show_about(self) -> None:
        from leitmotif_desk.ui.sheets import AboutSheet

        AboutSheet(__version__, self).open()

    # what is told

    def _on_chosen(self, place: Place) -> None:
        self._chosen = place

    def _show_frame(self, frame: int) -> None:
        project = self.need_desk().project
        self.bar.timecode.setText(format_timecode(frame, project.film.frame_rate))
        words = [self.tr("{rate} fps").format(rate=project.film.rate)]
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
        if files and (self.desk is not None or any(path.suffix == PROJECT_SUFFIX for path in files)):
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
        elif self.desk is not None:
            self.importer.take(files)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.settings.remember_state("window", self.saveGeometry())
        self.close_film()
        self.jobs.close()
        super().closeEvent(event)
