"""What each key of the timeline does."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from leitmotif_desk.ui.timeline.editing import TENSION_STEP

if TYPE_CHECKING:
    from leitmotif_desk.ui.timeline.view import TimelineView


def commands(view: "TimelineView") -> dict[str, Callable[[], object]]:
    """Return what the codes of the timeline's keys do."""
    editing, second = view.editing, view.timeline.film.frame_rate.nominal
    return {
        "shuttle_back": lambda: view.shuttle_wanted.emit(-1),
        "shuttle_stop": lambda: view.shuttle_wanted.emit(0),
        "shuttle_on": lambda: view.shuttle_wanted.emit(1),
        "set_in": lambda: view.set_stretch(start=True),
        "set_out": lambda: view.set_stretch(start=False),
        "clear_stretch": lambda: view.canvas.set_stretch(None),
        "add_marker": editing.add_marker,
        "add_hit": editing.add_hit,
        "split": editing.split,
        "join": editing.join,
        "add_scene": editing.add_scene,
        "plan_cue": editing.plan_cue,
        "trim_start": lambda: editing.trim_to_playhead(start=True),
        "trim_end": lambda: editing.trim_to_playhead(start=False),
        "nudge_back": lambda: editing.nudge(-1),
        "nudge_on": lambda: editing.nudge(1),
        "nudge_back_second": lambda: editing.nudge(-second),
        "nudge_on_second": lambda: editing.nudge(second),
        "tension_up": lambda: editing.raise_tension(TENSION_STEP),
        "tension_down": lambda: editing.raise_tension(-TENSION_STEP),
        "rename": editing.rename_picked,
        "remove": editing.remove,
        "snap": view.tools.snap.toggle,
        "ripple": view.tools.ripple.toggle,
        "fold": view.fold_lanes,
    }
