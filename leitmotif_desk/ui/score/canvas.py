"""The piano roll's widget: what it shows, zoom, scroll, paint."""

import numpy as np
from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.ui.score import keys
from leitmotif_desk.ui.score.explaining import Explanation
from leitmotif_desk.ui.score.marking import paint_explanation
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
from leitmotif_desk.ui.score.titles import paint_titles
from leitmotif_desk.ui.score.tracks import RULER, Tracks
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ink import Lettering, theme_name
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.timeline.layout import EDGE, NAMES

_NOTCH, _PAN_NOTCH = 120, 90
_FINEST = TICKS_PER_QUARTER / 400
_TRACK_STEP = 44
_HANDLE = 7
_AROUND = 0.35
"""How much of its length is shown on either side of an occurrence that is looked at closely."""


class RollCanvas(QAbstractScrollArea):
    """Paints a Roll, or in words why there is none. `frame_chosen` carries an occurrence's key."""

    frame_chosen = Signal(str)
    tick_wanted = Signal(int)
    frame_step_wanted = Signal(int)
    """So many film frames on from the playhead; the nominal rate stands for a second."""
    theme_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roll: Roll | None = None
        self.axis = Axis.whole(0, 1, NAMES, 400, _FINEST)
        self.second_frames = 24
        self._plain_roll: Roll | None = None
        self._words = ""
        self._chosen = ""
        self._explanation: Explanation | None = None
        self._shows_theme = True
        self._opened: frozenset[int] = frozenset()
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
        same = roll is not None and self._plain_roll is not None and roll.score is self._plain_roll.score
        self._plain_roll, self._words = roll, words
        if not same:
            self._chosen, self._explanation, self._opened = "", None, frozenset()
        self._make_room()
        if roll is not None and not same:
            end = max(1, roll.score.end_ticks)
            self.axis = Axis.whole(0, end, NAMES, self._width(), _FINEST)
            self.verticalScrollBar().setValue(0)
        self._show_axis(self.axis)

    def set_chosen(self, key: str, explanation: Explanation | None = None) -> None:
        """Mark an occurrence, open its parts and bring it into view; explain it where that is known."""
        before = self._chosen
        self._chosen, self._explanation = key, explanation
        mine = self.frames_of(key)
        self._opened = frozenset(frame.part for frame in mine)
        self._make_room()
        self._show_axis(self.axis)
        if mine and key != before:
            self._show_axis(self.axis.with_in_view(mine[0].start_ticks, mine[0].end_ticks))
            self.verticalScrollBar().setValue(self.tracks.scroll_to_show(mine[0].part))
        self.viewport().update()

    def _make_room(self) -> None:
        """Let parts reach as far as the theme in place does."""
        theme = self._explanation.theme if self._explanation is not None else None
        plain = self._plain_roll
        self.roll = plain.with_room(theme.part, theme.pitch) if plain is not None and theme is not None else plain

    def frames_of(self, key: str) -> list[Frame]:
        return [frame for frame in self.roll.frames if frame.key == key] if self.roll and key else []

    @property
    def chosen(self) -> str:
        return self._chosen

    @property
    def explanation(self) -> Explanation | None:
        return self._explanation

    @property
    def shows_theme(self) -> bool:
        return self._shows_theme

    def set_shows_theme(self, shows: bool) -> None:
        """Lay the theme over the chosen occurrence, or take it away."""
        self._shows_theme = shows
        self.viewport().update()

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
        return Tracks.of(count, self.viewport().height(), self.verticalScrollBar().value(), self._opened)

    def frame_at(self, x: float, y: float) -> Frame | None:
        """Return the occurrence painted topmost under a point."""
        if self.roll is None or x < NAMES or y < RULER:
            return None
        tracks = self.tracks
        first, last = self.axis.between(x - 8, x + 8)
        frames = self.roll.frames[self.roll.frame_spans.rows(first, last)]
        under = [frame for frame in frames if frame_box(self.axis, tracks, frame).contains(x, y)]
        return max(under, key=lambda one: (one.key == self._chosen, not one.waiting, one.start_ticks), default=None)

    # zoom and scroll

    def fit(self) -> None:
        self._show_axis(self.axis.fitted())

    def zoom(self, factor: float, x: float | None = None) -> None:
        self._show_axis(self.axis.zoomed(factor, NAMES + self.axis.width / 2 if x is None else x))

    def pan(self, pixels: float) -> None:
        self._show_axis(self.axis.panned(pixels))

    def scroll_parts(self, pixels: int) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def look_closely(self) -> None:
        """Show the chosen occurrence as large as the view allows."""
        mine = self.frames_of(self._chosen)
        if mine:
            around = (mine[0].end_ticks - mine[0].start_ticks) * _AROUND
            self._show_axis(self.axis.showing(mine[0].start_ticks - around, mine[0].end_ticks + around))
            self.verticalScrollBar().setValue(self.tracks.scroll_to_show(mine[0].part))

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
        """Keep the chosen occurrence in view where it was."""
        super().resizeEvent(event)
        height = event.oldSize().height()
        before = Tracks.of(self.tracks.count, height, self.verticalScrollBar().value(), self._opened)
        seen = [part for part in self._opened if part in before.visible()]
        self._show_axis(self.axis)
        if seen:
            self.verticalScrollBar().setValue(self.tracks.scroll_to_show(seen[0]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (down / _NOTCH), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or across or not self.tracks.overflow:
            self.pan(-(across or down) / _NOTCH * _PAN_NOTCH)
        else:
            self.scroll_parts(-round(down / _NOTCH * _TRACK_STEP))
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
        drawing = RollDrawing(
            painter, look, self._lettering, self.roll, axis, self.tracks, x0, x1, self._chosen, self._explanation,
            self._shows_theme,
        )  # fmt: skip
        if x1 > x0:
            self._paint_music(drawing)
        if self._tick is not None and axis.first <= self._tick <= axis.last:
            paint_roll_playhead(drawing, self._tick)
        if rect.left() < NAMES:
            paint_part_names(drawing, NAMES)

    def _paint_music(self, drawing: RollDrawing) -> None:
        painter, axis, view = drawing.painter, drawing.axis, drawing.tracks.view
        below = QRectF(axis.left, RULER, axis.width, view)
        painter.save()
        painter.setClipRect(below)
        paint_tracks(drawing)
        painter.setClipRect(QRectF(axis.left, 0, axis.width, RULER + view))
        paint_bars(drawing)
        painter.setClipRect(below)
        paint_notes(drawing)
        paint_frames(drawing)
        for frame in self.frames_of(self._chosen)[:1]:
            paint_explanation(drawing, theme_name(frame.colour, drawing.look))
        paint_titles(drawing)
        painter.restore()

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
        x, y = event.position().x(), event.position().y()
        if self.roll is None or x < NAMES:
            return
        if self.frame_at(x, y) is not None:
            self.look_closely()
        else:
            self.tick_wanted.emit(self.axis.position(x))

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
        if not keys.press(self, event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def step_occurrence(self, step: int) -> None:
        """Choose the occurrence before or after the chosen one; without one, the next from the left edge."""
        if self.roll is None or not self.roll.frames:
            return
        known: list[str] = list(dict.fromkeys(frame.key for frame in self.roll.frames))
        if self._chosen in known:
            place = known.index(self._chosen) + step
        else:
            starts = np.asarray([self.frames_of(key)[0].start_ticks for key in known])
            ahead = int(np.searchsorted(starts, self.axis.first))
            place = ahead if step > 0 else ahead - 1
        self.frame_chosen.emit(known[min(max(place, 0), len(known) - 1)])
