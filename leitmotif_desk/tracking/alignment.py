"""Free alignment of a theme with a texture: notes may be changed, added, left out or take other times."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import STEP_REACH, TIME_BINS, TIME_BINS_PER_OCTAVE, Texture, time_bin
from leitmotif_desk.tracking.votes import MatchTable

FloatTable = NDArray[np.float64]
_WINDOW = 16
"""How many rows of a part back the previous note of the theme may lie."""
_MOST_SKIPPED = 2
_SKIP_COST = 0.9
_GAP_COST = 0.04
_PITCH_REACH = 40
_PITCH_BINS = 2 * _PITCH_REACH + 1
_NEVER = -1e9
_MOST_CANDIDATES = 400
_EXACT, _TONAL, _NEAR, _OCTAVE, _CONTOUR, _WRONG = 1.0, 0.9, 0.35, 0.4, -0.1, -0.8
_RHYTHM_WEIGHT = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
    """Intervals from each row back to the `_WINDOW` rows before it, as bins; tables of (window, rows).

    `closed` marks pairs that are no melody: another part, or the same onset.
    """

    pitch_bin: NDArray[np.int32]
    time_bin: NDArray[np.int16]
    closed: NDArray[np.bool_]

    @classmethod
    def of(cls, texture: Texture) -> "Neighbours":
        shape = (_WINDOW, len(texture))
        pitch_bins = np.zeros(shape, dtype=np.int32)
        time_bins = np.zeros(shape, dtype=np.int16)
        closed = np.ones(shape, dtype=np.bool_)
        for back in range(1, min(_WINDOW, len(texture) - 1) + 1):
            step = np.clip(texture.step[back:] - texture.step[:-back], -STEP_REACH, STEP_REACH) + STEP_REACH
            pitch = np.clip(texture.pitch[back:] - texture.pitch[:-back], -_PITCH_REACH, _PITCH_REACH) + _PITCH_REACH
            time = texture.onset[back:] - texture.onset[:-back]
            pitch_bins[back - 1, back:] = step * _PITCH_BINS + pitch
            time_bins[back - 1, back:] = time_bin(time)
            closed[back - 1, back:] = (texture.part[back:] != texture.part[:-back]) | (time <= 0)
        return cls(pitch_bins, time_bins, closed)


def aligned(texture: Texture, neighbours: Neighbours, shape: Shape) -> MatchTable:
    """Return the best places of a shape, by dynamic programming over its notes and all rows at once."""
    size = len(shape)
    best = np.zeros((size, len(texture)))
    back = np.full((size, len(texture)), -1, dtype=np.int32)
    for i in range(1, size):
        for skipped in range(min(i, _MOST_SKIPPED + 1)):
            gain, origin = _step(neighbours, shape, i - 1 - skipped, i, best[i - 1 - skipped])
            gain -= _SKIP_COST * skipped
            better = gain > best[i]
            best[i][better] = gain[better]
            back[i][better] = (origin * (_MOST_SKIPPED + 1) + skipped)[better]
    # A head left out costs as much as a tail left out, so that fragments of one length are equal.
    ends = best - 0.3 * _SKIP_COST * np.arange(size)[::-1, None]
    return _traced(ends, back)


def _step(
    neighbours: Neighbours, shape: Shape, before: int, after: int, best: FloatColumn
) -> tuple[FloatColumn, IntColumn]:
    """Return, for each row as note `after`, the best score coming from note `before`, and from how far back."""
    pitch = _pitch_gains(int(shape.step[after] - shape.step[before]), int(shape.pitch[after] - shape.pitch[before]))
    time = _time_gains(int(shape.onset[after] - shape.onset[before]))
    gains = pitch[neighbours.pitch_bin] + time[neighbours.time_bin]
    gains[neighbours.closed] = _NEVER
    rows = len(best)
    for distance in range(1, min(_WINDOW, rows - 1) + 1):
        gains[distance - 1, distance:] += best[:-distance] - _GAP_COST * (distance - 1)
    chosen = gains.argmax(axis=0)
    return gains[chosen, np.arange(rows)], chosen + 1


def _pitch_gains(steps: int, semitones: int) -> FloatColumn:
    step = np.repeat(np.arange(-STEP_REACH, STEP_REACH + 1), _PITCH_BINS)
    pitch = np.tile(np.arange(-_PITCH_REACH, _PITCH_REACH + 1), 2 * STEP_REACH + 1)
    off = np.abs(step - steps)
    gains = np.where(np.sign(step) == np.sign(steps), _CONTOUR, _WRONG)
    gains = np.where((off == 1) & (np.sign(step) == np.sign(steps)), _NEAR, gains)
    gains = np.where((off > 0) & (off % 7 == 0), _OCTAVE, gains)
    gains = np.where((off == 0) | (pitch == semitones), _TONAL, gains)
    return np.where((off == 0) & (pitch == semitones), _EXACT, gains).astype(np.float64)


def _time_gains(ticks: int) -> FloatColumn:
    """Return the gain of each time between onsets: full at the expected one, nothing an octave away."""
    bins = np.arange(TIME_BINS)
    if ticks <= 0:
        ticks = TICKS_PER_QUARTER // 8
    octaves = np.abs(bins - int(time_bin(np.array([ticks]))[0])) / TIME_BINS_PER_OCTAVE
    return np.asarray(_RHYTHM_WEIGHT * np.maximum(1 - octaves * 1.2, -0.8), dtype=np.float64)


def _traced(ends: FloatTable, back: NDArray[np.int32]) -> MatchTable:
    """Follow the best ends back to their first notes; one candidate for each row that ends best."""
    size, rows = ends.shape
    last_note = ends.argmax(axis=0)
    value = ends[last_note, np.arange(rows)]
    order = np.argsort(-value, kind="stable")[:_MOST_CANDIDATES]
    order = order[value[order] > 0.55 * min(size, 5)]
    match = np.full((len(order), size), -1, dtype=np.int64)
    note, row, candidate = last_note[order], order.copy(), np.arange(len(order))
    for _ in range(size):
        match[candidate, note] = row
        link = back[note, row]
        alive = link >= 0
        candidate, note, row, link = candidate[alive], note[alive], row[alive], link[alive]
        note = note - 1 - link % (_MOST_SKIPPED + 1)
        row = row - link // (_MOST_SKIPPED + 1)
    return match
