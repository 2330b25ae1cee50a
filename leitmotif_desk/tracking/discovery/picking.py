"""Greedy choice: the most promising first, each worth less the more of it is covered by those before."""

import heapq
from collections.abc import Callable, Sequence

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, IntColumn

Worth = Callable[[FloatColumn], float]
"""The share of its promise that is left to a candidate, from how often each of its cells is covered already."""


def picked(promise: Sequence[float], cells: Sequence[IntColumn], worth: Worth, most: int) -> tuple[int, ...]:
    """Return the indices of at most so many candidates in the order chosen; ties go to the first.

    `cells` says what each candidate covers. Covering more never raises a candidate's worth, so that a candidate that
    is still best after its worth is brought up to date is best of all.
    """
    covered = np.zeros(1 + max((int(own.max()) for own in cells if len(own)), default=0))
    waiting = [(-value, index) for index, value in enumerate(promise)]
    heapq.heapify(waiting)
    chosen: list[int] = []
    while waiting and len(chosen) < most:
        _, index = heapq.heappop(waiting)
        left = promise[index] * worth(covered[cells[index]])
        if waiting and (-left, index) > waiting[0]:
            heapq.heappush(waiting, (-left, index))
            continue
        if left <= 0:
            break
        chosen.append(index)
        np.add.at(covered, cells[index], 1.0)
    return tuple(chosen)


def thirty_per_cent_a_cover(covered: FloatColumn) -> float:
    """Return the share left where each cover takes 30 per cent of a cell."""
    return float(np.mean(0.7**covered))


def twice_is_enough(covered: FloatColumn) -> float:
    """Return the share left where a cell is spent after two covers, squared: what is mostly covered is not news."""
    return float(np.mean(np.maximum(0.0, 1.0 - 0.5 * covered)) ** 2)
