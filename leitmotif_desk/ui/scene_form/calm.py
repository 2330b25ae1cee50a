"""Controls that change nothing when a hand scrolls over them, and tell a value once a hand lets go."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QSlider, QStyle, QWidget

_SHORT = 5
_MOVES = frozenset(
    {
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
        Qt.Key.Key_PageUp, Qt.Key.Key_PageDown,
    }
)  # fmt: skip
_CLEARS = frozenset({Qt.Key.Key_Delete, Qt.Key.Key_Backspace})
_HANDLE = 12
_MARGIN, _ARROWS = 6, 16
_QUIET_ARROWS = f"""
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{ width: {_ARROWS}px; border: 0; background: transparent; }}
QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow {{ image: none; width: 0; height: 0; }}
"""
"""The arrows are drawn here, sharp and in the look's own colours."""


class CalmCombo(QComboBox):
    """A list to choose from that may be narrower than its words, and leaves the wheel to what it lies in."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setMinimumContentsLength(_SHORT)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SettledSlider(QSlider):
    """`settled` once a key or the mouse is let go; a click jumps to its place, in whole steps. Delete clears."""

    settled = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._moved = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._go_to(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._go_to(event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown() and event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(False)
            self._settle()

    def _go_to(self, point: QPoint) -> None:
        self._moved = True
        room = self.width() - _HANDLE
        exact = QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), point.x() - _HANDLE // 2, room)
        step = self.singleStep()
        self.setValue(round(exact / step) * step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEARS:
            self.cleared.emit()
            return
        self._moved = self._moved or event.key() in _MOVES
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() in _MOVES and not event.isAutoRepeat():
            self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._settle()

    def _settle(self) -> None:
        if self._moved:
            self._moved = False
            self.settled.emit()

    def sizeHint(self) -> QSize:
        return QSize(120, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(70, super().minimumSizeHint().height())


class NumberBox(QDoubleSpinBox):
    """A number that may be unsaid: under `low` stands a dash. `settled` once it is typed, or an arrow is let go.

    Stepping up from the dash begins at `first`.
    """

    settled = Signal()

    def __init__(self, name: str, low: float, high: float, first: float, parent: QWidget | None = None) -> None:
        super().__init__(parent, decimals=0, minimum=low - 1, maximum=high)
        self._first = first
        self.setAccessibleName(name)
        self.setSpecialValueText("–")
        self.setKeyboardTracking(False)
        self.setStyleSheet(_QUIET_ARROWS)
        self.lineEdit().setTextMargins(_MARGIN, 0, 0, 0)
        self.editingFinished.connect(self.settled)

    @property
    def number(self) -> float | None:
        return None if self.value() == self.minimum() else self.value()

    def show_number(self, number: float | None) -> None:
        """Show a number as exact as it is, unless it is being typed."""
        if self.number == number:
            return
        self.setDecimals(0 if number is None or number == int(number) else 2)
        self.setValue(self.minimum() if number is None else number)

    def fixup(self, text: str) -> str:
        return super().fixup(text) if text.strip() else self.textFromValue(self.minimum())

    def stepBy(self, steps: int) -> None:  # noqa: N802
        if self.number is None and steps > 0:
            self.setValue(self._first)
        else:
            super().stepBy(steps)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        middle, centre = self.height() / 2, self.width() - _ARROWS / 2 - 1
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.4))
            for way in (-1, 1):
                tip, foot = middle + way * 7, middle + way * 4
                painter.drawPolyline([QPointF(centre - 3, foot), QPointF(centre, tip), QPointF(centre + 3, foot)])

    def sizeHint(self) -> QSize:
        return QSize(90, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(64, super().minimumSizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self.settled.emit()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if event.key() in _MOVES and not event.isAutoRepeat():
            self.settled.emit()
