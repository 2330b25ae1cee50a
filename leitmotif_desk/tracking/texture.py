"""A score as the finder wants it: pitched notes by part and time, and how common its intervals are."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn

BoolColumn = NDArray[np.bool_]
STEP_BITS, ONSET_BITS = 8, 40
STEP_REACH = 24
"""Intervals wider than this, in steps, count as this wide."""
TIME_BINS_PER_OCTAVE = 8
TIME_BINS = 128
_SHORTEST_TICKS = TICKS_PER_QUARTER / 48


@dataclass(frozen=True, slots=True, eq=False)
class Texture:
    """The pitched notes of a score, sorted by part, onset and pitch; all columns have one length.

    `rows` are rows of the score's note table; `outer` marks the top and bottom note of a part at an onset, `top` the
    top one. `step_bits` and `time_bits` say how improbable an interval and a time between onsets are in this
    score's upper lines, in bits. `keys` are the packed parts, onsets and steps in rising order, `by_step` their rows.
    """

    rows: IntColumn
    onset: IntColumn
    duration: IntColumn
    step: IntColumn
    pitch: IntColumn
    part: IntColumn
    top: BoolColumn
    outer: BoolColumn
    step_bits: FloatColumn
    time_bits: FloatColumn
    chance_bits: float
    by_step: IntColumn
    keys: IntColumn

    def __len__(self) -> int:
        return len(self.rows)

    def joined(self) -> "Texture":
        """Return the same rows as if one part played them all, so that themes split between parts line up."""
        together = np.zeros_like(self.part)
        by_step = np.lexsort((self.part, self.step, self.onset)).astype(np.int64)
        keys = packed(together, self.onset, self.step)[by_step]
        return replace(self, part=together, by_step=by_step, keys=keys)

    @classmethod
    def of(cls, score: Score) -> "Texture":
        """Return the texture of a score, percussion left out."""
        notes = score.notes
        pitched = np.array([not part.percussion for part in score.parts] or [True])
        rows = np.flatnonzero(pitched[notes.part]) if len(notes) else np.empty(0, dtype=np.int64)
        rows = rows[np.lexsort((notes.pitch[rows], notes.onset_ticks[rows], notes.part[rows]))]
        onset, part, step = notes.onset_ticks[rows], notes.part[rows], notes.step[rows]
        by_step = np.lexsort((step, onset, part)).astype(np.int64)
        top = _changes(part, onset, after=True)
        upper = np.flatnonzero(top)
        joined = np.flatnonzero(part[upper][1:] == part[upper][:-1])
        leaps = (step[upper][1:] - step[upper][:-1])[joined]
        times = (onset[upper][1:] - onset[upper][:-1])[joined]
        return cls(
            rows.astype(np.int64), onset, notes.duration_ticks[rows], step, notes.pitch[rows], part,
            top, top | _changes(part, onset, after=False),
            _bits(step_bin(leaps), 2 * STEP_REACH + 1), _bits(time_bin(times), TIME_BINS),
            float(np.log2(1 + len(upper))), by_step, packed(part, onset, step)[by_step],
        )  # fmt: skip


def packed(part: IntColumn, onset: IntColumn, step: IntColumn) -> IntColumn:
    """Return one sortable number for a part, an onset and a step."""
    return (((part << ONSET_BITS) + onset) << STEP_BITS) + step


def _changes(part: IntColumn, onset: IntColumn, *, after: bool) -> BoolColumn:
    """Return where a row is the last (or first) one of its part and onset."""
    change = np.ones(len(part) + 1, dtype=np.bool_)
    change[1:-1] = (part[1:] != part[:-1]) | (onset[1:] != onset[:-1])
    return change[1:] if after else change[:-1]


def step_bin(leap: IntColumn) -> IntColumn:
    """Return the row of `step_bits` that speaks of an interval in steps."""
    return np.asarray(np.clip(leap, -STEP_REACH, STEP_REACH) + STEP_REACH, dtype=np.int64)


def time_bin(ticks: IntColumn | FloatColumn) -> IntColumn:
    """Return the row of `time_bits` that speaks of a time between onsets, in ticks."""
    octaves = np.log2(np.maximum(ticks, _SHORTEST_TICKS) / _SHORTEST_TICKS)
    return np.asarray(np.clip(np.round(octaves * TIME_BINS_PER_OCTAVE), 0, TIME_BINS - 1), dtype=np.int64)


def _bits(bins: IntColumn, size: int) -> FloatColumn:
    counts = np.bincount(bins, minlength=size) + 0.5
    return np.asarray(-np.log2(counts / counts.sum()), dtype=np.float64)
