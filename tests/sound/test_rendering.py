"""Scores as they sound: when, how loud, how long."""

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.errors import Cancelled
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Bars, KeyChange, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap
from leitmotif_desk.sound import (
    SAMPLE_RATE,
    Render,
    SoundError,
    SoundMissing,
    render,
)
from leitmotif_desk.sound.performance import PEAK
from leitmotif_desk.sound.rendering import TAIL_SECONDS

Q = TICKS_PER_QUARTER
XYLOPHONE = Part("Xylophone", 13)
Row = tuple[float, float, int]
"""Onset and length in quarters, pitch."""


def score_of(
    *rows: Row, parts: tuple[Part, ...] = (XYLOPHONE,), tempo: TempoMap | None = None, part: int = 0, velocity: int = 90
) -> Score:
    onsets, lengths = ([round(row[i] * Q) for row in rows] for i in (0, 1))
    pitches = [row[2] for row in rows]
    same = [0] * len(rows)
    notes = NoteTable.from_columns(
        onset_ticks=onsets,
        duration_ticks=lengths,
        pitch=pitches,
        step=[28] * len(rows),
        alter=same,
        part=[part] * len(rows),
        voice=same,
        velocity=[velocity] * len(rows),
    )
    end = max((a + b for a, b in zip(onsets, lengths, strict=True)), default=0)
    metres = (Metre(0, 4, 4),)
    keys = (KeyChange(0, Key.parse("C major")),)
    return Score(notes, parts, tempo or TempoMap.constant(120), metres, keys, Bars.from_metres(metres, end), end)


def energy_rises(samples: np.typing.NDArray[np.float32], seconds: float) -> bool:
    """Whether the 20 ms from an instant on are far louder than the 20 ms before it."""
    at, window = round(seconds * SAMPLE_RATE), round(0.02 * SAMPLE_RATE)
    after, before = (
        float(np.square(part).mean())
        for part in (samples[at : at + window], samples[max(0, at - window - 64) : at - 64])
    )
    return after > 4 * before + 1e-6


def test_samples_are_stereo_floats_that_sound_and_do_not_clip() -> None:
    chord = score_of(*((0, 4, pitch) for pitch in range(36, 96)), parts=(Part("Organ", 19),), velocity=127)
    samples = render(chord)
    assert samples.dtype == np.float32 and samples.shape[1] == 2
    assert float(np.abs(samples).max()) == pytest.approx(PEAK, abs=1e-4)
    assert float(np.square(samples).mean()) > 1e-4


def test_a_quiet_note_is_brought_to_the_same_peak() -> None:
    assert float(np.abs(render(score_of((0, 1, 60), velocity=5))).max()) == pytest.approx(PEAK, abs=1e-4)


def test_notes_begin_where_the_tempo_map_says() -> None:
    tempo = TempoMap((0, 2 * Q), (Fraction(1, 2), Fraction(3, 2)))
    rows: tuple[Row, ...] = ((1, 0.2, 72), (2, 0.2, 74), (3, 0.2, 76), (4.5, 0.2, 77))
    samples = render(score_of(*rows, tempo=tempo))
    for seconds in (0.5, 1.0, 2.5, 4.75):
        assert energy_rises(samples, seconds)
    for seconds in (0.25, 1.5, 2.0, 3.5, 4.25):
        assert not energy_rises(samples, seconds)


def test_it_lasts_until_the_last_note_ends_and_has_died_away() -> None:
    samples = render(score_of((0, 1, 60), (3, 1, 64)))
    assert len(samples) / SAMPLE_RATE == pytest.approx(2.0 + TAIL_SECONDS, abs=1e-3)
    assert float(np.abs(samples[-10:]).max()) < 1e-3


def test_the_same_score_sounds_the_same_every_time() -> None:
    score = score_of((0, 1, 60), (1, 2, 67), parts=(Part("Violins", 48),))
    assert np.array_equal(render(score), render(score))


def test_a_part_without_a_sound_of_its_own_plays_what_its_name_says() -> None:
    named, chosen, piano = (
        render(score_of((0, 2, 60), parts=(part,))) for part in (Part("Harp"), Part("", 46), Part("Piano"))
    )
    assert np.array_equal(named, chosen)
    assert not np.array_equal(named, piano)


def test_more_parts_than_midi_has_channels_all_sound() -> None:
    parts = tuple(Part(f"Part {i}", 13 if i == 20 else 48) for i in range(24))
    late = render(score_of((0, 1, 72), parts=parts, part=20))
    assert np.array_equal(late, render(score_of((0, 1, 72))))


def test_a_percussion_part_plays_drums_not_pitches() -> None:
    drum, pitched = (render(score_of((0, 1, 38), parts=(Part("", 0, flag),))) for flag in (True, False))
    assert not np.array_equal(drum, pitched)


def test_a_grace_note_sounds_before_its_main_note() -> None:
    samples = render(score_of((2, 0, 74), (2, 1, 72)))
    assert energy_rises(samples, 0.91)


def test_a_note_struck_again_in_another_voice_goes_on() -> None:
    parts = (Part("Organ", 19),)
    held = render(score_of((0, 4, 60), (0, 1, 60), parts=parts))
    window = held[round(1.5 * SAMPLE_RATE) : round(1.7 * SAMPLE_RATE)]
    assert float(np.abs(window).max()) > 0.05


def test_a_stretch_can_be_cut_out() -> None:
    score = score_of((0, 0.5, 60), (4, 0.5, 64), (8, 0.5, 67))
    samples = Render(score, from_seconds=1.0, until_seconds=3.0)()
    assert len(samples) / SAMPLE_RATE == pytest.approx(1.25 + TAIL_SECONDS, abs=1e-3)
    assert energy_rises(samples, 1.0)


def test_progress_rises_to_the_end_and_can_stop_the_work() -> None:
    told: list[float] = []
    Render.of(score_of(*((i, 1, 60) for i in range(8))))(told.append)
    assert told == sorted(told) and told[-1] == 1.0 and len(told) > 5

    def stop(_share: float) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        render(score_of((0, 1, 60)), progress=stop)


def test_a_score_without_notes_is_said_to_have_none() -> None:
    with pytest.raises(SoundError, match="no notes"):
        render(score_of())


def test_hours_of_music_are_refused_before_any_memory_is_taken() -> None:
    with pytest.raises(SoundError, match="at most 20"):
        render(score_of((0, 1, 60), (100_000, 1, 60)))


def test_a_missing_soundfont_is_named(tmp_path: Path) -> None:
    with pytest.raises(SoundMissing, match=r"none\.sf2"):
        render(score_of((0, 1, 60)), tmp_path / "none.sf2")


rows = st.tuples(st.integers(0, 12).map(lambda n: n / 4), st.integers(0, 8).map(lambda n: n / 4), st.integers(0, 127))


@settings(max_examples=15)
@given(st.lists(rows, min_size=1, max_size=12), st.integers(30, 300), st.integers(1, 127))
def test_any_notes_give_finite_samples_within_full_scale(some: list[Row], qpm: int, velocity: int) -> None:
    samples = render(score_of(*some, tempo=TempoMap.constant(qpm), velocity=velocity))
    assert np.isfinite(samples).all()
    assert float(np.abs(samples).max()) <= 0.9
