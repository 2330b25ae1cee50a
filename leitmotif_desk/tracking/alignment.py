"""Free alignment of a theme with a texture: notes may be changed, added, left out or take other times."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, product

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import STEP_REACH, TIME_BINS, TIME_BINS_PER_OCTAVE, Texture, time_bin

MatchTable = NDArray[np.int64]
"""One row a candidate, one column a note of the shape: the texture row that answers it, -1 for none."""
Gains = NDArray[np.float32]
_WINDOWS = ((1.25, 8), (np.inf, 16))
"""Up to so many notes an onset in a part: how many rows back the previous note of the theme may lie."""
_MOST_SKIPPED = 2
_SKIP_COST = np.float32(0.9)
_END_COST = np.float32(0.27)
"""Cost of each note left out at an end of the theme."""
_GAP_COST = np.float32(0.04)
_PITCH_REACH = 40
_PITCH_BINS = 2 * _PITCH_REACH + 1
_NEVER = np.float32(-1e9)
_SLACK = 1e-4
"""Rounding, as sums are taken twice."""
_LEAST_GAIN = 0.55
"""Gain for each of the first five notes of a theme that a candidate needs."""
_MOST, _ROWS_A_PLACE = 200, 50
"""So many candidates a shape in a cue, and one more for so many rows."""
_TONAL = 0.9
"""The share of the gain of the same interval in semitones that the same interval in steps has."""
_NEAR, _OCTAVE, _CONTOUR, _WRONG = 0.35, 0.4, -0.2, -0.8
_COMMON_GAIN, _GAIN_A_STEP, _MOST_GAIN = 0.55, 0.17, 1.6
"""Gain of a repeated note or a step, and how much more wider intervals have: they are rarer in any music."""
_TIME_GAIN, _WRONG_TIME, _TIME_REACH, _TIME_SLOPE = 0.7, -0.9, 0.83, 1.2
"""Gain of the right time and of a wrong one, how many octaves off it still has some, and what an octave more costs."""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """The rows of a cue's parts that need one window, and the melodic steps to each of them from the rows before it.

    `kind` (window, rows) indexes the distinct steps of Edges; 0 is no step at all: another part, or the same onset.
    """

    rows: IntColumn
    kind: NDArray[np.int32]


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """All melodic steps of a texture: the distinct ones, by interval and time between onsets (as bins), and where."""

    step: IntColumn
    pitch: IntColumn
    time: IntColumn
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, texture: Texture) -> "Edges":
        runs = [(rows, _codes(texture, rows, window)) for rows, window in _rows(texture)]
        distinct, kind = np.unique(np.concatenate([[0], *(codes.ravel() for _, codes in runs)]), return_inverse=True)
        leap, sound, time = np.unravel_index(np.maximum(distinct - 1, 0), (2 * STEP_REACH + 1, _PITCH_BINS, TIME_BINS))
        ends = np.cumsum([1, *(codes.size for _, codes in runs)])
        kinds = np.split(kind.astype(np.int32), ends[:-1])[1:]
        own = (Run(rows, part.reshape(codes.shape)) for (rows, codes), part in zip(runs, kinds, strict=True))
        return cls(leap - STEP_REACH, sound - _PITCH_REACH, time.astype(np.int64), tuple(own))


def _rows(texture: Texture) -> Iterator[tuple[IntColumn, int]]:
    if not len(texture):
        return
    window = np.where(texture.crowd() <= _WINDOWS[0][0], _WINDOWS[0][1], _WINDOWS[1][1])
    bounds = np.searchsorted(texture.cue, np.arange(texture.cue[-1] + 2))
    for (low, high), (_, width) in product(pairwise(bounds.tolist()), _WINDOWS):
        rows = low + np.flatnonzero(window[low:high] == width)
        if len(rows):
            yield rows, width


def _codes(texture: Texture, rows: IntColumn, window: int) -> NDArray[np.int32]:
    onset, part, step, pitch = (column[rows] for column in (texture.onset, texture.part, texture.step, texture.pitch))
    codes = np.zeros((window, len(rows)), dtype=np.int32)
    for back in range(1, min(window, len(rows) - 1) + 1):
        leap = np.clip(step[back:] - step[:-back], -STEP_REACH, STEP_REACH) + STEP_REACH
        sound = np.clip(pitch[back:] - pitch[:-back], -_PITCH_REACH, _PITCH_REACH) + _PITCH_REACH
        time = onset[back:] - onset[:-back]
        code = 1 + (leap * _PITCH_BINS + sound) * TIME_BINS + time_bin(time)
        codes[back - 1, back:] = np.where((part[back:] == part[:-back]) & (time > 0), code, 0)
    return codes


def aligned(edges: Edges, shape: Shape) -> Iterator[MatchTable]:
    """Yield the best places of a shape in each cue, by dynamic programming over its notes and all rows at once."""
    gaps = _GAP_COST * np.arange(max((len(run.kind) for run in edges.runs), default=0), dtype=np.float32)[:, None]
    gains = {
        (before, after): _gains(edges, shape, before, after) - _SKIP_COST * (after - before - 1) - gaps
        for after in range(1, len(shape))
        for before in range(max(0, after - 1 - _MOST_SKIPPED), after)
    }
    for run in edges.runs:
        programme = _Programme(run, gains, len(shape))
        match = programme.traced(_MOST + len(run.rows) // _ROWS_A_PLACE)
        yield np.where(match >= 0, run.rows[match], -1)


class _Programme:
    """The best sums that end with a note of the theme in a row of the run, in a table (note, row).

    `gains` holds, for a pair of the theme's notes, the gain of each kind of step, costs included: (rows back, kind).
    """

    def __init__(self, run: Run, gains: dict[tuple[int, int], Gains], size: int) -> None:
        self._run, self._gains, self._size = run, gains, size
        rows = len(run.rows)
        self._best = np.empty((size, rows), dtype=np.float32)
        gain = np.empty(rows, dtype=np.float32)
        for after in range(size):
            best = self._best[after]
            best.fill(-_END_COST * after)
            for before, back, kinds in self._steps_to(after):
                came = kinds.take(run.kind[back - 1, back:], out=gain[back:], mode="clip")
                came += self._best[before, :-back]
                np.maximum(best[back:], came, out=best[back:])

    def _steps_to(self, after: int) -> Iterator[tuple[int, int, Gains]]:
        """Yield (note before, rows back, gain of each kind of step) for all ways to a note."""
        for before in range(max(0, after - 1 - _MOST_SKIPPED), after):
            gains = self._gains[before, after]
            for back in range(1, min(len(self._run.kind), len(self._run.rows) - 1) + 1):
                yield before, back, gains[back - 1]

    def traced(self, most: int) -> MatchTable:
        """Follow the best ends back to their first notes; one candidate for each row that ends best."""
        last, value = self._ends()
        row = np.flatnonzero(value > _LEAST_GAIN * min(self._size, 5))
        row = row[np.argsort(-value[row], kind="stable")[:most]]
        match = np.full((len(row), self._size), -1, dtype=np.int64)
        note, candidate = last[row], np.arange(len(row))
        for after in range(self._size - 1, -1, -1):
            here = np.flatnonzero(note == after)
            match[candidate[here], after] = row[here]
            note[here], row[here] = self._came_from(after, row[here])
        return match

    def _ends(self) -> tuple[IntColumn, Gains]:
        """Return, for each row, the note of the theme that best ends there, and its sum less what is left out."""
        value = self._best[-1].copy()
        last = np.full(len(value), self._size - 1)
        for note in range(self._size - 2, -1, -1):
            ends = self._best[note] - _END_COST * (self._size - 1 - note)
            better = ends > value
            value[better], last[better] = ends[better], note
        return last, value

    def _came_from(self, after: int, row: IntColumn) -> tuple[IntColumn, IntColumn]:
        """Return the note and row before (note -1: none) on the best way to a note in each row."""
        if not after or not len(row):
            return np.full(len(row), -1), row
        before = np.arange(max(0, after - 1 - _MOST_SKIPPED), after)
        back = np.arange(1, len(self._run.kind) + 1)
        origin = np.maximum(row - back[:, None], 0)
        kind = self._run.kind[back[:, None] - 1, row]
        came = np.stack([self._gains[int(note), after][back[:, None] - 1, kind] for note in before])
        came += self._best[before[:, None, None], origin]
        came = came.reshape(-1, len(row))
        best = came.argmax(axis=0)
        starts = came[best, np.arange(len(row))] <= -_END_COST * after + _SLACK
        note, step = np.divmod(best, len(back))
        return np.where(starts, -1, before[note]), origin[step, np.arange(len(row))]


def _gains(edges: Edges, shape: Shape, before: int, after: int) -> Gains:
    """Return the gain of each distinct step as the theme's step from one of its notes to another."""
    due_step = int(shape.step[after] - shape.step[before])
    due_pitch = int(shape.pitch[after] - shape.pitch[before])
    due_time = int(shape.onset[after] - shape.onset[before])
    gains = _pitch_gains(edges, due_step, due_pitch) + _time_gains(due_time)[edges.time]
    gains[0] = _NEVER
    return np.asarray(gains, dtype=np.float32)


