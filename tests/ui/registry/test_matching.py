"""Which motifs a search finds."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddForm, ChangeMotif
from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.pitch import midi_of, parse_spelling
from leitmotif_desk.ui.registry.matching import matches, pitch_classes

LIGHT = MotifId("keeper-s-light")


def found(desk: Desk, search: str) -> list[str]:
    project = desk.project
    return [motif.id for motif in project.motif if matches(project, motif, None, search)]


@pytest.mark.parametrize(
    ("search", "motifs"),
    [
        ("mara", ["keeper-s-light"]),
        ("g major", ["homeward"]),
        ("d a g f#", ["keeper-s-light"]),
        ("D A G Gb", ["keeper-s-light"]),
        ("d a f#", []),
        ("a bb f", ["undertow"]),
        ("+7 -2 -1", ["keeper-s-light"]),
        ("-1 +1 -5", ["undertow"]),
        ("-1 0", []),
        ("+12", []),
        ("", ["homeward", "keeper-s-light", "undertow"]),
    ],
)
def test_a_motif_is_found_by_subject_key_notes_and_steps(desk: Desk, search: str, motifs: list[str]) -> None:
    assert found(desk, search) == motifs


def test_a_motif_is_found_by_its_class_and_labels(desk: Desk) -> None:
    desk.apply(ChangeMotif(LIGHT, "motif_class", "set piece"))
    desk.apply(ChangeMotif(LIGHT, "labels", ["Lantern"]))

    assert found(desk, "set piece lantern") == [LIGHT]


def test_the_notes_of_an_accepted_form_are_found_too(desk: Desk) -> None:
    base = desk.project.base_form(LIGHT)
    first = replace(base.tones[0], step=base.tones[0].step + 1)
    desk.apply(AddForm(replace(base, id=FormId("other"), name="Other", tones=(first, *base.tones[1:]))))

    assert found(desk, "e a g") == [LIGHT]


@given(st.lists(st.sampled_from([f"{letter}{sign}" for letter in "abcdefg" for sign in ("", "#", "b")]), min_size=2))
def test_note_names_are_read_as_pitch_classes(names: list[str]) -> None:
    assert pitch_classes(names) == [midi_of(*parse_spelling(f"{name}3")) % 12 for name in names]


@pytest.mark.parametrize("words", [["a"], ["a", "love"], ["h", "a"], []])
def test_other_words_are_no_notes(words: list[str]) -> None:
    assert pitch_classes(words) == []
