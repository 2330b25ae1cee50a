"""A small button with a drawn sign, sharp at every scale and the same whatever fonts there are."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from leitmotif_desk.ui.theme import look_of

Line = tuple[tuple[float, float], ...]
"""Points of a stroke in a box from -6 to 6, y downwards."""
SIGNS: dict[str, tuple[Line, ...]] = {
    "magnet": (
        ((-5, 5), (-5, -1), (-3.6, -4), (0, -5.4), (3.6, -4), (5, -1), (5, 5)), ((-6.2, 2.4), (-3.8, 2.4)),
        ((3.8, 2.4), (6.2, 2.4)),
    ),
    "ripple": (((-6, 0), (3, 0)), ((0, -3), (3, 0), (0, 3)), ((6, -5), (6, 5))),
    "lanes": (((-6, -4), (6, -4)), ((-6, 0), (6, 0)), ((-6, 4), (2, 4))),
    "loop": (
        ((-3, -4), (4, -4), (6, -2), (6, 2), (4, 4), (-4, 4), (-6, 2), (-6, -1)), ((-1, -6), (-3.4, -4), (-1, -2)),
    ),
}  # fmt: skip


class SignButton(QToolButton):
    """`name` is what a screen reader says and the tooltip; a checked one is drawn in the accent."""

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = SIGNS[sign]
        self.setAutoRaise(True)
        self.setToolTip(name)
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # The style sheet leaves a button no ground of its own to tell the look by.
        look = look_of(QGuiApplication.palette())
        colour = look.accent if self.isChecked() else look.text if self.isEnabled() else look.hairline
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self.width() / 2, self.height() / 2)
            painter.setPen(
                QPen(QColor(colour), 1.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
            )
            for line in self._lines:
                painter.drawPolyline([QPointF(x, y) for x, y in line])
