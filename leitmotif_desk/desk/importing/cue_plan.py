"""A cue's music into the project: into the cue it belongs to, or as a new one."""

from pathlib import Path

from leitmotif_desk.domain.edits import AddCue, ChangeCue, Edit
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import Reading


def cue_edits(
    project: Project, reading: Reading, score: Score, at_frame: int | None
) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
    """Return the edits that give a cue its music, and what was decided."""
    rate = project.film.frame_rate
    number = reading.cue_number
    old = next((cue for cue in project.cue if number and cue.number == number), None)
    start, how = _start_of(project, reading, old, at_frame)
    end = start + max(1, rate.frames(score.seconds) + 1)
    decided = (f"starts where {how}",)
    if old is None:
        number = number or _free_number(project)
        cue = Cue(
            id=CueId(readable_id(f"cue {number}", {c.id for c in project.cue})),
            number=number,
            title=reading.title or Path(reading.source).stem,
            start_frame=start,
            end_frame=end,
            status=CueStatus.WRITTEN,
            score=score.id(),
            source=reading.source,
        )
        return (AddCue(cue),), decided
    changed = {"start_frame": start, "end_frame": end, "score": score.id(), "source": reading.source}
    changed |= {"status": CueStatus.WRITTEN.value} if old.status is CueStatus.PLANNED else {}
    changed |= {"title": reading.title} if reading.title and not old.title else {}
    # The end goes first where the cue moves back past its old start, so that no step leaves an empty span.
    order = sorted(
        changed, key=lambda name: (name == "start_frame") if end > old.start_frame else (name == "end_frame")
    )
    return tuple(ChangeCue(old.id, name, changed[name]) for name in order), decided


def _start_of(project: Project, reading: Reading, old: Cue | None, at_frame: int | None) -> tuple[int, str]:
    if at_frame is not None:
        return at_frame, "you said"
    if reading.start_frame is not None:
        return reading.start_frame, f"the file says ({reading.start_timecode})"
    if old is not None:
        return old.start_frame, "the cue stood in the spotting notes"
    ends = [cue.end_frame for cue in project.cue]
    return max(ends, default=project.film.start_frame), "the cue before it ends (the file does not say)"


def _free_number(project: Project) -> str:
    taken = {cue.number for cue in project.cue}
    return next(number for number in (f"1m{i}" for i in range(1, len(taken) + 2)) if number not in taken)
