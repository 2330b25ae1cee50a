"""Where in the film a theme is heard, as a strip of marks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_HEIGHT, _NARROWEST = 9, 3.0


class HeardStrip(QWidget):
    """Marks over a film's whole length."""

    def __init__(self, colour: QColor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._film: tuple[int, int] = (0, 1)
        self._heard: tuple[tuple[int, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_heard(self, film: tuple[int, int], heard: tuple[tuple[int, int], ...]) -> None:
        """Show spans of frames within the film's span."""
        self._film, self._heard = film, heard
        self.setAccessibleName(self.tr("Where in the film it is heard: {count}").format(count=len(heard)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        line = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        line.setAlphaF(0.12)
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), line)
        start, end = self._film
        scale = self.width() / max(1, end - start)
        for first, last in self._heard:
            width = max(_NARROWEST, (last - first) * scale)
            painter.fillRect(QRectF((first - start) * scale, 0, width, self.height() - 1), self._colour)
