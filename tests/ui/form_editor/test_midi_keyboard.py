"""The form editor under a MIDI keyboard: what it plays, and what is plugged in."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.form_editor.dialog import FormEditor
from leitmotif_desk.ui.form_editor.midi_keyboard import OpenPorts, rtmidi_ports
from tests.ui.form_editor.memory_ports import MemoryPorts
from tests.ui.heard_film import LIGHT, make_heard_film

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PIANO = "Stage Piano:Stage Piano MIDI 1 20:0"
ORGAN = "Organ:Upper manual 24:0"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture(autouse=True)
def discards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever closes an editor here lets go of what was written."""
    monkeypatch.setattr(QMessageBox, "question", lambda *_: QMessageBox.StandardButton.Discard)


def editor(qtbot: QtBot, desk: Desk, open_ports: OpenPorts) -> FormEditor:
    made = FormEditor(desk, desk.project.the_form(desk.project.the_motif(LIGHT).base), open_ports=open_ports)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def written(made: FormEditor) -> list[str]:
    return [tone.name for tone in made.entry.draft.tones]


def test_the_only_keyboard_is_listened_to_and_its_keys_are_notes(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts("Midi Through:Midi Through Port-0 14:0", PIANO)
    made = editor(qtbot, desk, lambda: ports)
    assert made.entry.keyboard.name == PIANO
    assert made.entry.keyboard.choice.currentText() == "Stage Piano MIDI 1"
    before = written(made)
    QTest.keyClicks(made.entry, "4")
    ports.play(0x90, 62, 101)
    ports.play(0x90, 62, 0)
    ports.play(66, 90)
    ports.play(0xB0, 64, 127)
    qtbot.waitUntil(lambda: len(written(made)) == len(before) + 2)
    assert written(made)[-2:] == ["D4", "F#4"]
    assert [(tone.velocity, tone.duration_ticks) for tone in made.entry.draft.tones[-2:]] == [(101, 5_040), (90, 5_040)]
    assert made.text.toPlainText().split()[-1] == "F#4:0.5"


def test_a_black_key_is_spelled_in_the_key_of_the_form(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    made.tonic.setCurrentText("Ab")
    ports.play(0x90, 70, 80)
    qtbot.waitUntil(lambda: written(made)[-1] == "Bb4")
    made.tonic.setCurrentText("E")
    ports.play(0x90, 68, 80)
    qtbot.waitUntil(lambda: written(made)[-1] == "G#4")


def test_a_chord_enters_its_top_note_once(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    before = written(made)
    for pitch in (62, 69, 66):
        ports.play(0x90, pitch, 80, later=0.01)
    ports.play(0x90, 71, 80, later=0.5)
    qtbot.waitUntil(lambda: written(made)[-1] == "B4")
    assert written(made) == [*before, "A4", "B4"]


def test_a_pedal_that_keeps_sending_holds_no_note_back(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    count = len(written(made))
    ports.play(0x90, 62, 80)

    def pedal_and_look() -> bool:
        ports.play(0xB0, 64, 90, later=0.01)
        return len(written(made)) == count + 1

    qtbot.waitUntil(pedal_and_look, timeout=2_000)


def test_a_key_leaves_the_focus_where_one_types(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    made.chords.setFocus()
    count = len(written(made))
    ports.play(0x90, 62, 80)
    qtbot.waitUntil(lambda: len(written(made)) == count + 1)
    assert made.chords.hasFocus()


def test_a_played_note_is_taken_back_like_any_other(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    before = made.entry.draft
    ports.play(0x90, 62, 80)
    qtbot.waitUntil(lambda: made.entry.draft != before)
    QTest.keyClick(made.entry, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.entry.draft == before


def test_a_keyboard_unplugged_while_open_is_said_and_the_next_one_is_taken(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    keyboard = made.entry.keyboard
    ports.plugged.clear()
    qtbot.waitUntil(lambda: "Stage Piano MIDI 1 was unplugged" in keyboard.status.text(), timeout=3_000)
    assert keyboard.name is None and ports.open is None and keyboard.choice.isHidden()
    count = len(written(made))
    QTest.keyClicks(made.entry, "D")
    assert len(written(made)) == count + 1
    ports.plugged.append(PIANO)
    qtbot.waitUntil(lambda: keyboard.name == PIANO, timeout=3_000)
    ports.play(0x90, 74, 80)
    qtbot.waitUntil(lambda: written(made)[-1] == "D5")


def test_midi_that_breaks_under_the_hand_is_said_and_can_be_looked_for_again(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    keyboard = made.entry.keyboard
    ports.broken = True
    qtbot.waitUntil(lambda: "was unplugged" in keyboard.status.text())
    ports.broken, ports.open = False, None
    QTest.mouseClick(keyboard.again, Qt.MouseButton.LeftButton)
    assert keyboard.name == PIANO


def test_of_several_keyboards_one_is_chosen_by_hand(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO, ORGAN)
    made = editor(qtbot, desk, lambda: ports)
    keyboard = made.entry.keyboard
    assert keyboard.status.text() == "MIDI keyboard: choose one"
    keyboard.choice.setFocus()
    taken = [(keyboard.name, ports.open, keyboard.choice.currentText())]
    for key in (Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        QTest.keyClick(keyboard.choice, key)
        taken.append((keyboard.name, ports.open, keyboard.choice.currentText()))
    assert taken == [
        (None, None, "none"), (ORGAN, ORGAN, "Organ: Upper manual"), (PIANO, PIANO, "Stage Piano MIDI 1"),
        (None, None, "none"),
    ]  # fmt: skip


def test_a_keyboard_that_another_program_holds_is_said(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    ports.busy = PIANO
    made = editor(qtbot, desk, lambda: ports)
    keyboard = made.entry.keyboard
    assert "another program" in keyboard.status.text() and keyboard.choice.currentText() == "none"
    keyboard.choice.setFocus()
    QTest.keyClick(keyboard.choice, Qt.Key.Key_Down)
    assert "another program" in keyboard.status.text() and keyboard.choice.currentText() == "none"
    ports.busy = ""
    QTest.mouseClick(keyboard.again, Qt.MouseButton.LeftButton)
    assert keyboard.name == PIANO


def test_without_a_keyboard_it_says_so(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, MemoryPorts)
    assert made.entry.keyboard.status.text() == "MIDI keyboard: none found"
    assert made.entry.keyboard.choice.isHidden() and made.entry.keyboard.again.isVisible()


def test_a_closed_editor_lets_the_keyboard_go(qtbot: QtBot, desk: Desk) -> None:
    ports = MemoryPorts(PIANO)
    made = editor(qtbot, desk, lambda: ports)
    assert ports.open == PIANO
    made.reject()
    assert ports.open is None


def test_a_machine_without_the_library_says_so_and_writes_on(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rtmidi", None)
    made = editor(qtbot, desk, rtmidi_ports)
    assert "python-rtmidi is not installed" in made.entry.keyboard.status.text()
    count = len(written(made))
    QTest.keyClicks(made.entry, "D")
    assert len(written(made)) == count + 1


def test_a_machine_without_midi_says_why(qtbot: QtBot, desk: Desk) -> None:
    def no_sequencer() -> MemoryPorts:
        raise FileNotFoundError("no ALSA sequencer")

    made = editor(qtbot, desk, no_sequencer)
    assert made.entry.keyboard.status.text().endswith("no ALSA sequencer")


def test_this_machine_as_it_is_opens_the_editor(qtbot: QtBot, desk: Desk) -> None:
    made = editor(qtbot, desk, rtmidi_ports)
    assert "MIDI" in made.entry.keyboard.status.text() and made.entry.isEnabled()
