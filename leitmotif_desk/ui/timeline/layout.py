"""Where the rows of the timeline stand. All lengths are logical pixels."""

from dataclasses import dataclass
from itertools import accumulate

NAMES = 124
"""The column of row names at the left."""
EDGE = 6
"""Room right of the film."""
RULER, SCENES, TENSION, CUES, FLAGS = 26, 34, 40, 30, 20
LANE, LANE_GAP = 36, 3
GAP = 5
_LEAST_LANE, _MOST_LANE = 30, 46


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
    """The fixed rows above, and the lanes that scroll below them."""

    ruler: Row
    scenes: Row
    tension: Row
    cues: Row
    flags: Row
    lanes: Row
    lane_height: int
    lane_count: int
    scrolled: int

    @classmethod
    def of(cls, height: int, lane_count: int, scrolled: int, has_tension: bool, has_flags: bool) -> "Layout":
        """Return the layout of a viewport; rows without content take no room, lanes share what is left."""
        heights = (RULER, SCENES, TENSION if has_tension else 0, CUES, FLAGS if has_flags else 0)
        tops = list(accumulate((each + (GAP if each else 0) for each in heights), initial=0))
        ruler, scenes, tension, cues, flags = (Row(top, each) for top, each in zip(tops, heights, strict=False))
        lanes = Row(tops[-1], max(0, height - tops[-1]))
        share = lanes.height // lane_count - LANE_GAP if lane_count else LANE
        lane_height = min(max(share, _LEAST_LANE), _MOST_LANE)
        most = max(0, lane_count * (lane_height + LANE_GAP) - lanes.height)
        return cls(ruler, scenes, tension, cues, flags, lanes, lane_height, lane_count, min(scrolled, most))

    @property
    def lanes_overflow(self) -> int:
        """How far the lanes can be scrolled."""
        return max(0, self.lane_count * (self.lane_height + LANE_GAP) - self.lanes.height)

    @property
    def bottom(self) -> int:
        """The end of what is drawn."""
        return min(self.lanes.bottom, self.lanes.top + self.lane_count * (self.lane_height + LANE_GAP) - self.scrolled)

    def lane(self, place: int) -> Row:
        return Row(self.lanes.top + place * (self.lane_height + LANE_GAP) - self.scrolled, self.lane_height)

    def lane_at(self, y: float) -> int | None:
        """Return the lane under a height in the viewport."""
        if not self.lanes.holds(y):
            return None
        place = int(y - self.lanes.top + self.scrolled) // (self.lane_height + LANE_GAP)
        return place if place < self.lane_count and self.lane(place).holds(y) else None

    def visible_lanes(self) -> range:
        pitch = self.lane_height + LANE_GAP
        first = self.scrolled // pitch
        return range(first, min(self.lane_count, first + self.lanes.height // pitch + 2))

    def scroll_to_show(self, place: int) -> int:
        """Return how far to scroll so that a lane is in view."""
        row = self.lane(place)
        if row.top < self.lanes.top:
            return self.scrolled - (self.lanes.top - row.top)
        return self.scrolled + min(max(0, row.bottom - self.lanes.bottom), row.top - self.lanes.top)
