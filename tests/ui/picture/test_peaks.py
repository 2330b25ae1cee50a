"""Levels of a sound, measured piece by piece and drawn at any scale."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from leitmotif_desk.ui.picture.peaks import BINS_A_SECOND, Meter, Peaks

RATE = 1_000
BIN = RATE // BINS_A_SECOND


def measured(samples: NDArray[np.float32], pieces: int = 1) -> Peaks:
    meter = Meter(RATE)
    for piece in np.array_split(samples, pieces):
        meter.take(piece)
    return meter.peaks()


def noise(seconds: float) -> NDArray[np.float32]:
    return np.random.default_rng(3).uniform(-1, 1, (round(seconds * RATE), 2)).astype(np.float32)


@given(st.integers(1, 60))
def test_it_does_not_matter_in_what_pieces_a_sound_comes(pieces: int) -> None:
    whole, pieced = measured(noise(1.237)), measured(noise(1.237), pieces)
    assert np.array_equal(whole.peaks[0], pieced.peaks[0])
    assert np.array_equal(whole.means[0], pieced.means[0])


def test_a_bin_holds_its_loudest_sample_and_its_mean() -> None:
    samples = np.zeros((3 * BIN, 1), dtype=np.float32)
    samples[BIN : 2 * BIN] = 0.5
    samples[2 * BIN] = -1.0
    peaks = measured(samples)
    assert peaks.peaks[0].tolist() == [0, 128, 255]
    assert peaks.means[0].tolist() == [0, 128, round(255 / np.sqrt(BIN))]


def test_bins_keep_time_at_a_rate_that_a_hundredth_of_a_second_does_not_divide() -> None:
    meter = Meter(22_050)
    click = np.zeros((22_050 * 10, 1), dtype=np.float32)
    click[[round(second * 22_050) for second in (1, 4.5, 9.99)]] = 1
    for piece in np.array_split(click, 97):
        meter.take(piece)
    peaks = meter.peaks()
    assert np.flatnonzero(peaks.peaks[0]).tolist() == [100, 450, 999]
    assert peaks.seconds == 10


def test_the_loudest_channel_counts() -> None:
    samples = np.zeros((RATE, 6), dtype=np.float32)
    samples[:, 4] = -0.8
    assert measured(samples).peaks[0].max() == 204


def test_silence_and_nothing_at_all_have_no_level() -> None:
    assert measured(np.zeros((RATE, 2), dtype=np.float32)).peaks[0].max() == 0
    assert Meter(RATE).peaks().peaks[0].tolist() == [0]


@given(st.floats(-5, 70), st.floats(0.001, 20), st.integers(1, 40))
def test_no_peak_is_lost_or_made_up_at_any_scale(first: float, step: float, count: int) -> None:
    peaks = measured(noise(60))
    column, mean = peaks.columns(first, step, count)
    assert len(column) == len(mean) == count
    assert bool((mean <= column + 1e-9).all())
    bins = peaks.peaks[0] / 255
    for place, level in enumerate(column):
        left, right = (first + place * step) * BINS_A_SECOND, (first + (place + 1) * step) * BINS_A_SECOND
        inside = bins[max(0, int(np.ceil(left))) : max(0, int(np.floor(right)))]
        assert level >= inside.max(initial=0)
        # On a coarse level a column may take in what stands up to a bin of that level beside it.
        wide = max(1.0, right - left)
        around = bins[max(0, int(left - wide)) : max(0, int(right + wide) + 1)]
        assert level <= around.max(initial=0)


def test_two_hours_in_a_window_read_few_bins() -> None:
    peak = np.full(2 * 3600 * BINS_A_SECOND, 200, dtype=np.uint8)
    peaks = Peaks.of(peak, peak)
    column, mean = peaks.columns(0.0, 7200 / 1500, 1500)
    assert column.tolist() == pytest.approx([200 / 255] * 1500)
    assert mean.tolist() == pytest.approx([200 / 255] * 1500)
