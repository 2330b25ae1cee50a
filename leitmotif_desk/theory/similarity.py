"""How much of a theme is left in a variant: the identity of story.md, max(I, S).

I compares what a listener keeps (contour, steps, rhythm, head); S compares where the line is, on a time-normalised
grid, so that ornaments do not count as loss. Bands are model thresholds on synthetic edits, not listeners'.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.time import FloatColumn, IntColumn

GRID_SLOTS = 32
HEAD_INTERVALS = 4
WEIGHTS = {"contour": 0.30, "steps": 0.25, "rhythm": 0.25, "head": 0.20}
_RHYTHM_EDGES = (-1.5, -0.5, 0.5, 1.5)
"""Edges of the classes of inter-onset ratios, in octaves: much shorter, shorter, same, longer, much longer."""

BANDS: tuple[tuple[float, str], ...] = ((0.80, "same"), (0.65, "recognisable"), (0.50, "allusion"), (0.0, "lost"))


def identity(a: Sequence[Tone], b: Sequence[Tone]) -> float:
    """Return max(I, S) of two lines, 0 to 1; 0 where either has fewer than two notes."""
    if len(a) < 2 or len(b) < 2:
        return 0.0
    return max(interval_identity(a, b), grid_identity(a, b))


def band(value: float) -> str:
    """Return the name of the band an identity lies in."""
    return next(name for floor, name in BANDS if value >= floor)


def interval_identity(a: Sequence[Tone], b: Sequence[Tone]) -> float:
    """Return I: agreement of contour, diatonic steps, inter-onset classes and the first four intervals."""
    return weighed(agreements(a, b))


def weighed(parts: Mapping[str, float]) -> float:
    """Return I from its parts."""
    return sum(weight * parts[name] for name, weight in WEIGHTS.items())


def agreements(a: Sequence[Tone], b: Sequence[Tone]) -> dict[str, float]:
    """Return the parts of I, named as in WEIGHTS."""
    steps_a, steps_b = intervals_of(a), intervals_of(b)
    head_a, head_b = steps_a[:HEAD_INTERVALS], steps_b[:HEAD_INTERVALS]
    return {
        "contour": agreement(contour_of(steps_a), contour_of(steps_b)),
        "steps": agreement(steps_a, steps_b),
        "rhythm": agreement(rhythm_of(a), rhythm_of(b)),
        "head": float(np.mean(head_a == head_b)) if len(head_a) == len(head_b) else 0.0,
    }


def grid_identity(a: Sequence[Tone], b: Sequence[Tone]) -> float:
    """Return S: the share of a 32-slot grid over each line's own length on which both stand at the same step."""
    return float(np.mean(_grid(a) == _grid(b)))


def intervals_of(tones: Sequence[Tone]) -> IntColumn:
    """Return the diatonic steps from each tone to the next."""
    steps = np.asarray([tone.step for tone in tones], dtype=np.int64)
    return steps[1:] - steps[:-1]


def contour_of(steps: IntColumn) -> IntColumn:
    """Return five levels: leap down, step down, same, step up, leap up."""
    return np.sign(steps) * np.where(np.abs(steps) > 2, 2, 1)


def rhythm_of(tones: Sequence[Tone]) -> IntColumn:
    """Return the class of each inter-onset ratio, the last tone lasting as long as it is held."""
    onsets = np.asarray([tone.onset_ticks for tone in tones], dtype=np.float64)
    gaps: FloatColumn = np.maximum(np.append(np.diff(onsets), tones[-1].duration_ticks), 1.0)
    return np.searchsorted(_RHYTHM_EDGES, np.log2(gaps[1:] / gaps[:-1])).astype(np.int64)


def agreement(a: IntColumn, b: IntColumn) -> float:
    """Return the longest common subsequence as a share of the longer line: insertions cost, order counts."""
    if not len(a) or not len(b):
        return 0.0
    row = np.zeros(len(b) + 1, dtype=np.int64)
    for value in a:
        match = np.concatenate(([0], row[:-1] + (b == value)))
        row = np.maximum.accumulate(np.maximum(row, match))
    return float(row[-1]) / max(len(a), len(b))


def _grid(tones: Sequence[Tone]) -> IntColumn:
    onsets = np.asarray([tone.onset_ticks for tone in tones], dtype=np.float64)
    end = max(tone.end_ticks for tone in tones)
    slots = onsets[0] + (np.arange(GRID_SLOTS) + 0.5) * (end - onsets[0]) / GRID_SLOTS
    sounding = np.clip(np.searchsorted(onsets, slots, side="right") - 1, 0, None)
    steps = np.asarray([tone.step for tone in tones], dtype=np.int64)
    return np.asarray(steps[sounding] - steps[0], dtype=np.int64)
