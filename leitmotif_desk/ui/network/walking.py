"""What the keys do in the network, and which node the arrows and Tab lead to."""

from math import hypot
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leitmotif_desk.ui.network.figure import Figure

if TYPE_CHECKING:
    from leitmotif_desk.ui.network.canvas import NetworkCanvas

ZOOM_STEP = 1.25
_ZOOMS = {Qt.Key.Key_Plus: ZOOM_STEP, Qt.Key.Key_Equal: ZOOM_STEP, Qt.Key.Key_Minus: 1 / ZOOM_STEP}
_STORY_STEPS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_FITS = {Qt.Key.Key_0, Qt.Key.Key_F}
_CHOOSES = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_TABS = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_SIDEWAYS = 2.0
"""How much a way aside costs against the way ahead."""


def press(canvas: "NetworkCanvas", key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Do what a key says: walk, zoom, step through the story, fit, choose, let go; False for other keys."""
    here = canvas.cursor_node
    if key in _ARROWS:
        canvas.walk(towards(canvas.figure, here, _ARROWS[key]) if here else after(canvas.figure, None, True))
    elif key in _ZOOMS:
        canvas.zoom_by(_ZOOMS[Qt.Key(key)])
    elif key in _STORY_STEPS:
        canvas.story_step_wanted.emit(_STORY_STEPS[Qt.Key(key)])
    elif key in _FITS and not modifiers & Qt.KeyboardModifier.ControlModifier:
        canvas.fit()
    elif key in _CHOOSES and here is not None:
        canvas.choose(here)
    elif key == Qt.Key.Key_Escape and (here or canvas.chosen):
        canvas.choose(None)
    else:
        return False
    return True


def tab(canvas: "NetworkCanvas", key: int) -> bool:
    """Walk to the next node in reading order; False beyond the last, where Tab leaves the network."""
    following = after(canvas.figure, canvas.cursor_node, _TABS[Qt.Key(key)]) if key in _TABS else None
    canvas.walk(following)
    return following is not None


def towards(figure: Figure, key: str, arrow: tuple[int, int]) -> str | None:
    """Return the neighbour that lies in a direction; where none does, the nearest node that way."""
    near = figure.network.neighbours(key)
    return _nearest(figure, key, arrow, near) or _nearest(figure, key, arrow, tuple(figure.places))


def _nearest(figure: Figure, key: str, arrow: tuple[int, int], among: tuple[str, ...]) -> str | None:
    x, y = figure.places[key]
    found: list[tuple[float, str]] = []
    for other in among:
        across, down = figure.places[other][0] - x, figure.places[other][1] - y
        ahead = across * arrow[0] + down * arrow[1]
        aside = abs(across * arrow[1]) + abs(down * arrow[0])
        if other != key and ahead > 0 and aside <= _SIDEWAYS * ahead:
            found.append((hypot(ahead, _SIDEWAYS * aside), other))
    return min(found)[1] if found else None


def after(figure: Figure, key: str | None, forward: bool) -> str | None:
    """Return the next node in reading order, or the one before; None beyond the last and the first."""
    order = figure.in_reading_order()
    if not order:
        return None
    if key not in order:
        return order[0 if forward else -1]
    place = order.index(key) + (1 if forward else -1)
    return order[place] if 0 <= place < len(order) else None
