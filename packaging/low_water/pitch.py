"""Spelled pitches, keys and chords of the score."""

import re
from dataclasses import dataclass

LETTERS = "CDEFGAB"
LETTER_SEMITONES = (0, 2, 4, 5, 7, 9, 11)
_SIGNS = {"": 0, "#": 1, "##": 2, "b": -1, "bb": -2}
_NAMES = {value: sign for sign, value in _SIGNS.items()}
_MODES = {"major": (0, 2, 4, 5, 7, 9, 11), "minor": (0, 2, 3, 5, 7, 8, 10), "phrygian": (0, 1, 3, 5, 7, 8, 10)}
_QUALITIES = {
    "": ((0, 0), (2, 4), (4, 7)), "m": ((0, 0), (2, 3), (4, 7)), "7": ((0, 0), (2, 4), (4, 7), (6, 10)),
    "m7": ((0, 0), (2, 3), (4, 7), (6, 10)), "maj7": ((0, 0), (2, 4), (4, 7), (6, 11)),
    "dim": ((0, 0), (2, 3), (4, 6)), "dim7": ((0, 0), (2, 3), (4, 6), (6, 9)),
    "m7b5": ((0, 0), (2, 3), (4, 6), (6, 10)),
    "sus4": ((0, 0), (3, 5), (4, 7)), "7sus4": ((0, 0), (3, 5), (4, 7), (6, 10)), "sus2": ((0, 0), (1, 2), (4, 7)),
    "6": ((0, 0), (2, 4), (4, 7), (5, 9)), "add9": ((0, 0), (2, 4), (4, 7), (1, 2)), "5": ((0, 0), (4, 7)),
    "m6": ((0, 0), (2, 3), (4, 7), (5, 9)), "madd9": ((0, 0), (2, 3), (4, 7), (1, 2)), "aug": ((0, 0), (2, 4), (4, 8)),
}  # fmt: skip
"""Chord members as (letter steps, semitones) above the root."""


@dataclass(frozen=True, slots=True, order=True)
class Pitch:
    """A pitch by its diatonic step (C0 = 0, C4 = 28) and alteration."""

    step: int
    alter: int = 0

    @property
    def midi(self) -> int:
        return 12 * (self.step // 7 + 1) + LETTER_SEMITONES[self.step % 7] + self.alter

    @property
    def name(self) -> str:
        return f"{LETTERS[self.step % 7]}{_NAMES[self.alter]}{self.step // 7}"

    def moved(self, steps: int, semitones: int) -> "Pitch":
        """Return the pitch at an interval given as steps and semitones."""
        natural = Pitch(self.step + steps)
        return Pitch(natural.step, self.midi + semitones - natural.midi)


def pitch(text: str) -> Pitch:
    """Read "F#4"."""
    found = re.fullmatch(r"([A-G])(##?|bb?)?(-?\d)", text)
    if found is None:
        raise ValueError(f"{text!r} is no pitch.")
    letter, sign, octave = found.groups()
    return Pitch(int(octave) * 7 + LETTERS.index(letter), _SIGNS[sign or ""])


@dataclass(frozen=True, slots=True)
class Key:
    """A tonic and a mode."""

    letter: int
    alter: int
    mode: str

    def alter_of(self, step: int) -> int:
        """Return the alteration this key's scale gives a step."""
        degree = (step - self.letter) % 7
        sounding = LETTER_SEMITONES[self.letter] + self.alter + _MODES[self.mode][degree]
        return (sounding - LETTER_SEMITONES[step % 7] + 6) % 12 - 6

    def at(self, step: int) -> Pitch:
        return Pitch(step, self.alter_of(step))

    @property
    def fifths(self) -> int:
        """The signature: sharps above, flats below zero."""
        return sum(self.alter_of(step) for step in range(7))

    @property
    def tonic(self) -> str:
        return LETTERS[self.letter] + _NAMES[self.alter]


def key(text: str) -> Key:
    """Read "D", "Dm" or "D phrygian"."""
    found = re.fullmatch(r"([A-G])(#|b)?(m| phrygian)?", text)
    if found is None:
        raise ValueError(f"{text!r} is no key.")
    mode = {"": "major", "m": "minor", " phrygian": "phrygian"}[found.group(3) or ""]
    return Key(LETTERS.index(found.group(1)), _SIGNS[found.group(2) or ""], mode)


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord in time: its members and bass as pitches of the lowest octave, root first."""

    symbol: str
    onset: float
    duration: float
    members: tuple[Pitch, ...]
    bass: Pitch
    quality: str


def chord(symbol: str, onset: float = 0.0, duration: float = 4.0) -> Chord:
    """Read "Bbmaj7/D"."""
    found = re.fullmatch(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?", symbol)
    if found is None or found.group(2) not in _QUALITIES:
        raise ValueError(f"{symbol!r} is no chord.")
    root = pitch(found.group(1) + "0")
    members = tuple(root.moved(*interval) for interval in _QUALITIES[found.group(2)])
    bass = pitch(found.group(3) + "0") if found.group(3) else root
    return Chord(symbol, onset, duration, members, bass, found.group(2))


def chords(text: str, default: float = 4.0) -> list[Chord]:
    """Read a plan such as "D:4 G/B:2 A7:2"; a chord without a length lasts `default` quarters."""
    found, onset = [], 0.0
    for token in text.replace("|", " ").split():
        symbol, _, length = token.partition(":")
        found.append(chord(symbol, onset, float(length or default)))
        onset += found[-1].duration
    return found
