"""What the shapes mean, in a line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.theory.shapes import Shape
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering, fitted, write
from leitmotif_desk.ui.timeline.mark_pictures import paint_mark

_HEIGHT, _MARK, _MARK_HEIGHT, _SPACE = 24, 13.0, 11.0, 13.0


class Legend(QWidget):
    """One sample a shape, and how what waits or is missing is drawn; those that do not fit are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._samples: tuple[tuple[str, Shape | None, bool, bool], ...] = (
            (self.tr("statement"), Shape.STATEMENT, False, False),
            (self.tr("fragment"), Shape.STATEMENT, True, False),
            (self.tr("mode change"), Shape.MODE_CHANGE, False, False),
            (self.tr("inversion"), Shape.INVERSION, False, False),
            (self.tr("augmented"), Shape.AUGMENTED, False, False),
            (self.tr("diminished"), Shape.DIMINISHED, False, False),
            (self.tr("ornamented"), Shape.ORNAMENTED, False, False),
            (self.tr("to review"), Shape.STATEMENT, False, True),
            (self.tr("expected"), None, False, False),
            (self.tr("backwards"), Shape.BACKWARDS, False, False),
        )
        self.setAccessibleName(", ".join(name for name, *_ in self._samples))

    def sizeHint(self) -> QSize:
        return QSize(600, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = look_of(self)
        letters, x = Lettering.of(self.font()), 0.0
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for name, shape, half, waiting in self._samples:
                width = fitted(name, letters.small, 300)[1]
                if x + _MARK + 6 + width > self.width():
                    return
                box = QRectF(x, (self.height() - _MARK_HEIGHT) / 2, _MARK, _MARK_HEIGHT)
                if shape is None:
                    self._paint_missing(painter, box, QColor(look.accent))
                else:
                    paint_mark(painter, box, shape, half, waiting, (look.dim, look.raised, look.ground))
                x = self._name(painter, x + _MARK + 6, name, width, letters)

    def _name(self, painter: QPainter, x: float, name: str, width: float, letters: Lettering) -> float:
        box = QRectF(x, 0, width + 1, self.height())
        return write(painter, box, name, letters.small, QColor(look_of(self).dim)) + _SPACE

    def _paint_missing(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        pen = QPen(colour, 1)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
