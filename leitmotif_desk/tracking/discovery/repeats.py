"""Every run of steps and rhythm that returns, with what can be said of it before its varied returns are known."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.progress import Progress
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.discovery import surprise
from leitmotif_desk.tracking.discovery.lines import RATIO_PARTS, Lines
from leitmotif_desk.tracking.texture import BoolColumn

HashColumn = NDArray[np.uint64]
FEWEST_TONES, MOST_TONES = 4, 16
_KEPT_PER_LENGTH = 110
_PLACE_BITS = 40
_POINTER_BITS = 6.0
"""What it costs to say "as before": a repeat of fewer bits saves nothing."""
_RHYTHM_SHARE = 0.7
_CHANGE = RATIO_PARTS // 3


@dataclass(frozen=True, slots=True, eq=False)
class Repeats:
    """Repeated runs as columns: `start` is the line row of the first note of the earliest, `length` its notes.

    `bits` says how improbable a run is, `gain` what telling it once saves, `evidence`, 0 to 1, which share of its exact
    returns chance does not explain. `features` holds one column a name.
    """

    start: IntColumn
    length: IntColumn
    gain: FloatColumn
    bits: FloatColumn
    evidence: FloatColumn
    features: dict[str, FloatColumn]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True, eq=False)
class Ground:
    """What is known of every note of the lines; the `sum_` columns are running sums with a leading 0."""

    lines: Lines
    starts: FloatColumn
    ends: FloatColumn
    sum_step_bits: FloatColumn
    sum_rhythm_bits: FloatColumn
    sum_same_way: FloatColumn
    sum_repeated: FloatColumn
    sum_changes: FloatColumn
    middle_pitch: float

    @classmethod
    def of(cls, lines: Lines) -> "Ground":
        same_way = np.zeros(len(lines))
        same_way[1:] = lines.interval[1:] == lines.interval[:-1]
        return cls(
            lines, surprise.phrase_starts(lines), surprise.phrase_ends(lines),
            _running(surprise.interval_bits(lines)), _running(surprise.ratio_bits(lines)),
            _running(same_way), _running(lines.interval == 0), _running(np.abs(lines.ratio) > _CHANGE),
            float(lines.pitch.mean()) if len(lines) else 0.0,
        )  # fmt: skip

    def bits(self, start: int, length: int) -> float:
        """Return how improbable a run of notes is, in bits: its intervals, and less so its rhythm."""
        end = start + length - 1
        rhythm = self.sum_rhythm_bits[end] - self.sum_rhythm_bits[start + 1]
        return float(self.sum_step_bits[end] - self.sum_step_bits[start] + _RHYTHM_SHARE * rhythm)


def _running(values: FloatColumn | BoolColumn) -> FloatColumn:
    return np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))


def repeats(ground: Ground, progress: Progress) -> Repeats:
    """Return the repeated runs of 4 to 16 notes that save most when told once, the same number of each length."""
    tables: list[Repeats] = []
    for done, (length, rows, group) in enumerate(_groups(ground.lines)):
        progress(done / (MOST_TONES - FEWEST_TONES + 1))
        if len(rows):
            tables.append(_best(_described(ground, length, rows, group)))
    if not tables:
        return Repeats(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0), np.empty(0), np.empty(0), {})
    names = tables[0].features
    return Repeats(
        np.concatenate([table.start for table in tables]),
        np.concatenate([table.length for table in tables]),
        np.concatenate([table.gain for table in tables]),
        np.concatenate([table.bits for table in tables]),
        np.concatenate([table.evidence for table in tables]),
        {name: np.concatenate([table.features[name] for table in tables]) for name in names},
    )


def _best(table: Repeats) -> Repeats:
    best = np.argsort(-table.gain * table.evidence, kind="stable")[:_KEPT_PER_LENGTH]
    kept = {name: column[best] for name, column in table.features.items()}
    return Repeats(
        table.start[best], table.length[best], table.gain[best], table.bits[best], table.evidence[best], kept
    )


def _groups(lines: Lines) -> Iterator[tuple[int, IntColumn, IntColumn]]:
    """Yield, for each length, the rows where a repeated run begins and the group of each, groups together.

    Runs count as repeated when they begin at two places at least; parts that double each other are one place.
    A run is named by a polynomial hash of its intervals and of the ratios of its gaps, in 64 bits.
    """
    if not len(lines):
        return
    opening = _mixed(lines.interval)
    token = _mixed(lines.interval * 1000 + surprise.coarse_ratio(lines))
    place = (lines.cue << _PLACE_BITS) + lines.onset
    last_row = np.flatnonzero(lines.last)
    room = last_row[np.searchsorted(last_row, np.arange(len(lines)))] - np.arange(len(lines)) + 1
    named = opening
    for length in range(3, MOST_TONES + 1):
        following = np.zeros_like(token)
        following[: -(length - 2)] = token[length - 2 :]
        named = named * _BASE + following
        if length >= FEWEST_TONES:
            yield length, *_grouped(np.flatnonzero(room >= length), named, place)


_BASE = np.uint64(0x9E3779B97F4A7C15)


def _mixed(token: NDArray[np.integer]) -> HashColumn:
    """Return well-spread 64-bit names of small numbers (splitmix64)."""
    x = token.astype(np.uint64) + _BASE
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return np.asarray(x ^ (x >> np.uint64(31)), dtype=np.uint64)


def _grouped(rows: IntColumn, named: HashColumn, place: IntColumn) -> tuple[IntColumn, IntColumn]:
    order = np.argsort(named[rows], kind="stable")
    rows = rows[order]
    group = _numbered(named[rows])
    # Most runs never return: leave them before the costlier sort.
    rows, group = (column[np.bincount(group)[group] > 1] for column in (rows, group))
    if not len(rows):
        return rows, group
    order = np.lexsort((rows, place[rows], group))
    rows, group = rows[order], group[order]
    places = np.bincount(group, weights=_new_places(place[rows], group))
    returning = places[group] > 1
    return rows[returning], _numbered(group[returning])


def _numbered(names: HashColumn | IntColumn) -> IntColumn:
    """Return 0, 0, 1, 2, 2 ... for a sorted column."""
    return np.cumsum(np.append(False, names[1:] != names[:-1])[: len(names)]).astype(np.int64)


def _new_places(place: IntColumn, group: IntColumn) -> BoolColumn:
    return np.append(True, (place[1:] != place[:-1]) | (group[1:] != group[:-1]))[: len(place)]


def _described(ground: Ground, length: int, rows: IntColumn, group: IntColumn) -> Repeats:
    lines = ground.lines
    start = rows[np.flatnonzero(_new_places(group, group))]
    size = len(start)
    sounding = np.bincount(group, minlength=size)
    place = (lines.cue << _PLACE_BITS) + lines.onset
    count = np.bincount(group, weights=_new_places(place[rows], group), minlength=size)
    end = start + length - 1

    def mean(values: NDArray[np.floating | np.bool_]) -> FloatColumn:
        return np.asarray(np.bincount(group, weights=values, minlength=size) / sounding, dtype=np.float64)

    def over(running: FloatColumn, skipped: int = 0) -> FloatColumn:
        return np.asarray(running[end] - running[start + skipped], dtype=np.float64)

    bits = over(ground.sum_step_bits) + _RHYTHM_SHARE * over(ground.sum_rhythm_bits, 1)
    begins, stops = mean(ground.starts[rows]), mean(ground.ends[rows + length - 1])
    overlap = mean(_overlapping(rows, group, length))
    quarters = (lines.onset[end] - lines.onset[start]) / TICKS_PER_QUARTER
    long, slow = np.full(size, np.log2(length)), np.log2(quarters + 0.1)
    features = {
        "same way": over(ground.sum_same_way, 1) / (length - 2),
        "changes": over(ground.sum_changes, 1) / (length - 2),
        "time": slow,
        "odd time": (slow - 2.5) ** 2,
        "notes": long,
        "odd notes": (long - 2.6) ** 2,
        "step bits": over(ground.sum_step_bits) / (length - 1),
        "before": mean(_contexts(_before(lines, rows), group)),
        "after": mean(_contexts(_after(lines, rows + length - 1), group)),
        "begins": begins,
        "ends": stops,
        "count": np.log2(count),
        "count squared": np.log2(count) ** 2,
        "repeated": over(ground.sum_repeated) / (length - 1),
        "high": mean((lines.pitch[rows] - ground.middle_pitch) / 12),
    }
    saved = np.log2(count) * np.maximum(bits - _POINTER_BITS, 0) * (1 + begins + 0.7 * stops) * (1 - overlap)
    one_way = features["same way"] == 1
    evidence = np.where(one_way, 0.0, np.maximum(0.0, 1 - len(lines) * 2.0**-bits / count))
    return Repeats(start, np.full(size, length), saved, bits, evidence, features)


def _overlapping(rows: IntColumn, group: IntColumn, length: int) -> BoolColumn:
    """Return which runs begin inside another of their group: ostinati."""
    order = np.lexsort((rows, group))
    near = np.zeros(len(rows), dtype=np.bool_)
    near[1:] = (np.diff(rows[order]) < length) & (np.diff(group[order]) == 0)
    return near


def _before(lines: Lines, rows: IntColumn) -> IntColumn:
    """Return what leads into each run, as a number: the interval and the ratio."""
    before = np.maximum(rows - 1, 0)
    return np.asarray(lines.interval[before] * 1000 + lines.ratio[rows], dtype=np.int64)


def _after(lines: Lines, ends: IntColumn) -> IntColumn:
    return np.asarray(lines.interval[ends] * 1000 + lines.ratio[ends], dtype=np.int64)


def _contexts(context: IntColumn, group: IntColumn) -> BoolColumn:
    """Return a column whose sum over a group is the number of different contexts in it."""
    order = np.lexsort((context, group))
    new = np.ones(len(context), dtype=np.bool_)
    new[order] = _new_places(context[order], group[order])
    return new
