"""The colours of themes: a theme has one everywhere, by its index."""

THEME_COLOURS: tuple[str, ...] = (
    "#e69f00",
    "#56b4e9",
    "#009e73",
    "#cc79a7",
    "#d55e00",
    "#4c8fd6",
    "#f0e442",
    "#b3b3b3",
)
"""After Okabe and Ito: told apart by colour-blind people, on dark and on light."""
