"""Facts by typing, and who is in a scene as a table."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.story import Change, SceneFunction, State
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.variations.offers import offers
from leitmotif_desk.ui.variations.panel import ScenePanel
from leitmotif_desk.ui.variations.presence_table import COLUMNS
from tests.ui.variations.small_film import THIRD, make_film

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> Iterator[ScenePanel]:
    jobs = Jobs()
    made = ScenePanel(desk, jobs)
    qtbot.addWidget(made)
    made.resize(380, 800)
    with qtbot.waitExposed(made):
        made.show()
    made.show_scene(THIRD)
    made.tabs.setCurrentIndex(0)
    jobs.wait()
    yield made
    jobs.close()


def texts(desk: Desk, query: str) -> list[str]:
    return [offer.text for offer in offers(desk.project, THIRD, query)]


def presence(desk: Desk, subject: str) -> object:
    return next(one for one in desk.project.presences_in(THIRD) if one.subject == subject)


def test_a_few_letters_offer_facts_of_the_vocabularies(desk: Desk) -> None:
    assert texts(desk, "mara dec")[0] == "Mara: deceived (state)"
    assert texts(desk, "crisis")[0] == "crisis (function of the scene)"
    assert "whole scene (silence)" in texts(desk, "silence whole")
    assert texts(desk, "tension 7.5")[0] == "Tension: 7.5"
    assert "foreshadow: scene 1 (link to another scene)" in texts(desk, "foreshadow 1")
    assert texts(desk, "tension 70")[0].startswith("new character")


def test_a_name_nobody_bears_is_offered_as_a_new_character(desk: Desk) -> None:
    assert texts(desk, "Ines") == ["new character “Ines”"]
    assert not any(text.startswith("new") for text in texts(desk, "mar"))
    assert texts(desk, "  ") == []


def test_every_offer_can_be_stated(desk: Desk) -> None:
    from leitmotif_desk.domain.changes import changes

    for query in ("mara", "the sea", "scene", "silence", "Nobody"):
        stated = [changes(offer.edit, desk.project) for offer in offers(desk.project, THIRD, query, limit=200)]
        assert any(stated) or not stated


def test_several_facts_are_stated_one_after_the_other_without_the_mouse(panel: ScenePanel, desk: Desk) -> None:
    field = panel.fact_field
    for typed in ("mara dec", "climax"):
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.text() == ""
    assert presence(desk, "mara").state is State.DECEIVED  # type: ignore[attr-defined]
    assert desk.project.the_scene(THIRD).function is SceneFunction.CLIMAX


def _cell(panel: ScenePanel, row: int, field: str) -> object:
    column = next(place for place, one in enumerate(COLUMNS) if one.field == field)
    return panel.story.presences.presences.index(row, column)


def test_a_cell_is_chosen_from_the_vocabulary_as_one_step(panel: ScenePanel, desk: Desk) -> None:
    table = panel.story.presences
    index = _cell(panel, 0, "change")
    table.setCurrentIndex(index)  # type: ignore[arg-type]
    (box,) = table.viewport().findChildren(QComboBox)
    box.setCurrentText("learn")
    table.commitData(box)
    assert presence(desk, "mara").change is Change.LEARN  # type: ignore[attr-defined]
    desk.undo()
    assert presence(desk, "mara").change is Change.LOSS  # type: ignore[attr-defined]


def test_what_is_typed_into_a_cell_is_read_and_nonsense_is_refused(panel: ScenePanel, desk: Desk) -> None:
    model = panel.story.presences.presences
    assert model.setData(_cell(panel, 0, "knows"), "Jonas is alive; the letter")  # type: ignore[arg-type]
    assert presence(desk, "mara").knows == ("Jonas is alive", "the letter")  # type: ignore[attr-defined]
    assert model.setData(_cell(panel, 0, "arc_position"), "80 %")  # type: ignore[arg-type]
    assert presence(desk, "mara").arc_position == 0.8  # type: ignore[attr-defined]
    assert not model.setData(_cell(panel, 0, "arc_position"), "far")  # type: ignore[arg-type]
    assert not model.setData(_cell(panel, 0, "arc_position"), "80")  # type: ignore[arg-type]


def test_a_change_keeps_the_cell_one_is_at(panel: ScenePanel, desk: Desk) -> None:
    table = panel.story.presences
    index = _cell(panel, 1, "state")
    table.setCurrentIndex(index)  # type: ignore[arg-type]
    table.presences.setData(index, "safe")  # type: ignore[arg-type]
    assert table.currentIndex().row() == 1 and table.currentIndex().data() == "safe"


def test_delete_takes_a_subject_out_of_the_scene(panel: ScenePanel, desk: Desk) -> None:
    table = panel.story.presences
    table.setCurrentIndex(_cell(panel, 0, "prominence"))  # type: ignore[arg-type]
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert [one.subject for one in desk.project.presences_in(THIRD)] == ["the-sea"]
