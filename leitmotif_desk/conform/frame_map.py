"""Where each frame of the old cut stands in the new one."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """Old frames from `start` to before `end`, which stand in the new cut from `new_start` on."""

    start: int
    end: int
    new_start: int

    @property
    def shift(self) -> int:
        return self.new_start - self.start

    @property
    def new_end(self) -> int:
        return self.end + self.shift

    def part(self, start: int, end: int) -> "Piece":
        """Return the part between two old frames."""
        return Piece(start, end, start + self.shift)

    @property
    def inverse(self) -> "Piece":
        return Piece(self.new_start, self.new_end, self.start)


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """A shot of the old cut that is another number of frames long in the new one.

    `even`: it was retimed, and each of its frames has its place. Else it was trimmed, and the lists do not say at which
    end: where it begins and ends is known, what is inside is not.
    """

    start: int
    end: int
    new_start: int
    new_end: int
    even: bool = False

    def frame(self, old: int) -> int:
        """Return where an old frame, or the end, stands if it was retimed evenly."""
        return self.new_start + (old - self.start) * (self.new_end - self.new_start) // (self.end - self.start)

    def part(self, start: int, end: int) -> "Stretch | None":
        """Return the part between two old frames; None where there is none, or nobody can tell."""
        if (start, end) == (self.start, self.end):
            return self
        now, until = self.frame(start), self.frame(end)
        return Stretch(start, end, now, until, True) if self.even and now < until else None

    @property
    def inverse(self) -> "Stretch":
        return Stretch(self.new_start, self.new_end, self.start, self.end, self.even)


One = TypeVar("One", Piece, Stretch)


@dataclass(frozen=True)
class FrameMap:
    """Pieces and stretches in the order of the old cut; none overlaps another, in the old cut or in the new."""

    pieces: tuple[Piece, ...]
    stretches: tuple[Stretch, ...] = ()

    @classmethod
    def of(cls, pieces: Iterable[Piece], stretches: Iterable[Stretch] = ()) -> "FrameMap":
        """Return the map of some pieces; those that follow each other in both cuts become one."""
        joined: list[Piece] = []
        for piece in sorted(pieces):
            last = joined[-1] if joined else None
            if last is not None and last.end == piece.start and last.new_end == piece.new_start:
                joined[-1] = Piece(last.start, piece.end, last.new_start)
            else:
                joined.append(piece)
        return cls(tuple(joined), tuple(sorted(stretches)))

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        return [piece.start for piece in self.pieces], [one.start for one in self.stretches]

    def frame(self, old: int) -> int | None:
        """Return where a frame of the old cut stands now; None where it is gone, or nobody can tell."""
        piece = _holding(self.pieces, self._starts[0], old)
        if piece is not None:
            return old + piece.shift
        stretch = _holding(self.stretches, self._starts[1], old)
        return stretch.frame(old) if stretch is not None and stretch.even else None

    def doubt_at(self, old: int) -> Stretch | None:
        """Return the shot of a frame where it is still there, but nobody can tell which of its frames are."""
        stretch = _holding(self.stretches, self._starts[1], old)
        return None if stretch is None or stretch.even else stretch

    def last_before(self, old: int) -> int | None:
        """Return where the last frame before one stands that is known to be there still; None where there is none."""
        place = bisect_left(self._starts[0], old) - 1
        return None if place < 0 else min(self.pieces[place].end, old) - 1 + self.pieces[place].shift

    def first_from(self, old: int) -> int | None:
        """Return where the first frame from one on stands that is known to be there still; None where there is none."""
        place = max(0, bisect_right(self._starts[0], old) - 1)
        later = (piece for piece in self.pieces[place : place + 2] if piece.end > old)
        found = next(later, None)
        return None if found is None else max(found.start, old) + found.shift

    def within(self, start: int, end: int) -> Iterator[Piece]:
        """Yield what is left of a span of the old cut as it was, in its order."""
        for piece in _crossing(self.pieces, self._starts[0], start, end):
            yield piece.part(max(start, piece.start), min(end, piece.end))

    def sure_within(self, start: int, end: int) -> list[Piece | Stretch]:
        """Return what is left of a span of the old cut and has its every frame's place, in its order."""
        return [one for one in self.all_within(start, end) if isinstance(one, Piece) or one.even]

    def all_within(self, start: int, end: int) -> list[Piece | Stretch]:
        """Return what is left of a span of the old cut, with what became longer or shorter, in its order."""
        found = (
            one.part(max(start, one.start), min(end, one.end))
            for one in _crossing(self.stretches, self._starts[1], start, end)
        )
        kept: list[Piece | Stretch] = [*self.within(start, end), *(one for one in found if one is not None)]
        return sorted(kept, key=lambda one: one.start)

    @cached_property
    def inverse(self) -> "FrameMap":
        """The map from the new cut back to the old."""
        return FrameMap.of((one.inverse for one in self.pieces), (one.inverse for one in self.stretches))


def _holding(ones: Sequence[One], starts: Sequence[int], frame: int) -> One | None:
    place = bisect_right(starts, frame) - 1
    return ones[place] if place >= 0 and frame < ones[place].end else None


def _crossing(ones: Sequence[One], starts: Sequence[int], start: int, end: int) -> Iterator[One]:
    for place in range(max(0, bisect_right(starts, start) - 1), len(ones)):
        if ones[place].start >= end:
            return
        if ones[place].end > start:
            yield ones[place]
