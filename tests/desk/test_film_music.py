"""Which cues sound from a frame on."""

from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form
from leitmotif_desk.desk.film_music import bars_of, cues_from, score_of
from leitmotif_desk.domain.edits import AddCue
from leitmotif_desk.domain.film import Cue, CueStatus
from leitmotif_desk.domain.ids import CueId
from tests.ui.heard_film import FIRST_CUE, LIGHT, make_heard_film

START, END = 86_400, 87_000


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_heard_film(tmp_path / "film.leitmotif", scanned=False)


def add(desk: Desk, number: str, start: int, end: int) -> None:
    score = desk.score(FIRST_CUE)
    assert score is not None
    cue = Cue(CueId(f"cue-{number}"), number, "", start, end, CueStatus.WRITTEN, score=score.id())
    desk.apply(AddCue(cue), (score,))


def test_a_cue_ahead_begins_after_its_silence_and_is_cut_at_its_end(desk: Desk) -> None:
    (span,) = cues_from(desk.project, START - 48)
    assert (span.cue, span.at, span.from_seconds, span.until_seconds) == (FIRST_CUE, 2.0, 0.0, 25.0)


def test_a_cue_under_the_playhead_goes_on_from_there(desk: Desk) -> None:
    (span,) = cues_from(desk.project, START + 240)
    assert (span.at, span.from_seconds, span.until_seconds) == (0.0, 10.0, 25.0)


def test_what_is_over_or_only_planned_does_not_sound(desk: Desk) -> None:
    planned = [cue.id for cue in desk.project.cue if cue.score is None]
    assert planned
    assert cues_from(desk.project, END) == ()
    assert not {span.cue for span in cues_from(desk.project, 0)} & set(planned)


def test_cues_come_in_film_order_and_may_overlap(desk: Desk) -> None:
    add(desk, "1m9", END + 240, END + 480)
    add(desk, "1m8", END - 24, END + 24)
    spans = cues_from(desk.project, START)
    assert [(span.cue, span.at) for span in spans] == [(FIRST_CUE, 0.0), ("cue-1m8", 24.0), ("cue-1m9", 35.0)]


def test_a_stretch_ends_where_it_is_told_to(desk: Desk) -> None:
    add(desk, "1m9", END + 240, END + 480)
    (span,) = cues_from(desk.project, START + 24, START + 72)
    assert (span.from_seconds, span.until_seconds) == (1.0, 3.0)
    assert cues_from(desk.project, START + 24, START + 24) == ()


def test_music_becomes_a_score_whose_bars_are_whole(desk: Desk) -> None:
    music = music_of_form(desk.project, desk.project.base_form(LIGHT))
    score = score_of(music)
    bar = music.beats * 4 / music.beat_unit * 60 / music.tempo_qpm
    assert len(score) == len(music.lines[0][1])
    assert bars_of(score) / bar == pytest.approx(round(bars_of(score) / bar))
    assert bars_of(score) >= float(score.seconds)
