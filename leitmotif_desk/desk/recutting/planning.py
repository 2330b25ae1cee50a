"""A new cut held against the present one: what becomes of everything that has a place in the film."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from leitmotif_desk.conform import Alignment, Fate, FrameMap, aligned, are_interleaved
from leitmotif_desk.desk.recutting.change import Change, Recut
from leitmotif_desk.desk.recutting.following import Following
from leitmotif_desk.desk.recutting.scenes import SceneCut, as_clips, scene_cut, shared_rows
from leitmotif_desk.desk.recutting.telling import film_start, how_found, new_scenes, offsets
from leitmotif_desk.desk.versions import present_list
from leitmotif_desk.domain.cut import Clip, Plight
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import Reading

NOTHING = "Nothing was changed."


@dataclass(frozen=True, slots=True)
class _Cuts:
    """The two cuts that are compared; `told` says what a list of scenes knows of them."""

    old: tuple[Clip, ...]
    new: tuple[Clip, ...]
    told: SceneCut = field(default_factory=SceneCut)


def plan_recut(project: Project, reading: Reading) -> Recut:
    """Return what a new edit list, or list of scenes, does to the film; raises BadValue where it says nothing of it."""
    if reading.estimated:
        raise BadValue("a screenplay tells no times.", where=reading.source, now=NOTHING)
    reading = _shifted(reading, project.film.start_frame if reading.from_start else 0)
    cuts = _cuts(project, reading)
    if not cuts.old or not cuts.new:
        raise BadValue("there is no cut to hold this one against.", where=reading.source, now=NOTHING)
    found = aligned(cuts.old, cuts.new)
    if not found.moved.pieces and not found.moved.stretches:
        raise BadValue("the two cuts have no picture in common.", where=reading.source, now=NOTHING)
    following = Following(project, cuts.old, cuts.new, found.moved, cuts.told.spans)
    changes = tuple(_merged(project, reading, following.changes(), cuts.told))
    decided = (*cuts.told.decided, *_told(project, cuts, found), *new_scenes(reading.scenes, found.moved))
    reels = reading.reels or tuple(_reels_after(project, found.moved))
    start = film_start(project.film, cuts.old, cuts.new)
    return Recut(reading.source, reading.clips, changes, found.moved, decided, start, reels)


def _told(project: Project, cuts: _Cuts, found: Alignment) -> Iterator[str]:
    if present_list(project) is None or cuts.told.spans:
        yield "Scenes were matched by number, heading and order: the lists tell no more of both cuts."
    else:
        yield from how_found(found)
    yield from offsets(project.film, cuts.old, cuts.new, found.moved)


def _shifted(reading: Reading, by: int) -> Reading:
    def later(row: Any) -> Any:
        return replace(row, start_frame=row.start_frame + by, end_frame=row.end_frame + by)

    return replace(reading, scenes=tuple(map(later, reading.scenes)), clips=tuple(map(later, reading.clips)))


def _cuts(project: Project, reading: Reading) -> _Cuts:
    kept = present_list(project)
    if reading.clips and kept is not None:
        return _Cuts(kept, reading.clips)
    waiting = {item.id for item in project.tray if item.kind == "scene" and item.plight is Plight.LOST}
    told = scene_cut(project.scene, reading.scenes)
    return _Cuts(as_clips([scene for scene in project.scene if scene.id not in waiting]), told.clips, told)


def _reels_after(project: Project, moved: FrameMap) -> Iterator[Reel]:
    """Yield the film's reels, each from where its first picture stands now."""
    for place, reel in enumerate(project.reel):
        end = project.reel[place + 1].start_frame if place + 1 < len(project.reel) else reel.start_frame + 10**9
        first = next(iter(moved.sure_within(reel.start_frame, end)), None)
        if first is not None:
            early = first.start - reel.start_frame
            yield replace(reel, start_frame=first.new_start - early)


def _merged(project: Project, reading: Reading, changes: Iterator[Change], told: SceneCut) -> Iterator[Change]:
    """Yield the changes, those of scenes that share one stretch of the new cut called so."""
    made = list(changes)
    scenes = {SceneId(one.thing.id): one for one in made if one.thing.kind == "scene"}
    known = list(scenes)
    together = dict(told.merged)
    if not told.spans:
        now = {id: one.after for id, one in scenes.items() if not one.is_lost}
        together |= shared_rows(reading.scenes, project.scene, now)
    for place, id in enumerate(known):
        for other in known[place + 1 :]:
            if are_interleaved(scenes[id].outcome, scenes[other].outcome):
                numbers = tuple(project.the_scene(one).number for one in (id, other))
                together |= {one: tuple(dict.fromkeys((*together.get(one, ()), *numbers))) for one in (id, other)}
    for change in made:
        numbers = together.get(SceneId(change.thing.id), ()) if change.thing.kind == "scene" else ()
        if numbers and not change.is_lost:
            yield replace(change, outcome=replace(change.outcome, fate=Fate.MERGED), merged_with=numbers)
        else:
            yield change
