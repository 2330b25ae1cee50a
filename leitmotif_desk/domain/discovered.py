"""Themes that nobody registered: what discovery offers, to be chosen from."""

from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key


class Why(StrEnum):
    """What speaks for a candidate; each comes with a number."""

    RETURNS = "returns"
    CUES = "cues"
    EXACT = "exact"
    RARITY = "rarity"
    PHRASE = "phrase"


@dataclass(frozen=True, slots=True)
class Sounding:
    """Where a candidate theme sounds: ticks of that cue's score, and the rows of its note table, one a tone.

    `rows` answer the tones from `first_tone` on; fewer rows than tones are a fragment. `parts` are those that sound it
    together, the rows being those of the first. `likeness` is 1 where every step and rhythm is kept.
    """

    cue: CueId
    parts: tuple[int, ...]
    start_ticks: int
    end_ticks: int
    rows: tuple[int, ...]
    first_tone: int = 0
    likeness: float = 1.0
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Discovered:
    """A candidate theme with every place where it sounds, in the order of the cues and of time.

    `home` indexes the sounding the tones were taken from; tones count from that bar's line, an upbeat being negative.
    `promise` runs from 0 to 1. `why` holds the reasons with their numbers: returns, cues, the share of exact returns,
    bits of surprise an interval, the share of returns that begin where a phrase does.
    """

    tones: tuple[Tone, ...]
    key: Key
    beats: int
    beat_unit: int
    soundings: tuple[Sounding, ...]
    home: int
    promise: float
    why: tuple[tuple[Why, float], ...]

    @property
    def home_sounding(self) -> Sounding:
        return self.soundings[self.home]
