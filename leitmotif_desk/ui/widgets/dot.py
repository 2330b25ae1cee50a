"""A dot in a theme's colour."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_SIZE = 9


class Dot(QWidget):
    """A filled circle, grey where there is no colour."""

    def __init__(self, colour: QColor | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour or self.palette().color(QPalette.ColorRole.Mid))
        painter.drawEllipse(QRectF(0, (self.height() - _SIZE) / 2, _SIZE, _SIZE))
