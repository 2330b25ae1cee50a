"""A lane a theme: where its subject is, what is heard of it, what is missing."""

import numpy as np
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.theory.shapes import Shape
from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import faint, lettering_colour, mixed, theme_name, write
from leitmotif_desk.ui.timeline.layout import FOLDED, Row
from leitmotif_desk.ui.timeline.mark_pictures import ROOM, is_kept, mark_picture, paint_mark
from leitmotif_desk.ui.timeline.marks import boxes, coverage, density, mark_height, mark_top, painting_order, rows_in
from leitmotif_desk.ui.timeline.model import Lane
from leitmotif_desk.ui.timeline.rows import in_view
from leitmotif_desk.ui.timeline.sounding import Marks
from leitmotif_desk.ui.timeline.words import translated

_BAND, _PALE_BAND, _GROUND = 0.2, 0.12, 0.05
_EXPECTED_RADIUS = 4.0
_MANY_BANDS = 60


def paint_lanes(drawing: Drawing) -> None:
    """Paint the lanes in view, cut off at the rows above."""
    painter, layout, axis = drawing.painter, drawing.layout, drawing.axis
    painter.save()
    painter.setClipRect(QRectF(axis.left, layout.lanes.top, axis.width, layout.lanes.height),
                        Qt.ClipOperation.IntersectClip)  # fmt: skip
    for place in layout.visible_lanes():
        lane, row = drawing.timeline.lanes[place], layout.lane(place)
        colour = theme_name(lane.motif.colour, drawing.look)
        _paint_ground(drawing, lane, row, colour, place)
        if drawing.crowded or row.height <= FOLDED:
            _paint_density(painter, drawing, lane.marks, row, colour)
        else:
            _paint_marks(drawing, lane.marks, row, colour)
        _paint_expected(drawing, lane, row, colour)
    painter.restore()


def _paint_ground(drawing: Drawing, lane: Lane, row: Row, colour: str, place: int) -> None:
    painter, axis, look = drawing.painter, drawing.axis, drawing.look
    chosen = drawing.is_chosen(TargetKind.MOTIF, place)
    ground = mixed(look.panel, colour, _GROUND + (0.06 if chosen else 0.0))
    painter.fillRect(QRectF(drawing.x0, row.top, drawing.x1 - drawing.x0, row.height), ground)
    first, last = axis.between(drawing.x0, drawing.x1)
    rows = lane.bands.rows(first, last)
    left, right = (np.rint(axis.xs(column[rows])) for column in (lane.bands.start, lane.bands.end))
    if len(left) > _MANY_BANDS:
        levels = coverage(left - axis.left, right - axis.left, axis.width).clip(0, 1)
        band = mixed(look.panel, colour, _BAND).name()
        painter.drawImage(QRectF(axis.left, row.top, axis.width, row.height), strip_image(levels, band))
        return
    edges = zip(left.tolist(), right.tolist(), lane.seen[rows].tolist(), strict=True)
    for a, b, seen in edges:
        band_colour = mixed(look.panel, colour, _BAND if seen else _PALE_BAND)
        painter.fillRect(QRectF(a, row.top, max(1.0, b - a), row.height), band_colour)


def _paint_marks(drawing: Drawing, marks: Marks, row: Row, colour: str) -> None:
    painter, axis, look = drawing.painter, drawing.axis, drawing.look
    rows = rows_in(marks, axis, drawing.x0, drawing.x1)
    if rows.stop == rows.start:
        return
    lefts, widths = (column.tolist() for column in boxes(marks, rows, axis))
    shapes, halves, waits = (column[rows].tolist() for column in (marks.shape, marks.half, marks.waiting))
    height, top = round(mark_height(row)), mark_top(row)
    colours = (colour, mixed(look.panel, colour, 0.12).name(), look.ground)
    ratio = painter.device().devicePixelRatio()
    for number in painting_order(marks, rows):
        place = number - rows.start
        form = (shapes[place], halves[place], waits[place])
        if is_kept(widths[place]):
            picture = mark_picture(*form, int(widths[place]), height, colours, ratio)
            painter.drawImage(QPoint(int(lefts[place]) - ROOM, top - ROOM), picture)
        else:
            box = QRectF(lefts[place], top, widths[place], height)
            paint_mark(painter, box, Shape(form[0]), form[1], form[2], colours)
    _paint_chosen_marks(drawing, marks, row, rows)


def _paint_chosen_marks(drawing: Drawing, marks: Marks, row: Row, rows: slice) -> None:
    chosen = [target.row for target in drawing.chosen if target.kind is TargetKind.USE]
    for number in np.flatnonzero(np.isin(marks.use[rows], chosen)).tolist() if chosen else ():
        place = slice(rows.start + number, rows.start + number + 1)
        left, width = boxes(marks, place, drawing.axis)
        drawing.painter.setPen(QPen(QColor(drawing.look.accent), 1.6))
        drawing.painter.setBrush(Qt.BrushStyle.NoBrush)
        box = QRectF(left[0], mark_top(row), width[0], mark_height(row))
        drawing.painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)


def _paint_density(painter: QPainter, drawing: Drawing, marks: Marks, row: Row, colour: str) -> None:
    """Paint one image a lane: the more sounds at a pixel, the more of the theme's colour."""
    axis = drawing.axis
    levels = density(marks, axis)
    if levels.any():
        share = np.where(levels > 0, 0.35 + 0.65 * np.sqrt(levels / levels.max()), 0.0)
        rim = 5 if row.height > FOLDED else 3
        box = QRectF(axis.left, row.top + rim, axis.width, row.height - 2 * rim)
        painter.drawImage(box, strip_image(share, colour))


def strip_image(opacity: FloatColumn, colour: str) -> QImage:
    """Return an image one pixel high: a colour, at each pixel as opaque as told (0 to 1)."""
    ink = QColor(colour)
    pixels = np.empty((1, len(opacity), 4), dtype=np.uint8)
    pixels[0, :, :3] = (ink.red(), ink.green(), ink.blue())
    pixels[0, :, 3] = np.rint(255 * opacity)
    return QImage(pixels.tobytes(), len(opacity), 1, 4 * len(opacity), QImage.Format.Format_RGBA8888).copy()


def _paint_expected(drawing: Drawing, lane: Lane, row: Row, colour: str) -> None:
    painter, axis, look = drawing.painter, drawing.axis, drawing.look
    first, last = axis.between(drawing.x0, drawing.x1)
    for one in lane.expected[lane.expected_spans.rows(first, last)]:
        left, right = round(axis.x(one.start_frame)), round(axis.x(one.end_frame))
        box = QRectF(left + 1.5, row.top + 3.5, max(5.0, right - left - 4), row.height - 7)
        ink = colour if one.finding is None else look.accent
        pen = QPen(QColor(ink), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(faint(ink, 0.06))
        painter.drawRoundedRect(box, _EXPECTED_RADIUS, _EXPECTED_RADIUS)
        inner = in_view(drawing, box).adjusted(5, 0, -5, 0)
        words = translated(one.words) if one.finding is None else f"⚑ {translated(one.words)}"
        if row.height > FOLDED:
            write(painter, inner, words, drawing.lettering.small, lettering_colour(ink, look), centred=True)
