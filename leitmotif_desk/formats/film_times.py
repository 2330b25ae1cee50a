"""Timecodes in lists: which rate they are at, and what to say of those that do not exist."""

import re
from collections.abc import Iterable
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, FormatError
from leitmotif_desk.formats.reading import Notes

_TIMECODE = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}([:;.,])(\d{2})")
_DEFAULT_RATE = "24"
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2}(?:\.\d{1,3})?)")


def film_rate(wanted: str, timecodes: Iterable[str], notes: Notes, drop: bool = False) -> str:
    """Return the rate to read timecodes at: the one asked for, else the slowest that fits, said as a guess.

    `drop` tells that the file says drop frame elsewhere than in its timecodes.
    """
    if wanted:
        return frame_rate(wanted).name
    found = [match for text in timecodes if (match := _TIMECODE.fullmatch(text.strip()))]
    highest = max((int(match.group(2)) for match in found), default=0)
    drop = drop or any(match.group(1) == ";" for match in found)
    steps = ((30, "29.97df"), (60, "59.94df")) if drop else ((24, _DEFAULT_RATE), (25, "25"), (30, "30"), (60, "60"))
    rate = next((name for limit, name in steps if highest < limit), steps[-1][1])
    notes.guessed(f"The file does not name a frame rate; {rate} was taken, the slowest its timecodes allow.")
    return rate


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
