"""Music to search in: random textures with a theme planted in a known disguise."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.ids import CueId, FormId, MotifId
from leitmotif_desk.domain.motif import Form, Theme, Tone
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.pitch import Key, midi_of
from leitmotif_desk.domain.score import Bars, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap

Q = TICKS_PER_QUARTER
C_MAJOR = Key(0)


@dataclass(frozen=True)
class Note:
    """A note of a test score: part, onset and duration in ticks, spelled pitch."""

    part: int
    onset: int
    duration: int
    step: int
    alter: int = 0


def score_of(notes: list[Note], parts: int) -> Score:
    """Return the score of notes in any order."""
    columns = np.array([(n.onset, n.duration, midi_of(n.step, n.alter), n.step, n.alter, n.part) for n in notes])
    onset, duration, pitch, step, alter, part = columns.T
    end = int((onset + duration).max())
    metres = (Metre(0, 4, 4),)
    table = NoteTable.from_columns(
        onset_ticks=onset, duration_ticks=duration, pitch=pitch, step=step, alter=alter, part=part,
        voice=np.zeros_like(part), velocity=np.full_like(part, 80),
    )  # fmt: skip
    names = tuple(Part(f"part {number + 1}") for number in range(parts))
    return Score(table, names, TempoMap.constant(120), metres, (), Bars.from_metres(metres, end), end)


def cue(notes: list[Note], parts: int = 4) -> CueScore:
    return CueScore(CueId("1m1"), score_of(notes, parts))


def theme_of(tones: list[tuple[int, int, int]], key: Key = C_MAJOR, name: str = "light") -> Theme:
    """Return a theme of (onset ticks, duration ticks, step) in a key's scale."""
    notes = tuple(Tone(onset, duration, step, key.alter_of(step)) for onset, duration, step in tones)
    return Theme(MotifId(name), (Form(FormId(name), MotifId(name), "base", notes, key),))


def background(seed: int, bars: int = 24, parts: int = 4) -> list[Note]:
    """Return random walks in C major, one a part, with mixed rhythm: music that means nothing."""
    random = np.random.default_rng(seed)
    notes = []
    for part in range(parts):
        at, step = 0, 40 - 5 * part
        while at < bars * 4 * Q:
            length = int(random.choice([Q // 2, Q, Q, 3 * Q // 2, 2 * Q]))
            notes.append(Note(part, at, length, step))
            low, high = 33 - 5 * part, 47 - 5 * part
            step = int(np.clip(step + random.choice([-4, -2, -1, -1, 0, 1, 1, 2, 3]), low, high))
            at += length
    return notes


def planted(notes: list[Note], theme: list[Note]) -> list[Note]:
    """Return the background with the theme's notes in the place of whatever its parts had there."""
    spans: dict[int, tuple[int, int]] = {}
    for note in theme:
        start, end = spans.get(note.part, (note.onset, note.onset))
        spans[note.part] = min(start, note.onset), max(end, note.onset + note.duration)

    def is_free(note: Note) -> bool:
        start, end = spans.get(note.part, (note.onset, note.onset))
        return note.onset + note.duration <= start or note.onset >= end

    return [*(note for note in notes if is_free(note)), *theme]
