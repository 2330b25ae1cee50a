"""A drawing in SVG as a widget."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget


class DrawingView(QWidget):
    """Stands in its own size, smaller only where there is less room; `words` say to a screen reader what it shows."""

    def __init__(self, svg: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = QSvgRenderer(svg.encode("utf-8"))
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self._drawn.defaultSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        own = self._drawn.defaultSize()
        width = min(self.width(), own.width())
        self._drawn.render(QPainter(self), QRectF(0, 0, width, width * own.height() / max(1, own.width())))
