"""Writing notes key by key."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.importing import typed_motif
from leitmotif_desk.desk.step_entry import (
    LENGTHS,
    Draft,
    altered,
    at_tone,
    deleted,
    dotted,
    inserted,
    inserted_pitch,
    lengthened,
    moved,
    rested,
    stepped,
)
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as QUARTER

Change = Callable[[Draft], Draft]
D_MAJOR = Key.parse("D major")
keys = st.sampled_from(["C", "D", "E", "F", "G", "A", "B"])
steps = st.sampled_from([
    lambda d: inserted(d, "F"), lambda d: inserted(d, "A"), rested, dotted, lambda d: stepped(d, 1),
    lambda d: altered(d, -1), lambda d: moved(d, -1), lambda d: lengthened(d, LENGTHS["4"]), deleted,
])  # fmt: skip


def written(text: str) -> Draft:
    draft = Draft(D_MAJOR)
    for letter in text:
        draft = inserted(draft, letter)
    return draft


def names(draft: Draft) -> list[str]:
    return [tone.name for tone in draft.tones]


def test_letters_take_the_nearest_octave_and_the_key_signature() -> None:
    assert names(written("DAGFED")) == ["D4", "A3", "G3", "F#3", "E3", "D3"]
    assert names(written("FC")) == ["F#4", "C#4"]


def test_a_note_is_moved_by_steps_octaves_and_signs() -> None:
    draft = written("DF")
    assert names(stepped(draft, 1)) == ["D4", "G4"] and names(stepped(draft, 7)) == ["D4", "F#5"]
    assert names(altered(draft, -1)) == ["D4", "F4"] and names(altered(draft, 1)) == ["D4", "F##4"]


def test_digits_and_dots_set_the_length_of_this_note_and_the_next() -> None:
    draft = inserted(dotted(lengthened(written("D"), LENGTHS["6"])), "E")
    assert [tone.duration_ticks for tone in draft.tones] == [3 * QUARTER, 3 * QUARTER]
    assert dotted(draft).tones[-1].duration_ticks == 2 * QUARTER


def test_a_key_of_the_piano_is_spelled_as_the_key_has_it() -> None:
    assert names(inserted_pitch(Draft(D_MAJOR), 66)) == ["F#4"]
    assert names(inserted_pitch(Draft(Key.parse("F major")), 70)) == ["Bb4"]
    assert names(inserted_pitch(Draft(Key.parse("F major")), 63)) == ["Eb4"]
    assert names(inserted_pitch(Draft(D_MAJOR), 70)) == ["A#4"]


@given(st.integers(0, 127), st.integers(-6, 6))
def test_every_key_of_the_piano_sounds_as_struck(pitch: int, fifths: int) -> None:
    assert inserted_pitch(Draft(Key.from_fifths(fifths)), pitch).tones[0].pitch == pitch


@given(st.lists(steps, max_size=25), keys)
def test_what_is_inserted_and_deleted_again_leaves_the_draft_as_it_was(doing: list[Change], letter: str) -> None:
    draft = Draft(D_MAJOR)
    for step in doing:
        draft = step(draft)
    assert deleted(inserted(draft, letter)) == draft
    assert -1 <= draft.caret < max(1, len(draft.written))


@given(st.lists(steps, max_size=25))
def test_a_change_of_pitch_changes_no_length(doing: list[Change]) -> None:
    draft = Draft(D_MAJOR)
    for step in doing:
        draft = step(draft)
    for change in (stepped(draft, 2), altered(draft, 1), stepped(draft, -7)):
        assert [one.ticks for one in change.written] == [one.ticks for one in draft.written]


@given(st.lists(steps, max_size=25))
def test_the_text_reads_back_as_the_same_notes(doing: list[Change]) -> None:
    draft = inserted(Draft(D_MAJOR), "D")
    for step in doing:
        draft = step(draft)
    if draft.tones:
        phrase = typed_motif(f"key=D major {draft.text()}")
        first = phrase.tones[0].onset_ticks - draft.tones[0].onset_ticks
        back = tuple(Tone(t.onset_ticks - first, t.duration_ticks, t.step, t.alter) for t in phrase.tones)
        assert back == draft.tones


def test_a_form_becomes_a_draft_with_its_upbeat_and_its_rests() -> None:
    tones = (Tone(-QUARTER, QUARTER, 29), Tone(0, QUARTER, 33), Tone(2 * QUARTER, QUARTER, 31))
    draft = Draft.of(tones, D_MAJOR)
    assert draft.tones == tones and draft.text() == "D4:1 | A4:1 r:1 F4:1".replace("F4", "F4")


def test_the_caret_finds_its_tone_between_rests() -> None:
    draft = inserted(rested(written("D")), "E")
    assert draft.chosen_tone == 1 and at_tone(draft, 0).caret == 0 and moved(draft, -1).chosen_tone is None
