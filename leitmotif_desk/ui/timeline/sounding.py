"""Where themes sound, as columns that the lanes draw from."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.ids import CueId, MotifId, SceneId
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.occurrence import OccurrenceKey
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.theory.shapes import Shape, shape_of
from leitmotif_desk.ui.timeline.spans import Spans

BoolColumn = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Use:
    """A theme heard at a span of frames. `key` is None where a person logged it by hand, for a whole scene.

    `waiting` says that nobody has confirmed what the finder put up for review.
    """

    motif: MotifId
    start_frame: int
    end_frame: int
    operations: tuple[Operation, ...] = ()
    key: OccurrenceKey | None = None
    cue: CueId | None = None
    scene: SceneId | None = None
    waiting: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Marks:
    """A lane's uses as columns in film order; `use` indexes Timeline.uses."""

    spans: Spans
    shape: IntColumn
    half: BoolColumn
    waiting: BoolColumn
    use: IntColumn


@dataclass(frozen=True, slots=True, eq=False)
class Sounding:
    """All uses in film order, the film frames from the first to the last, and the marks of each motif's lane."""

    uses: tuple[Use, ...]
    span: tuple[int, int]
    marks: Mapping[MotifId, Marks]

    @classmethod
    def of(cls, uses: Iterable[Use]) -> "Sounding":
        in_order = tuple(sorted(uses, key=lambda use: (use.start_frame, use.end_frame)))
        rows: dict[MotifId, list[int]] = defaultdict(list)
        for row, use in enumerate(in_order):
            rows[use.motif].append(row)
        span = (in_order[0].start_frame, max(use.end_frame for use in in_order)) if in_order else (0, 0)
        return cls(in_order, span, {motif: marks_of(in_order, mine) for motif, mine in rows.items()})


def marks_of(uses: tuple[Use, ...], rows: list[int]) -> Marks:
    mine = [uses[row] for row in rows]
    drawn = [shape_of(use.operations) for use in mine]
    return Marks(
        spans=Spans.of((use.start_frame, use.end_frame) for use in mine),
        shape=column_of(int(shape) for shape, _ in drawn),
        half=np.fromiter((half for _, half in drawn), dtype=np.bool_),
        waiting=np.fromiter((use.waiting for use in mine), dtype=np.bool_),
        use=np.asarray(rows, dtype=np.int64),
    )


def column_of(values: object) -> IntColumn:
    return np.fromiter(values, dtype=np.int64)  # type: ignore[call-overload, no-any-return]


def outline_of(marks: Marks, row: int) -> tuple[Shape, bool]:
    """Return the shape of a mark, and whether it is half filled."""
    return Shape(int(marks.shape[row])), bool(marks.half[row])
