"""The painted map of themes and themes: a cell a pair, the warmer the more alike."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from leitmotif_desk.desk.comparing import ComparedPair, Comparison, Verdict, value_text, verdict_text
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.likeness.words import translated
from leitmotif_desk.ui.theme import Look, look_of
from leitmotif_desk.ui.timeline.ink import Lettering, mixed, theme_name, write

NAMES, HEADER, GAP = 136, 104, 2
_LEAST, _MOST = 26, 58
_DOT = 4.5
_COOLEST, _WARMEST = 0.04, 0.34
_GLOW: dict[Verdict, float] = {Verdict.ALLUSION: 0.3, Verdict.LOOKALIKE: 0.7, Verdict.CLOSE_LOOKALIKE: 1.0}
"""How much of the accent a cell wears; what is safe or meant wears none."""


class HeatMap(QWidget):
    """Shows a Comparison; `pair_chosen` carries a ComparedPair. Arrows step, a click chooses."""

    pair_chosen = Signal(object)

    def __init__(self, project: Project, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lettering = Lettering.of(self.font())
        self._chosen: ComparedPair | None = None
        self._place = (-1, -1)
        self._project, self._comparison = project, comparison
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_comparison(project, comparison)

    def set_comparison(self, project: Project, comparison: Comparison) -> None:
        """Show another comparison, keeping the chosen pair where it is still there."""
        chosen = self._chosen
        self._project, self._comparison = project, comparison
        self.setMinimumSize(NAMES + _LEAST * self._count, HEADER + _LEAST * self._count)
        words = translated("Likeness of {count} themes, pair by pair")
        self.setAccessibleName(words.format(count=self._count))
        kept = comparison.pairs.get(frozenset((chosen.one, chosen.other))) if chosen else None
        self._chosen, self._place = None, (-1, -1)
        if comparison.pairs:
            self.choose(kept or comparison.likest_first[0])
        self.update()

    @property
    def _count(self) -> int:
        return len(self._comparison.motifs)

    @property
    def chosen(self) -> ComparedPair | None:
        """The pair whose cell is framed."""
        return self._chosen

    def choose(self, pair: ComparedPair) -> None:
        """Frame a pair's cell below the diagonal."""
        places = [self._comparison.motifs.index(motif) for motif in (pair.one, pair.other)]
        self._choose(max(places), min(places))

    def _choose(self, row: int, column: int) -> None:
        pair = self._pair_at(row, column)
        if pair is not None:
            self._chosen, self._place = pair, (row, column)
            self.update()
            self.pair_chosen.emit(pair)

    def _pair_at(self, row: int, column: int) -> ComparedPair | None:
        motifs = self._comparison.motifs
        inside = 0 <= row < len(motifs) and 0 <= column < len(motifs) and row != column
        return self._comparison.pair(motifs[row], motifs[column]) if inside else None

    # where cells stand

    @property
    def _cell(self) -> int:
        room = min(self.width() - NAMES, self.height() - HEADER) // max(1, self._count)
        return min(max(room, _LEAST), _MOST)

    def box(self, row: int, column: int) -> QRectF:
        """Return where a cell is painted."""
        size = self._cell
        return QRectF(NAMES + column * size, HEADER + row * size, size - GAP, size - GAP)

    @property
    def chosen_box(self) -> QRectF:
        return self.box(*self._place)

    @property
    def chosen_is_seen(self) -> bool:
        """Whether the chosen cell is wholly in view, beside and below the names."""
        seen = QRectF(self.visibleRegion().boundingRect()).adjusted(NAMES, HEADER, 0, 0)
        return seen.contains(self.chosen_box)

    def place_at(self, point: QPointF) -> tuple[int, int]:
        """Return the row and column of a point; beyond the map, and on the names, they name no pair."""
        seen = self.visibleRegion().boundingRect()
        if point.x() < seen.left() + NAMES or point.y() < seen.top() + HEADER:
            return -1, -1
        size = self._cell
        return int((point.y() - HEADER) // size), int((point.x() - NAMES) // size)

    def sizeHint(self) -> QSize:
        return QSize(NAMES + _MOST * self._count, HEADER + _MOST * self._count)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        look, seen = look_of(self), self.visibleRegion().boundingRect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(QRectF(seen.left() + NAMES, seen.top() + HEADER, self.width(), self.height()))
            for place, motif in enumerate(self._comparison.motifs):
                self._paint_dot(painter, QColor(theme_name(self._project.the_motif(motif).colour, look)), place)
                for other in range(self._count):
                    pair = self._pair_at(place, other)
                    if pair is not None:
                        self._paint_cell(painter, look, pair, self.box(place, other))
            self._paint_frame(painter, look)
            # Names stay in view where the map is scrolled.
            for place in range(self._count):
                self._paint_names(painter, look, place, seen)

    def _paint_dot(self, painter: QPainter, colour: QColor, place: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(self.box(place, place).center(), _DOT, _DOT)

    def _paint_names(self, painter: QPainter, look: Look, place: int, seen: QRect) -> None:
        name = self._project.the_motif(self._comparison.motifs[place]).name
        box, told = self.box(place, place), place in self._place
        ink, letters = QColor(look.text if told else look.dim), self._lettering.bold if told else self._lettering.plain
        painter.setClipRect(QRectF(seen.left(), seen.top() + HEADER, NAMES, self.height()))
        write(painter, QRectF(seen.left() + 4, box.top(), NAMES - 14, box.height()), name, letters, ink)
        painter.setClipRect(QRectF(seen.left() + NAMES, seen.top(), self.width(), HEADER))
        painter.save()
        painter.translate(box.center().x(), seen.top() + HEADER - 8)
        painter.rotate(-90)
        write(painter, QRectF(0, -box.width() / 2, HEADER - 12, box.width()), name, letters, ink)
        painter.restore()

    def _paint_cell(self, painter: QPainter, look: Look, pair: ComparedPair, box: QRectF) -> None:
        glow = _GLOW.get(pair.verdict)
        value = pair.likeness.together
        if glow is None:
            ground = mixed(look.panel, look.text, _COOLEST + (_WARMEST - _COOLEST) * min(value, 0.6))
        else:
            ground = mixed(look.panel, look.accent, glow)
        kin = pair.verdict is Verdict.KIN
        painter.setPen(QPen(QColor(look.text), 1.2, Qt.PenStyle.DotLine) if kin else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1) if kin else box, 3, 3)
        ink = QColor(look.on_accent if glow is not None and glow > 0.5 else look.text)
        letters = self._lettering.small_bold if glow is not None or kin else self._lettering.small
        write(painter, box, value_text(value), letters, ink, centred=True)

    def _paint_frame(self, painter: QPainter, look: Look) -> None:
        if self.chosen is not None:
            painter.setPen(QPen(QColor(look.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.chosen_box, 3, 3)

    # pointing and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._choose(*self.place_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        steps = {keys.Key_Left: (0, -1), keys.Key_Right: (0, 1), keys.Key_Up: (-1, 0), keys.Key_Down: (1, 0)}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row, column = (now + by for now, by in zip(self._place, step, strict=True))
        # The diagonal holds no pair: it is stepped over.
        self._choose(row, column) if row != column else self._choose(row + step[0], column + step[1])

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pair = self._pair_at(*self.place_at(QPointF(event.pos())))
            text = "" if pair is None else verdict_text(self._project, pair, translated)
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().event(event)
