"""Motifs typed as text: `key=D major metre=4/4 D4:1 A4:1.5 G4:.5 F#4 | E4 D4:3`."""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key, Mode, parse_spelling
from leitmotif_desk.domain.score import Metre
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.formats.errors import BadMotifText
from leitmotif_desk.formats.limits import is_metre
from leitmotif_desk.formats.reading import Phrase

_KEY = re.compile(r"\bkey=\s*([A-Ga-g](?:bb|##|b|#)?(?:\s+(?:" + "|".join(Mode) + r"))?)(?=\s|$)", re.IGNORECASE)
_METRE = re.compile(r"\bmet(?:re|er)=\s*(\d{1,3})/(\d{1,3})(?=\s|$)")
_TEMPO = re.compile(r"\btempo=\s*(\d{1,3}(?:\.\d{1,3})?)(?=\s|$)")
_WORD = re.compile(r"\||[^\s|]+")
"""A barline needs no spaces around it."""
_NOTE = re.compile(r"([^:]+)(?::(\d{0,3}\.\d{1,6}|\d{1,3}\.?|\d{1,3}/\d{1,3}))?")
_LONGEST_QUARTERS = 64
_NOTHING = "Nothing was registered."


def parse_motif(text: str, name: str = "") -> Phrase:
    """Return the motif of a typed text; raises BadMotifText with the character.

    A word is a pitch and a length in quarters, or `r` for a rest; without a length the one before is repeated. A
    first bar of at most half the metre is an upbeat. Without `key=` the key is the one that fits best.
    """
    body, key, beats, unit, tempo = _header(text)
    tones, first_barline = _tones(body)
    if not tones:
        raise BadMotifText("there is no note in the text.", where="motif text", now=_NOTHING)
    upbeat = first_barline if first_barline and 2 * first_barline <= Metre(0, beats, unit).bar_ticks else 0
    placed = tuple(replace(tone, onset_ticks=tone.onset_ticks - upbeat) for tone in tones)
    return Phrase(name, placed, key or likely_key(placed), beats, unit, tempo_qpm=tempo, origin="typed")


def likely_key(tones: Sequence[Tone]) -> Key:
    """Return the key that alters the fewest tones; of those, one that the last tone closes."""
    keys = {Key.from_fifths(fifths, mode) for fifths in range(-7, 8) for mode in (Mode.MAJOR, Mode.MINOR)}

    def fit(key: Key) -> tuple[int, bool, bool, int, bool]:
        inside = sum(key.alter_of(tone.step) == tone.alter or _is_leading_tone(key, tone) for tone in tones)
        last, first = tones[-1], tones[0]
        closes = (last.step % 7, last.alter) == (key.letter, key.alter)
        opens = (first.step % 7, first.alter) == (key.letter, key.alter)
        return inside, closes, opens, -abs(key.fifths), key.mode is Mode.MAJOR

    return max(sorted(keys, key=str), key=fit)


def _is_leading_tone(key: Key, tone: Tone) -> bool:
    raised = tone.alter == key.alter_of(tone.step) + 1
    return key.mode is Mode.MINOR and key.degree_of(tone.step) == 7 and raised


def _header(text: str) -> tuple[str, Key | None, int, int, float | None]:
    """Return the text with its settings blanked out, so that places in it stay true, and the settings."""
    key, metre, tempo = _KEY.search(text), _METRE.search(text), _TEMPO.search(text)
    beats, unit = (int(metre.group(1)), int(metre.group(2))) if metre else (4, 4)
    if metre and not is_metre(beats, unit):
        raise _error(f"the metre {metre.group()} cannot be.", metre.start())
    if tempo and float(tempo.group(1)) == 0:
        raise _error("a tempo of 0 cannot be.", tempo.start())
    body = text
    for found in (key, metre, tempo):
        if found:
            body = body[: found.start()] + " " * len(found.group()) + body[found.end() :]
    return body, Key.parse(key.group(1).lower()) if key else None, beats, unit, float(tempo.group(1)) if tempo else None


def _tones(body: str) -> tuple[list[Tone], int | None]:
    tones: list[Tone] = []
    at, length, first_barline = 0, ticks(1), None
    for match in _WORD.finditer(body):
        place, word = match.start(), match.group()
        if word == "|":
            first_barline = at if first_barline is None else first_barline
            continue
        found = _NOTE.fullmatch(word)
        if found is None:
            raise _error(f"{word!r} is no note; write a pitch and a length in quarters, as in F#4:1.5.", place)
        if found.group(2):
            length = _length(found.group(2), place)
        if found.group(1).lower() != "r":
            tones.append(_tone(found.group(1), at, length, place))
        at += length
    return tones, first_barline


def _length(text: str, place: int) -> int:
    try:
        value = Fraction(text.rstrip("."))
    except ZeroDivisionError:
        value = Fraction(0)
    if not 0 < value <= _LONGEST_QUARTERS or ticks(value) == 0:
        raise _error(f"a length of {text} quarters cannot be (more than 0, at most {_LONGEST_QUARTERS}).", place)
    return ticks(value)


def _tone(text: str, at: int, length: int, place: int) -> Tone:
    try:
        tone = Tone(at, length, *parse_spelling(text))
    except BadValue as error:
        raise _error(error.what, place) from error
    if not 0 <= tone.pitch <= 127:
        raise _error(f"{text} lies beyond MIDI's range.", place)
    return tone


def _error(what: str, place: int) -> BadMotifText:
    return BadMotifText(what, where=f"motif text, character {place + 1}", now=_NOTHING)
