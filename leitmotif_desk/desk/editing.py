"""Edits written by hand: names put in place of ids, many edits made one step."""

from collections.abc import Iterable, Mapping
from typing import Any, get_args, get_origin

from leitmotif_desk.domain.changes import CHANGES, REFERS_TO, after, changes
from leitmotif_desk.domain.codec import field_types, optional_of
from leitmotif_desk.domain.edit_text import edit_from_plain, payload_of
from leitmotif_desk.domain.edits import EDITS, Batch, Edit
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.project import KINDS, Project, row_key

NAMES: dict[str, str] = {"subject": "name", "motif": "name", "form": "name", "scene": "number", "cue": "number"}
"""The field by which people call a row of a kind."""


def find_id(project: Project, kind: str, wanted: str) -> str | None:
    """Return the id of the row of a kind that has `wanted` as id, or else as the name people use."""
    if project.find(kind, wanted) is not None:
        return wanted
    called = [row for row in project.rows(kind) if str(getattr(row, NAMES[kind])).casefold() == wanted.casefold()]
    return row_key(called[0])[0] if len(called) == 1 else None


def need_id(project: Project, kind: str, wanted: str) -> str:
    """Return the id of the row people call `wanted`; raises BadValue with the names there are."""
    found = find_id(project, kind, wanted)
    if found is None:
        known = ", ".join(str(getattr(row, NAMES[kind])) for row in project.rows(kind)) or "none yet"
        raise BadValue(f"There is no {kind} {wanted!r}; there are: {known}.", now="Nothing was changed.")
    return found


def with_ids(plain: Mapping[str, Any], project: Project) -> dict[str, Any]:
    """Return an edit's JSON with names of scenes, subjects, motifs and cues replaced by their ids."""
    kind = EDITS.get(str(plain.get("edit")))
    if kind is None or kind is Batch:
        return dict(plain)
    payload = payload_of(kind)
    hints = dict(field_types(payload[1] if payload else kind))
    if kind.__name__ in CHANGES:
        # What the value is depends on the field it is for.
        row = KINDS[CHANGES[kind.__name__]].row
        hints["value"] = field_types(row).get(str(plain.get("field")))
    return {name: _as_id(value, hints.get(name), project) for name, value in plain.items()}


def _as_id(value: Any, hint: Any, project: Project) -> Any:
    many = get_origin(hint) is tuple
    target = REFERS_TO.get(optional_of(hint) or (get_args(hint)[0] if many else hint))
    if target not in NAMES:
        return value
    if many and isinstance(value, list):
        return [find_id(project, target, item) or item for item in value if isinstance(item, str)]
    return find_id(project, target, value) or value if isinstance(value, str) else value


def batch(name: str, plain_edits: Iterable[Mapping[str, Any]], project: Project) -> Batch:
    """Return edits given as JSON as one step; each may name what those before it add.

    Raises a LeitmotifError that says which edit of the list is wrong.
    """
    made: list[Edit] = []
    for place, plain in enumerate(plain_edits, start=1):
        where = f"edit {place}"
        if not isinstance(plain, Mapping):
            raise BadValue(f"expected an object, not {plain!r}.", where=where, now="Nothing was changed.")
        try:
            edit = edit_from_plain(with_ids(plain, project), where)
            project = after(project, changes(edit, project))
        except LeitmotifError as error:
            place_of_error = error.where if error.where.startswith(where) else f"{where}: {error.where}".rstrip(": ")
            raise type(error)(error.what, where=place_of_error, now="Nothing was changed.") from error
        made.append(edit)
    return Batch(name, tuple(made))
