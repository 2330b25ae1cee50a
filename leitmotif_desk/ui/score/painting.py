"""The piano roll's pieces: tracks, bars, notes, frames around occurrences."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.score.model import Frame, Roll
from leitmotif_desk.ui.score.raster import bars_mask, mask_image
from leitmotif_desk.ui.score.tracks import NOTE, RULER, Tracks
from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering, faint, fitted, lettering_colour, mixed, theme_name, write

_BAR_ROOM, _LINE_ROOM = 34, 6
_TITLE = 15
_HANDLE = 5
_RING = 9.0
_PARTED = 3
"""From this length on a note leaves a pixel to the next, so that repeated ones can be told apart."""


@dataclass(frozen=True, slots=True, eq=False)
class RollDrawing:
    """A painter with its ground; x0 and x1 bound what is painted this time."""

    painter: QPainter
    look: Look
    letters: Lettering
    roll: Roll
    axis: Axis
    tracks: Tracks
    x0: float
    x1: float
    chosen: str


def paint_tracks(drawing: RollDrawing) -> None:
    look, tracks = drawing.look, drawing.tracks
    for part in tracks.visible():
        box = QRectF(drawing.x0, tracks.top(part), drawing.x1 - drawing.x0, tracks.inner_height)
        drawing.painter.fillRect(box, QColor(look.panel if part % 2 else look.raised))


def paint_bars(drawing: RollDrawing) -> None:
    """Paint bar lines where they stand apart, and the number of every so many bars."""
    painter, axis, bars = drawing.painter, drawing.axis, drawing.roll.score.bars
    starts = np.asarray(bars.starts_ticks, dtype=np.int64)
    xs = np.rint(axis.xs(starts)) + 0.5
    seen = np.flatnonzero((xs >= drawing.x0 - _BAR_ROOM) & (xs <= drawing.x1 + _BAR_ROOM))
    spacing = float(np.median(np.diff(xs))) if len(xs) > 1 else float(axis.width)
    every = _every(spacing)
    painter.setPen(QPen(QColor(drawing.look.hairline), 1))
    bottom = drawing.tracks.bottom
    strong = seen[seen % every == 0]
    lined = seen if spacing >= _LINE_ROOM else strong
    painter.drawLines([QLineF(x, RULER, x, bottom) for x in xs[lined].tolist()])
    free = -np.inf
    for place in strong.tolist():
        width = fitted(bars.labels[place], drawing.letters.small, 200)[1]
        x = float(xs[place])
        if x >= free and axis.left - 1 <= x and x + width < axis.left + axis.width:
            box = QRectF(x + 3, 0, width + 2, RULER)
            free = write(painter, box, bars.labels[place], drawing.letters.small, QColor(drawing.look.dim)) + 6


def _every(spacing: float) -> int:
    return next((count for count in (1, 2, 4, 8, 16, 32, 64) if count * spacing >= _BAR_ROOM), 128)


def paint_notes(drawing: RollDrawing) -> None:
    """Paint the notes in view as one image."""
    roll, axis, tracks = drawing.roll, drawing.axis, drawing.tracks
    first, last = axis.between(drawing.x0, drawing.x1)
    rows = roll.spans.rows(first, last)
    notes = roll.score.notes
    part = notes.part[rows]
    if not len(part):
        return
    ratio = drawing.painter.device().devicePixelRatio()
    size = round((drawing.x1 - drawing.x0) * ratio), round((tracks.bottom - RULER) * ratio)
    left = (axis.xs(roll.spans.start[rows]) - drawing.x0) * ratio
    right = (axis.xs(roll.spans.end[rows]) - drawing.x0) * ratio
    right = right - (right - left >= _PARTED)
    top = (tracks.note_tops(roll, part, notes.pitch[rows]) - RULER) * ratio
    if min(size) > 0:
        mask = bars_mask(left, right, top, max(2, round((NOTE - 1) * ratio)), *size)
        colour = mixed(drawing.look.panel, drawing.look.dim, 0.62)
        drawing.painter.drawImage(QPoint(round(drawing.x0), RULER), mask_image(mask, colour, ratio))


def frame_box(axis: Axis, tracks: Tracks, frame: Frame) -> QRectF:
    left, right = round(axis.x(frame.start_ticks)), round(axis.x(frame.end_ticks))
    return QRectF(left - 2, tracks.top(frame.part) + 1, max(6.0, right - left + 3), tracks.inner_height - 2)


def paint_frames(drawing: RollDrawing) -> None:
    """Paint frames, then the notes in them, then their names where these stand clear of each other."""
    first, last = drawing.axis.between(drawing.x0 - 400, drawing.x1 + 4)
    visible = drawing.tracks.visible()
    frames = [
        frame for frame in drawing.roll.frames[drawing.roll.frame_spans.rows(first, last)] if frame.part in visible
    ]
    for frame in sorted(frames, key=lambda one: (not one.waiting, one.key == drawing.chosen)):
        _paint_frame(drawing, frame)
    _paint_titles(drawing, frames)


def _paint_frame(drawing: RollDrawing, frame: Frame) -> None:
    painter, look = drawing.painter, drawing.look
    colour = theme_name(frame.colour, look)
    box = frame_box(drawing.axis, drawing.tracks, frame)
    chosen = frame.key == drawing.chosen
    pen = QPen(QColor(look.accent if chosen else faint(colour, 0.75)), 1.4 if chosen else 1)
    if frame.waiting:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(faint(colour, 0.08 if frame.waiting else 0.22))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    _paint_frame_notes(drawing, frame, frame.rows, QColor(colour))
    _mark_unlike(drawing, frame)


def _note_boxes(drawing: RollDrawing, rows: IntColumn) -> list[QRectF]:
    roll, notes = drawing.roll, drawing.roll.score.notes
    left, right = drawing.axis.xs(roll.spans.start[rows]), drawing.axis.xs(roll.spans.end[rows])
    top = drawing.tracks.note_tops(roll, notes.part[rows], notes.pitch[rows])
    columns = zip(np.rint(left).tolist(), np.rint(right).tolist(), np.rint(top).tolist(), strict=True)
    return [QRectF(a, y, max(2.0, b - a - 1), NOTE) for a, b, y in columns]


def _paint_frame_notes(drawing: RollDrawing, frame: Frame, rows: IntColumn, colour: QColor) -> None:
    drawing.painter.setPen(Qt.PenStyle.NoPen)
    drawing.painter.setBrush(colour)
    for box in _note_boxes(drawing, rows):
        drawing.painter.drawRoundedRect(box, 1.5, 1.5)


def _mark_unlike(drawing: RollDrawing, frame: Frame) -> None:
    """Mark notes unlike the theme's: a dot over each in the accent, and a ring where there is room."""
    accent = QColor(drawing.look.accent)
    for box in _note_boxes(drawing, frame.unlike):
        wide = box.width() >= _RING
        if wide:
            drawing.painter.setPen(QPen(accent, 1.2))
            drawing.painter.setBrush(Qt.BrushStyle.NoBrush)
            drawing.painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 2, 2)
        drawing.painter.setPen(Qt.PenStyle.NoPen)
        drawing.painter.setBrush(accent)
        size = 1.6 if wide else 1.0
        drawing.painter.drawEllipse(QPointF(min(box.left() + 2.5, box.center().x()), box.top() - 3.5), size, size)


