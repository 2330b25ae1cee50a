"""Where a cue begins in the film, as the texts in a file and around it tell."""

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, TempoMap, format_timecode, frame_rate, parse_timecode
from leitmotif_desk.formats.music.cue_clues import Clue, Origin

_FIELDS = r"(\d{1,2})([:;])(\d{2})\2(\d{2})([:;.,])(\d{2})"
_COLONS = re.compile(rf"(?<![\d:;.]){_FIELDS}(?:\.\d{{1,3}})?(?!\d|[:;]\d)")
_DOTS = re.compile(r"(?<!\d)(?<!\d[._-])(\d{1,2})([._-])(\d{2})\2(\d{2})\2(\d{2})(?![._-]?\d)")
"""Bars and beats, dates and addresses look the same, and a file's name cannot hold a colon: a word must go before."""
_DIGITS = re.compile(r"(?<!\d)(\d{2})(\d{2})(\d{2})(\d{2})(?!\d)")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)([\s_=@:.#|-]*)$")
_DAY_BEFORE = re.compile(r"\d{4}-\d{2}-\d{2}[T\s]*$")
_START_WORDS = frozenset({"tc", "timecode", "smpte", "start", "starts", "in", "at", "from", "begin", "begins", "ltc"})
_OTHER_WORDS = frozenset({
    "out", "end", "ends", "until", "till", "to", "stop", "length", "len", "dur", "duration", "lasts",
    "bar", "bars", "measure", "beat", "beats", "takt",
})  # fmt: skip
LONGEST_TEXT = 500
"""Letters of a text that are looked at."""
_OFFSET_RATES = ("24", "25", "29.97df", "30")
"""What the rate bits of an SMPTE offset stand for (RP-004/008)."""


@dataclass(frozen=True, slots=True)
class Told:
    """A text of a file, at a tick of its score; `where` is its place in the file. `rate` only an SMPTE offset has."""

    origin: Origin
    text: str
    tick: int = 0
    where: str = ""
    rate: str = ""


def smpte_offset(data: bytes, tick: int, where: str) -> Told:
    """Return what the five bytes of an SMPTE offset say; parts of a frame are left out."""
    hour, rate = data[0] & 0x1F, _OFFSET_RATES[data[0] >> 5 & 3]
    mark = ";" if rate.endswith("df") else ":"
    text = f"{hour:02}:{data[1]:02}:{data[2]:02}{mark}{data[3]:02}"
    return Told(Origin.OFFSET, text, tick, where, rate)


def holds_timecode(text: str) -> bool:
    """Tell whether a timecode stands in a text, whatever it is that of."""
    return _COLONS.search(text) is not None or bool(timecode_in(text))


def timecode_in(text: str, *, file_name: bool = False) -> str:
    """Return the timecode at which a text says that something starts, as HH:MM:SS:FF or HH:MM:SS;FF; empty: none."""
    for pattern in (_COLONS, _DOTS, _DIGITS):
        for match in pattern.finditer(text[:LONGEST_TEXT]):
            if _is_start(text[: match.start()], match, file_name):
                return _normal(match, pattern is _DIGITS)
    return ""


def _is_start(before: str, match: "re.Match[str]", file_name: bool) -> bool:
    word = _WORD_BEFORE.search(before)
    said = word.group(1).casefold() if word else ""
    if said in _START_WORDS:
        return True
    if said in _OTHER_WORDS or (word is not None and not word.group(2)):
        return False
    if match.re is _COLONS:
        is_clock = match.group(5) in ".," and _DAY_BEFORE.search(before)
        return not is_clock
    return file_name and match.re is _DOTS and match.group(2) == "." and len(match.group(1)) == 2


def _normal(match: "re.Match[str]", is_digits: bool) -> str:
    if is_digits:
        return ":".join(match.groups())
    groups = match.groups()
    hour, separator, minute, second, frame = *groups[:4], groups[-1]
    drop = separator == ";" or (len(groups) == 6 and groups[4] == ";")
    return f"{int(hour):02}:{minute}:{second}{';' if drop else ':'}{frame}"


def start_clue(told: Told, film: FrameRate | None, tempo: TempoMap) -> Clue | None:
    """Return where a cue starts by what is told, None where nothing is; a clue without a frame cannot be used.

    A timecode later than tick 0 is that of its own moment: the cue starts before it, by the tempo map. `film` None:
    the rate is not known, and only a timecode at the start can be handed on as it is written.
    """
    text = told.text if told.origin is Origin.OFFSET else timecode_in(told.text, file_name=told.origin is Origin.FILE)
    if not text:
        return None
    clue = Clue(text, told.origin, told.text, told.where)
    try:
        if film is None:
            return clue if told.tick == 0 else None
        moment, remark, sure = _film_frame(text, told.rate, film)
        clue = replace(clue, remark=remark, sure=sure and told.origin is not Origin.FILE)
        return _at_the_start(clue, moment, film, tempo.seconds_at(told.tick))
    except TimecodeError as error:
        return Clue("", told.origin, told.text, told.where, remark=error.what.rstrip("."))


def _film_frame(text: str, offset_rate: str, film: FrameRate) -> tuple[int, str, bool]:
    """Return the film frame of a timecode, how it was read, and whether that is sure; raises TimecodeError."""
    if not offset_rate:
        if ";" in text and film.nominal % 30:
            frame = parse_timecode(text.replace(";", ":"), film)
            return frame, "written as drop frame, which the film cannot be", False
        return parse_timecode(text, film), "", True
    nominal = frame_rate(offset_rate).nominal
    clock, frames = text[:8], int(text[9:])
    if frames >= nominal:
        raise TimecodeError(f"Timecode {text!r} does not exist at {offset_rate} fps.")
    # The bits name four rates only: the film's own decides. At another the clock stays, for people read it off a film.
    known = film.nominal % nominal == 0
    remark = f"at {film.name} fps" if known else f"at {offset_rate} fps, but the film runs at {film.name}"
    return parse_timecode(f"{clock}:{frames * film.nominal // nominal:02}", film), remark, known


def _at_the_start(clue: Clue, moment: int, film: FrameRate, seconds: Fraction) -> Clue:
    start = film.frames(film.seconds(moment) - seconds)
    if start < 0:
        raise TimecodeError(f"the cue would begin before 00:00:00:00, {float(seconds):.2f} s before {clue.value}.")
    found = replace(clue, value=format_timecode(start, film), frame=start)
    if not seconds:
        return found
    remark = f"{float(seconds):.2f} s before {clue.value}{f', {clue.remark}' if clue.remark else ''}"
    return replace(found, remark=remark, sure=False)
