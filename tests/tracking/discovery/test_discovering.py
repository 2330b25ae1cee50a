"""Themes are discovered in music where they were planted, and told in full."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.discovered import Discovered, Why
from leitmotif_desk.domain.errors import Cancelled
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.tracking.discovery import MOST, discover
from tests.tracking.planted_music import Note, Q, background, planted, score_of

SHAPE = [(0, Q, 0), (Q, 3 * Q // 2, 4), (5 * Q // 2, Q // 2, 3), (3 * Q, Q, 6), (4 * Q, Q, 5), (5 * Q, 3 * Q, 1)]
"""Onset, length and step above the first note of a theme of six notes with leaps."""


def statement(part: int, at: int, step: int, *, upside_down: bool = False, slower: int = 1) -> list[Note]:
    sign = -1 if upside_down else 1
    return [Note(part, at + slower * on, slower * length, step + sign * up) for on, length, up in SHAPE]


def film(seed: int) -> list[CueScore]:
    """Return three cues of random lines; the theme stands in each twice, in two parts and on several steps."""
    random = np.random.default_rng(seed)
    cues = []
    for number in range(3):
        notes = background(10 * seed + number)
        for place in range(2):
            at = (4 + 10 * place) * 4 * Q
            notes = planted(notes, statement(int(random.integers(0, 3)), at, int(random.integers(30, 40))))
        cues.append(CueScore(CueId(f"{number + 1}m1"), score_of(notes, 4)))
    return cues


def steps_up(found: Discovered) -> list[int]:
    return [tone.step - found.tones[0].step for tone in found.tones]


def contains_theme(found: Discovered, least: int = 5) -> bool:
    up = [step for _, _, step in SHAPE]
    intervals, wanted = np.diff(steps_up(found)).tolist(), np.diff(up).tolist()
    runs = [wanted[k : k + least - 1] for k in range(len(wanted) - least + 2)]
    return any(intervals[k : k + least - 1] in runs for k in range(len(intervals) - least + 2))


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_a_theme_planted_in_noise_is_found_first(seed: int) -> None:
    music = film(seed)
    best = discover(music)[0]
    assert contains_theme(best), steps_up(best)
    assert {sounding.cue for sounding in best.soundings} >= {one.cue for one in music}


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), order=st.permutations(range(3)))
def test_the_order_of_the_cues_changes_only_the_order_of_the_soundings(seed: int, order: list[int]) -> None:
    music = film(seed)
    one, other = discover(music), discover([music[place] for place in order])
    assert [found.tones for found in one] == [found.tones for found in other]
    for a, b in zip(one, other, strict=True):
        assert set(a.soundings) == set(b.soundings)
        assert a.home_sounding == b.home_sounding
        places = [[music[place].cue for place in order].index(sounding.cue) for sounding in b.soundings]
        assert places == sorted(places)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000))
def test_every_sounding_sounds_the_theme_s_steps_where_it_says(seed: int) -> None:
    music = {one.cue: one.score for one in film(seed)}
    for found in discover(film(seed)):
        intervals = np.diff(steps_up(found))
        for sounding in found.soundings:
            table, rows = music[sounding.cue].notes, list(sounding.rows)
            heard = np.diff(table.step[rows]) * (-1 if sounding.inverted else 1)
            wanted = intervals[sounding.first_tone : sounding.first_tone + len(rows) - 1]
            assert len(heard) == len(wanted)
            assert np.mean(heard == wanted) >= (1.0 if sounding.likeness == 1.0 else 0.5)
            assert int(table.onset_ticks[rows[0]]) == sounding.start_ticks
            assert set(table.part[rows].tolist()) <= set(sounding.parts)
            assert all(np.diff(table.onset_ticks[rows]) > 0)


@settings(max_examples=8, deadline=None)
@given(seed=st.integers(0, 10_000), bars=st.integers(2, 60), most=st.integers(1, 25))
def test_there_are_never_more_candidates_than_asked_for(seed: int, bars: int, most: int) -> None:
    music = [CueScore(CueId("1m1"), score_of(background(seed, bars), 4))]
    assert len(discover(music)) <= MOST == 20
    found = discover(music, most=most)
    assert len(found) <= most
    assert all(len(one.soundings) > 1 for one in found)


def test_lines_that_double_each_other_are_one_sounding_of_several_parts() -> None:
    notes = background(3)
    for at in (4 * 4 * Q, 14 * 4 * Q):
        notes = planted(planted(notes, statement(0, at, 42)), statement(2, at, 35))
    best = next(found for found in discover([CueScore(CueId("1m1"), score_of(notes, 4))]) if contains_theme(found))
    together = [sounding for sounding in best.soundings if set(sounding.parts) == {0, 2}]
    assert [sounding.start_ticks for sounding in together] == [4 * 4 * Q, 14 * 4 * Q]


def test_inverted_and_slower_returns_are_among_the_soundings() -> None:
    notes = background(5, bars=40)
    for at in (2, 10, 20):
        notes = planted(notes, statement(0, at * 4 * Q, 38))
    notes = planted(notes, statement(1, 14 * 4 * Q, 36, upside_down=True))
    notes = planted(notes, statement(2, 24 * 4 * Q, 30, slower=2))
    best = discover([CueScore(CueId("1m1"), score_of(notes, 4))])[0]
    by_start = {sounding.start_ticks: sounding for sounding in best.soundings}
    assert by_start[14 * 4 * Q].inverted
    assert not by_start[24 * 4 * Q].inverted
    assert by_start[24 * 4 * Q].likeness > 0.9


def test_a_theme_is_told_with_its_metre_upbeat_and_reasons() -> None:
    notes = background(7)
    for bar in (3, 9, 15):
        notes = planted(notes, statement(0, (4 * bar + 3) * Q, 38))
    best = discover([CueScore(CueId("1m1"), score_of(notes, 4))])[0]
    assert (best.beats, best.beat_unit) == (4, 4)
    assert best.tones[0].onset_ticks == -Q
    assert steps_up(best) == [step for _, _, step in SHAPE]
    why = dict(best.why)
    assert why[Why.RETURNS] == len(best.soundings) >= 3
    assert why[Why.CUES] == 1
    assert 0 < best.promise < 1


@pytest.mark.parametrize("notes", [[], [Note(0, 0, Q, 35)], [Note(0, Q * k, Q, 35 + k) for k in range(3)]])
def test_music_too_short_to_return_has_no_candidates(notes: list[Note]) -> None:
    music = [CueScore(CueId("1m1"), score_of(notes, 1))] if notes else []
    assert discover(music) == ()


def test_progress_rises_to_the_end_and_may_stop_the_work() -> None:
    heard: list[float] = []
    discover(film(1), heard.append)
    assert heard == sorted(heard)
    assert heard[-1] == 1.0

    def stop(share: float) -> None:
        if share > 0.3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        discover(film(1), stop)
