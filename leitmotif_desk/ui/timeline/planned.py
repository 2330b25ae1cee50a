"""A plan in the timeline before it is taken: hollow dashed marks in the theme's lane, with what is planned there."""

from collections.abc import Mapping
from dataclasses import replace

from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.ui.timeline.model import Expected, Lane, Timeline
from leitmotif_desk.ui.timeline.spans import Spans

PlannedScenes = Mapping[SceneId, str]
"""What is planned in a scene, in words of the window's language."""


def with_plan(timeline: Timeline, motif: MotifId, planned: PlannedScenes) -> Timeline:
    """Return a timeline whose lane of a motif shows the plan, in place of what else was expected in those scenes."""
    lanes = tuple(_planned(timeline, lane, planned) if lane.motif.id == motif else lane for lane in timeline.lanes)
    return replace(timeline, lanes=lanes)


def _planned(timeline: Timeline, lane: Lane, planned: PlannedScenes) -> Lane:
    scenes = [scene for scene in timeline.scenes if scene.id in planned]
    kept = [one for one in lane.expected if one.scene not in planned]
    made = sorted((*kept, *(_mark(scene, planned[scene.id]) for scene in scenes)), key=lambda one: one.start_frame)
    return replace(
        lane, expected=tuple(made), expected_spans=Spans.of((one.start_frame, one.end_frame) for one in made)
    )


def _mark(scene: Scene, words: str) -> Expected:
    return Expected(None, scene.id, scene.start_frame, scene.end_frame, words)
