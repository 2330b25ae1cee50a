"""The colour of a theme, by its index in the palette."""

from PySide6.QtGui import QColor

from leitmotif_desk.domain.palette import THEME_COLOURS


def theme_colour(index: int | None) -> QColor | None:
    """Return a theme's colour, the same everywhere; None for what no theme stands for."""
    return None if index is None else QColor(THEME_COLOURS[index % len(THEME_COLOURS)])
