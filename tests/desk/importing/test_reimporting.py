"""A newer version of a cue's file: all that was decided about the cue stays with it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from leitmotif_desk.desk.cue_versions.comparing_scores import score_changes
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.desk.importing.cue_identity import By, ProjectMusic, cue_for
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import Batch, ChangeCue, Edit
from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.occurrence import Occurrence, Verdict
from leitmotif_desk.domain.score import NoteTable, Score
from leitmotif_desk.formats import Reading, write_midi
from tests.ui.heard_film import FIRST_CUE, make_heard_film, unsure_of_disguises


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "Low Water.leitmotif", scanned=False) as made:
        yield made


def _read(desk: Desk, score: Score, path: Path) -> Reading:
    write_midi(score.with_title("1M01 The lamp"), path)
    return ReadFile.of(desk, path)()


def _take(desk: Desk, reading: Reading) -> By:
    """Take a reading as the newer version of the cue it is."""
    assert reading.score is not None
    match = cue_for(desk.project, reading.clues, reading.score, reading.source, ProjectMusic(desk.score))
    assert match is not None and match.cue == FIRST_CUE
    edits: tuple[Edit, ...] = (
        ChangeCue(match.cue, "score", reading.score.id()), ChangeCue(match.cue, "source", reading.source)
    )  # fmt: skip
    desk.apply(Batch("A newer version", edits), (reading.score,))
    desk.take_scan(unsure_of_disguises(Scan.of(desk)()))
    return match.by


def _with_other_end(score: Score, from_tick: int) -> Score:
    """Return a score whose notes from a tick on are turned upside down."""
    columns = score.notes.columns()
    late = columns["onset_ticks"] >= from_tick
    pitch = np.where(late, 132 - columns["pitch"], columns["pitch"])
    return replace(score, notes=NoteTable.from_columns(**{**columns, "pitch": pitch}))


def _by_time(desk: Desk) -> list[Occurrence]:
    return sorted(desk.occurrences, key=lambda one: one.start_ticks)


def test_judgements_of_unchanged_notes_stand_and_those_of_changed_notes_are_open_again(
    desk: Desk, tmp_path: Path
) -> None:
    first = _read(desk, desk.score(FIRST_CUE) or pytest.fail("no music"), tmp_path / "1m1 The lamp v1.mid")
    assert _take(desk, first) is By.NUMBER
    for one in _by_time(desk):
        desk.judge(one, Verdict.ACCEPTED)
    form = desk.project.form[0].id
    desk.apply(ChangeCue(FIRST_CUE, "forms", (form,)))
    desk.apply(ChangeCue(FIRST_CUE, "status", CueStatus.APPROVED.value))
    desk.apply(ChangeCue(FIRST_CUE, "usage", CueUsage.SOURCE.value))
    desk.apply(ChangeCue(FIRST_CUE, "note", "keep"))
    kept, links, judged = desk.project.the_cue(FIRST_CUE), desk.project.motif_link, _by_time(desk)
    assert len(judged) == 3 and first.score is not None

    newer = _read(desk, _with_other_end(first.score, judged[-1].start_ticks), tmp_path / "1m01 The lamp v2.mid")
    assert newer.score is not None
    changes = score_changes(first.score, newer.score)
    _take(desk, newer)

    again = {one.start_ticks: desk.verdict_of(one) for one in _by_time(desk)}
    assert [again[one.start_ticks] for one in judged[:2]] == [Verdict.ACCEPTED] * 2
    assert again.get(judged[-1].start_ticks) is None
    now = desk.project.the_cue(FIRST_CUE)
    assert replace(now, score=kept.score, source=kept.source) == kept
    assert desk.project.motif_link == links and len(desk.project.judgement) == 3
    changed = [bar.label_now for bar in changes.bars]
    assert changed[0] == first.score.bars.label_at(judged[-1].start_ticks)


def test_bars_put_before_it_move_a_judgement_along(desk: Desk, tmp_path: Path) -> None:
    first = _read(desk, desk.score(FIRST_CUE) or pytest.fail("no music"), tmp_path / "1m1 The lamp.mid")
    _take(desk, first)
    desk.judge(_by_time(desk)[1], Verdict.REJECTED)
    assert first.score is not None
    columns, by = first.score.notes.columns(), 2 * first.score.metres[0].bar_ticks
    later = NoteTable.from_columns(**{**columns, "onset_ticks": columns["onset_ticks"] + by})
    moved = _read(
        desk, replace(first.score, notes=later, end_ticks=first.score.end_ticks + by), tmp_path / "1m1 The lamp v2.mid"
    )
    assert moved.score is not None
    assert score_changes(first.score, moved.score).text().startswith("bars 1-2 added")
    _take(desk, moved)
    assert [desk.verdict_of(one) for one in _by_time(desk)] == [None, Verdict.REJECTED, None]
