"""The small values inside MusicXML elements."""

import re
from fractions import Fraction

from leitmotif_desk.domain.pitch import LETTERS
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadXml
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.xml_safely import Element

_NUMBER = re.compile(r"[+-]?(\d{1,12}(\.\d{0,24})?|\.\d{1,24})")

VELOCITIES = {
    "pppp": 12, "ppp": 20, "pp": 33, "p": 49, "mp": 64, "mf": 80, "f": 96, "ff": 112, "fff": 122, "ffff": 127,
    "sf": 100, "sfz": 100, "fz": 100, "fp": 96, "sfp": 96,
}  # fmt: skip
"""Dynamics as MIDI velocities, as music notation programs play them."""

_BEATS = {
    "long": Fraction(16), "breve": Fraction(8), "whole": Fraction(4), "half": Fraction(2), "quarter": Fraction(1),
    "eighth": Fraction(1, 2), "16th": Fraction(1, 4), "32nd": Fraction(1, 8), "64th": Fraction(1, 16),
}  # fmt: skip


def bad(source: Source, element: Element, what: str) -> BadXml:
    """Return the error that names an element's line."""
    return BadXml(what, where=source.at(f"line {element.sourceline}"), now=NOTHING_IMPORTED)


def text_of(element: Element, path: str) -> str:
    """Return the stripped text of a descendant, empty where there is none."""
    found = element.findtext(path)
    return found.strip() if found else ""


def number(source: Source, element: Element, text: str | None) -> int | Fraction:
    """Return the exact number of a text; raises BadXml naming the element's line."""
    written = (text or "").strip()
    if written.isascii() and written.isdigit() and len(written) <= 12:
        return int(written)
    if not _NUMBER.fullmatch(written):
        raise bad(source, element, f"<{element.tag}> holds {written[:40]!r}, which is not a usable number.")
    value = Fraction(written)
    return int(value) if value.denominator == 1 else value


def whole(source: Source, element: Element, path: str, default: int = 0) -> int:
    """Return the whole number in a descendant, `default` where it is missing."""
    found = element.find(path)
    return default if found is None else round(number(source, found, found.text))


def letter_of(source: Source, element: Element, text: str) -> int:
    """Return the index of a note's letter, 0 = C."""
    if len(text) != 1 or text.upper() not in LETTERS:
        raise bad(source, element, f"{text[:20]!r} is not a note's letter.")
    return LETTERS.index(text.upper())


def metronome_seconds(element: Element) -> Fraction | None:
    """Return the seconds a quarter lasts after a <metronome>, None where it gives no number."""
    unit, per_minute = (
        _BEATS.get(text_of(element, "beat-unit")),
        re.search(r"\d{1,4}(\.\d{1,6})?", text_of(element, "per-minute")),
    )
    if unit is None or per_minute is None or Fraction(per_minute.group()) == 0:
        return None
    dotted = unit * 3 / 2 if element.find("beat-unit-dot") is not None else unit
    return 60 / (Fraction(per_minute.group()) * dotted)
