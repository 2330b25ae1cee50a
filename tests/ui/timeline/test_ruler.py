"""The ruler marks round timecodes, and leaves room between them."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.time import RATES, FrameRate, format_timecode, parse_timecode
from leitmotif_desk.ui.timeline.axis import Axis
from leitmotif_desk.ui.timeline.ruler import frame_of_second, ruler_frames, ruler_step

LABEL = 62.0


@given(st.sampled_from(sorted(RATES)), st.integers(0, 86_399))
def test_a_second_s_first_frame_is_the_one_whose_timecode_names_it(name: str, second: int) -> None:
    rate = RATES[name]
    text = f"{second // 3600:02d}:{second // 60 % 60:02d}:{second % 60:02d}"
    frame = frame_of_second(second, rate)
    assert format_timecode(frame, rate)[:8] == text
    assert frame == 0 or format_timecode(frame - 1, rate)[:8] != text


@given(st.sampled_from(sorted(RATES)), st.integers(0, 4_000_000), st.floats(0.03, 400), st.integers(300, 2_000))
def test_marks_stand_far_enough_apart_and_never_outside_the_film(
    name: str, start: int, frames_a_pixel: float, width: int
) -> None:
    rate = RATES[name]
    axis = Axis.whole(start, start + round(width * frames_a_pixel) + 1, 124, width, 0.01)
    step = ruler_step(axis, rate, LABEL)
    frames = list(ruler_frames(axis, step, rate))
    assert all(start <= frame <= axis.end for frame in frames)
    if step < 7_200 * rate.nominal:
        assert all((b - a) / axis.step > LABEL for a, b in itertools.pairwise(frames))


@pytest.mark.parametrize("rate", [RATES["24"], RATES["29.97df"]], ids=lambda rate: rate.name)
def test_every_minute_of_a_film_is_marked_where_its_timecode_says(rate: FrameRate) -> None:
    start = parse_timecode("01:00:00:00", rate)
    axis = Axis.whole(start, start + 900 * rate.nominal, 124, 1_500, 0.01)
    frames = list(ruler_frames(axis, 60 * rate.nominal, rate))
    texts = [format_timecode(frame, rate)[:8] for frame in frames]
    assert texts[:12] == [f"01:{minute:02d}:00" for minute in range(12)]
