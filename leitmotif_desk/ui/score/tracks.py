"""Where the parts of a score stand in the roll, and where a note stands in its part."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.score.model import Roll

RULER = 22
NOTE, OPENED_NOTE = 4, 7
"""The thickness of a note, and in a part that is looked at closely."""
OPENED = 124
"""The height of a part that is looked at closely."""
_LEAST, _MOST, _GAP = 44, 84, 2
_ABOVE, _BELOW = 16, 6
"""Room in a track for the names of occurrences, and below the lowest note."""


@dataclass(frozen=True, slots=True, eq=False)
class Tracks:
    """A strip a part below the ruler; `edges` are their tops from the first one on, and the bottom of the last.

    `scrolled` pixels are above the view of `view` pixels.
    """

    edges: IntColumn
    view: int
    scrolled: int

    @classmethod
    def of(cls, count: int, viewport_height: int, scrolled: int, opened: frozenset[int] = frozenset()) -> "Tracks":
        """Return the tracks that share a viewport; `opened` parts are OPENED high, where the view is."""
        view = max(1, viewport_height - RULER)
        heights = np.full(count, min(max(view // max(1, count), _LEAST), _MOST), dtype=np.int64)
        wide = [part for part in opened if part < count]
        heights[wide] = np.maximum(heights[wide], min(OPENED, view))
        edges = np.concatenate((np.zeros(1, dtype=np.int64), np.cumsum(heights)))
        return cls(edges, view, min(scrolled, max(0, int(edges[-1]) - view)))

    @property
    def count(self) -> int:
        return len(self.edges) - 1

    @property
    def overflow(self) -> int:
        return max(0, int(self.edges[-1]) - self.view)

    @property
    def bottom(self) -> int:
        return min(RULER + self.view, RULER + int(self.edges[-1]) - self.scrolled)

    def top(self, part: int) -> int:
        return RULER + int(self.edges[part]) - self.scrolled

    def height(self, part: int) -> int:
        return int(self.edges[part + 1] - self.edges[part])

    def inner_height(self, part: int) -> int:
        """Return the height of a part's ground, without the gap to the next."""
        return self.height(part) - _GAP

    def part_at(self, y: float) -> int | None:
        place = int(np.searchsorted(self.edges, int(y - RULER + self.scrolled), side="right")) - 1
        return place if y >= RULER and place < self.count else None

    def parts_between(self, top: float, bottom: float) -> range:
        """Return the parts that two heights touch."""
        first, last = (
            int(np.searchsorted(self.edges, y - RULER + self.scrolled, side="right")) - 1 for y in (top, bottom)
        )
        return range(max(0, first), min(self.count, last + 1))

    def visible(self) -> range:
        return self.parts_between(RULER, RULER + self.view)

    def note_tops(self, roll: Roll, part: IntColumn, pitch: IntColumn) -> FloatColumn:
        """Return the upper edges of notes; those beyond their part's pitches stand at its edge."""
        room = (self.edges[1:] - self.edges[:-1])[part] - _GAP - _ABOVE - _BELOW - self.thickness(part)
        share = 1.0 - np.clip((pitch - roll.lowest[part]) / roll.span[part], 0.0, 1.0)
        return np.asarray(RULER - self.scrolled + self.edges[part] + _ABOVE + share * room, dtype=np.float64)

    def thickness(self, part: IntColumn) -> IntColumn:
        """Return how thick the notes of parts are."""
        heights = self.edges[1:] - self.edges[:-1]
        return np.where(heights[part] >= OPENED, OPENED_NOTE, NOTE)

    def scroll_to_show(self, part: int) -> int:
        """Return how far to scroll so that a part is in view, moving no more than needed."""
        top = self.top(part)
        if top < RULER:
            return self.scrolled - (RULER - top)
        return self.scrolled + min(max(0, top + self.height(part) - RULER - self.view), top - RULER)
