"""What of two cuts is spoken for: each frame of either belongs to one piece or stretch at most."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum

from leitmotif_desk.conform.frame_map import FrameMap, Piece, Stretch


class Way(StrEnum):
    """By what a stretch of the old cut was found in the new one; the surest first."""

    NAME = "clip name and source timecode"
    LIKE_NAME = "clip names written differently"
    REEL = "reel and source timecode"
    TIME = "source timecode alone"
    LENGTH = "clip name and length"
    RHYTHM = "the rhythm of the cutting"
    BETWEEN = "their place between neighbours"


class Spans:
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

    def is_free(self, start: int, end: int) -> bool:
        return self.free(start, end) == [(start, end)]

    def add(self, start: int, end: int) -> None:
        """Cover a span that was free."""
        place = bisect_left(self._starts, start)
        self._starts.insert(place, start)
        self._ends.insert(place, end)


class Claims:
    """Pieces and stretches taken so far, and how many frames were found in which way."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.stretches: list[Stretch] = []
        self.frames: Counter[Way] = Counter()
        self._old, self._new = Spans(), Spans()

    def free_of(self, piece: Piece) -> Iterator[Piece]:
        """Yield what of a piece is free in both cuts."""
        shift = piece.shift
        for start, end in self._old.free(piece.start, piece.end):
            for new_start, new_end in self._new.free(start + shift, end + shift):
                yield Piece(new_start - shift, new_end - shift, new_start)

    def is_free_before(self, start: int, end: int) -> bool:
        """Tell whether nothing of a span of the old cut is taken."""
        return self._old.is_free(start, end)

    def is_free_now(self, start: int, end: int) -> bool:
        """Tell whether nothing of a span of the new cut is taken."""
        return start >= end or self._new.is_free(start, end)

    def take(self, piece: Piece, way: Way) -> None:
        """Take what is still free of a piece."""
        for free in list(self.free_of(piece)):
            self.pieces.append(free)
            self._add(free, way)

    def take_stretch(self, stretch: Stretch, way: Way) -> None:
        """Take a stretch if all of it is free."""
        if self._old.is_free(stretch.start, stretch.end) and self._new.is_free(stretch.new_start, stretch.new_end):
            self.stretches.append(stretch)
            self._add(stretch, way)

    def _add(self, one: Piece | Stretch, way: Way) -> None:
        self._old.add(one.start, one.end)
        self._new.add(one.new_start, one.new_end)
        self.frames[way] += one.end - one.start

    @property
    def map(self) -> FrameMap:
        return FrameMap.of(self.pieces, self.stretches)
