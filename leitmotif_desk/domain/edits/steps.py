"""Edits made of others."""

from dataclasses import dataclass, field
from typing import Any, ClassVar

from leitmotif_desk.domain.edits.base import Edit, listed


@listed
@dataclass(frozen=True, slots=True)
class Batch(Edit):
    """Several edits as one step."""

    label: ClassVar[str] = "{name}"
    name: str
    edits: tuple[Edit, ...] = field(default=())


@listed
@dataclass(frozen=True, slots=True)
class Restore(Edit):
    """Put rows back as they were: the inverse of any edit. Rows are (kind, key, plain row or None to remove)."""

    label: ClassVar[str] = "{name}"
    name: str
    rows: tuple[tuple[str, tuple[str, ...], Any], ...] = ()
