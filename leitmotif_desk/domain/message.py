"""Text that is still a value: an English template and what fills it, translated only by the faces."""

from collections.abc import Callable
from dataclasses import dataclass, field

from leitmotif_desk.domain.ids import FactId


def _as_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A template in str.format style and its values, as (name, text) pairs.

    `fact` names the story fact the message rests on, where it rests on one; `then` follows it as another sentence.
    """

    template: str
    values: tuple[tuple[str, str], ...] = field(default=())
    fact: FactId | None = None
    then: "Message | None" = None

    @classmethod
    def of(cls, template: str, fact: FactId | None = None, **values: object) -> "Message":
        return cls(template, tuple((name, str(value)) for name, value in values.items()), fact)

    def text(self, translate: Callable[[str], str] = _as_is) -> str:
        """Return the filled text, the template and the words of vocabularies first put through `translate`."""
        words = {name: _spoken(value, translate) if name in _SPOKEN else value for name, value in self.values}
        said = translate(self.template).format(**words)
        return f"{said} {self.then.text(translate)}".strip() if self.then else said


_SPOKEN = frozenset(
    {"bond", "change", "change_word", "diegetic", "function", "instrument", "opening", "silence", "state", "times"}
    | {"kind", "mode", "role", "arc", "value", "values", "way", "irony"}
)
"""Values that are words of a vocabulary; all others are names of the story, notes and numbers."""


def _spoken(value: str, translate: Callable[[str], str]) -> str:
    number, _, unit = value.partition(" ")
    return f"{number} {translate(unit)}" if number.isdigit() and unit else translate(value)
