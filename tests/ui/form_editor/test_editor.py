"""Writing and changing forms with real keys and clicks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.form_writing import read_chords
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.ui.form_editor.dialog import FormEditor
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.theme import apply_look
from tests.ui.heard_film import LIGHT, make_heard_film

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ABC = "X:1\nT:Tune\nM:3/4\nL:1/4\nK:G\nG A B | d2 B |\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture(autouse=True)
def discards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closes an editor here lets go of what was written."""
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)


def editor(qtbot: QtBot, desk: Desk, *, new: bool = False) -> FormEditor:
    made = FormEditor(desk, desk.project.the_form(desk.project.the_motif(LIGHT).base), new=new)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.entry.setFocus()
    return made


def ok(dialog: FormEditor | RegisterDialog) -> None:
    dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()


def test_the_tempo_can_be_read_in_every_look(qtbot: QtBot, desk: Desk, qapp: QApplication) -> None:
    style, palette = qapp.styleSheet(), qapp.palette()
    try:
        for look in ("dark", "light"):
            apply_look(qapp, look)
            line = editor(qtbot, desk).tempo.lineEdit()
            assert line.width() > line.fontMetrics().horizontalAdvance(line.text()) > 0
    finally:
        qapp.setStyleSheet(style)
        qapp.setPalette(palette)


def test_letters_write_notes_behind_the_caret_and_the_text_follows(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk)
    count = len(made.entry.draft.tones)
    QTest.keyClicks(made.entry, "4A")
    QTest.keyClick(made.entry, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert len(made.entry.draft.tones) == count + 1
    assert made.entry.draft.tones[-1].name in made.text.toPlainText().split()[-1]


def test_a_changed_base_form_is_one_step_that_undo_takes_back(qtbot: QtBot, desk: Desk) -> None:
    before = desk.project.base_form(LIGHT)
    made = editor(qtbot, desk)
    QTest.keyClick(made.entry, Qt.Key.Key_Backspace)
    made.toggle_lock()
    made.chords.setText("I:2 V7:2")
    ok(made)
    now = desk.project.base_form(LIGHT)
    assert len(now.tones) == len(before.tones) - 1 and [one.numeral for one in now.chords] == ["I", "V7"]
    assert desk.project.the_motif(LIGHT).locked == (len(now.tones) - 1,)
    desk.undo()
    assert desk.project.base_form(LIGHT) == before and desk.project.the_motif(LIGHT).locked == ()


def test_a_new_form_joins_the_family_and_knows_which_notes_it_kept(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, new=True)
    made.name.setText("broken off")
    QTest.keyClick(made.entry, Qt.Key.Key_Down)
    ok(made)
    assert made.form is not None
    form = desk.project.the_form(made.form)
    assert form.parent == desk.project.the_motif(LIGHT).base and form.name == "broken off"
    assert form.parent_tones == tuple(range(len(form.tones)))


def test_the_piano_enters_what_is_struck(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk)
    piano = made.entry.piano
    middle = piano.key_box(66).center().toPoint() - QPoint(0, 4)
    with qtbot.waitSignal(made.entry.struck) as told:
        QTest.mouseClick(piano, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    assert told.args == [66] and made.entry.draft.tones[-1].pitch == 66


def test_typed_text_becomes_notes_and_what_is_wrong_in_it_is_said(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk)
    made.text.setPlainText("D4:1 E4:1 F#4:2")
    qtbot.waitUntil(lambda: len(made.entry.draft.tones) == 3)
    made.text.setPlainText("D4:1 H9")
    qtbot.waitUntil(lambda: "H9" in made.problem.text())
    assert not made.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_a_step_of_writing_is_taken_back(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk)
    before = made.entry.draft
    QTest.keyClicks(made.entry, "GA")
    for _ in range(2):
        QTest.keyClick(made.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.entry.draft.tones == before.tones


def test_abc_from_the_clipboard_replaces_the_notes(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk)
    QGuiApplication.clipboard().setText(ABC)
    made.paste.click()
    assert [tone.name for tone in made.entry.draft.tones] == ["G4", "A4", "B4", "D5", "B4"]
    assert made.metre.currentText() == "3/4" and str(made.entry.draft.key) == "G major"


def test_what_cannot_be_pasted_is_said(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(str(words[-1])))
    made = editor(qtbot, desk)
    QGuiApplication.clipboard().setText("")
    made.paste.click()
    assert "no text" in said[0]


def test_closing_asks_before_written_notes_are_let_go(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Discard]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    made = editor(qtbot, desk)
    QTest.keyClicks(made.entry, "G")
    made.reject()
    assert made.isVisible()
    made.reject()
    assert not made.isVisible() and not answers


def test_a_motif_is_registered_from_the_staff(qtbot: QtBot, desk: Desk) -> None:
    dialog = RegisterDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.tonic.setCurrentText("D")
    dialog.name.setText("Sea song")
    QTest.keyClicks(dialog.entry, "DFA")
    assert dialog.notes.toPlainText() == "D4:1 F#4:1 A4:1"
    ok(dialog)
    assert dialog.registered is not None
    assert [tone.name for tone in desk.project.base_form(dialog.registered).tones] == ["D4", "F#4", "A4"]


def test_chords_are_read_with_their_lengths() -> None:
    assert [(one.numeral, one.onset_ticks // 10_080) for one in read_chords("I:2 V7 | bVI:1/2")] == [
        ("I", 0), ("V7", 2), ("bVI", 6),
    ]  # fmt: skip
    with pytest.raises(BadValue, match="no chord"):
        read_chords("I H:2")
