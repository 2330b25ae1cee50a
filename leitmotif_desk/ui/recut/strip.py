"""Two cuts one above the other: the scenes as they stand, as they will stand, and where each goes."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.recutting import Change

_BAR, _HEIGHT, _EDGE = 22, 108, 6


class RecutStrip(QWidget):
    """The film from left to right, both cuts on one scale; the lines are the scenes that go elsewhere."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: tuple[Change, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show what a new cut does to the scenes."""
        self._changes = tuple(change for change in changes if change.thing.kind == "scene")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._changes:
            for change in self._changes:
                self._draw_way(painter, change)
            for change in self._changes:
                self._draw_scene(painter, change.before, 0, change)
                if not change.is_lost:
                    self._draw_scene(painter, change.after, self.height() - _BAR, change)
        painter.end()

    def _x(self, frame: int) -> float:
        first = min(min(one.before[0], one.after[0]) for one in self._changes)
        last = max(one.before[1] if one.is_lost else max(one.before[1], one.after[1]) for one in self._changes)
        return _EDGE + (self.width() - 2 * _EDGE) * (frame - first) / max(1, last - first)

    def _draw_way(self, painter: QPainter, change: Change) -> None:
        if change.is_lost:
            return
        top, bottom = float(_BAR), float(self.height() - _BAR)
        (left, right), (low_left, low_right) = (map(self._x, span) for span in (change.before, change.after))
        way = QPolygonF(
            [QPointF(left, top), QPointF(right, top), QPointF(low_right, bottom), QPointF(low_left, bottom)]
        )
        colour = QColor(self._colour(change))
        colour.setAlphaF(0.16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(way)

    def _draw_scene(self, painter: QPainter, span: tuple[int, int], top: float, change: Change) -> None:
        left, right = map(self._x, span)
        box = QRectF(left + 0.5, top + 0.5, max(1.5, right - left - 1), _BAR - 1)
        colour = self._colour(change)
        painter.setPen(QPen(colour, 1, Qt.PenStyle.DashLine if change.is_lost else Qt.PenStyle.SolidLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        number = change.name.removeprefix("scene ")
        if painter.fontMetrics().horizontalAdvance(number) < box.width() - 2:
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    def _colour(self, change: Change) -> QColor:
        role = QPalette.ColorRole
        plain = change.outcome.fate in (Fate.KEPT, Fate.MOVED)
        return self.palette().color(role.PlaceholderText if plain else role.Accent)
