"""Keys a person chose: where they are heard, what they take from others, and that they are kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.actions import ACTIONS, shortcut_lines, usual_keys
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.shortcuts.panel_keys import PANEL_KEYS
from leitmotif_desk.ui.shortcuts.sheet import ShortcutSheet
from tests.ui.conftest import MakeWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_no_two_actions_and_no_two_keys_of_a_panel_are_delivered_with_the_same_keys() -> None:
    keymap = Keymap(usual_keys())
    clashes = {line.code: keymap.clashes(line.code, keymap.keys(line.code)) for line in shortcut_lines() if line.code}
    assert not {code: others for code, others in clashes.items() if others}
    assert len({one.code for one in PANEL_KEYS if one.code} | {one.code for one in ACTIONS}) == len(clashes)


def test_every_key_in_the_tables_is_one_that_qt_knows() -> None:
    for line in shortcut_lines():
        if line.code and line.keys:
            assert QKeySequence(line.keys).toString(QKeySequence.SequenceFormat.PortableText) == line.keys


def test_a_chosen_key_is_kept_and_taken_from_what_had_it(settings: Settings) -> None:
    keymap = Keymap(usual_keys(), settings)
    keymap.choose("split", "M")
    again = Keymap(usual_keys(), settings)
    assert again.keys("split") == "M" and again.keys("add_marker") == ""
    again.reset()
    assert Keymap(usual_keys(), settings).keys("add_marker") == "M"


def test_a_panel_hears_its_new_key_at_once_and_a_text_field_keeps_its_letters(qtbot: QtBot) -> None:
    panel, field, elsewhere = QWidget(), QLineEdit(), QWidget(focusPolicy=Qt.FocusPolicy.StrongFocus)
    column = QVBoxLayout(panel)
    column.addWidget(field)
    column.addWidget(elsewhere)
    qtbot.addWidget(panel)
    heard: list[str] = []
    keymap = Keymap(usual_keys())
    keymap.bind(panel, {"split": lambda: heard.append("split")})
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_S)
    assert field.text() == "s" and not heard
    elsewhere.setFocus()
    QTest.keyClick(elsewhere, Qt.Key.Key_S)
    keymap.choose("split", "X")
    QTest.keyClick(elsewhere, Qt.Key.Key_S)
    QTest.keyClick(elsewhere, Qt.Key.Key_X)
    assert heard == ["split", "split"]


def test_the_page_changes_a_menus_key(qtbot: QtBot, make_window: MakeWindow) -> None:
    window = make_window(None)
    sheet = ShortcutSheet(window.keymap, shortcut_lines(), window)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.select("scan")
    sheet.edit.setKeySequence(QKeySequence("F6"))
    assert "Check continuity" in sheet.remark.text()
    sheet.choose.click()
    assert window.actions_by_code["scan"].shortcut() == QKeySequence("F6")
    assert window.actions_by_code["check"].shortcut().isEmpty() and sheet.keys_shown("scan") == "F6"
    sheet.reset.click()
    assert window.actions_by_code["check"].shortcut() == QKeySequence("F6") and sheet.keys_shown("scan") == "F5"


def test_the_page_is_searched_and_leaves_fixed_keys_alone(qtbot: QtBot) -> None:
    sheet = ShortcutSheet(Keymap(usual_keys()), shortcut_lines())
    qtbot.addWidget(sheet)
    sheet.search.setText("shift a second")
    sheet.table.selectRow(0)
    assert sheet.code == "" and not sheet.edit.isEnabled() and "stay" in sheet.remark.text()


def test_the_page_lists_every_shortcut() -> None:
    listed = {(line.where, line.keys) for line in shortcut_lines()}
    assert {entry.keys for entry in ACTIONS} <= {keys for _, keys in listed}
    assert {("Review", "A"), ("Review", "R"), ("Timeline", "S")} <= listed
