"""What the keys do in the piano roll: as in the timeline where both can."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leitmotif_desk.ui.timeline.keys import ZOOM_STEP

if TYPE_CHECKING:
    from leitmotif_desk.ui.score.canvas import RollCanvas

_Key = Qt.Key
_STEPS: dict[int, int] = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_PART_STEPS: dict[int, int] = {_Key.Key_Up: -44, _Key.Key_Down: 44}
_PAGES: dict[int, float] = {_Key.Key_PageUp: -0.9, _Key.Key_PageDown: 0.9}
_ZOOMS: dict[int, float] = {_Key.Key_Plus: ZOOM_STEP, _Key.Key_Equal: ZOOM_STEP, _Key.Key_Minus: 1 / ZOOM_STEP}
_OCCURRENCES: dict[int, int] = {_Key.Key_N: 1, _Key.Key_P: -1}


def press(canvas: "RollCanvas", key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Do what a key says: step a frame (with Shift a second) or an occurrence, scroll, zoom, go; False for others."""
    roll = canvas.roll
    if roll is None:
        return False
    if key in _STEPS:
        step = canvas.second_frames if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        canvas.frame_step_wanted.emit(_STEPS[key] * step)
    elif key in _OCCURRENCES:
        canvas.step_occurrence(_OCCURRENCES[key])
    elif key in _PART_STEPS:
        canvas.scroll_parts(_PART_STEPS[key])
    elif key in (_Key.Key_Home, _Key.Key_End):
        canvas.tick_wanted.emit(0 if key == _Key.Key_Home else max(0, roll.score.end_ticks - 1))
    elif key in _PAGES:
        canvas.pan(_PAGES[key] * canvas.axis.width)
    elif key in _ZOOMS:
        canvas.zoom(_ZOOMS[key])
    elif key == _Key.Key_0:
        canvas.fit()
    elif key == _Key.Key_T:
        canvas.theme_toggled.emit()
    elif key in (_Key.Key_Return, _Key.Key_Enter):
        canvas.look_closely()
    else:
        return False
    return True
