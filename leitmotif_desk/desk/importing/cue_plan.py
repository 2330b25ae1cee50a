"""A cue's music into the project: into the cue it is a version of, or as a new one."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from leitmotif_desk.desk.importing.cue_music import CueMusic
from leitmotif_desk.desk.importing.cue_placing import PlacedCue
from leitmotif_desk.desk.importing.reading import FileChoice
from leitmotif_desk.domain.edits import AddCue, ChangeCue, Edit
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.formats import Clue, Origin, Reading, Recognised


@dataclass(frozen=True, slots=True)
class Brought:
    """What a file brings: the edits, what was decided, and what somebody should look at.

    `is_other_cut`: the scenes it lists stand elsewhere in the film.
    """

    edits: tuple[Edit, ...]
    decided: tuple[str, ...]
    doubts: tuple[str, ...]
    is_other_cut: bool = False


def as_said(reading: Reading, choice: FileChoice, project: Project) -> Reading:
    """Return a reading with the number, the title and the start that a person said instead of the file's."""
    said = replace(reading, cue_number=choice.cue_number or reading.cue_number, title=choice.title or reading.title)
    if choice.at_frame is None:
        return said
    timecode = format_timecode(choice.at_frame, project.film.frame_rate)
    start = Recognised(Clue(timecode, Origin.PERSON, timecode, frame=choice.at_frame), certain=True)
    return replace(said, start_frame=choice.at_frame, start_timecode=timecode, clues=replace(said.clues, start=start))


def cue_plan(project: Project, reading: Reading, score: Score, placed: PlacedCue, music: CueMusic) -> Brought:
    """Return what putting a score where it was placed does to the cues of a project."""
    if not len(score):
        placed = replace(placed, doubts=(*placed.doubts, "there is no note in it"))
    old = project.the_cue(placed.match.cue) if placed.match else None
    starts = placed.how if placed.how.startswith("start") else f"starts {placed.how}"
    if old is None or placed.match is None:
        return Brought((AddCue(_new_cue(project, reading, score, placed)),), (starts,), placed.doubts)
    name = old.number or old.title
    changes = music.changes(old, score)
    newer = () if changes is None else (f"a newer version of {name}: {changes.text(project.film.frame_rate)}",)
    decided = f"taken for {name}: {placed.match.reason}", starts
    return Brought(_changes(old, reading, score, placed), decided, (*newer, *placed.doubts))


def _new_cue(project: Project, reading: Reading, score: Score, placed: PlacedCue) -> Cue:
    number = placed.number or _free_number(project)
    return Cue(
        id=CueId(readable_id(f"cue {number}", {cue.id for cue in project.cue})),
        number=number,
        title=placed.title or PurePath(reading.source).stem,
        start_frame=placed.start_frame,
        end_frame=placed.end_frame,
        status=CueStatus.WRITTEN,
        score=score.id(),
        source=reading.source,
    )


def _changes(old: Cue, reading: Reading, score: Score, placed: PlacedCue) -> tuple[Edit, ...]:
    start, end = placed.start_frame, placed.end_frame
    wanted = {"start_frame": start, "end_frame": end, "score": score.id(), "source": reading.source}
    wanted |= {"status": CueStatus.WRITTEN.value} if old.status is CueStatus.PLANNED else {}
    wanted |= {"title": reading.title} if reading.title and not old.title else {}
    changed = {name: value for name, value in wanted.items() if getattr(old, name) != value}
    # The end goes first where the cue moves back past its old start, so that no step leaves an empty span.
    order = sorted(
        changed, key=lambda name: (name == "start_frame") if end > old.start_frame else (name == "end_frame")
    )
    return tuple(ChangeCue(old.id, name, changed[name]) for name in order)


def _free_number(project: Project) -> str:
    taken = {cue.number for cue in project.cue}
    return next(number for number in (f"1m{i}" for i in range(1, len(taken) + 2)) if number not in taken)
