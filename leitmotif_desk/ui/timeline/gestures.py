"""What a drag with the mouse does: each kind of drag shows what it would change, and hands over one edit at its end."""

from math import floor
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF

from leitmotif_desk.desk.cutting import Thing, moved, span_of, spans_after, trimmed
from leitmotif_desk.domain.edits import ChangeScene, Edit
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Drawing, Target, TargetKind
from leitmotif_desk.ui.timeline.overlay import paint_arrow, paint_band, paint_ghosts, paint_level, paint_words
from leitmotif_desk.ui.timeline.rows import tension_at
from leitmotif_desk.ui.timeline.snapping import correction, resting_places
from leitmotif_desk.ui.timeline.words import translated

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas

SNAP_PIXELS = 8


class Gesture(Protocol):
    """A drag in progress; positions are pixels of the viewport. `free`: without snapping."""

    def drag(self, at: QPointF, free: bool) -> None: ...

    def drop(self) -> None: ...

    def paint(self, drawing: Drawing) -> None: ...


def frame_under(axis: Axis, x: float) -> int:
    """Return the frame at a pixel, beyond the film's ends too."""
    return floor(axis.first + (x - axis.left) * axis.step + 1e-6)


class Scrub:
    """Carries the playhead along."""

    def __init__(self, canvas: "TimelineCanvas") -> None:
        self._canvas = canvas

    def drag(self, at: QPointF, free: bool) -> None:
        self._canvas.frame_wanted.emit(self._canvas.axis.position(at.x()))

    def drop(self) -> None:
        """Nothing more: the playhead is where it was let go."""

    def paint(self, drawing: Drawing) -> None:
        """Nothing more: the playhead shows itself."""


class Pan(Scrub):
    """Moves the film under the pointer."""

    def __init__(self, canvas: "TimelineCanvas", at: QPointF) -> None:
        super().__init__(canvas)
        self._from = at.x()

    def drag(self, at: QPointF, free: bool) -> None:
        self._canvas.pan(self._from - at.x())
        self._from = at.x()


class Range(Scrub):
    """Draws the stretch between the in and the out point on the ruler."""

    def __init__(self, canvas: "TimelineCanvas", at: QPointF) -> None:
        super().__init__(canvas)
        self._from = canvas.axis.position(at.x())

    def drag(self, at: QPointF, free: bool) -> None:
        here = self._canvas.axis.position(at.x())
        self._canvas.set_stretch(*sorted((self._from, here)))


class _Change:
    """A drag that ends in an edit."""

    def __init__(self, canvas: "TimelineCanvas", moving: frozenset[Thing]) -> None:
        self._canvas = canvas
        self._project = canvas.timeline.project
        self._edit: Edit | None = None
        self._at = QPointF()
        self._words = ""
        self._places = resting_places(self._project, moving, canvas.own_places())

    def _snapped(self, edges: tuple[int, ...], free: bool) -> int:
        if free or not self._canvas.snapping:
            return 0
        return correction(edges, self._places, SNAP_PIXELS * self._canvas.axis.step)

    def _timecode(self, frame: int) -> str:
        return format_timecode(frame, self._project.film.frame_rate)

    def drop(self) -> None:
        if self._edit is not None:
            self._canvas.edit_wanted.emit(self._edit)

    def paint(self, drawing: Drawing) -> None:
        if self._edit is not None:
            paint_ghosts(drawing, spans_after(self._edit, self._project))
        paint_words(drawing, self._at, self._words)


class Move(_Change):
    """Moves what was picked; the thing under the pointer is the one that snaps."""

    def __init__(self, canvas: "TimelineCanvas", held: Thing, picked: frozenset[Thing], at: QPointF) -> None:
        super().__init__(canvas, picked)
        self._picked = picked
        self._span = span_of(self._project, held)
        self._edges = self._span if held.kind in ("scene", "cue") else self._span[:1]
        self._from = frame_under(canvas.axis, at.x())

    def drag(self, at: QPointF, free: bool) -> None:
        by = frame_under(self._canvas.axis, at.x()) - self._from
        by += self._snapped(tuple(edge + by for edge in self._edges), free)
        self._at, self._edit = at, moved(self._project, self._picked, by, ripple=self._canvas.ripple)
        self._words = f"{self._timecode(self._span[0] + by)}   {by:+d}"


