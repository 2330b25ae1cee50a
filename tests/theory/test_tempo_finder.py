"""Tempi whose beats meet the picture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.theory.tempo_finder import STEP_QPM, TempoHit, find_tempi

RATE = frame_rate("24")


def clicks(tempo: float, beats: list[int], start: int = 1_000) -> list[TempoHit]:
    """Return hits on these beats of a click, on the nearest frame."""
    return [TempoHit(round(start + beat * 60 * 24 / tempo)) for beat in beats]


@given(st.integers(60 * 4, 140 * 4), st.lists(st.integers(1, 40), min_size=2, max_size=5, unique=True))
def test_hits_on_a_click_are_all_met_by_the_best_tempo(quarter_tempo: int, beats: list[int]) -> None:
    best = find_tempi(clicks(quarter_tempo * STEP_QPM, beats), RATE, 60, 140, start_frame=1_000)[0]

    assert best.score > 0.7
    assert all(hit.is_met(RATE) for hit in best.hits)


def test_the_error_and_the_beat_of_each_hit_are_told_in_frames() -> None:
    hits = [TempoHit(1_000 + 24), TempoHit(1_000 + 2 * 24 + 3)]
    (found,) = find_tempi(hits, RATE, 60, 60, start_frame=1_000)

    assert [hit.beat for hit in found.hits] == [1, 2]
    assert [hit.error_frames for hit in found.hits] == [0.0, 3.0]
    assert [hit.is_met(RATE) for hit in found.hits] == [True, False]


def test_the_heavier_hit_is_met_where_both_cannot_be() -> None:
    hits = [TempoHit(1_024, 1.0), TempoHit(1_036, 0.1)]
    best = find_tempi(hits, RATE, 58, 62, start_frame=1_000)[0]

    assert best.hits[0].is_met(RATE) and not best.hits[1].is_met(RATE)


def test_without_a_start_the_click_begins_at_or_before_the_first_hit_on_a_whole_frame() -> None:
    hits = clicks(90, [3, 7, 11])
    best = find_tempi(hits, RATE, 80, 100)[0]

    assert best.start_frame <= hits[0].frame
    assert all(hit.is_met(RATE) for hit in best.hits)


def test_of_equally_good_tempi_the_wished_one_comes_first() -> None:
    one = [TempoHit(1_240)]
    assert find_tempi(one, RATE, 60, 140, wished=96)[0].tempo == pytest.approx(96, abs=2)
    assert find_tempi(one, RATE, 60, 140, wished=72)[0].tempo == pytest.approx(72, abs=2)


@given(st.lists(st.integers(0, 5_000), min_size=1, max_size=6), st.floats(40, 80), st.floats(0, 80))
def test_tempi_stay_in_the_range_apart_from_each_other_and_in_order(
    frames: list[int], lowest: float, width: float
) -> None:
    found = find_tempi([TempoHit(frame) for frame in frames], RATE, lowest, lowest + width)

    tempi = [one.tempo for one in found]
    assert all(lowest - 0.01 <= tempo <= lowest + width + STEP_QPM for tempo in tempi)
    assert all(abs(a / b - 1) >= 0.019 for i, a in enumerate(tempi) for b in tempi[:i])
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


def test_nothing_to_meet_gives_no_tempo() -> None:
    assert find_tempi([], RATE, 60, 120) == ()
    assert find_tempi([TempoHit(10)], RATE, 0, 0) == ()
