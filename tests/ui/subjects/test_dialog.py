"""Adding, editing and removing a subject."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.story import Arc, Bond, Relation, SubjectKind
from leitmotif_desk.ui.subjects.dialog import SubjectDialog
from leitmotif_desk.ui.subjects.removing import remove_subject
from leitmotif_desk.ui.subjects.words import going_with
from tests.ui.variations.small_film import make_film

MARA = SubjectId("mara")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


def opened(qtbot: QtBot, desk: Desk, subject: SubjectId | None = None) -> SubjectDialog:
    dialog = SubjectDialog(desk, subject)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def choose(combo: QComboBox, text: str) -> None:
    combo.setFocus()
    QTest.keyClick(combo, Qt.Key.Key_Home)
    while combo.currentText() != text:
        before = combo.currentIndex()
        QTest.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentIndex() != before, f"there is no {text}"


def test_a_place_is_added(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    assert not dialog.ok.isEnabled()
    QTest.keyClicks(dialog.name, "The reef")
    choose(dialog.kind, "place")

    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)

    assert dialog.subject == "the-reef"
    assert desk.project.the_subject(SubjectId("the-reef")).kind is SubjectKind.PLACE


def test_a_relation_asks_for_its_ends_and_is_one_step(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.name, "Mara and Jonas")
    assert not dialog.bond.isVisible()
    choose(dialog.kind, "relation")
    assert dialog.bond.isVisible()
    assert not dialog.arc.isVisible()
    choose(dialog.one, "Mara")
    choose(dialog.other, "Mara")
    assert not dialog.ok.isEnabled()
    choose(dialog.other, "Jonas")
    choose(dialog.bond, "kin")
    dialog.valence.setFocus()
    QTest.keyClick(dialog.valence, Qt.Key.Key_Up)

    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)

    made = SubjectId("mara-and-jonas")
    assert desk.project.relation == (Relation(made, MARA, SubjectId("jonas"), Bond.KIN, 1),)
    desk.undo()
    assert desk.project.find("subject", made) is None


def test_a_subject_is_changed_where_something_else_was_said(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk, MARA)
    assert (dialog.name.text(), dialog.arc.currentText()) == ("Mara", "growth")
    choose(dialog.arc, "fall")
    QTest.mouseClick(dialog.ok, Qt.MouseButton.LeftButton)
    assert desk.project.the_subject(MARA).arc is Arc.FALL

    steps = len(desk.history())
    unchanged = opened(qtbot, desk, MARA)
    QTest.mouseClick(unchanged.ok, Qt.MouseButton.LeftButton)
    assert len(desk.history()) == steps


def answer(text: str) -> None:
    """Press a button of the question that is about to be asked."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        QTest.mouseClick(next(one for one in box.buttons() if one.text() == text), Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, press)


def test_removing_names_what_goes_with_it_and_asks_first(qtbot: QtBot, desk: Desk) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert going_with(desk.project, MARA) == ("1 theme’s meaning", "its part in 2 scenes")

    answer("Cancel")
    assert not remove_subject(desk, MARA, parent)
    assert desk.project.find("subject", MARA) is not None

    answer("Remove")
    assert remove_subject(desk, MARA, parent)
    assert desk.project.find("subject", MARA) is None
    assert desk.project.presences_in(desk.project.scene[1].id) == ()
