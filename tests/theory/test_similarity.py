"""How much of a theme is left in a variant."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as Q
from leitmotif_desk.theory.similarity import band, grid_identity, identity, interval_identity


def line(*notes: tuple[int, float], alter: int = 0) -> tuple[Tone, ...]:
    tones, at = [], 0
    for step, quarters in notes:
        tones.append(Tone(at, int(quarters * Q), step, alter))
        at += int(quarters * Q)
    return tuple(tones)


LIGHT = line((29, 1), (33, 1.5), (32, 0.5), (31, 1), (30, 1), (29, 3))
lines = st.lists(st.tuples(st.integers(20, 45), st.sampled_from([0.5, 1.0, 1.5, 2.0])), min_size=2, max_size=12)


@given(lines)
def test_a_line_is_wholly_itself_and_identity_lies_between_nothing_and_all(notes: list[tuple[int, float]]) -> None:
    own = line(*notes)

    assert identity(own, own) == 1.0
    assert 0.0 <= identity(own, LIGHT) <= 1.0


@given(lines, lines)
def test_it_does_not_matter_which_line_comes_first(a: list[tuple[int, float]], b: list[tuple[int, float]]) -> None:
    assert identity(line(*a), line(*b)) == identity(line(*b), line(*a))


@given(lines, st.integers(-7, 7), st.integers(-1, 1), st.sampled_from([0.5, 2.0, 3.0]))
def test_transposition_mode_and_scale_leave_it_whole(
    notes: list[tuple[int, float]], by: int, alter: int, scale: float
) -> None:
    other = line(*((step + by, length * scale) for step, length in notes), alter=alter)

    assert identity(line(*notes), other) == 1.0


def test_an_ornament_is_forgiven_by_the_grid_more_than_by_the_intervals() -> None:
    ornamented = line((29, 1), (33, 1), (34, 0.25), (33, 0.25), (32, 0.5), (31, 1), (30, 1), (29, 3))

    assert grid_identity(LIGHT, ornamented) > interval_identity(LIGHT, ornamented)
    assert band(identity(LIGHT, ornamented)) == "same"


def test_an_inversion_is_hardly_recognisable() -> None:
    inverted = tuple(replace(tone, step=2 * LIGHT[0].step - tone.step) for tone in LIGHT)

    assert identity(LIGHT, inverted) < 0.65


def test_bands_are_those_of_the_story_page() -> None:
    assert [band(value) for value in (1.0, 0.8, 0.79, 0.65, 0.64, 0.5, 0.49, 0.0)] == [
        "same", "same", "recognisable", "recognisable", "allusion", "allusion", "lost", "lost",
    ]  # fmt: skip


def test_one_note_is_no_theme() -> None:
    assert identity(LIGHT, LIGHT[:1]) == 0.0
