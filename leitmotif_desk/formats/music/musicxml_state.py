"""What one part of a score has told so far."""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

from leitmotif_desk.domain.pitch import midi_of
from leitmotif_desk.formats.reading import Notes, Source

Ticks = int | Fraction
"""Exact until the score is put together: divisions need not divide 10,080."""
_DEFAULT_VELOCITY = 80


class RawNote(NamedTuple):
    """A note within its measure (an index); pitch is what sounds."""

    measure: int
    offset: Ticks
    duration: Ticks
    pitch: int
    step: int
    alter: int
    voice: int
    velocity: int
    tie_start: bool
    tie_stop: bool


class Placed(NamedTuple):
    """A value at an offset within a measure."""

    measure: int
    offset: Ticks
    value: object


@dataclass(slots=True)
class Transposition:
    """From written to sounding pitch."""

    diatonic: int = 0
    chromatic: int = 0

    def sounding(self, step: int, alter: int) -> tuple[int, int]:
        sounding = midi_of(step, alter) + self.chromatic
        return step + self.diatonic, sounding - midi_of(step + self.diatonic, 0)


@dataclass(slots=True)
class PartState:
    """What a part has told so far; the lists grow, the rest is in force now. `words` are those that tell of a cue."""

    source: Source
    notes: Notes
    unpitched: dict[str, int] = field(default_factory=dict)
    divisions: int | Fraction = 1
    transposition: Transposition = field(default_factory=Transposition)
    transposes: bool = False
    velocity: int = _DEFAULT_VELOCITY
    measure: int = -1
    offset: Ticks = 0
    chord_offset: Ticks = 0
    length: Ticks = 0
    rest_length: Ticks = 0
    total: Ticks = 0
    repeats: bool = False
    rows: list[RawNote] = field(default_factory=list)
    lengths: list[tuple[Ticks, Ticks]] = field(default_factory=list)
    metres: list[Placed] = field(default_factory=list)
    keys: list[Placed] = field(default_factory=list)
    tempi: list[Placed] = field(default_factory=list)
    rehearsals: list[Placed] = field(default_factory=list)
    words: list[Placed] = field(default_factory=list)
    chords: list[Placed] = field(default_factory=list)
    voices: dict[str, int] = field(default_factory=dict)
