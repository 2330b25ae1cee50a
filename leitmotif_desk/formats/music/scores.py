"""What every score reader hands on."""

from dataclasses import dataclass

from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats.music.cue_clues import CueClues
from leitmotif_desk.formats.reading import Notes


@dataclass(frozen=True, slots=True)
class ChordSymbol:
    """A chord symbol at a tick: its root as (letter 0 = C, alteration) and MusicXML's name of its kind."""

    onset_ticks: int
    letter: int
    alter: int
    kind: str


@dataclass(frozen=True, slots=True)
class ScoreReading:
    """A score with what its file says about the cue; `rate` is the one its start was read at, empty: not known."""

    score: Score
    chords: tuple[ChordSymbol, ...]
    clues: CueClues
    rate: str
    notes: Notes

    @property
    def title(self) -> str:
        return self.clues.title.value
