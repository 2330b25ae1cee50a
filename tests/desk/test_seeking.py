"""A few notes looked for in all cues without being registered."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.seeking import SOUGHT, Seek, top_line
from leitmotif_desk.domain.errors import BadValue, Cancelled
from leitmotif_desk.domain.score import Score
from tests.ui.heard_film import BAR, FIRST_CUE, LIGHT, make_heard_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif", scanned=False) as made:
        yield made


@pytest.fixture
def score(desk: Desk) -> Score:
    found = desk.score(FIRST_CUE)
    assert found is not None
    return found


def test_a_line_is_found_where_it_came_from_and_in_disguise(desk: Desk, score: Score) -> None:
    rows = np.flatnonzero((score.notes.onset_ticks < 3 * BAR) & (score.notes.part == 0))
    tones = top_line(score, rows)
    assert [tone.pitch for tone in tones] == [tone.pitch for tone in desk.project.base_form(LIGHT).tones]
    hits = Seek.of(desk, score, rows)()
    assert {hit.motif for hit in hits} == {SOUGHT}
    assert hits[0].start_ticks == score.notes.onset_ticks[rows[0]]
    assert hits[0].operations[0].code == "exact"
    assert len(hits) > 1
    assert all(hit.found for hit in hits)


def test_of_notes_that_begin_together_the_highest_are_the_line(score: Score) -> None:
    notes = score.notes
    line = top_line(score, np.arange(len(score)))
    assert [tone.onset_ticks for tone in line] == np.unique(notes.onset_ticks).tolist()
    assert all(tone.pitch == notes.pitch[notes.onset_ticks == tone.onset_ticks].max() for tone in line)


def test_two_notes_are_too_few_to_look_for(desk: Desk, score: Score) -> None:
    with pytest.raises(BadValue, match="2 notes"):
        Seek.of(desk, score, score.part_rows(0)[:2])


def test_a_line_from_a_later_bar_counts_from_its_barline(score: Score) -> None:
    rows = score.part_rows(1)[5:8]
    assert [tone.onset_ticks for tone in top_line(score, rows)] == [0, BAR, 2 * BAR]


def test_a_search_can_be_stopped(desk: Desk, score: Score) -> None:
    def stop(_: float) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        Seek.of(desk, score, score.part_rows(0)[:6])(stop)
