"""Moments put into the film, and things taken out of it."""

from collections.abc import Callable, Iterable
from typing import Any

from leitmotif_desk.desk.cutting.things import NOTHING, Thing, named
from leitmotif_desk.domain.edits import (
    AddHit,
    AddMarker,
    Batch,
    Edit,
    RemoveCue,
    RemoveHit,
    RemoveMarker,
    RemoveScene,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import FilmMarker
from leitmotif_desk.domain.ids import HitId, MarkerId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit


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
