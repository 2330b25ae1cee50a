"""Where the rows of the timeline stand. All lengths are logical pixels."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

NAMES = 124
"""The column of row names at the left."""
EDGE = 6
"""Room right of the film."""
LANE, LANE_GAP = 36, 3
GAP = 5
FOLDED = 13
"""The height of a lane that is folded to a strip."""
_LEAST_LANE, _MOST_LANE = 30, 46
HEIGHTS = {"ruler": 26, "picture": 44, "scenes": 34, "tension": 40, "cues": 30, "sound": 30, "flags": 20}
"""The rows above the lanes, top to bottom."""
ALWAYS = frozenset({"ruler", "scenes", "cues"})


@dataclass(frozen=True, slots=True)
class Row:
    """A strip across the picture, half-open."""

    top: int
    height: int

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.top + self.height / 2

    def holds(self, y: float) -> bool:
        return self.top <= y < self.bottom


@dataclass(frozen=True, slots=True)
class Layout:
    """The fixed rows above, and the lanes that scroll below them; `edges` are the lanes' tops and the last's end,
    each with its gap, from the first lane's top."""

    ruler: Row
    picture: Row
    scenes: Row
    tension: Row
    cues: Row
    sound: Row
    flags: Row
    lanes: Row
    edges: tuple[int, ...]
    scrolled: int

    @classmethod
    def of(cls, height: int, folded: Sequence[bool], scrolled: int, shown: Collection[str] = ()) -> "Layout":
        """Return the layout of a viewport, with a lane for each of `folded` and those of HEIGHTS that are `shown`.

        Rows without content take no room; lanes that are not folded share what is left.
        """
        heights = [tall if name in ALWAYS or name in shown else 0 for name, tall in HEIGHTS.items()]
        tops = list(accumulate((each + (GAP if each else 0) for each in heights), initial=0))
        above = {name: Row(top, each) for name, top, each in zip(HEIGHTS, tops, heights, strict=False)}
        lanes = Row(tops[-1], max(0, height - tops[-1]))
        tall = _lane_height(lanes.height, folded)
        edges = tuple(accumulate(((FOLDED if one else tall) + LANE_GAP for one in folded), initial=0))
        return cls(**above, lanes=lanes, edges=edges, scrolled=max(0, min(scrolled, edges[-1] - lanes.height)))

    @property
    def lane_count(self) -> int:
        return len(self.edges) - 1

    @property
    def lanes_overflow(self) -> int:
        """How far the lanes can be scrolled."""
        return max(0, self.edges[-1] - self.lanes.height)

    @property
    def bottom(self) -> int:
        """The end of what is drawn."""
        return min(self.lanes.bottom, self.lanes.top + self.edges[-1] - self.scrolled)

    def lane(self, place: int) -> Row:
        top, end = self.edges[place : place + 2]
        return Row(self.lanes.top + top - self.scrolled, end - top - LANE_GAP)

    def lane_at(self, y: float) -> int | None:
        """Return the lane under a height in the viewport."""
        if not self.lanes.holds(y):
            return None
        place = int(np.searchsorted(self.edges, y - self.lanes.top + self.scrolled, side="right")) - 1
        return place if place < self.lane_count and self.lane(place).holds(y) else None

    def visible_lanes(self) -> range:
        first = int(np.searchsorted(self.edges, self.scrolled, side="right")) - 1
        last = int(np.searchsorted(self.edges, self.scrolled + self.lanes.height, side="left"))
        return range(max(0, first), min(self.lane_count, last))

    def scroll_to_show(self, place: int) -> int:
        """Return how far to scroll so that a lane is in view."""
        row = self.lane(place)
        if row.top < self.lanes.top:
            return self.scrolled - (self.lanes.top - row.top)
        return self.scrolled + min(max(0, row.bottom - self.lanes.bottom), row.top - self.lanes.top)


def _lane_height(room: int, folded: Sequence[bool]) -> int:
    """Return the height of the lanes that are not folded."""
    open_lanes = len(folded) - sum(folded)
    share = (room - sum(folded) * (FOLDED + LANE_GAP)) // open_lanes - LANE_GAP if open_lanes else LANE
    return min(max(share, _LEAST_LANE), _MOST_LANE)
