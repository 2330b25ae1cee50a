"""What is still unknown between two neighbours that are known in both cuts.

Between them a few bits tell what in the whole film they could not: a shot of the same length beside its neighbour, or
as many shots, or as many frames.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from leitmotif_desk.conform.claims import Claims, Way
from leitmotif_desk.conform.frame_map import Piece, Stretch
from leitmotif_desk.conform.rhythm import Rarity, believed_runs, by_length, by_name_and_length
from leitmotif_desk.conform.settling import in_order
from leitmotif_desk.conform.shots import Shot

_ROUNDS = 3
_BESIDE_BITS = 4
"""What the length of a shot beside a known one must tell at least: less is the length of every other shot."""

_MOST_TRIMMED = 2
"""How many times as long a shot without a name may have become."""


@dataclass(frozen=True, slots=True)
class _Gap:
    """The shots of either cut between two neighbours; the old and new frames from which and up to which it reaches."""

    before: list[Shot]
    after: list[Shot]
    start: int
    end: int
    new_start: int
    new_end: int

    @property
    def is_nameless(self) -> bool:
        """Whether the names cannot tell which shot is which: one cut has none here."""
        return any(all(shot.is_anonymous for shot in cut) for cut in (self.before, self.after))


def fill_gaps(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Claim what can be told from its neighbours."""
    _black(before, after, claims)
    rarity, named = Rarity(before, after, by_length), Rarity(before, after, by_name_and_length)
    for _ in range(_ROUNDS):
        known = len(claims.pieces)
        for gap in list(_gaps(before, after, claims)):
            if gap.is_nameless:
                _beside(gap, claims, rarity)
                runs, way = believed_runs(gap.before, gap.after, by_length, rarity), Way.RHYTHM
            else:
                runs, way = believed_runs(gap.before, gap.after, by_name_and_length, named), Way.LENGTH
            for piece in in_order(sorted(run.piece(gap.before, gap.after) for run in runs)):
                claims.take(piece, way)
        if len(claims.pieces) == known:
            break
    for gap in list(_gaps(before, after, claims)):
        if gap.is_nameless:
            _by_place(gap, claims)
        else:
            _by_name(gap, claims)


def _black(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> None:
    """Claim stretches without a picture that are as long as they were between the same neighbours."""
    for one, other in pairwise(sorted(claims.pieces)):
        span, now = (one.end, other.start), (one.new_end, other.new_start)
        is_black = not any(_crosses(shots, *edges) for shots, edges in ((before, span), (after, now)))
        if 0 < span[1] - span[0] == now[1] - now[0] and is_black:
            claims.take(Piece(*span, now[0]), Way.BETWEEN)


def _crosses(shots: Sequence[Shot], start: int, end: int) -> bool:
    place = bisect_right(shots, start, key=lambda shot: shot.end)
    return place < len(shots) and shots[place].start < end


def _gaps(before: Sequence[Shot], after: Sequence[Shot], claims: Claims) -> Iterator[_Gap]:
    """Yield the gaps between neighbours that follow each other in both cuts; the film's edges are neighbours too."""
    if not claims.pieces or not before or not after:
        return
    first, last = Piece(before[0].start, before[0].start, after[0].start), (before[-1].end, after[-1].end)
    ones: list[Piece | Stretch] = [*claims.pieces, *claims.stretches]
    ones = [first, *sorted(ones, key=lambda one: one.start), Piece(last[0], last[0], last[1])]
    starts, new_starts = [shot.start for shot in before], [shot.start for shot in after]
    for one, other in pairwise(ones):
        span, now = (one.end, other.start), (one.new_end, other.new_start)
        if span[0] < span[1] and now[0] < now[1] and claims.is_free_now(*now):
            inside = _unknown(_whole(before, starts, *span), _whole(after, new_starts, *now))
            if all(inside):
                yield _Gap(*inside, *span, *now)


def _whole(shots: Sequence[Shot], starts: Sequence[int], start: int, end: int) -> list[Shot]:
    """Return the shots that lie wholly in a span."""
    places = range(bisect_left(starts, start), bisect_left(starts, end))
    return [shots[place] for place in places if shots[place].end <= end]


def _unknown(before: list[Shot], after: list[Shot]) -> tuple[list[Shot], list[Shot]]:
    """Return the shots that may be one another.

    Where a cut has shots of which nothing is told, those are meant; what has its source times and was not found by
    them in the other is another picture.
    """
    nameless = [[shot for shot in cut if shot.is_anonymous] for cut in (before, after)]
    if any(nameless):
        return nameless[0] or before, nameless[1] or after
    timeless = [[shot for shot in cut if shot.time is None] for cut in (before, after)]
    return timeless[0], timeless[1]


def _beside(gap: _Gap, claims: Claims, rarity: Rarity) -> None:
    """Claim shots of the same length that touch what is known on both sides of the same edge."""
    before, after = list(gap.before), list(gap.after)
    edge, new_edge = gap.start, gap.new_start
    while (
        before
        and after
        and (before[0].start, after[0].start) == (edge, new_edge)
        and _alike(before[0], after[0], rarity)
    ):
        edge, new_edge = before[0].end, after[0].end
        claims.take(Piece(before[0].start, edge, after[0].start), Way.RHYTHM)
        before, after = before[1:], after[1:]
    edge, new_edge = gap.end, gap.new_end
    while (
        before
        and after
        and (before[-1].end, after[-1].end) == (edge, new_edge)
        and _alike(before[-1], after[-1], rarity)
    ):
        edge, new_edge = before[-1].start, after[-1].start
        claims.take(Piece(edge, before[-1].end, new_edge), Way.RHYTHM)
        before, after = before[:-1], after[:-1]


def _alike(one: Shot, other: Shot, rarity: Rarity) -> bool:
    return one.length == other.length and rarity.bits(by_length(one)) >= _BESIDE_BITS


def _by_place(gap: _Gap, claims: Claims) -> None:
    """Claim by their place shots of which nothing else is known: as many of them, or as many frames."""
    before, after = gap.before, gap.after
    start, new_start = before[0].start, after[0].start
    lengths = before[-1].end - start, after[-1].end - new_start
    if lengths[0] == lengths[1] and len(before) == len(after):
        for one, other in zip(before, after, strict=True):
            first, last = max(one.start - start, other.start - new_start), min(one.end - start, other.end - new_start)
            if first < last:
                claims.take(Piece(start + first, start + last, new_start + first), Way.BETWEEN)
    elif lengths[0] == lengths[1] and len(before) == 1:
        # Something was put over its middle: it begins and ends as it did.
        head, tail = after[0].length, after[-1].length
        claims.take(Piece(start, start + head, new_start), Way.BETWEEN)
        claims.take(Piece(before[0].end - tail, before[0].end, after[-1].start), Way.BETWEEN)
    elif len(before) == len(after) and max(lengths) <= _MOST_TRIMMED * min(lengths):
        claims.take_stretch(Stretch(start, before[-1].end, new_start, after[-1].end), Way.BETWEEN)


def _by_name(gap: _Gap, claims: Claims) -> None:
    """Claim as trimmed the shots whose name stands once in either cut here."""
    names = [[shot.name for shot in cut] for cut in (gap.before, gap.after)]
    for one in gap.before:
        here = [other for other in gap.after if other.name == one.name]
        if one.name is None or len(here) != 1 or names[0].count(one.name) != 1:
            continue
        (other,) = here
        if one.length == other.length:
            claims.take(Piece(one.start, one.end, other.start), Way.LENGTH)
        else:
            claims.take_stretch(Stretch(one.start, one.end, other.start, other.end), Way.LENGTH)
