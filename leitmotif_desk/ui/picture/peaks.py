"""How loud a sound is along its length, at any scale."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import FloatColumn

Levels = NDArray[np.uint8]
BINS_A_SECOND = 100
_FULL = 255
_WANTED_SHARE = 2
"""Bins that a drawn column takes together at most, on the level chosen for it (but for the one at its edge)."""


@dataclass(frozen=True, slots=True, eq=False)
class Peaks:
    """Peak and mean (root mean square) a bin, full scale 255; each level has half the bins of the one before."""

    peaks: tuple[Levels, ...]
    means: tuple[Levels, ...]

    @classmethod
    def of(cls, peak: Levels, mean: Levels) -> "Peaks":
        """Return the levels over columns of one value each 1/BINS_A_SECOND s."""
        peaks, means = [peak], [mean]
        while len(peaks[-1]) > 1:
            peaks.append(_pairs(peaks[-1]).max(axis=1))
            square = _pairs(means[-1]).astype(np.float32) ** 2
            means.append(np.rint(np.sqrt(square.mean(axis=1))).astype(np.uint8))
        return cls(tuple(peaks), tuple(means))

    @property
    def seconds(self) -> float:
        return len(self.peaks[0]) / BINS_A_SECOND

    def columns(self, first_second: float, step: float, count: int) -> tuple[FloatColumn, FloatColumn]:
        """Return peak and mean (0 to 1) of `count` columns of `step` seconds each; nothing sounds outside."""
        level = min(max(0, int(np.log2(max(1.0, step * BINS_A_SECOND / _WANTED_SHARE)))), len(self.peaks) - 1)
        edges = (first_second + step * np.arange(count + 1)) * BINS_A_SECOND / 2**level
        first, last = np.floor(edges[:-1]).astype(np.int64), np.ceil(edges[1:]).astype(np.int64)
        reach = np.arange(max(1, int((last - first).max(initial=1))))
        bins = np.minimum(first[:, None] + reach, last[:, None] - 1)
        inside = (bins >= 0) & (bins < len(self.peaks[level]))
        bins = np.where(inside, bins, 0)
        peak = np.where(inside, self.peaks[level][bins], 0).max(axis=1) / _FULL
        mean = np.where(inside, self.means[level][bins], 0).mean(axis=1) / _FULL
        return peak, mean


def _pairs(column: Levels) -> Levels:
    return np.append(column, column[-1:]).reshape(-1, 2) if len(column) % 2 else column.reshape(-1, 2)


class Meter:
    """Measures samples as they come, over all channels: one value each 1/BINS_A_SECOND s."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._waiting: list[NDArray[np.float32]] = []
        self._waiting_count = 0
        self._measured = 0
        self._peaks: list[Levels] = []
        self._means: list[Levels] = []

    def take(self, samples: NDArray[np.float32]) -> None:
        """Take samples of shape (n, channels), full scale 1."""
        self._waiting.append(samples)
        self._waiting_count += len(samples)
        # Decoders hand out a few milliseconds at a time; a second at a time costs a fraction.
        if self._waiting_count >= self._rate:
            self._measure()

    def peaks(self) -> Peaks:
        """Return all that was measured, the last bin filled up with silence."""
        if self._waiting_count:
            heard = self._start + self._waiting_count
            bins = -(-heard * BINS_A_SECOND // self._rate)
            end = -(-bins * self._rate // BINS_A_SECOND)
            self._waiting.append(np.zeros((end - heard, self._waiting[0].shape[1]), dtype=np.float32))
            self._measure()
        none = [np.zeros(0 if self._peaks else 1, dtype=np.uint8)]
        return Peaks.of(np.concatenate([*none, *self._peaks]), np.concatenate([*none, *self._means]))

    @property
    def _start(self) -> int:
        """The sample at which the next bin begins."""
        return self._measured * self._rate // BINS_A_SECOND

    def _measure(self) -> None:
        """Measure the whole bins of what waits; a bin may be a sample longer than its neighbour."""
        joined = np.concatenate(self._waiting)
        start = self._start
        last = (start + len(joined)) * BINS_A_SECOND // self._rate
        edges = np.arange(self._measured, last + 1) * self._rate // BINS_A_SECOND - start
        whole = joined[: edges[-1]]
        self._peaks.append(_level(np.maximum.reduceat(np.abs(whole).max(axis=1), edges[:-1])))
        squares = np.add.reduceat((whole**2).mean(axis=1), edges[:-1]) / np.diff(edges)
        self._means.append(_level(np.sqrt(squares)))
        self._waiting, self._waiting_count, self._measured = [joined[edges[-1] :]], len(joined) - int(edges[-1]), last


def _level(column: NDArray[np.floating]) -> Levels:
    levels: Levels = np.rint(np.clip(column, 0, 1) * _FULL).astype(np.uint8)
    return levels
