"""The line on top: transport, timecode, view switch, search."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from leitmotif_desk.ui.search import SearchField
from leitmotif_desk.ui.theme import MONOSPACE, look_of
from leitmotif_desk.ui.widgets.text import label

TIMELINE, MATRIX, NETWORK = "timeline", "matrix", "network"
_RIGHT = ((-4.0, -6.0), (6.0, 0.0), (-4.0, 6.0))
_SHAPES: dict[str, tuple[tuple[tuple[float, float], ...], ...]] = {
    "play": (((-5.0, -8.0), (8.0, 0.0), (-5.0, 8.0)),),
    "stop": (((-6.0, -6.0), (6.0, -6.0), (6.0, 6.0), (-6.0, 6.0)),),
    "forward": (tuple((x - 2, y) for x, y in _RIGHT), ((5.0, -6.0), (7.0, -6.0), (7.0, 6.0), (5.0, 6.0))),
    "back": (tuple((2 - x, y) for x, y in _RIGHT), ((-5.0, -6.0), (-7.0, -6.0), (-7.0, 6.0), (-5.0, 6.0))),
}
"""Polygons around the middle of a button, in pixels."""


class TransportButton(QToolButton):
    """A button that draws its sign, so that it needs no icon font."""

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_sign(sign, name)

    def set_sign(self, sign: str, name: str) -> None:
        """Show another sign, under another name."""
        self._sign = sign
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(38, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QPointF(self.rect().center()))
        painter.setPen(Qt.PenStyle.NoPen)
        group = QPalette.ColorGroup.Normal if self.isEnabled() else QPalette.ColorGroup.Disabled
        painter.setBrush(self.palette().color(group, QPalette.ColorRole.WindowText))
        for polygon in _SHAPES[self._sign]:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in polygon]))


class AppMark(QWidget):
    """The program's sign: a motif and its answer, upside down."""

    def sizeHint(self) -> QSize:
        return QSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = look_of(self)
        box = QRectF(1, (self.height() - 24) / 2, 24, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.raised))
        painter.drawRoundedRect(box, 6, 6)
        for colour, sign in ((look.accent, -1.0), (look.dim, 1.0)):
            painter.setPen(
                QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            path = QPainterPath(box.center() + QPointF(-8, 2.5 * sign))
            for x, y in ((-4, 6.5), (0, 3.5), (4, 8.5), (8, 2.5)):
                path.lineTo(box.center() + QPointF(x, y * sign))
            painter.drawPath(path)


class Timecode(QLabel):
    """The playhead's place, large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = QFont(self.font())
        font.setFamilies(MONOSPACE)
        font.setPointSizeF(font.pointSizeF() * 1.55)
        font.setBold(True)
        self.setFont(font)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Dark)
        self.setForegroundRole(QPalette.ColorRole.WindowText)
        self.setContentsMargins(12, 4, 12, 4)
        self.setAccessibleName(self.tr("Timecode of the playhead"))
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)


class ViewSwitch(QFrame):
    """One button a view."""

    view_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        views = ((TIMELINE, self.tr("Timeline")), (MATRIX, self.tr("Matrix")), (NETWORK, self.tr("Network")))
        for view, text in views:
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(view == TIMELINE)
            button.clicked.connect(lambda _=False, view=view: self.view_wanted.emit(view))
            self._group.addButton(button)
            self.buttons[view] = button
            layout.addWidget(button)

    def show_view(self, view: str) -> None:
        self.buttons[view].setChecked(True)


class TopBar(QWidget):
    """Emits what is wanted; shows what it is told."""

    play_wanted = Signal()
    back_wanted = Signal()
    forward_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = TransportButton("back", self.tr("To the scene before (Alt+Left)"))
        self.play = TransportButton("play", self.tr("Play (Space)"))
        self.forward = TransportButton("forward", self.tr("To the next scene (Alt+Right)"))
        self.title = label(size=1.15, bold=True)
        self.timecode, self.place = Timecode(), label(dim=True)
        self.views, self.search = ViewSwitch(), SearchField()
        self._film_parts = (
            self.back, self.play, self.forward, self.timecode, self.place, self.views, self.search,
        )  # fmt: skip
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.setSpacing(8)
        for part in (AppMark(), self.title, self.back, self.play, self.forward, self.timecode, self.place):
            layout.addWidget(part)
        layout.insertSpacing(2, 8)
        layout.addStretch(1)
        layout.addWidget(self.views)
        layout.addSpacing(8)
        layout.addWidget(self.search)
        for button, signal in (
            (self.back, self.back_wanted),
            (self.play, self.play_wanted),
            (self.forward, self.forward_wanted),
        ):
            button.clicked.connect(signal)

    def show_film(self, title: str, has_film: bool) -> None:
        """Name the film; without one, only the program's name stays."""
        self.title.setText(title)
        for part in self._film_parts:
            part.setVisible(has_film)

    def show_playing(self, playing: bool) -> None:
        sign, name = ("stop", self.tr("Stop (Space)")) if playing else ("play", self.tr("Play (Space)"))
        self.play.set_sign(sign, name)
