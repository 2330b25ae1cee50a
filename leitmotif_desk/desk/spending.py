"""How a theme is spent along the film, statement by statement, as the drawing of its economy wants it."""

from collections.abc import Sequence

from leitmotif_desk.desk.motif_facts import economy_of, heard_of
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.reports import Along, Bar, Track, clock


def track_of(project: Project, heard: Sequence[Heard], motif: Motif, colour: str) -> Track:
    """Return a theme's statements along the film, in a colour `#rrggbb`."""

    def seconds(frame: int) -> float:
        return float(project.film.frame_rate.seconds(frame - project.film.start_frame))

    bars = tuple(
        Bar(seconds(one.start_frame), seconds(one.end_frame), one.completeness, 1.0 - one.identity)
        for one in heard_of(heard, motif.id)
    )
    silence = economy_of(project, heard, motif.id).silence
    if silence is None:
        return Track(motif.name, colour, bars)
    start, end = map(seconds, silence.span)
    return Track(motif.name, colour, bars, (start, end, clock(end - start)))


def along(project: Project) -> Along:
    """Return the film that themes are spent along: to the end of its last scene or cue."""
    film = project.film
    ends = [scene.end_frame for scene in project.scene] + [cue.end_frame for cue in project.cue]
    end = max(ends, default=film.start_frame + 1)
    starts = tuple(
        (one.number, float(film.frame_rate.seconds(one.start_frame - film.start_frame))) for one in project.scene
    )
    return Along(float(film.frame_rate.seconds(end - film.start_frame)), starts)
