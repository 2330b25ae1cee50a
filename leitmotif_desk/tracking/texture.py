"""The music as the finder wants it: the pitched notes of all cues in one table, and how common their intervals are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn

BoolColumn = NDArray[np.bool_]
FloatTable = NDArray[np.float64]
STEP_BITS, ONSET_BITS = 8, 36
_STEP_OFFSET = 64
"""Added to a step before it is packed, so that a theme's notes may be due below the piano."""
STEP_REACH = 24
"""Intervals wider than this, in steps, count as this wide."""
TIME_BINS_PER_OCTAVE = 8
TIME_BINS = 128
_SHORTEST_TICKS = TICKS_PER_QUARTER / 48


@dataclass(frozen=True, slots=True, eq=False)
class Texture:
    """The pitched notes of some cues, sorted by part, onset and pitch; all columns have one length.

    `cue` indexes the cues given, `rows` are rows of that cue's note table, `part` counts the parts of all cues
    through and `score_part` is the part within its score. `outer` marks the top and bottom note of a part at an
    onset, `top` the top one, `highest` the top one of the whole cue. `line` packs part and onset, in rising order;
    `tops` counts the top notes before each row, one entry more than rows. `step_bits` and `time_bits`, one row a cue,
    say how improbable an interval and a time between onsets are in that cue's upper lines, in bits; `chance_bits` how
    many bits a place picked at random would take. `keys` are the packed parts, onsets and steps in rising order,
    `by_step` their rows; `cue_keys` and `by_cue_step` are the same as if one part played the whole cue.
    """

    cue: IntColumn
    rows: IntColumn
    onset: IntColumn
    duration: IntColumn
    step: IntColumn
    pitch: IntColumn
    part: IntColumn
    score_part: IntColumn
    top: BoolColumn
    outer: BoolColumn
    highest: BoolColumn
    line: IntColumn
    tops: IntColumn
    step_bits: FloatTable
    time_bits: FloatTable
    chance_bits: FloatColumn
    keys: IntColumn
    by_step: IntColumn
    cue_keys: IntColumn
    by_cue_step: IntColumn

    def __len__(self) -> int:
        return len(self.rows)

    def crowd(self) -> FloatColumn:
        """Return, for each row, how many notes an onset its part has on average: one in a melody, more in chords."""
        if not len(self):
            return np.empty(0)
        onsets = np.bincount(self.part[self.top])
        return np.asarray((np.bincount(self.part) / np.maximum(onsets, 1))[self.part], dtype=np.float64)

    def between(self, cue: int, first: int, last: int) -> IntColumn:
        """Return the rows of a cue whose onsets lie between two ticks, both included, in time order."""
        bounds = packed(np.array([cue, cue]), np.array([max(first, 0), last + 1]), np.array([-_STEP_OFFSET] * 2))
        low, high = self.cue_keys.searchsorted(bounds)
        return self.by_cue_step[low:high]

    @classmethod
    def of(cls, music: Sequence[CueScore]) -> "Texture":
        """Return the texture of some cues, percussion left out."""
        cue, rows, onset, duration, step, pitch, part, score_part = _columns([one.score for one in music])
        top = _changes(part, onset, after=True)
        upper = np.flatnonzero(top)
        joined = np.flatnonzero(part[upper][1:] == part[upper][:-1])
        leaps = step_bin((step[upper][1:] - step[upper][:-1])[joined])
        times = time_bin((onset[upper][1:] - onset[upper][:-1])[joined])
        of_cue = cue[upper][1:][joined]
        lines = np.bincount(cue[upper], minlength=len(music))
        keys, by_step = _sorted(packed(part, onset, step))
        cue_keys, by_cue_step = _sorted(packed(cue, onset, step))
        return cls(
            cue, rows, onset, duration, step, pitch, part, score_part,
            top, top | _changes(part, onset, after=False), _highest(cue, onset, pitch),
            packed_line(part, onset), np.cumsum(np.concatenate(([0], top.astype(np.int64)))),
            _bits(of_cue, leaps, (len(music), 2 * STEP_REACH + 1)), _bits(of_cue, times, (len(music), TIME_BINS)),
            np.log2(1.0 + lines), keys, by_step, cue_keys, by_cue_step,
        )  # fmt: skip


