"""Choose a handful that differ in kind: maximal marginal relevance, with places kept for the small and the bare."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from leitmotif_desk.domain.suggestion import Suggestion

LAMBDA = 0.6
"""The weight of a suggestion's own score against its likeness to those chosen before."""
MOST = 6
DIMENSIONS_WANTED = 4
PLACED = "PLACED"
"""The operation that only says where the music lies on the film."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion and what its rule says about it."""

    suggestion: Suggestion
    minimal: bool
    restraint: bool


def choose(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return at most six, best score first: in four dimensions, one minimal and one restrained where there are any."""
    left = sorted(candidates, key=_rank)
    chosen: list[Candidate] = []
    while left and len(chosen) < MOST:
        wanted = [candidate for candidate in left if _needed(candidate, chosen, left)]
        best = max(wanted or left, key=lambda candidate: _relevance(candidate, chosen))
        chosen.append(best)
        left.remove(best)
    return tuple(sorted(chosen, key=_rank))


def _rank(candidate: Candidate) -> tuple[float, str]:
    return -candidate.suggestion.score, candidate.suggestion.id


def _relevance(candidate: Candidate, chosen: Sequence[Candidate]) -> float:
    likeness = max((_likeness(candidate.suggestion, other.suggestion) for other in chosen), default=0.0)
    return LAMBDA * candidate.suggestion.score - (1 - LAMBDA) * likeness


def _likeness(a: Suggestion, b: Suggestion) -> float:
    """Return how alike two suggestions are in kind, 0 to 1."""
    done_a, done_b = (set(s.operations) - {o for o in s.operations if o.code == PLACED} for s in (a, b))
    shared = len(done_a & done_b) / max(1, len(done_a | done_b))
    same_theme = a.motifs[:1] == b.motifs[:1]
    return 0.58 * (a.dimension is b.dimension) + 0.12 * same_theme + 0.30 * shared


def _needed(candidate: Candidate, chosen: Sequence[Candidate], left: Sequence[Candidate]) -> bool:
    """Return whether this place must go to a kind that is still missing, and the candidate is of it.

    Places are only kept when no more are left than kinds are missing.
    """
    missing: list[Callable[[Candidate], bool]] = []
    dimensions = {other.suggestion.dimension for other in chosen}
    fresh = {other.suggestion.dimension for other in left} - dimensions
    if not any(other.restraint for other in chosen) and any(other.restraint for other in left):
        missing.append(lambda other: other.restraint)
    if not any(other.minimal for other in chosen) and any(other.minimal for other in left):
        missing.append(lambda other: other.minimal)
    for _ in range(min(DIMENSIONS_WANTED - len(dimensions), len(fresh))):
        missing.append(lambda other: other.suggestion.dimension in fresh)
    return MOST - len(chosen) <= len(missing) and any(fits(candidate) for fits in missing)
