"""Score time: tempo maps there and back, bars, note tables, content ids."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap, quarters, ticks

Q = TICKS_PER_QUARTER
tempo_changes = st.lists(
    st.tuples(st.integers(0, 200 * Q), st.fractions(Fraction(1, 10), Fraction(6), max_denominator=1000)), max_size=8
)


def test_common_tuplets_are_whole_ticks() -> None:
    for parts in (2, 3, 5, 6, 7, 9, 12, 16, 32):
        assert ticks(Fraction(1, parts)) * parts == Q
    assert quarters(ticks("3/2")) == Fraction(3, 2)


@given(tempo_changes, st.integers(0, 300 * Q))
def test_a_tick_comes_back_from_its_seconds(changes: list[tuple[int, Fraction]], tick: int) -> None:
    tempo = TempoMap.from_changes(changes)
    assert tempo.tick_at(tempo.seconds_at(tick)) == tick


@given(tempo_changes, st.lists(st.integers(0, 300 * Q), min_size=2, max_size=2, unique=True))
def test_later_ticks_are_later_seconds(changes: list[tuple[int, Fraction]], pair: list[int]) -> None:
    tempo = TempoMap.from_changes(changes)
    assert tempo.seconds_at(min(pair)) < tempo.seconds_at(max(pair))


@given(tempo_changes, st.lists(st.integers(0, 300 * Q), max_size=5))
def test_the_column_of_seconds_is_the_exact_one_rounded(changes: list[tuple[int, Fraction]], at: list[int]) -> None:
    tempo = TempoMap.from_changes(changes)
    exact = [float(tempo.seconds_at(tick)) for tick in at]
    np.testing.assert_allclose(tempo.seconds_of(np.asarray(at, dtype=np.int64)), exact, rtol=1e-12, atol=1e-9)


def test_seconds_worked_out_by_hand() -> None:
    tempo = TempoMap.from_changes([(4 * Q, Fraction(1)), (6 * Q, Fraction(1, 4))], default_qpm=120)
    assert [tempo.seconds_at(n * Q) for n in (0, 4, 5, 6, 8)] == [0, 2, 3, 4, Fraction(9, 2)]
    assert [tempo.tempo_qpm_at(n * Q) for n in (0, 3, 4, 6)] == [120, 120, 60, 240]


def test_the_last_tempo_at_a_tick_wins_and_impossible_ones_are_left_out() -> None:
    tempo = TempoMap.from_changes([(0, Fraction(1)), (0, Fraction(2)), (Q, Fraction(0)), (-5, Fraction(-1))])
    assert tempo == TempoMap((0,), (Fraction(2),))


@pytest.mark.parametrize(
    ("starts", "lengths"),
    [((), ()), ((5,), (1,)), ((0, 0), (1, 1)), ((0, 5), (1,)), ((0,), (0,)), ((0, 9, 3), (1, 1, 1))],
)
def test_a_tempo_map_that_does_not_rise_from_zero_is_refused(starts: tuple[int, ...], lengths: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="tempo map"):
        TempoMap(starts, tuple(Fraction(n) for n in lengths))


def test_bars_follow_the_metres() -> None:
    bars = Bars.from_metres((Metre(0, 3, 4), Metre(6 * Q, 6, 8)), 12 * Q)
    assert bars.starts_ticks == (0, 3 * Q, 6 * Q, 9 * Q)
    assert bars.labels == ("1", "2", "3", "4")


def test_a_bar_holds_its_first_tick_and_not_its_last() -> None:
    bars = Bars((0, 10, 20), ("0", "1", "1a"))
    assert [bars.label_at(tick) for tick in (-5, 0, 9, 10, 19, 20, 999)] == ["0", "0", "0", "1", "1", "1a", "1a"]


def test_an_empty_score_has_one_bar() -> None:
    assert Bars.from_metres((Metre(0, 4, 4),), 0).starts_ticks == (0,)


def score(**other: object) -> Score:
    columns = {name: [1, 2] for name in NoteTable().columns()} | {"onset_ticks": [5, 0]}
    fields: dict[str, object] = {
        "notes": NoteTable.from_columns(**columns), "parts": (Part("Oboe"),), "tempo": TempoMap.constant(90),
        "metres": (Metre(0, 4, 4), Metre(100, 3, 4)), "keys": (KeyChange(50, Key.parse("D minor")),),
        "bars": Bars((0,), ("1",)), "end_ticks": 200,
    }  # fmt: skip
    return Score(**(fields | other))  # type: ignore[arg-type]


def test_notes_are_sorted_by_onset_part_and_pitch() -> None:
    table = NoteTable.from_columns(onset_ticks=[5, 0, 0, 0], part=[0, 1, 0, 0], pitch=[60, 50, 72, 64])
    assert list(zip(table.onset_ticks, table.part, table.pitch, strict=True)) == [
        (0, 0, 64),
        (0, 0, 72),
        (0, 1, 50),
        (5, 0, 60),
    ]


def test_columns_of_unequal_length_are_refused() -> None:
    with pytest.raises(ValueError, match="length"):
        NoteTable.from_columns(onset_ticks=[1], pitch=[1, 2], part=[1])


def test_the_id_changes_with_anything_that_is_heard_or_written() -> None:
    one = score()
    others = [
        score(title="Tide"),
        score(tempo=TempoMap.constant(91)),
        score(markers=(Marker(0, "x"),)),
        score(keys=()),
        score(spelled=False),
        score(notes=one.notes.where(np.array([0]))),
    ]
    assert score().id() == one.id()
    assert len({other.id() for other in [one, *others]}) == len(others) + 1


def test_what_is_in_force_at_a_tick() -> None:
    one = score()
    assert one.key_at(49) is None and str(one.key_at(50)) == "D minor"
    assert [one.metre_at(tick).beats for tick in (0, 99, 100)] == [4, 4, 3]
    assert one.seconds == Fraction(200, Q) * Fraction(60, 90)
