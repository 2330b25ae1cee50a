"""Frames of a file against frames of the film."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES, FrameRate
from leitmotif_desk.ui.picture.pace import Pace, rate_near

rates = st.sampled_from(list(RATES.values()))


@given(rates, st.integers(0, 200_000), st.integers(0, 200_000))
def test_at_one_rate_frame_stands_at_frame(rate: FrameRate, start: int, frame: int) -> None:
    pace = Pace(rate, rate, start, 200_001)
    assert pace.file_frame(start + frame) == frame
    assert pace.film_frame(frame) == start + frame


@given(rates, rates, st.integers(0, 100_000))
def test_a_frame_of_the_slower_side_comes_back_from_the_faster(film: FrameRate, file: FrameRate, frame: int) -> None:
    pace = Pace(film, file, 0, 10_000_000)
    if film.fps <= file.fps:
        assert pace.film_frame(pace.file_frame(frame)) == frame
    else:
        assert pace.file_frame(pace.film_frame(frame)) == frame


def test_a_file_of_another_rate_is_read_by_the_clock() -> None:
    pace = Pace(RATES["24"], RATES["25"], 86_400, 100)
    assert [pace.file_frame(86_400 + frame) for frame in (0, 23, 24, 95)] == [0, 24, 25, 99]
    assert pace.end_frame == 86_496
    assert (pace.holds(86_399), pace.holds(86_400), pace.holds(86_495), pace.holds(86_496)) == (
        False, True, True, False,
    )  # fmt: skip
    assert (pace.file_frame(0), pace.file_frame(90_000)) == (0, 99)


@pytest.mark.parametrize(
    ("told", "meant"), [(23.98, "23.976"), (23.976, "23.976"), (24.0, "24"), (29.97, "29.97"), (59.94, "59.94")]
)
def test_a_rounded_rate_is_understood(told: float, meant: str) -> None:
    assert rate_near(told) == RATES[meant]


def test_an_unusual_rate_is_taken_as_it_is() -> None:
    assert rate_near(12.5).fps == Fraction(25, 2)
