"""The rows of the film itself: scenes, tension and cues."""

from typing import Any

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.ui.timeline.drawing import Drawing, TargetKind
from leitmotif_desk.ui.timeline.ink import faint, mixed, theme_name, write
from leitmotif_desk.ui.timeline.layout import GAP, Row
from leitmotif_desk.ui.timeline.spans import Spans
from leitmotif_desk.ui.timeline.words import translated

_RADIUS = 3.5
_NARROW = 4.0
"""Boxes narrower than this are drawn as one band with hairlines."""
_PADDING = 6.0
_DOT = 6.5
_MOST_DOTS = 5
_BAR = 3
_COARSE = 6
_SMOOTH = 100
HIGHEST_TENSION = 10.0


def _boxes(drawing: Drawing, spans: Spans, row: Row) -> list[tuple[int, QRectF]]:
    axis = drawing.axis
    first, last = axis.between(drawing.x0, drawing.x1)
    rows = spans.rows(first, last)
    left, right = axis.xs(spans.start[rows]), axis.xs(spans.end[rows])
    if len(left) and float((right - left).mean()) < _NARROW:
        return []
    edges = zip(range(rows.start, rows.stop), np.rint(left).tolist(), np.rint(right).tolist(), strict=True)
    return [(place, QRectF(a + 0.5, row.top + 0.5, max(1.0, b - a - 2), row.height - 1)) for place, a, b in edges]


def _paint_band(drawing: Drawing, spans: Spans, row: Row) -> None:
    """Paint what is too narrow for boxes: shaded by how much of each pixel it covers."""
    axis = drawing.axis
    first, last = axis.between(drawing.x0, drawing.x1)
    rows = spans.rows(first, last)
    if rows.stop > rows.start:
        left = max(float(axis.left), axis.x(int(spans.start[rows].min())))
        right = min(axis.left + axis.width, axis.x(int(spans.end[rows].max())))
        drawing.painter.fillRect(QRectF(left, row.top, right - left, row.height), QColor(drawing.look.raised))


def paint_scenes(drawing: Drawing) -> None:
    painter, look, row = drawing.painter, drawing.look, drawing.layout.scenes
    spans = drawing.timeline.scene_spans
    boxes = _boxes(drawing, spans, row)
    if not boxes:
        _paint_band(drawing, spans, row)
    painter.setPen(QPen(QColor(look.hairline), 1))
    painter.setBrush(mixed(look.raised, look.hairline, 0.35))
    for place, box in boxes:
        if not drawing.is_chosen(TargetKind.SCENE, place):
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    for place, box in boxes:
        _label_scene(drawing, place, box)
    _paint_chosen_scene(drawing, row)
    _paint_hits(drawing, row)


def _label_scene(drawing: Drawing, place: int, box: QRectF) -> None:
    painter, look, letters = drawing.painter, drawing.look, drawing.lettering
    scene = drawing.timeline.scenes[place]
    half = box.height() / 2
    inner = in_view(drawing, box).adjusted(_PADDING, 1, -_PADDING, -1)
    if inner.width() < _PADDING:
        return
    number = QRectF(inner.left(), inner.top(), inner.width(), half)
    end = write(painter, number, scene.number, letters.bold, QColor(look.text))
    _paint_dots(drawing, place, end + _PADDING, inner.right(), number.center().y())
    slug = QRectF(inner.left(), box.top() + half - 1, inner.width(), half)
    write(painter, slug, scene.slug, letters.small, QColor(look.dim))


def in_view(drawing: Drawing, box: QRectF) -> QRectF:
    """Return the part of a box in which its text is seen; it does not depend on what is painted this time."""
    left = max(box.left(), float(drawing.axis.left))
    return QRectF(left, box.top(), min(box.right(), float(drawing.axis.left + drawing.axis.width)) - left, box.height())


