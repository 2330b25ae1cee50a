"""The varied returns of a run of notes: local alignments without gaps, in every line."""

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.tracking.discovery.lines import NO_INTERVAL, RATIO_PARTS, CodeColumn, Lines
from leitmotif_desk.tracking.texture import BoolColumn

LEAST = 0.45
"""The share of a full match from which a place counts as a return."""
_SAME, _BESIDE, _OTHER = 1.0, -0.2, -1.0
"""What an interval is worth: on the step, one step off with the contour kept, anything else."""
_IN_TIME, _NEAR_TIME, _OFF_TIME = 0.5, 0.0, -0.7
_TIME_SAME, _TIME_NEAR = RATIO_PARTS // 8, 3 * RATIO_PARTS // 4
_ENOUGH = 3.0
"""The score, whatever the share, below which a place is no return: three intervals make it."""
_FEWEST = 3
_MOST = 2000
"""Places looked at for one run, the likest first."""


@dataclass(frozen=True, slots=True, eq=False)
class Returns:
    """Places like a run, likest first: the line row they begin on, their notes, the tone they begin with."""

    start: IntColumn
    length: IntColumn
    tone: IntColumn
    likeness: FloatColumn
    inverted: BoolColumn

    def __len__(self) -> int:
        return len(self.start)

    def where(self, chosen: IntColumn) -> "Returns":
        columns = (getattr(self, column.name)[chosen] for column in fields(self))
        return Returns(*columns)

    def then(self, others: "Returns") -> "Returns":
        """Return these and after them the others."""
        pairs = ((getattr(self, column.name), getattr(others, column.name)) for column in fields(self))
        return Returns(*(np.concatenate(pair) for pair in pairs))


def returns(lines: Lines, start: int, length: int, *, inverted: bool = False, least: float = LEAST) -> Returns:
    """Return where any stretch of a run returns, the run itself included, overlapping places too."""
    interval = lines.interval[start : start + length - 1] * (-1 if inverted else 1)
    ratio = lines.ratio[start + 1 : start + length - 1]
    full = _SAME * len(interval) + _IN_TIME * len(ratio)
    padding = np.full(length, NO_INTERVAL, dtype=np.int16)
    heard = np.concatenate((padding, lines.interval, padding))
    time = np.concatenate((padding, lines.ratio, padding))
    enough = min(full, max(least * full, _ENOUGH))
    places = _hopeful(heard, time, interval, ratio, enough, len(lines) + length)
    best, first, last = _aligned(heard, time, interval, ratio, places)
    good = np.flatnonzero((best >= enough) & (last - first >= _FEWEST - 2))
    good = good[np.argsort(-best[good], kind="stable")[:_MOST]]
    tone, turned = first[good], np.full(len(good), inverted)
    return Returns(places[good] - length + tone, last[good] - tone + 2, tone, best[good] / full, turned)


def _hopeful(
    heard: CodeColumn, time: CodeColumn, interval: CodeColumn, ratio: CodeColumn, least: float, size: int
) -> IntColumn:
    """Return the places whose matching intervals and ratios alone could reach a score; none that can is missed."""
    worth = np.zeros(size, dtype=np.uint8)
    for k, wanted in enumerate(interval.tolist()):
        same = heard[k : k + size] == wanted
        worth += same
        worth += same
        if k:
            worth += same & (np.abs(time[k : k + size] - ratio[k - 1]) <= _TIME_SAME)
    return np.flatnonzero(worth >= 2 * least).astype(np.int64)


def _aligned(
    heard: CodeColumn, time: CodeColumn, interval: CodeColumn, ratio: CodeColumn, places: IntColumn
) -> tuple[FloatColumn, IntColumn, IntColumn]:
    """Return the best score of each place with the first and last interval of its stretch (Kadane's sum)."""
    best = np.full(len(places), -1.0)
    first, last, begun = (np.zeros(len(places), dtype=np.int64) for _ in range(3))
    running = np.zeros(len(places))
    for k, wanted in enumerate(interval.tolist()):
        step = heard[places + k]
        worth = _step_worth(step, wanted)
        if k:
            worth += np.where(running > 0, _time_worth(time[places + k] - ratio[k - 1]), 0.0)
        begun = np.where(running > 0, begun, k)
        running = np.where(step == NO_INTERVAL, -np.inf, np.maximum(running, 0) + worth)
        better = running > best
        best, first, last = (np.where(better, new, old) for new, old in ((running, best), (begun, first), (k, last)))
    return best, first, last


def _step_worth(step: CodeColumn, wanted: int) -> FloatColumn:
    beside = (np.abs(step - wanted) == 1) & (np.sign(step) == np.sign(wanted))
    return np.where(step == wanted, _SAME, np.where(beside, _BESIDE, _OTHER))


def _time_worth(off: NDArray[np.int16]) -> FloatColumn:
    off = np.abs(off)
    return np.where(off <= _TIME_SAME, _IN_TIME, np.where(off < _TIME_NEAR, _NEAR_TIME, _OFF_TIME))
