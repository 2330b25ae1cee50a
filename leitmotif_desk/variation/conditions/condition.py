"""A condition of a rule as text: its words, and the value they are read into."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from leitmotif_desk.domain.errors import BadValue


class Word(StrEnum):
    """What a word of a condition names, in the order in which the words stand."""

    ROLE = "role"
    OTHER = "other"
    FIELD = "field"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Shape:
    """The words a condition is made of; `has_values` lets a list of values follow, as "lost|wounded"."""

    words: tuple[Word, ...]
    has_values: bool = False


_ROLE, _OTHER, _FIELD, _NUMBER = Word
SHAPES: dict[str, Shape] = {
    "present": Shape((_ROLE, _FIELD), has_values=True),
    "lasting": Shape((_ROLE, _FIELD), has_values=True),
    "subject": Shape((_ROLE, _FIELD), has_values=True),
    "scene": Shape((_FIELD,), has_values=True),
    "theme": Shape((_ROLE,), has_values=True),
    "bond": Shape((_ROLE, _OTHER), has_values=True),
    "relation": Shape((), has_values=True),
    "link": Shape((), has_values=True),
    "irony": Shape((), has_values=True),
    "view_of": Shape((_ROLE,)),
    "not_view_of": Shape((_ROLE,)),
    "governed_by": Shape((_ROLE,)),
    "deceived": Shape((_ROLE, _OTHER)),
    "hit": Shape(()),
    "entering": Shape((_ROLE,)),
    "heard": Shape((_ROLE, _NUMBER)),
    "worn": Shape((_ROLE, _NUMBER, _NUMBER)),
    "never_whole": Shape((_ROLE,)),
    "other_tonic": Shape((_ROLE, _OTHER)),
}
"""Every condition by name: what words it takes."""

_TEXT = re.compile(r"(?P<words>[^>]*?)(?:\s+>\s*(?P<above>[\d.]+))?(?:\s+as\s+(?P<slot>\w+))?")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: "present who state lost|wounded as fate", "scene dialogue > 0.6", "heard who 2".

    `role` and `other` name subjects by their part in the rule; `slot` names the fact that was found, for the reason.
    """

    name: str
    role: str = ""
    other: str = ""
    field: str = ""
    values: tuple[str, ...] = ()
    above: float | None = None
    numbers: tuple[float, ...] = ()
    slot: str = ""

    @classmethod
    def parse(cls, text: str) -> "Condition":
        """Return the condition a text says; raises BadValue where it says none."""
        match = _TEXT.fullmatch(text.strip())
        name, *words = (match["words"] if match else "").split() or [""]
        shape = SHAPES.get(name)
        if match is None or shape is None:
            raise BadValue(f"{text!r} is no condition; they begin with {', '.join(SHAPES)}.")
        given: dict[str, Any] = {"numbers": ()}
        for word in shape.words:
            if not words:
                raise BadValue(f"The condition {text!r} lacks a word: {' '.join((name, *shape.words))}.")
            told = words.pop(0)
            if word is Word.NUMBER:
                given["numbers"] = (*given["numbers"], _number(told, text))
            else:
                given[word.value] = told
        if words and not shape.has_values:
            raise BadValue(f"The condition {text!r} has a word too many: {words[0]!r}.")
        values = tuple(value.strip() for value in " ".join(words).split("|")) if words else ()
        above = _number(match["above"], text) if match["above"] else None
        return cls(name, values=values, above=above, slot=match["slot"] or given.get("field", name), **given)

    @property
    def text(self) -> str:
        """The condition as it is written."""
        words = [self.name, self.role, self.other, self.field, *(f"{number:g}" for number in self.numbers)]
        words.append("|".join(self.values))
        if self.above is not None:
            words.append(f"> {self.above:g}")
        if self.field and self.slot != self.field:
            words.append(f"as {self.slot}")
        return " ".join(word for word in words if word)

    def allows(self, value: object) -> bool:
        """Return whether a fact's value is one of those asked for, or any where none is asked for."""
        if self.above is not None:
            return isinstance(value, int | float) and float(value) > self.above
        return not self.values or plain(value) in self.values


def plain(value: object) -> str:
    """Return a fact's value as conditions and reasons write it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}" if isinstance(value, float) else str(value)


def _number(text: str, whole: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise BadValue(f"{text!r} is no number in the condition {whole!r}.") from None
