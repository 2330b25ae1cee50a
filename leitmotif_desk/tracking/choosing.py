"""From many candidates to few: doublings merged, weaker readings of one place dropped."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leitmotif_desk.tracking.shapes import Shape

_MOST_OVERLAP_IN_PART = 0.5
_SHARED_NOTES = 0.34
_SAME_TIME = 0.8
_BASE_ADVANTAGE = 0.02
"""A place that a base form explains as well as a derived one is the base form's."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A place where a shape may stand; `match` gives the texture row for each note of the shape, -1 for none."""

    shape: Shape
    base: bool
    match: tuple[int, ...]
    rows: frozenset[int]
    steps_at: tuple[tuple[int, int], ...]
    parts: tuple[int, ...]
    start_ticks: int
    end_ticks: int
    confidence: float
    pitch_confidence: float
    rhythm_confidence: float
    completeness: float


def chosen(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates that stand, best first; a doubling at the octave lends its part to the better reading."""
    kept: list[Candidate] = []
    standing: list[tuple[Candidate, int]] = []
    for candidate in sorted(candidates, key=_rank):
        near = [(other, place) for other, place in standing if _meet(other, candidate)]
        if any(_excludes(other, candidate) for other, _ in near):
            continue
        place = next((place for other, place in near if _doubles(other, candidate)), len(kept))
        if place == len(kept):
            kept.append(candidate)
        else:
            parts = tuple(dict.fromkeys((*kept[place].parts, *candidate.parts)))
            kept[place] = replace(kept[place], parts=parts)
        standing.append((candidate, place))
    return kept


def _meet(a: Candidate, b: Candidate) -> bool:
    return a.start_ticks < b.end_ticks and b.start_ticks < a.end_ticks


def _rank(candidate: Candidate) -> tuple[float, int, int, int]:
    matched = sum(row >= 0 for row in candidate.match)
    worth = candidate.confidence + _BASE_ADVANTAGE * candidate.base
    return -worth, candidate.start_ticks, candidate.parts[0], -matched


def overlap(a: Candidate, b: Candidate) -> float:
    """Return the shared time of two candidates as a share of the time they take together."""
    shared = min(a.end_ticks, b.end_ticks) - max(a.start_ticks, b.start_ticks)
    return max(0.0, shared / max(1, max(a.end_ticks, b.end_ticks) - min(a.start_ticks, b.start_ticks)))


def _excludes(better: Candidate, worse: Candidate) -> bool:
    shared = len(better.rows & worse.rows) / min(len(better.rows), len(worse.rows))
    if shared > _SHARED_NOTES:
        return True
    return worse.parts[0] == better.parts[0] and overlap(better, worse) > _MOST_OVERLAP_IN_PART


def _doubles(better: Candidate, worse: Candidate) -> bool:
    if overlap(better, worse) < _SAME_TIME:
        return False
    same = set(better.steps_at) & set(worse.steps_at)
    return len(same) >= _SAME_TIME * min(len(better.steps_at), len(worse.steps_at))
