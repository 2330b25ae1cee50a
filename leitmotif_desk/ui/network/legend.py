"""What the outlines and lines of the network mean."""

from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from leitmotif_desk.desk.network import Network, NodeKind, Standing, Tie, TieKind
from leitmotif_desk.domain.story import SubjectKind
from leitmotif_desk.ui.network.painting import glyph, paint_tie
from leitmotif_desk.ui.network.words import SUBJECT_NAMES, translated
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_WIDTH, _HEIGHT = 30, 14
_TIES: tuple[tuple[str, TieKind, Standing], ...] = (
    ("stands for", TieKind.MEANING, Standing.OPEN),
    ("secret", TieKind.MEANING, Standing.SECRET),
    ("bond", TieKind.BOND, Standing.OPEN),
    ("broken bond", TieKind.BOND, Standing.BROKEN),
    ("alike", TieKind.KINSHIP, Standing.OPEN),
    ("made from", TieKind.DERIVED, Standing.OPEN),
)
_ALIKE = 0.7
Draw = Callable[[QPainter, QRectF], None]


class Sample(QWidget):
    """A small picture of a line or an outline."""

    def __init__(self, draw: Draw, width: int = _WIDTH) -> None:
        super().__init__()
        self._draw = draw
        self.setFixedSize(QSize(width, _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter, QRectF(self.rect()))


class NetworkLegend(QWidget):
    """Names the outlines and lines that a network has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=14)
        self._shown: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def shown(self) -> tuple[str, ...]:
        return self._shown

    def show_network(self, network: Network) -> None:
        """Explain what is drawn of a network, and nothing else."""
        entries = {**self._outlines(network), **self._lines(network)}
        if tuple(entries) == self._shown:
            return
        self._shown = tuple(entries)
        empty_rows(self._flow)
        for name, sample in entries.items():
            self._flow.addWidget(_entry(sample, name))
        self.updateGeometry()

    def _outlines(self, network: Network) -> dict[str, Sample]:
        kinds = {node.subject for node in network.nodes if node.kind is NodeKind.SUBJECT}
        return {SUBJECT_NAMES[kind]: Sample(self._outline(kind), _HEIGHT) for kind in SubjectKind if kind in kinds}

    def _outline(self, kind: SubjectKind) -> Draw:
        def draw(painter: QPainter, box: QRectF) -> None:
            painter.setPen(QPen(QColor(look_of(self).dim), 1.4))
            painter.drawPath(glyph(kind, box.center(), _HEIGHT / 2 - 1.5))

        return draw

    def _lines(self, network: Network) -> dict[str, Sample]:
        drawn = {(tie.kind, tie.standing) for tie in network.ties}
        return {name: Sample(self._line(kind, standing)) for name, kind, standing in _TIES if (kind, standing) in drawn}

    def _line(self, kind: TieKind, standing: Standing) -> Draw:
        tie = Tie("", "", kind, standing=standing, strength=_ALIKE)

        def draw(painter: QPainter, box: QRectF) -> None:
            middle = box.center().y()
            line = QLineF(QPointF(0, middle), QPointF(box.width(), middle))
            paint_tie(painter, look_of(self), tie, line, line.center() - QPointF(0, _HEIGHT / 2), None)

        return draw


def _entry(sample: Sample, name: str) -> QWidget:
    made = QWidget()
    line = QHBoxLayout(made)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(5)
    line.addWidget(sample)
    line.addWidget(label(translated(name), dim=True, size=0.85))
    return made
