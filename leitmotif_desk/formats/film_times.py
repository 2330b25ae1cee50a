"""Timecodes in lists: which rate they are at, and what to say of those that do not exist."""

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import RATES, FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, FormatError
from leitmotif_desk.formats.reading import Notes, ReadOptions

_TIMECODE = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}([:;.,])(\d{2})")
_SLOWEST: Mapping[bool, tuple[tuple[int, str], ...]] = {
    False: ((24, "24"), (25, "25"), (30, "30"), (60, "60")), True: ((30, "29.97df"), (60, "59.94df")),
}  # fmt: skip
"""By drop frame: how many frames a second of timecode has at most, and the rate to take for it."""
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)")


def film_rate(options: ReadOptions, timecodes: Iterable[str], notes: Notes, drop: bool | None = None) -> str:
    """Return the rate to read timecodes at: the one asked for, else the film's where they fit it, else a guess, said.

    `drop` tells that the file says drop frame, or that it is none, elsewhere than in its timecodes; None: it does not.
    """
    if options.rate:
        return frame_rate(options.rate).name
    found = [match for text in timecodes if (match := _TIMECODE.fullmatch(text.strip()))]
    highest = max((int(match.group(2)) for match in found), default=0)
    has_drop = bool(drop) or any(match.group(1) == ";" for match in found)
    told = None if drop is None and not has_drop else has_drop
    near = _as_the_film(options.film_rate, highest, told) if options.film_rate else ""
    if near and near == options.film_rate:
        return near
    steps = _SLOWEST[has_drop]
    rate = near or next((name for limit, name in steps if highest < limit), steps[-1][1])
    how = "the film's but for drop frame" if near else "the slowest its timecodes allow"
    why = f" They do not fit the film's {options.film_rate}." if options.film_rate else ""
    notes.guessed(f"The file does not name a frame rate; {rate} was taken, {how}.{why}")
    return rate


def _as_the_film(film_rate: str, highest: int, drop: bool | None) -> str:
    """Return the film's rate, or the one that differs but in dropping numbers, where it has such frames; else nothing.

    `drop` None: the file does not say whether it drops numbers.
    """
    film = frame_rate(film_rate)
    wanted = film.drop if drop is None else drop
    names = (name for name, rate in RATES.items() if (rate.fps, rate.drop) == (film.fps, wanted))
    return next(names, "") if highest < film.nominal else ""


def film_frame(text: str, rate: FrameRate, where: str, kind: type[FormatError]) -> int:
    """Return the frame of a timecode; raises `kind` with the place for one that does not exist."""
    try:
        return parse_timecode(text, rate)
    except TimecodeError as error:
        raise kind(error.what, where=where, now=NOTHING_IMPORTED) from error


def clock_frames(text: str, rate: FrameRate) -> int | None:
    """Return the frames nearest to a length such as 0:50.208 or 1:02:03; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hours, minutes, seconds = found.groups()
    return round((int(hours or 0) * 3600 + int(minutes) * 60 + Fraction(seconds)) * rate.fps)
