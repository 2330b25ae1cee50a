"""Choose a handful that differ in kind: maximal marginal relevance, with places kept for the small and the bare."""

from collections.abc import Sequence
from dataclasses import dataclass

from leitmotif_desk.domain.suggestion import Suggestion

LAMBDA = 0.6
"""The weight of a suggestion's own score against its likeness to those chosen before."""
MOST = 5
DIMENSIONS_WANTED = 4
PLACED = "PLACED"
"""The operation that only says where the music lies on the film."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion and what its rule says about it; the lower its level, the more it counts in a conflict."""

    suggestion: Suggestion
    minimal: bool
    restraint: bool
    level: int = 0


def choose(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return at most five, best first: in four dimensions, one minimal and one restrained where there are any."""
    left = sorted(candidates, key=_rank)
    chosen: list[Candidate] = []
    while left and len(chosen) < MOST:
        best = max(_allowed(left, chosen), key=lambda candidate: _relevance(candidate, chosen))
        chosen.append(best)
        left.remove(best)
    return tuple(sorted(chosen, key=_rank))


def _allowed(left: Sequence[Candidate], chosen: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return those that may have the next place: the small and the bare keep theirs, then kinds not there yet."""
    places = MOST - len(chosen)
    owed = [
        wanted for wanted in (_is_minimal, _is_restraint) if any(map(wanted, left)) and not any(map(wanted, chosen))
    ]
    allowed = [one for one in left if any(wanted(one) for wanted in owed)] if len(owed) >= places else left
    dimensions = {one.suggestion.dimension for one in chosen}
    fresh = [one for one in allowed if one.suggestion.dimension not in dimensions]
    return fresh if fresh and DIMENSIONS_WANTED - len(dimensions) >= places - len(owed) else allowed


def _is_minimal(candidate: Candidate) -> bool:
    return candidate.minimal


def _is_restraint(candidate: Candidate) -> bool:
    return candidate.restraint


def _rank(candidate: Candidate) -> tuple[float, str]:
    return -candidate.suggestion.score, candidate.suggestion.id


def _relevance(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    likeness = max((_likeness(candidate.suggestion, other.suggestion) for other in chosen), default=0.0)
    return LAMBDA * candidate.suggestion.score - (1 - LAMBDA) * likeness


def _likeness(a: Suggestion, b: Suggestion) -> float:
    """Return how alike two suggestions are in kind, 0 to 1."""
    done_a, done_b = (set(s.operations) - {o for o in s.operations if o.code == PLACED} for s in (a, b))
    shared = len(done_a & done_b) / max(1, len(done_a | done_b))
    return 0.66 * (a.dimension is b.dimension) + 0.34 * shared
