"""Small facts that can be taken away."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

_PADDING, _CROSS, _BAR = 9, 14, 3
_WIDEST = 250


class Chip(QAbstractButton):
    """A word or two in a rounded box, a colour bar at its left; its cross (or Delete) asks to take it away.

    A click anywhere else is `clicked`. The cross shows under the mouse and with the focus.
    """

    removed = Signal()

    def __init__(self, text: str, colour: QColor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._highlighted = False
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def set_highlighted(self, highlighted: bool) -> None:
        self._highlighted = highlighted
        self.update()

    @property
    def highlighted(self) -> bool:
        return self._highlighted

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + _PADDING + _CROSS + (_BAR if self._colour else 0) + 2
        return QSize(min(width, _WIDEST), metrics.height() + 7)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.sizeHint().height())

    def cross_rect(self) -> QRectF:
        """Return where a click takes the chip away."""
        return QRectF(self.width() - _CROSS - 1, 0, _CROSS, self.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.cross_rect().contains(event.position()):
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        radius = 4.0 if self._colour else box.height() / 2
        path = QPainterPath()
        path.addRoundedRect(box, radius, radius)
        palette = self.palette()
        painter.fillPath(path, palette.color(QPalette.ColorRole.Button))
        if self._colour is not None:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, _BAR, self.height()), self._colour)
            painter.restore()
        if self._highlighted or self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 1.5 if self._highlighted else 1))
            painter.drawPath(path)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        left = _PADDING + (_BAR if self._colour else 0)
        words = QRectF(left, 0, self.width() - left - _CROSS, self.height())
        palette = self.palette()
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, ceil(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.underMouse() or self.hasFocus():
            painter.drawText(self.cross_rect(), Qt.AlignmentFlag.AlignCenter, "×")
