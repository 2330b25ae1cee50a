"""A lane a theme: where its subject is, what is heard of it, what is missing."""

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import faint, mixed, theme_name, write
from leitmotif_desk.ui.timeline.layout import Row
from leitmotif_desk.ui.timeline.marks import boxes, density, mark_height, mark_top, painting_order, rows_in
from leitmotif_desk.ui.timeline.model import Lane, Marks, outline_of
from leitmotif_desk.ui.timeline.rows import in_view
from leitmotif_desk.ui.timeline.shapes import Shape, filling, outline

_BAND, _PALE_BAND, _GROUND = 0.2, 0.12, 0.05
_EXPECTED_RADIUS = 4.0


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
        if drawing.crowded:
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
    left, right = np.rint(axis.xs(lane.bands.start[rows])), np.rint(axis.xs(lane.bands.end[rows]))
    edges = zip(left.tolist(), right.tolist(), lane.seen[rows].tolist(), strict=True)
    drawn = -np.inf
    for a, b, seen in edges:
        if b <= drawn:
            continue
        a, drawn = max(a, drawn), max(b, a + 1, drawn)
        painter.fillRect(
            QRectF(a, row.top, drawn - a, row.height), mixed(look.panel, colour, _BAND if seen else _PALE_BAND)
        )


def _paint_marks(drawing: Drawing, marks: Marks, row: Row, colour: str) -> None:
    painter, axis, look = drawing.painter, drawing.axis, drawing.look
    rows = rows_in(marks, axis, drawing.x0, drawing.x1)
    if rows.stop == rows.start:
        return
    lefts, widths = (column.tolist() for column in boxes(marks, rows, axis))
    height = mark_height(row)
    top = mark_top(row)
    solid, rim = QColor(colour), QPen(QColor(look.ground), 1)
    hollow_pen, hollow_fill = QPen(QColor(colour), 1.2), mixed(look.panel, colour, 0.12)
    chosen = {target.row for target in drawing.chosen if target.kind is TargetKind.USE}
    for place in painting_order(marks, rows):
        shape, half = outline_of(marks, place)
        waiting, width = bool(marks.waiting[place]), widths[place - rows.start]
        left = lefts[place - rows.start]
        painter.translate(left, top)
        _paint_mark(painter, (shape, half, width, height), waiting, (solid, rim, hollow_pen, hollow_fill))
        if int(marks.use[place]) in chosen:
            painter.setPen(QPen(QColor(look.accent), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(-3, -3, width + 6, height + 6), 4, 4)
        painter.translate(-left, -top)


_Inks = tuple[QColor, QPen, QPen, QColor]


def _paint_mark(painter: QPainter, form: tuple[Shape, bool, float, float], waiting: bool, inks: _Inks) -> None:
    shape, half, width, height = form
    solid, rim, hollow_pen, hollow_fill = inks
    whole = outline(shape, width, height)
    if waiting:
        painter.setPen(hollow_pen)
        painter.setBrush(hollow_fill)
        painter.drawPath(whole)
        return
    if half:
        painter.setPen(hollow_pen)
        painter.setBrush(hollow_fill)
        painter.drawPath(whole)
        painter.fillPath(filling(shape, True, width, height), solid)
        return
    painter.setPen(rim)
    painter.setBrush(solid)
    painter.drawPath(whole)


def paint_sample(
    painter: QPainter, box: QRectF, shape: Shape, half: bool, waiting: bool, colour: QColor, ground: QColor
) -> None:
    """Paint a mark into a box, for a legend or a cell."""
    painter.save()
    painter.translate(box.topLeft())
    inks = (colour, QPen(Qt.PenStyle.NoPen), QPen(colour, 1.2), ground)
    _paint_mark(painter, (shape, half, box.width(), box.height()), waiting, inks)
    painter.restore()


def _paint_density(painter: QPainter, drawing: Drawing, marks: Marks, row: Row, colour: str) -> None:
    """Paint one image a lane: the more sounds at a pixel, the more of the theme's colour."""
    axis = drawing.axis
    levels = density(marks, axis)
    if levels.any():
        image = density_image(levels, colour)
        painter.drawImage(QRectF(axis.left, row.top + 5, axis.width, row.height - 10), image)


def density_image(levels: FloatColumn, colour: str) -> QImage:
    """Return an image of one row, a pixel a level, as opaque as the level is near the highest one."""
    ink = QColor(colour)
    share = np.where(levels > 0, 0.35 + 0.65 * np.sqrt(levels / max(1.0, float(levels.max()))), 0.0)
    pixels = np.zeros((1, len(levels), 4), dtype=np.uint8)
    for channel, value in enumerate((ink.red(), ink.green(), ink.blue())):
        pixels[0, :, channel] = value
    pixels[0, :, 3] = np.rint(255 * share)
    return QImage(pixels.tobytes(), len(levels), 1, 4 * len(levels), QImage.Format.Format_RGBA8888).copy()


def _paint_expected(drawing: Drawing, lane: Lane, row: Row, colour: str) -> None:
    painter, axis, look = drawing.painter, drawing.axis, drawing.look
    for one in lane.expected:
        left, right = round(axis.x(one.start_frame)), round(axis.x(one.end_frame))
        if right < drawing.x0 or left > drawing.x1:
            continue
        box = QRectF(left + 1.5, row.top + 3.5, max(5.0, right - left - 4), row.height - 7)
        ink = colour if one.finding is None else look.accent
        pen = QPen(QColor(ink), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(faint(ink, 0.06))
        painter.drawRoundedRect(box, _EXPECTED_RADIUS, _EXPECTED_RADIUS)
        inner = in_view(drawing, box).adjusted(5, 0, -5, 0)
        words = one.words if one.finding is None else f"⚑ {one.words}"
        write(painter, inner, words, drawing.lettering.small, QColor(ink), centred=True)
