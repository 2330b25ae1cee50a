"""Which bar of a newer score each bar of an older one is, by what is played in it."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

import numpy as np

from leitmotif_desk.desk.cue_versions.alike_music import same_ends
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn

SIXTY_FOURTH = TICKS_PER_QUARTER // 16
_EARLY = SIXTY_FOURTH // 2
"""A note played by less than this before a barline belongs behind it."""
_GRID = TICKS_PER_QUARTER // 4
_LONGEST_ALIGNED = 3000
"""Bars between what is the same at both ends beyond which no more is compared: such music is another piece."""
_LEAST_ALIKE = 0.2
_ALIKE, _EMPTY = 0.4, 0.3
"""What a pair of bars weighs that are alike, and one without a note; the same notes weigh 1."""
_BINS = 256
_VIEWS = ((1, 1, 1, 0.5), (1, 1, 0, 0.25), (1, 0, 1, 0.25))
"""Whether part, pitch and place count, and how much: the notes, the chords, the rhythm of a bar."""


def bar_of_notes(score: Score) -> IntColumn:
    """Return the index of the bar of every note."""
    starts = np.asarray(score.bars.starts_ticks, dtype=np.int64)
    places = np.searchsorted(starts, score.notes.onset_ticks + _EARLY, side="right") - 1
    return np.maximum(places, 0).astype(np.int64)


def aligned_bars(before: Score, now: Score, parts: Mapping[int, int]) -> tuple[tuple[int, int], ...]:
    """Return (bar before, bar now) of all that are the same bar, rising; `parts` say which part is which."""
    old, new = _Bars(before, parts), _Bars(now, {part: part for part in parts.values()})
    head, tail = same_ends(old.contents, new.contents)
    ends = len(old.contents) - tail, len(new.contents) - tail
    middle: list[tuple[int, int]] = []
    if max(ends) - head <= _LONGEST_ALIGNED and min(ends) > head:
        weights = _weights(old, new, slice(head, ends[0]), slice(head, ends[1]))
        middle = [(head + one, head + other) for one, other in _heaviest(weights)]
    pairs = [(i, i) for i in range(head)] + middle + [(ends[0] + i, ends[1] + i) for i in range(tail)]
    return tuple(_with_rewritten(pairs, len(old.contents), len(new.contents)))


def bar_contents(score: Score) -> Counter[bytes]:
    """Return what is played in the bars of a score that have notes, whatever part plays it."""
    bars = _Bars(score, dict.fromkeys(range(len(score.parts)), 0))
    return Counter(content for content in bars.contents if content)


class _Bars:
    """The bars of a score as what can be compared: notes by their part, place in the bar, pitch and length."""

    def __init__(self, score: Score, parts: Mapping[int, int]) -> None:
        notes = score.notes
        part_of = np.full(len(score.parts) + 1, -1, dtype=np.int64)
        part_of[list(parts)] = list(parts.values())
        rows = np.flatnonzero(part_of[notes.part] >= 0)
        bar = bar_of_notes(score)[rows]
        place = notes.onset_ticks[rows] - np.asarray(score.bars.starts_ticks, dtype=np.int64)[bar]
        columns = (part_of[notes.part[rows]], place, notes.pitch[rows], notes.duration_ticks[rows])
        order = np.lexsort((*reversed(columns), bar))
        table = np.stack(columns, axis=1)[order]
        self.bar = bar[order]
        self.part, self.place, self.pitch = table[:, 0], table[:, 1], table[:, 2]
        edges = np.searchsorted(self.bar, np.arange(len(score.bars.starts_ticks) + 1)).tolist()
        self.contents = [table[a:b].tobytes() for a, b in pairwise(edges)]

    def features(self, bars: slice) -> FloatColumn:
        """Return a row a bar: which notes, chord tones and rhythms it has, hashed into bins."""
        chosen = (self.bar >= bars.start) & (self.bar < bars.stop)
        grid = np.rint(self.place[chosen] / _GRID).astype(np.int64)
        rows = self.bar[chosen] - bars.start
        found = np.zeros((bars.stop - bars.start, len(_VIEWS) * _BINS), dtype=np.float32)
        for view, (part, pitch, place, weight) in enumerate(_VIEWS):
            key = part * self.part[chosen] * 1_000_003 + pitch * self.pitch[chosen] * 7_919 + place * grid * 104_729
            found[rows, view * _BINS + key % _BINS] = np.sqrt(weight)
        return found


def _weights(old: _Bars, new: _Bars, old_bars: slice, new_bars: slice) -> FloatColumn:
    """Return what it is worth to take one bar for another, 0 to 1."""
    one, other = old.features(old_bars), new.features(new_bars)
    alike = one @ other.T
    alike /= np.maximum(np.maximum(_sizes(one)[:, None], _sizes(other)[None, :]), 1e-6)
    alike[alike < _LEAST_ALIKE] = 0
    nearly = np.square(np.square(np.square(alike)))
    weights: FloatColumn = _ALIKE * (alike + nearly)
    known = {content: place for place, content in enumerate(dict.fromkeys(old.contents[old_bars]))}
    mine = np.asarray([known[content] for content in old.contents[old_bars]])
    theirs = np.asarray([known.get(content, -1) for content in new.contents[new_bars]])
    same = mine[:, None] == theirs[None, :]
    empty = np.asarray([not content for content in old.contents[old_bars]])
    weights[same] = 1.0
    weights[same & empty[:, None]] = _EMPTY
    return weights


def _sizes(features: FloatColumn) -> FloatColumn:
    sizes: FloatColumn = np.square(features).sum(axis=1)
    return sizes


def _heaviest(weights: FloatColumn) -> list[tuple[int, int]]:
    """Return the rising pairs of rows and columns that weigh most together."""
    rows, columns = weights.shape
    best = np.zeros((rows + 1, columns + 1), dtype=weights.dtype)
    for row in range(rows):
        taken = np.maximum(best[row, 1:], best[row, :-1] + weights[row])
        best[row + 1, 1:] = np.maximum.accumulate(taken)
    pairs = []
    row, column = rows, columns
    while row and column:
        if best[row, column] == best[row - 1, column]:
            row -= 1
        elif best[row, column] == best[row, column - 1]:
            column -= 1
        else:
            row, column = row - 1, column - 1
            pairs.append((row, column))
    return pairs[::-1]


def _with_rewritten(pairs: list[tuple[int, int]], old: int, new: int) -> list[tuple[int, int]]:
    """Add the bars that are nothing like each other, but stand alone between the same neighbours."""
    found, last = [], (-1, -1)
    for pair in [*pairs, (old, new)]:
        between = pair[0] - last[0] - 1
        if between == pair[1] - last[1] - 1:
            found += [(last[0] + i, last[1] + i) for i in range(1, between + 1)]
        found.append(pair)
        last = pair
    return found[:-1]
