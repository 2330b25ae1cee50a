"""What lies under a point of the timeline: the same geometry that was painted."""

import numpy as np

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.flags import flag_at
from leitmotif_desk.ui.timeline.layout import FOLDED, Layout
from leitmotif_desk.ui.timeline.marks import mark_at
from leitmotif_desk.ui.timeline.model import Timeline
from leitmotif_desk.ui.timeline.rows import hit_y

_HIT_REACH = 5
_EDGE_REACH = 4
_PENNANT = 11
_LEAST_WITH_EDGES = 18
"""Boxes narrower than this are held as a whole."""


def target_at(timeline: Timeline, axis: Axis, layout: Layout, x: float, y: float, crowded: bool) -> Target | None:
    """Return what a click at a point of the viewport means; None where only the time counts."""
    place = layout.lane_at(y)
    if x < axis.left:
        return Target(TargetKind.MOTIF, place) if place is not None else None
    if place is not None:
        return _in_lane(timeline, axis, layout, place, x, y, crowded)
    frame = axis.position(x)
    hit = _moment_at(timeline.hit_frame, axis, x) if abs(y - hit_y(layout.scenes)) <= _HIT_REACH else None
    if hit is not None:
        return Target(TargetKind.HIT, hit)
    on_pennants = layout.ruler.bottom - _PENNANT <= y < layout.ruler.bottom
    marker = _moment_at(timeline.marker_frame, axis, x - _HIT_REACH) if on_pennants else None
    if marker is not None:
        return Target(TargetKind.MARKER, marker)
    for kind, row, spans in (
        (TargetKind.SCENE, layout.scenes, timeline.scene_spans),
        (TargetKind.CUE, layout.cues, timeline.cue_spans),
    ):
        if row.holds(y) and (found := spans.at(frame)) is not None:
            return Target(kind, found)
    if layout.flags.holds(y) and (flag := flag_at(timeline, axis, x)) is not None:
        return Target(TargetKind.FLAG, flag)
    return None


def _in_lane(timeline: Timeline, axis: Axis, layout: Layout, place: int, x: float, y: float, crowded: bool) -> Target:
    lane = timeline.lanes[place]
    strip = layout.lane(place)
    mark = None if crowded or strip.height <= FOLDED else mark_at(lane.marks, axis, strip, x, y)
    if mark is not None:
        return Target(TargetKind.USE, int(lane.marks.use[mark]))
    frame = axis.position(x)
    missing = next((one for one in lane.expected if one.start_frame <= frame < one.end_frame), None)
    if missing is not None and missing.finding is None:
        row = next(row for row, scene in enumerate(timeline.scenes) if scene.id == missing.scene)
        return Target(TargetKind.SCENE, row)
    if missing is not None:
        flags = (row for row, flag in enumerate(timeline.flags) if flag.finding == missing.finding)
        return Target(TargetKind.FLAG, next(flags))
    return Target(TargetKind.MOTIF, place)


def _moment_at(frames: IntColumn, axis: Axis, x: float) -> int | None:
    if not len(frames):
        return None
    distance = np.abs(axis.xs(frames) - x)
    nearest = int(distance.argmin())
    return nearest if distance[nearest] <= _HIT_REACH else None


def edge_at(timeline: Timeline, axis: Axis, layout: Layout, x: float, y: float) -> tuple[Target, bool] | None:
    """Return the scene or cue whose start (True) or end lies under a point; None elsewhere and for narrow boxes.

    At a cut that two share, the side one points at decides.
    """
    for kind, row, spans in (
        (TargetKind.SCENE, layout.scenes, timeline.scene_spans), (TargetKind.CUE, layout.cues, timeline.cue_spans),
    ):  # fmt: skip
        place = spans.at(axis.position(x)) if row.holds(y) else None
        if place is None:
            continue
        left, right = axis.x(int(spans.start[place])), axis.x(int(spans.end[place]))
        if right - left >= _LEAST_WITH_EDGES and min(x - left, right - x) <= _EDGE_REACH:
            return Target(kind, place), x - left < right - x
    return None
