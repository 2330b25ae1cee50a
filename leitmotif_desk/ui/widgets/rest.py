"""A silence as a picture: a rest without a stave."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

_HEIGHT, _LINE, _BLOCK = 44, 46, 20


class RestView(QWidget):
    """A whole rest hanging from its line, and how long it is in words."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(_LINE + 20 + self.fontMetrics().horizontalAdvance(self._words), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        top = _HEIGHT / 2 - 5
        painter.fillRect(QRectF(0, top, _LINE, 1), ink)
        painter.fillRect(QRectF((_LINE - _BLOCK) / 2, top, _BLOCK, 9), ink)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        words = QRectF(_LINE + 14, 0, self.width() - _LINE - 14, _HEIGHT)
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, round(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
