"""Music rendered a piece at a time is the same music, on the same samples."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.score import Part, Score
from leitmotif_desk.sound import SAMPLE_RATE, Mix, Samples, render
from leitmotif_desk.sound.performance import PEAK, loudest
from leitmotif_desk.sound.soundfont import Shelf
from leitmotif_desk.sound.streaming import Clip, Piece, Stream, Take
from tests.sound.test_rendering import energy_rises, score_of

VIOLINS, HARP = Part("Violins", 48), Part("Harp", 46)


def everything(stream: Stream, count: int = 30_000) -> Samples:
    pieces: list[Piece] = []
    while not pieces or not pieces[-1].last:
        pieces.append(Take(stream, count)())
        assert len(pieces) < 1_000
    return np.concatenate([piece.samples for piece in pieces])


def stream_of(*clips: Clip, seconds: float | None = None, speed: float = 1.0) -> Stream:
    stream = Stream(None, seconds, speed)
    stream.add(*clips)
    return stream


def two_parts() -> Score:
    notes = score_of((0, 4, 60), (0, 4, 76), (4, 2, 64), parts=(VIOLINS, HARP))
    columns = notes.notes.columns() | {"part": [0, 1, 0]}
    return replace(notes, notes=type(notes.notes).from_columns(**columns))


@settings(max_examples=10)
@given(st.integers(500, 90_000))
def test_pieces_of_any_size_are_the_same_music_without_a_seam(count: int) -> None:
    score = score_of((0, 1, 60), (1, 2, 67), (3, 1, 72))
    whole = everything(stream_of(Clip(score)), 10_000_000)
    # The synthesiser moves its envelopes once a call, so that the last digits depend on where the pieces meet.
    assert np.allclose(everything(stream_of(Clip(score)), count), whole, atol=0.02)


def test_it_is_what_is_rendered_whole_but_for_the_level() -> None:
    score = score_of((0, 1, 60), (1, 2, 67))
    streamed, whole = everything(stream_of(Clip(score))), render(score)
    assert len(streamed) == len(whole)
    body = slice(0, 60_000)
    ratio = float(np.abs(whole[body]).max() / np.abs(streamed[body]).max())
    assert np.allclose(streamed[body] * ratio, whole[body], atol=0.01)


def test_it_is_neither_silent_nor_clipped_even_where_the_loudest_second_is_not_the_fullest() -> None:
    quiet = [(0.0, 1.0, pitch) for pitch in range(60, 72)]
    samples = everything(stream_of(Clip(score_of(*quiet, (4, 4, 84), (4.5, 4, 24), (5, 4, 25)))))
    assert 0.3 < float(np.abs(samples).max()) <= PEAK + 1e-6


def test_clips_begin_on_their_sample_with_silence_between_them() -> None:
    score = score_of((0, 0.5, 72))
    samples = everything(stream_of(Clip(score, 1.0, until_seconds=0.5), Clip(score, 3.0, until_seconds=0.5), seconds=5))
    assert len(samples) == 5 * SAMPLE_RATE
    assert energy_rises(samples, 1.0) and energy_rises(samples, 3.0)
    for start, end in ((0.0, 1.0), (1.5, 3.0), (3.5, 5.0)):
        assert not samples[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)].any()


def test_a_clip_that_is_added_while_another_sounds_is_heard_with_it() -> None:
    held = Clip(score_of((0, 8, 48), parts=(VIOLINS,)))
    alone = everything(stream_of(held, seconds=4), SAMPLE_RATE)
    stream = stream_of(held, seconds=4)
    first = Take(stream, SAMPLE_RATE)()
    second = Take(stream, SAMPLE_RATE, (Clip(score_of((0, 0.2, 84)), 2.0),))()
    both = np.concatenate((first.samples, second.samples, everything(stream, SAMPLE_RATE)))
    assert not first.last and not second.last
    assert energy_rises(both - alone, 2.0)
    assert np.array_equal(both[: 2 * SAMPLE_RATE], alone[: 2 * SAMPLE_RATE])


def test_a_note_that_sounds_already_is_heard_from_the_middle_on() -> None:
    score = score_of((0, 16, 60), parts=(VIOLINS,))
    samples = everything(stream_of(Clip(score, from_seconds=4.0)))
    assert float(np.abs(samples[: SAMPLE_RATE // 2]).max()) > 0.1


def test_twice_as_fast_is_half_as_long_at_the_same_pitch() -> None:
    score = score_of((0, 1, 72), (4, 1, 74))
    samples = everything(stream_of(Clip(score), seconds=4.0, speed=2.0))
    assert len(samples) == 2 * SAMPLE_RATE
    assert energy_rises(samples, 1.0)


def test_a_muted_part_is_left_out_and_a_soloed_one_alone() -> None:
    score = two_parts()
    whole, no_harp, only_harp, nothing = (
        everything(stream_of(Clip(score, mix=mix)))
        for mix in (
            Mix(),
            Mix(muted=frozenset({"Harp"})),
            Mix(soloed=frozenset({"Harp"})),
            Mix(muted=frozenset({"Harp"}), soloed=frozenset({"Harp"})),
        )
    )
    assert np.allclose(whole, no_harp + only_harp, atol=0.02)
    assert np.abs(only_harp).max() > 0.05
    assert not nothing.any()


def test_a_gain_of_six_decibels_doubles_a_part() -> None:
    score = two_parts()
    only = Mix(soloed=frozenset({"Harp"}), gains_db=(("Harp", -12.0),))
    soft = everything(stream_of(Clip(score, mix=only)))
    louder = everything(stream_of(Clip(score, mix=only.with_gain("Harp", -6.0))))
    assert np.abs(louder).max() / np.abs(soft).max() == pytest.approx(2.0, rel=0.02)


def test_a_score_without_notes_is_silent_for_as_long_as_it_is_asked_to_be() -> None:
    assert loudest(score_of()) == 0.0
    samples = everything(stream_of(Clip(score_of()), seconds=1.0))
    assert len(samples) == SAMPLE_RATE and not samples.any()


def test_a_synthesiser_that_is_used_again_has_forgotten_what_it_played() -> None:
    shelf, score = Shelf(), score_of((0, 1, 60), (1, 2, 67))
    fresh = everything(stream_of(Clip(score)))
    before = Stream(shelf=shelf)
    loud = score_of(*((0, 30, pitch) for pitch in range(30, 90)), parts=(Part("Organ", 19),), velocity=127)
    before.add(Clip(loud, mix=Mix(gains_db=(("Organ", -20.0),))))
    Take(before, SAMPLE_RATE)()
    again = Stream(shelf=shelf)
    first = Take(again, 30_000, (Clip(score),), (before,))()
    samples = np.concatenate((first.samples, everything(again)))
    assert np.allclose(samples, fresh, atol=0.02)