class Trim(_Change):
    """Moves one edge of a scene or a cue."""

    def __init__(self, canvas: "TimelineCanvas", held: Thing, start: bool) -> None:
        super().__init__(canvas, frozenset({held}))
        self._held, self._start = held, start

    def drag(self, at: QPointF, free: bool) -> None:
        frame = frame_under(self._canvas.axis, at.x())
        frame += self._snapped((frame,), free)
        self._at = at
        self._edit = trimmed(self._project, self._held, start=self._start, to_frame=frame, ripple=self._canvas.ripple)
        self._words = self._timecode(frame)


class Tension(_Change):
    """Raises or lowers the tension of a scene, in steps of a quarter (finer when free)."""

    def __init__(self, canvas: "TimelineCanvas", place: int) -> None:
        super().__init__(canvas, frozenset())
        self._place, self._scene = place, canvas.timeline.scenes[place]
        self._level = 0.0

    def drag(self, at: QPointF, free: bool) -> None:
        level = tension_at(self._canvas.layout_of_rows.tension, at.y())
        self._level = round(level, 1) if free else round(level * 4) / 4
        self._at = at
        self._edit = ChangeScene(self._scene.id, "tension", self._level)
        self._words = translated("scene {number}: tension {level:g}").format(
            number=self._scene.number, level=self._level
        )

    def paint(self, drawing: Drawing) -> None:
        paint_level(drawing, self._place, self._level)
        paint_words(drawing, self._at, self._words)


class Link:
    """Draws a link from one scene to another."""

    def __init__(self, canvas: "TimelineCanvas", place: int) -> None:
        self._canvas, self._place = canvas, place
        self._to: int | None = None
        self._at = QPointF()

    def drag(self, at: QPointF, free: bool) -> None:
        over = self._canvas.timeline.scene_spans.at(self._canvas.axis.position(at.x()))
        self._at, self._to = at, None if over == self._place else over

    def drop(self) -> None:
        if self._to is not None:
            scenes = self._canvas.timeline.scenes
            self._canvas.link_wanted.emit(scenes[self._place].id, scenes[self._to].id)

    def paint(self, drawing: Drawing) -> None:
        scene = drawing.timeline.scenes[self._place]
        start = QPointF(drawing.axis.x((scene.start_frame + scene.end_frame) / 2), drawing.layout.scenes.middle)
        paint_arrow(drawing, start, self._at)
        words = translated("link scene {number} to …").format(number=scene.number)
        if self._to is not None:
            other = drawing.timeline.scenes[self._to]
            words = translated("link scene {number} to scene {other}").format(number=scene.number, other=other.number)
        paint_words(drawing, self._at, words)


class Band:
    """Picks all scenes, cues, hits and markers that a drawn box touches."""

    def __init__(self, canvas: "TimelineCanvas", at: QPointF) -> None:
        self._canvas, self._from, self._to = canvas, at, at

    def drag(self, at: QPointF, free: bool) -> None:
        self._to = at

    def drop(self) -> None:
        self._canvas.band_drawn.emit(self._touched())

    def _touched(self) -> tuple[Target, ...]:
        canvas = self._canvas
        timeline, layout = canvas.timeline, canvas.layout_of_rows
        left, right = sorted((self._from.x(), self._to.x()))
        top, bottom = sorted((self._from.y(), self._to.y()))
        first, last = canvas.axis.between(left, right)
        found: list[Target] = []
        for kind, row, spans in (
            (TargetKind.SCENE, layout.scenes, timeline.scene_spans), (TargetKind.CUE, layout.cues, timeline.cue_spans),
        ):  # fmt: skip
            if top < row.bottom and bottom > row.top:
                rows = range(len(spans))[spans.rows(first, last)]
                found += [Target(kind, place) for place in rows if spans.end[place] > first]
        for kind, frames, row in (
            (TargetKind.HIT, timeline.hit_frame, layout.scenes),
            (TargetKind.MARKER, timeline.marker_frame, layout.ruler),
        ):  # fmt: skip
            if top < row.bottom + 4 and bottom > row.top:
                found += [Target(kind, place) for place, frame in enumerate(frames.tolist()) if first <= frame < last]
        return tuple(found)

    def paint(self, drawing: Drawing) -> None:
        paint_band(drawing, self._from, self._to)
