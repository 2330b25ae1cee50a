"""Small parts of the motif panel: a label that wears a chip, a link, a line of a table, a scrolled tab."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QScrollArea, QSizePolicy, QWidget


class Tag(QLabel):
    """A word or two in a rounded box that nobody can take away."""

    def __init__(self, text: str, note: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(note)
        self.setContentsMargins(9, 3, 9, 3)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
        painter.end()
        super().paintEvent(event)


class GoTo(QPushButton):
    """Words that lead to a place in the film when they are pressed."""

    def __init__(self, text: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setToolTip(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setStyleSheet("QPushButton { border: 0; padding: 1px 0; text-align: left; text-decoration: underline; }")


class KeptLine(QLineEdit):
    """A line whose text is told once a person leaves it or presses Return, where it was changed."""

    kept = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._told = text
        self.setCursorPosition(0)
        self.editingFinished.connect(self.keep)

    def show_text(self, text: str) -> None:
        """Show what is told elsewhere; what is being typed stays."""
        if self.text() == self._told and text != self._told:
            self.setText(text)
            self.setCursorPosition(0)
        self._told = text

    def keep(self) -> None:
        """Tell what was typed."""
        text = self.text().strip()
        if text != self._told:
            self._told = text
            self.kept.emit(text)


class KeptText(QPlainTextEdit):
    """A text of several lines that is told once a person leaves it, where it was changed."""

    kept = Signal(str)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._told = text
        self.setTabChangesFocus(True)

    def show_text(self, text: str) -> None:
        """Show what is told elsewhere; what is being typed stays."""
        if self.toPlainText() == self._told and text != self._told:
            self.setPlainText(text)
        self._told = text

    def keep(self) -> None:
        """Tell what was typed."""
        text = self.toPlainText().strip()
        if text != self._told:
            self._told = text
            self.kept.emit(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.keep()


def scrolled(part: QWidget) -> QScrollArea:
    """Return a part in an area that scrolls up and down."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(part)
    return area
