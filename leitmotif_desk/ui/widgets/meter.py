"""A thin bar that shows a share."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_HEIGHT, _WIDTH = 4, 70


class MeterBar(QWidget):
    """A share from 0 to 1 as a filled bar in one colour."""

    def __init__(self, share: float, colour: QColor, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = min(1.0, max(0.0, share))
        self._colour = colour
        self.setAccessibleName(f"{name}: {round(100 * self._share)} %")
        self.setToolTip(self.accessibleName())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        return self._share

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, max(_HEIGHT + 8, self.fontMetrics().height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        ground = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        ground.setAlphaF(0.18)
        painter.setBrush(ground)
        painter.drawRoundedRect(whole, 2, 2)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(
            QRectF(whole.topLeft(), whole.size()).adjusted(0, 0, (self._share - 1) * whole.width(), 0), 2, 2
        )
