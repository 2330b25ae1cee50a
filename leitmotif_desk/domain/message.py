"""Text that is still a value: an English template and what fills it, translated only by the faces."""

from collections.abc import Callable
from dataclasses import dataclass, field

from leitmotif_desk.domain.ids import FactId


def _as_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Message:
    """A template in str.format style and its values, as (name, text) pairs.

    `fact` names the story fact the message rests on, where it rests on one.
    """

    template: str
    values: tuple[tuple[str, str], ...] = field(default=())
    fact: FactId | None = None

    @classmethod
    def of(cls, template: str, fact: FactId | None = None, **values: object) -> "Message":
        return cls(template, tuple((name, str(value)) for name, value in values.items()), fact)

    def text(self, translate: Callable[[str], str] = _as_is) -> str:
        """Return the filled text, the template first put through `translate`."""
        return translate(self.template).format(**dict(self.values))
