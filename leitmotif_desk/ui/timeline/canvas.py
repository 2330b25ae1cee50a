"""The painted film: zoom, scroll, paint; the mouse over it is the hand's."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.picture.reels import Reels
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.drawing import Drawing, Target, TargetKind
from leitmotif_desk.ui.timeline.hand import Hand
from leitmotif_desk.ui.timeline.ink import Lettering
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP, press
from leitmotif_desk.ui.timeline.layout import EDGE, LANE, LANE_GAP, NAMES, Layout
from leitmotif_desk.ui.timeline.marks import is_crowded
from leitmotif_desk.ui.timeline.media_rows import paint_cuts, paint_picture, paint_waveform
from leitmotif_desk.ui.timeline.model import Timeline
from leitmotif_desk.ui.timeline.names import paint_names
from leitmotif_desk.ui.timeline.overlay import paint_stretch
from leitmotif_desk.ui.timeline.painting import paint_film
from leitmotif_desk.ui.timeline.pointing import target_at
from leitmotif_desk.ui.timeline.ruler import HANDLE, paint_playhead
from leitmotif_desk.ui.timeline.words import tooltip
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME

_WHEEL_NOTCH = 120
_PAN_NOTCH = 90
_FINEST = 1 / 40
"""Film frames a pixel at the closest: a frame is then forty pixels wide."""


class TimelineCanvas(QAbstractScrollArea):
    """Paints a Timeline. `chosen` and `gone_to` carry a Target: a click, and a double click or Return."""

    chosen = Signal(object)
    gone_to = Signal(object)
    frame_wanted = Signal(int)
    scene_step_wanted = Signal(int)
    motif_dropped = Signal(str, object)
    """A motif was dragged onto a scene: the motif, and the scene as a Target."""
    edit_wanted = Signal(object)
    pick_wanted = Signal(object, bool)
    """One more thing is picked: a Target, and whether all between it and the last one are meant."""
    band_drawn = Signal(object)
    """A box was drawn round a tuple of Targets."""
    link_wanted = Signal(str, str)
    menu_wanted = Signal(object, int, object)
    """A menu is wanted: for a Target or None, at a frame, at a global point."""
    stretch_changed = Signal()

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = timeline
        self.frame = timeline.start_frame
        self._chosen: frozenset[Target] = frozenset()
        self.picked_targets: frozenset[Target] = frozenset()
        self.folded: frozenset[MotifId] = frozenset()
        self.snapping, self.ripple = True, False
        self.stretch: tuple[int, int] | None = None
        self.cuts: tuple[int, ...] = ()
        self.hand = Hand(self)
        self._reels: Reels | None = None
        self._lettering = Lettering.of(self.font())
        self._setting_bars = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(NAMES + 160, 140)
        self.viewport().setMouseTracking(True)
        self.setAcceptDrops(True)
        self.axis = Axis.whole(timeline.start_frame, timeline.end_frame, NAMES, 400, _FINEST)
        self._show_axis(self.axis)

    # what is shown

    def set_timeline(self, timeline: Timeline) -> None:
        """Show another state of the film, at the place one was looking at."""
        self.timeline = timeline
        axis = self.axis
        if (timeline.start_frame, timeline.end_frame) != (axis.start, axis.end):
            axis = Axis.whole(timeline.start_frame, timeline.end_frame, NAMES, self._film_width(), _FINEST)
            if not self.axis.shows_all:
                axis = axis.showing(self.axis.first, self.axis.last)
        self._show_axis(axis)

    def set_chosen(self, chosen: Iterable[Target], picked: Iterable[Target] = ()) -> None:
        """Outline what is chosen, and what is picked beside it to be changed together."""
        self.picked_targets = frozenset(picked)
        self._chosen = frozenset(chosen) | self.picked_targets
        self.viewport().update()

    def take_reels(self, reels: Reels) -> None:
        """Show the linked picture and sound in rows of their own."""
        self._reels = reels
        reels.rows_changed.connect(lambda: self._show_axis(self.axis))
        reels.changed.connect(self.viewport().update)
        self._show_axis(self.axis)

    def set_folded(self, motifs: Iterable[MotifId]) -> None:
        """Fold the lanes of these motifs to strips, and no others."""
        self.folded = frozenset(motifs)
        self._show_axis(self.axis)

    def set_stretch(self, start: int | None, end: int | None = None) -> None:
        """Set the stretch between the in and the out point; None takes it away."""
        self.stretch = None if start is None else (start, max(start + 1, start + 1 if end is None else end))
        self.stretch_changed.emit()
        self.viewport().update()

    def set_cuts(self, frames: Iterable[int]) -> None:
        """Set the frames at which the reference picture is cut, rising."""
        self.cuts = tuple(frames)
        self.viewport().update()

    def own_places(self) -> tuple[int, ...]:
        """Return the frames that only this picture knows and a drag may rest on."""
        return (self.frame, *(self.stretch or ()), *self.cuts)

    @property
    def chosen_targets(self) -> frozenset[Target]:
        return self._chosen

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame; where it leaves the view, the view follows."""
        before = self.axis.x(self.frame)
        self.frame = frame
        axis = self.axis
        if not axis.first <= frame < axis.last and axis.start <= frame < axis.end:
            self._show_axis(axis.panned((frame - axis.first) / axis.step - axis.width * 0.1))
            return
        for x in (before, axis.x(frame)):
            self.viewport().update(QRect(round(x) - HANDLE - 2, 0, 2 * HANDLE + 5, self.viewport().height()))

    @property
    def layout_of_rows(self) -> Layout:
        timeline = self.timeline
        scrolled = self.verticalScrollBar().value()
        shown = {"tension": bool(timeline.scenes), "flags": bool(timeline.flags)}
        shown |= dict.fromkeys(self._reels.rows if self._reels else (), True)
        folded = [lane.motif.id in self.folded for lane in timeline.lanes]
        return Layout.of(self.viewport().height(), folded, scrolled, {row for row, there in shown.items() if there})

    def target_at(self, x: float, y: float) -> Target | None:
        """Return what lies under a point of the viewport."""
        crowded = is_crowded(self.timeline, self.axis)
        return target_at(self.timeline, self.axis, self.layout_of_rows, x, y, crowded)

    # zoom and scroll

    def fit(self) -> None:
        self._show_axis(self.axis.fitted())

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zoom around a pixel; without one around the playhead, or the middle where that is out of view."""
        if x is None:
            at = self.axis.x(self.frame)
            seen = NAMES <= at <= NAMES + self.axis.width
            x = at if seen else NAMES + self.axis.width / 2
        self._show_axis(self.axis.zoomed(factor, x))

    def zoom_to(self, start_frame: int, end_frame: int) -> None:
        self._show_axis(self.axis.showing(start_frame, end_frame))

    def pan(self, pixels: float) -> None:
        self._show_axis(self.axis.panned(pixels))

    def bring_into_view(self, start_frame: int, end_frame: int) -> None:
        self._show_axis(self.axis.with_in_view(start_frame, end_frame))

    def bring_lane_into_view(self, place: int) -> None:
        self.verticalScrollBar().setValue(self.layout_of_rows.scroll_to_show(place))

    def _film_width(self) -> int:
        return self.viewport().width() - NAMES - EDGE

    def _show_axis(self, axis: Axis) -> None:
        self.axis = axis.resized(NAMES, self._film_width())
        self._setting_bars = True
        pixels = (self.axis.end - self.axis.start) / self.axis.step
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(pixels) - self.axis.width))
        across.setPageStep(self.axis.width)
        across.setSingleStep(40)
        across.setValue(round((self.axis.first - self.axis.start) / self.axis.step))
        layout = self.layout_of_rows
        down.setRange(0, layout.lanes_overflow)
        down.setPageStep(max(1, layout.lanes.height))
        down.setSingleStep(LANE + LANE_GAP)
        self._setting_bars = False
        self.viewport().update()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._setting_bars:
            return
        if dx:
            self.axis = self.axis.panned(
                self.horizontalScrollBar().value() - (self.axis.first - self.axis.start) / self.axis.step
            )
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_axis(self.axis)

    def wheelEvent(self, event: QWheelEvent) -> None:
        across, down = event.angleDelta().x(), event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(ZOOM_STEP ** (down / _WHEEL_NOTCH), event.position().x())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier or across or not self.layout_of_rows.lanes_overflow:
            self.pan(-(across or down) / _WHEEL_NOTCH * _PAN_NOTCH)
        else:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - round(down / _WHEEL_NOTCH * bar.singleStep()))
        event.accept()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self.viewport()) as painter:
            self.paint(painter, event.rect())

    def paint(self, painter: QPainter, rect: QRect) -> None:
        """Paint what lies in a rectangle of the viewport."""
        axis, crowded = self.axis, is_crowded(self.timeline, self.axis)
        x0, x1 = max(rect.left(), axis.left), min(rect.right() + 1, axis.left + axis.width)
        drawing = Drawing(
            painter, look_of(self), self._lettering, self.timeline, axis, self.layout_of_rows, x0, x1, self._chosen,
            crowded,
        )  # fmt: skip
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(drawing.look.ground))
        if x1 > x0:
            painter.save()
            painter.setClipRect(QRectF(axis.left, 0, axis.width + 1, self.viewport().height()))
            paint_film(drawing)
            if self._reels is not None:
                paint_picture(drawing, self._reels.strip)
                paint_waveform(drawing, self._reels.waveform)
            paint_cuts(drawing, self.cuts)
            paint_stretch(drawing, self.stretch)
            if self.hand.gesture is not None:
                self.hand.gesture.paint(drawing)
            paint_playhead(drawing, self.frame)
            painter.restore()
        if rect.left() < NAMES:
            paint_names(drawing)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._lettering = Lettering.of(self.font())
        self.viewport().update()

    # pointing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hand.press(event.position(), event.button(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.hand.move(event.position(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.hand.release()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.pos()
        self.menu_wanted.emit(self.target_at(at.x(), at.y()), self.axis.position(at.x()), event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        x, y = event.position().x(), event.position().y()
        target = self.target_at(x, y)
        if target is not None and target.kind is not TargetKind.MOTIF:
            self.gone_to.emit(target)
        elif x >= NAMES:
            self.frame_wanted.emit(self.axis.position(x))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            target = self.target_at(event.pos().x(), event.pos().y())
            if target is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tooltip(self.timeline, target), self.viewport())
            return True
        return super().viewportEvent(event)

    # dropping

    def _scene_under(self, event: QDropEvent) -> Target | None:
        if not event.mimeData().hasFormat(MOTIF_MIME) or event.position().x() < NAMES:
            return None
        place = self.timeline.scene_spans.at(self.axis.position(event.position().x()))
        return None if place is None else Target(TargetKind.SCENE, place)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(MOTIF_MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.setAccepted(self._scene_under(event) is not None)

    def dropEvent(self, event: QDropEvent) -> None:
        scene = self._scene_under(event)
        if scene is not None:
            self.motif_dropped.emit(bytes(event.mimeData().data(MOTIF_MIME).data()).decode(), scene)
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.hand.gesture is not None:
            self.hand.cancel()
        elif not press(self, event.key(), event.modifiers()):
            super().keyPressEvent(event)