def _columns(scores: Sequence[Score]) -> tuple[IntColumn, ...]:
    """Return (cue, row, onset, duration, step, pitch, part through all cues, part of the score), sorted."""
    tables, first_part = [], 0
    for cue, score in enumerate(scores):
        notes = score.notes
        pitched = np.array([not part.percussion for part in score.parts] or [True])
        rows = np.flatnonzero(pitched[notes.part]) if len(notes) else np.empty(0, dtype=np.int64)
        rows = rows[np.lexsort((notes.pitch[rows], notes.onset_ticks[rows], notes.part[rows]))]
        part = notes.part[rows]
        columns = (np.full(len(rows), cue), rows, notes.onset_ticks[rows], notes.duration_ticks[rows])
        tables.append((*columns, notes.step[rows], notes.pitch[rows], part + first_part, part))
        first_part += len(score.parts)
    none = np.empty((8, 0), dtype=np.int64)
    return tuple(np.concatenate(column).astype(np.int64) for column in zip(none, *tables, strict=True))


def packed_line(part: IntColumn, onset: IntColumn) -> IntColumn:
    """Return one sortable number for a part and an onset."""
    return (part << ONSET_BITS) + onset


def packed(group: IntColumn, onset: IntColumn, step: IntColumn) -> IntColumn:
    """Return one sortable number for a part or cue, an onset and a step."""
    return (((group << ONSET_BITS) + onset) << STEP_BITS) + step + _STEP_OFFSET


def _sorted(keys: IntColumn) -> tuple[IntColumn, IntColumn]:
    order = np.argsort(keys, kind="stable").astype(np.int64)
    return keys[order], order


def _changes(part: IntColumn, onset: IntColumn, *, after: bool) -> BoolColumn:
    """Return where a row is the last (or first) one of its part and onset."""
    change = np.ones(len(part) + 1, dtype=np.bool_)
    change[1:-1] = (part[1:] != part[:-1]) | (onset[1:] != onset[:-1])
    return change[1:] if after else change[:-1]


def _highest(cue: IntColumn, onset: IntColumn, pitch: IntColumn) -> BoolColumn:
    order = np.lexsort((pitch, onset, cue))
    last = _changes(cue[order], onset[order], after=True)
    ceiling = np.empty(len(pitch), dtype=np.int64)
    ceiling[order] = pitch[order][last][np.cumsum(np.concatenate(([False], last[:-1])))] if len(pitch) else 0
    return np.asarray(pitch == ceiling, dtype=np.bool_)


def step_bin(leap: IntColumn) -> IntColumn:
    """Return the column of `step_bits` that speaks of an interval in steps."""
    return np.asarray(np.clip(leap, -STEP_REACH, STEP_REACH) + STEP_REACH, dtype=np.int64)


def time_bin(ticks: IntColumn | FloatColumn) -> IntColumn:
    """Return the column of `time_bits` that speaks of a time between onsets, in ticks."""
    octaves = np.log2(np.maximum(ticks, _SHORTEST_TICKS) / _SHORTEST_TICKS)
    return np.asarray(np.clip(np.round(octaves * TIME_BINS_PER_OCTAVE), 0, TIME_BINS - 1), dtype=np.int64)


def _bits(cue: IntColumn, bins: IntColumn, shape: tuple[int, int]) -> FloatTable:
    counts = np.bincount(cue * shape[1] + bins, minlength=shape[0] * shape[1]).reshape(shape) + 0.5
    return np.asarray(-np.log2(counts / counts.sum(axis=1, keepdims=True)), dtype=np.float64)
