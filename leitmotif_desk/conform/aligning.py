"""Two cuts held against each other by what was shot: the same frame of the same source is the same picture.

Where a source stands several times in a cut, the film's order decides first: of all ways to keep the order the one that
keeps most frames (a weighted longest increasing chain, by a Fenwick tree over the new cut). What is left over has moved
against the order; it is believed where its picture stands once in either cut, and else where it lies between the
neighbours it had. A picture shown twice that fits neither has not moved: it may as well be gone.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import attrgetter

from leitmotif_desk.conform.frame_map import FrameMap, Piece
from leitmotif_desk.domain.cut import Clip

_NEAR = 240
"""Frames by which neighbours may have been moved differently, for what was put between them or taken out."""
_MOST_USES = 200
"""A source used more often than this in a cut (black, a slate) tells nothing about where a frame went."""


def aligned(old: Sequence[Clip], new: Sequence[Clip]) -> FrameMap:
    """Return where each frame of the old clips stands among the new ones."""
    found = sorted(_same_pictures(old, new))
    chain = set(_in_order(found))
    claims = _Claims()
    for piece in sorted(chain):
        claims.take(piece)
    moved = [piece for piece in found if piece not in chain]
    once = _standing_once(found)
    for piece in moved:
        if piece in once:
            claims.take(piece)
    settled = sorted(claims.taken)
    for piece in moved:
        if piece not in once and _lies_between(settled, piece):
            claims.take(piece)
    return FrameMap.of(claims.taken)


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


def _same_pictures(old: Sequence[Clip], new: Sequence[Clip]) -> Iterator[Piece]:
    """Yield every stretch of an old clip whose source stands in a new clip too."""
    uses: dict[tuple[str, float], list[Clip]] = defaultdict(list)
    for clip in new:
        uses[clip.source, clip.speed].append(clip)
    for clip in old:
        there = uses.get((clip.source, clip.speed), [])
        if len(there) <= _MOST_USES:
            for other in there:
                piece = _common(clip, other)
                if piece is not None:
                    yield piece


def _common(old: Clip, new: Clip) -> Piece | None:
    """Return what two clips of one source show both; without source times, as much as both are long."""
    if old.source_start is None or new.source_start is None:
        lag = 0
    else:
        lag = round((new.source_start - old.source_start) / (old.speed or 1.0))
    start = max(old.start_frame, old.start_frame + lag)
    end = min(old.end_frame, old.start_frame + lag + new.end_frame - new.start_frame)
    return Piece(start, end, new.start_frame + start - old.start_frame - lag) if end > start else None


def _in_order(found: Sequence[Piece]) -> list[Piece]:
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


class _Claims:
    """Pieces taken so far; each frame of either cut belongs to one of them at most."""

    def __init__(self) -> None:
        self.taken: list[Piece] = []
        self._old, self._new = _Spans(), _Spans()

    def take(self, piece: Piece) -> None:
        """Take what is still free of a piece."""
        shift = piece.shift
        for start, end in self._old.free(piece.start, piece.end):
            for new_start, new_end in self._new.free(start + shift, end + shift):
                self.taken.append(Piece(new_start - shift, new_end - shift, new_start))
                self._old.add(new_start - shift, new_end - shift)
                self._new.add(new_start, new_end)


class _Spans:
    """Half-open spans that do not overlap, in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def free(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return what of a span is not covered."""
        place = bisect_right(self._ends, start)
        found = []
        while start < end and place < len(self._starts) and self._starts[place] < end:
            if self._starts[place] > start:
                found.append((start, self._starts[place]))
            start = max(start, self._ends[place])
            place += 1
        return [*found, (start, end)] if start < end else found

    def add(self, start: int, end: int) -> None:
        """Cover a span that was free."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)
