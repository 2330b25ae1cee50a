"""What the keys do in the piano roll: as in the timeline where both can."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from leitmotif_desk.ui.score.model import Roll
from leitmotif_desk.ui.score.picking import first_row_from, nothing, row_beside, row_in_other_part
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP

if TYPE_CHECKING:
    from leitmotif_desk.ui.score.canvas import RollCanvas

_Key = Qt.Key
_STEPS: dict[int, int] = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_PART_STEPS: dict[int, int] = {_Key.Key_Up: -44, _Key.Key_Down: 44}
_PAGES: dict[int, float] = {_Key.Key_PageUp: -0.9, _Key.Key_PageDown: 0.9}
_ZOOMS: dict[int, float] = {_Key.Key_Plus: ZOOM_STEP, _Key.Key_Equal: ZOOM_STEP, _Key.Key_Minus: 1 / ZOOM_STEP}


def press(canvas: "RollCanvas", key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Do what a key says: step a frame (with Shift a second), scroll, zoom, go; False for others."""
    roll = canvas.roll
    if roll is None:
        return False
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return _select(canvas, key, extends=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
    if key in _STEPS:
        step = canvas.second_frames if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        canvas.frame_step_wanted.emit(_STEPS[key] * step)
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
    elif key in (_Key.Key_Return, _Key.Key_Enter):
        canvas.look_closely()
    elif key == _Key.Key_Escape and len(canvas.selected):
        canvas.select(nothing())
    else:
        return False
    return True


def _select(canvas: "RollCanvas", key: int, *, extends: bool) -> bool:
    """With Ctrl: the note before, after, or in the part above or below; with Shift too it joins the others."""
    roll = canvas.roll
    if roll is None:
        return False
    if key == _Key.Key_A:
        mine = [frame.rows for frame in canvas.frames_of(canvas.chosen)]
        canvas.select(np.concatenate(mine) if mine else np.arange(len(roll.score)))
        return True
    if key not in _STEPS | _PART_STEPS:
        return False
    row = _row_from(canvas, roll, key)
    if row is not None:
        canvas.select(np.append(canvas.selected if extends else nothing(), row))
        canvas.show_row(row)
    return True


def _row_from(canvas: "RollCanvas", roll: Roll, key: int) -> int | None:
    selected = canvas.selected
    if not len(selected):
        part = next(iter(canvas.tracks.visible()), 0)
        return first_row_from(roll, max(canvas.axis.first, canvas.tick or 0), part)
    edge = int(selected[-1] if key in (_Key.Key_Right, _Key.Key_Down) else selected[0])
    if key in _STEPS:
        return row_beside(roll, edge, _STEPS[key])
    return row_in_other_part(roll, edge, 1 if _PART_STEPS[key] > 0 else -1)
