"""One scene made two, and several made one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain
from typing import Any

from leitmotif_desk.desk.cutting.carrying import rows_pointed_at
from leitmotif_desk.desk.cutting.things import CHANGES, NOTHING, Thing, name_of, span_of
from leitmotif_desk.domain.edits import (
    AddCue,
    AddScene,
    Batch,
    ChangeHit,
    ChangeScene,
    Edit,
    RemoveScene,
    SetPresence,
    SetRelationChange,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId, SceneId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene


def split(project: Project, thing: Thing, frame: int) -> Edit:
    """Return the edit that cuts a scene or a planned cue in two at a frame; both halves keep what was said.

    Hits go to the half they fall in. Raises BadValue where the frame is not inside, or the cue has music.
    """
    first, last = span_of(project, thing)
    if thing.kind not in ("scene", "cue") or not first < frame < last:
        raise BadValue("There is nothing to split here: put the playhead inside a scene or a planned cue.", now=NOTHING)
    shortened = CHANGES[thing.kind](thing.id, "end_frame", frame)
    label = f"Split {name_of(project, thing)}"
    if thing.kind == "cue":
        return Batch(label, (shortened, AddCue(_second_cue(project, project.the_cue(CueId(thing.id)), frame))))
    scene = project.the_scene(SceneId(thing.id))
    number = _next_number(project, "scene", scene.number)
    second = replace(scene, id=_free_id(project, "scene", number), number=number, start_frame=frame)
    return Batch(label, (shortened, AddScene(second), *_carried_over(project, scene, second)))


def _carried_over(project: Project, scene: Scene, second: Scene) -> Iterator[Edit]:
    yield from (SetPresence(replace(one, scene=second.id)) for one in project.presences_in(scene.id))
    for change in project.relation_change:
        if change.scene == scene.id:
            yield SetRelationChange(replace(change, scene=second.id))
    yield from (
        ChangeHit(hit.id, "scene", second.id) for hit in project.hits_in(scene.id) if hit.frame >= second.start_frame
    )


def _second_cue(project: Project, cue: Cue, frame: int) -> Cue:
    if cue.score is not None:
        raise BadValue(f"Cue {cue.number} has music, which is not cut here.", now=NOTHING)
    number = _next_number(project, "cue", cue.number)
    return replace(cue, id=_free_id(project, "cue", number), number=number, start_frame=frame, forms=())


def _free_id(project: Project, kind: str, name: str) -> Any:
    return readable_id(f"{kind} {name}", {row.id for row in project.rows(kind)})  # type: ignore[union-attr]


def _next_number(project: Project, kind: str, number: str) -> str:
    """Return the number with the first free letter behind it ("11" → "11A"; a cue's is small, as in "2m3a")."""
    taken = {row.number.casefold() for row in project.rows(kind)}  # type: ignore[union-attr]
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if kind == "scene" else "abcdefghijklmnopqrstuvwxyz"
    return next((number + one for one in letters if (number + one).casefold() not in taken), f"{number}-2")


def joined(project: Project, chosen: Sequence[Thing]) -> Edit:
    """Return the edit that makes scenes that follow one another one scene, with the number and the facts of the first.

    What only a later one says (who is there, hits, links, irony) goes to the first. Raises BadValue for anything else.
    """
    places = sorted(project.scene_order(SceneId(thing.id)) for thing in chosen if thing.kind == "scene")
    if len(places) < 2 or places != list(range(places[0], places[-1] + 1)):
        raise BadValue("Choose two or more scenes that follow one another.", now=NOTHING)
    first, *others = (project.scene[place] for place in places)
    carried = chain.from_iterable(rows_pointed_at(project, first.id, other.id) for other in others)
    removed = (RemoveScene(other.id) for other in others)
    end = max(scene.end_frame for scene in (first, *others))
    return Batch(f"Join scenes {first.number} to {others[-1].number}",
                 (*carried, *removed, ChangeScene(first.id, "end_frame", end)))  # fmt: skip
