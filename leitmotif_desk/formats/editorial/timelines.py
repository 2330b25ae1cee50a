"""What the timelines of editing programs have in common: shots and markers, counted from the first frame."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor
from typing import Protocol, TypeVar

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import RATES, FrameRate, format_timecode, frame_rate, parse_timecode
from leitmotif_desk.formats.editorial.shot_scenes import ShotRow, scenes_of
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, Source

_LONGEST_SECONDS = 1000 * 3600
_BETWEEN = "Places between two frames were set to the frame that holds them."


@dataclass(frozen=True, slots=True)
class Shot:
    """A clip as it stands in a timeline, from `start` to before `end`.

    Times are in the timeline's own frames from its first one, and may lie between frames. `source_start` counts the
    source's time in such frames; None: not known.
    """

    name: str
    start: Fraction
    end: Fraction
    source_start: Fraction | None = None
    speed: float = 1.0
    scene: str = ""
    where: str = "the timeline"
    reel: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker as it stands in a timeline, in the timeline's own frames from its first one; `end` may be `start`."""

    start: Fraction
    end: Fraction
    text: str
    colour: str = ""
    track: str = ""
    note: str = ""
    where: str = "the timeline"


@dataclass(frozen=True, slots=True)
class Timeline:
    """A timeline as its program counts it; `start_frame` is the timecode of its first frame, None: not said."""

    title: str
    rate: FrameRate
    start_frame: int | None
    shots: Sequence[Shot]
    marks: Sequence[Mark]


def exact_rate(fps: Fraction, drop: bool, where: str) -> FrameRate:
    """Return one of the known rates; raises BadTimeline with the value for any other."""
    found = next((rate for rate in RATES.values() if rate.fps == fps and rate.drop == drop), None)
    if found is not None:
        return found
    kind = " with drop-frame timecode" if drop else ""
    what = f"a rate of {float(fps):g} frames a second{kind} is not known; the known ones are {', '.join(RATES)}."
    raise BadTimeline(what, where=where, now=NOTHING_IMPORTED)


def timeline_reading(source: Source, found: Timeline, options: ReadOptions, notes: Notes) -> Reading:
    """Return a timeline as a reading in film frames; raises BadTimeline.

    Where a person asks for another rate of the same count (24 for 23.976), frames stay the frames they are; for any
    other rate, every place keeps its time. The first frame keeps its timecode in both cases.
    """
    if not found.shots and not found.marks:
        raise BadTimeline("the timeline holds no picture and no marker.", where=source.name, now=NOTHING_IMPORTED)
    film = frame_rate(options.rate) if options.rate else found.rate
    if film != found.rate:
        notes.guessed(f"The timeline counts at {found.rate.name}; it was read at {film.name} as asked.")
    clock = _FilmClock(source, found, film, notes)
    clips = clock.clips()
    return Reading(
        Kind.SCENES,
        source.name,
        title=found.title,
        start_timecode=clock.start_timecode,
        start_frame=clock.start if clock.start_timecode else None,
        rate=film.name,
        scenes=scenes_of([row for row, _ in clips], notes),
        clips=tuple(clip for _, clip in clips),
        markers=clock.markers(),
        from_start=not clock.start_timecode,
        notes=notes.all(),
    )


class _FilmClock:
    """Turns a timeline's own frames into film frames."""

    def __init__(self, source: Source, found: Timeline, film: FrameRate, notes: Notes) -> None:
        self._source, self._found, self._film, self._notes = source, found, film, notes
        self._ratio = Fraction(1) if film.nominal == found.rate.nominal else film.fps / found.rate.fps
        self.start_timecode, self.start = self._first()

    def _first(self) -> tuple[str, int]:
        if self._found.start_frame is None:
            return "", 0
        text = format_timecode(self._found.start_frame, self._found.rate)
        if self._film == self._found.rate:
            return text, self._found.start_frame
        try:
            return text, parse_timecode(text.replace(";", ":"), self._film)
        except TimecodeError as error:
            what = f"the timeline's start cannot be read at the rate asked for: {error.what}"
            raise BadTimeline(what, where=self._source.name, now=NOTHING_IMPORTED) from error

    def _frame(self, own: Fraction, where: str) -> int:
        if not 0 <= own <= _LONGEST_SECONDS * self._found.rate.fps:
            what = f"a place {float(own / self._found.rate.fps):,.2f} seconds into the timeline cannot be."
            raise BadTimeline(what, where=self._source.at(where), now=NOTHING_IMPORTED)
        if own.denominator != 1:
            self._notes.guessed(_BETWEEN, where)
        return self.start + floor(own * self._ratio)

    def clips(self) -> list[tuple[ShotRow, Clip]]:
        """Return the shots in film order; those that are shorter than a frame have no place."""
        found = []
        for shot in sorted(self._found.shots, key=lambda one: one.start):
            start, end = (self._frame(own, shot.where) for own in (shot.start, shot.end))
            if end < start:
                where = self._source.at(shot.where)
                raise BadTimeline("a clip ends before it begins.", where=where, now=NOTHING_IMPORTED)
            if end > start:
                row = ShotRow(shot.name, shot.scene, start, end, shot.where)
                found.append((row, Clip(shot.name, start, end, self._source_frame(shot), shot.speed, shot.reel)))
        return found

    def _source_frame(self, shot: Shot) -> int | None:
        if shot.source_start is None:
            return None
        own = shot.source_start * self._ratio
        return own.numerator if own.denominator == 1 else None

    def markers(self) -> tuple[MarkerRow, ...]:
        """Return the markers in film order; what says the same in the same place comes once."""
        rows: dict[tuple[int, int, str], MarkerRow] = {}
        for mark in self._found.marks:
            start, end = (self._frame(own, mark.where) for own in (mark.start, max(mark.start, mark.end)))
            last = end if end > start + 1 else None
            row = MarkerRow(start, mark.text, last, mark.colour, mark.track, mark.note)
            rows.setdefault((start, end, mark.text), row)
        return tuple(sorted(rows.values(), key=lambda row: row.frame))


class Named(Protocol):
    """Something that may be chosen among several of its kind."""

    @property
    def title(self) -> str: ...

    @property
    def length(self) -> Fraction: ...


OneOf = TypeVar("OneOf", bound=Named)


def chosen(found: Iterable[OneOf], source: Source, options: ReadOptions, notes: Notes) -> OneOf:
    """Return the timeline of the name asked for, else the longest; says which were left out.

    Raises BadTimeline where there is none.
    """
    several = list(found)
    if not several:
        raise BadTimeline("the file holds no timeline.", where=source.name, now=NOTHING_IMPORTED)
    wanted = [one for one in several if options.name and one.title == options.name]
    taken = wanted[0] if wanted else max(several, key=lambda one: one.length)
    what = f"Of the {len(several)} timelines in the file, {taken.title!r} was read."
    for other in several:
        if other is not taken:
            notes.dropped(what, f"not {other.title!r}")
    return taken
