"""What the audience has heard before a scene, theme by theme."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from leitmotif_desk.domain.edits import LogStatement
from leitmotif_desk.domain.ids import MotifId, SceneId, StatementId, readable_id
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Statement


@dataclass(frozen=True, slots=True)
class HeardBefore:
    """A theme as the audience knows it when a scene begins; `last` is None where it was never heard.

    `here` says that whom it stands for is in the scene; `minutes` run from the end of the last time.
    """

    motif: Motif
    here: bool
    times: int
    last: Heard | None
    minutes: float | None


def heard_before(project: Project, heard: Sequence[Heard], scene: SceneId) -> tuple[HeardBefore, ...]:
    """Return every theme that was heard or belongs here: those of the scene first, then the latest heard."""
    start = project.the_scene(scene).start_frame
    subjects = {presence.subject for presence in project.presences_in(scene)}
    rate = project.film.frame_rate
    past: dict[MotifId, list[Heard]] = defaultdict(list)
    for one in heard:
        if one.start_frame < start:
            past[one.motif].append(one)
    found = []
    for motif in project.motif:
        here = any(link.subject in subjects for link in project.links_of(motif.id))
        times = past[motif.id]
        if not times and not here:
            continue
        last = max(times, key=lambda one: one.end_frame, default=None)
        minutes = float(rate.seconds(max(0, start - last.end_frame))) / 60 if last else None
        found.append(HeardBefore(motif, here, len(times), last, minutes))
    return tuple(sorted(found, key=lambda one: (not one.here, -(one.last.end_frame if one.last else 0))))


def use_of(project: Project, scene: SceneId, motif: MotifId) -> LogStatement:
    """Return the edit that logs one more use of a motif in a scene."""
    taken = {statement.id for statement in project.statement}
    return LogStatement(Statement(StatementId(readable_id(f"{scene} {motif}", taken)), scene, motif))
