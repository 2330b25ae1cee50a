"""A cue as the piano roll shows it: note columns, and the occurrences as frames in their parts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import chain

import numpy as np
from PySide6.QtCore import QCoreApplication

from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.occurrence import NoteChange, Occurrence, OccurrenceKey
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.score.explaining import doubling_rows
from leitmotif_desk.ui.timeline.spans import Spans

LEAST_RANGE = 14
"""Semitones a track shows at least, so that a pedal point does not jump."""


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """An occurrence, or its share in one part. `rows` and `unlike` are rows of the score's note table.

    `colour` is None for a hit of notes that were looked for without being a theme.
    """

    key: OccurrenceKey
    motif: MotifId
    name: str
    colour: int | None
    part: int
    start_ticks: int
    end_ticks: int
    words: str
    rows: IntColumn
    unlike: IntColumn
    waiting: bool

    @property
    def title(self) -> str:
        return f"{self.name} · {self.words}" if self.words else self.name


@dataclass(frozen=True, slots=True, eq=False)
class Roll:
    """The music of a cue. `lowest` and `span` bound the pitches of each part, in semitones."""

    cue: CueId
    score: Score
    spans: Spans
    lowest: IntColumn
    span: IntColumn
    frames: tuple[Frame, ...]
    frame_spans: Spans

    def with_room(self, part: IntColumn, pitch: IntColumn) -> "Roll":
        """Return the roll in which parts have room for these pitches too."""
        lowest, highest = self.lowest.copy(), self.lowest + self.span
        np.minimum.at(lowest, part, pitch)
        np.maximum.at(highest, part, pitch)
        return replace(self, lowest=lowest, span=highest - lowest)


def roll_of(
    project: Project,
    cue: CueId,
    score: Score,
    occurrences: Sequence[Occurrence],
    waiting: set[str],
    hits: Sequence[Occurrence] = (),
) -> Roll:
    """Return the roll of a cue; `waiting` holds the keys of occurrences that nobody has confirmed.

    `hits` are what a search for notes found, that are no theme.
    """
    notes = score.notes
    lowest, highest = _ranges(score)
    frames = sorted(
        chain(
            *(_frames(score, one, project.the_motif(one.motif), one.key in waiting) for one in occurrences),
            *(_frames(score, one, None, False) for one in hits),
        ),
        key=lambda frame: (frame.start_ticks, frame.part, frame.motif),
    )
    return Roll(
        cue=cue,
        score=score,
        spans=Spans.from_columns(notes.onset_ticks, notes.onset_ticks + np.maximum(notes.duration_ticks, 1)),
        lowest=lowest,
        span=np.maximum(highest - lowest, LEAST_RANGE),
        frames=tuple(frames),
        frame_spans=Spans.of((frame.start_ticks, frame.end_ticks) for frame in frames),
    )


def _ranges(score: Score) -> tuple[IntColumn, IntColumn]:
    count, notes = len(score.parts), score.notes
    lowest, highest = np.full(count, 127, dtype=np.int64), np.zeros(count, dtype=np.int64)
    np.minimum.at(lowest, notes.part, notes.pitch)
    np.maximum.at(highest, notes.part, notes.pitch)
    silent = lowest > highest
    lowest[silent], highest[silent] = 60, 60
    short = np.maximum(0, LEAST_RANGE - (highest - lowest)) // 2
    return lowest - short, highest


def _frames(score: Score, one: Occurrence, motif: Motif | None, waits: bool) -> list[Frame]:
    name = motif.name if motif is not None else QCoreApplication.translate("Score", "Found")
    colour = motif.colour if motif is not None else None
    answering = np.asarray(sorted({note.row for note in one.alignment if note.row is not None}), dtype=np.int64)
    rows = np.union1d(answering, doubling_rows(score, one)) if len(one.parts) > 1 else answering
    changed = {note.row for note in one.alignment if note.change in (NoteChange.CHANGED, NoteChange.ADDED)}
    unlike = np.asarray(sorted(row for row in changed if row is not None), dtype=np.int64)
    parts = score.notes.part
    words = chain_words(one.operations)
    return [
        Frame(
            one.key, one.motif, name, colour, part, one.start_ticks, one.end_ticks, words,
            rows[parts[rows] == part], unlike[parts[unlike] == part], waits,
        )
        for part in one.parts
        if part < len(score.parts)
    ]  # fmt: skip
