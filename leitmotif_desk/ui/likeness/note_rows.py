"""Two themes note under note: what they share in their colours, what they do not in the accent."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.desk.comparing import ComparedPair
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.theme import Look, look_of
from leitmotif_desk.ui.timeline.ink import Lettering, mixed, theme_name, write

_ROW, _BETWEEN, _WIDEST = 26, 20, 46


class NoteRows(QWidget):
    """Shows a pair's tones in two rows; a line joins those that a common step leads to or from."""

    def __init__(self, project: Project, pair: ComparedPair, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pair = pair
        self._shared = set(pair.likeness.shared)
        self._tones = tuple(project.base_form(motif).tones for motif in (pair.one, pair.other))
        self._motifs = tuple(project.the_motif(motif) for motif in (pair.one, pair.other))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = self.tr("{shared} notes of {one} and {other} move alike")
        one, other = self._motifs
        self.setAccessibleName(words.format(shared=len(self._shared), one=one.name, other=other.name))

    def sizeHint(self) -> QSize:
        return QSize(300, 2 * _ROW + _BETWEEN)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, lettering = look_of(self), Lettering.of(self.font())
        pairs = self._pair.likeness.pairs
        width = min(_WIDEST, self.width() / max(1, len(pairs)))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for column, both in enumerate(pairs):
                shared = both in self._shared
                if shared:
                    x = (column + 0.5) * width
                    painter.setPen(QPen(QColor(look.dim), 1.5))
                    painter.drawLine(QPointF(x, _ROW), QPointF(x, _ROW + _BETWEEN))
                for row, place in enumerate(both):
                    if place is not None:
                        box = QRectF(column * width + 1, row * (_ROW + _BETWEEN), width - 2, _ROW)
                        self._paint_note(painter, look, lettering, box, row, self._tones[row][place], shared)

    def _paint_note(
        self, painter: QPainter, look: Look, lettering: Lettering, box: QRectF, row: int, tone: Tone, shared: bool
    ) -> None:
        colour = theme_name(self._motifs[row].colour, look) if shared else look.accent
        painter.setPen(QPen(QColor(colour), 1.2, Qt.PenStyle.SolidLine if shared else Qt.PenStyle.DashLine))
        painter.setBrush(mixed(look.panel, colour, 0.38) if shared else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        name = tone.name.replace("#", "♯").replace("b", "♭")
        write(painter, box, name, lettering.small, QColor(look.text), centred=True)
