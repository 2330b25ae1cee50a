"""Values as plain JSON and back, edits included."""

import json
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.codec import describe, from_plain, to_plain
from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.edit_text import edit_fields, edit_from_plain, edit_label, edit_to_plain
from leitmotif_desk.domain.edits import EDITS, AddSubject, Batch, RegisterMotif, RenameMotif
from leitmotif_desk.domain.errors import BadValue, LeitmotifError
from leitmotif_desk.domain.ids import MotifId, SubjectId
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Presence, Scene, Subject, SubjectKind
from tests.store.random_edits import UNSTORABLE, fitting_edit, new_film, random_edit

seeds = st.integers(0, 2**32)


def grown(random: Random, count: int = 25) -> Project:
    project = Project(new_film())
    for _ in range(count):
        project = after(project, changes(fitting_edit(random, project), project))
    return project


@given(seeds)
def test_every_row_comes_back_from_json(seed: int) -> None:
    for row in grown(Random(seed)).all_rows():
        assert from_plain(type(row), json.loads(json.dumps(to_plain(row)))) == row


@given(seeds)
def test_every_edit_comes_back_from_json_and_does_the_same(seed: int) -> None:
    random = Random(seed)
    project = grown(random, 10)
    edit = random_edit(random, project)
    if UNSTORABLE.search(repr(edit)):
        return
    back = edit_from_plain(json.loads(json.dumps(edit_to_plain(edit))))
    assert edit_to_plain(back) == json.loads(json.dumps(edit_to_plain(edit)))
    assert edit_label(back) == edit_label(edit)
    try:
        expected = changes(edit, project)
    except LeitmotifError as error:
        with pytest.raises(type(error)):
            changes(back, project)
    else:
        assert changes(back, project) == expected


def test_every_kind_of_edit_is_drawn_at_random_and_fits_sometimes() -> None:
    random, fitting = Random(5), set()
    project = Project(new_film())
    for _ in range(3000):
        edit = fitting_edit(random, project)
        fitting.add(type(edit).__name__)
        project = after(project, changes(edit, project))
    assert fitting == set(EDITS)


def test_json_is_what_people_would_write() -> None:
    assert edit_to_plain(AddSubject(Subject(SubjectId("mara"), "Mara"))) == {
        "edit": "AddSubject",
        "id": "mara",
        "name": "Mara",
        "kind": "character",
        "role": "none",
        "arc": "none",
        "note": "",
    }
    assert to_plain(Key.parse("Bb dorian")) == "Bb dorian"
    assert to_plain(Fraction(1, 3)) == "1/3"


def test_fields_with_defaults_may_be_left_out_and_whole_numbers_stand_for_numbers() -> None:
    scene = from_plain(Scene, {"id": "1", "number": "1", "slug": "", "start_frame": 0, "end_frame": 5, "tension": 7})
    assert scene.tension == 7.0 and isinstance(scene.tension, float) and scene.pov is None


@pytest.mark.parametrize(
    ("kind", "plain", "place"),
    [
        (Subject, {"id": "x"}, "name"),
        (Subject, {"id": "x", "name": 5}, "Subject.name"),
        (Subject, {"id": "x", "name": "X", "age": 5}, "age"),
        (Subject, {"id": "x", "name": "X", "kind": "ghost"}, "ghost"),
        (Subject, [], "Subject"),
        (Presence, {"scene": "1", "subject": "x", "prominence": True}, "prominence"),
        (Presence, {"scene": "1", "subject": "x", "prominence": 1.0}, "prominence"),
        (Presence, {"scene": "1", "subject": "x", "knows": "text"}, "knows"),
        (Presence, {"scene": "1", "subject": "x", "knows": [1]}, r"knows\[0\]"),
        (Operation, {"code": "T", "parameters": [["by"]]}, r"parameters\[0\]"),
        (Operation, {"code": "T", "parameters": [["by", None]]}, "parameters"),
        (Form, {"id": "f", "motif": "m", "name": "", "tones": [{}], "key": "D major"}, r"tones\[0\]"),
        (Form, {"id": "f", "motif": "m", "name": "", "tones": [], "key": "H"}, "H"),
        (Fraction, "a third", "a third"),
        (Fraction, "1/0", "1/0"),
    ],
)
def test_what_does_not_fit_is_an_error_that_names_the_field(kind: type, plain: Any, place: str) -> None:
    with pytest.raises(BadValue, match=place):
        from_plain(kind, plain)


@pytest.mark.parametrize(
    "plain", [None, [], {}, {"edit": "Explode"}, {"edit": "Batch", "edits": 5}, {"edit": "Batch", "edits": [1]},
              {"edit": "RenameMotif", "motif": "m"}, {"edit": "RenameMotif", "motif": "m", "name": "x", "extra": 1}]
)  # fmt: skip
def test_what_is_no_edit_is_an_error(plain: Any) -> None:
    with pytest.raises(BadValue):
        edit_from_plain(plain)


def test_an_error_in_a_batch_says_which_edit() -> None:
    with pytest.raises(BadValue, match=r"\[1\]"):
        edit_from_plain(
            {"edit": "Batch", "name": "x", "edits": [{"edit": "RenameMotif", "motif": "m", "name": "n"}, {}]}
        )


def test_labels_name_what_is_done() -> None:
    assert edit_label(RenameMotif(MotifId("m"), "Homeward")) == "Rename motif to Homeward"
    assert edit_label(Batch("Import 2m3", ())) == "Import 2m3"
    assert edit_label(AddSubject(Subject(SubjectId("x"), "{field}"))) == "Add {field}"


def test_the_list_of_fields_is_in_words() -> None:
    assert set(EDITS) == {name for name, kind in EDITS.items() if edit_fields(kind) and kind.__doc__}
    shown = edit_fields(AddSubject)
    assert shown["name"] == "text" and shown["id"] == "subject id"
    assert shown["kind?"] == " | ".join(SubjectKind)
    assert set(edit_fields(RegisterMotif)) == {"motif", "form"}
    assert describe(bool) == "true or false"


def test_a_later_field_at_its_default_is_left_out_so_that_older_ledgers_know_the_value() -> None:
    clip = Clip("sea", 0, 10)
    assert "reel" not in to_plain(clip) and from_plain(Clip, to_plain(clip)) == clip
    on_reel = replace(clip, reel="A001")
    assert to_plain(on_reel)["reel"] == "A001" and from_plain(Clip, to_plain(on_reel)) == on_reel
