"""The colour of a frame: its theme's, or that of letters for notes that were looked for without a theme."""

from leitmotif_desk.ui.theme import Look
from leitmotif_desk.ui.timeline.ink import theme_name


def frame_colour(colour: int | None, look: Look) -> str:
    """Return the colour of a theme by its index, of what belongs to none where that is None."""
    return look.text if colour is None else theme_name(colour, look)
