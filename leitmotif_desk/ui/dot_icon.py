"""A theme's colour as an icon in lists and tables."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

DOT = 10
"""Its width and height in pixels."""


def dot_icon(colour: QColor | None) -> QIcon:
    """Return a dot, or an empty icon of its size for what no theme stands for."""
    picture = QPixmap(2 * DOT, 2 * DOT)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    if colour is not None:
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(0, 0, DOT, DOT)
    icon = QIcon(picture)
    # A chosen row would tint it, and a theme has one colour everywhere.
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
