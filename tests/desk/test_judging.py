"""Decisions stay with their music, and teach."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.judging import Decisions, decisions, place_of
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import ChangeCue
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.occurrence import Judgement, Occurrence, Verdict
from leitmotif_desk.domain.score import NoteTable, Score
from leitmotif_desk.ui.review.waiting import waiting
from tests.ui.heard_film import FIRST_CUE, make_heard_film, unsure_of_disguises

QUARTER = 10_080


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


def _columns(score: Score) -> dict[str, np.ndarray]:
    table = score.notes
    names = ("onset_ticks", "duration_ticks", "pitch", "step", "alter", "part", "voice", "velocity")
    return {name: getattr(table, name).astype(np.int64) for name in names}


def _shifted(score: Score, by: int) -> Score:
    columns = _columns(score)
    notes = NoteTable.from_columns(**{**columns, "onset_ticks": columns["onset_ticks"] + by})
    return replace(score, notes=notes, end_ticks=score.end_ticks + by)


def _with_other_notes_from(score: Score, tick: int) -> Score:
    columns = _columns(score)
    late = columns["onset_ticks"] >= tick
    return replace(score, notes=NoteTable.from_columns(**{**columns, "pitch": columns["pitch"] + late,
                                                          "alter": columns["alter"] + late}))  # fmt: skip


def _said(desk: Desk) -> tuple[tuple[Judgement, ...], Score, tuple[Occurrence, ...]]:
    score, found = desk.score(FIRST_CUE), desk.occurrences
    assert score is not None
    places = [place_of(one, score, score.id()) for one in found]
    said = (Judgement(one.key, Verdict.ACCEPTED, place=place) for one, place in zip(found, places, strict=True))
    return tuple(said), score, found


def _sorted_out(said: tuple[Judgement, ...], found: tuple[Occurrence, ...], before: Score, now: Score) -> Decisions:
    return decisions(said, found, lambda cue: (now.id(), now), lambda id: before if id == before.id() else None)


@settings(max_examples=15, deadline=None)
@given(bars=st.integers(1, 40))
def test_music_that_moved_within_its_cue_keeps_every_decision(
    bars: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with make_heard_film(tmp_path_factory.mktemp("film") / "Film.leitmotif") as desk:
        said, score, found = _said(desk)
    by = bars * 4 * QUARTER
    moved = tuple(replace(one, start_ticks=one.start_ticks + by, end_ticks=one.end_ticks + by) for one in found)
    now = _sorted_out(said, moved, score, _shifted(score, by))
    assert {key: now.of[key].judgement.occurrence for key in now.of} == {
        one.key: judgement.occurrence for one, judgement in zip(moved, said, strict=True)
    }
    assert not now.reopened and not now.lost


def test_only_what_stands_in_changed_bars_reopens(desk: Desk) -> None:
    said, score, found = _said(desk)
    last = max(found, key=lambda one: one.start_ticks)
    now = _sorted_out(said, found, score, _with_other_notes_from(score, last.start_ticks))
    assert set(now.reopened) == {last.key}
    assert set(now.of) == {one.key for one in found} - {last.key}


def test_another_confidence_or_reading_of_the_same_notes_keeps_the_decision(desk: Desk) -> None:
    said, score, found = _said(desk)
    again = tuple(replace(one, confidence=one.confidence / 2, operations=()) for one in found)
    assert set(_sorted_out(said, again, score, score).of) == {one.key for one in found}


def test_moving_the_cue_on_the_film_changes_no_decision(desk: Desk) -> None:
    one = desk.occurrences[0]
    desk.judge(one, Verdict.REJECTED)
    cue = desk.project.the_cue(FIRST_CUE)
    desk.apply(ChangeCue(FIRST_CUE, "start_frame", cue.start_frame - 240))
    assert desk.verdict_of(desk.occurrences[0]) is Verdict.REJECTED


def test_saying_the_same_twice_takes_it_back_and_something_else_replaces_it(desk: Desk) -> None:
    one = desk.occurrences[-1]
    desk.judge(one, Verdict.REJECTED)
    desk.judge(one, Verdict.ACCEPTED)
    assert desk.verdict_of(one) is Verdict.ACCEPTED and len(desk.project.judgement) == 1
    desk.judge(one, Verdict.ACCEPTED)
    assert desk.verdict_of(one) is None and not desk.project.judgement


def test_a_rejection_pushes_its_like_down_and_an_acceptance_lifts_it(desk: Desk) -> None:
    doubted = [one for one in desk.occurrences if not one.found]
    before = doubted[1].confidence

    def after(verdict: Verdict) -> float:
        desk.judge(doubted[0], verdict)
        return next(one.confidence for one in desk.occurrences if one.key == doubted[1].key)

    assert after(Verdict.REJECTED) < before < after(Verdict.ACCEPTED)


def test_an_accepted_variant_is_searched_for_and_told_in_the_motifs_own_terms(desk: Desk) -> None:
    doubted = next(one for one in desk.occurrences if not one.found)
    desk.judge(doubted, Verdict.ACCEPTED)
    stale = desk.scan_is_stale
    desk.take_scan(Scan.of(desk)())
    assert stale and not desk.scan_is_stale
    forms = {form.id for form in desk.project.form}
    assert all(one.form in forms for one in desk.occurrences)
    learned = [one for one in desk.occurrences if one.operations[0].code == "learned"]
    tones = len(desk.project.the_form(doubted.form).tones)
    assert any(one.start_ticks == doubted.start_ticks for one in learned)
    assert all(note.tone is None or note.tone < tones for one in learned for note in one.alignment)


def test_moved_borders_and_other_words_are_what_is_heard(desk: Desk) -> None:
    one = next(one for one in desk.occurrences if not one.found)
    words = (Operation.of("rhythm"),)
    desk.judge(one, Verdict.ACCEPTED)
    desk.say_instead(one, operations=words)
    desk.move_border(one, start=True, by=1)
    told = desk.as_decided(one)
    assert told.operations == words
    assert told.start_ticks > one.start_ticks and told.end_ticks == one.end_ticks
    assert words in [heard.operations for heard in desk.heard]
    desk.undo()
    assert desk.as_decided(one).start_ticks == one.start_ticks


def _start(occurrence: Occurrence) -> int:
    return occurrence.start_ticks


def _with_score(desk: Desk, score: Score) -> None:
    desk.apply(ChangeCue(FIRST_CUE, "score", score.id()), (score,))


def test_a_decision_without_any_occurrence_left_hurts_nothing_until_the_next_scan(desk: Desk) -> None:
    one = next(one for one in desk.occurrences if one.found)
    desk.judge(one, Verdict.ACCEPTED)
    score = desk.score(FIRST_CUE)
    assert score is not None
    _with_score(desk, _shifted(score, 4 * QUARTER))
    between = desk.occurrences
    assert between == ()
    desk.take_scan(unsure_of_disguises(Scan.of(desk)()))
    assert Verdict.ACCEPTED in [desk.verdict_of(one) for one in desk.occurrences]


def test_a_new_answer_to_moved_music_leaves_the_answers_around_it(desk: Desk) -> None:
    first, second, third = sorted(desk.occurrences, key=_start)
    desk.judge(first, Verdict.REJECTED)
    desk.judge(second, Verdict.ACCEPTED)
    desk.judge(third, Verdict.UNSURE)
    score = desk.score(FIRST_CUE)
    assert score is not None
    _with_score(desk, _shifted(score, second.start_ticks - first.start_ticks))
    desk.take_scan(unsure_of_disguises(Scan.of(desk)()))
    moved = min(desk.occurrences, key=_start)
    assert moved.key == second.key and desk.verdict_of(moved) is Verdict.REJECTED

    desk.judge(moved, Verdict.UNSURE)

    said = [desk.verdict_of(one) for one in sorted(desk.occurrences, key=_start)]
    assert said == [Verdict.UNSURE, Verdict.ACCEPTED, Verdict.UNSURE]


def test_a_changed_note_puts_even_a_sure_occurrence_back_among_those_that_wait(desk: Desk) -> None:
    one = next(one for one in desk.occurrences if one.found)
    desk.judge(one, Verdict.ACCEPTED)
    score = desk.score(FIRST_CUE)
    assert score is not None
    columns = _columns(score)
    last = max(note.row for note in one.alignment if note.row is not None)
    columns["pitch"][last] += 12
    columns["step"][last] += 7
    _with_score(desk, replace(score, notes=NoteTable.from_columns(**columns)))
    desk.take_scan(Scan.of(desk)())
    again = next(other for other in desk.occurrences if other.start_ticks == one.start_ticks)
    assert desk.verdict_of(again) is None and again in waiting(desk) and again in desk.likely_occurrences

    desk.judge(again, Verdict.ACCEPTED)

    assert again not in waiting(desk) and len(desk.project.judgement) == 1
