"""The one axis of a picture in time: positions (film frames, score ticks) against pixels."""

from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, IntColumn


@dataclass(frozen=True, slots=True)
class Axis:
    """A view of the half-open span [start, end): `first` is the position at pixel `left`, `step` positions a pixel.

    `finest` is the least step, `width` the pixels from `left` on.
    """

    start: int
    end: int
    left: int
    width: int
    first: float
    step: float
    finest: float

    @classmethod
    def whole(cls, start: int, end: int, left: int, width: int, finest: float) -> "Axis":
        """Return the axis that shows everything."""
        return cls(start, max(end, start + 1), left, max(1, width), start, 1.0, finest).fitted()

    @property
    def coarsest(self) -> float:
        return max(self.finest, (self.end - self.start) / self.width)

    @property
    def last(self) -> float:
        """The position at the right edge."""
        return self.first + self.width * self.step

    @property
    def shows_all(self) -> bool:
        return self.step >= self.coarsest

    def x(self, position: float) -> float:
        """Return the pixel of a position's left edge."""
        return self.left + (position - self.first) / self.step

    def xs(self, positions: IntColumn) -> FloatColumn:
        """Return the pixels of a column of positions."""
        return np.asarray(self.left + (positions - self.first) / self.step, dtype=np.float64)

    def position(self, x: float) -> int:
        """Return the position that fills a pixel, never outside the span.

        The small allowance gives back a position from its own left edge in spite of rounding.
        """
        found = floor(self.first + (x - self.left) * self.step + 1e-6)
        return min(max(found, self.start), self.end - 1)

    def between(self, x0: float, x1: float) -> tuple[int, int]:
        """Return the half-open span of positions that pixels touch, unbounded by the film."""
        return floor(self.first + (x0 - self.left) * self.step), ceil(self.first + (x1 - self.left) * self.step)

    def fitted(self) -> "Axis":
        return replace(self, first=float(self.start), step=self.coarsest)

    def resized(self, left: int, width: int) -> "Axis":
        """Return the axis in another width, still showing everything if it did."""
        other = replace(self, left=left, width=max(1, width))
        return other.fitted() if self.shows_all or other.shows_all else other._bounded()

    def zoomed(self, factor: float, x: float) -> "Axis":
        """Return the axis with `factor` times as much detail, the position under pixel `x` staying there."""
        step = min(max(self.step / factor, self.finest), self.coarsest)
        held = self.first + (x - self.left) * self.step
        return replace(self, step=step, first=held - (x - self.left) * step)._bounded()

    def panned(self, pixels: float) -> "Axis":
        return replace(self, first=self.first + pixels * self.step)._bounded()

    def showing(self, first: float, last: float) -> "Axis":
        """Return the axis that shows a span across its width."""
        step = min(max((last - first) / self.width, self.finest), self.coarsest)
        middle = (first + last) / 2
        return replace(self, step=step, first=middle - step * self.width / 2)._bounded()

    def with_in_view(self, first: float, last: float) -> "Axis":
        """Return the axis moved no more than needed to show a span, its start if it is too long."""
        if first >= self.first and last <= self.last:
            return self
        if last - first >= self.last - self.first:
            return replace(self, first=float(first))._bounded()
        return replace(self, first=(first + last - self.width * self.step) / 2)._bounded()

    def _bounded(self) -> "Axis":
        most = max(float(self.start), self.end - self.width * self.step)
        return replace(self, first=min(max(self.first, float(self.start)), most))
