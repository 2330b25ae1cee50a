"""From many candidates to few: doublings merged, weaker readings of one place dropped."""

from collections import Counter, defaultdict
from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.alignment import MatchTable
from leitmotif_desk.tracking.texture import Texture

_MOST_OVERLAP_IN_PART = 0.5
_SHARED_NOTES = 0.34
_SAME_TIME = 0.8
_SHORTEST_TICKS = TICKS_PER_QUARTER // 16
_MOST_READ, _MOST_CHOSEN = 1500, 300
"""So many candidates of a theme in a cue are looked at, and so many kept, the best ones."""


@dataclass(frozen=True, slots=True, eq=False)
class Chosen:
    """A candidate that stands: its row in the table, and the rows of those that double it at another octave."""

    candidate: int
    doublings: tuple[int, ...]


def spans(texture: Texture, match: MatchTable) -> tuple[IntColumn, IntColumn]:
    """Return the first onset and the last end of each candidate, in ticks."""
    have = match >= 0
    onset = texture.onset[np.where(have, match, 0)]
    end = onset + np.maximum(texture.duration[np.where(have, match, 0)], _SHORTEST_TICKS)
    never = np.iinfo(np.int64).max
    return np.where(have, onset, never).min(axis=1, initial=never), np.where(have, end, 0).max(axis=1, initial=0)


def chosen(texture: Texture, match: MatchTable, worth: FloatColumn) -> list[Chosen]:
    """Return the candidates of one theme in one cue that stand beside each other, best first."""
    start, end = spans(texture, match)
    order = np.lexsort((np.arange(len(match)), start, -worth))[:_MOST_READ]
    standing = _Standing(texture)
    for index in order.tolist():
        rows = match[index][match[index] >= 0].tolist()
        standing.weigh(index, rows, int(start[index]), int(end[index]))
        if len(standing.kept) >= _MOST_CHOSEN:
            break
    return [Chosen(index, tuple(doublings)) for index, doublings in standing.kept]


class _Standing:
    """The candidates that stand so far, and those that double them."""

    def __init__(self, texture: Texture) -> None:
        self.kept: list[tuple[int, list[int]]] = []
        self._texture = texture
        self._span = np.empty((3, 64), dtype=np.int64)
        self._rows: list[list[int]] = []
        self._leader: list[int] = []
        self._of_row: defaultdict[int, list[int]] = defaultdict(list)

    def weigh(self, index: int, rows: list[int], start: int, end: int) -> None:
        """Let a candidate stand, by itself or as a doubling, unless a better one stands in its way."""
        part = int(self._texture.part[rows[0]])
        count = len(self._rows)
        starts, ends, parts = self._span[:, :count]
        shared = np.minimum(ends, end) - np.maximum(starts, start)
        overlap = shared / np.maximum(1, np.maximum(ends, end) - np.minimum(starts, start))
        if (overlap[parts == part] > _MOST_OVERLAP_IN_PART).any() or self._shares_notes(rows):
            return
        double = next((one for one in np.flatnonzero(overlap >= _SAME_TIME).tolist() if self._doubles(one, rows)), None)
        if double is None:
            self._leader.append(len(self.kept))
            self.kept.append((index, []))
        else:
            self._leader.append(self._leader[double])
            self.kept[self._leader[double]][1].append(index)
        if count == self._span.shape[1]:
            self._span = np.concatenate([self._span, np.empty_like(self._span)], axis=1)
        self._span[:, count] = start, end, part
        self._rows.append(rows)
        for row in rows:
            self._of_row[row].append(count)

    def _shares_notes(self, rows: list[int]) -> bool:
        met = Counter(other for row in rows for other in self._of_row.get(row, ()))
        return any(count > _SHARED_NOTES * min(len(rows), len(self._rows[other])) for other, count in met.items())

    def _doubles(self, other: int, rows: list[int]) -> bool:
        own, its = self._tones(rows), self._tones(self._rows[other])
        return len(own & its) >= _SAME_TIME * min(len(own), len(its))

    def _tones(self, rows: list[int]) -> set[tuple[int, int]]:
        return {(int(self._texture.onset[row]), int(self._texture.step[row]) % 7) for row in rows}
