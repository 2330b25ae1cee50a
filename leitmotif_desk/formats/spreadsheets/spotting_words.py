"""What the cells of spotting notes say: words, lengths, shares, pages."""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.formats.film_times import clock_frames

STATUSES: Mapping[str, CueStatus] = {
    "spotted": CueStatus.PLANNED, "planned": CueStatus.PLANNED, "to write": CueStatus.PLANNED,
    "to license": CueStatus.PLANNED, "sketch": CueStatus.SKETCH, "sketched": CueStatus.SKETCH, "temp": CueStatus.TEMP,
    "temp track": CueStatus.TEMP, "written": CueStatus.WRITTEN, "recorded": CueStatus.WRITTEN,
    "mixed": CueStatus.WRITTEN, "approved": CueStatus.APPROVED, "final": CueStatus.APPROVED,
}  # fmt: skip
USAGES: Mapping[str, CueUsage] = {
    "score": CueUsage.SCORE, "underscore": CueUsage.SCORE, "bi": CueUsage.SCORE, "background": CueUsage.SCORE,
    "source": CueUsage.SOURCE, "diegetic": CueUsage.SOURCE, "vi": CueUsage.SOURCE, "vv": CueUsage.SOURCE,
    "bv": CueUsage.SOURCE,
}  # fmt: skip
_TIME = r"\d{1,2}:\d{2}:\d{2}(?:[:;.,]\d{2})?(?!\d|[:;.,]\d)"
_HIT = re.compile(rf"({_TIME})\s*(?:\(({'|'.join(HitKind)})\))?\s*(.*)", re.DOTALL | re.IGNORECASE)
_BETWEEN_HITS = re.compile(rf"\s*[;,\n|]\s*(?={_TIME})")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)")
_MINUTES = re.compile(r"(\d{1,3})\s*['′]\s*(\d{1,2}(?:\.\d{1,3})?)?\s*(?:\"|″|'')?")
_SECONDS = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(?:\"|″|''|s|sec)")
_PAGES = re.compile(r"(?:(\d{1,3})(?:\s+|$))?(?:([0-7])\s*/\s*8)?")


def listed(text: str, between: str = ";,/\n") -> tuple[str, ...]:
    """Return the names in a list that any of some signs divides."""
    return tuple(name for part in re.split(f"[{between}]", text) if (name := part.strip()))


def told_hits(text: str) -> Iterator[tuple[str, HitKind, str]]:
    """Yield the time, the kind and the note of "01:00:40:05 door; 01:00:50:00 (cut)"; no time where none is told."""
    for part in filter(None, map(str.strip, _BETWEEN_HITS.split(text))):
        found = _HIT.fullmatch(part)
        yield (
            (found[1], HitKind((found[2] or HitKind.HIT).lower()), found[3].strip())
            if found
            else ("", HitKind.HIT, part)
        )


def share(text: str) -> float | None:
    """Return a share from 0 to 1, also where it is a percentage; None where it is no number."""
    found = _PERCENT.fullmatch(text)
    if found is None:
        return None
    value = float(found.group(1).replace(",", "."))
    return min(1.0, value / 100 if found.group(2) or value > 1 else value)


def length_frames(text: str, rate: FrameRate) -> int | None:
    """Return the frames of a length such as 0:50.2, 0:50,2, 1'12" or 50 s; None where it is none."""
    plain = text.replace(",", ".").strip()
    if found := _MINUTES.fullmatch(plain):
        return rate.frames(60 * int(found.group(1)) + Fraction(found.group(2) or 0))
    if found := _SECONDS.fullmatch(plain):
        return rate.frames(Fraction(found.group(1)))
    return clock_frames(plain, rate)


def eighths(text: str) -> int | None:
    """Return the eighths of a page in "2", "1 2/8" or "3/8"; None where it is no such length."""
    found = _PAGES.fullmatch(text.strip())
    if found is None or found.lastindex is None:
        return None
    pages, parts = found.groups()
    return 8 * int(pages or 0) + int(parts or 0)
