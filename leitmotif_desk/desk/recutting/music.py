"""What a new cut does to the themes as they are heard: where they go, and whether they still meet their picture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from leitmotif_desk.conform import FrameMap, Outcome, outcome_of_span
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting.change import Change, Recut, Span
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project


class Sync(StrEnum):
    """Whether music still meets the picture that was under it."""

    KEPT = "in sync"
    OFF = "off"
    IN_DOUBT = "in doubt"
    GONE = "picture gone"


@dataclass(frozen=True, slots=True)
class OccurrenceChange:
    """What a new cut does to a theme heard in a cue: where it sounded and will, and what became of the picture there.

    `off_frames` is how much later than the first of its picture that is left the music will be; None: none is left, or
    nobody can tell where.
    """

    motif: MotifId
    cue: CueId
    before: Span
    outcome: Outcome
    after: Span
    off_frames: int | None

    @property
    def sync(self) -> Sync:
        if self.off_frames is None:
            return Sync.IN_DOUBT if self.outcome.in_doubt or self.outcome.start is not None else Sync.GONE
        return Sync.OFF if self.off_frames else Sync.KEPT

    @property
    def is_change(self) -> bool:
        return self.before != self.after or self.sync is not Sync.KEPT or self.outcome.lost > 0


def shifts(recut: Recut, without: Iterable[Thing] = ()) -> dict[CueId, int]:
    """Return by how many frames later each cue will begin, where some of the changes are not taken."""
    left = set(without)
    return {
        CueId(one.thing.id): 0 if one.thing in left else one.after[0] - one.before[0]
        for one in recut.changes
        if one.thing.kind == "cue"
    }


def occurrence_changes(desk: Desk, recut: Recut, without: Iterable[Thing] = ()) -> tuple[OccurrenceChange, ...]:
    """Return what a new cut, without some of its changes, does to all that is shown as heard, in film order."""
    later = shifts(recut, without)
    cues = {one.thing.id: one for one in recut.changes if one.thing.kind == "cue"}
    found = []
    for one in desk.likely_occurrences:
        start, end = desk.frames_of(one)
        end, by = max(end, start + 1), later.get(one.cue, 0)
        was, way = _stood(cues.get(one.cue), recut)
        outcome = outcome_of_span(way, start + was, end + was)
        left = way.sure_within(start + was, end + was) if outcome.start is not None else []
        off = left[0].start - was + by - left[0].new_start if left else None
        found.append(OccurrenceChange(one.motif, one.cue, (start, end), outcome, (start + by, end + by), off))
    return tuple(sorted(found, key=lambda change: (change.before, change.motif)))


def _stood(cue: Change | None, recut: Recut) -> tuple[int, FrameMap]:
    """Return by how many frames later a cue's music stood with its picture, and the way of that picture."""
    if cue is None or cue.stood is None or cue.way is None:
        return 0, recut.moved
    return cue.stood[0] - cue.before[0], cue.way


def heard_after(heard: Iterable[Heard], project: Project, later: Mapping[CueId, int]) -> tuple[Heard, ...]:
    """Return the log of what is heard as it will be in a project in which the cues have moved."""
    return tuple(sorted((_moved(one, project, later) for one in heard), key=lambda one: (one.start_frame, one.motif)))


def _moved(one: Heard, project: Project, later: Mapping[CueId, int]) -> Heard:
    if one.cue is None:
        # Logged by hand: it is where its scene is.
        scene = project.the_scene(one.scene) if one.scene is not None else None
        return one if scene is None else replace(one, start_frame=scene.start_frame, end_frame=scene.end_frame)
    start = one.start_frame + later.get(one.cue, 0)
    scene = project.scene_at(start)
    end = start + one.end_frame - one.start_frame
    return replace(one, start_frame=start, end_frame=end, scene=scene.id if scene else None)
