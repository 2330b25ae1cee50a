"""What a new cut does, thing by thing."""

from collections import Counter
from dataclasses import dataclass

from leitmotif_desk.conform import Fate, FrameMap, Outcome
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.domain.cut import Clip, Plight
from leitmotif_desk.domain.film import Reel

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Change:
    """What a new cut does to one thing: where it stood, what became of its picture, where it is to stand.

    What has no picture any more is put after the end of the film, but for a hit whose scene is there still: it stays as
    far into the scene as it was. Both go to the tray. `merged_with` are the numbers of the scenes that now share one
    stretch, its own among them; `is_waiting`: it had no place before this cut either. What had none, and whose picture
    is back, stood on `stood` in an earlier version, from which `way` leads to the new cut.
    """

    thing: Thing
    name: str
    before: Span
    outcome: Outcome
    after: Span
    merged_with: tuple[str, ...] = ()
    is_waiting: bool = False
    stood: Span | None = None
    way: FrameMap | None = None

    @property
    def is_back(self) -> bool:
        return self.stood is not None and not self.is_lost

    @property
    def is_lost(self) -> bool:
        return self.outcome.fate is Fate.LOST

    @property
    def is_change(self) -> bool:
        return not self.is_waiting and (self.before != self.after or self.outcome.lost > 0 or bool(self.merged_with))

    @property
    def plight(self) -> Plight | None:
        """Why it goes to the tray, None where it does not."""
        if not self.is_lost:
            return None
        return Plight.IN_DOUBT if self.outcome.in_doubt else Plight.LOST


@dataclass(frozen=True, slots=True)
class Recut:
    """A new cut held against the present one; `moved` says where each frame went.

    `film_start` is the frame the film is to begin with, `reels` are those it is to have.
    """

    source: str
    clips: tuple[Clip, ...]
    changes: tuple[Change, ...]
    moved: FrameMap
    decided: tuple[str, ...] = ()
    film_start: int = 0
    reels: tuple[Reel, ...] = ()

    @property
    def count(self) -> Counter[Fate]:
        """How many things have which fate."""
        return Counter(change.outcome.fate for change in self.changes if not change.is_waiting)
