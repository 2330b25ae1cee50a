"""Where the parts of a score stand in the roll, and where a note stands in its part."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.score.model import Roll

RULER = 22
NOTE = 4
"""The thickness of a note."""
_LEAST, _MOST, _GAP = 44, 84, 2
_ABOVE, _BELOW = 16, 5
"""Room in a track for the names of occurrences, and below the lowest note."""


@dataclass(frozen=True, slots=True)
class Tracks:
    """A strip a part below the ruler, all of one height; `scrolled` pixels are above the view."""

    count: int
    height: int
    view: int
    scrolled: int

    @classmethod
    def of(cls, count: int, viewport_height: int, scrolled: int) -> "Tracks":
        view = max(1, viewport_height - RULER)
        height = min(max(view // max(1, count), _LEAST), _MOST)
        return cls(count, height, view, min(scrolled, max(0, count * height - view)))

    @property
    def overflow(self) -> int:
        return max(0, self.count * self.height - self.view)

    @property
    def bottom(self) -> int:
        return min(RULER + self.view, RULER + self.count * self.height - self.scrolled)

    def top(self, part: int) -> int:
        return RULER + part * self.height - self.scrolled

    @property
    def inner_height(self) -> int:
        return self.height - _GAP

    def part_at(self, y: float) -> int | None:
        place = int(y - RULER + self.scrolled) // self.height
        return place if y >= RULER and place < self.count else None

    def visible(self) -> range:
        first = self.scrolled // self.height
        return range(first, min(self.count, first + self.view // self.height + 2))

    def note_tops(self, roll: Roll, part: IntColumn, pitch: IntColumn) -> FloatColumn:
        """Return the upper edges of notes."""
        room = self.inner_height - _ABOVE - _BELOW - NOTE
        share = 1.0 - np.clip((pitch - roll.lowest[part]) / roll.span[part], 0.0, 1.0)
        return np.asarray(RULER - self.scrolled + part * self.height + _ABOVE + share * room, dtype=np.float64)

    def scroll_to_show(self, part: int) -> int:
        top = self.top(part)
        if top < RULER:
            return self.scrolled - (RULER - top)
        return self.scrolled + min(max(0, top + self.height - RULER - self.view), top - RULER)
