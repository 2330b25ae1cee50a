"""Edits written by hand."""

import pytest

from leitmotif_desk.desk.editing import batch, need_id
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.project import Project

EMPTY = Project(Film("Film"))
WORLD: list[dict[str, object]] = [
    {"edit": "AddSubject", "id": "mara", "name": "Mara"},
    {"edit": "AddScene", "id": "scene-1", "number": "1A", "slug": "REEF", "start_frame": 0, "end_frame": 100},
]


def made(*plain: dict[str, object]) -> Project:
    return after(EMPTY, changes(batch("edits", [*WORLD, *plain], EMPTY), EMPTY))


def test_names_people_use_stand_for_ids_even_of_things_added_in_the_same_list() -> None:
    project = made({"edit": "SetPresence", "scene": "1A", "subject": "mara", "state": "lost"})

    (presence,) = project.presence
    assert (presence.scene, presence.subject) == ("scene-1", "mara")


def test_an_optional_reference_may_be_a_name_too() -> None:
    project = made({"edit": "SetPresence", "scene": "1a", "subject": "MARA", "deceived_by": "Mara"})

    assert project.presence[0].deceived_by == "mara"


def test_the_value_of_a_changed_field_may_be_a_name_where_the_field_names_something() -> None:
    project = made(
        {"edit": "ChangeScene", "scene": "1A", "field": "pov", "value": "Mara"},
        {"edit": "ChangeScene", "scene": "1A", "field": "slug", "value": "Mara"},
    )

    assert (project.scene[0].pov, project.scene[0].slug) == ("mara", "Mara")


def test_an_error_names_the_edit_of_the_list_and_its_field() -> None:
    with pytest.raises(BadValue) as caught:
        batch("edits", [*WORLD, {"edit": "SetPresence", "scene": "1A", "subject": "mara", "state": "tired"}], EMPTY)

    assert caught.value.where.startswith("edit 3")
    assert "state" in caught.value.where
    assert "tired" in caught.value.what


@pytest.mark.parametrize("plain", [{"edit": "Explode"}, {}, 7, None, "AddScene"])
def test_what_is_no_edit_is_refused_by_place(plain: object) -> None:
    with pytest.raises(BadValue, match="edit 1"):
        batch("edits", [plain], EMPTY)  # type: ignore[list-item]


def test_an_unknown_name_lists_the_names_there_are() -> None:
    with pytest.raises(BadValue, match="1A"):
        need_id(made(), "scene", "12")
