"""The panels of one open film, and what a choice in one means for the others."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.next_work import scene_to_write
from leitmotif_desk.domain.film import FilmMarker
from leitmotif_desk.domain.ids import CueId, MotifId, SceneId, SubjectId
from leitmotif_desk.ui.continuity.panel import ContinuityPanel
from leitmotif_desk.ui.empty_state import EmptyState
from leitmotif_desk.ui.history.panel import HistoryPanel
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.matrix.view import MatrixView
from leitmotif_desk.ui.mixer.panel import MixerPanel
from leitmotif_desk.ui.network.view import NetworkView
from leitmotif_desk.ui.picture.reels import Reels
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.registry.panel import RegistryPanel
from leitmotif_desk.ui.review.panel import ReviewPanel
from leitmotif_desk.ui.review.waiting import count_waiting
from leitmotif_desk.ui.score.panel import ScorePanel
from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.side import Side
from leitmotif_desk.ui.timeline.view import TimelineView
from leitmotif_desk.ui.top_bar import MATRIX, NETWORK, TIMELINE

SCORE, CONTINUITY, REVIEW, MIXER, HISTORY = "score", "continuity", "review", "mixer", "history"
_LEFT, _CENTRE, _RIGHT = 272, 978, 350
_ABOVE, _BELOW = 430, 470


class Workspace(QSplitter):
    """Left the registry, in the middle the film over its tabs, right the scene.

    `frame_changed` tells where the playhead stands, `chosen` what was chosen last, as a Place.
    """

    frame_changed = Signal(int)
    chosen = Signal(object)
    play_wanted = Signal(object)
    compare_wanted = Signal(object, object)
    """Carries two pieces of Music, to be heard one after the other."""
    view_wanted = Signal(str)
    import_wanted = Signal()
    demo_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        settings: Settings,
        keymap: Keymap,
        playback: Playback,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._desk = desk
        self._settings = settings
        self._frame = desk.project.film.start_frame
        self._scene: SceneId | None = None
        self.registry, self.side = RegistryPanel(desk, jobs), Side(desk, jobs, keymap)
        self.timeline, self.matrix, self.network = TimelineView(desk, keymap), MatrixView(desk), NetworkView(desk)
        self.reels = Reels(desk, self)
        self.score, self.review = ScorePanel(desk, jobs, keymap), ReviewPanel(desk, keymap)
        self.continuity, self.history = ContinuityPanel(desk, jobs), HistoryPanel(desk)
        self.mixer = MixerPanel(desk, playback)
        self.empty = EmptyState(has_film=True)
        self._lay_out()
        self._connect()
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget(documentMode=True)
        self._tab_parts: dict[str, QWidget] = {
            SCORE: self.score, CONTINUITY: self.continuity, REVIEW: self.review, MIXER: self.mixer,
            HISTORY: self.history,
        }  # fmt: skip
        for part in self._tab_parts.values():
            self.tabs.addTab(part, "")
        self.film_views = QStackedWidget()
        self.film_views.addWidget(self.timeline)
        self.film_views.addWidget(self.empty)
        self.middle = QSplitter(Qt.Orientation.Vertical, childrenCollapsible=False, handleWidth=1)
        self.middle.addWidget(self.film_views)
        self.middle.addWidget(self.tabs)
        self.middle.setSizes([_ABOVE, _BELOW])
        self.views = QStackedWidget()
        for view in (_padded(self.middle), self.matrix, self.network):
            self.views.addWidget(view)
        for place, part in enumerate((self.registry, self.views, self.side)):
            self.addWidget(part)
            self.setStretchFactor(place, int(part is self.views))
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setSizes([_LEFT, _CENTRE, _RIGHT])

    def _connect(self) -> None:
        timeline, score, matrix, network = self.timeline, self.score, self.matrix, self.network
        for scene_selected in (timeline.scene_selected, matrix.scene_selected, self.continuity.scene_selected):
            scene_selected.connect(self.select_scene)
        for motif_selected in (
            timeline.motif_selected, matrix.motif_selected, network.motif_selected, self.registry.motif_selected,
        ):  # fmt: skip
            motif_selected.connect(self.select_motif)
        self.continuity.variations_wanted.connect(self._show_variations)
        self.registry.motif_opened.connect(self._open_motif)
        matrix.scene_wanted.connect(self._leave_for_scene)
        network.subject_selected.connect(self._go_to_subject)
        for chosen in (timeline.occurrence_selected, score.occurrence_selected, self.review.occurrence_selected):
            chosen.connect(self.select_occurrence)
        for frame_wanted in (timeline.frame_wanted, score.frame_wanted, self.continuity.frame_wanted):
            frame_wanted.connect(self.set_frame)
        self.side.frame_wanted.connect(self.set_frame)
        self.side.play_wanted.connect(self.play_wanted)
        self.side.scene.compare_wanted.connect(self.compare_wanted)
        self.side.motif.scene_wanted.connect(self.go_to_scene)
        self.side.motif.cue_wanted.connect(self._go_to_cue)
        self.side.motif.finding_wanted.connect(self.select_finding)
        timeline.canvas.take_reels(self.reels)
        timeline.cue_selected.connect(self.select_cue)
        timeline.finding_selected.connect(self.select_finding)
        self.side.scene.scene_wanted.connect(self.go_to_scene)
        score.play_wanted.connect(self.play_wanted)
        self.review.play_wanted.connect(self.play_wanted)
        score.motif_registered.connect(self.select_motif)
        self.empty.import_wanted.connect(self.import_wanted)
        self.empty.demo_wanted.connect(self.demo_wanted)

    # what is chosen

    def _leave_for_scene(self, scene: str) -> None:
        self.view_wanted.emit(TIMELINE)
        self.go_to_scene(scene)

    @property
    def frame(self) -> int:
        return self._frame

    @property
    def scene(self) -> SceneId | None:
        return self._scene

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame."""
        self._frame = frame
        self.timeline.set_frame(frame)
        self.score.set_frame(frame)
        self.side.set_frame(frame)
        self.frame_changed.emit(frame)

    def select_scene(self, scene: str) -> None:
        """Show a scene at the right and mark it in the timeline."""
        self._scene = SceneId(scene)
        self.timeline.show_scene(scene)
        self.side.show_scene(scene)
        self.chosen.emit(Place("scene", scene, ""))
        self.frame_changed.emit(self._frame)

    def _show_variations(self, scene: str) -> None:
        self.go_to_scene(scene)
        self.side.scene.show_variations()

    def go_to_scene(self, scene: str) -> None:
        """Choose a scene and put the playhead on its start."""
        self.set_frame(self._desk.project.the_scene(SceneId(scene)).start_frame)
        self.select_scene(scene)

    def select_motif(self, motif: str) -> None:
        self.registry.show_selected(MotifId(motif))
        self.timeline.show_motif(motif)
        self.side.show_motif(motif)
        self.chosen.emit(Place("motif", motif, ""))

    def select_cue(self, cue: str) -> None:
        self.score.show_cue(cue)
        self.mixer.show_cue(CueId(cue))
        if self.tabs.currentWidget() is not self.mixer:
            self.tabs.setCurrentWidget(self.score)
        self.chosen.emit(Place("cue", cue, ""))

    def select_occurrence(self, key: str) -> None:
        """Show an occurrence in its score, its motif in the registry, the playhead on it."""
        found = next((one for one in self._desk.occurrences if one.key == key), None)
        if found is None:
            return
        self.set_frame(self._desk.frames_of(found)[0])
        self.score.show_occurrence(key)
        if self.sender() is self.review:
            self._show_scene_here()
        else:
            self.tabs.setCurrentWidget(self.score)
        self.registry.show_selected(found.motif)
        self.chosen.emit(Place("cue", found.cue, ""))

    def _show_scene_here(self) -> None:
        scene = self._desk.project.scene_at(self._frame)
        if scene is not None and scene.id != self._scene:
            self.select_scene(scene.id)

    def select_finding(self, index: int) -> None:
        """Show a finding in the continuity panel, and its scene."""
        finding = self._desk.findings[index]
        self.tabs.setCurrentWidget(self.continuity)
        self.continuity.show_finding(index)
        if finding.start_frame is not None:
            self.set_frame(finding.start_frame)
        if finding.scenes:
            self.select_scene(finding.scenes[0])

    def go_to(self, place: Place) -> None:
        """Go where the search found something."""
        ways: dict[str, Callable[[str], None]] = {
            "scene": self.go_to_scene, "motif": self.select_motif, "cue": self._go_to_cue,
            "finding": lambda index: self.select_finding(int(index)), "subject": self._go_to_subject,
            "occurrence": self.select_occurrence, "marker": self._go_to_marker,
        }  # fmt: skip
        ways[place.kind](place.id)

    def _open_motif(self, motif: str) -> None:
        """Show a motif in full, the keyboard on it."""
        self.select_motif(motif)
        self.side.motif.setFocus()

    def _go_to_cue(self, cue: str) -> None:
        self.set_frame(self._desk.project.the_cue(CueId(cue)).start_frame)
        self.select_cue(cue)

    def _go_to_subject(self, subject: str) -> None:
        """Show a subject's first theme; without one the first scene it is in."""
        project, id = self._desk.project, SubjectId(subject)
        motifs = project.motifs_of(id)
        if motifs:
            self.select_motif(motifs[0])
            return
        there = {presence.scene for presence in project.presence if presence.subject == id}
        first = next((scene.id for scene in project.scene if scene.id in there or scene.place == id), None)
        if first is not None:
            self.go_to_scene(first)

    def _go_to_marker(self, marker: str) -> None:
        found = self._desk.project.find("marker", marker)
        if isinstance(found, FilmMarker):
            self.set_frame(found.frame)

    def step_scene(self, step: int) -> None:
        """Go to the scene before or after the chosen one."""
        scenes = self._desk.project.scene
        places = [place for place, scene in enumerate(scenes) if scene.id == self._scene]
        if scenes:
            at = places[0] + step if places else 0
            self.go_to_scene(scenes[max(0, min(at, len(scenes) - 1))].id)

    def start(self) -> None:
        """Choose what wants work first: the scene of the first planned cue, and show the first cue's score."""
        project = self._desk.project
        if self._scene is None and project.scene:
            self.go_to_scene(scene_to_write(project))
        written = next((cue for cue in project.cue if cue.score is not None), None)
        if written is not None:
            self.score.show_cue(written.id)
            self.mixer.show_cue(written.id)

    # views

    def show_view(self, view: str) -> None:
        self.views.setCurrentIndex({TIMELINE: 0, MATRIX: 1, NETWORK: 2}[view])

    def show_tab(self, tab: str) -> None:
        self.show_view(TIMELINE)
        self.tabs.setCurrentWidget(self._tab_parts[tab])

    def _on_changed(self, _kinds: frozenset[str]) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Say what waits in the tabs, and teach where nothing is there yet."""
        project = self._desk.project
        has_film = bool(project.scene or project.cue)
        self.film_views.setCurrentWidget(self.timeline if has_film else self.empty)
        self.tabs.setVisible(has_film)
        open_findings = sum(not finding.intended for finding in self._desk.findings)
        counted = {CONTINUITY: open_findings, REVIEW: count_waiting(self._desk)}
        names = {
            SCORE: self.tr("Score"), CONTINUITY: self.tr("Continuity"),
            REVIEW: self.tr("Occurrences to review"), MIXER: self.tr("Mixer"), HISTORY: self.tr("History"),
        }  # fmt: skip
        for place, tab in enumerate(self._tab_parts):
            count = f"  {counted[tab]}" if counted.get(tab) else ""
            self.tabs.setTabText(place, names[tab] + count)

    def remember(self) -> None:
        """Keep the proportions for the next session, and let the linked files go."""
        self.reels.close()
        self._settings.remember_state("columns", self.saveState())
        self._settings.remember_state("rows", self.middle.saveState())

    def restore(self) -> None:
        self.restoreState(self._settings.state("columns"))
        self.middle.restoreState(self._settings.state("rows"))


def _padded(part: QWidget) -> QWidget:
    outer = QWidget()
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(10, 6, 10, 0)
    layout.addWidget(part)
    return outer
