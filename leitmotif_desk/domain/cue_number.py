"""Cue numbers: kept as written, compared by what they say."""

import re
from dataclasses import dataclass
from functools import lru_cache

_START = r"(?<![^\W_])"
_END = r"(?![^\W_])|(?=v\d)|(?=(?-i:[A-Z][a-z]))"
"""A number ends where no letter or digit follows, or at a version ("1m2v3") or a capitalised word ("2m3Beach")."""
_REEL = r"(?:r(?:eel)?[\s_-]*(?P<reel>\d{1,3})[\s_-]*m[\s_-]*|(?P<plain>\d{1,3})m)(?P<place>\d{1,3})"
_TAIL = (
    r"(?P<suffix>(?!alt|v\d)[a-z](?:(?!v\d)[a-z])?(?!(?!v\d)[a-z]))?"
    r"(?P<range>[-–+&/](?:\d{1,3}m)?(?P<until>\d{1,3})(?![^\W_]))?"
    r"(?P<alternate>[\s_-]*alt(?:ernate)?(?![a-z])(?:[\s_-]*(?P<which>\d{1,2})(?!\d))?)?"
)
_WITH_REEL = re.compile(f"{_START}{_REEL}{_TAIL}(?:{_END})", re.IGNORECASE)
_WITHOUT_REEL = re.compile(
    rf"{_START}(?:(?-i:M)|cue[\s_#.-]*(?=\d))(?P<place>\d{{1,3}}){_TAIL}(?:{_END})", re.IGNORECASE
)
_BARE = re.compile(rf"(?P<place>\d{{1,3}}){_TAIL}(?:{_END})", re.IGNORECASE)
_NAMED = re.compile(r"cue[\s_#.-]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CueNumber:
    """What a cue's number says; `reel` None: it names none. A cue that runs over several has `until`, the last."""

    reel: int | None
    place: int
    suffix: str = ""
    until: int | None = None
    alternate: int | None = None

    @property
    def order(self) -> tuple[int, int, str, int]:
        """Where the number stands among others: those without a reel come first."""
        return self.reel or 0, self.place, self.suffix, self.alternate or 0


@dataclass(frozen=True, slots=True)
class FoundNumber:
    """A cue number in a text: as written, and where it begins and ends there."""

    written: str
    number: CueNumber
    start: int
    end: int


def find_number(text: str, *, reel: bool = True) -> FoundNumber | None:
    """Return the first cue number in a text that names its reel ("1m2", "R2M3"), else, where asked, "M12" or "Cue 14".

    `reel` true: only a number with its reel counts.
    """
    found = _WITH_REEL.search(text) or (None if reel else _WITHOUT_REEL.search(text))
    return None if found is None else _found(found)


def leading_number(text: str) -> FoundNumber | None:
    """Return the bare number that a text begins with ("04 Storm")."""
    found = _BARE.match(text)
    return None if found is None else _found(found)


@lru_cache(maxsize=4096)
def cue_number(text: str) -> CueNumber | None:
    """Return what a number says, "14" among them; None where the text is none."""
    whole = text.strip()
    for pattern in (_WITH_REEL, _WITHOUT_REEL, _BARE):
        match = pattern.match(whole)
        if match is not None and (found := _found(match)).end == len(whole):
            return found.number
    return None


def same_number(one: str, other: str) -> bool:
    """Tell whether two numbers as written name the same cue: "1m02" and "1M2", "R2M3" and "2m3", "Cue 14" and "14"."""
    first, second = cue_number(one), cue_number(other)
    if first is None or second is None:
        return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
    return first == second


def number_order(text: str) -> tuple[int, int, str, int]:
    """Return a key that sorts numbers as written as a film plays them, what is no number last."""
    found = cue_number(text)
    return found.order if found is not None else (1 << 30, 0, text.casefold(), 0)


def _found(match: "re.Match[str]") -> FoundNumber:
    given = match.groupdict()
    place, until = int(given["place"]), given["until"]
    end = match.end()
    if until is not None and int(until) <= place:
        # "2m3-2" counts copies or versions, not cues.
        until, end = None, match.start("range")
    reel = given.get("reel") or given.get("plain")
    alternate = int(given["which"] or 1) if given["alternate"] and end == match.end() else None
    number = CueNumber(int(reel) if reel else None, place, (given["suffix"] or "").lower(), _whole(until), alternate)
    written = _NAMED.sub("", match.string[match.start() : end])
    return FoundNumber(written, number, match.start(), end)


def _whole(text: str | None) -> int | None:
    return None if text is None else int(text)
