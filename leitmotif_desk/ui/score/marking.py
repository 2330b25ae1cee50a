"""The chosen occurrence, note by note: what answers the theme, what is changed, added or missing, and the theme."""

from enum import IntEnum

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.score.explaining import Explanation, ThemeInPlace
from leitmotif_desk.ui.score.painting import RollDrawing, bar_boxes, note_boxes
from leitmotif_desk.ui.timeline.ink import faint, mixed

_AWAY = 1.5
"""A note stands elsewhere than the theme from this many pixels on."""
_ARROW = 2.6


class Sign(IntEnum):
    """How a note of the chosen occurrence is drawn."""

    SAME = 0
    CHANGED = 1
    ADDED = 2
    MISSING = 3
    THEME = 4


def paint_explanation(drawing: RollDrawing, colour: str) -> None:
    """Paint the notes of the chosen occurrence in a theme's colour, over everything else."""
    explained = drawing.explanation
    if explained is None:
        return
    theme = explained.theme
    seen = np.isin(theme.part, np.asarray(drawing.tracks.visible()))
    boxes = bar_boxes(drawing, theme.start, theme.end, theme.part, theme.pitch)
    if drawing.shows_theme:
        _link(drawing, theme, boxes, seen)
    for sign, rows in _signs(explained):
        for box in note_boxes(drawing, rows[np.isin(drawing.roll.score.notes.part[rows], drawing.tracks.visible())]):
            paint_sign(drawing.painter, box, sign, _colours(drawing, colour))
    for place in np.flatnonzero(seen).tolist():
        if theme.missing[place]:
            paint_sign(drawing.painter, boxes[place], Sign.MISSING, _colours(drawing, colour))
        elif drawing.shows_theme:
            paint_sign(drawing.painter, boxes[place], Sign.THEME, _colours(drawing, colour))
    _paint_arrows(drawing, theme, boxes, seen)


def _signs(explained: Explanation) -> tuple[tuple[Sign, IntColumn], ...]:
    return (
        (Sign.ADDED, explained.added),
        (Sign.SAME, explained.doubling),
        (Sign.SAME, explained.same),
        (Sign.CHANGED, explained.changed),
    )


def _colours(drawing: RollDrawing, colour: str) -> tuple[str, str, str, str]:
    return colour, drawing.look.accent, drawing.look.text, drawing.look.ground


def paint_sign(painter: QPainter, box: QRectF, sign: Sign, colours: tuple[str, str, str, str]) -> None:
    """Paint one note in (theme, accent, text, ground) colours, as the legend does."""
    colour, accent, text, ground = colours
    pens: dict[Sign, tuple[QPen, QColor | Qt.BrushStyle, float]] = {
        Sign.SAME: (QPen(QColor(colour).lighter(135), 1), QColor(colour), 0.0),
        Sign.CHANGED: (QPen(QColor(accent), 1.5), QColor(colour), 0.9),
        Sign.ADDED: (QPen(QColor(colour), 1.2), faint(ground, 0.85), -0.5),
        Sign.MISSING: (_dashed(mixed(colour, text, 0.35), 1.2, (3.0, 2.0)), faint(colour, 0.12), 0.5),
        Sign.THEME: (QPen(faint(text, 0.75), 1), Qt.BrushStyle.NoBrush, 2.0),
    }
    pen, brush, outset = pens[sign]
    painter.setPen(pen)
    painter.setBrush(brush)
    painter.drawRoundedRect(box.adjusted(-outset, -outset, outset, outset), 1.5, 1.5)


def _dashed(colour: QColor, width: float, pattern: tuple[float, float]) -> QPen:
    pen = QPen(colour, width)
    pen.setDashPattern(list(pattern))
    return pen


def _link(drawing: RollDrawing, theme: ThemeInPlace, boxes: list[QRectF], seen: np.typing.NDArray[np.bool_]) -> None:
    """Draw a line from each tone of the theme to the note that answers it, where the two stand apart."""
    drawing.painter.setPen(QPen(faint(drawing.look.text, 0.55), 1))
    for place in np.flatnonzero(seen & ~theme.missing).tolist():
        answer, tone = note_boxes(drawing, theme.row[place : place + 1])[0], boxes[place]
        apart = answer.center() - tone.center()
        if max(abs(answer.left() - tone.left()), abs(apart.y())) >= _AWAY:
            drawing.painter.drawLine(QLineF(_head(tone), _head(answer)))


def _head(box: QRectF) -> QPointF:
    return QPointF(box.left() + min(2.0, box.width() / 2), box.center().y())


def _paint_arrows(
    drawing: RollDrawing, theme: ThemeInPlace, boxes: list[QRectF], seen: np.typing.NDArray[np.bool_]
) -> None:
    """Say of each changed note whether it is higher or lower than the theme, by an arrow on that side."""
    pitch = drawing.roll.score.notes.pitch
    drawing.painter.setPen(Qt.PenStyle.NoPen)
    drawing.painter.setBrush(QColor(drawing.look.accent))
    for place in np.flatnonzero(seen & theme.changed).tolist():
        answer = note_boxes(drawing, theme.row[place : place + 1])[0]
        higher = int(pitch[theme.row[place]]) - int(theme.pitch[place])
        if higher:
            paint_arrow(drawing.painter, answer, up=higher > 0)


def paint_arrow(painter: QPainter, box: QRectF, *, up: bool) -> None:
    """Paint an arrowhead over a note, or under it."""
    x, away = box.center().x(), 4.5 + _ARROW
    base, point = (box.top() - 4, box.top() - away - 1) if up else (box.bottom() + 4, box.bottom() + away + 1)
    painter.drawPolygon(QPolygonF([QPointF(x - _ARROW, base), QPointF(x + _ARROW, base), QPointF(x, point)]))
