"""Where the marks of a lane are drawn: the painter and the hit test both ask here, so that they always agree."""

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.layout import Row
from leitmotif_desk.ui.timeline.model import Timeline
from leitmotif_desk.ui.timeline.shapes import outline
from leitmotif_desk.ui.timeline.sounding import Marks, outline_of

NARROWEST = 13.0
"""The least width of a mark, at which its shape can still be told."""
TALLEST = 17.0
RIM = 1.0
"""How far the line around a mark reaches out of its box."""
_NEAR = 2.0
CROWD = 4_000
"""From this many marks in view on a lane shows a density, no shapes."""


def rows_in(marks: Marks, axis: Axis, x0: float, x1: float) -> slice:
    """Return the rows whose marks may touch pixels x0 to x1."""
    first, last = axis.between(x0 - NARROWEST, x1 + NARROWEST)
    return marks.spans.rows(first, last)


def boxes(marks: Marks, rows: slice, axis: Axis) -> tuple[FloatColumn, FloatColumn]:
    """Return the left edges and widths of marks; one shorter than it can be drawn begins where it begins,
    unless it would reach beyond the film."""
    left = np.rint(axis.xs(marks.spans.start[rows]))
    natural = axis.xs(marks.spans.end[rows]) - left
    width = np.maximum(np.rint(natural), NARROWEST)
    return np.minimum(left, round(axis.x(axis.end)) - width), width


def mark_height(lane: Row) -> float:
    return min(TALLEST, lane.height - 16.0)


def mark_top(lane: Row) -> int:
    return round(lane.middle - mark_height(lane) / 2)


def painting_order(marks: Marks, rows: slice) -> Iterator[int]:
    """Yield rows as they are painted: what waits for review first, so that what is sure lies on top."""
    places = np.arange(rows.start, rows.stop)
    waits = marks.waiting[rows]
    yield from places[waits].tolist()
    yield from places[~waits].tolist()


def mark_at(marks: Marks, axis: Axis, lane: Row, x: float, y: float) -> int | None:
    """Return the row of the topmost mark whose outline holds a point, else of the topmost one close by."""
    height = mark_height(lane)
    top = mark_top(lane)
    if not top - RIM <= y < top + height + RIM:
        return None
    rows = rows_in(marks, axis, x, x)
    left, width = boxes(marks, rows, axis)
    near: int | None = None
    for row in reversed(list(painting_order(marks, rows))):
        place = row - rows.start
        if not left[place] - RIM <= x < left[place] + width[place] + RIM:
            continue
        shape, _ = outline_of(marks, row)
        path, point = outline(shape, float(width[place]), height), QPointF(x - left[place], y - top)
        if path.contains(point):
            return row
        if near is None and path.intersects(QRectF(point.x() - _NEAR, point.y() - _NEAR, 2 * _NEAR, 2 * _NEAR)):
            near = row
    return near


def is_crowded(timeline: Timeline, axis: Axis) -> bool:
    """Whether there are too many marks in view to draw each."""
    first, last = axis.between(axis.left, axis.left + axis.width)
    count = 0
    for lane in timeline.lanes:
        rows = lane.marks.spans.rows(first, last)
        count += rows.stop - rows.start
    return count > CROWD


def density(marks: Marks, axis: Axis) -> FloatColumn:
    """Return how many marks sound at each pixel of the axis."""
    rows = rows_in(marks, axis, axis.left, axis.left + axis.width)
    first, last = (axis.xs(column[rows]) - axis.left for column in (marks.spans.start, marks.spans.end))
    return coverage(first, last, axis.width)


def coverage(first: FloatColumn | IntColumn, last: FloatColumn | IntColumn, width: int) -> FloatColumn:
    """Return how many half-open spans of pixels cover each of `width` pixels; each span covers at least one."""
    begin = np.clip(first, 0, width - 1).astype(np.int64)
    end = np.clip(last, begin + 1, width).astype(np.int64)
    change = np.bincount(begin, minlength=width + 1) - np.bincount(end, minlength=width + 1)
    return np.cumsum(change[:width]).astype(np.float64)
