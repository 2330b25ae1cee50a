"""Spelled pitch and keys, with music21 as oracle."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from music21 import key as music21_key
from music21 import pitch as music21_pitch

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.pitch import Key, Mode, midi_column, midi_of, parse_spelling, spelling

steps, alters = st.integers(0, 69), st.integers(-2, 2)
fifths_and_modes = st.tuples(st.integers(-7, 7), st.sampled_from(list(Mode)))


def as_music21(step: int, alter: int) -> music21_pitch.Pitch:
    return music21_pitch.Pitch(spelling(step, alter).replace("b", "-"))


@given(steps, alters)
def test_midi_numbers_agree_with_music21(step: int, alter: int) -> None:
    assert midi_of(step, alter) == int(as_music21(step, alter).ps)


@given(steps, alters)
def test_a_spelling_reads_back(step: int, alter: int) -> None:
    assert parse_spelling(spelling(step, alter)) == (step, alter)


@given(st.lists(st.tuples(steps, alters), max_size=20))
def test_columns_agree_with_single_notes(notes: list[tuple[int, int]]) -> None:
    table = np.asarray(notes, dtype=np.int64).reshape(-1, 2)
    assert midi_column(table[:, 0], table[:, 1]).tolist() == [midi_of(step, alter) for step, alter in notes]


def test_middle_c_and_the_octave_borders() -> None:
    assert (midi_of(28, 0), spelling(28, 0)) == (60, "C4")
    assert midi_of(*parse_spelling("B#3")) == 60 and midi_of(*parse_spelling("Cb4")) == 59
    assert parse_spelling("f♯4") == parse_spelling("F#4") and parse_spelling("B-3") == parse_spelling("Bb3")


@pytest.mark.parametrize("text", ["", "H4", "C", "C4.5", "C###4", "4C"])
def test_what_is_no_pitch_is_an_error(text: str) -> None:
    with pytest.raises(BadValue):
        parse_spelling(text)


@given(fifths_and_modes)
def test_keys_agree_with_music21(case: tuple[int, Mode]) -> None:
    fifths, mode = case
    key = Key.from_fifths(fifths, mode)
    oracle = music21_key.KeySignature(fifths).asKey(mode.value)
    assert key.tonic_pitch_class == oracle.tonic.pitchClass
    assert key.fifths == fifths
    assert str(key) == f"{oracle.tonic.name.replace('-', 'b')} {mode.value}"
    for step in range(28, 35):
        altered = oracle.accidentalByStep("CDEFGAB"[step % 7])
        assert key.alter_of(step) == (int(altered.alter) if altered else 0)
        assert key.degree_of(step) == oracle.getScaleDegreeFromPitch(as_music21(step, key.alter_of(step)))


@given(st.builds(Key, st.integers(0, 6), alters, st.sampled_from(list(Mode))))
def test_a_key_reads_back_from_its_name(key: Key) -> None:
    assert Key.parse(str(key)) == key
    assert Key.from_fifths(key.fifths, key.mode) == key


@pytest.mark.parametrize(("text", "name"), [("bb minor", "Bb minor"), ("F#", "F# major"), ("e- Dorian", "Eb dorian")])
def test_keys_are_read_as_people_write_them(text: str, name: str) -> None:
    assert str(Key.parse(text)) == name


@pytest.mark.parametrize("text", ["", "H major", "C blues", "major"])
def test_what_is_no_key_is_an_error(text: str) -> None:
    with pytest.raises(BadValue):
        Key.parse(text)


def test_the_parallel_key_keeps_the_tonic() -> None:
    assert str(Key.parse("D minor").with_mode(Mode.MAJOR)) == "D major"
