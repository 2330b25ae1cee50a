"""Spelled pitch: a diatonic step and its alteration, and keys.

A step counts white notes from C0 = 0, so C4 = 28 and MIDI 60 is (28, 0). An alteration is in semitones.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.errors import BadValue

LETTERS = "CDEFGAB"
_SEMITONES = (0, 2, 4, 5, 7, 9, 11)
_SIGNS = {-2: "bb", -1: "b", 0: "", 1: "#", 2: "##"}
_SPELLED = re.compile(r"([A-Ga-g])(bb|b|--|-|##|#|x|♭♭|♭|♯♯|♯)?(-?\d+)")
_ALTERS = {"": 0, "b": -1, "-": -1, "♭": -1, "bb": -2, "--": -2, "♭♭": -2, "#": 1, "♯": 1, "##": 2, "x": 2, "♯♯": 2}


def midi_of(step: int, alter: int) -> int:
    """Return the MIDI number (60 = C4) of a spelled pitch."""
    octave, letter = divmod(step, 7)
    return 12 * (octave + 1) + _SEMITONES[letter] + alter


def midi_column(step: NDArray[np.int64], alter: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return MIDI numbers for columns of steps and alterations."""
    octave, letter = np.divmod(step, 7)
    return np.asarray(12 * (octave + 1) + np.asarray(_SEMITONES, dtype=np.int64)[letter] + alter, dtype=np.int64)


def sign_of(alter: int) -> str:
    """Return an alteration as plain text: "#", "bb"; beyond double signs, repeated."""
    return _SIGNS.get(alter, ("#" if alter > 0 else "b") * abs(alter))


def spelling(step: int, alter: int) -> str:
    """Return a pitch as people type it: "F#4", "Bb3"."""
    octave, letter = divmod(step, 7)
    return f"{LETTERS[letter]}{sign_of(alter)}{octave}"


def parse_spelling(text: str) -> tuple[int, int]:
    """Return (step, alteration) of "F#4", "Bb3", "B-3"; raises BadValue."""
    found = _SPELLED.fullmatch(text.strip())
    if found is None:
        raise BadValue(f"{text!r} is not a pitch (expected a letter, an optional # or b, an octave: F#4).")
    letter, sign, octave = found.groups()
    return 7 * int(octave) + LETTERS.index(letter.upper()), _ALTERS[sign or ""]


class Mode(StrEnum):
    """The scales a theme can stand in."""

    MAJOR = "major"
    MINOR = "minor"
    DORIAN = "dorian"
    PHRYGIAN = "phrygian"
    LYDIAN = "lydian"
    MIXOLYDIAN = "mixolydian"
    LOCRIAN = "locrian"


_MODE_FIFTHS = {
    Mode.LYDIAN: 1,
    Mode.MAJOR: 0,
    Mode.MIXOLYDIAN: -1,
    Mode.DORIAN: -2,
    Mode.MINOR: -3,
    Mode.PHRYGIAN: -4,
    Mode.LOCRIAN: -5,
}
_FIFTHS_ORDER = "FCGDAEB"


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic (letter index 0 = C, alteration in semitones) and a mode."""

    letter: int
    alter: int = 0
    mode: Mode = Mode.MAJOR

    @classmethod
    def parse(cls, text: str) -> "Key":
        """Return the key of "D major", "F# minor", "Bb dorian"; raises BadValue."""
        found = re.fullmatch(r"([A-Ga-g])(bb|b|-|♭|##|#|♯)?\s*(\w*)", text.strip())
        mode = (found.group(3) or "major").lower() if found else ""
        if found is None or mode not in Mode._value2member_map_:
            raise BadValue(f"{text!r} is not a key (expected for example 'D major' or 'Bb minor').")
        return cls(LETTERS.index(found.group(1).upper()), _ALTERS[found.group(2) or ""], Mode(mode))

    @classmethod
    def from_fifths(cls, fifths: int, mode: Mode = Mode.MAJOR) -> "Key":
        """Return the key with a signature of so many sharps (negative: flats) in a mode."""
        position = fifths - _MODE_FIFTHS[mode] + 1
        alter, place = divmod(position, 7)
        return cls(LETTERS.index(_FIFTHS_ORDER[place]), alter, mode)

    @property
    def fifths(self) -> int:
        """The signature: sharps, negative for flats."""
        return _FIFTHS_ORDER.index(LETTERS[self.letter]) - 1 + 7 * self.alter + _MODE_FIFTHS[self.mode]

    @property
    def tonic_pitch_class(self) -> int:
        """The tonic as a pitch class, 0 = C."""
        return (_SEMITONES[self.letter] + self.alter) % 12

    def alter_of(self, step: int) -> int:
        """Return the alteration this key's signature gives to a step."""
        order = _FIFTHS_ORDER.index(LETTERS[step % 7])
        return (self.fifths - order + 6) // 7

    def degree_of(self, step: int) -> int:
        """Return the scale degree (1 to 7) of a step, whatever its alteration."""
        return (step - self.letter) % 7 + 1

    def with_mode(self, mode: Mode) -> "Key":
        """Return the parallel key in another mode."""
        return Key(self.letter, self.alter, mode)

    def __str__(self) -> str:
        return f"{LETTERS[self.letter]}{sign_of(self.alter)} {self.mode}"
