"""What begins or ends with a shot still does when the shot has become longer at that end."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.conform.fates import Fate, Outcome
from leitmotif_desk.conform.frame_map import FrameMap
from leitmotif_desk.conform.shots import Shot, as_seen
from leitmotif_desk.domain.cut import Clip


class Edges:
    """The edits of two cuts, by which spans that lie between edits of the old one are brought to those of the new."""

    def __init__(self, old: Sequence[Clip], new: Sequence[Clip], moved: FrameMap) -> None:
        self._starts = {shot.start for shot in as_seen(old)}
        self._ends = {shot.end for shot in as_seen(old)}
        self._new, self._back = as_seen(new), moved.inverse
        self._new_starts = [shot.start for shot in self._new]

    def with_shots(self, span: tuple[int, int], outcome: Outcome) -> Outcome:
        """Return an outcome with what its first and last shot show beside it that was not in the old cut."""
        if outcome.start is None or outcome.end is None or outcome.parts:
            return outcome
        start, end = outcome.start, outcome.end
        first, last = self._holding(start), self._holding(end - 1)
        if span[0] in self._starts and first is not None and self._is_new(first.start, start):
            start = first.start
        if span[1] in self._ends and last is not None and self._is_new(end, last.end):
            end = last.end
        if (start, end) == (outcome.start, outcome.end):
            return outcome
        grown = (end - start) - (span[1] - span[0])
        if outcome.lost or grown < 0:
            fate = Fate.LENGTHENED if grown > 0 else Fate.SHORTENED
        else:
            fate = Fate.LENGTHENED if grown else Fate.MOVED
        return replace(outcome, fate=fate, start=start, end=end)

    def _holding(self, frame: int) -> Shot | None:
        place = bisect_right(self._new_starts, frame) - 1
        return self._new[place] if place >= 0 and frame < self._new[place].end else None

    def _is_new(self, start: int, end: int) -> bool:
        """Tell whether nothing of a span of the new cut was in the old."""
        return start < end and not self._back.all_within(start, end) and self._back.doubt_at(start) is None
