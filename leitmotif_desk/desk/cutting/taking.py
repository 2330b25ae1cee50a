"""Moments put into the film, and things taken out of it."""

import itertools
import re
from collections.abc import Callable, Container, Iterable
from typing import Any

from leitmotif_desk.desk.cutting.things import NOTHING, Thing, named
from leitmotif_desk.domain.edits import (
    AddCue,
    AddHit,
    AddMarker,
    AddScene,
    Batch,
    Edit,
    RemoveCue,
    RemoveHit,
    RemoveMarker,
    RemoveScene,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, FilmMarker
from leitmotif_desk.domain.ids import CueId, HitId, MarkerId, SceneId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, Scene


def hit_at(project: Project, frame: int) -> AddHit:
    """Return the edit that adds a hit to the scene at a frame; raises BadValue where there is none."""
    scene = project.scene_at(frame)
    if scene is None:
        raise BadValue("There is no scene here for a hit to belong to.", now=NOTHING)
    id = HitId(readable_id(f"hit {scene.number}", {hit.id for hit in project.hit}))
    return AddHit(Hit(id, scene.id, frame))


def marker_at(project: Project, frame: int, name: str) -> AddMarker:
    """Return the edit that marks a frame."""
    return AddMarker(FilmMarker(MarkerId(readable_id("marker", {one.id for one in project.marker})), frame, name))


_REMOVALS: dict[str, Callable[[Any], Edit]] = {
    "scene": RemoveScene, "cue": RemoveCue, "hit": RemoveHit, "marker": RemoveMarker,
}  # fmt: skip


def removed(project: Project, chosen: Iterable[Thing]) -> Edit | None:
    """Return the edit that removes things, and with them what cannot be without them; None where nothing is chosen."""
    wanted = sorted(set(chosen))
    # A scene takes its hits along.
    gone = {thing.id for thing in wanted if thing.kind == "scene"}
    edits = tuple(
        _REMOVALS[thing.kind](thing.id)
        for thing in wanted
        if getattr(project.find(thing.kind, thing.id), "scene", None) not in gone
    )
    return Batch(named("Remove", set(wanted), project), edits) if edits else None


def new_scene(project: Project, stretch: tuple[int, int] | None, frame: int) -> AddScene:
    """Return the edit that adds a scene on a stretch, else from a frame to the next scene, half a minute at most.

    Raises BadValue where a scene is already.
    """
    later = (scene.start_frame for scene in project.scene if scene.start_frame > frame)
    length = 30 * project.film.frame_rate.nominal
    start, end = stretch or (frame, min(next(later, frame + length), frame + length))
    in_the_way = next((one for one in project.scene if one.start_frame < end and start < one.end_frame), None)
    if in_the_way is not None:
        raise BadValue(f"Scene {in_the_way.number} is here already.", now=NOTHING)
    number = _free_number("{}", {scene.number for scene in project.scene})
    id = SceneId(readable_id(f"scene {number}", {scene.id for scene in project.scene}))
    return AddScene(Scene(id, number, "", start, end))


def new_cue(project: Project, stretch: tuple[int, int] | None, frame: int) -> AddCue:
    """Return the edit that plans a cue on a stretch, else over the scene at a frame; raises BadValue without either."""
    scene = project.scene_at(frame)
    if stretch is None and scene is None:
        raise BadValue("There is no scene here; set an in and an out point first.", now=NOTHING)
    start, end = stretch or (scene.start_frame, scene.end_frame)  # type: ignore[union-attr]
    before = [cue.number for cue in project.cue if cue.start_frame <= start]
    found = re.match(r"\d+m", before[-1]) if before else None
    number = _free_number((found.group() if found else "1m") + "{}", {cue.number for cue in project.cue})
    id = CueId(readable_id(f"cue {number}", {cue.id for cue in project.cue}))
    return AddCue(Cue(id, number, scene.slug.title() if scene else "", start, end))


def _free_number(pattern: str, taken: Container[str]) -> str:
    return next(number for count in itertools.count(1) if (number := pattern.format(count)) not in taken)
