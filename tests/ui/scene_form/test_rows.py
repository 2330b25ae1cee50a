"""Hits, relations and links of a scene, as tables."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import LinkScenes, SetRelation
from leitmotif_desk.domain.ids import LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.story import Bond, BondChange, Hit, HitKind, SceneLink, SceneLinkKind
from leitmotif_desk.ui.scene_form.form import SceneForm
from leitmotif_desk.ui.scene_form.rows import RowsTable
from tests.ui.variations.small_film import HIT_FRAME, LIGHT, THIRD

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
FIRST = SceneId("scene-1")


def cell(table: RowsTable, row: int, column: int) -> QModelIndex:
    return table.table.index(row, column)


def texts(table: RowsTable) -> list[list[str]]:
    model = table.table
    return [[str(cell(table, r, c).data()) for c in range(model.columnCount())] for r in range(model.rowCount())]


def type_into(table: RowsTable, row: int, column: int, text: str) -> None:
    table.setCurrentIndex(cell(table, row, column))
    QTest.keyClick(table, Qt.Key.Key_Return)
    (line,) = (one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)
    QApplication.processEvents()


def choose_in(table: RowsTable, row: int, column: int, first_letters: str) -> None:
    """Click a cell, and choose from its list by keys, the first where no letters are given."""
    at = table.visualRect(cell(table, row, column)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    (box,) = (one for one in table.viewport().findChildren(QComboBox) if one.isVisible())
    if first_letters:
        QTest.keyClicks(box.view(), first_letters)
    else:
        QTest.keyClick(box.view(), Qt.Key.Key_Home)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    QApplication.processEvents()


def hits(desk: Desk) -> tuple[Hit, ...]:
    return desk.project.hits_in(THIRD)


# hits


def test_a_hit_is_added_at_the_playhead_and_chosen(form: SceneForm, desk: Desk) -> None:
    form.set_frame(HIT_FRAME + 48)
    assert form.hits.more.text() == "+ 01:01:17:00"
    QTest.mouseClick(form.hits.more, Qt.MouseButton.LeftButton)
    assert [hit.frame for hit in hits(desk)] == [HIT_FRAME, HIT_FRAME + 48]
    assert form.hits.rows.chosen == hits(desk)[1]


def test_a_playhead_outside_the_scene_means_its_start(form: SceneForm, desk: Desk) -> None:
    form.set_frame(86_500)
    QTest.mouseClick(form.hits.more, Qt.MouseButton.LeftButton)
    assert [hit.frame for hit in hits(desk)] == [87_800, HIT_FRAME]


def test_a_hit_is_told_in_one_step_a_cell(form: SceneForm, desk: Desk) -> None:
    table = form.hits.rows
    assert texts(table) == [["01:01:15:00", "hit", "100 %", ""]]
    type_into(table, 0, 0, "01:01:16:12")
    choose_in(table, 0, 1, "reveal")
    type_into(table, 0, 2, "40")
    type_into(table, 0, 3, "the lamp goes out")
    (hit,) = hits(desk)
    assert (hit.frame, hit.kind, hit.weight, hit.note) == (88_236, HitKind.REVEAL, 0.4, "the lamp goes out")
    for _ in range(4):
        desk.undo()
    assert texts(table) == [["01:01:15:00", "hit", "100 %", ""]]


def test_a_hit_that_moves_past_another_stays_chosen(form: SceneForm, desk: Desk) -> None:
    QTest.mouseClick(form.hits.more, Qt.MouseButton.LeftButton)
    chosen = form.hits.rows.chosen.id
    type_into(form.hits.rows, 0, 0, "01:01:20:00")
    assert [hit.id for hit in hits(desk)] == ["hit-1", chosen] and form.hits.rows.chosen.id == chosen


@pytest.mark.parametrize("typed", ["02:00:00:00", "soon"])
def test_a_place_that_cannot_be_is_refused_with_words(
    form: SceneForm, desk: Desk, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _, title, text: said.append(text))
    type_into(form.hits.rows, 0, 0, typed)
    assert len(said) == 1 and typed in said[0] and hits(desk)[0].frame == HIT_FRAME


def test_delete_and_the_minus_remove_a_hit(form: SceneForm, desk: Desk) -> None:
    form.hits.rows.choose("hit-1")
    QTest.keyClick(form.hits.rows, Qt.Key.Key_Delete)
    assert hits(desk) == () and form.hits.rows.isHidden() and form.hits.heading.remark == "none yet"
    desk.undo()
    form.hits.rows.choose("hit-1")
    QTest.mouseClick(form.hits.less, Qt.MouseButton.LeftButton)
    assert hits(desk) == ()


# relations


def add_relation(form: SceneForm) -> None:
    QTest.mouseClick(form.relations.more, Qt.MouseButton.LeftButton)
    assert (form.relations.a.currentText(), form.relations.b.currentText()) == ("Mara", "The Sea")
    QTest.keyClicks(form.relations.bond, "riv")
    QTest.keyClicks(form.relations.change, "stra")
    QTest.keyClick(form.relations.add, Qt.Key.Key_Space)


def test_a_relation_is_said_of_two_who_are_here_as_one_step(form: SceneForm, desk: Desk) -> None:
    add_relation(form)
    assert texts(form.relations.rows) == [["Mara ↔ The Sea", "rivalry", "strains"]]
    assert not form.relations.add.isVisible()
    desk.undo()
    assert texts(form.relations.rows) == [] and desk.project.relation == ()


def test_what_happens_to_a_relation_is_chosen_and_taken_back(form: SceneForm, desk: Desk) -> None:
    add_relation(form)
    choose_in(form.relations.rows, 0, 2, "breaks")
    assert [one.change for one in desk.project.relation_change] == [BondChange.BREAKS]
    choose_in(form.relations.rows, 0, 1, "kin")
    assert [one.bond for one in desk.project.relation] == [Bond.KIN]
    choose_in(form.relations.rows, 0, 2, "")
    assert desk.project.relation_change == ()
    assert texts(form.relations.rows) == [["Mara ↔ The Sea", "kin", "–"]], "both are still here"


def test_delete_takes_back_what_happens_but_keeps_the_bond(form: SceneForm, desk: Desk) -> None:
    add_relation(form)
    form.relations.rows.choose("mara-the-sea")
    QTest.keyClick(form.relations.rows, Qt.Key.Key_Delete)
    assert desk.project.relation_change == () and len(desk.project.relation) == 1


def test_a_known_pair_is_not_related_twice(form: SceneForm, desk: Desk) -> None:
    add_relation(form)
    add_relation(form)
    assert len(desk.project.relation) == len(desk.project.relation_change) == 1
    (relation,) = desk.project.relation
    desk.apply(SetRelation(relation))
    assert relation.subject == SubjectId("mara-the-sea")


def test_nobody_is_related_to_themselves(form: SceneForm) -> None:
    QTest.mouseClick(form.relations.more, Qt.MouseButton.LeftButton)
    assert form.relations.add.isEnabled()
    form.relations.b.setCurrentText(form.relations.a.currentText())
    assert not form.relations.add.isEnabled()


# links


def test_a_link_is_drawn_by_typing_a_part_of_a_title(form: SceneForm, desk: Desk) -> None:
    QTest.mouseClick(form.links.more, Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.links.kind, "recalls")
    QTest.keyClicks(form.links.other, "lamp")
    assert form.links.add.isEnabled()
    QTest.mouseClick(form.links.add, Qt.MouseButton.LeftButton)
    (link,) = desk.project.scene_link
    assert (link.from_scene, link.to_scene, link.kind) == (THIRD, FIRST, SceneLinkKind.RECALL)
    assert texts(form.links.rows) == [["recalls →", "1 · INT. LAMP ROOM"]]


def test_a_link_can_come_from_the_other_scene_by_its_number(form: SceneForm, desk: Desk) -> None:
    QTest.mouseClick(form.links.more, Qt.MouseButton.LeftButton)
    QTest.keyClicks(form.links.kind, "foreshadowed")
    QTest.keyClicks(form.links.other, "2")
    QTest.keyClick(form.links.other, Qt.Key.Key_Return)
    (link,) = desk.project.scene_link
    assert (link.from_scene, link.to_scene, link.kind) == (SceneId("scene-2"), THIRD, SceneLinkKind.FORESHADOW)
    assert texts(form.links.rows) == [["foreshadowed by ←", "2 · EXT. HARBOUR"]]


def test_words_that_mean_no_scene_or_several_draw_nothing(form: SceneForm, desk: Desk) -> None:
    QTest.mouseClick(form.links.more, Qt.MouseButton.LeftButton)
    for typed in ("", "R", "attic", "3"):
        form.links.other.setEditText(typed)
        assert not form.links.add.isEnabled()
        QTest.keyClick(form.links.other, Qt.Key.Key_Return)
    assert desk.project.scene_link == ()


@pytest.fixture
def linked(form: SceneForm, desk: Desk) -> SceneLink:
    link = SceneLink(LinkId("link-1"), FIRST, THIRD, SceneLinkKind.PAYOFF, MotifId(LIGHT))
    desk.apply(LinkScenes(link))
    return link


def test_a_link_is_turned_and_renamed_in_one_step(form: SceneForm, desk: Desk, linked: SceneLink) -> None:
    assert texts(form.links.rows) == [["paid off by ←", "1 · INT. LAMP ROOM"]]
    choose_in(form.links.rows, 0, 0, "mir")
    assert desk.project.scene_link == (SceneLink(linked.id, THIRD, FIRST, SceneLinkKind.MIRROR, linked.motif),)
    desk.undo()
    assert desk.project.scene_link == (linked,)


def test_a_double_click_and_return_go_to_the_other_scene(qtbot: QtBot, form: SceneForm, linked: SceneLink) -> None:
    table = form.links.rows
    at = table.visualRect(cell(table, 0, 1)).center()
    with qtbot.waitSignal(form.scene_wanted) as asked:
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args == [FIRST]
    with qtbot.waitSignal(form.scene_wanted) as asked:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert asked.args == [FIRST]


def test_delete_removes_a_link(form: SceneForm, desk: Desk, linked: SceneLink) -> None:
    form.links.rows.setCurrentIndex(cell(form.links.rows, 0, 1))
    QTest.keyClick(form.links.rows, Qt.Key.Key_Delete)
    assert desk.project.scene_link == () and form.links.rows.isHidden()


def test_a_hidden_form_reads_the_desk_once_it_is_looked_at(form: SceneForm, desk: Desk, qtbot: QtBot) -> None:
    window = form.window()
    window.hide()
    desk.apply(LinkScenes(SceneLink(LinkId("link-1"), THIRD, FIRST, SceneLinkKind.MIRROR)))
    assert texts(form.links.rows) == []
    window.show()
    assert texts(form.links.rows) == [["mirrors →", "1 · INT. LAMP ROOM"]]


def test_a_row_keeps_its_choice_when_another_thing_changes(form: SceneForm, desk: Desk, linked: SceneLink) -> None:
    form.hits.rows.choose("hit-1")
    index = QPersistentModelIndex(form.hits.rows.currentIndex())
    desk.undo()
    assert index.isValid() and form.hits.rows.chosen.id == "hit-1"
