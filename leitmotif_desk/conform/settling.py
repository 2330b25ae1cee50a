"""Which of many possible pieces are believed.

The film's order decides first: of all ways to keep the order the one that keeps most frames (a weighted longest
increasing chain, by a Fenwick tree over the new cut). What is left over has moved against the order; it is believed
where its picture stands once in either cut, and else where it lies between the neighbours it had. A picture shown twice
that fits neither has not moved: it may as well be gone.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType

from leitmotif_desk.conform.claims import Claims, Way
from leitmotif_desk.conform.frame_map import Piece, Stretch

_NEAR = 240
"""Frames by which neighbours may have been moved differently, for what was put between them or taken out."""

_NONE: Mapping[Stretch, Way] = MappingProxyType({})


def settle(claims: Claims, found: Mapping[Piece, Way], retimed: Mapping[Stretch, Way] = _NONE) -> None:
    """Claim those of the pieces that were found which can be believed, beside what is claimed already.

    What was retimed in its place comes before a copy elsewhere that was not.
    """
    fixed = set(claims.pieces)
    fresh = {free: way for piece, way in found.items() for free in claims.free_of(piece)}
    chain = set(in_order(sorted(fixed | fresh.keys())))
    for piece in sorted(chain - fixed):
        claims.take(piece, fresh[piece])
    settled = sorted(claims.pieces)
    for stretch, way in retimed.items():
        if _lies_between(settled, Piece(stretch.start, stretch.end, stretch.new_start)):
            claims.take_stretch(stretch, way)
    moved = sorted(fresh.keys() - chain)
    for piece in sorted(set(moved) & _standing_once(sorted(fresh))):
        claims.take(piece, fresh[piece])
    settled = sorted(claims.pieces)
    for piece in moved:
        if _lies_between(settled, piece):
            claims.take(piece, fresh[piece])
    for stretch, way in retimed.items():
        if sum(stretch.start < other.end and other.start < stretch.end for other in retimed) == 1:
            claims.take_stretch(stretch, way)


def _standing_once(found: Sequence[Piece]) -> set[Piece]:
    """Return the pieces whose picture stands nowhere else, in the old cut or in the new."""
    once = set(found)
    for start, end in ((_old_start, _old_end), (_new_start, _new_end)):
        last: Piece | None = None
        for piece in sorted(found, key=start):
            if last is not None and start(piece) < end(last):
                once -= {piece, last}
            if last is None or end(piece) > end(last):
                last = piece
    return once


_old_start, _old_end = attrgetter("start"), attrgetter("end")
_new_start, _new_end = attrgetter("new_start"), attrgetter("new_end")


def _lies_between(settled: Sequence[Piece], piece: Piece) -> bool:
    """Tell whether a piece lies in the new cut between the neighbours it had in the old, and not far from them."""
    place = bisect_left(settled, piece)
    before = settled[place - 1] if place > 0 else None
    after = settled[place] if place < len(settled) else None
    near = [one for one in (before, after) if one is not None and abs(one.shift - piece.shift) <= _NEAR]
    in_order = (before is None or before.new_end <= piece.new_start or before not in near) and (
        after is None or piece.new_end <= after.new_start or after not in near
    )
    return bool(near) and in_order


def in_order(found: Sequence[Piece]) -> list[Piece]:
    """Return the pieces that keep the film's order in both cuts and hold the most frames together."""
    ends = sorted({piece.new_end for piece in found})
    best = _BestBefore(len(ends))
    chains: list[tuple[int, int]] = []
    done = 0
    by_end = sorted(range(len(found)), key=lambda place: found[place].end)
    for piece in found:
        while done < len(by_end) and found[by_end[done]].end <= piece.start:
            other = by_end[done]
            best.put(bisect_left(ends, found[other].new_end), chains[other][0], other)
            done += 1
        frames, before = best.up_to(bisect_left(ends, piece.new_start + 1))
        chains.append((frames + piece.end - piece.start, before))
    return list(_followed(found, chains))


def _followed(found: Sequence[Piece], chains: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    place = max(range(len(chains)), key=lambda one: chains[one][0], default=-1)
    while place >= 0:
        yield found[place]
        place = chains[place][1]


class _BestBefore:
    """A Fenwick tree of the best chain that ends by a place: (frames, piece)."""

    def __init__(self, size: int) -> None:
        self._tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)

    def put(self, place: int, frames: int, piece: int) -> None:
        place += 1
        while place < len(self._tree):
            if frames > self._tree[place][0]:
                self._tree[place] = frames, piece
            place += place & -place

    def up_to(self, count: int) -> tuple[int, int]:
        """Return the best chain among the first `count` places."""
        best = 0, -1
        while count > 0:
            best = max(best, self._tree[count])
            count -= count & -count
        return best
