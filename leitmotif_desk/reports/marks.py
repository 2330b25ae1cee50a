"""What a statement looks like in a report: a theme's colour, and a shape for what was done to it."""

from collections.abc import Iterable
from enum import StrEnum

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.palette import THEME_COLOURS
from leitmotif_desk.theory.shapes import Shape as Outline
from leitmotif_desk.theory.shapes import shape_of as outline_of


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


_SHAPES: dict[Outline, Shape] = {
    Outline.INVERSION: Shape.INVERTED,
    Outline.BACKWARDS: Shape.BACKWARDS,
    Outline.AUGMENTED: Shape.AUGMENTED,
    Outline.DIMINISHED: Shape.DIMINISHED,
    Outline.MODE_CHANGE: Shape.MODE,
    Outline.ORNAMENTED: Shape.ORNAMENTED,
}
_PLAIN = frozenset(
    {"exact", "transposed", "tonal", "octave", "doubled", "bass", "inner voice", "split"}
    | {"KEYLINK", "RECTX", "FULL", "ORCH", "DIEGETIC", "SUBMERGE"}
)
"""What leaves the notes of a theme as they are."""


def colour_of(index: int) -> str:
    """Return the colour of a theme from its index in the palette."""
    return THEME_COLOURS[index % len(THEME_COLOURS)]


def shape_of(operations: Iterable[Operation]) -> Shape:
    """Return the shape that a chain of operations is drawn with."""
    done = tuple(operations)
    outline, is_fragment = outline_of(done)
    if outline in _SHAPES:
        return _SHAPES[outline]
    if is_fragment:
        return Shape.FRAGMENT
    plain = all(operation.code in _PLAIN for operation in done)
    return Shape.STATEMENT if plain else Shape.VARIED
