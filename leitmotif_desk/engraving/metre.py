"""Where the beats of a bar lie."""

from collections.abc import Iterable
from dataclasses import dataclass

from leitmotif_desk.domain.time import TICKS_PER_QUARTER

QUARTER = TICKS_PER_QUARTER
WHOLE = 4 * QUARTER


@dataclass(frozen=True, slots=True)
class Metre:
    """A metre's bar, its levels of stress, and the cells that tuplets fill."""

    beats: int
    unit: int

    @property
    def bar(self) -> int:
        return self.beats * WHOLE // self.unit

    @property
    def compound(self) -> bool:
        return self.unit >= 8 and self.beats % 3 == 0 and self.beats > 3

    def level(self, place: int) -> int:
        """Return how strong a place in the bar is: 5 the barline, 4 a half or compound beat, 3 a beat, 2, 1, 0."""
        if place % self.bar == 0:
            return 5
        strong = 3 * WHOLE // self.unit if self.compound else WHOLE // 2
        halves = self.compound or self.bar % WHOLE == 0
        if halves and place % strong == 0:
            return 4
        grid = ((WHOLE // self.unit, 2),) if self.compound else ((QUARTER, 3), (QUARTER // 2, 2))
        return next((level for length, level in grid if place % length == 0), 1 if place % (QUARTER // 4) == 0 else 0)

    def cells(self) -> Iterable[tuple[int, int]]:
        """Yield (start, length) of the stretches that a tuplet may fill: quarters, then what is left of the bar."""
        at, length = 0, QUARTER
        while at < self.bar:
            while length > self.bar - at:
                length //= 2
            yield at, length
            at += length
