"""A frame with rounded corners and a colour bar at its left."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget

_RADIUS, _BAR = 6.0, 3.0


class Card(QFrame):
    """A ground for what belongs together; it can be chosen by mouse, Return and Space."""

    chosen = Signal()
    drag_requested = Signal()
    """A person pulls it away with the mouse."""

    def __init__(self, colour: QColor | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._selected = False
        self._outlined = False
        self._pressed_at: QPoint | None = None

    @property
    def selected(self) -> bool:
        return self._selected

    def set_selected(self, selected: bool) -> None:
        self._selected = selected
        self.update()

    def set_outlined(self, outlined: bool) -> None:
        """Draw the border in the accent: the best of its kind."""
        self._outlined = outlined
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at = event.position().toPoint()
            self.chosen.emit()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            self.drag_requested.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = None
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(box, _RADIUS, _RADIUS)
        painter.fillPath(path, self._ground())
        if self._colour is not None:
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(QRectF(0, 0, _BAR, self.height()), self._colour)
            painter.restore()
        painter.setPen(QPen(self._border(), 1))
        painter.drawPath(path)

    def _ground(self) -> QColor:
        ground = self.palette().color(QPalette.ColorRole.AlternateBase)
        if not self._selected or self._colour is None:
            return ground
        return _mixed(ground, self._colour, 0.14)

    def _border(self) -> QColor:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        if self.hasFocus() or self._outlined:
            return accent
        if self._selected and self._colour is not None:
            return _mixed(self.palette().color(QPalette.ColorRole.Mid), self._colour, 0.6)
        return self.palette().color(QPalette.ColorRole.Mid)


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    parts = zip(one.getRgbF()[:3], other.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))
