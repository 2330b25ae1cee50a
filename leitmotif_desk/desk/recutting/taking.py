"""A new cut taken, whole or in part, as one step; what has no place afterwards goes to the tray."""

from collections.abc import Iterable, Iterator
from typing import Any

from leitmotif_desk.desk.cutting.things import Thing, placed, span_of
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.progress import new_version
from leitmotif_desk.desk.recutting.change import Change, Recut, Span
from leitmotif_desk.desk.versions import next_number
from leitmotif_desk.domain.cut import Cut, Plight, TrayItem
from leitmotif_desk.domain.edits import (
    Batch,
    ChangeFilm,
    ChangeHit,
    Edit,
    KeepCut,
    PutInTray,
    RemoveReel,
    SetReel,
    TakeFromTray,
)
from leitmotif_desk.domain.project import Project


def plights(project: Project, recut: Recut, without: Iterable[Thing] = ()) -> dict[Thing, Plight]:
    """Return what goes to the tray, and why, where a new cut is taken without some of its changes.

    What is left where it was goes there if its picture is gone, or if it now lies under another scene or outside its
    own.
    """
    left = set(without)
    spans = {one.thing: one.before if one.thing in left else one.after for one in recut.changes}
    found: dict[Thing, Plight] = {}
    for change in recut.changes:
        plight = _left_behind(project, change, spans, recut) if change.thing in left else change.plight
        if plight is not None and not change.is_waiting:
            found[change.thing] = plight
    return found


def _left_behind(project: Project, change: Change, spans: dict[Thing, Span], recut: Recut) -> Plight | None:
    thing = change.thing
    row: Any = project.find(thing.kind, thing.id)
    if change.is_lost:
        return Plight.LEFT
    if thing.kind == "hit":
        start, end = spans[Thing("scene", row.scene)]
        was = span_of(project, Thing("scene", row.scene))
        is_out = was[0] <= change.before[0] < was[1] and not start <= change.before[0] < end
        return Plight.OUTSIDE if is_out else None
    if thing.kind == "scene":
        others = (one for one in recut.changes if one.thing.kind == "scene" and one.thing != thing)
        if any(_cross(change.before, spans[one.thing]) and not _cross(change.before, one.before) for one in others):
            return Plight.OVERLAPS
    return None


def _cross(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def placing(project: Project, recut: Recut, without: Iterable[Thing] = ()) -> tuple[Edit, ...]:
    """Return the edits that put everything where a new cut has it, but for what is left as it is, and fill the tray."""
    left = set(without)
    wanted = [change for change in recut.changes if change.thing not in left]
    step = placed(project, {change.thing: change.after for change in wanted}, "New cut")
    edits = [edit for edit in (step.edits if isinstance(step, Batch) else ()) if not _is_adopted(edit, recut, left)]
    waiting = {Thing(item.kind, item.id) for item in project.tray}
    stood = {change.thing: change.before for change in recut.changes}
    edits += [
        PutInTray(TrayItem(thing.kind, thing.id, *stood[thing], project.film.picture_version, plight))
        for thing, plight in plights(project, recut, left).items()
        if thing not in waiting
    ]
    # What was lost before, and whose picture is back, waits no more.
    edits += [
        TakeFromTray(change.thing.kind, change.thing.id)
        for change in wanted
        if change.thing in waiting and not change.is_lost and _was_lost(project, change.thing)
    ]
    return (*edits, *_reels(project, recut), *_film_start(project, recut))


def _was_lost(project: Project, thing: Thing) -> bool:
    item: Any = project.find("tray", thing.kind, thing.id)
    return item is not None and item.plight is Plight.LOST


def _is_adopted(edit: Edit, recut: Recut, left: set[Thing]) -> bool:
    """Tell whether an edit gives a hit to another scene though it has not gone there with its picture."""
    if not isinstance(edit, ChangeHit) or edit.field != "scene":
        return False
    thing = Thing("hit", edit.hit)
    return thing in left or any(change.thing == thing and change.is_lost for change in recut.changes)


def _reels(project: Project, recut: Recut) -> Iterator[Edit]:
    kept = {reel.number for reel in recut.reels}
    yield from (RemoveReel(reel.number) for reel in project.reel if reel.number not in kept)
    yield from (SetReel(reel) for reel in recut.reels if reel not in project.reel)


def _film_start(project: Project, recut: Recut) -> Iterator[Edit]:
    film = project.film
    later = recut.film_start - film.start_frame
    if later:
        yield ChangeFilm("start_frame", recut.film_start)
        for field in ("picture_start_frame", "sound_start_frame"):
            if (start := getattr(film, field)) is not None:
                yield ChangeFilm(field, max(0, start + later))


def take_recut(desk: Desk, recut: Recut, version: str, without: Iterable[Thing] = ()) -> None:
    """Put everything where a new cut has it, but for what is left as it is, as a new picture version; one step.

    Where everything stood is kept with the version before. Raises BadValue for a version's name that is empty or taken.
    """
    project = desk.project
    edits = [*new_version(desk, version), *placing(project, recut, without)]
    if recut.clips:
        edits.append(KeepCut(Cut(version.strip(), next_number(project), recut.clips)))
    desk.apply(Batch(f"New cut: {version.strip()}", tuple(edits)))
