"""Where each frame of the old cut stands in the new one."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property


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


@dataclass(frozen=True)
class FrameMap:
    """Pieces in the order of the old cut; none overlaps another, in the old cut or in the new."""

    pieces: tuple[Piece, ...]

    @classmethod
    def of(cls, pieces: Iterable[Piece]) -> "FrameMap":
        """Return the map of some pieces; those that follow each other in both cuts become one."""
        joined: list[Piece] = []
        for piece in sorted(pieces):
            last = joined[-1] if joined else None
            if last is not None and last.end == piece.start and last.new_end == piece.new_start:
                joined[-1] = Piece(last.start, piece.end, last.new_start)
            else:
                joined.append(piece)
        return cls(tuple(joined))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(piece.start for piece in self.pieces)

    def frame(self, old: int) -> int | None:
        """Return where a frame of the old cut stands now; None where it is gone."""
        place = bisect_right(self._starts, old) - 1
        if place < 0 or old >= self.pieces[place].end:
            return None
        return old + self.pieces[place].shift

    def within(self, start: int, end: int) -> Iterator[Piece]:
        """Yield what is left of a span of the old cut, in its order."""
        for piece in self.pieces[max(0, bisect_right(self._starts, start) - 1) :]:
            if piece.start >= end:
                return
            if piece.end > start:
                left = max(start, piece.start)
                yield Piece(left, min(end, piece.end), left + piece.shift)

    @property
    def inverse(self) -> "FrameMap":
        """The map from the new cut back to the old."""
        return FrameMap.of(Piece(one.new_start, one.new_end, one.start) for one in self.pieces)
