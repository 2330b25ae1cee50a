"""Two cuts held against each other by how long their shots are.

How long one shot is says little, the lengths of several in a row say nearly all. A run of equal shots is believed when
chance would hardly have brought it up anywhere in the cuts that are compared: when it tells more bits than it takes to
name its two places, and some to spare.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

from leitmotif_desk.conform.frame_map import Piece
from leitmotif_desk.conform.shots import Shot

_SPARE_BITS = 10
"""So that a believed run is chance in one of a thousand cuts at most."""
_MOST_PAIRS = 40_000
"""A shot that is like so many others is no place to begin at."""
_NEAR = 0.1
"""How much longer or shorter, as a share, the shots are that tell how common a length is."""
Key = tuple[str, int]
"""What two shots must share: the name (empty: none), and the length in frames."""


def by_name_and_length(shot: Shot) -> Key | None:
    return None if shot.name is None else (shot.name, shot.length)


def by_length(shot: Shot) -> Key:
    return "", shot.length


@dataclass(frozen=True, slots=True)
class Run:
    """`count` shots in a row that are the same from a place in either list on, and how much that says."""

    old: int
    new: int
    count: int
    bits: float

    def piece(self, before: Sequence[Shot], after: Sequence[Shot]) -> Piece:
        return Piece(before[self.old].start, before[self.old + self.count - 1].end, after[self.new].start)


class Rarity:
    """How much it says that two shots of these cuts share a key, in bits."""

    def __init__(self, before: Sequence[Shot], after: Sequence[Shot], key: Callable[[Shot], Key | None]) -> None:
        self._lengths = sorted(shot.length for shot in (*before, *after))
        self._total = max(len(before), len(after), 1)
        self._keys = [Counter(map(key, shots)) for shots in (before, after)]
        self._names = [Counter(shot.name for shot in shots) for shots in (before, after)]
        self._known: dict[Key, float] = {}

    def bits(self, key: Key) -> float:
        if key not in self._known:
            self._known[key] = -log2(self._chance(*key))
        return self._known[key]

    def _chance(self, name: str, length: int) -> float:
        low, high = round(length * (1 - _NEAR)), round(length * (1 + _NEAR))
        near = bisect_right(self._lengths, high) - bisect_left(self._lengths, low)
        alike = near / (len(self._lengths) * (high - low + 1))
        named = max(count[name] for count in self._names) / self._total if name else 1.0
        again = (max(count[name, length] for count in self._keys) - 1) / self._total
        return min(0.5, max(alike * named, again))


def believed_runs(
    before: Sequence[Shot], after: Sequence[Shot], key: Callable[[Shot], Key | None], rarity: Rarity, least: int = 1
) -> list[Run]:
    """Return the longest runs of shots that are the same in both cuts and that chance would not have brought up.

    `least` is how many shots a run must have.
    """
    wanted = log2(max(1, len(before) * len(after))) + _SPARE_BITS
    runs = [run for run in _runs(before, after, key, rarity) if run.count >= least and run.bits >= wanted]
    if all(run.count > 1 for run in runs):
        return runs
    # Of two that are alike one alone may be either.
    often = [Counter(map(key, shots)) for shots in (before, after)]
    return [run for run in runs if run.count > 1 or all(count[key(before[run.old])] == 1 for count in often)]


def _runs(
    before: Sequence[Shot], after: Sequence[Shot], key: Callable[[Shot], Key | None], rarity: Rarity
) -> Iterator[Run]:
    keys = [list(map(key, shots)) for shots in (before, after)]
    there: dict[Key, list[int]] = defaultdict(list)
    for place, its in enumerate(keys[1]):
        if its is not None:
            there[its].append(place)
    often = Counter(keys[0])

    def follows(i: int, j: int) -> bool:
        """Whether two shots are the same, and as far from those before them, which are too."""
        return (
            keys[0][i] is not None and keys[0][i] == keys[1][j] and keys[0][i - 1] == keys[1][j - 1]
            and before[i].start - before[i - 1].end == after[j].start - after[j - 1].end
        )  # fmt: skip

    seen: set[tuple[int, int]] = set()
    for place, its in enumerate(keys[0]):
        others = there.get(its, []) if its is not None else []
        for other in others if len(others) * often[its] <= _MOST_PAIRS else ():
            if (place, other) in seen:
                continue
            i, j, count = place, other, 1
            while i > 0 and j > 0 and follows(i, j) and keys[0][i - 1] is not None:
                i, j, count = i - 1, j - 1, count + 1
            while i + count < len(before) and j + count < len(after) and follows(i + count, j + count):
                count += 1
            seen.update((i + step, j + step) for step in range(count))
            yield Run(i, j, count, sum(rarity.bits(one) for one in keys[0][i : i + count] if one is not None))
