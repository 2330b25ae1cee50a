"""Marks as pictures: painted once a shape, size and colour, since thousands of them are alike."""

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from leitmotif_desk.theory.shapes import Shape
from leitmotif_desk.ui.timeline.shapes import filling, outline

ROOM = 2
"""Pixels around the mark in its picture, for its outline."""
_WIDEST_KEPT = 400
_PALE = 0.12


def paint_mark(
    painter: QPainter, box: QRectF, shape: Shape, half: bool, waiting: bool, colours: tuple[str, str, str]
) -> None:
    """Paint a mark into a box. `colours` are the theme's, that of its ground, and that of the rim around it."""
    colour, ground, rim = colours
    ink = QColor(colour)
    whole = outline(shape, box.width(), box.height())
    painter.save()
    painter.translate(box.topLeft())
    if waiting or half:
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(QColor(ground))
    else:
        painter.setPen(QPen(QColor(rim), 1))
        painter.setBrush(ink)
    painter.drawPath(whole)
    if half:
        painter.fillPath(filling(shape, box.width(), box.height()), _thin(ink) if waiting else ink)
    painter.restore()


def _thin(ink: QColor) -> QColor:
    made = QColor(ink)
    made.setAlphaF(0.3)
    return made


@lru_cache(maxsize=4096)
def mark_picture(
    shape: int, half: bool, waiting: bool, width: int, height: int, colours: tuple[str, str, str], ratio: float
) -> QImage:
    """Return the picture of a mark, `ROOM` larger on every side, for a screen of `ratio` pixels a point.

    An image, since pixmaps must not outlive the application.
    """
    size = round((width + 2 * ROOM) * ratio), round((height + 2 * ROOM) * ratio)
    picture = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(ROOM, ROOM, width, height), Shape(shape), half, waiting, colours)
    return picture


def is_kept(width: float) -> bool:
    """Whether a mark of this width is worth a picture."""
    return width <= _WIDEST_KEPT
