"""What was done to a theme, in words: one table for the window, the command line and the reports."""

from collections.abc import Iterable
from string import Formatter

from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Operation, Parameter

FOUND_WORDS: dict[str, str] = {
    "exact": "as registered",
    "learned": "as accepted before",
    "transposed": "on {to}",
    "tonal": "tonal answer on {to}",
    "octave": "in another octave",
    "mode": "in {to}",
    "inverted": "inverted",
    "retrograde": "backwards",
    "augmented": "augmented x{ratio}",
    "diminished": "diminished x{ratio}",
    "fragment": "{kind} only",
    "ornamented": "ornamented (+{added})",
    "reduced": "reduced (-{missing})",
    "varied": "varied",
    "rhythm": "other rhythm",
    "split": "split between parts",
    "doubled": "doubled",
    "bass": "in the bass",
    "inner voice": "inner voice",
}
BARE_WORDS: dict[str, str] = {
    "transposed": "transposed",
    "tonal": "tonal answer",
    "mode": "in another mode",
    "fragment": "a fragment",
    "PLACED": "placed",
}
"""Where the words say nothing without their parameter."""
VARIED_WORDS: dict[str, str] = {
    "MODE": "change of mode",
    "TRUNC": "cut short",
    "FRAG": "fragment",
    "LIQUID": "dissolved",
    "CORRUPT": "tainted harmony",
    "REDEEM": "healed harmony",
    "IRONY": "opposite surface",
    "RECTX": "unchanged",
    "EVOLVE": "grown",
    "COMPLEX": "combined",
    "DERIVE": "derived",
    "DEEP": "skeleton",
    "GENESIS": "transformed into the other",
    "AUG": "augmented",
    "DIM": "diminished",
    "METRE": "other metre",
    "LEVEL": "even rhythm",
    "EXPAND": "wider leaps",
    "CONTRACT": "narrower leaps",
    "INVERT": "inverted",
    "RETRO": "backwards",
    "ORCH": "other orchestration",
    "PEDAL": "over a pedal",
    "OSTINATO": "as an ostinato",
    "SUBMERGE": "submerged",
    "KEYLINK": "in the linked key",
    "DIEGETIC": "inside the story",
    "WITHHOLD": "withheld",
    "FULL": "in full",
    "SLOWER": "slower",
    "DISPLACED": "off the beat",
    "DECEPTIVE": "deceptive cadence",
    "CANON": "in canon",
    "PLACED": "from {start}",
}
WORDS = FOUND_WORDS | VARIED_WORDS
OCTAVE_WORDS: dict[Parameter, str] = {
    1: "an octave higher",
    -1: "an octave lower",
    2: "two octaves higher",
    -2: "two octaves lower",
    3: "three octaves higher",
    -3: "three octaves lower",
}


def operation_words(operation: Operation) -> Message:
    """Return one operation in words; an operation without words of its own is its code."""
    template = _template(operation)
    values = {name: f"{value:g}" if isinstance(value, float) else str(value) for name, value in operation.parameters}
    needed = {name for _, name, _, _ in Formatter().parse(template) if name}
    if not needed <= set(values):
        template = BARE_WORDS.get(operation.code) or template.split("{", maxsplit=1)[0].rstrip(" x(+-")
        return Message(template, ())
    return Message(template, tuple((name, values[name]) for name in sorted(needed & set(values))))


def _template(operation: Operation) -> str:
    octaves = operation.get("octaves")
    if operation.code == "octave" and octaves in OCTAVE_WORDS:
        return OCTAVE_WORDS[octaves]
    return WORDS.get(operation.code, operation.code.lower())


def chain_words(operations: Iterable[Operation]) -> str:
    """Return a chain of operations in English: "inverted, augmented x2, on G"."""
    return ", ".join(operation_words(operation).text() for operation in operations)
