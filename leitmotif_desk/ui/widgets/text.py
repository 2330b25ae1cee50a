"""Labels as the panels set them: plain, bold, small, dim."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget


def label(text: str = "", *, size: float = 1.0, bold: bool = False, dim: bool = False, wrap: bool = False) -> QLabel:
    """Return a label; `size` multiplies the window's own."""
    made = QLabel(text)
    font = QFont(made.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * size)
    else:
        font.setPixelSize(round(font.pixelSize() * size))
    font.setBold(bold)
    made.setFont(font)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if dim:
        made.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return made


class ElidedLabel(QLabel):
    """A label that ends in an ellipsis where its text does not fit, and then says it all in its tooltip."""

    def __init__(self, text: str, like: QLabel | None = None) -> None:
        super().__init__(text)
        if like is not None:
            self.setFont(like.font())
            self.setForegroundRole(like.foregroundRole())
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_whole(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self._fit()

    @property
    def whole(self) -> str:
        return self._whole

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
        self.setAccessibleName(self._whole)


class Heading(QWidget):
    """A panel's first line: its name at the left, a dim remark at the right, then what else is added to `line`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(4)
        self._remark = ElidedLabel("", label(dim=True, size=0.85))
        self._remark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.line.addWidget(label(name, bold=True, dim=True))
        self.line.addWidget(self._remark, 1)

    def set_remark(self, text: str) -> None:
        self._remark.set_whole(text)

    @property
    def remark(self) -> str:
        return self._remark.whole
