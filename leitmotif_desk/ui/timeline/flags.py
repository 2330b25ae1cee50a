"""The row of continuity flags."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import faint
from leitmotif_desk.ui.timeline.model import Timeline

FLAG_WIDTH = 11.0
_FARTHEST = 5 * FLAG_WIDTH
_CLOTH, _CLOTH_HEIGHT = 8.0, 7.0


def flag_lefts(timeline: Timeline, axis: Axis) -> tuple[int, FloatColumn]:
    """Return the first flag in view and where those from it on stand.

    Those at one place step aside, so that each can be seen, but not far; where there is no room for it none does.
    """
    reach = 2 * _FARTHEST
    first, last = axis.between(axis.left - reach, axis.left + axis.width + reach)
    begin, end = np.searchsorted(timeline.flag_frame, [first, last]).tolist()
    wanted = np.rint(axis.xs(timeline.flag_frame[begin:end]))
    if len(wanted) > axis.width // 3:
        return begin, wanted
    lefts, free = wanted.copy(), -np.inf
    for place, x in enumerate(wanted.tolist()):
        lefts[place] = free if x < free <= x + _FARTHEST else x
        free = lefts[place] + FLAG_WIDTH
    return begin, lefts


def flag_at(timeline: Timeline, axis: Axis, x: float) -> int | None:
    """Return the flag under a pixel, the one painted last."""
    begin, lefts = flag_lefts(timeline, axis)
    under = np.flatnonzero((lefts <= x) & (x < lefts + FLAG_WIDTH))
    return begin + int(under[-1]) if len(under) else None


def paint_flags(drawing: Drawing) -> None:
    timeline, row = drawing.timeline, drawing.layout.flags
    if not timeline.flags or not row.height:
        return
    begin, lefts = flag_lefts(timeline, drawing.axis)
    seen = np.flatnonzero((lefts > drawing.x0 - FLAG_WIDTH) & (lefts < drawing.x1))
    if len(seen) > drawing.axis.width // 3:
        seen = seen[np.unique(lefts[seen] // 3, return_index=True)[1]]
    for place in seen.tolist():
        _paint_flag(drawing, begin + place, float(lefts[place]))


def _paint_flag(drawing: Drawing, place: int, left: float) -> None:
    flag, look, painter, row = drawing.timeline.flags[place], drawing.look, drawing.painter, drawing.layout.flags
    grave = flag.severity is Severity.ERROR and not flag.intended
    quiet = flag.intended or flag.severity is Severity.INFO
    colour = QColor(look.dim if quiet else look.accent)
    top, x = row.top + 3.0, left + 1.5
    if drawing.is_chosen(TargetKind.FLAG, place):
        painter.fillRect(QRectF(left - 1, row.top, FLAG_WIDTH + 1, row.height), faint(look.accent, 0.25))
    painter.setPen(QPen(colour, 1.2))
    painter.drawLine(QLineF(x, top, x, row.bottom - 3))
    painter.setBrush(colour if grave else Qt.BrushStyle.NoBrush)
    notch = QPointF(x + _CLOTH * 0.7, top + _CLOTH_HEIGHT / 2)
    tip, low = QPointF(x + _CLOTH, top), QPointF(x + _CLOTH, top + _CLOTH_HEIGHT)
    painter.drawPolygon(QPolygonF([QPointF(x, top), tip, notch, low, QPointF(x, top + _CLOTH_HEIGHT)]))
