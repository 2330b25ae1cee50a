"""Colours and lettering that self-painted pictures share."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from leitmotif_desk.ui.theme import DARK, Look
from leitmotif_desk.ui.widgets.colours import theme_colour

_LEAST_ELIDED = 3
"""A text that would keep fewer letters than this is left out."""


@lru_cache(maxsize=1024)
def mixed(one: str, other: str, share: float) -> QColor:
    """Return the colour `share` of the way from one to the other."""
    a, b = QColor(one), QColor(other)
    parts = zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(x + (y - x) * share) for x, y in parts))


@lru_cache(maxsize=1024)
def faint(colour: str, share: float) -> QColor:
    """Return a colour that lets `1 - share` of its ground through."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def theme_name(index: int, look: Look) -> str:
    """Return a theme's colour as a name, darkened where it would not stand out from a light ground."""
    colour = theme_colour(index)
    assert colour is not None
    if look is DARK or colour.lightnessF() < 0.5:
        return colour.name()
    return colour.darker(115).name()


def lettering_colour(colour: str, look: Look) -> QColor:
    """Return a colour as letters can wear it: darkened on a light ground."""
    return QColor(colour) if look is DARK else mixed(colour, look.text, 0.45)


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    """One font, measured."""

    font: QFont
    metrics: QFontMetricsF
    key: str

    @classmethod
    def of(cls, font: QFont, size: float = 1.0, bold: bool = False) -> "Letters":
        made = QFont(font)
        if font.pointSizeF() > 0:
            made.setPointSizeF(font.pointSizeF() * size)
        else:
            made.setPixelSize(round(font.pixelSize() * size))
        made.setBold(bold)
        return cls(made, QFontMetricsF(made), made.toString())


@dataclass(frozen=True, slots=True, eq=False)
class Lettering:
    """The fonts of a picture."""

    plain: Letters
    bold: Letters
    small: Letters
    small_bold: Letters

    @classmethod
    def of(cls, font: QFont) -> "Lettering":
        small = 0.83
        return cls(
            Letters.of(font), Letters.of(font, 1.0, True), Letters.of(font, small), Letters.of(font, small, True)
        )


def fitted(text: str, letters: Letters, width: float) -> tuple[str, float]:
    """Return what of a text fits a width, elided or nothing at all, and how wide that is."""
    return _fitted(text, letters.key, max(0, int(width)))


@lru_cache(maxsize=8192)
def _fitted(text: str, font: str, width: int) -> tuple[str, float]:
    made = QFont()
    made.fromString(font)
    metrics = QFontMetricsF(made)
    shown = _elided(text, metrics, width)
    if shown != text and len(shown.removesuffix("…").strip()) < _LEAST_ELIDED:
        shown = ""
    return shown, metrics.horizontalAdvance(shown)


def _elided(text: str, metrics: QFontMetricsF, width: int) -> str:
    """Elide a text; Qt may go past the width by a fraction of a letter, or keep a letter that is wider than it."""
    shown, room = text, float(width)
    while shown and metrics.horizontalAdvance(shown) > width and room > 0:
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        room -= 2
    return shown if metrics.horizontalAdvance(shown) <= width else ""


def write(
    painter: QPainter, box: QRectF, text: str, letters: Letters, colour: QColor, *, centred: bool = False
) -> float:
    """Write one line in the middle of a box's height; return the x where it ends."""
    shown, width = fitted(text, letters, box.width())
    if not shown:
        return box.left()
    left = box.center().x() - width / 2 if centred else box.left()
    baseline = box.center().y() + (letters.metrics.ascent() - letters.metrics.descent()) / 2
    painter.setFont(letters.font)
    painter.setPen(colour)
    painter.drawText(QPointF(left, baseline), shown)
    return left + width
