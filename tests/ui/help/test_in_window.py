"""The help beside the film's window: each hears its own keys."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.help.window import HelpWindow
from leitmotif_desk.ui.window import MainWindow


def opened_help(window: MainWindow, qtbot: QtBot) -> HelpWindow:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    (helper,) = window.findChildren(HelpWindow)
    qtbot.waitUntil(helper.isActiveWindow)
    return helper


def test_its_key_opens_it_and_opens_the_same_one_again(window: MainWindow, qtbot: QtBot) -> None:
    helper = opened_help(window, qtbot)
    QTest.keyClick(helper, Qt.Key.Key_Escape)
    assert not helper.isVisible()
    assert window.isVisible()
    assert opened_help(window, qtbot) is helper


def test_the_keys_of_back_and_forward_leave_the_film_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    workspace = window.need_film().workspace
    workspace.step_scene(1)
    frame = workspace.frame
    helper = opened_help(window, qtbot)
    before = helper.browser.code
    helper.show_page("review")
    parts: tuple[QWidget, ...] = (helper.browser, helper.search, helper.contents)
    for part in parts:
        QTest.keyClick(part, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert helper.browser.code == before
        QTest.keyClick(part, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        assert helper.browser.code == "review"
    assert workspace.frame == frame
