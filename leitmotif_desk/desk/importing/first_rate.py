"""The frame rate of a film that has nothing in it yet: that of its first lists."""

from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.desk.importing.placing import at_film_rate, hour_frames
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats import Reading


def film_at_first_rate(project: Project, lists: Sequence[Reading]) -> Film:
    """Return the film at the rate at which its first lists count; as it is where it holds anything, or they differ.

    Its first frame keeps its timecode, as near as the other rate has it.
    """
    film = project.film
    rates = {reading.rate for reading in lists if reading.rate and not reading.from_start and not reading.estimated}
    holds = (project.scene, project.cue, project.marker, project.cut, film.picture, film.sound)
    if len(rates) != 1 or film.rate in rates or any(holds):
        return film
    rate = rates.pop()
    hour = film.start_frame // hour_frames(film.frame_rate) * hour_frames(frame_rate(rate))
    counted = replace(film, rate=rate, start_frame=hour)
    start = at_film_rate(film.rate, counted)(film.start_frame)
    return replace(counted, start_frame=start)
