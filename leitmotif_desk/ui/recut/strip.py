"""Two cuts one above the other: scenes and cues as they stand, as they will stand, and where each goes."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.recutting import Change
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.ui.recut.words import FATES, MARKS, colour_of, translated
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ruler import ruler_frames, ruler_step

_AXIS, _BAR, _CUE, _WAYS, _EDGE, _NAMES = 18, 26, 7, 62, 10, 74
_HEIGHT = 2 * (_AXIS + _BAR + _CUE + 4) + _WAYS
_LEAST_LABEL = 84


class RecutStrip(QWidget):
    """The film from left to right, both cuts on one scale; the ribbons are the scenes that go elsewhere.

    `thing_wanted` carries the kind and the id of what was clicked.
    """

    thing_wanted = Signal(str, str)

    def __init__(self, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rate = rate
        self._scenes: tuple[Change, ...] = ()
        self._cues: tuple[Change, ...] = ()
        self._span = 0, 1
        self._chosen = ("", "")
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Both cuts, one above the other"))

    def show_changes(self, changes: Sequence[Change]) -> None:
        """Show what a new cut does to the scenes and cues."""
        shown = [change for change in changes if not change.is_waiting]
        self._scenes = tuple(change for change in shown if change.thing.kind == "scene")
        self._cues = tuple(change for change in shown if change.thing.kind == "cue")
        spans = [change.before for change in shown if not change.is_back]
        spans += [change.after for change in shown if not change.is_lost]
        if spans:
            self._span = min(span[0] for span in spans), max(span[1] for span in spans)
        self.update()

    def choose(self, kind: str, id: str) -> None:
        """Point out one thing."""
        self._chosen = kind, id
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        # What stays is drawn first, what asks for attention over it.
        order = sorted(self._scenes, key=lambda one: (self._is_chosen(one), one.outcome.fate is not Fate.KEPT))
        for change in order:
            self._draw_way(painter, change)
        for change in (*order, *self._cues):
            for box in self._boxes(change):
                self._draw_box(painter, box, change)
        painter.end()

    # where things are

    @property
    def _left(self) -> float:
        return _EDGE + _NAMES

    def _x(self, frame: int) -> float:
        first, last = self._span
        return self._left + (self.width() - _EDGE - self._left) * (frame - first) / max(1, last - first)

    def _tops(self, change: Change) -> tuple[float, float]:
        """Return the tops of a thing's boxes in the upper and the lower cut; cues lie on the outer sides."""
        upper, lower = _AXIS + _CUE + 4, _AXIS + _CUE + 4 + _BAR + _WAYS
        return (upper, lower) if change.thing.kind == "scene" else (_AXIS + 1, lower + _BAR + 3)

    def _boxes(self, change: Change) -> list[QRectF]:
        height = _BAR if change.thing.kind == "scene" else _CUE
        upper, lower = self._tops(change)
        spans = [] if change.is_back else [(change.before, upper)]
        spans += [] if change.is_lost else [(part, lower) for part in change.outcome.parts or (change.after,)]
        return [
            QRectF(self._x(start) + 0.5, top + 0.5, max(1.5, self._x(end) - self._x(start) - 1), height - 1)
            for (start, end), top in spans
        ]

    def _at(self, point: QPointF) -> Change | None:
        for change in (*self._cues, *self._scenes):
            if any(box.contains(point) for box in self._boxes(change)):
                return change
        return None

    def _is_chosen(self, change: Change) -> bool:
        return (change.thing.kind, change.thing.id) == self._chosen

    # drawing

    def _draw_frame(self, painter: QPainter) -> None:
        role = QPalette.ColorRole
        dim, line = self.palette().color(role.PlaceholderText), self.palette().color(role.Mid)
        lower = _AXIS + _CUE + 4 + _BAR + _WAYS
        for text, top in ((self.tr("Now"), _AXIS + _CUE + 4), (self.tr("New cut"), lower)):
            painter.setPen(self.palette().color(role.Text))
            words = QRectF(_EDGE, top, _NAMES - 8, _BAR)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
            painter.fillRect(QRectF(self._left, top, self.width() - _EDGE - self._left, _BAR), self._ground())
        for frame in self._marks():
            x, text = self._x(frame), format_timecode(frame, self._rate)
            for top, bottom in ((_AXIS - 5, _AXIS), (_HEIGHT - _AXIS, _HEIGHT - _AXIS + 5)):
                painter.setPen(QPen(line, 1))
                painter.drawLine(QPointF(x, top), QPointF(x, bottom))
            painter.setPen(dim)
            for top in (0, _HEIGHT - _AXIS + 4):
                painter.drawText(QRectF(x + 3, top, _LEAST_LABEL, _AXIS - 4), Qt.AlignmentFlag.AlignVCenter, text)

    def _ground(self) -> QColor:
        colour = self.palette().color(QPalette.ColorRole.Mid)
        colour.setAlphaF(0.35)
        return colour

    def _marks(self) -> list[int]:
        """Return the frames that bear a timecode, as many as have room."""
        axis = Axis.whole(*self._span, round(self._left), round(self.width() - _EDGE - self._left), 0.001)
        step = ruler_step(axis, self._rate, _LEAST_LABEL)
        last = axis.position(self.width() - _EDGE - _LEAST_LABEL)
        return [frame for frame in ruler_frames(axis, step, self._rate) if frame <= last]

    def _draw_way(self, painter: QPainter, change: Change) -> None:
        if change.is_lost or change.is_back:
            return
        upper, lower = self._tops(change)
        top, bottom = upper + _BAR, lower
        middle = (top + bottom) / 2
        colour = colour_of(change.outcome.fate, self)
        colour.setAlphaF(0.55 if self._is_chosen(change) else 0.12 if change.outcome.fate is Fate.KEPT else 0.28)
        for start, end in change.outcome.parts or (change.after,):
            (left, right), (low_left, low_right) = map(self._x, change.before), map(self._x, (start, end))
            way = QPainterPath(QPointF(left, top))
            way.cubicTo(QPointF(left, middle), QPointF(low_left, middle), QPointF(low_left, bottom))
            way.lineTo(low_right, bottom)
            way.cubicTo(QPointF(low_right, middle), QPointF(right, middle), QPointF(right, top))
            way.closeSubpath()
            painter.fillPath(way, colour)

    def _draw_box(self, painter: QPainter, box: QRectF, change: Change) -> None:
        colour = colour_of(change.outcome.fate, self)
        fill = QColor(colour)
        fill.setAlphaF(0.0 if change.is_lost else 0.22)
        accent = self.palette().color(QPalette.ColorRole.Accent)
        pen = QPen(accent if self._is_chosen(change) else colour, 2 if self._is_chosen(change) else 1)
        pen.setStyle(Qt.PenStyle.DashLine if change.is_lost else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRoundedRect(box, 3, 3)
        number = change.name.removeprefix("scene ")
        room = painter.fontMetrics().horizontalAdvance(number) + 4
        if change.thing.kind == "scene" and room < box.width():
            painter.setPen(self.palette().color(QPalette.ColorRole.Text))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)

    # pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        change = self._at(event.position())
        if change is not None:
            self.thing_wanted.emit(change.thing.kind, change.thing.id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            change = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if change is None else self._told(change), self)
            return True
        return super().event(event)

    def _told(self, change: Change) -> str:
        fate = change.outcome.fate
        times = [format_timecode(span[0], self._rate) for span in (change.before, change.after)]
        where = times[0] if change.is_lost else " → ".join(times)
        return f"{change.name}  {MARKS[fate]} {translated(FATES[fate])}\n{where}"
