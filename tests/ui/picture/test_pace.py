"""Frames of a file against frames of the film."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES, FrameRate
from leitmotif_desk.ui.picture.pace import Pace

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
