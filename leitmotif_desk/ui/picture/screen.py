"""The screen a picture is shown on."""

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QTextOption, QWheelEvent
from PySide6.QtWidgets import QWidget

from leitmotif_desk.ui.theme import DARK, look_of

_MARGIN = 16
_WHEEL_NOTCH = 120
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class Screen(QWidget):
    """One image as large as fits, or words in its place. `stepped` carries frames and `leapt` seconds to go by."""

    stepped = Signal(int)
    leapt = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        self.words = ""
        self._fast = False
        self._turned = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(192, 108)
        self.setAccessibleName(self.tr("Picture at the playhead"))

    def sizeHint(self) -> QSize:
        return QSize(384, 216)

    def show_image(self, image: QImage, fast: bool = False) -> None:
        """Show an image; `fast` while it is one of many a second."""
        self.image, self.words, self._fast = image, "", fast
        self.setAccessibleDescription("")
        self.update()

    def say(self, words: str) -> None:
        """Show words in place of an image."""
        self.image, self.words = QImage(), words
        self.setAccessibleDescription(words)
        self.update()

    def image_box(self) -> QRectF:
        """Return where the image lies: whole, and in its own shape."""
        size = QSizeF(self.image.size()).scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        with QPainter(self) as painter:
            # A bright surround would make any picture look dull.
            painter.fillRect(self.rect(), QColor(look.deep if self.image.isNull() else DARK.deep))
            if not self.image.isNull():
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._fast)
                painter.drawImage(self.image_box(), self.image)
            elif self.words:
                painter.setPen(QColor(look.dim))
                box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
                painter.drawText(box, self.words, _centred())
            if self.hasFocus():
                painter.setPen(QPen(QColor(look.accent), 1))
                painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        ):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.leapt.emit(step)
        else:
            self.stepped.emit(step)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        notches = int(self._turned / _WHEEL_NOTCH)
        self._turned -= notches * _WHEEL_NOTCH
        if notches:
            self.stepped.emit(-notches)
        event.accept()


def _centred() -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignCenter)
    # Paths have no spaces to break at.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
