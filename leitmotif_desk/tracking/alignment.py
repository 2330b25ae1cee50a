"""Free alignment of a theme with a texture: notes may be changed, added, left out or take other times."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import STEP_REACH, TIME_BINS, TIME_BINS_PER_OCTAVE, Texture, step_bin, time_bin

MatchTable = NDArray[np.int64]
"""One row a candidate, one column a note of the shape: the texture row that answers it, -1 for none."""
Gains = NDArray[np.float32]
_WINDOWS = ((1.25, 8), (np.inf, 16))
"""Up to so many notes an onset in a part: how many rows back the previous note of the theme may lie."""
_MOST_SKIPPED = 2
_SKIP_COST = 0.9
_END_COST = 0.27
"""Cost of each note left out at an end of the theme."""
_GAP_COST = 0.04
_PITCH_REACH = 40
_PITCH_BINS = 2 * _PITCH_REACH + 1
_NEVER = -1e9
_LEAST_GAIN = 0.55
"""Gain for each of the first five notes of a theme that a candidate needs."""
_TONAL = 0.9
"""The share of the gain of the same interval in semitones that the same interval in steps has."""
_NEAR, _OCTAVE, _CONTOUR, _WRONG = 0.35, 0.4, -0.2, -0.8
_WRONG_TIME, _TIME_REACH, _TIME_SLOPE = -0.9, 0.83, 1.2
"""The least gain of a time, how many octaves off it still has some, and what an octave more costs."""
_RIGHT_SHARE, _BITS_A_GAIN, _GAIN_RANGE = 0.75, 3.0, (0.5, 1.6)
"""How often a variant keeps an interval or a time, and the bits that make a gain of one."""
_MOST_TIME_GAIN, _TIME_DISCOUNT = 1.4, 0.1


@dataclass(frozen=True, slots=True, eq=False)
class Edges:
    """Melodic steps to each of some rows from the rows of its part before it.

    `rows` are consecutive texture rows as a slice; `kind` (window, rows) indexes the distinct steps, whose intervals
    and times between onsets (as bins) stand in `step`, `pitch` and `time`. `step_share` and `time_share` say how common
    they are in upper lines (texture.py's bins). Kind 0 is no step at all: another part,
    or the same onset.
    """

    rows: slice
    kind: NDArray[np.int32]
    step: IntColumn
    pitch: IntColumn
    time: IntColumn
    step_share: FloatColumn
    time_share: FloatColumn


def edges(texture: Texture) -> tuple[Edges, ...]:
    """Return the melodic steps of a texture, in runs of parts that need the same window."""
    if not len(texture):
        return ()
    onsets = np.bincount(texture.part[texture.top])
    crowd = np.bincount(texture.part) / np.maximum(onsets, 1)
    window = np.where(crowd <= _WINDOWS[0][0], _WINDOWS[0][1], _WINDOWS[1][1])[texture.part]
    bounds = np.flatnonzero(np.concatenate(([True], window[1:] != window[:-1], [True])))
    return tuple(_edges(texture, slice(low, high), int(window[low])) for low, high in pairwise(bounds.tolist()))


def _edges(texture: Texture, rows: slice, window: int) -> Edges:
    onset, part = texture.onset[rows], texture.part[rows]
    step, pitch = texture.step[rows], texture.pitch[rows]
    codes = np.zeros((window, len(onset)), dtype=np.int32)
    for back in range(1, min(window, len(onset) - 1) + 1):
        leap = np.clip(step[back:] - step[:-back], -STEP_REACH, STEP_REACH) + STEP_REACH
        sound = np.clip(pitch[back:] - pitch[:-back], -_PITCH_REACH, _PITCH_REACH) + _PITCH_REACH
        time = onset[back:] - onset[:-back]
        code = 1 + (leap * _PITCH_BINS + sound) * TIME_BINS + time_bin(time)
        codes[back - 1, back:] = np.where((part[back:] == part[:-back]) & (time > 0), code, 0)
    shares = (2.0 ** -texture.step_bits.mean(axis=0), 2.0 ** -texture.time_bits.mean(axis=0))
    distinct, kind = np.unique(np.append(codes.ravel(), 0), return_inverse=True)
    leap, sound, time = np.unravel_index(np.maximum(distinct - 1, 0), (2 * STEP_REACH + 1, _PITCH_BINS, TIME_BINS))
    kinds = kind[:-1].astype(np.int32).reshape(codes.shape)
    return Edges(rows, kinds, leap - STEP_REACH, sound - _PITCH_REACH, time.astype(np.int64), *shares)


def aligned(steps: tuple[Edges, ...], shape: Shape) -> Iterator[MatchTable]:
    """Yield the best places of a shape, by dynamic programming over its notes and all rows of a run at once."""
    for run in steps:
        yield _aligned(run, shape, most=_most(run))


def _most(run: Edges) -> int:
    return 300 + (run.rows.stop - run.rows.start) // 50


def _aligned(run: Edges, shape: Shape, most: int) -> MatchTable:
    size, rows = len(shape), run.kind.shape[1]
    best = np.empty((size, rows), dtype=np.float32)
    back = np.full((size, rows), -1, dtype=np.int16)
    work = _Work(rows)
    for i in range(size):
        best[i] = -_END_COST * i
        for skipped in range(min(i, _MOST_SKIPPED + 1)):
            before = i - 1 - skipped
            gain, origin = work.step(run, _gains(run, shape, before, i), best[before])
            gain -= _SKIP_COST * skipped
            better = gain > best[i]
            np.copyto(best[i], gain, where=better)
            np.copyto(back[i], origin * (_MOST_SKIPPED + 1) + skipped, where=better, casting="unsafe")
    best -= (_END_COST * np.arange(size, dtype=np.float32))[::-1, None]
    match = _traced(best, back, most)
    return np.where(match >= 0, match + run.rows.start, -1)


class _Work:
    """Room for one step of the programme, taken once."""

    def __init__(self, rows: int) -> None:
        self.top = np.empty(rows, dtype=np.float32)
        self.gain = np.empty(rows, dtype=np.float32)
        self.origin = np.empty(rows, dtype=np.int16)
        self.better = np.empty(rows, dtype=np.bool_)

    def step(self, run: Edges, gains: Gains, best: Gains) -> tuple[Gains, NDArray[np.int16]]:
        """Return, for each row, the best sum coming from the note before, and from how many rows back."""
        self.top.fill(_NEVER)
        self.origin.fill(1)
        for back in range(1, min(len(run.kind), len(best) - 1) + 1):
            gain, top = self.gain[back:], self.top[back:]
            np.take(gains, run.kind[back - 1, back:], out=gain, mode="clip")
            gain += best[:-back]
            gain -= _GAP_COST * (back - 1)
            better = np.greater(gain, top, out=self.better[back:])
            np.copyto(top, gain, where=better)
            np.copyto(self.origin[back:], back, where=better, casting="unsafe")
        return self.top, self.origin


def _gains(run: Edges, shape: Shape, before: int, after: int) -> Gains:
    """Return the gain of each distinct step as the theme's step from one of its notes to another."""
    due_step = int(shape.step[after] - shape.step[before])
    due_pitch = int(shape.pitch[after] - shape.pitch[before])
    due_time = int(shape.onset[after] - shape.onset[before])
    gains = _pitch_gains(run, due_step, due_pitch) + _time_gains(run, due_time)[run.time]
    gains[0] = _NEVER
    return np.asarray(gains, dtype=np.float32)


def _pitch_gains(run: Edges, due_step: int, due_pitch: int) -> Gains:
    off = np.abs(run.step - due_step)
    same_way = np.sign(run.step) == np.sign(due_step)
    right = _rarity(run.step_share[int(step_bin(np.array([due_step]))[0])])
    gains = np.where(same_way, _CONTOUR, _WRONG)
    gains = np.where((off == 1) & same_way, _NEAR, gains)
    gains = np.where((off > 0) & (off % 7 == 0), _OCTAVE, gains)
    gains = np.where((off == 0) | (run.pitch == due_pitch), _TONAL * right, gains)
    return np.where((off == 0) & (run.pitch == due_pitch), right, gains).astype(np.float32)


def _time_gains(run: Edges, due_time: int) -> Gains:
    """Return the gain of each time between onsets: full at the expected one, nothing an octave away."""
    due = due_time if due_time > 0 else TICKS_PER_QUARTER // 8
    expected = int(time_bin(np.array([due]))[0])
    octaves = np.abs(np.arange(TIME_BINS) - expected) / TIME_BINS_PER_OCTAVE
    right = min(_rarity(run.time_share[expected]), _MOST_TIME_GAIN) - _TIME_DISCOUNT
    gains = np.maximum(1 - octaves / _TIME_REACH, 0) * right - np.maximum(octaves - _TIME_REACH, 0) * _TIME_SLOPE
    return np.asarray(np.maximum(gains, _WRONG_TIME), dtype=np.float32)


def _rarity(share: float) -> float:
    """Return the gain of something right: more the rarer it is, as the log odds of a theme against any music."""
    return float(np.clip(np.log2(_RIGHT_SHARE / max(share, 1e-4)) / _BITS_A_GAIN, *_GAIN_RANGE))


def _traced(ends: Gains, back: NDArray[np.int16], most: int) -> MatchTable:
    """Follow the best ends back to their first notes; one candidate for each row that ends best."""
    size, rows = ends.shape
    last_note = ends.argmax(axis=0)
    value = ends[last_note, np.arange(rows)]
    order = np.flatnonzero(value > _LEAST_GAIN * min(size, 5))
    order = order[np.argsort(-value[order], kind="stable")[:most]]
    match = np.full((len(order), size), -1, dtype=np.int64)
    note, row, candidate = last_note[order], order.copy(), np.arange(len(order))
    for _ in range(size):
        match[candidate, note] = row
        link = back[note, row].astype(np.int64)
        alive = link >= 0
        candidate, note, row, link = candidate[alive], note[alive], row[alive], link[alive]
        note = note - 1 - link % (_MOST_SKIPPED + 1)
        row = row - link // (_MOST_SKIPPED + 1)
    return match
