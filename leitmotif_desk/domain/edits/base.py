"""What an edit is, and the table of them all."""

from dataclasses import dataclass
from typing import ClassVar, TypeVar


@dataclass(frozen=True, slots=True)
class Edit:
    """The parent of all edits; `label` names the edit in the history."""

    label: ClassVar[str] = ""


E = TypeVar("E", bound=type[Edit])
EDITS: dict[str, type[Edit]] = {}


def listed(kind: E) -> E:
    """Put an edit into the table."""
    EDITS[kind.__name__] = kind
    return kind
