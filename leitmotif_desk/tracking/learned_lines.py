"""Lines side by side: what sounds at occurrences, what a person was asked about, and how alike they go."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import CueScore, Occurrence
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.tracking.texture import FloatTable

_TIMES_PER_OCTAVE = 4
_RADIX = 128
"""Codes of intervals and times lie below it, so that two of them pack into one number."""


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """The notes of `count` lines as columns, line after line, each in order of time; `line` says whose a note is."""

    count: int
    line: IntColumn
    onset: IntColumn
    step: IntColumn

    @classmethod
    def of_tones(cls, lines: Sequence[Sequence[Tone]]) -> Self:
        """Return lines of tones in any order."""
        rows = sorted((k, tone.onset_ticks, tone.step) for k, tones in enumerate(lines) for tone in tones)
        return cls(len(lines), *np.array(rows, dtype=np.int64).reshape(-1, 3).T)

    @classmethod
    def heard(cls, occurrences: Sequence[Occurrence], music: Sequence[CueScore]) -> Self:
        """Return what sounds at occurrences in the music, ornaments included."""
        starts = np.cumsum([0, *(len(one.score) for one in music)])
        start = {one.cue: int(at) for one, at in zip(music, starts, strict=False)}
        pairs = sorted(
            (k, start[one.cue] + note.row)
            for k, one in enumerate(occurrences) for note in one.alignment if note.row is not None
        )  # fmt: skip
        line, row = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
        onset = np.concatenate([one.score.notes.onset_ticks for one in music])
        step = np.concatenate([one.score.notes.step for one in music])
        return cls(len(occurrences), line, onset[row], step[row])

    def where(self, chosen: Sequence[int]) -> Self:
        """Return some of the lines, which must be given in rising order."""
        place = np.full(self.count, -1, dtype=np.int64)
        place[list(chosen)] = np.arange(len(chosen))
        kept = place[self.line] >= 0
        return type(self)(len(chosen), place[self.line[kept]], self.onset[kept], self.step[kept])

    def followed_by(self, others: "Lines") -> "Lines":
        """Return these lines and then the others."""
        columns = ((self.line, others.line + self.count), (self.onset, others.onset), (self.step, others.step))
        return Lines(self.count + others.count, *(np.concatenate(pair) for pair in columns))


def likeness(lines: Lines, others: Lines) -> FloatTable:
    """Return how alike each line goes to each of the others, 0 to 1, wherever they stand and however high.

    It is the cosine between the counts (their roots) of what the lines are made of: intervals in steps, times between
    onsets, both at once, and each of the first two with the one before.
    """
    both = lines.followed_by(others)
    owner, piece = _pieces(both)
    names, column = np.unique(piece, return_inverse=True)
    counts = np.bincount(owner * len(names) + column, minlength=both.count * len(names))
    weight = np.sqrt(counts.reshape(both.count, len(names)))
    weight /= np.maximum(np.linalg.norm(weight, axis=1, keepdims=True), 1e-9)
    return np.asarray(weight[: lines.count] @ weight[lines.count :].T, dtype=np.float64)


def _pieces(lines: Lines) -> tuple[IntColumn, IntColumn]:
    """Return the pieces of all lines: whose each is, and a number for its kind and value."""
    together = np.flatnonzero(lines.line[1:] == lines.line[:-1])
    owner = lines.line[together]
    interval = _coded(np.diff(lines.step)[together])
    octaves = np.log2(np.maximum(np.diff(lines.onset)[together], 1) / TICKS_PER_QUARTER)
    time = _coded(np.round(octaves * _TIMES_PER_OCTAVE))
    again = np.flatnonzero(owner[1:] == owner[:-1])
    kinds = (
        (owner, interval), (owner, time), (owner, interval * _RADIX + time),
        (owner[again], interval[again] * _RADIX + interval[again + 1]),
        (owner[again], time[again] * _RADIX + time[again + 1]),
    )  # fmt: skip
    pieces = [piece + kind * _RADIX**2 for kind, (_, piece) in enumerate(kinds)]
    return np.concatenate([one for one, _ in kinds]), np.concatenate(pieces)


def _coded(values: IntColumn | NDArray[np.float64]) -> IntColumn:
    return np.asarray(np.clip(values, -_RADIX // 2, _RADIX // 2 - 1), dtype=np.int64) + _RADIX // 2
