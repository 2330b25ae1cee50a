"""What the colours and signs of the strip say."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.ui.recut.words import FATES, MARKS, colour_of, translated

_SWATCH, _GAP, _LEFT = 18, 18, 84


class Legend(QWidget):
    """The fates that occur, each with its colour, sign and name; what is lost is dashed."""

    def __init__(self, count: Mapping[Fate, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fates = [fate for fate in Fate if count.get(fate)]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(translated(FATES[fate]) for fate in self._fates))

    def sizeHint(self) -> QSize:
        return QSize(400, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = float(_LEFT)
        for fate in self._fates:
            colour = colour_of(fate, self)
            fill = QColor(colour)
            fill.setAlphaF(0.0 if fate is Fate.LOST else 0.3)
            style = Qt.PenStyle.DashLine if fate is Fate.LOST else Qt.PenStyle.SolidLine
            painter.setPen(QPen(colour, 1, style))
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(x, 4.5, _SWATCH, self.height() - 9), 3, 3)
            text = f"{MARKS[fate]} {translated(FATES[fate])}"
            wide = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            painter.drawText(QRectF(x + _SWATCH + 6, 0, wide + 2, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            x += _SWATCH + 6 + wide + _GAP
        painter.end()
