"""What the keys do in the painted timeline."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from leitmotif_desk.ui.timeline.drawing import TargetKind

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.canvas import TimelineCanvas

ZOOM_STEP = 1.5
_Key = Qt.Key
_STEPS: dict[int, int] = {_Key.Key_Left: -1, _Key.Key_Right: 1}
_SCENE_STEPS: dict[int, int] = {_Key.Key_Up: -1, _Key.Key_Down: 1}
_PAGES: dict[int, float] = {_Key.Key_PageUp: -0.9, _Key.Key_PageDown: 0.9}
_ZOOMS: dict[int, float] = {_Key.Key_Plus: ZOOM_STEP, _Key.Key_Equal: ZOOM_STEP, _Key.Key_Minus: 1 / ZOOM_STEP}
_ENDS: dict[int, bool] = {_Key.Key_Home: False, _Key.Key_End: True}


def press(canvas: "TimelineCanvas", key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Do what a key says: step a frame (with Shift a second) or a scene, page, zoom, go; False for other keys."""
    axis = canvas.axis
    if key in _STEPS:
        second = canvas.timeline.film.frame_rate.nominal
        step = second if modifiers & Qt.KeyboardModifier.ShiftModifier else 1
        canvas.frame_wanted.emit(min(max(canvas.frame + _STEPS[key] * step, axis.start), axis.end - 1))
    elif key in _SCENE_STEPS:
        canvas.scene_step_wanted.emit(_SCENE_STEPS[key])
    elif key in _ENDS:
        canvas.frame_wanted.emit(axis.end - 1 if _ENDS[key] else axis.start)
    elif key in _PAGES:
        canvas.pan(_PAGES[key] * axis.width)
    elif key in _ZOOMS:
        canvas.zoom(_ZOOMS[key])
    elif key == _Key.Key_0:
        canvas.fit()
    elif key in (_Key.Key_Return, _Key.Key_Enter):
        _go_to_scene(canvas)
    else:
        return False
    return True


def _go_to_scene(canvas: "TimelineCanvas") -> None:
    for target in canvas.chosen_targets:
        if target.kind is TargetKind.SCENE:
            canvas.gone_to.emit(target)
