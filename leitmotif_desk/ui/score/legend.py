"""How the notes of the chosen occurrence are drawn, in a line: only those signs that are in it."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from leitmotif_desk.ui.score.colouring import frame_colour
from leitmotif_desk.ui.score.explaining import Explanation
from leitmotif_desk.ui.score.marking import Sign, paint_arrow, paint_sign
from leitmotif_desk.ui.score.tracks import OPENED_NOTE
from leitmotif_desk.ui.theme import look_of
from leitmotif_desk.ui.timeline.ink import Lettering, fitted, write

_HEIGHT, _SAMPLE, _GAP, _SPACE = 22, 16.0, 6.0, 14.0
_LOWERED = 2.5
"""Samples stand so much below the middle, for the arrow over one of them."""


def sign_counts(explained: Explanation, *, shows_theme: bool) -> dict[Sign, int]:
    """Return how many notes of each sign an occurrence has; those without any are left out."""
    counts = {
        Sign.SAME: len(explained.same),
        Sign.CHANGED: len(explained.changed),
        Sign.ADDED: len(explained.added),
        Sign.MISSING: int(explained.theme.missing.sum()),
        Sign.THEME: int(shows_theme),
    }
    return {sign: count for sign, count in counts.items() if count}


class SignLegend(QWidget):
    """A sample and a count a sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts: dict[Sign, int] = {}
        self._colour: int | None = None

    def set_counts(self, counts: dict[Sign, int], colour: int | None) -> None:
        """Show these signs in a theme's colour."""
        self._counts, self._colour = counts, colour
        self.setAccessibleName(", ".join(self.words()))
        self.setToolTip(self.accessibleName())
        self.update()

    def words(self) -> tuple[str, ...]:
        """Return what stands in the legend."""
        said = {
            Sign.SAME: QCoreApplication.translate("Score", "{count} as the theme"),
            Sign.CHANGED: QCoreApplication.translate("Score", "{count} changed"),
            Sign.ADDED: QCoreApplication.translate("Score", "{count} added"),
            Sign.MISSING: QCoreApplication.translate("Score", "{count} missing"),
            Sign.THEME: QCoreApplication.translate("Score", "theme in place"),
        }
        return tuple(said[sign].format(count=count) for sign, count in self._counts.items())

    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, letters, x = look_of(self), Lettering.of(self.font()), 2.0
        colours = frame_colour(self._colour, look), look.accent, look.text, look.ground
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for sign, words in zip(self._counts, self.words(), strict=True):
                width = fitted(words, letters.small, 300)[1]
                if x + _SAMPLE + _GAP + width > self.width():
                    return
                box = QRectF(x, round((self.height() - OPENED_NOTE) / 2) + _LOWERED, _SAMPLE, OPENED_NOTE)
                paint_sign(painter, box, sign, colours)
                if sign is Sign.CHANGED:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(QColor(look.accent))
                    paint_arrow(painter, box, up=True)
                room = QRectF(x + _SAMPLE + _GAP, 0, width + 1, self.height())
                x = write(painter, room, words, letters.small, QColor(look.dim)) + _SPACE
