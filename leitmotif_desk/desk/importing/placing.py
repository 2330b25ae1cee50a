"""Times of a file as frames of the film: its rate, its hours, its reels."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TypeVar

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.reels import in_film
from leitmotif_desk.domain.time import FrameRate, frame_rate
from leitmotif_desk.formats import CueRow, MarkerRow, Reading, SceneRow

Span = TypeVar("Span", SceneRow, CueRow, Clip)
Listed = TypeVar("Listed", SceneRow, CueRow)
Frames = Callable[[int], int]


@dataclass(frozen=True, slots=True)
class Placing:
    """What is done to a file's times: its reels are joined to the film's, or frames of the film are added."""

    offset_frames: int = 0
    reels: tuple[Reel, ...] = ()


def placed(reading: Reading, film: Film, placing: Placing = Placing()) -> Reading:
    """Return what was read with all its times as frames of the film, at the film's rate."""
    to_film = _to_film(reading, film, placing)
    scale = _scale(reading, film)
    return replace(
        reading,
        rate=film.rate,
        from_start=False,
        start_frame=None if reading.start_frame is None else to_film(reading.start_frame),
        scenes=tuple(_with_hits(row, to_film) for row in reading.scenes),
        cues=tuple(_with_hits(row, to_film) for row in reading.cues),
        clips=tuple(_clip(clip, to_film, scale) for clip in reading.clips),
        markers=tuple(_marker(row, to_film) for row in reading.markers),
    )


def frames_of(reading: Reading) -> Iterator[tuple[int, int]]:
    """Yield the spans of all that has a time in a list, at its own rate; a moment has one frame."""
    for some in (reading.scenes, reading.cues, reading.clips):
        yield from ((row.start_frame, row.end_frame) for row in some)
    for marker in reading.markers:
        yield marker.frame, marker.end_frame or marker.frame + 1


def at_film_rate(rate: str, film: Film) -> Frames:
    """Return the function from frames at a rate (empty: the film's), counted from midnight, to the film's.

    Rates that count the same frames in a second of timecode (23.976 and 24) show the same picture frame by frame. Any
    others are two clocks that both show the hour at which the film begins.
    """
    own, ours = frame_rate(rate or film.rate), film.frame_rate
    if own.nominal == ours.nominal and own.drop == ours.drop:
        return lambda frame: frame
    zero, start = _hour_of_start(film, own), _hour_of_start(film, ours)
    if own.nominal == ours.nominal:
        return lambda frame: frame - zero + start
    return lambda frame: start + ours.frames(own.seconds(frame - zero))


def _hour_of_start(film: Film, rate: FrameRate) -> int:
    hour = film.start_frame // hour_frames(film.frame_rate)
    return hour * hour_frames(rate)


def hour_frames(rate: FrameRate) -> int:
    """Return the frames in an hour of timecode."""
    dropped = rate.nominal // 15 * 54 if rate.drop else 0
    return 3600 * rate.nominal - dropped


def _scale(reading: Reading, film: Film) -> Fraction:
    own, ours = frame_rate(reading.rate or film.rate), film.frame_rate
    return Fraction(1) if own.nominal == ours.nominal else ours.fps / own.fps


def _to_film(reading: Reading, film: Film, placing: Placing) -> Frames:
    if reading.from_start:
        scale = _scale(reading, film)
        return lambda frame: film.start_frame + int(frame * scale) + placing.offset_frames
    at_rate = at_film_rate(reading.rate, film)

    def to_film(frame: int) -> int:
        ours = at_rate(frame)
        found = in_film(placing.reels, ours)
        return ours + placing.offset_frames if found is None else found

    return to_film


def _span(row: Span, to_film: Frames) -> Span:
    start = to_film(row.start_frame)
    # The end is where the last frame ends: the end of a reel is no frame of that reel.
    return replace(row, start_frame=start, end_frame=max(start, to_film(row.end_frame - 1)) + 1)


def _with_hits(row: Listed, to_film: Frames) -> Listed:
    hits = tuple(replace(hit, frame=to_film(hit.frame)) for hit in row.hits)
    return replace(_span(row, to_film), hits=hits)


def _clip(clip: Clip, to_film: Frames, scale: Fraction) -> Clip:
    source = None if clip.source_start is None else int(clip.source_start * scale)
    return replace(_span(clip, to_film), source_start=source)


def _marker(row: MarkerRow, to_film: Frames) -> MarkerRow:
    end = None if row.end_frame is None else to_film(row.end_frame - 1) + 1
    return replace(row, frame=to_film(row.frame), end_frame=end)
