"""The piano roll's pieces: tracks, bars, notes, frames around occurrences, part names, playhead."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.score.colouring import frame_colour
from leitmotif_desk.ui.score.explaining import Explanation
from leitmotif_desk.ui.score.model import Frame, Roll
from leitmotif_desk.ui.score.raster import bars_mask, mask_image
from leitmotif_desk.ui.score.tracks import RULER, Tracks
from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering, faint, fitted, mixed, write

_BAR_ROOM, _LINE_ROOM = 34, 6
_HANDLE = 5
_DOTTED, _NARROW = 3.0, 12.0
_PARTED = 3
"""From this length on a note leaves a pixel to the next, so that repeated ones can be told apart."""


@dataclass(frozen=True, slots=True, eq=False)
class RollDrawing:
    """A painter with its ground; x0 and x1 bound what is painted this time.

    `chosen` is the chosen occurrence's key, `explanation` what is known of it where it is in this cue;
    `shows_theme` asks for the theme in place, over the notes.
    """

    painter: QPainter
    look: Look
    letters: Lettering
    roll: Roll
    axis: Axis
    tracks: Tracks
    x0: float
    x1: float
    chosen: str = ""
    explanation: Explanation | None = None
    shows_theme: bool = False


def paint_tracks(drawing: RollDrawing) -> None:
    look, tracks = drawing.look, drawing.tracks
    for part in tracks.visible():
        box = QRectF(drawing.x0, tracks.top(part), drawing.x1 - drawing.x0, tracks.inner_height(part))
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
    first, last = drawing.axis.between(drawing.x0, drawing.x1)
    near = drawing.roll.spans.rows(first, last)
    _paint_at_once(drawing, np.arange(near.start, near.stop), mixed(drawing.look.panel, drawing.look.dim, 0.62))


def paint_selected(drawing: RollDrawing, rows: IntColumn) -> None:
    """Paint the selected notes in view, over all others."""
    first, last = drawing.axis.between(drawing.x0, drawing.x1)
    spans = drawing.roll.spans
    seen = (spans.end[rows] > first) & (spans.start[rows] < last)
    _paint_at_once(drawing, rows[seen], QColor(drawing.look.text))


def _paint_at_once(drawing: RollDrawing, rows: IntColumn, colour: QColor) -> None:
    roll, axis, tracks, notes = drawing.roll, drawing.axis, drawing.tracks, drawing.roll.score.notes
    ratio = drawing.painter.device().devicePixelRatio()
    size = round((drawing.x1 - drawing.x0) * ratio), round((tracks.bottom - RULER) * ratio)
    if not len(rows) or min(size) <= 0:
        return
    part = notes.part[rows]
    left = (axis.xs(roll.spans.start[rows]) - drawing.x0) * ratio
    right = (axis.xs(roll.spans.end[rows]) - drawing.x0) * ratio
    right = right - (right - left >= _PARTED)
    top = (tracks.note_tops(roll, part, notes.pitch[rows]) - RULER) * ratio
    thick = np.maximum(2, np.rint((tracks.thickness(part) - 1) * ratio)).astype(np.int64)
    mask = bars_mask(left, right, top, thick, *size)
    drawing.painter.drawImage(QPoint(round(drawing.x0), RULER), mask_image(mask, colour, ratio))


def paint_band(drawing: RollDrawing, band: QRectF) -> None:
    """Paint the rectangle that is being drawn around notes."""
    drawing.painter.setPen(QPen(QColor(drawing.look.accent), 1))
    drawing.painter.setBrush(faint(drawing.look.accent, 0.12))
    drawing.painter.drawRect(band)


def frame_box(axis: Axis, tracks: Tracks, frame: Frame) -> QRectF:
    left, right = round(axis.x(frame.start_ticks)), round(axis.x(frame.end_ticks))
    return QRectF(left - 2, tracks.top(frame.part) + 1, max(6.0, right - left + 3), tracks.inner_height(frame.part) - 2)


def frames_in_view(drawing: RollDrawing, before: float = 4) -> list[Frame]:
    """Return the frames to paint, in time order, with those that end within `before` pixels left of what is painted."""
    first, last = drawing.axis.between(drawing.x0 - before, drawing.x1 + 4)
    visible = drawing.tracks.visible()
    return [frame for frame in drawing.roll.frames[drawing.roll.frame_spans.rows(first, last)] if frame.part in visible]


def paint_frames(drawing: RollDrawing) -> None:
    """Paint frames, what waits for review first, then the notes in them; of the chosen one the frame alone."""
    frames = sorted(frames_in_view(drawing), key=lambda one: (one.key == drawing.chosen, not one.waiting))
    for frame in frames:
        _paint_frame(drawing, frame)
    others = [frame for frame in frames if frame.key != drawing.chosen]
    for colour in {frame.colour for frame in others}:
        mine = [frame for frame in others if frame.colour == colour]
        drawing.painter.setPen(Qt.PenStyle.NoPen)
        drawing.painter.setBrush(QColor(frame_colour(colour, drawing.look)))
        drawing.painter.drawRects(note_boxes(drawing, np.concatenate([frame.rows for frame in mine])))
    if others:
        _dot(drawing, np.concatenate([frame.unlike for frame in others]))


def _paint_frame(drawing: RollDrawing, frame: Frame) -> None:
    painter, look = drawing.painter, drawing.look
    colour = frame_colour(frame.colour, look)
    box = frame_box(drawing.axis, drawing.tracks, frame)
    chosen = frame.key == drawing.chosen
    edge = QColor(look.accent) if chosen else faint(colour, 0.75)
    ground = faint(colour, 0.08 if frame.waiting or frame.colour is None else 0.22)
    if box.width() < _NARROW:
        painter.fillRect(box, ground)
        for x in (box.left(), box.right() - 1):
            painter.fillRect(QRectF(x, box.top(), 1, box.height()), edge)
        return
    pen = QPen(edge, 1.4 if chosen else 1)
    if frame.waiting:
        pen.setDashPattern([3, 3])
    painter.setPen(pen)
    painter.setBrush(ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def note_boxes(drawing: RollDrawing, rows: IntColumn) -> list[QRectF]:
    """Return where notes are painted, by their rows."""
    roll, notes = drawing.roll, drawing.roll.score.notes
    return bar_boxes(drawing, roll.spans.start[rows], roll.spans.end[rows], notes.part[rows], notes.pitch[rows])


def bar_boxes(
    drawing: RollDrawing, start: IntColumn, end: IntColumn, part: IntColumn, pitch: IntColumn
) -> list[QRectF]:
    """Return where notes of these columns are painted."""
    left, right = drawing.axis.xs(start), drawing.axis.xs(end)
    top = drawing.tracks.note_tops(drawing.roll, part, pitch)
    thick = drawing.tracks.thickness(part)
    columns = zip(np.rint(left).tolist(), np.rint(right).tolist(), np.rint(top).tolist(), thick.tolist(), strict=True)
    return [QRectF(a, y, max(2.0, b - a - 1), height) for a, b, y, height in columns]


def _dot(drawing: RollDrawing, rows: IntColumn) -> None:
    """Put a dot over each note unlike the theme's, where the notes are long enough to be told apart."""
    drawing.painter.setPen(Qt.PenStyle.NoPen)
    drawing.painter.setBrush(QColor(drawing.look.accent))
    for box in note_boxes(drawing, rows):
        if box.width() > _DOTTED:
            drawing.painter.drawEllipse(QPointF(min(box.left() + 2.5, box.center().x()), box.top() - 3.0), 1.2, 1.2)


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
        box = QRectF(0, tracks.top(part), width, tracks.inner_height(part))
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
