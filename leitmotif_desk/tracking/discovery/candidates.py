"""Repeated runs judged, first by themselves and then with their varied returns."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.progress import Progress
from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.tracking.discovery import weights
from leitmotif_desk.tracking.discovery.merging import merged
from leitmotif_desk.tracking.discovery.picking import picked, thirty_per_cent_a_cover, twice_is_enough
from leitmotif_desk.tracking.discovery.repeats import FEWEST_TONES, Ground, Repeats
from leitmotif_desk.tracking.discovery.returns import LEAST, Returns, returns

_LOOKED_INTO = 200
_INVERTED_LIKENESS = 0.8
_INVERTED_NOTES = 5
_BITS_OF_A_RETURN = 0.5
"""The share of a run's bits that a varied return must bring about; the least likeness counted is near it."""
_SAME_NOTES = 0.6
"""Candidates with this share of all their notes in common are one."""
_BY_CHANCE = 30.0
"""How many returns that chance brings about are put up with: the less surprising a run, the more of it must return."""
_SUPPORT = 0.5
"""The share of the best supported note's returns that a note at the end must have."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A run of notes that may be a theme: the line row it begins on, its notes, and where it returns.

    `parts` are those that sound each return together. `promise` runs from 0 to 1.
    """

    start: int
    length: int
    returns: Returns
    parts: tuple[tuple[int, ...], ...]
    promise: float


def candidates(ground: Ground, table: Repeats, progress: Progress) -> tuple[Candidate, ...]:
    """Return the most promising runs that differ, with their returns."""
    promise = _logistic(weights.SEEN_BIAS, weights.SEEN, table.features, np.arange(len(table))) * table.evidence
    cells = [np.arange(start, start + length) for start, length in zip(table.start, table.length, strict=True)]
    looked_into = picked(promise.tolist(), cells, thirty_per_cent_a_cover, _LOOKED_INTO)
    found = []
    for done, index in enumerate(looked_into):
        progress(done / len(looked_into))
        found.append(_candidate(ground, table, index))
    return tuple(one for one in found if len(one.returns) > 1)


def _returns(ground: Ground, start: int, length: int) -> tuple[Returns, tuple[tuple[int, ...], ...]]:
    """Return the merged returns of a run, more like it the less surprising it is and the more music there is."""
    wanted = np.log2(len(ground.lines) / _BY_CHANCE) / max(1.0, ground.bits(start, length))
    least = float(np.clip(wanted, LEAST, 1.0))
    return merged(ground.lines, returns(ground.lines, start, length, least=least))


def _candidate(ground: Ground, table: Repeats, index: int) -> Candidate:
    lines = ground.lines
    start, length = int(table.start[index]), int(table.length[index])
    kept, parts = _returns(ground, start, length)
    count = np.log2(len(kept))
    heard = {
        "returns": np.array([count]),
        "returns squared": np.array([count**2]),
        "likeness": np.array([kept.likeness.mean()]),
        "whole": np.array([np.mean(kept.length == length)]),
    }
    known = {name: heard[name] if name in heard else table.features[name][[index]] for name in weights.HEARD}
    cues = len(np.unique(lines.cue[kept.start]))
    bias = weights.HEARD_BIAS + weights.CUES * float(np.log2(cues))
    promise = float(_logistic(bias, weights.HEARD, known, np.zeros(1, dtype=np.int64))[0])
    chance = len(lines) * 2.0 ** (-_BITS_OF_A_RETURN * float(table.bits[index])) / len(kept)
    promise *= float(table.evidence[index]) * max(0.0, 1 - chance) * (1 - weights.OSTINATO * _ostinato(kept))
    return Candidate(start, length, kept, parts, promise)


def _logistic(bias: float, sizes: dict[str, float], features: dict[str, FloatColumn], rows: IntColumn) -> FloatColumn:
    total = np.full(len(rows), bias)
    for name, size in sizes.items():
        if len(rows):
            total += size * features[name][rows]
    return np.asarray(1 / (1 + np.exp(-total)), dtype=np.float64)


def _ostinato(kept: Returns) -> float:
    """Return the share of returns that follow on another of the same line at once."""
    order = np.argsort(kept.start)
    follows = kept.start[order][1:] <= (kept.start + kept.length)[order][:-1]
    return float(follows.sum() / max(1, len(kept) - 1))


def chosen(ground: Ground, found: tuple[Candidate, ...], most: int) -> tuple[Candidate, ...]:
    """Return at most so many candidates, best first, that together cover most, with their inversions."""
    lines = ground.lines
    place = np.unique(np.stack([lines.cue, lines.onset, lines.step]), axis=1, return_inverse=True)[1].ravel()
    cells = [place[_rows(one.returns)] for one in found]
    kept: list[tuple[Candidate, IntColumn]] = []
    for index in picked([one.promise for one in found], cells, twice_is_enough, len(found)):
        one = _trimmed(ground, found[index])
        own = np.unique(place[_rows(one.returns)])
        if len(one.returns) > 1 and not any(_alike(own, other) for _, other in kept):
            kept.append((one, own))
        if len(kept) == most:
            break
    return tuple(_with_inversions(ground, one) for one, _ in kept)


def _alike(own: IntColumn, other: IntColumn) -> bool:
    shared = len(np.intersect1d(own, other, assume_unique=True))
    return shared >= _SAME_NOTES * (len(own) + len(other) - shared)


def _rows(found: Returns) -> IntColumn:
    spans = (np.arange(start, start + size) for start, size in zip(found.start, found.length, strict=True))
    return np.concatenate([np.empty(0, dtype=np.int64), *spans])


def _trimmed(ground: Ground, one: Candidate) -> Candidate:
    """Return a candidate without the notes at its ends that few of its returns have."""
    found = one.returns
    ends = np.zeros(one.length + 1)
    np.add.at(ends, found.tone, 1)
    np.add.at(ends, found.tone + found.length, -1)
    support = np.cumsum(ends)[:-1]
    kept = np.flatnonzero(support >= _SUPPORT * support.max())
    first, length = int(kept[0]), int(kept[-1] - kept[0] + 1)
    start = one.start + first
    one_way = len(np.unique(ground.lines.interval[start : start + length - 1])) == 1
    if length == one.length or length < FEWEST_TONES or one_way:
        return one
    return Candidate(start, length, *_returns(ground, start, length), one.promise)


def _with_inversions(ground: Ground, one: Candidate) -> Candidate:
    lines = ground.lines
    if one.length < _INVERTED_NOTES:
        return one
    inverted = returns(lines, one.start, one.length, inverted=True, least=_INVERTED_LIKENESS)
    if not len(inverted):
        return one
    kept, parts = merged(lines, one.returns.then(inverted))
    return Candidate(one.start, one.length, kept, parts, one.promise)
