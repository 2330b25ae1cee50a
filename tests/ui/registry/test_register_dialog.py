"""Registering a motif by typing it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog


def opened(qtbot: QtBot, desk: Desk) -> RegisterDialog:
    dialog = RegisterDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def press_register(qtbot: QtBot, dialog: RegisterDialog) -> None:
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def test_notes_typed_become_a_motif_that_stands_for_a_new_subject(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.name, "The vow")
    QTest.keyClicks(dialog.subject, "Oath")
    QTest.keyClicks(dialog.notes, "A4:1 D5:1 C#5:2")

    press_register(qtbot, dialog)

    assert dialog.registered is not None
    assert [tone.name for tone in desk.project.base_form(dialog.registered).tones] == ["A4", "D5", "C#5"]
    (link,) = desk.project.links_of(dialog.registered)
    assert desk.project.the_subject(link.subject).name == "Oath"


def test_before_anything_is_typed_the_stave_is_bare(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    dialog.grab()

    qtbot.waitUntil(lambda: dialog.preview.is_engraved)
    assert dialog.problem.text() == ""


def test_the_notation_follows_what_is_typed(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.notes, "G4:1 A4:1")

    sheet = dialog.preview.sheet
    assert sheet is not None
    assert [tone.name for tone in sheet.lines[0].tones] == ["G4", "A4"]
    assert "2 notes" in dialog.problem.text()


def test_what_cannot_be_read_is_said_and_cannot_be_registered(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.name, "The vow")
    QTest.keyClicks(dialog.notes, "A4:1 H9")

    assert "H9" in dialog.problem.text()
    assert not dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_name_that_is_taken_is_refused_in_the_dialog(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.name, "Homeward")
    QTest.keyClicks(dialog.notes, "A4:1 B4:1")

    press_register(qtbot, dialog)

    assert dialog.isVisible()
    assert "already" in dialog.problem.text()
    assert len(desk.project.motif) == 3


def test_a_theme_that_sounds_like_another_is_told_while_one_types_and_can_be_registered(
    qtbot: QtBot, desk: Desk
) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.name, "Echo")
    QTest.keyClicks(dialog.notes, "A4:1 E5:1.5 D5:.5 C#5:1 B4:1 E5:3")
    assert dialog.near.text() == ""

    qtbot.waitUntil(lambda: "Sounds like Keeper's light (." in dialog.near.text())
    assert "the same first four steps" in dialog.near.text()
    press_register(qtbot, dialog)
    assert dialog.registered is not None


def test_the_warning_goes_with_the_likeness(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.notes, "D4:1 A4:1.5 G4:.5 F#4:1 E4:1 D4:3")
    qtbot.waitUntil(lambda: dialog.near.text() != "")

    dialog.notes.selectAll()
    QTest.keyClicks(dialog.notes, "C4:3 C6:.5 C4:3")

    qtbot.waitUntil(lambda: dialog.near.text() == "")
    assert dialog.problem.text() != ""


def test_unreadable_notes_are_like_no_theme(qtbot: QtBot, desk: Desk) -> None:
    dialog = opened(qtbot, desk)
    QTest.keyClicks(dialog.notes, "D4:1 A4:1.5 G4:.5 F#4:1 E4:1 D4:3")
    qtbot.waitUntil(lambda: dialog.near.text() != "")

    QTest.keyClicks(dialog.notes, " H9")

    qtbot.waitUntil(lambda: dialog.near.text() == "")
    assert dialog.problem.text() != ""
