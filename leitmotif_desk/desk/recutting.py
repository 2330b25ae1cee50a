"""A new cut of the picture: what it does to all that has a place in the film, and taking it as one step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from leitmotif_desk.conform import Fate, FrameMap, Outcome, aligned, outcome_of_frame, outcome_of_span
from leitmotif_desk.desk.cutting.things import Thing, name_of, placed, span_of, things
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.progress import new_version
from leitmotif_desk.domain.cut import Clip, Cut, TrayItem
from leitmotif_desk.domain.edits import Batch, Edit, KeepCut, PutInTray
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """What a new cut does to one thing: where it stood, what became of its picture, where it is to stand.

    What is lost is put after the end of the film, and in the tray.
    """

    thing: Thing
    name: str
    before: tuple[int, int]
    outcome: Outcome
    after: tuple[int, int]

    @property
    def is_lost(self) -> bool:
        return self.outcome.fate is Fate.LOST

    @property
    def is_change(self) -> bool:
        return self.before != self.after or self.outcome.lost > 0


@dataclass(frozen=True, slots=True)
class Recut:
    """A new cut held against the present one; `moved` says where each frame went."""

    source: str
    clips: tuple[Clip, ...]
    changes: tuple[Change, ...]
    moved: FrameMap
    decided: tuple[str, ...] = ()

    @property
    def count(self) -> Counter[Fate]:
        """How many things have which fate."""
        return Counter(change.outcome.fate for change in self.changes)


def present_cut(project: Project) -> tuple[Clip, ...]:
    """Return the clips of the present picture version; where no edit list is known, its scenes stand for them."""
    kept = next((cut for cut in project.cut if cut.picture_version == project.film.picture_version), None)
    return kept.clips if kept is not None else _scenes_as_clips(project)


def _scenes_as_clips(project: Project) -> tuple[Clip, ...]:
    return tuple(Clip(_scene_source(one.number), one.start_frame, one.end_frame) for one in project.scene)


def _scene_source(number: str) -> str:
    return f"scene {number.casefold()}"


def plan_recut(project: Project, reading: Reading) -> Recut:
    """Return what a new edit list, or list of scenes, does to the film; raises BadValue where it says nothing of it."""
    version = project.film.picture_version
    told: dict[str, tuple[int, int]] = {}
    decided: tuple[str, ...] = ()
    if reading.clips and any(cut.picture_version == version for cut in project.cut):
        old, new = present_cut(project), reading.clips
    else:
        rows = reading.scenes
        old = _scenes_as_clips(project)
        new = tuple(Clip(_scene_source(row.number), row.start_frame, row.end_frame) for row in rows)
        spans = {row.number.casefold(): (row.start_frame, row.end_frame) for row in rows}
        told = {one.id: spans[one.number.casefold()] for one in project.scene if one.number.casefold() in spans}
        decided = ("No edit list of the present cut is known: scenes were matched by their numbers.",)
    if not old or not new:
        raise BadValue("there is no cut to hold this one against.", where=reading.source, now="Nothing was changed.")
    moved = aligned(old, new)
    if not moved.pieces:
        raise BadValue("the two cuts have no picture in common.", where=reading.source, now="Nothing was changed.")
    end = max(clip.end_frame for clip in new)
    return Recut(reading.source, reading.clips, tuple(_changes(project, moved, told, end)), moved, decided)


def _changes(project: Project, moved: FrameMap, told: Mapping[str, tuple[int, int]], end: int) -> Iterator[Change]:
    """Yield a change for everything with a place; hits of a lost scene go with it.

    `told` are the new spans of scenes that the list itself names.
    """
    scenes: dict[str, Change] = {}
    for thing in sorted(things(project), key=lambda one: (one.kind != "scene", span_of(project, one))):
        start, stop = span_of(project, thing)
        row: Any = project.find(thing.kind, thing.id)
        is_moment = thing.kind in ("hit", "marker")
        outcome = outcome_of_frame(moved, start) if is_moment else outcome_of_span(moved, start, stop)
        if thing.kind == "scene" and thing.id in told:
            outcome = _told_outcome((start, stop), told[thing.id])
        home = scenes.get(row.scene) if thing.kind == "hit" else None
        after = _place(row, outcome, moved, (start, stop), end) if home is None else _hit_place(outcome, home, start)
        if after[0] >= end and outcome.fate is Fate.LOST:
            end = max(end, after[1])
        change = Change(thing, name_of(project, thing), (start, stop), outcome, after)
        if thing.kind == "scene":
            scenes[thing.id] = change
        yield change


def _told_outcome(before: tuple[int, int], after: tuple[int, int]) -> Outcome:
    grown = (after[1] - after[0]) - (before[1] - before[0])
    if not grown:
        return Outcome(Fate.KEPT if before == after else Fate.MOVED, *after)
    return Outcome(Fate.LENGTHENED if grown > 0 else Fate.SHORTENED, *after, lost=max(0, -grown))


def _place(row: Any, outcome: Outcome, moved: FrameMap, before: tuple[int, int], end: int) -> tuple[int, int]:
    length = before[1] - before[0]
    if outcome.start is None or outcome.end is None:
        return end, end + length
    if isinstance(row, Cue) and row.score is not None:
        # Music that is written keeps its length: it stays with the first picture under it that is still there.
        first = next(moved.within(*before))
        start = max(0, first.new_start - (first.start - before[0]))
        return start, start + length
    return outcome.start, outcome.end


def _hit_place(outcome: Outcome, home: Change, frame: int) -> tuple[int, int]:
    """Return where a hit stands: on its picture, or else as far into its scene as it was."""
    if outcome.start is not None:
        return outcome.start, outcome.start + 1
    start, end = home.after
    now = min(start + frame - home.before[0], end - 1)
    return now, now + 1


def take_recut(desk: Desk, recut: Recut, version: str, without: Iterable[Thing] = ()) -> None:
    """Put everything where a new cut has it, but for what is left as it is, as a new picture version; one step.

    Raises BadValue for a version's name that is empty or taken.
    """
    left = set(without)
    project = desk.project
    wanted = [change for change in recut.changes if change.thing not in left]
    spans = {change.thing: change.after for change in wanted}
    step = placed(project, spans, "New cut")
    edits: list[Edit] = list(step.edits) if isinstance(step, Batch) else []
    before = project.film.picture_version
    edits += [PutInTray(_tray_item(change, before)) for change in wanted if change.is_lost]
    edits += new_version(desk, version)
    if recut.clips:
        edits.append(KeepCut(Cut(version.strip(), len(project.cut) + 1, recut.clips)))
    desk.apply(Batch(f"New cut: {version.strip()}", tuple(edits)))


def _tray_item(change: Change, version: str) -> TrayItem:
    return TrayItem(change.thing.kind, change.thing.id, *change.before, version)


def keep_first_cut(project: Project, reading: Reading) -> tuple[Edit, ...]:
    """Return the edit that keeps an edit list as the present cut, where none is kept yet."""
    version = project.film.picture_version
    if not reading.clips or any(cut.picture_version == version for cut in project.cut):
        return ()
    return (KeepCut(Cut(version, len(project.cut) + 1, reading.clips)),)
