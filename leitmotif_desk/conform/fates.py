"""What became of a moment or a span of the film in the next cut."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.conform.frame_map import FrameMap, Piece


class Fate(StrEnum):
    KEPT = "kept"
    MOVED = "moved"
    SHORTENED = "shortened"
    LENGTHENED = "lengthened"
    SPLIT = "split"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A span's fate; `start` and `end` where it stands now (None: nowhere), `lost` how many of its frames are gone.

    Of one that was split they are the largest part's, and `parts` all the parts.
    """

    fate: Fate
    start: int | None = None
    end: int | None = None
    lost: int = 0
    parts: tuple[tuple[int, int], ...] = ()


def outcome_of_frame(moved: FrameMap, frame: int) -> Outcome:
    """Return what became of a moment."""
    now = moved.frame(frame)
    if now is None:
        return Outcome(Fate.LOST, lost=1)
    return Outcome(Fate.KEPT if now == frame else Fate.MOVED, now, now + 1)


def outcome_of_span(moved: FrameMap, start: int, end: int) -> Outcome:
    """Return what became of a span: what of it still stands in its order, with what was put in between.

    It is split where something else of the old cut now stands between its parts, or their order has changed.
    """
    pieces = tuple(moved.within(start, end))
    if not pieces:
        return Outcome(Fate.LOST, lost=end - start)
    lost = end - start - sum(piece.end - piece.start for piece in pieces)
    parts = _parts(moved, pieces, start, end)
    if len(parts) > 1:
        largest = max(parts, key=lambda part: (part[1] - part[0], -part[0]))
        return Outcome(Fate.SPLIT, *largest, lost, tuple(parts))
    new_start, new_end = parts[0]
    grown = (new_end - new_start) - (end - start)
    if grown > 0:
        fate = Fate.LENGTHENED
    elif grown < 0 or lost:
        fate = Fate.SHORTENED
    else:
        fate = Fate.KEPT if new_start == start else Fate.MOVED
    return Outcome(fate, new_start, new_end, lost)


def _parts(moved: FrameMap, pieces: Iterable[Piece], start: int, end: int) -> list[tuple[int, int]]:
    """Return where pieces of one span stand, those with only new picture between them as one."""
    back = moved.inverse
    parts: list[tuple[int, int]] = []
    for piece in pieces:
        if parts and _is_joined(back, parts[-1][1], piece.new_start, start, end):
            parts[-1] = parts[-1][0], piece.new_end
        else:
            parts.append((piece.new_start, piece.new_end))
    return parts


def _is_joined(back: FrameMap, left: int, right: int, start: int, end: int) -> bool:
    """Tell whether nothing that stood outside a span of the old cut stands between two frames of the new."""
    return right >= left and all(start <= one.new_start and one.new_end <= end for one in back.within(left, right))
