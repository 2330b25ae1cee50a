"""Which note of a newer score each note of an older one is, when it is known which bar is which."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from leitmotif_desk.desk.cue_versions.bar_alignment import SIXTY_FOURTH, bar_of_notes
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn

_Row = tuple[int, int, int, int]
"""Part, pitch, onset and duration in the newer score."""


@dataclass(frozen=True, slots=True, eq=False)
class MatchedNotes:
    """Rows of the note tables of bars that are in both scores: pairs, and those that have no partner.

    `old` and `new` are of one length; `late` tells of each pair whether its time differs, by less than a 1/64.
    """

    old: IntColumn
    new: IntColumn
    late: IntColumn
    lost: IntColumn
    gained: IntColumn


def matched_notes(before: Score, now: Score, parts: Mapping[int, int], bars: Sequence[tuple[int, int]]) -> MatchedNotes:
    """Match the notes of the same bars: same part and pitch, onset and length less than a 1/64 apart."""
    new_bar = dict(bars)
    shift = np.zeros(len(before.bars.starts_ticks), dtype=np.int64)
    for one, other in bars:
        shift[one] = now.bars.starts_ticks[other] - before.bars.starts_ticks[one]
    old_rows = _rows_in(before, parts, list(new_bar))
    new_rows = _rows_in(now, list(parts.values()), list(new_bar.values()))
    part_of = np.zeros(len(before.parts) + 1, dtype=np.int64)
    part_of[list(parts)] = list(parts.values())
    wanted = _table(before, old_rows, part_of[before.notes.part[old_rows]], shift[bar_of_notes(before)[old_rows]])
    offered = _table(now, new_rows, now.notes.part[new_rows], 0)
    exact, left = _exactly(wanted, offered)
    nearly = _nearly(wanted, offered, left, set(range(len(offered))) - set(exact.values()))
    pairs = sorted((exact | nearly).items())
    old = np.asarray([one for one, _ in pairs], dtype=np.int64)
    new = np.asarray([other for _, other in pairs], dtype=np.int64)
    return MatchedNotes(
        old=old_rows[old],
        new=new_rows[new],
        late=np.asarray([one in nearly for one, _ in pairs], dtype=np.int64),
        lost=np.delete(old_rows, old),
        gained=np.delete(new_rows, new),
    )


def _rows_in(score: Score, parts: Mapping[int, int] | Sequence[int], bars: Sequence[int]) -> IntColumn:
    chosen = np.isin(score.notes.part, list(parts)) & np.isin(bar_of_notes(score), bars)
    return np.flatnonzero(chosen).astype(np.int64)


def _table(score: Score, rows: IntColumn, part: IntColumn, shift: IntColumn | int) -> list[_Row]:
    notes = score.notes
    columns = (part, notes.pitch[rows], notes.onset_ticks[rows] + shift, notes.duration_ticks[rows])
    return list(zip(*(column.tolist() for column in columns), strict=True))


def _exactly(wanted: list[_Row], offered: list[_Row]) -> tuple[dict[int, int], list[int]]:
    """Return the pairs that are the same, and the wanted that are left."""
    waiting: dict[_Row, list[int]] = defaultdict(list)
    for place in range(len(offered) - 1, -1, -1):
        waiting[offered[place]].append(place)
    found, left = {}, []
    for place, row in enumerate(wanted):
        if waiting.get(row):
            found[place] = waiting[row].pop()
        else:
            left.append(place)
    return found, left


def _nearly(wanted: list[_Row], offered: list[_Row], left: list[int], free: set[int]) -> dict[int, int]:
    """Return pairs out of what is left, each with the nearest in time."""
    by_pitch: dict[tuple[int, int], list[tuple[int, int, int]]] = defaultdict(list)
    for place in free:
        part, pitch, onset, duration = offered[place]
        by_pitch[part, pitch].append((onset, duration, place))
    for some in by_pitch.values():
        some.sort()
    found: dict[int, int] = {}
    for place in left:
        part, pitch, onset, duration = wanted[place]
        near = by_pitch.get((part, pitch), [])
        first = bisect_left(near, (onset - SIXTY_FOURTH + 1, -1, -1))
        best = None
        for at in range(first, len(near)):
            other_onset, other_duration, _ = near[at]
            if other_onset >= onset + SIXTY_FOURTH:
                break
            apart = abs(other_onset - onset), abs(other_duration - duration)
            if apart[1] < SIXTY_FOURTH and (best is None or apart < best[0]):
                best = apart, at
        if best is not None:
            found[place] = near.pop(best[1])[2]
    return found
