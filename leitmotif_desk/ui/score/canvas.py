"""The piano roll's widget: zoom, scroll, point."""

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.ui.score.model import Frame, Roll
from leitmotif_desk.ui.score.painting import (
    RollDrawing,
    frame_box,
    paint_bars,
    paint_frames,
    paint_notes,
    paint_part_names,
    paint_roll_playhead,
    paint_tracks,
)
from leitmotif_desk.ui.score.tracks import RULER, Tracks
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.timeline.layout import EDGE, NAMES

_NOTCH, _PAN_NOTCH = 120, 90
_FINEST = TICKS_PER_QUARTER / 400
_TRACK_STEP = 44
_HANDLE = 7


class RollCanvas(QAbstractScrollArea):
    """Paints a Roll, or in words why there is none. `frame_chosen` carries an occurrence's key."""

    frame_chosen = Signal(str)
    tick_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roll: Roll | None = None
        self.axis = Axis.whole(0, 1, NAMES, 400, _FINEST)
        self._words = ""
        self._chosen = ""
        self._tick: float | None = None
        self._setting_bars = False
        self._lettering = Lettering.of(self.font())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(NAMES + 160, 90)
        self.viewport().setMouseTracking(True)

    # what is shown

    def set_roll(self, roll: Roll | None, words: str = "") -> None:
        """Show the music of a cue, whole unless it is the one shown before, or words in its place."""
        same = roll is not None and self.roll is not None and roll.score is self.roll.score
        self.roll, self._words = roll, words
        if roll is not None and not same:
            end = max(1, roll.score.end_ticks)
            self.axis = Axis.whole(0, end, NAMES, self._width(), _FINEST)
            self.verticalScrollBar().setValue(0)
        self._show_axis(self.axis)

    def set_chosen(self, key: str) -> None:
        """Mark an occurrence and bring it into view."""
        self._chosen = key
        mine = [frame for frame in self.roll.frames if frame.key == key] if self.roll else []
        if mine:
            self._show_axis(self.axis.with_in_view(mine[0].start_ticks, mine[0].end_ticks))
            self.verticalScrollBar().setValue(self.tracks.scroll_to_show(mine[0].part))
        self.viewport().update()

    @property
    def chosen(self) -> str:
        return self._chosen

    def set_tick(self, tick: float | None) -> None:
        """Put the playhead on a tick, None where the film is elsewhere; the view follows."""
        before, self._tick = self._tick, tick
        if tick is not None and not self.axis.first <= tick < self.axis.last:
            self._show_axis(self.axis.panned((tick - self.axis.first) / self.axis.step - self.axis.width * 0.1))
            return
        for one in (before, tick):
            if one is not None:
                x = round(self.axis.x(one))
                self.viewport().update(QRect(x - _HANDLE, 0, 2 * _HANDLE + 1, self.viewport().height()))

    @property
    def tick(self) -> float | None:
        return self._tick

    @property
    def tracks(self) -> Tracks:
        count = len(self.roll.score.parts) if self.roll else 0
        return Tracks.of(count, self.viewport().height(), self.verticalScrollBar().value())

    def frame_at(self, x: float, y: float) -> Frame | None:
        """Return the occurrence painted topmost under a point."""
        if self.roll is None or x < NAMES or y < RULER:
            return None
        tracks = self.tracks
        first, last = self.axis.between(x - 8, x + 8)
        frames = self.roll.frames[self.roll.frame_spans.rows(first, last)]
        under = [frame for frame in frames if frame_box(self.axis, tracks, frame).contains(x, y)]
        return max(under, key=lambda one: (not one.waiting, one.key == self._chosen, one.start_ticks), default=None)

    # zoom and scroll

    def fit(self) -> None:
        self._show_axis(self.axis.fitted())

    def zoom(self, factor: float, x: float | None = None) -> None:
        self._show_axis(self.axis.zoomed(factor, NAMES + self.axis.width / 2 if x is None else x))

    def _width(self) -> int:
        return self.viewport().width() - NAMES - EDGE

    def _show_axis(self, axis: Axis) -> None:
        self.axis = axis.resized(NAMES, self._width())
        self._setting_bars = True
        across, down, tracks = self.horizontalScrollBar(), self.verticalScrollBar(), self.tracks
        across.setRange(0, max(0, round((self.axis.end - self.axis.start) / self.axis.step) - self.axis.width))
        across.setPageStep(self.axis.width)
        across.setSingleStep(40)
        across.setValue(round((self.axis.first - self.axis.start) / self.axis.step))
        down.setRange(0, tracks.overflow)
        down.setPageStep(tracks.view)
        down.setSingleStep(_TRACK_STEP)
        self._setting_bars = False
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if dx and not self._setting_bars:
            wanted = self.horizontalScrollBar().value() * self.axis.step + self.axis.start
            self.axis = self.axis.panned((wanted - self.axis.first) / self.axis.step)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_axis(self.axis)

    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (down / _NOTCH), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or across or not self.tracks.overflow:
            self._show_axis(self.axis.panned(-(across or down) / _NOTCH * _PAN_NOTCH))
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(down / _NOTCH * _TRACK_STEP))
        event.accept()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self.paint(painter, event.rect())

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint what lies in a rectangle of the viewport."""
        look, axis = look_of(self), self.axis
        painter.fillRect(rect, QColor(look.ground))
        if self.roll is None:
            painter.setPen(QColor(look.dim))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect().adjusted(40, 0, -40, 0), flags, self._words)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x0, x1 = max(rect.left(), axis.left), min(rect.right() + 1, axis.left + axis.width)
        drawing = RollDrawing(painter, look, self._lettering, self.roll, axis, self.tracks, x0, x1, self._chosen)
        if x1 > x0:
            painter.save()
            painter.setClipRect(QRectF(axis.left, RULER, axis.width, drawing.tracks.view))
            paint_tracks(drawing)
            painter.setClipRect(QRectF(axis.left, 0, axis.width, RULER + drawing.tracks.view))
            paint_bars(drawing)
            painter.setClipRect(QRectF(axis.left, RULER, axis.width, drawing.tracks.view))
            paint_notes(drawing)
            paint_frames(drawing)
            painter.restore()
        if self._tick is not None and axis.first <= self._tick <= axis.last:
            paint_roll_playhead(drawing, self._tick)
        if rect.left() < NAMES:
            paint_part_names(drawing, NAMES)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lettering = Lettering.of(self.font())
        self.viewport().update()

    # pointing and keys

    def mousePressEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        if event.button() is not Qt.MouseButton.LeftButton or self.roll is None:
            return
        frame = self.frame_at(x, y)
        if frame is not None:
            self.frame_chosen.emit(frame.key)
        elif x >= NAMES and y < RULER:
            self.tick_wanted.emit(self.axis.position(x))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.roll is not None and event.position().x() >= NAMES:
            self.tick_wanted.emit(self.axis.position(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        pointed = self.frame_at(event.position().x(), event.position().y()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if pointed else Qt.CursorShape.ArrowCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            frame = self.frame_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), frame.title if frame else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        zooms = {keys.Key_Plus: ZOOM_STEP, keys.Key_Equal: ZOOM_STEP, keys.Key_Minus: 1 / ZOOM_STEP}
        steps = {keys.Key_Left: -1, keys.Key_Right: 1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in zooms:
            self.zoom(zooms[key])
        elif key == keys.Key_0:
            self.fit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        """Choose the occurrence before or after the chosen one."""
        keys: list[str] = list(dict.fromkeys(frame.key for frame in self.roll.frames)) if self.roll else []
        if keys:
            now = keys.index(self._chosen) + step if self._chosen in keys else (0 if step > 0 else len(keys) - 1)
            self.frame_chosen.emit(keys[min(max(now, 0), len(keys) - 1)])
