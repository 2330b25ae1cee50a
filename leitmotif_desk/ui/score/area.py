"""The piano roll as an area that zooms and scrolls: in time through its axis, over the parts with a scroll bar."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.ui.score.model import Roll
from leitmotif_desk.ui.score.tracks import Tracks
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.timeline.layout import EDGE, NAMES

_NOTCH, _PAN_NOTCH = 120, 90
_FINEST = TICKS_PER_QUARTER / 400
_TRACK_STEP = 44
AROUND = 0.35
"""How much of its length is shown on either side of an occurrence that is looked at closely."""


class RollArea(QAbstractScrollArea):
    """Holds a roll, the axis it is seen through and the parts that are open; a heir paints it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roll: Roll | None = None
        self.axis = Axis.whole(0, 1, NAMES, 400, _FINEST)
        self._opened: frozenset[int] = frozenset()
        self._setting_bars = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(NAMES + 160, 90)

    @property
    def tracks(self) -> Tracks:
        return self._tracks(self.viewport().height())

    def _tracks(self, height: int) -> Tracks:
        count = len(self.roll.score.parts) if self.roll else 0
        return Tracks.of(count, height, self.verticalScrollBar().value(), self._opened)

    def fit(self) -> None:
        self.show_axis(self.axis.fitted())

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom at a pixel, at the middle where there is none."""
        self.show_axis(self.axis.zoomed(factor, NAMES + self.axis.width / 2 if x is None else x))

    def pan(self, pixels: float) -> None:
        self.show_axis(self.axis.panned(pixels))

    def scroll_parts(self, pixels: int) -> None:
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + pixels)

    def bring_into_view(self, start_ticks: int, end_ticks: int, part: int) -> None:
        """Move no more than needed to show a span of a part, whole."""
        fits = end_ticks - start_ticks < self.axis.last - self.axis.first
        if fits:
            self.show_axis(self.axis.with_in_view(start_ticks, end_ticks))
        else:
            around = (end_ticks - start_ticks) * AROUND
            self.show_axis(self.axis.showing(start_ticks - around, end_ticks + around))
        self.verticalScrollBar().setValue(self.tracks.scroll_to_show(part))

    def show_whole(self, end_ticks: int) -> None:
        """Show other music from its first tick to its last, from its first part on."""
        self.verticalScrollBar().setValue(0)
        self.show_axis(Axis.whole(0, max(1, end_ticks), NAMES, self._width(), _FINEST))

    def _width(self) -> int:
        return self.viewport().width() - NAMES - EDGE

    def show_axis(self, axis: Axis) -> None:
        """Look through another axis; the scroll bars follow."""
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
        """Keep what is open in view where it was."""
        super().resizeEvent(event)
        before = self._tracks(event.oldSize().height())
        seen = [part for part in self._opened if part in before.visible()]
        self.show_axis(self.axis)
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

    def viewportEvent(self, event: QEvent) -> bool:
        pinch = Qt.NativeGestureType.ZoomNativeGesture
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is pinch:
            self.zoom(1 + event.value(), event.position().x())
            return True
        return super().viewportEvent(event)
