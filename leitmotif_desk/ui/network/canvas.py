"""The painted network: point, drag, walk, zoom."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from leitmotif_desk.desk.network import Node
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.ui.network.figure import TILE, Figure
from leitmotif_desk.ui.network.incipits import Incipits
from leitmotif_desk.ui.network.painting import NetworkDrawing, paint_network, paint_teaching
from leitmotif_desk.ui.network.plane import Plane
from leitmotif_desk.ui.network.walking import after, press, tab
from leitmotif_desk.ui.network.words import spoken
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering

ZOOM_STEP = 1.25
_NOTCH, _PAN_NOTCH = 120, 60.0


class NetworkCanvas(QWidget):
    """Paints a Figure. `node_chosen` carries a node's key; `node_dropped` the key of one dragged elsewhere."""

    node_chosen = Signal(str)
    node_dropped = Signal(str)
    story_step_wanted = Signal(int)

    def __init__(self, figure: Figure, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = figure
        self.lettering = Lettering.of(self.font())
        self._forms: dict[str, Form] = {}
        self._plane = Plane(1.0, QPointF())
        self._fitted = True
        self._chosen: str | None = None
        self._cursor: str | None = None
        self._hovered: str | None = None
        self._held: tuple[str | None, QPointF] | None = None
        self._dragging = False
        self.teaching = ""
        self.incipits = Incipits(self.update, self)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 200)

    # what is shown

    @property
    def figure(self) -> Figure:
        return self._figure

    def set_figure(self, figure: Figure, bases: dict[str, Form]) -> None:
        """Show another figure; `bases` are the themes' base forms by motif. What is gone is no longer chosen."""
        self._figure, self._forms = figure, bases
        self._chosen, self._cursor, self._hovered = (
            key if key in figure.nodes else None for key in (self._chosen, self._cursor, self._hovered)
        )
        if self._fitted:
            self.fit()
        self._speak()
        self.update()

    def set_chosen(self, key: str | None) -> None:
        """Frame a node, and walk on from it."""
        self._chosen = key if key in self._figure.nodes else None
        if self._chosen is not None:
            self._cursor = self._chosen
        self._speak()
        self.update()

    @property
    def chosen(self) -> str | None:
        return self._chosen

    @property
    def cursor_node(self) -> str | None:
        """The node the keyboard stands on."""
        return self._cursor

    @property
    def lit(self) -> frozenset[str] | None:
        """The nodes that stand out: the one pointed at, or walked to, and its neighbours; None where all do."""
        focus = self._focus
        return frozenset((focus, *self._figure.network.neighbours(focus))) if focus is not None else None

    @property
    def _focus(self) -> str | None:
        if self._hovered is not None:
            return self._hovered
        return self._cursor if self.hasFocus() else None

    # where things stand

    @property
    def plane(self) -> Plane:
        return self._plane

    def fit(self) -> None:
        """Show all of it; it stays fitted until it is zoomed or moved."""
        self._plane = Plane.fitting(self._figure.bounds(), self.size())
        self._fitted = True
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Come nearer or go farther, with a point of the widget (else its middle) kept in its place."""
        self._see(self._plane.zoomed(factor, at if at is not None else QPointF(self.rect().center())))

    def pan(self, by: QPointF) -> None:
        """Move what is seen by pixels of the widget."""
        self._see(self._plane.panned(by))

    def _see(self, plane: Plane) -> None:
        self._plane, self._fitted = plane, False
        self.update()

    def node_at(self, point: QPointF) -> str | None:
        """Return the node under a point of the widget."""
        return self._figure.node_at(self._plane.on_plane(point))

    def show_node(self, key: str) -> None:
        """Bring a node into view."""
        box, seen = self._figure.box(key), self._plane.seen(self.size())
        if not seen.contains(box):
            self.pan((seen.center() - box.center()) * self._plane.zoom)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self.paint(painter)

    def paint(self, painter: QPainter) -> None:
        """Paint the whole widget."""
        look = look_of(self)
        painter.fillRect(self.rect(), QColor(look.ground))
        if not self._figure.nodes:
            paint_teaching(painter, look, self.lettering, self.rect(), self.teaching)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(self._plane.zoom, self._plane.zoom)
        painter.translate(-self._plane.origin)
        cursor = self._cursor if self.hasFocus() else None
        drawing = NetworkDrawing(
            painter, look, self.lettering, self._figure, self._plane.zoom, self._chosen, cursor, self.lit, self._focus,
            self._incipit,
        )  # fmt: skip
        paint_network(drawing, self._plane.seen(self.size()))

    def _incipit(self, node: Node) -> QPixmap | None:
        form = self._forms.get(node.id)
        if form is None:
            return None
        room = QSizeF(TILE[0] - 22, TILE[1] - 29)
        return self.incipits.of(form, look_of(self)).picture(room, self._plane.zoom * self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.lettering = Lettering.of(self.font())
        self.update()

    # pointing

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tooltip_at(event.pos()), self)
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and tab(self, event.key()):
            return True
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().event(event)

    def tooltip_at(self, point: QPoint) -> str:
        """Return what is to say about a point."""
        key = self.node_at(QPointF(point))
        return spoken(self._figure.network, key) if key is not None else ""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            is_left = event.button() is Qt.MouseButton.LeftButton
            self._held = (self.node_at(event.position()) if is_left else None, event.position())
            self._dragging = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._held is None:
            self._hover(self.node_at(point))
            return
        key, before = self._held
        if not self._dragging and (point - before).manhattanLength() < QApplication.startDragDistance():
            return
        self._dragging = True
        by = point - before
        if key is None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.pan(by)
        else:
            x, y = self._figure.places[key]
            self._figure = self._figure.moved(key, (x + by.x() / self._plane.zoom, y + by.y() / self._plane.zoom))
            self._fitted = False
            self.update()
        self._held = key, point

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, self._held = self._held, None
        self.unsetCursor()
        if held is None:
            return
        key, _ = held
        if self._dragging and key is not None:
            self._figure = self._figure.relabelled(self.lettering)
            self.update()
            self.node_dropped.emit(key)
        elif not self._dragging and event.button() is Qt.MouseButton.LeftButton:
            self.choose(key)
        self._dragging = False

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)

    def _hover(self, key: str | None) -> None:
        if key != self._hovered:
            self._hovered = key
            self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
            self.update()

    def choose(self, key: str | None) -> None:
        """Choose a node, or none, as a click does."""
        self.set_chosen(key)
        if key is None:
            self._cursor = None
        else:
            self.node_chosen.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP ** (turned.y() / _NOTCH), event.position())
        else:
            by = QPointF(turned) * (_PAN_NOTCH / _NOTCH)
            swapped = event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x()
            self.pan(QPointF(by.y(), 0) if swapped else by)
        event.accept()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press(self, event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.walk(after(self._figure, None, event.reason() is Qt.FocusReason.TabFocusReason))

    def walk(self, key: str | None) -> None:
        """Put the keyboard on a node."""
        if key is not None:
            self._cursor, self._hovered = key, None
            self.show_node(key)
            self._speak()
            self.update()

    def _speak(self) -> None:
        """Say to a screen reader where the keyboard stands."""
        words = spoken(self._figure.network, self._cursor) if self._cursor is not None else ""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
