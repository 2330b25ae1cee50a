"""The timeline's widget: the painted film or its table, over a legend."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.timeline.canvas import TimelineCanvas
from leitmotif_desk.ui.timeline.commands import commands
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.editing import Editing
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.timeline.layout import NAMES
from leitmotif_desk.ui.timeline.legend import Legend
from leitmotif_desk.ui.timeline.menu import TimelineMenu
from leitmotif_desk.ui.timeline.model import LaneOrder, Timeline
from leitmotif_desk.ui.timeline.planned import PlannedScenes, with_plan
from leitmotif_desk.ui.timeline.reading import TimelineReader
from leitmotif_desk.ui.timeline.selection import Selection
from leitmotif_desk.ui.timeline.table import TimelineTable
from leitmotif_desk.ui.timeline.tools import Tools
from leitmotif_desk.ui.timeline.words import span_of, spoken, tooltip
from leitmotif_desk.ui.variations.heard_before import use_of

_SHOWN_KINDS = frozenset(
    {"film", "subject", "relation", "motif", "motif_link", "scene", "hit", "presence", "relation_change", "statement",
     "scene_link", "marker", "cue", "judgement", "occurrence", "finding"}
)  # fmt: skip


class TimelineView(QWidget):
    """The film in one time axis; every kind of thing in it can be chosen, gone to and changed."""

    scene_selected = Signal(str)
    motif_selected = Signal(str)
    cue_selected = Signal(str)
    occurrence_selected = Signal(str)
    finding_selected = Signal(int)
    frame_wanted = Signal(int)
    shuttle_wanted = Signal(int)
    """Play backwards (-1), stop (0) or on (1); again is faster."""

    def __init__(self, desk: Desk, keymap: Keymap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan: tuple[MotifId, PlannedScenes] | None = None
        self._order = LaneOrder.SUBJECT
        self._reader = TimelineReader(desk)
        timeline = self._reader.timeline()
        self.canvas, self._table = TimelineCanvas(timeline), TimelineTable(timeline)
        self.legend = Legend()
        self.selection = Selection(lambda: self.timeline)
        self.editing = Editing(desk, self.canvas, self)
        self.menu = TimelineMenu(desk, self)
        self.tools = Tools(self.canvas)
        self._views = QStackedWidget()
        for part in (self.canvas, self._table):
            self._views.addWidget(part)
            part.chosen.connect(self._on_chosen)
            part.gone_to.connect(self._on_gone_to)
        self._lay_out()
        self._connect()
        self.commands = commands(self)
        (keymap or Keymap({})).bind(self, self.commands)
        desk.subscribe(self._on_changed)
        self._say()

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(2)
        self.table_button = self._button("☰", self.tr("Show as a table"), self.show_table, checkable=True)
        self.legend_button = self._button("◧", self.tr("Show the legend"), self.legend.setVisible, checkable=True)
        self.legend_button.setChecked(True)
        tools = [
            self.table_button, self.legend_button,
            self._button("−", self.tr("Zoom out"), self.zoom_out), self._button("+", self.tr("Zoom in"), self.zoom_in),
            self._button("↔", self.tr("Whole film"), self.fit),
        ]  # fmt: skip
        corner = QWidget()
        corner.setFixedWidth(NAMES)
        row = QHBoxLayout(corner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for tool in tools:
            row.addWidget(tool)
        row.addStretch(1)
        below.addWidget(corner)
        below.addWidget(self.legend, 1)
        below.addStretch(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._views, 1)
        layout.addLayout(below)
        self.setFocusProxy(self.canvas)

    def _button(self, text: str, name: str, does: Callable[..., None], checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setCheckable(checkable)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setFixedSize(22, 22)
        (button.toggled if checkable else button.clicked).connect(does if checkable else lambda: does())
        return button

    def _connect(self) -> None:
        canvas, editing = self.canvas, self.editing
        canvas.frame_wanted.connect(self.frame_wanted)
        canvas.scene_step_wanted.connect(self._step_scene)
        canvas.motif_dropped.connect(self._on_dropped)
        canvas.edit_wanted.connect(editing.apply)
        canvas.pick_wanted.connect(self._on_pick_wanted)
        canvas.band_drawn.connect(self._on_band_drawn)
        canvas.link_wanted.connect(self.menu.ask_link)
        canvas.menu_wanted.connect(self._on_menu_wanted)
        self._table.copy_wanted.connect(editing.copy)
        self.tools.order_wanted.connect(self.sort_lanes)
        self.tools.fold_wanted.connect(self.fold_lanes)

    @property
    def timeline(self) -> Timeline:
        return self.canvas.timeline

    def table(self) -> TimelineTable:
        """Return the table twin, up to date."""
        if self._table.timeline is not self.timeline:
            self._table.set_timeline(self.timeline)
        return self._table

    def show_table(self, wanted: bool = True) -> None:
        """Show the table, or the painted timeline."""
        shown = self.table() if wanted else self.canvas
        self._views.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        self.table_button.setChecked(wanted)

    # what is shown

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh()

    def refresh(self) -> None:
        """Read the desk again, keeping the place and what is chosen."""
        timeline = self._reader.timeline(self._order)
        if self._plan is not None:
            timeline = with_plan(timeline, *self._plan)
        self.canvas.set_timeline(timeline)
        if self._table.isVisible():
            self._table.set_timeline(timeline)
        self.selection.forget(TargetKind.FLAG)
        self._show_chosen()
        self._say()

    def _say(self) -> None:
        self.canvas.setAccessibleName(spoken(self.timeline, self._desk.project))

    def sort_lanes(self, order: LaneOrder) -> None:
        """Show the lanes in another order."""
        self._order = order
        self.refresh()

    def fold_lanes(self) -> None:
        """Fold the chosen motif's lane, all where none is chosen; what is folded opens again."""
        target = self.selection.target(TargetKind.MOTIF)
        lanes = self.timeline.lanes if target is None else self.timeline.lanes[target.row : target.row + 1]
        chosen, folded = {lane.motif.id for lane in lanes}, self.canvas.folded
        self.canvas.set_folded(folded - chosen if chosen <= folded else folded | chosen)

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame."""
        self.canvas.set_frame(frame)

    def show_scene(self, scene: str) -> None:
        """Mark a scene as selected and bring it into view, unless it is selected: then one has just clicked on it."""
        if self.selection.id(TargetKind.SCENE) == scene:
            return
        self._choose(TargetKind.SCENE, scene)
        target = self.selection.target(TargetKind.SCENE)
        if target is not None:
            self.canvas.bring_into_view(*span_of(self.timeline, target))

    def show_motif(self, motif: str) -> None:
        """Mark a motif's lane as selected and bring it into view."""
        self._choose(TargetKind.MOTIF, motif)
        target = self.selection.target(TargetKind.MOTIF)
        if target is not None:
            self.canvas.bring_lane_into_view(target.row)

    def show_occurrence(self, key: str) -> None:
        """Mark an occurrence as selected and bring it into view."""
        self._choose(TargetKind.USE, key)
        target = self.selection.target(TargetKind.USE)
        if target is not None:
            self.canvas.bring_into_view(*span_of(self.timeline, target))
            self.canvas.bring_lane_into_view(self.timeline.lane_of[self.timeline.uses[target.row].motif])

    def show_plan(self, motif: str, planned: PlannedScenes) -> None:
        """Show in a motif's lane what is planned in which scenes; none takes the plan away."""
        self._plan = (MotifId(motif), planned) if planned else None
        self.refresh()

    def show_cuts(self, frames: Iterable[int]) -> None:
        """Show where the picture is cut; what is dragged rests on these frames."""
        self.canvas.set_cuts(frames)

    def fit(self) -> None:
        """Show the whole film."""
        self.canvas.fit()

    def zoom_in(self) -> None:
        self.canvas.zoom(ZOOM_STEP)

    def zoom_out(self) -> None:
        self.canvas.zoom(1 / ZOOM_STEP)

    def zoom_to(self, start_frame: int, end_frame: int) -> None:
        """Show a span of the film."""
        self.canvas.zoom_to(start_frame, end_frame)

    def set_stretch(self, start: bool) -> None:
        """Put the in or the out point on the playhead; the other stays where it is, if it can."""
        frame, stretch = self.canvas.frame, self.canvas.stretch
        if start:
            self.canvas.set_stretch(frame, stretch[1] if stretch and stretch[1] > frame else None)
        else:
            self.canvas.set_stretch(min(stretch[0] if stretch else self.timeline.start_frame, frame), frame + 1)

    # what is chosen

    def _choose(self, kind: TargetKind, id: str) -> None:
        self.selection.choose(kind, id)
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen, picked = self.selection.chosen(), self.selection.picked()
        self.canvas.set_chosen(chosen, picked)
        self.canvas.setAccessibleDescription("\n".join(tooltip(self.timeline, target) for target in (*chosen, *picked)))

    def _on_chosen(self, target: Target) -> None:
        self._choose(target.kind, self.selection.id_of(target))
        if self.sender() is self.canvas:
            self.table().show_chosen(target)
        self._announce(target)

    def _on_pick_wanted(self, target: Target, all_between: bool) -> None:
        self.selection.pick(target, all_between=all_between)
        self._show_chosen()

    def _on_band_drawn(self, targets: tuple[Target, ...]) -> None:
        self.selection.pick_only(targets)
        self._show_chosen()

    def _on_menu_wanted(self, target: Target | None, frame: int, at: QPoint) -> None:
        if target is not None and target not in self.canvas.chosen_targets:
            self._on_chosen(target)
        if target is None:
            self.frame_wanted.emit(frame)
        self.menu.of(target).popup(at)

    def _announce(self, target: Target) -> None:
        id = self.selection.id_of(target)
        match target.kind:
            case TargetKind.SCENE:
                self.scene_selected.emit(id)
            case TargetKind.CUE:
                self.cue_selected.emit(id)
            case TargetKind.MOTIF:
                self.motif_selected.emit(id)
            case TargetKind.HIT:
                self.scene_selected.emit(self.timeline.hits[target.row].scene)
                self.frame_wanted.emit(self.timeline.hits[target.row].frame)
            case TargetKind.MARKER:
                self.frame_wanted.emit(self.timeline.markers[target.row].frame)
            case TargetKind.FLAG:
                self.finding_selected.emit(self.timeline.flags[target.row].finding)
            case TargetKind.USE:
                self._announce_use(target)

    def _announce_use(self, target: Target) -> None:
        use = self.timeline.uses[target.row]
        if use.key is not None:
            self.occurrence_selected.emit(use.key)
            return
        self.motif_selected.emit(use.motif)
        if use.scene is not None:
            self.scene_selected.emit(use.scene)

    def _on_gone_to(self, target: Target) -> None:
        start, end = span_of(self.timeline, target)
        self.frame_wanted.emit(start)
        if target.kind in (TargetKind.SCENE, TargetKind.CUE):
            room = (end - start) // 10
            self.zoom_to(start - room, end + room)

    def _step_scene(self, step: int) -> None:
        scenes = self.timeline.scenes
        if not scenes:
            return
        now = self.selection.target(TargetKind.SCENE)
        place = now.row + step if now else 0
        target = Target(TargetKind.SCENE, min(max(place, 0), len(scenes) - 1))
        self.frame_wanted.emit(scenes[target.row].start_frame)
        self._on_chosen(target)

    def _on_dropped(self, motif: str, scene: Target) -> None:
        self.editing.apply(use_of(self._desk.project, SceneId(self.selection.id_of(scene)), MotifId(motif)))
