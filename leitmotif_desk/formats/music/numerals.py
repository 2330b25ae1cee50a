"""Chord symbols and roman numerals."""

import re
from collections.abc import Mapping

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.pitch import Key, sign_of

_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII")

# MusicXML's name of a chord kind: whether the numeral is large, and what follows it.
KINDS: Mapping[str, tuple[bool, str]] = {
    "major": (True, ""),
    "minor": (False, ""),
    "diminished": (False, "o"),
    "augmented": (True, "+"),
    "dominant": (True, "7"),
    "major-seventh": (True, "maj7"),
    "minor-seventh": (False, "7"),
    "diminished-seventh": (False, "o7"),
    "half-diminished": (False, "ø7"),
    "suspended-fourth": (True, "sus4"),
    "suspended-second": (True, "sus2"),
    "major-sixth": (True, "add6"),
    "dominant-ninth": (True, "9"),
    "major-minor": (False, "maj7"),
}
_KIND_OF = {shape: kind for kind, shape in KINDS.items()}
_NUMERAL = re.compile(r"(bb|##|b|#)?(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(.*)")
_SIGNS = {None: 0, "b": -1, "#": 1, "bb": -2, "##": 2}


def numeral_of(letter: int, alter: int, kind: str, key: Key) -> str:
    """Return the roman numeral in a key of a chord on a root; kinds without a numeral count as their triad."""
    large, tail = KINDS.get(kind) or KINDS["minor" if kind.startswith("minor") else "major"]
    degree = key.degree_of(letter)
    roman = _ROMANS[degree - 1]
    return f"{sign_of(alter - key.alter_of(letter))}{roman if large else roman.lower()}{tail}"


def chord_of(numeral: str, key: Key) -> tuple[int, int, str]:
    """Return (letter, alteration, kind) of a roman numeral in a key; raises BadValue."""
    found = _NUMERAL.fullmatch(numeral.strip().replace("°", "o"))
    kind = _KIND_OF.get((found.group(2).isupper(), found.group(3))) if found else None
    if found is None or kind is None:
        raise BadValue(f"{numeral!r} is not a roman numeral this program can write as a chord symbol.")
    letter = (key.letter + _ROMANS.index(found.group(2).upper())) % 7
    return letter, key.alter_of(letter) + _SIGNS[found.group(1)], kind
