"""What a newer version of a score changes, and nothing else."""

import time
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leitmotif_desk.desk.cue_versions.comparing_scores import score_changes
from leitmotif_desk.desk.cue_versions.score_changes import BarFate, ScoreChanges
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Bars, KeyChange, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap, frame_rate

Q = TICKS_PER_QUARTER
BAR = 4 * Q
Note = tuple[int, int, int, int]
"""Part, place in the bar, pitch and length; places and lengths in ticks."""
Bar = tuple[Note, ...]
PARTS = ("Oboe", "Celli")


def score_of(bars: Sequence[Bar], parts: Sequence[str] = PARTS, qpm: int = 120, bar: int = BAR) -> Score:
    rows = [
        (at * bar + place, length, pitch, part) for at, one in enumerate(bars) for part, place, pitch, length in one
    ]
    onset, length, pitch, part = np.asarray(rows, dtype=np.int64).reshape(len(rows), 4).T
    table = NoteTable.from_columns(
        onset_ticks=onset, duration_ticks=length, pitch=pitch, step=pitch // 2, alter=pitch * 0, part=part,
        voice=pitch * 0 + 1, velocity=pitch * 0 + 80,
    )  # fmt: skip
    metres = (Metre(0, bar // Q, 4),)
    starts = tuple(bar * i for i in range(len(bars)))
    labels = tuple(str(i + 1) for i in range(len(bars)))
    end = bar * len(bars)
    names = tuple(Part(name) for name in parts)
    return Score(table, names, TempoMap.constant(qpm), metres, (), Bars(starts, labels), end)


def with_column(score: Score, name: str, values: object) -> Score:
    columns = {**score.notes.columns(), name: values}
    return replace(score, notes=NoteTable.from_columns(**columns))


def tune(first: int) -> Bar:
    """Return a bar that no other bar of another `first` is like."""
    line = tuple((0, i * Q, first + i, Q) for i in range(4))
    return (*line, (1, 0, first - 12, BAR))


TUNE = tuple(tune(48 + i) for i in range(24))


def labels(changes: ScoreChanges, fate: BarFate) -> list[str]:
    return [bar.place[1] for bar in changes.of(fate)]


def test_the_same_file_twice_changes_nothing() -> None:
    changes = score_changes(score_of(TUNE), score_of(TUNE))
    assert changes.is_nothing and changes.text() == "nothing changed" and not changes.moved
    assert changes.same_share == 1


def test_bars_put_in_the_middle_are_added_and_all_after_them_has_moved() -> None:
    changes = score_changes(score_of(TUNE), score_of((*TUNE[:4], tune(90), tune(91), *TUNE[4:])))
    assert [(bar.fate, bar.label_now) for bar in changes.bars] == [(BarFate.ADDED, "5"), (BarFate.ADDED, "6")]
    (moved,) = changes.moved
    assert (moved.before, moved.now) == (("5", "24"), ("7", "26"))
    assert changes.text(frame_rate("24")) == "bars 5-6 added; 4 s (96 frames) longer"


def test_added_removed_and_changed_bars_are_told_in_one_line() -> None:
    newer = [*TUNE[:4], tune(90), tune(91), *TUNE[4:11], *TUNE[12:]]
    newer[19:23] = [(*bar, (1, Q, 30, Q)) for bar in newer[19:23]]
    changes = score_changes(score_of(TUNE), score_of(newer))
    assert changes.text() == "bars 5-6 added, 12 removed, 20-23 changed; 2 s longer"
    assert [bar.place[1] for bar in changes.bars] == ["5", "6", "12", "20", "21", "22", "23"]


def test_a_transposed_bar_has_changed_and_says_by_how_much() -> None:
    up = tuple((part, place, pitch + 2, length) for part, place, pitch, length in TUNE[7])
    changes = score_changes(score_of(TUNE), score_of((*TUNE[:7], up, *TUNE[8:])))
    (bar,) = changes.bars
    assert (bar.fate, bar.label_now) == (BarFate.CHANGED, "8")
    assert bar.detail == "5 notes new, 5 notes gone in Oboe, Celli; moved by +2 semitones"


def test_an_ornament_changes_its_bar_alone() -> None:
    graced = (*TUNE[3], (0, 0, 80, 0), (0, 0, 81, 0))
    changes = score_changes(score_of(TUNE), score_of((*TUNE[:3], graced, *TUNE[4:])))
    (bar,) = changes.bars
    assert (bar.fate, bar.label_now, bar.detail) == (BarFate.CHANGED, "4", "2 notes new in Oboe")
    assert labels(score_changes(score_of((*TUNE[:3], graced, *TUNE[4:])), score_of(TUNE)), BarFate.CHANGED) == ["4"]


def test_a_main_note_goes_and_its_grace_note_of_the_same_pitch_stays() -> None:
    both, grace = ((0, 0, 60, 0), (0, 0, 60, Q)), ((0, 0, 60, 0),)
    changes = score_changes(score_of((both, TUNE[0])), score_of((grace, TUNE[0])))
    assert [bar.detail for bar in changes.bars] == ["1 note gone in Oboe"]


@pytest.mark.parametrize("names", [("Oboe", "Oboe", "Celli"), ("Oboe", "Celli", "Oboe 2"), ("Flute", "Oboe", "Celli")])
def test_a_doubled_part_is_a_new_part_and_no_changed_bar(names: tuple[str, ...]) -> None:
    at = {"Celli": names.index("Celli"), "Oboe": names.index("Oboe")}
    (double,) = {0, 1, 2} - set(at.values())
    bars = [
        tuple((at[PARTS[part]], *rest) for part, *rest in bar)
        + tuple((double, *rest) for part, *rest in bar if part == 0)
        for bar in TUNE
    ]
    changes = score_changes(score_of(TUNE), score_of(bars, names))  # type: ignore[arg-type]
    assert (changes.parts_added, changes.bars) == ((names[double],), ())
    back = score_changes(score_of(bars, names), score_of(TUNE))  # type: ignore[arg-type]
    assert (back.parts_removed, back.bars) == ((names[double],), ())


def test_a_part_of_another_name_that_plays_the_same_was_renamed() -> None:
    changes = score_changes(score_of(TUNE), score_of(TUNE, ("Ob. 1", "Celli")))
    assert (changes.parts_renamed, changes.bars) == ((("Oboe", "Ob. 1"),), ())
    assert changes.text() == "part Oboe is now Ob. 1"


def test_other_velocities_are_no_other_notes() -> None:
    score = score_of(TUNE)
    louder = with_column(score, "velocity", score.notes.velocity + np.arange(len(score)) % 7)
    changes = score_changes(score, louder)
    assert changes.is_same_music and not changes.is_nothing
    assert changes.text() == "the notes are the same; other velocities in bars 1-24"


@pytest.mark.parametrize("seed", range(4))
def test_playing_less_than_a_64th_off_is_no_other_note_even_across_a_barline(seed: int) -> None:
    random = np.random.default_rng(seed)
    score = score_of(TUNE)
    onset = score.notes.onset_ticks + random.integers(-300, 301, len(score))
    played = with_column(score, "onset_ticks", np.maximum(0, onset))
    changes = score_changes(score, played)
    assert changes.is_same_music and set(labels(changes, BarFate.TIMING)) <= {str(i) for i in range(1, 25)}
    assert score_changes(played, score_of((*TUNE[:9], tune(99), *TUNE[9:]))).text() == "bar 10 added; 2 s longer"


def test_a_note_moved_by_a_16th_has_changed() -> None:
    late = ((0, Q // 4, 53, Q), *TUNE[5][1:])
    changes = score_changes(score_of(TUNE), score_of((*TUNE[:5], late, *TUNE[6:])))
    assert labels(changes, BarFate.CHANGED) == ["6"] and len(changes.bars) == 1


def test_another_tempo_metre_or_key_is_told_with_its_bars_and_the_length() -> None:
    score = score_of(TUNE)
    tempo = TempoMap.from_changes([(0, Fraction(1, 2)), (4 * BAR, Fraction(1, 4)), (6 * BAR, Fraction(1, 2))])
    changes = score_changes(score, replace(score, tempo=tempo))
    assert changes.text() == "another tempo in bars 5-6; 2 s shorter"
    assert changes.seconds == -2 and changes.frames(frame_rate("23.976")) == -47
    keyed = replace(score, keys=(KeyChange(8 * BAR, Key(1)),))
    assert score_changes(score, keyed).text() == "another key in bars 9-24"
    metres = replace(score, metres=(Metre(0, 4, 4), Metre(20 * BAR, 2, 2)))
    assert score_changes(score, metres).text() == "another metre in bars 21-24"


def test_a_tempo_rounded_by_a_file_is_the_same() -> None:
    score = score_of(TUNE, qpm=97)
    rounded = replace(score, tempo=TempoMap((0,), (Fraction(618_557, 1_000_000),)))
    assert score_changes(score, rounded).is_nothing


def test_a_bar_taken_out_and_another_put_in_elsewhere_leave_the_bars_between() -> None:
    changes = score_changes(score_of(TUNE), score_of((*TUNE[:5], *TUNE[6:15], tune(95), *TUNE[15:])))
    assert [(bar.fate, bar.place[1]) for bar in changes.bars] == [(BarFate.REMOVED, "6"), (BarFate.ADDED, "15")]


def test_a_respelled_note_is_told_where_both_scores_are_spelled() -> None:
    score = score_of(TUNE)
    respelled = with_column(score, "step", score.notes.step + (np.arange(len(score)) == 0))
    assert score_changes(score, respelled).text() == "the notes are the same; other spelling in bar 1"
    assert score_changes(score, replace(respelled, spelled=False)).is_nothing


def test_written_numbers_of_bars_are_used() -> None:
    upbeat = replace(score_of(TUNE), bars=Bars(score_of(TUNE).bars.starts_ticks, ("0", *map(str, range(1, 24)))))
    changed = score_of((*TUNE[:3], tune(90), *TUNE[4:]))
    changes = score_changes(upbeat, replace(changed, bars=upbeat.bars))
    assert labels(changes, BarFate.CHANGED) == ["3"]


notes = st.tuples(
    st.integers(0, 1), st.integers(0, 15).map(lambda n: n * Q // 4), st.integers(40, 80), st.sampled_from([Q // 2, Q])
)
music = st.lists(st.lists(notes, max_size=8, unique=True).map(tuple), min_size=1, max_size=20)


@given(music, st.integers(0, 20), st.integers(1, 5))
def test_bars_put_in_anywhere_are_the_only_ones_added(bars: list[Bar], place: int, count: int) -> None:
    at = min(place, len(bars))
    # Pitches that the rest does not have: else a bar like its neighbour might be told as the one that was added.
    new = [((0, 0, 90 + i, Q),) for i in range(count)]
    changes = score_changes(score_of(bars), score_of([*bars[:at], *new, *bars[at:]]))
    assert [(bar.fate, bar.now) for bar in changes.bars] == [(BarFate.ADDED, at + i) for i in range(count)]
    back = score_changes(score_of([*bars[:at], *new, *bars[at:]]), score_of(bars))
    assert [(bar.fate, bar.before) for bar in back.bars] == [(BarFate.REMOVED, at + i) for i in range(count)]


@given(music, st.integers(0, 19), st.integers(1, 5))
def test_whatever_bars_are_taken_out_as_many_are_told_and_the_rest_is_the_same(
    bars: list[Bar], place: int, count: int
) -> None:
    at = min(place, len(bars) - 1)
    left = [*bars[:at], *bars[at + count :]]
    assume(left)
    changes = score_changes(score_of(bars), score_of(left))
    gone = {bar.before for bar in changes.of(BarFate.REMOVED)}
    assert len(changes.bars) == len(gone) == len(bars) - len(left)
    assert [bar for i, bar in enumerate(bars) if i not in gone] == left


@given(music, st.data())
def test_one_changed_note_is_one_changed_bar(bars: list[Bar], data: st.DataObject) -> None:
    places = [(at, i) for at, bar in enumerate(bars) for i in range(len(bar))]
    assume(places)
    at, i = data.draw(st.sampled_from(places))
    part, place, _, length = bars[at][i]
    changed = (*(note for j, note in enumerate(bars[at]) if j != i), (part, place, 95, length))
    changes = score_changes(score_of(bars), score_of([*bars[:at], changed, *bars[at + 1 :]]))
    assert [(bar.fate, bar.before, bar.now) for bar in changes.bars] == [(BarFate.CHANGED, at, at)]
    assert changes.same_share == pytest.approx(1 - 1 / len(bars))


@given(music, music)
def test_two_scores_differ_by_what_is_told_and_no_more(before: list[Bar], now: list[Bar]) -> None:
    changes = score_changes(score_of(before), score_of(now))
    touched_before = {bar.before for bar in changes.bars}
    touched_now = {bar.now for bar in changes.bars}
    kept_before = [sorted(bar) for i, bar in enumerate(before) if i not in touched_before]
    kept_now = [sorted(bar) for i, bar in enumerate(now) if i not in touched_now]
    assert kept_before == kept_now


def test_sixty_thousand_notes_are_compared_within_a_second() -> None:
    random = np.random.default_rng(7)
    bars = [
        tuple((part, i * Q // 2, int(random.integers(40, 80)), Q // 2) for part in range(15) for i in range(8))
        for _ in range(500)
    ]
    names = [f"part {i}" for i in range(15)]
    before = score_of(bars, names)
    now = score_of([*bars[:99], tune(90), *bars[99:400], *bars[401:]], names)
    begun = time.perf_counter()
    text = score_changes(before, now).text()
    assert time.perf_counter() - begun < 2  # The machine is shared; alone it takes less than half a second.
    assert (len(before), text) == (60_000, "bars 100 added, 401 removed")
