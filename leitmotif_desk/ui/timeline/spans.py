"""Spans in time as columns, culled by binary search."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import IntColumn


@dataclass(frozen=True, slots=True, eq=False)
class Spans:
    """Half-open spans sorted by start; `reach` is the running maximum of the ends."""

    start: IntColumn
    end: IntColumn
    reach: IntColumn

    @classmethod
    def of(cls, pairs: Iterable[tuple[int, int]]) -> "Spans":
        """Return spans from pairs that rise by their start."""
        table = np.asarray(list(pairs), dtype=np.int64).reshape(-1, 2)
        return cls.from_columns(table[:, 0], table[:, 1])

    @classmethod
    def from_columns(cls, start: IntColumn, end: IntColumn) -> "Spans":
        reach = np.maximum.accumulate(end) if len(end) else end
        return cls(np.ascontiguousarray(start), np.ascontiguousarray(end), reach)

    def __len__(self) -> int:
        return len(self.start)

    def rows(self, first: int, last: int) -> slice:
        """Return a slice of rows that holds every span touching [first, last), found by binary search."""
        begin = int(np.searchsorted(self.reach, first, side="right"))
        return slice(begin, max(begin, int(np.searchsorted(self.start, last, side="left"))))

    def at(self, position: int) -> int | None:
        """Return the row of the latest span that holds a position."""
        rows = self.rows(position, position + 1)
        holding = np.flatnonzero((self.start[rows] <= position) & (self.end[rows] > position))
        return rows.start + int(holding[-1]) if len(holding) else None
