"""What moves of pitch keep: the way a line goes, its spelling, its leading tones, and where it comes to rest."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key, Mode, parse_spelling
from leitmotif_desk.domain.time import ticks
from leitmotif_desk.theory.operations import Passage, perform
from leitmotif_desk.theory.operations import pitch_moves as pitch


def line(text: str) -> tuple[Tone, ...]:
    tones: list[Tone] = []
    for token in text.split():
        name, _, length = token.partition(":")
        tones.append(Tone(tones[-1].end_ticks if tones else 0, ticks(length or "1"), *parse_spelling(name)))
    return tuple(tones)


def passage(text: str, key: str) -> Passage:
    return Passage.of_form(Form(FormId("f"), MotifId("m"), "f", line(text), Key.parse(key)))


def names(tones: tuple[Tone, ...]) -> str:
    return " ".join(tone.name for tone in tones)


def course(tones: tuple[Tone, ...]) -> list[int]:
    """Return for each two tones whether the line rises, falls or repeats."""
    return [(b.pitch > a.pitch) - (b.pitch < a.pitch) for a, b in pairwise(tones)]


keys = st.builds(Key.from_fifths, st.integers(-5, 5), st.sampled_from([*Mode]))
steps_of_lines = st.lists(st.integers(20, 42), min_size=2, max_size=14)


@st.composite
def diatonic(draw: st.DrawFn) -> tuple[Key, tuple[Tone, ...]]:
    key = draw(keys)
    return key, tuple(Tone(i, 1, step, key.alter_of(step)) for i, step in enumerate(draw(steps_of_lines)))


@given(diatonic(), st.sampled_from([*Mode]))
def test_a_mode_change_goes_up_and_down_where_the_theme_does(music: tuple[Key, tuple[Tone, ...]], mode: Mode) -> None:
    key, tones = music
    turned = pitch.with_leading_tones(pitch.to_mode(tones, key, mode), key.with_mode(mode))

    assert course(turned) == course(tones)


@given(diatonic(), st.integers(1, 2))
def test_wider_leaps_go_up_and_down_where_the_theme_does(music: tuple[Key, tuple[Tone, ...]], by: int) -> None:
    key, tones = music
    wide = pitch.leaps_changed(tones, key, by)

    assert course(wide) == course(tones)
    assert (wide[0], wide[-1]) == (tones[0], tones[-1])


@given(diatonic())
def test_narrower_leaps_never_turn_a_rise_into_a_fall(music: tuple[Key, tuple[Tone, ...]]) -> None:
    key, tones = music
    pairs = zip(course(pitch.leaps_changed(tones, key, -1)), course(tones), strict=True)

    assert all(now in (0, before) for now, before in pairs)


@given(diatonic())
def test_no_leap_is_widened_past_a_tenth(music: tuple[Key, tuple[Tone, ...]]) -> None:
    key, tones = music
    sizes = zip(pairwise(pitch.leaps_changed(tones, key, 1)), pairwise(tones), strict=True)

    for (a, b), (before, after) in sizes:
        size, old = abs(b.step - a.step), abs(after.step - before.step)
        assert size <= max(10, old + 1)


def test_the_tone_before_a_leap_back_and_the_repeated_head_stay() -> None:
    wide = pitch.leaps_changed(line("F4 F4 G4 F4 E4 F4 C4 F4 F4 G4 F4 E4 F4 D4"), Key.parse("F major"), 1)

    assert names(wide) == "F4 F4 G4 F4 E4 F4 Bb3 F4 F4 G4 F4 E4 F4 D4"


@given(diatonic())
def test_an_inversion_turns_every_step_round_and_ends_on_the_tonic_chord(music: tuple[Key, tuple[Tone, ...]]) -> None:
    key, tones = music
    mirrored = pitch.inverted_home(tones, key)

    assert [a.step - b.step for a, b in pairwise(mirrored)] == [b.step - a.step for a, b in pairwise(tones)]
    assert key.degree_of(mirrored[-1].step) in (1, 3, 5)
    mean = sum(tone.step for tone in tones) / len(tones)
    assert abs(sum(tone.step for tone in mirrored) / len(tones) - mean) <= 4


@pytest.mark.parametrize(
    ("tune", "key", "to", "expected"),
    [
        ("E4 B3 G4 B4 A4 F#4 D#4 B3 E4", "E minor", "major", "E4 B3 G#4 B4 A4 F#4 D#4 B3 E4"),
        ("E4 G4 D#4 E4", "E minor", "phrygian", "E4 G4 D4 E4"),
        ("E4 B3 G#4 B4 A4 F#4 D#4 B3 E4", "E major", "minor", "E4 B3 G4 B4 A4 F#4 D#4 B3 E4"),
        ("G4 A4 F#4 F#4 G4", "G major", "minor", "G4 A4 F#4 F#4 G4"),
        ("C5 D5 Eb5 E5 G5 F5 E5", "C major", "minor", "C5 D5 Eb5 E5 G5 F5 Eb5"),
        ("C5 C#5 D5 G4 C5", "C major", "minor", "C5 C#5 D5 G4 C5"),
        ("C5 G4 G#4 A4 G4", "C major", "minor", "C5 G4 G4 Ab4 G4"),
        ("C5 Bb4 A4 F4 C5", "C major", "minor", "C5 Bb4 Ab4 F4 C5"),
    ],
)
def test_the_other_mode_is_spelled_as_it_is_written(tune: str, key: str, to: str, expected: str) -> None:
    assert names(perform(passage(tune, key), Operation.of("MODE", to=to)).tones) == expected


@pytest.mark.parametrize(
    ("key", "operation", "expected", "written"),
    [
        ("C# minor", Operation.of("MODE", to="major"), "Db major", "Ab3 C4 Db4 F4 Eb4 Db4"),
        ("C# minor", Operation.of("KEYLINK", to="Db"), "C# minor", "G#3 B#3 C#4 E4 D#4 C#4"),
        ("C# minor", Operation.of("KEYLINK", to="Eb"), "Eb minor", "Bb3 D4 Eb4 Gb4 F4 Eb4"),
    ],
)
def test_no_key_of_seven_signs_is_written(key: str, operation: Operation, expected: str, written: str) -> None:
    made = perform(passage("G#3 B#3 C#4 E4 D#4 C#4", key), operation)

    assert (str(made.key), names(made.tones)) == (expected, written)


def test_a_tonal_answer_does_not_carry_a_leading_tone_to_another_degree() -> None:
    answer = perform(passage("G#3 B#3 C#4 E4 D#4 C#4", "C# minor"), Operation.of("tonal", steps=2))

    assert names(answer.tones) == "B3 D#4 E4 G#4 F#4 E4"


def test_a_chromatic_passing_tone_that_has_no_room_is_dropped() -> None:
    moved = pitch.tonal(line("C5 C#5 D5"), 2, Key.parse("C major"))

    assert names(moved) == "E5 E5 F5"


@given(st.integers(-14, 14), st.sampled_from([Mode.MAJOR, Mode.MINOR]))
def test_a_written_key_sounds_the_same_with_at_most_six_signs(fifths: int, mode: Mode) -> None:
    key = Key.from_fifths(fifths, mode)
    written = pitch.written_key(key)

    assert written.tonic_pitch_class == key.tonic_pitch_class
    assert written.mode is mode
    assert abs(written.fifths) <= 6
    assert abs(fifths) > 6 or written == key


def test_repeated_tones_change_places_together_when_the_head_turns() -> None:
    assert names(pitch.turned_head(line("F5 F5 D5 D5 D5 Bb4"))) == "D5 D5 F5 F5 F5 Bb4"
