"""The card of the tour, and the ring round what it speaks of; the window stays live under both."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.tour.steps import STEPS
from leitmotif_desk.ui.widgets.text import label

if TYPE_CHECKING:
    from leitmotif_desk.ui.window import MainWindow

FLAG = "tour"
"""The name of the setting that says the tour is still to be offered."""
_WIDTH, _ROOM = 430, 16


class Ring(QWidget):
    """A line round a part of the window; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._over, self._round = window, QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)

    def point_at(self, part: QWidget) -> QRect:
        """Draw the line round a part; return where that is in the window."""
        window = self._over
        self.setGeometry(window.rect())
        self._round = QRect(part.mapTo(window, QPoint(0, 0)), part.size()).intersected(window.rect())
        self.update()
        return self._round

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look_of(self.window()).accent), 2))
            painter.drawRoundedRect(QRectF(self._round).adjusted(1, 1, -1, -1), 6, 6)


class Tour(QFrame):
    """Goes through STEPS; ended, it is not offered again."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.place = 0
        self.ring = Ring(window)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedWidth(_WIDTH)
        self.title, self.text = label(bold=True, size=1.15), label(wrap=True)
        self.count = label(dim=True)
        self.back, self.forward = QPushButton(self.tr("Back")), QPushButton(self.tr("Next"))
        self.finish = QPushButton(self.tr("End the tour"))
        self.forward.setProperty("primary", "true")
        buttons = QHBoxLayout()
        buttons.addWidget(self.count)
        buttons.addStretch(1)
        for button, act in ((self.finish, self.end), (self.back, self.go_back), (self.forward, self.go_on)):
            button.clicked.connect(act)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(9)
        for part in (self.title, self.text):
            layout.addWidget(part)
        layout.addLayout(buttons)
        window.installEventFilter(self)

    def start(self) -> None:
        """Begin at the first step."""
        self.place = 0
        self._show()
        self.setFocus()

    def go_on(self) -> None:
        """Go to the next step; after the last one the tour is over."""
        if self.place + 1 == len(STEPS):
            self.end()
            return
        self.place += 1
        self._show()

    def go_back(self) -> None:
        self.place = max(0, self.place - 1)
        self._show()

    def end(self) -> None:
        """Put the tour away, for good unless a person asks for it."""
        self._window.settings.set_flag(FLAG, False)
        self.hide()
        self.ring.hide()

    def _show(self) -> None:
        step = STEPS[self.place]
        self.title.setText(QCoreApplication.translate("Tour", step.title))
        self.text.setText(QCoreApplication.translate("Tour", step.text))
        self.count.setText(self.tr("{at} of {of}").format(at=self.place + 1, of=len(STEPS)))
        self.setAccessibleName(f"{self.title.text()}. {self.text.text()}")
        self.back.setEnabled(self.place > 0)
        self.forward.setText(self.tr("Done") if self.place + 1 == len(STEPS) else self.tr("Next"))
        target = step.show(self._window)
        self.ring.show()
        self.ring.raise_()
        where = self.ring.point_at(target)
        layout = self.layout()
        assert layout is not None
        self.resize(_WIDTH, layout.totalHeightForWidth(_WIDTH))
        self.move(self._free_place(where))
        self.show()
        self.raise_()

    def _free_place(self, taken: QRect) -> QPoint:
        """Return a corner of the window that hides as little as can be of what is spoken of."""
        window = self._window.rect().adjusted(_ROOM, 3 * _ROOM, -_ROOM, -3 * _ROOM)
        size = self.size()
        right, low = window.right() - size.width(), window.bottom() - size.height()
        corners = [QPoint(x, y) for y in (low, window.top()) for x in (right, window.left(), window.center().x())]

        def hidden(corner: QPoint) -> int:
            shared = QRect(corner, size).intersected(taken)
            return shared.width() * shared.height() if shared.isValid() else 0

        return min(corners, key=hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self.end()
            case Qt.Key.Key_Right | Qt.Key.Key_Return:
                self.go_on()
            case Qt.Key.Key_Left:
                self.go_back()
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._show()
        return super().eventFilter(watched, event)