def _paint_dots(drawing: Drawing, place: int, left: float, right: float, y: float) -> None:
    room = int((right - left) // (_DOT + 2))
    colours = drawing.timeline.dots[place][: max(0, min(room, _MOST_DOTS))]
    drawing.painter.setPen(Qt.PenStyle.NoPen)
    for step, colour in enumerate(colours):
        drawing.painter.setBrush(QColor(theme_name(colour, drawing.look)))
        drawing.painter.drawEllipse(QPointF(right - _DOT / 2 - step * (_DOT + 2), y), _DOT / 2, _DOT / 2)


def _paint_chosen_scene(drawing: Drawing, row: Row) -> None:
    for target in drawing.chosen:
        if target.kind is not TargetKind.SCENE:
            continue
        scene = drawing.timeline.scenes[target.row]
        left, right = drawing.axis.x(scene.start_frame), drawing.axis.x(scene.end_frame)
        box = QRectF(round(left) + 0.5, row.top + 0.5, max(3.0, round(right) - round(left) - 2), row.height - 1)
        drawing.painter.setPen(QPen(QColor(drawing.look.accent), 1.4))
        drawing.painter.setBrush(mixed(drawing.look.raised, drawing.look.accent, 0.16))
        drawing.painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        _label_scene(drawing, target.row, box)


def _paint_hits(drawing: Drawing, row: Row) -> None:
    axis = drawing.axis
    first, last = axis.between(drawing.x0 - _DOT, drawing.x1 + _DOT)
    rows = np.searchsorted(drawing.timeline.hit_frame, [first, last])
    xs = axis.xs(drawing.timeline.hit_frame[rows[0] : rows[1]])
    drawing.painter.setPen(QPen(QColor(drawing.look.ground), 1))
    drawing.painter.setBrush(QColor(drawing.look.text))
    for x in np.unique(np.rint(xs)).tolist():
        drawing.painter.drawPolygon(_diamond(x + 0.5, hit_y(row)))
    drawing.painter.setBrush(QColor(drawing.look.accent))
    for target in drawing.chosen:
        if target.kind is TargetKind.HIT:
            x = round(axis.x(drawing.timeline.hits[target.row].frame)) + 0.5
            drawing.painter.drawPolygon(_diamond(x, hit_y(row), 4.5))


def hit_y(row: Row) -> float:
    """Return the height at which hits stand: in the gap below the scenes."""
    return row.bottom + GAP / 2


def _diamond(x: float, y: float, half: float = 3.5) -> QPolygonF:
    return QPolygonF([QPointF(x, y - half), QPointF(x + half, y), QPointF(x, y + half), QPointF(x - half, y)])


def paint_tension(drawing: Drawing) -> None:
    """Paint tension as one curve through the middles of the scenes that state it."""
    row = drawing.layout.tension
    if not row.height:
        return
    if len(drawing.timeline.tension) == 0:
        words = translated("Drag here, over a scene, to draw how tense it is")
        box = QRectF(drawing.axis.left + _PADDING, row.top, drawing.axis.width - 2 * _PADDING, row.height)
        write(drawing.painter, box, words, drawing.lettering.small, QColor(drawing.look.dim))
        return
    xs, ys = _curve(drawing, row)
    colour = drawing.look.accent
    line = QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])
    area = QPolygonF(line)
    area.append(QPointF(xs[-1], row.bottom))
    area.append(QPointF(xs[0], row.bottom))
    shade = QLinearGradient(0, row.top, 0, row.bottom)
    shade.setColorAt(0, faint(colour, 0.42))
    shade.setColorAt(1, faint(colour, 0.03))
    painter = drawing.painter
    painter.save()
    # Smooth edges cost as much as all else in the picture; the line covers those of the area.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(shade))
    painter.drawPolygon(area)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, len(xs) < _SMOOTH)
    painter.setPen(QPen(mixed(colour, drawing.look.text, 0.35), 1))
    painter.drawPolyline(line)
    painter.restore()


