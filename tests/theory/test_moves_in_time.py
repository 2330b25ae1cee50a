"""Moves in time keep order and pitches, write what can be read, and leave strong tones on strong beats."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import FormId, MotifId
from leitmotif_desk.domain.motif import Form, Operation, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER as Q
from leitmotif_desk.theory.operations import Passage, perform
from leitmotif_desk.theory.operations import time_moves as time

LENGTHS = [Q // 4, Q // 2, Q, 3 * Q // 2, 2 * Q, 3 * Q]
rhythms = st.lists(st.sampled_from(LENGTHS), min_size=2, max_size=14)


def tones_of(*quarters: float, upbeat: float = 0.0) -> tuple[Tone, ...]:
    at, tones = -round(upbeat * Q), []
    for i, length in enumerate(quarters):
        tones.append(Tone(at, round(length * Q), 28 + i % 5))
        at += round(length * Q)
    return tuple(tones)


def passage(tones: tuple[Tone, ...], beats: int = 4, unit: int = 4) -> Passage:
    return Passage.of_form(Form(FormId("f"), MotifId("m"), "f", tones, Key(0), beats, unit, tempo_qpm=100.0))


def lengths(tones: tuple[Tone, ...]) -> list[float]:
    return [tone.duration_ticks / Q for tone in tones]


@pytest.mark.parametrize(
    ("bar", "to", "before", "after"),
    [
        (3, 4, [1.5, 0.5, 1], [1.5, 0.5, 2]),
        (3, 4, [1.5, 0.5, 0.5, 0.5], [1.5, 0.5, 1, 1]),
        (3, 4, [1, 1, 1], [1, 1, 2]),
        (4, 3, [2, 2], [2, 1]),
        (4, 3, [2, 1, 1], [1, 1, 1]),
        (4, 3, [1, 1, 1, 1], [1, 1, 0.5, 0.5]),
        (4, 3, [3, 1], [2, 1]),
        (4, 3, [1, 1, 1], [1, 1, 1]),
        (4, 3, [1.5, 0.5, 1], [1.5, 0.5, 1]),
    ],
)
def test_a_bar_in_another_metre_has_plain_notes_on_its_beats(
    bar: int, to: int, before: list[float], after: list[float]
) -> None:
    moved = time.rebarred(tones_of(*before), bar * Q, to * Q)

    assert lengths(moved) == after
    assert all(a.end_ticks == b.onset_ticks for a, b in pairwise(moved))


@given(rhythms, st.sampled_from([(3, 4), (4, 3)]))
def test_what_begins_a_bar_begins_one_in_the_other_metre(rhythm: list[int], bars: tuple[int, int]) -> None:
    tones = tones_of(*(length / Q for length in rhythm))
    old, new = (bar * Q for bar in bars)
    moved = time.rebarred(tones, old, new)

    assert [tone.step for tone in moved] == [tone.step for tone in tones]
    assert all(a.onset_ticks < b.onset_ticks for a, b in pairwise(moved))
    for tone, now in zip(tones, moved, strict=True):
        assert now.onset_ticks // new == tone.onset_ticks // old
        assert tone.onset_ticks % old or now.onset_ticks % new == 0


@given(rhythms, st.sampled_from(["1/2", "3/4", "5/4", "4/3", "3/2", "2", "3"]))
def test_a_scaled_theme_sounds_as_much_longer_as_was_asked_and_can_be_read(rhythm: list[int], ratio: str) -> None:
    tune = passage(tones_of(*(length / Q for length in rhythm)))
    made = perform(tune, Operation.of("AUG", ratio=ratio))
    seconds, before = made.end_ticks / made.tempo_qpm, tune.end_ticks / tune.tempo_qpm

    assert time.readable(made.tones)
    assert seconds == pytest.approx(before * Fraction(ratio))


@given(rhythms, st.sampled_from([2, 3]))
@settings(max_examples=25)
def test_augmented_lengths_are_those_music21_gives(rhythm: list[int], ratio: int) -> None:
    from music21 import note, stream

    tones = tones_of(*(length / Q for length in rhythm))
    part: stream.Stream[note.Note] = stream.Stream()
    part.append([note.Note("C4", quarterLength=length / Q) for length in rhythm])
    longer = part.augmentOrDiminish(ratio)
    expected = [(float(one.offset), float(one.quarterLength)) for one in longer.notes]
    made = time.scaled(tones, Fraction(ratio))

    assert [(tone.onset_ticks / Q, tone.duration_ticks / Q) for tone in made] == expected


def test_five_quarters_for_four_are_a_slower_tempo_and_two_for_one_are_longer_notes() -> None:
    tune = passage(tones_of(1, 1, 0.5, 0.5, 1))
    wider, slower = (perform(tune, Operation.of("AUG", ratio=ratio)) for ratio in ("2", "5/4"))

    assert (lengths(wider.tones), wider.tempo_qpm) == ([2, 2, 1, 1, 2], 100.0)
    assert (slower.tones, slower.tempo_qpm) == (tune.tones, 80.0)


def test_an_even_rhythm_keeps_the_upbeat_before_the_barline() -> None:
    level = perform(passage(tones_of(1, 2, 1, 1, 2, 1, 1, upbeat=1)), Operation.of("LEVEL"))

    assert [tone.onset_ticks // Q for tone in level.tones] == [-1, 0, 1, 2, 3, 4, 5]
    assert lengths(level.tones) == [1, 1, 1, 1, 1, 1, 2]


@given(rhythms, st.sampled_from([3 * Q, 4 * Q]))
def test_the_last_tone_of_an_even_rhythm_is_not_tied_over_the_barline(rhythm: list[int], bar: int) -> None:
    level = time.levelled(tones_of(*(length / Q for length in rhythm)), Q, bar)

    assert {tone.duration_ticks for tone in level[:-1]} == {Q}
    assert level[-1].onset_ticks // bar == (level[-1].end_ticks - 1) // bar


def test_a_line_played_backwards_is_barred_anew() -> None:
    turned = perform(passage(tones_of(1, 2, 1, 1, 2, 1, 1, 2, 1, 1, 2, upbeat=1)), Operation.of("RETRO"))

    assert turned.main.parent_tones == tuple(reversed(range(11)))
    assert all(t.onset_ticks // (4 * Q) == (t.end_ticks - 1) // (4 * Q) for t in turned.tones)
    assert turned.tones[0].onset_ticks == 0


@given(rhythms, st.sampled_from([(3 * Q, Q), (4 * Q, Q), (3 * Q, 3 * Q // 2)]))
def test_barring_anew_moves_a_line_as_a_whole_by_beats(rhythm: list[int], metre: tuple[int, int]) -> None:
    tones = tones_of(*(length / Q for length in rhythm))
    moved = time.well_barred(tones, *metre)
    by = {now.onset_ticks - tone.onset_ticks for now, tone in zip(moved, tones, strict=True)}

    assert len(by) == 1
    assert by.pop() % metre[1] == 0
    assert -metre[0] < moved[0].onset_ticks <= 0


@pytest.mark.parametrize(("beats", "unit", "moved"), [(4, 4, Q // 2), (3, 4, Q // 2), (6, 8, Q // 2), (12, 8, Q // 2)])
def test_half_a_beat_off_is_an_eighth_in_simple_and_in_compound_metres(beats: int, unit: int, moved: int) -> None:
    tune = passage(tones_of(0.5, 1, 0.5, 1), beats, unit)
    off = perform(tune, Operation.of("DISPLACED", by="1/2"))

    assert [now.onset_ticks - tone.onset_ticks for now, tone in zip(off.tones, tune.tones, strict=True)] == [moved] * 4
