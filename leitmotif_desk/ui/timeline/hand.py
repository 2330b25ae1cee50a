"""The mouse over the painted timeline: what a press takes hold of, and which drag it becomes."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from leitmotif_desk.desk.cutting import Thing
from leitmotif_desk.domain.film import Cue, FilmMarker
from leitmotif_desk.domain.story import Hit, Scene
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.gestures import Band, Gesture, Link, Move, Pan, Range, Scrub, Tension, Trim
from leitmotif_desk.ui.timeline.layout import NAMES
from leitmotif_desk.ui.timeline.model import Timeline
from leitmotif_desk.ui.timeline.pointing import edge_at

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas

_Modifier = Qt.KeyboardModifier
MOVABLE = frozenset({TargetKind.SCENE, TargetKind.CUE, TargetKind.HIT, TargetKind.MARKER})


def thing_of(timeline: Timeline, target: Target) -> Thing | None:
    """Return the row of the project that a target is, None for what cannot be moved."""
    if target.kind not in MOVABLE:
        return None
    some: dict[TargetKind, Sequence[Scene | Cue | Hit | FilmMarker]] = {
        TargetKind.SCENE: timeline.scenes, TargetKind.CUE: timeline.cues, TargetKind.HIT: timeline.hits,
        TargetKind.MARKER: timeline.markers,
    }  # fmt: skip
    return Thing(target.kind.value, some[target.kind][target.row].id)


class Hand:
    """Turns presses, moves and releases into choices and gestures."""

    def __init__(self, canvas: "TimelineCanvas") -> None:
        self._canvas = canvas
        self.gesture: Gesture | None = None
        self._pressed = QPointF()
        self._begin: Callable[[], Gesture | None] | None = None
        self._choice: Target | None = None

    def press(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        self._pressed, self._begin, self._choice = at, None, None
        if button is Qt.MouseButton.MiddleButton:
            self.gesture = Pan(self._canvas, at)
        elif button is Qt.MouseButton.LeftButton:
            self._press_left(at, modifiers)

    def _press_left(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        canvas = self._canvas
        target = canvas.target_at(at.x(), at.y())
        on_film = at.x() >= NAMES
        if on_film and canvas.layout_of_rows.ruler.holds(at.y()) and target is None:
            self.gesture = Range(canvas, at) if modifiers & _Modifier.ShiftModifier else Scrub(canvas)
            self.gesture.drag(at, free=False)
            return
        self._begin = self._hold(at, target, modifiers) if on_film else None
        if target is None:
            return
        if modifiers & (_Modifier.ControlModifier | _Modifier.ShiftModifier) and target.kind in MOVABLE:
            canvas.pick_wanted.emit(target, bool(modifiers & _Modifier.ShiftModifier))
        elif target in canvas.chosen_targets and target.kind in MOVABLE:
            # It may be the beginning of a drag of all that is picked.
            self._choice = target
        else:
            canvas.chosen.emit(target)

    def _hold(
        self, at: QPointF, target: Target | None, modifiers: Qt.KeyboardModifier
    ) -> Callable[[], Gesture | None] | None:
        """Return what makes the gesture that a drag from here would be."""
        canvas = self._canvas
        layout, timeline = canvas.layout_of_rows, canvas.timeline
        if layout.tension.holds(at.y()):
            place = timeline.scene_spans.at(canvas.axis.position(at.x()))
            return None if place is None else lambda: Tension(canvas, place)
        if target is None:
            return None if layout.lanes.holds(at.y()) else lambda: Band(canvas, at)
        if target.kind is TargetKind.SCENE and layout.scenes.holds(at.y()) and modifiers & _Modifier.AltModifier:
            return lambda: Link(canvas, target.row)
        edge = edge_at(timeline, canvas.axis, layout, at.x(), at.y())
        thing = thing_of(timeline, edge[0] if edge else target)
        in_row = layout.scenes.holds(at.y()) or target.kind is not TargetKind.SCENE
        if thing is None or not in_row:
            return None
        if edge is not None:
            start = edge[1]
            return lambda: Trim(canvas, thing, start)
        return lambda: Move(canvas, thing, self._picked(thing), at)

    def _picked(self, thing: Thing) -> frozenset[Thing]:
        """Return all that is picked, if the thing is among it."""
        canvas = self._canvas
        found = {thing_of(canvas.timeline, target) for target in canvas.picked_targets}
        return frozenset(one for one in found if one is not None) if thing in found else frozenset({thing})

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        far = (at - self._pressed).manhattanLength() >= QApplication.startDragDistance() // 2
        if self.gesture is None and self._begin is not None and far:
            self.gesture, self._begin, self._choice = self._begin(), None, None
        if self.gesture is None:
            self._point(at)
            return
        self.gesture.drag(at, free=bool(modifiers & _Modifier.ShiftModifier))
        self._canvas.viewport().update()

    def release(self) -> None:
        gesture, choice = self.gesture, self._choice
        self.cancel()
        if gesture is not None:
            gesture.drop()
        elif choice is not None:
            self._canvas.chosen.emit(choice)

    def cancel(self) -> None:
        """Let go without changing anything."""
        self.gesture = self._begin = self._choice = None
        self._canvas.viewport().update()

    def _point(self, at: QPointF) -> None:
        """Let the pointer say what a press would take hold of."""
        canvas = self._canvas
        layout, on_film = canvas.layout_of_rows, at.x() >= NAMES
        target = canvas.target_at(at.x(), at.y())
        shape = Qt.CursorShape.ArrowCursor
        if on_film and layout.tension.holds(at.y()):
            shape = Qt.CursorShape.SizeVerCursor
        elif on_film and edge_at(canvas.timeline, canvas.axis, layout, at.x(), at.y()) is not None:
            shape = Qt.CursorShape.SplitHCursor
        elif target is not None and (target.kind is not TargetKind.MOTIF or not on_film):
            shape = Qt.CursorShape.PointingHandCursor
        canvas.viewport().setCursor(shape)