def _pitch_gains(edges: Edges, due_step: int, due_pitch: int) -> Gains:
    off = np.abs(edges.step - due_step)
    same_way = np.sign(edges.step) == np.sign(due_step)
    right = min(_COMMON_GAIN + _GAIN_A_STEP * max(abs(due_step) - 1, 0), _MOST_GAIN)
    gains = np.where(same_way, _CONTOUR, _WRONG)
    gains = np.where((off == 1) & same_way, _NEAR, gains)
    gains = np.where((off > 0) & (off % 7 == 0), _OCTAVE, gains)
    gains = np.where((off == 0) | (edges.pitch == due_pitch), _TONAL * right, gains)
    return np.where((off == 0) & (edges.pitch == due_pitch), right, gains).astype(np.float32)


def _time_gains(due_time: int) -> Gains:
    """Return the gain of each time between onsets: full at the expected one, nothing an octave away."""
    due = due_time if due_time > 0 else TICKS_PER_QUARTER // 8
    octaves = np.abs(np.arange(TIME_BINS) - int(time_bin(np.array([due]))[0])) / TIME_BINS_PER_OCTAVE
    gains = np.maximum(1 - octaves / _TIME_REACH, 0) * _TIME_GAIN - np.maximum(octaves - _TIME_REACH, 0) * _TIME_SLOPE
    return np.asarray(np.maximum(gains, _WRONG_TIME), dtype=np.float32)