def _paint_titles(drawing: RollDrawing, frames: list[Frame]) -> None:
    right_edge = float(drawing.axis.left + drawing.axis.width)
    free: dict[int, float] = {}
    for place, frame in enumerate(frames):
        box = frame_box(drawing.axis, drawing.tracks, frame)
        if box.right() < drawing.axis.left:
            continue
        following = next((one for one in frames[place + 1 :] if one.part == frame.part), None)
        end = frame_box(drawing.axis, drawing.tracks, following).left() if following else right_edge
        left = max(box.left() + 5, drawing.axis.left + 3.0)
        if left < free.get(frame.part, 0.0):
            continue
        room = QRectF(left, box.top() + 1, min(end - 6, right_edge - 4) - left, _TITLE)
        colour = lettering_colour(theme_name(frame.colour, drawing.look), drawing.look)
        free[frame.part] = write(drawing.painter, room, frame.title, drawing.letters.small_bold, colour) + 6


def paint_part_names(drawing: RollDrawing, width: int) -> None:
    painter, look, tracks = drawing.painter, drawing.look, drawing.tracks
    painter.fillRect(QRectF(0, 0, width, RULER + tracks.view), QColor(look.ground))
    write(
        painter,
        QRectF(10, 0, width - 16, RULER),
        QCoreApplication.translate("Score", "bar"),
        drawing.letters.small,
        QColor(look.dim),
    )
    painter.setClipRect(QRectF(0, RULER, width, tracks.view))
    for part in tracks.visible():
        box = QRectF(0, tracks.top(part), width, tracks.inner_height)
        painter.fillRect(box, QColor(look.panel if part % 2 else look.raised))
        name = QRectF(10, box.top() + 3, width - 16, 16)
        write(painter, name, drawing.roll.score.parts[part].name, drawing.letters.plain, QColor(look.dim))


def paint_roll_playhead(drawing: RollDrawing, tick: float) -> None:
    painter, colour = drawing.painter, QColor(drawing.look.playhead)
    x = round(drawing.axis.x(tick)) + 0.5
    painter.setPen(QPen(colour, 1.2))
    painter.drawLine(QPointF(x, RULER - 8), QPointF(x, drawing.tracks.bottom))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    sides = [(-_HANDLE, -11), (_HANDLE, -11), (_HANDLE, -6), (0, -1), (-_HANDLE, -6)]
    painter.drawPolygon(QPolygonF([QPointF(x + dx, RULER + dy) for dx, dy in sides]))
