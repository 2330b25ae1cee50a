"""What every score reader hands on, and what names and texts tell about a cue."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath

from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats.reading import CUE_NUMBER, TIMECODE, Notes, split_cue_name


@dataclass(frozen=True, slots=True)
class ChordSymbol:
    """A chord symbol at a tick: its root as (letter 0 = C, alteration) and MusicXML's name of its kind."""

    onset_ticks: int
    letter: int
    alter: int
    kind: str


@dataclass(frozen=True, slots=True)
class ScoreReading:
    """A score with what its file says about the cue; `rate` is the rate of `start_timecode` where the file knows it."""

    score: Score
    chords: tuple[ChordSymbol, ...]
    cue_number: str
    title: str
    start_timecode: str
    rate: str
    notes: Notes


@dataclass(frozen=True, slots=True)
class CueClues:
    number: str
    title: str
    timecode: str


def cue_clues(file_name: str, texts: Iterable[str], notes: Notes) -> CueClues:
    """Return the cue's number, title and start as texts in the file tell them, then its name.

    The first text is the file's own title.
    """
    said = [text.strip() for text in texts]
    stem = PurePath(file_name).stem
    number = next((found for text in [*said, stem] if (found := split_cue_name(text)[0])), "")
    own_title = split_cue_name(said[0])[1] if said else ""
    title = own_title or split_cue_name(stem)[1]
    if number and not any(split_cue_name(text)[0] for text in said):
        notes.guessed(f"The cue's number {number} was taken from the file's name.")
    timecode = next((match.group() for text in said if (match := TIMECODE.search(text))), "")
    if timecode:
        notes.guessed(f"The cue's start {timecode} was taken from a text in the file.")
    return CueClues(number if CUE_NUMBER.fullmatch(number) else "", title, timecode)
