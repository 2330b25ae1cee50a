"""The ruler, timecode along the top, and the playhead that hangs from it."""

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen, QPolygonF

from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Drawing
from leitmotif_desk.ui.timeline.ink import fitted, write

_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200)
_FRAMES = (1, 2, 5, 10)
_LABEL_ROOM = 18
HANDLE = 5
"""Half the width of the playhead's handle."""


def ruler_step(axis: Axis, rate: FrameRate, label_width: float) -> int:
    """Return the least round number of frames whose labels stand clear of each other."""
    steps = [*(step for step in _FRAMES if step < rate.nominal), *(second * rate.nominal for second in _SECONDS)]
    needed = (label_width + _LABEL_ROOM) * axis.step
    return steps[min(bisect_left(steps, needed), len(steps) - 1)]


def ruler_frames(axis: Axis, step: int, rate: FrameRate) -> Iterator[int]:
    """Yield the frames in view whose timecode is round."""
    first, last = axis.between(axis.left, axis.left + axis.width)
    first, last = max(first, axis.start), min(last, axis.end)
    if step < rate.nominal:
        yield from range(-(-first // step) * step, last + 1, step)
        return
    seconds = step // rate.nominal
    # Drop-frame timecode runs ahead of the frames, by less than one second in fifteen minutes.
    latest = last // rate.nominal + last // (900 * rate.nominal) + 2
    for second in range(first // rate.nominal // seconds * seconds, latest, seconds):
        frame = frame_of_second(second, rate)
        if first <= frame <= last:
            yield frame


def frame_of_second(second: int, rate: FrameRate) -> int:
    """Return the first frame of a second of timecode, counted from 00:00:00:00."""
    frame = second * rate.nominal
    if not rate.drop:
        return frame
    dropped, minutes = rate.nominal // 15, second // 60
    skipped = dropped * (minutes - minutes // 10)
    return frame - skipped + (dropped if second % 60 == 0 and minutes % 10 else 0)


def paint_ruler(drawing: Drawing) -> None:
    """Paint ticks and timecodes; the label of a mark stands over it."""
    painter, axis, row = drawing.painter, drawing.axis, drawing.layout.ruler
    rate = drawing.timeline.film.frame_rate
    font = drawing.lettering.small
    width = fitted("00:00:00:00", font, 400)[1]
    step = ruler_step(axis, rate, width)
    colour = QColor(drawing.look.dim)
    lines, free, right = [], float(axis.left), float(axis.left + axis.width)
    for frame in ruler_frames(axis, step, rate):
        x = round(axis.x(frame)) + 0.5
        if x < axis.left - 1:
            continue
        lines.append(QLineF(x, row.bottom - 6, x, row.bottom - 1))
        left = max(float(axis.left), x - width / 2)
        if free <= left and left + width <= right:
            free = left + width + _LABEL_ROOM / 2
            write(painter, QRectF(left, row.top, width + 2, row.height - 8), format_timecode(frame, rate), font, colour)
    lines += _fine_lines(axis, step, row.bottom)
    painter.setPen(QPen(QColor(drawing.look.hairline), 1))
    painter.drawLines(lines)
    painter.drawLine(QLineF(axis.left, row.bottom - 0.5, right, row.bottom - 0.5))


def _fine_lines(axis: Axis, step: int, bottom: int) -> list[QLineF]:
    fine = step // 4
    if not fine or fine / axis.step < 4:
        return []
    first, last = axis.between(axis.left, axis.left + axis.width)
    xs = (round(axis.x(frame)) + 0.5 for frame in range(max(first // fine * fine, axis.start), last + 1, fine))
    return [QLineF(x, bottom - 3, x, bottom - 1) for x in xs if x >= axis.left]


def paint_playhead(drawing: Drawing, frame: int) -> None:
    painter, layout, colour = drawing.painter, drawing.layout, QColor(drawing.look.playhead)
    x, top = round(drawing.axis.x(frame)) + 0.5, layout.ruler.bottom - 12
    painter.setPen(QPen(colour, 1.2))
    painter.drawLine(QPointF(x, top + 4), QPointF(x, layout.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    sides = [(-HANDLE, 0), (HANDLE, 0), (HANDLE, 6), (0, 11), (-HANDLE, 6)]
    painter.drawPolygon(QPolygonF([QPointF(x + dx, top + dy) for dx, dy in sides]))
