"""How alike two themes are, and in what."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import parse_spelling
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as Q
from leitmotif_desk.theory.distinctness import Likeness, likeness, strong_beat_ticks
from leitmotif_desk.theory.similarity import identity


def tune(text: str) -> tuple[Tone, ...]:
    """Return a line typed as "C4:1 D4:.5", lengths in quarters."""
    tones, at = [], 0
    for word in text.split():
        name, length = word.split(":")
        ticks = int(float(length) * Q)
        tones.append(Tone(at, ticks, *parse_spelling(name)))
        at += ticks
    return tuple(tones)


def figures(one: Likeness) -> tuple[float, ...]:
    return one.interval, one.rhythm, one.contour, one.skeleton, one.together


JACQUES = tune("C4:1 D4:1 E4:1 C4:1 C4:1 D4:1 E4:1 C4:1 E4:1 F4:1 G4:2")
TWINKLE = tune("C4:1 C4:1 G4:1 G4:1 A4:1 A4:1 G4:2 F4:1 F4:1 E4:1 E4:1 D4:1 D4:1 C4:2")
ALPHABET = tune("G4:1 G4:1 D5:1 D5:1 E5:1 E5:1 D5:2 C5:1 C5:1 B4:1 B4:1 A4:.5 A4:.5 A4:.5 A4:.5 G4:2")
JOY = tune("E4:1 E4:1 F4:1 G4:1 G4:1 F4:1 E4:1 D4:1 C4:1 C4:1 D4:1 E4:1 E4:1.5 D4:.5 D4:2")
FIFTH = tune("G4:.5 G4:.5 G4:.5 Eb4:2 F4:.5 F4:.5 F4:.5 D4:2")
VALKYRIES = tune("B3:.75 F#3:.25 B3:.5 D4:1.5 B3:1.5 D4:.75 B3:.25 D4:.5 F#4:1.5 D4:1.5")

note = st.tuples(st.integers(20, 45), st.sampled_from([0.5, 1.0, 1.5, 2.0]))


def line(notes: list[tuple[int, float]], by: int = 0, alter: int = 0, scale: int = 1) -> tuple[Tone, ...]:
    tones, at = [], 0
    for step, quarters in notes:
        ticks = int(quarters * Q) * scale
        tones.append(Tone(at, ticks, step + by, alter))
        at += ticks
    return tuple(tones)


notes_of_lines = st.lists(note, min_size=2, max_size=14)


@given(notes_of_lines)
def test_a_line_is_wholly_itself_in_every_respect(notes: list[tuple[int, float]]) -> None:
    found = likeness(line(notes), line(notes))

    assert figures(found) == (1.0,) * 5
    assert found.pairs == found.shared == tuple((place, place) for place in range(len(notes)))
    assert (found.run.start_a, found.run.start_b, found.run.steps) == (0, 0, len(notes) - 1)


@given(notes_of_lines, notes_of_lines)
def test_it_does_not_matter_which_line_comes_first(a: list[tuple[int, float]], b: list[tuple[int, float]]) -> None:
    here, there = likeness(line(a), line(b)), likeness(line(b), line(a))

    assert figures(here) == figures(there)
    assert set(here.pairs) == {(one, other) for other, one in there.pairs}
    assert here.run.steps == there.run.steps


@given(notes_of_lines, notes_of_lines, st.integers(-7, 7), st.integers(-1, 1), st.sampled_from([2, 3, 4]))
def test_neither_transposition_nor_tempo_nor_key_is_a_difference(
    a: list[tuple[int, float]], b: list[tuple[int, float]], by: int, alter: int, scale: int
) -> None:
    moved = line(b, by, alter, scale)

    assert figures(likeness(line(b), moved)) == (1.0,) * 5
    apart = likeness(line(a), moved, (2 * Q, 2 * Q * scale))
    assert apart == likeness(line(a), line(b))


@given(notes_of_lines, notes_of_lines)
def test_figures_are_shares_and_together_is_the_identity_of_the_guard(
    a: list[tuple[int, float]], b: list[tuple[int, float]]
) -> None:
    found = likeness(line(a), line(b))

    assert all(0.0 <= figure <= 1.0 for figure in figures(found))
    assert found.together == identity(line(a), line(b))


@given(notes_of_lines, notes_of_lines)
def test_every_note_stands_once_and_in_order(a: list[tuple[int, float]], b: list[tuple[int, float]]) -> None:
    found = likeness(line(a), line(b))

    assert [one for one, _ in found.pairs if one is not None] == list(range(len(a)))
    assert [other for _, other in found.pairs if other is not None] == list(range(len(b)))
    assert set(found.shared) <= set(found.pairs)


def test_two_texts_to_one_tune_are_the_same_theme() -> None:
    found = likeness(TWINKLE, ALPHABET)

    assert found.together >= 0.8
    assert found.run.is_head and found.run.steps == 12
    assert len(found.shared) >= 13


@pytest.mark.parametrize(
    ("a", "b"),
    [(JACQUES, TWINKLE), (JACQUES, JOY), (JACQUES, FIFTH), (JOY, FIFTH), (FIFTH, VALKYRIES), (TWINKLE, VALKYRIES)],
)
def test_well_known_tunes_nobody_mixes_up_stay_below_the_lookalikes(a: tuple[Tone, ...], b: tuple[Tone, ...]) -> None:
    assert likeness(a, b).together < 0.53


def test_even_notes_in_small_steps_bring_two_tunes_together_and_the_parts_say_why() -> None:
    found = likeness(TWINKLE, JOY)

    assert 0.53 <= found.together < 0.63
    assert found.rhythm > 0.7
    assert found.skeleton < 0.3


def test_a_theme_inside_another_is_seen_in_the_steps_though_the_whole_is_unlike() -> None:
    inside = JOY[3:10]

    found = likeness(JOY, inside)

    assert found.interval == 1.0
    assert (found.run.start_a, found.run.start_b, found.run.steps) == (3, 0, 6)
    assert not found.run.is_head
    assert found.pairs[3:10] == tuple((place + 3, place) for place in range(7))


def test_three_steps_in_common_are_too_few_to_hold_a_theme() -> None:
    found = likeness(JOY, JOY[:4])

    assert found.run.steps == 3 and not found.run.is_telling
    assert found.interval < 0.3


def test_the_same_steps_in_another_rhythm_differ_in_the_rhythm_alone() -> None:
    at, dotted = 0, []
    for place, tone in enumerate(JOY):
        ticks = Q * 3 // 2 if place % 2 == 0 else Q // 4
        dotted.append(replace(tone, onset_ticks=at, duration_ticks=ticks))
        at += ticks

    found = likeness(JOY, dotted)

    assert found.interval == found.contour == 1.0
    assert found.rhythm < 0.5


def test_a_theme_and_its_ornamented_form_share_the_skeleton() -> None:
    plain = tune("C4:2 E4:2 G4:2 E4:2 C4:4")
    ornamented = tune("C4:1 D4:1 E4:1 F4:1 G4:1 F4:1 E4:1 D4:1 C4:4")

    found = likeness(plain, ornamented)

    assert found.skeleton == 1.0
    assert found.interval < 0.3


def test_the_note_that_was_changed_is_the_one_that_is_not_shared() -> None:
    other = tuple(replace(tone, step=tone.step + 3) if place == 7 else tone for place, tone in enumerate(JOY))

    found = likeness(JOY, other)

    assert {place for place, _ in found.shared} == set(range(len(JOY))) - {7}


def test_one_note_is_like_nothing() -> None:
    found = likeness(JOY[:1], JACQUES[:2])

    assert figures(found) == (0.0,) * 5
    assert found.pairs == ((0, None), (None, 0), (None, 1))


def test_strong_beats_are_half_bars_where_a_bar_has_halves() -> None:
    found = {metre: strong_beat_ticks(*metre) / Q for metre in ((4, 4), (3, 4), (6, 8), (2, 2))}

    assert found == {(4, 4): 2, (3, 4): 3, (6, 8): 1.5, (2, 2): 2}
