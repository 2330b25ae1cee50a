"""What two versions of a piece have in common: their parts, and how they begin and end."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from leitmotif_desk.domain.score import Score

_ENOUGH = 0.5
"""Share of the steps of the longer part from which on a part of another name is the same part."""


def same_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """Return how many items two sequences share at their beginnings, and how many more at their ends."""
    head, least = 0, min(len(old), len(new))
    while head < least and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < least - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def same_parts(before: Score, now: Score) -> dict[int, int]:
    """Return which part of the new score each part was, one to one: by its name, else by what it plays."""
    old, new = [part.name for part in before.parts], [part.name for part in now.parts]
    found: dict[int, int] = {}
    for name in dict.fromkeys(old):
        mine = [place for place, other in enumerate(old) if other == name]
        theirs = [place for place, other in enumerate(new) if other == name]
        if len(mine) == len(theirs):
            found |= dict(zip(mine, theirs, strict=True))
    _by_music(before, now, found)
    taken = set(found.values())
    for place, name in enumerate(old):
        same = (other for other, called in enumerate(new) if called == name and other not in taken)
        if place not in found and (other := next(same, None)) is not None:
            found[place] = other
            taken.add(other)
    return found


def _by_music(before: Score, now: Score, found: dict[int, int]) -> None:
    """Add the pairs of parts that are left and play alike, the likest first."""
    mine = {place: _steps(before, place) for place in range(len(before.parts)) if place not in found}
    taken = set(found.values())
    theirs = {place: _steps(now, place) for place in range(len(now.parts)) if place not in taken}
    pairs = sorted(
        (-_share(mine[one], theirs[other]), before.parts[one].name != name, abs(one - other), one, other)
        for one in mine
        for other, name in ((place, now.parts[place].name) for place in theirs)
    )
    for less, _, apart, one, other in pairs:
        both_rest = not mine[one] and not theirs[other] and not apart
        if one not in found and other not in taken and (-less >= _ENOUGH or both_rest):
            found[one] = other
            taken.add(other)


def _steps(score: Score, part: int) -> Counter[tuple[int, int]]:
    return Counter(pairwise(score.notes.pitch[score.part_rows(part)].tolist()))


def _share(one: Counter[tuple[int, int]], other: Counter[tuple[int, int]]) -> float:
    return (one & other).total() / max(one.total(), other.total(), 1)