def _curve(drawing: Drawing, row: Row) -> tuple[FloatColumn, FloatColumn]:
    """Return the curve's points: the scenes' own where they stand apart, else means over a few pixels."""
    timeline, axis = drawing.timeline, drawing.axis
    frames = timeline.tension_frame
    first, last = max(axis.start, axis.first), min(axis.end, axis.last)
    inside = frames[(frames > first) & (frames < last)]
    if len(inside) > axis.width // _COARSE:
        count = axis.width // _COARSE
        sampled = np.interp(np.linspace(first, last, count * _COARSE), frames, timeline.tension)
        at, level = np.linspace(first, last, count), sampled.reshape(count, _COARSE).mean(axis=1)
    else:
        at = np.concatenate(([first], inside, [last]))
        level = np.interp(at, frames, timeline.tension)
    return axis.left + (at - axis.first) / axis.step, tension_height(row, level)


def tension_height(row: Row, level: Any) -> Any:
    """Return the height at which a level of tension (0 to 10; one or a column) stands in its row."""
    return row.bottom - 2 - (row.height - 5) * np.clip(level / HIGHEST_TENSION, 0, 1)


def tension_at(row: Row, y: float) -> float:
    """Return the level of tension at a height, within its scale."""
    return min(max((row.bottom - 2 - y) / (row.height - 5), 0.0), 1.0) * HIGHEST_TENSION


def paint_cues(drawing: Drawing) -> None:
    row, spans = drawing.layout.cues, drawing.timeline.cue_spans
    boxes = _boxes(drawing, spans, row)
    if not boxes:
        _paint_band(drawing, spans, row)
    for place, box in boxes:
        _paint_cue(drawing, place, box)


def _paint_cue(drawing: Drawing, place: int, box: QRectF) -> None:
    painter, look, cue = drawing.painter, drawing.look, drawing.timeline.cues[place]
    planned = cue.score is None
    border = look.accent if drawing.is_chosen(TargetKind.CUE, place) else mixed(look.hairline, look.dim, 0.5).name()
    pen = QPen(QColor(border), 1.2 if border == look.accent else 1)
    if planned:
        pen.setStyle(Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(QColor(look.ground) if planned else mixed(look.raised, look.dim, 0.16))
    painter.drawRoundedRect(box, _RADIUS, _RADIUS)
    if not planned:
        _paint_loudness(drawing, place, box)
    inner = in_view(drawing, box).adjusted(_PADDING - 1, 0, -_PADDING + 2, 0)
    if inner.width() < 8:
        return
    inner.setHeight(box.height() / 2 + (box.height() / 2 if planned else 1))
    letters = drawing.lettering
    end = write(painter, inner, cue.number, letters.small_bold, QColor(look.text))
    if end > inner.left():
        title = cue_words(cue.title, planned)
        write(painter, QRectF(end + 5, inner.top(), inner.right() - end - 5, inner.height()), title, letters.small,
              QColor(look.dim))  # fmt: skip


def cue_words(title: str, planned: bool) -> str:
    """Return what a cue says beside its number."""
    to_write = translated("to write") if planned else ""
    return " · ".join(part for part in (title, to_write) if part)


def _paint_loudness(drawing: Drawing, place: int, box: QRectF) -> None:
    """Paint how much sounds when, along the lower half of a cue."""
    column, axis = drawing.timeline.loudness[place], drawing.axis
    if len(column) == 0:
        return
    cue = drawing.timeline.cues[place]
    left, right = max(box.left() + 2, drawing.x0), min(box.right() - 2, drawing.x1)
    xs = np.arange(np.floor(left / _BAR) * _BAR, right, _BAR)
    fps = float(drawing.timeline.film.frame_rate.fps)
    second = ((axis.first + (xs - axis.left) * axis.step) - cue.start_frame) / fps
    heard = (second >= 0) & (second < len(column))
    levels = column[second[heard].astype(np.int64)]
    middle, reach = box.top() + box.height() * 0.72, box.height() * 0.22
    shown = zip(xs[heard].tolist(), levels.tolist(), strict=True)
    bars = [QLineF(x, middle - level * reach, x, middle + level * reach) for x, level in shown if level > 0.02]
    drawing.painter.setPen(QPen(mixed(drawing.look.raised, drawing.look.dim, 0.75), 1.4))
    drawing.painter.drawLines(bars)
