"""Which shape says what was done to a theme: one table for the window and the reports."""

from collections.abc import Iterable
from enum import IntEnum

from leitmotif_desk.domain.motif import Operation


class Shape(IntEnum):
    """The outline of an occurrence; a fragment fills half of whatever outline it has."""

    STATEMENT = 0
    MODE_CHANGE = 1
    INVERSION = 2
    BACKWARDS = 3
    AUGMENTED = 4
    DIMINISHED = 5
    ORNAMENTED = 6


SHAPE_CODES: dict[Shape, frozenset[str]] = {
    Shape.INVERSION: frozenset({"inverted", "INVERT"}),
    Shape.BACKWARDS: frozenset({"retrograde", "RETRO"}),
    Shape.AUGMENTED: frozenset({"augmented", "AUG", "SLOWER"}),
    Shape.DIMINISHED: frozenset({"diminished", "DIM"}),
    Shape.MODE_CHANGE: frozenset({"mode", "MODE"}),
    Shape.ORNAMENTED: frozenset({"ornamented", "EVOLVE"}),
}
"""The operations each shape stands for; where several were done the first of this table is drawn."""
FRAGMENT_CODES = frozenset({"fragment", "FRAG", "TRUNC", "LIQUID"})


def shape_of(operations: Iterable[Operation]) -> tuple[Shape, bool]:
    """Return the outline of what was done, and whether it is a fragment."""
    codes = {operation.code for operation in operations}
    outline = next((shape for shape, stands_for in SHAPE_CODES.items() if codes & stands_for), Shape.STATEMENT)
    return outline, bool(codes & FRAGMENT_CODES)
