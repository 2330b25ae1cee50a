"""Edits as JSON and as words: for the ledger, for `apply`, and for the names in the history."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from leitmotif_desk.domain.codec import describe, field_types, from_plain, to_plain
from leitmotif_desk.domain.edits import EDITS, Batch, Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.project import KIND_OF


def payload_of(kind: type[Edit]) -> tuple[str, type[Any]] | None:
    """Return the name and type of an edit's only row field, whose fields are then written flat."""
    rows = [(name, hint) for name, hint in field_types(kind).items() if hint in KIND_OF]
    return rows[0] if len(rows) == 1 and len(field_types(kind)) == 1 else None


def edit_to_plain(edit: Edit) -> dict[str, Any]:
    """Return an edit as JSON: its name under "edit" and its fields beside it."""
    name = {"edit": type(edit).__name__}
    if isinstance(edit, Batch):
        return name | {"name": edit.name, "edits": [edit_to_plain(part) for part in edit.edits]}
    payload = payload_of(type(edit))
    if payload:
        return name | to_plain(getattr(edit, payload[0]))  # type: ignore[no-any-return]
    return name | to_plain(edit)  # type: ignore[no-any-return]


def edit_from_plain(plain: Mapping[str, Any], where: str = "edit") -> Edit:
    """Return the edit JSON describes; raises BadValue with the place of what is wrong."""
    if not isinstance(plain, Mapping) or plain.get("edit") not in EDITS:
        named = plain.get("edit") if isinstance(plain, Mapping) else plain
        raise BadValue(f"{named!r} is no kind of edit; `apply --list` prints them all.", where=where)
    kind = EDITS[plain["edit"]]
    where = f"{where} {kind.__name__}"
    rest = {name: value for name, value in plain.items() if name != "edit"}
    if kind is Batch:
        inner = rest.get("edits", [])
        if not isinstance(inner, list):
            raise BadValue("expected a list of edits.", where=where)
        return Batch(
            str(rest.get("name", "Edits")), tuple(edit_from_plain(e, f"{where}[{i}]") for i, e in enumerate(inner))
        )
    payload = payload_of(kind)
    if payload:
        return kind(from_plain(payload[1], rest, where))  # type: ignore[call-arg]
    return from_plain(kind, rest, where)


def edit_fields(kind: type[Edit]) -> dict[str, str]:
    """Return an edit's fields as JSON shows them, each with what it takes in words; "?" marks those with a default."""
    payload = payload_of(kind)
    shown = payload[1] if payload else kind
    hints = field_types(shown)
    optional = {f.name for f in dataclasses.fields(shown) if f.default is not dataclasses.MISSING}
    return {name + ("?" if name in optional else ""): describe(hint) for name, hint in hints.items()}


def edit_label(edit: Edit) -> str:
    """Return the edit's name for the history: "Rename motif to Homeward"."""
    values: dict[str, Any] = {f.name: getattr(edit, f.name) for f in dataclasses.fields(edit)}
    payload = payload_of(type(edit))
    if payload:
        row = values[payload[0]]
        values |= {f.name: getattr(row, f.name) for f in dataclasses.fields(row)}
    return type(edit).label.format(**values)
