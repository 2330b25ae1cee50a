"""What the audience has heard before a scene, theme by theme."""

from collections.abc import Sequence
from dataclasses import dataclass

from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project


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
    found = []
    for motif in project.motif:
        past = [one for one in heard if one.motif == motif.id and one.start_frame < start]
        here = any(link.subject in subjects for link in project.links_of(motif.id))
        if not past and not here:
            continue
        last = max(past, key=lambda one: one.end_frame, default=None)
        minutes = float(rate.seconds(max(0, start - last.end_frame))) / 60 if last else None
        found.append(HeardBefore(motif, here, len(past), last, minutes))
    return tuple(sorted(found, key=lambda one: (not one.here, -(one.last.end_frame if one.last else 0))))
