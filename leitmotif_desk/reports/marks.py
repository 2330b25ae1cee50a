"""What a statement looks like in a report: a theme's colour, and a shape for what was done to it."""

from collections.abc import Iterable
from enum import StrEnum

from leitmotif_desk.domain.motif import Operation

THEME_COLOURS: tuple[str, ...] = (
    "#e69f00", "#56b4e9", "#009e73", "#cc79a7", "#d55e00", "#4c8fd6", "#f0e442", "#b3b3b3",
)  # fmt: skip
"""After Okabe and Ito; the window uses the same ones, in the same order."""


class Shape(StrEnum):
    """The shapes of the legend; where several things were done, the first of these wins."""

    INVERTED = "inverted"
    BACKWARDS = "backwards"
    FRAGMENT = "fragment"
    AUGMENTED = "augmented"
    DIMINISHED = "diminished"
    MODE = "change of mode"
    ORNAMENTED = "ornamented"
    VARIED = "otherwise varied"
    STATEMENT = "as registered"


_CODES: dict[Shape, str] = {
    Shape.INVERTED: "inverted INVERT",
    Shape.BACKWARDS: "retrograde RETRO",
    Shape.FRAGMENT: "fragment FRAG TRUNC LIQUID",
    Shape.AUGMENTED: "augmented AUG SLOWER",
    Shape.DIMINISHED: "diminished DIM",
    Shape.MODE: "mode MODE",
    Shape.ORNAMENTED: "ornamented",
    Shape.STATEMENT: "exact transposed tonal octave doubled bass split KEYLINK RECTX FULL ORCH DIEGETIC SUBMERGE",
}
_SHAPE_OF: dict[str, Shape] = {code: shape for shape, codes in _CODES.items() for code in codes.split()} | {
    "inner voice": Shape.STATEMENT
}
_FIRST = list(Shape)


def colour_of(index: int) -> str:
    """Return the colour of a theme from its index in the palette."""
    return THEME_COLOURS[index % len(THEME_COLOURS)]


def shape_of(operations: Iterable[Operation]) -> Shape:
    """Return the shape that a chain of operations is drawn with."""
    shapes = (_SHAPE_OF.get(operation.code, Shape.VARIED) for operation in operations)
    return min(shapes, key=_FIRST.index, default=Shape.STATEMENT)
