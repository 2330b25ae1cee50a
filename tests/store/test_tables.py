"""The tables agree with the dataclasses: a new field asks for a new migration."""

import dataclasses

import pytest

from leitmotif_desk.domain.changes import references
from leitmotif_desk.domain.project import KINDS
from leitmotif_desk.store import ProjectFile


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_column_for_every_field_and_its_key(file: ProjectFile, kind: str) -> None:
    file._db.conn.set_authorizer(None)
    table = file._db.table(kind)
    assert set(table.columns_dict) == {field.name for field in dataclasses.fields(KINDS[kind].row)}
    assert tuple(table.pks) == KINDS[kind].key


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_that_names_another_row_is_a_foreign_key(file: ProjectFile, kind: str) -> None:
    file._db.conn.set_authorizer(None)
    found = {(key.column, key.other_table, key.other_column) for key in file._db.table(kind).foreign_keys}
    named = {(field, target, "id") for field, target, _, many in references(kind) if not many}
    assert found == named | ({("score", "attachment", "id")} if kind == "cue" else set())
