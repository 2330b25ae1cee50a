"""What becomes of the rows of a pasted table."""

from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.edits import Batch


class PasteFate(StrEnum):
    ADDED = "added"
    CHANGED = "changed"
    SAME = "same"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class CellChange:
    """What a cell changes: a field of formats.spotting.HEADERS, and what it says before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PastedRow:
    """What becomes of a row of the table; `name` is "scene 4" or "cue 1m2", `why` says why it is left alone."""

    line: int
    name: str
    fate: PasteFate
    why: str = ""
    changes: tuple[CellChange, ...] = ()


@dataclass(frozen=True, slots=True)
class PastePlan:
    """What a paste would do: one step, and what becomes of every row, in the order of the table."""

    step: Batch
    rows: tuple[PastedRow, ...]

    @property
    def count(self) -> dict[PasteFate, int]:
        """How many rows have which fate."""
        fates = [row.fate for row in self.rows]
        return {fate: fates.count(fate) for fate in PasteFate if fate in fates}
