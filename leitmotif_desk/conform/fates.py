"""What became of a moment or a span of the film in the next cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from leitmotif_desk.conform.frame_map import FrameMap, Piece, Stretch

_NEARLY_ALL = 0.9
"""A span that has lost more than this share of its frames is gone, though a shot of it may be used elsewhere."""


class Fate(StrEnum):
    KEPT = "kept"
    MOVED = "moved"
    SHORTENED = "shortened"
    LENGTHENED = "lengthened"
    SPLIT = "split"
    MERGED = "merged"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A span's fate; `start` and `end` where it stands now (None: nowhere), `lost` how many of its frames are gone.

    Of one that was split or merged they are the largest part's, and `parts` all the parts. `in_doubt`: it may still
    be there, but the lists do not say where.
    """

    fate: Fate
    start: int | None = None
    end: int | None = None
    lost: int = 0
    parts: tuple[tuple[int, int], ...] = ()
    in_doubt: bool = False


def outcome_of_frame(moved: FrameMap, frame: int) -> Outcome:
    """Return what became of a moment."""
    now = moved.frame(frame)
    if now is None:
        return Outcome(Fate.LOST, lost=1, in_doubt=moved.doubt_at(frame) is not None)
    return Outcome(Fate.KEPT if now == frame else Fate.MOVED, now, now + 1)


def outcome_of_span(moved: FrameMap, start: int, end: int) -> Outcome:
    """Return what became of a span: what of it still stands in its order, with what was put in between.

    It is split where something else of the old cut now stands between its parts, or their order has changed.
    """
    left = moved.all_within(start, end)
    if not left:
        return Outcome(Fate.LOST, lost=end - start, in_doubt=moved.doubt_at(start) is not None)
    lost = end - start - sum(map(_frames_left, left))
    if lost > _NEARLY_ALL * (end - start) and not _are_in_place(moved, left, start, end):
        return Outcome(Fate.LOST, lost=end - start)
    parts = _parts(moved, left, start, end)
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


def _are_in_place(moved: FrameMap, left: Sequence[Piece | Stretch], start: int, end: int) -> bool:
    """Tell whether what is left of a span still stands between what stood before it and what stood after it."""
    back = moved.inverse
    before = back.last_before(min(one.new_start for one in left))
    after = back.first_from(max(one.new_end for one in left))
    return (before is None or before < start) and (after is None or after >= end)


def _frames_left(one: Piece | Stretch) -> int:
    """Return how many of the old frames are there still; of what was retimed all are."""
    length = one.end - one.start
    return length if isinstance(one, Piece) or one.even else min(length, one.new_end - one.new_start)


def _parts(moved: FrameMap, left: Iterable[Piece | Stretch], start: int, end: int) -> list[tuple[int, int]]:
    """Return where what is left of one span stands, with only new picture between as one."""
    back = moved.inverse
    parts: list[tuple[int, int]] = []
    for one in left:
        if parts and _is_joined(back, parts[-1][1], one.new_start, start, end):
            parts[-1] = parts[-1][0], one.new_end
        else:
            parts.append((one.new_start, one.new_end))
    return parts


def _is_joined(back: FrameMap, left: int, right: int, start: int, end: int) -> bool:
    """Tell whether nothing that stood outside a span of the old cut stands between two frames of the new."""
    return right >= left and all(start <= one.new_start and one.new_end <= end for one in back.all_within(left, right))


def are_interleaved(one: Outcome, other: Outcome) -> bool:
    """Tell whether two spans that were apart have become one stretch in which their parts take turns."""
    if one.fate is not Fate.SPLIT or other.fate is not Fate.SPLIT:
        return False
    turns = [whose for _, whose in sorted([(part, 0) for part in one.parts] + [(part, 1) for part in other.parts])]
    return sum(a != b for a, b in pairwise(turns)) > 2
