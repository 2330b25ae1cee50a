"""Rows of a project as rows of tables, and back."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from leitmotif_desk.domain.codec import base_type, field_types, from_plain, optional_of, to_plain
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import KIND_OF, KINDS, Row
from leitmotif_desk.store.errors import UnstorableValue


def canonical(plain: object) -> str:
    """Return JSON that is the same text for the same value; raises UnstorableValue."""
    try:
        text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
        text.encode()
    except (TypeError, ValueError) as error:
        raise UnstorableValue(f"a value cannot be stored ({error}).", now="Nothing was changed.") from error
    return text


def to_columns(row: Row) -> tuple[Any, ...]:
    """Return a row's values for its table, in the order of its fields.

    Raises UnstorableValue for a value that would not be the same when read back.
    """
    kind = KIND_OF[type(row)]
    try:
        back = from_plain(type(row), to_plain(row), kind)
    except LeitmotifError as error:
        raise UnstorableValue(error.what, where=error.where or kind, now="Nothing was changed.") from error
    if back != row:
        raise UnstorableValue(f"a value has the wrong type in {row!r}.", where=kind, now="Nothing was changed.")
    # From what was read back: a whole number in a field of numbers is then the same value as in the table.
    return tuple(_as_column(value) for value in to_plain(back).values())


def _as_column(value: Any) -> Any:
    if isinstance(value, (list, dict)):
        return canonical(value)
    # SQLite knows no negative zero.
    return value + 0.0 if isinstance(value, float) else value


def digest(rows: Iterable[Row]) -> int:
    """Return a number that stands for a set of rows; the digest of two sets together is the sum, modulo STATES.

    So an edit's effect on it costs no more than the rows it touches.
    """
    return sum(digest_of(KIND_OF[type(row)], to_columns(row)) for row in rows) % STATES


def digest_of(kind: str, columns: tuple[Any, ...]) -> int:
    """Return the digest of one row of a kind, by the values it has in its table."""
    text = canonical([kind, *_counted(kind, columns)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest())


STATES = 2**256
FIRST_COLUMNS = {"judgement": 3, "film": 6, "scene": 20, "cut": 3, "tray": 5}
"""How many columns a kind had when it was new, where it has got more since."""


def _counted(kind: str, columns: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row's columns, without later ones at their default, of which older ledgers know nothing."""
    count = FIRST_COLUMNS.get(kind, len(columns))
    return columns[:count] if columns[count:] == _later_defaults(kind) else columns


@cache
def _later_defaults(kind: str) -> tuple[Any, ...]:
    later = fields(KINDS[kind].row)[FIRST_COLUMNS.get(kind, len(fields(KINDS[kind].row))) :]
    return tuple(_as_column(to_plain(field.default)) for field in later)


def from_columns(kind: str, columns: Mapping[str, Any]) -> Row:
    """Return the row that a row of a kind's table describes; raises BadValue or ValueError.

    Columns that an older file does not have yet are left at their default.
    """
    plain = {name: _as_plain(shape, columns[name]) for name, shape in _shapes(kind).items() if name in columns}
    row: Row = from_plain(KINDS[kind].row, plain, kind)
    return row


def _as_plain(shape: str, value: Any) -> Any:
    if value is None or shape == "as is":
        return value
    return bool(value) if shape == "truth" else json.loads(value)


@cache
def _shapes(kind: str) -> dict[str, str]:
    """Return for each field how its column holds it."""
    hints = field_types(KINDS[kind].row)
    return {name: _shape(base_type(optional_of(hint) or hint)) for name, hint in hints.items()}


def _shape(hint: Any) -> str:
    if hint is bool:
        return "truth"
    nested = is_dataclass(hint) and hint is not Key
    return "json" if nested or getattr(hint, "__origin__", None) is tuple else "as is"


@cache
def insertion(kind: str) -> str:
    """Return the statement that writes a row of a kind, over the one with its key if there is one."""
    names = [field.name for field in fields(KINDS[kind].row)]
    key = KINDS[kind].key
    columns = ", ".join(f'"{name}"' for name in names)
    settings = ", ".join(f'"{name}" = excluded."{name}"' for name in names if name not in key)
    keys = ", ".join(f'"{name}"' for name in key)
    marks = ", ".join("?" * len(names))
    return f'INSERT INTO "{kind}" ({columns}) VALUES ({marks}) ON CONFLICT ({keys}) DO UPDATE SET {settings}'


@cache
def removal(kind: str) -> str:
    """Return the statement that removes a row of a kind by its key."""
    return f'DELETE FROM "{kind}" WHERE ' + " AND ".join(f'"{name}" = ?' for name in KINDS[kind].key)
