"""The reels that the times of files fall into."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from leitmotif_desk.desk.importing.placing import hour_frames
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.project import Project

LEAST_GAP = 1 / 12
"""The share of an hour that must lie between two reels: five minutes."""
LATEST_START = 1 / 30
"""The share of an hour within which a reel's picture begins, after its leader: two minutes."""
Span = tuple[int, int]


def joined_reels(spans: Iterable[Span], project: Project, starts: Mapping[str, int]) -> tuple[Reel, ...]:
    """Return the film's reels with those that spans of timecode, in its frames, fall into; none: one run of time.

    A reel begins a new hour, as post-production numbers them, long after the one before has ended. Reels follow one
    another end to end, but for those whose number `starts` names; one that the film does not have yet follows all that
    it has.
    """
    hour = hour_frames(project.film.frame_rate)
    hours, film_hour = _by_hour(spans, hour), project.film.start_frame // hour
    known = tuple(replace(reel, start_frame=starts.get(reel.number, reel.start_frame)) for reel in project.reel)
    ends = [scene.end_frame for scene in project.scene] + [cue.end_frame for cue in project.cue]
    if not known:
        # What lies within the film as it stands is one run of time, whatever gaps it has.
        is_beyond = max((high for _, high in hours.values()), default=0) > max(ends, default=0)
        # What lies before the hour in which the film begins is a list of another clock, no reel of it.
        is_whole = film_hour == min(hours, default=0) or film_hour not in hours
        is_reels = is_beyond and is_whole and _are_reels(hours, hour)
        return _followed((), hours, project.film, starts, 0) if is_reels else ()
    last = max(reel.timecode_frame // hour for reel in known)
    new = {number: span for number, span in hours.items() if number > last}
    return _followed(known, new, project.film, starts, max(ends, default=known[-1].start_frame + 1))


def _by_hour(spans: Iterable[Span], hour: int) -> dict[int, Span]:
    """Return the reach of the spans that begin in each hour of timecode, in order."""
    found: dict[int, Span] = {}
    for start, end in spans:
        low, high = found.get(start // hour, (start, end))
        found[start // hour] = min(low, start), max(high, end)
    return dict(sorted(found.items()))


def _are_reels(hours: Mapping[int, Span], hour: int) -> bool:
    apart = (
        start - end >= hour * LEAST_GAP and start - number * hour <= hour * LATEST_START
        for (_, (_, end)), (number, (start, _)) in pairwise(hours.items())
    )
    return len(hours) > 1 and all(apart)


def _followed(
    known: tuple[Reel, ...], hours: Mapping[int, Span], film: Film, starts: Mapping[str, int], end: int
) -> tuple[Reel, ...]:
    """Return known reels and after them, from `end` on, one for each hour; the first of all begins with the film."""
    reels = list(known)
    for number, (low, high) in hours.items():
        begins_film = not reels and number == film.start_frame // hour_frames(film.frame_rate)
        first = min(low, film.start_frame) if begins_film else low
        start = starts.get(str(number), end if reels else first)
        reels.append(Reel(str(number), start, first))
        end = start + high - first
    return tuple(reels)
