"""The tempo finder, with real events: hits and weights in, tempi out, one of them taken."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddHit, RemoveHit
from leitmotif_desk.domain.ids import HitId
from leitmotif_desk.domain.story import Hit
from leitmotif_desk.ui.tempo.dialog import TempoDialog
from tests.ui.variations.small_film import HIT_FRAME, THIRD, make_film

SECOND_HIT = HIT_FRAME + 24 * 6


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        made.apply(AddHit(Hit(HitId("hit-2"), THIRD, SECOND_HIT, weight=0.4)))
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> TempoDialog:
    made = TempoDialog(desk)
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_best_tempo_meets_both_hits_and_says_where_they_fall(dialog: TempoDialog, desk: Desk) -> None:
    rate = desk.project.film.frame_rate
    best = dialog.chosen

    assert best is not None
    assert all(met.is_met(rate) for met in best.hits)
    for row, met in enumerate(best.hits):
        beats = (met.hit.frame - best.start_frame) / float(rate.fps) * best.tempo / 60
        assert beats == pytest.approx(met.beat + met.error_frames / float(rate.fps) * best.tempo / 60, abs=0.01)
        falls = dialog.hits.item(row, 3)
        assert falls is not None and f"bar {met.beat // 4 + 1} beat {met.beat % 4 + 1}" in falls.text()


def test_the_weights_begin_as_the_story_has_them(dialog: TempoDialog) -> None:
    assert [hit.weight for hit in dialog.hits.weighed] == [1.0, 0.4]


def test_a_hit_without_weight_no_longer_counts(dialog: TempoDialog) -> None:
    dialog.lowest.setValue(60)
    dialog.highest.setValue(60.5)
    dialog.start.setCurrentIndex(1)
    before = dialog.found[0].score

    dialog.hits.weight(1).setValue(0)

    assert dialog.found[0].score != before


def test_taking_a_tempo_makes_it_the_scene_s_as_one_step(dialog: TempoDialog, desk: Desk) -> None:
    wanted = dialog.chosen
    assert wanted is not None
    before = desk.project.the_scene(THIRD)

    dialog.take.click()

    scene = desk.project.the_scene(THIRD)
    assert scene.tempo_low_qpm == scene.tempo_high_qpm == wanted.tempo
    assert f"{wanted.tempo:g}" in dialog.said.text()
    assert len(dialog.found) > 1
    desk.undo()
    assert desk.project.the_scene(THIRD) == before


def test_the_music_can_be_held_to_the_start_of_the_scene(dialog: TempoDialog, desk: Desk) -> None:
    dialog.start.setCurrentIndex(1)

    start = desk.project.the_scene(THIRD).start_frame
    assert {found.start_frame for found in dialog.found} == {start}


def test_a_range_upside_down_is_said_and_offers_nothing(dialog: TempoDialog) -> None:
    dialog.lowest.setValue(200)
    dialog.highest.setValue(100)

    assert dialog.found == ()
    assert not dialog.take.isEnabled()
    assert "above the highest" in dialog.said.text()


def test_without_hits_it_teaches_where_they_are_put(dialog: TempoDialog, desk: Desk) -> None:
    for hit in desk.project.hit:
        desk.apply(RemoveHit(hit.id))

    assert dialog.scene.count() == 0
    assert "press H" in dialog.said.text()


def test_the_line_ends_with_the_bar_after_the_last_hit(dialog: TempoDialog) -> None:
    assert dialog.chosen is not None
    latest = max(met.beat for met in dialog.chosen.hits)

    assert dialog.line.last_beat % 4 == 0
    assert latest < dialog.line.last_beat <= latest + 4
    assert dialog.line.x_of(0) < dialog.line.x_of(latest) < dialog.line.width()
