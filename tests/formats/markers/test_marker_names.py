"""What a marker's name says that it is, both ways."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.formats.markers.marker_names import (
    cue_name,
    cue_text,
    hit_name,
    hit_text,
    marker_name,
    marker_text,
    one_line,
    scene_name,
    scene_text,
)
from tests.formats.film_lists import NAMES, NUMBERS


@pytest.mark.parametrize(
    ("number", "title", "text"),
    [("1m2", "The Lamp", "1m2 The Lamp"), ("1m2", "", "1m2"), ("1m2", "-12", "Cue 1m2: -12"),
     ("M12", "Sea", "Cue M12: Sea"), ("M12", "", "Cue M12:"), ("", "Sea", "Sea")],
)  # fmt: skip
def test_a_cue_is_called_as_music_editors_call_it_or_else_exactly(number: str, title: str, text: str) -> None:
    assert cue_text(number, title) == text
    assert cue_name(text) == (number, title)


@pytest.mark.parametrize(
    ("number", "slug", "text"),
    [("4", "INT. LAMP", "Sc. 4 INT. LAMP"), ("12A", "", "Sc. 12A"), ("A12", "SEA", "Sc. A12: SEA"),
     ("A12", "", "Sc. A12:"), ("12/2", "SEA", "Sc. 12/2: SEA"), ("4", "-", "Sc. 4: -"), ("ОД", "Море", "Sc. ОД: Море")],
)  # fmt: skip
def test_a_scene_is_called_by_its_number_and_heading(number: str, slug: str, text: str) -> None:
    assert scene_text(number, slug) == text
    assert scene_name(text) == (number, slug)


@pytest.mark.parametrize("text", ["sc 4", "Scene 4: INT. LAMP", "SC4 INT", "Sc. 4 – INT: LAMP", "Sc. 4 INT: LAMP"])
def test_a_scene_is_known_as_strangers_write_it(text: str) -> None:
    assert scene_name(text)[0] == "4"


@pytest.mark.parametrize(
    ("kind", "note", "text"),
    [(HitKind.HIT, "door", "Hit door"), (HitKind.HIT, "", "Hit"), (HitKind.HIT, "-12", "Hit: -12"),
     (HitKind.REVEAL, "the door", "Hit (reveal): the door"), (HitKind.CUT, "", "Hit (cut):"),
     (HitKind.HIT, "(cut): x", "Hit: (cut): x")],
)  # fmt: skip
def test_a_hit_says_its_kind_where_it_has_one(kind: HitKind, note: str, text: str) -> None:
    assert hit_text(kind, note) == text
    assert hit_name(text) == (kind, note)


@pytest.mark.parametrize(
    ("text", "note"), [("hit – door", "– door"), ("HIT_x", ""), ("hitman", ""), ("Hit: door", "door")]
)
def test_a_hit_is_a_word_of_its_own(text: str, note: str) -> None:
    found = hit_name(text)
    assert (found[1] if found else "") == note


@pytest.mark.parametrize(
    ("name", "text"),
    [("look", "look"), ("Hit list", "Marker: Hit list"), ("", "Marker:"), ("marker: x", "Marker: marker: x")],
)
def test_a_marker_that_looks_like_something_else_says_that_it_is_one(name: str, text: str) -> None:
    assert marker_text(name) == text
    assert marker_name(text) == name and hit_name(text) is None


@given(NUMBERS, NAMES)
def test_numbers_and_titles_come_back(number: str, title: str) -> None:
    assert cue_name(cue_text(number, title)) == (number, one_line(title))
    assert scene_name(scene_text(number, title)) == (number, one_line(title))


@given(st.sampled_from(HitKind), NAMES)
def test_hits_come_back(kind: HitKind, note: str) -> None:
    assert hit_name(hit_text(kind, note)) == (kind, one_line(note))


@given(st.one_of(NAMES, st.builds("{} {}".format, st.sampled_from(["Hit", "hit:", "Marker:", "Sc. 4", "1m2"]), NAMES)))
def test_markers_come_back_and_are_never_hits(name: str) -> None:
    text = marker_text(name)
    assert hit_name(text) is None
    assert marker_name(text) == one_line(name)


@given(NAMES)
def test_no_name_without_a_number_is_a_cue(title: str) -> None:
    assume(cue_name(one_line(title)) == ("", one_line(title)))
    assert cue_name(cue_text("", title))[0] == ""
