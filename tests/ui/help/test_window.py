"""The help opens at a page, goes back, is searched, and wears the colours of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.help.contents import PAGES, translated
from leitmotif_desk.ui.help.window import HelpWindow
from leitmotif_desk.ui.theme import DARK, LIGHT, palette_of

FOLDER = Path(__file__).parents[3] / "resources" / "help" / "en"


@pytest.fixture
def helper(qtbot: QtBot) -> Iterator[HelpWindow]:
    made = HelpWindow(FOLDER)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made


def titles(helper: HelpWindow) -> list[str]:
    return [helper.contents.item(row).text() for row in range(helper.contents.count())]


def heading(helper: HelpWindow) -> str:
    return helper.browser.document().firstBlock().text()


def test_the_contents_list_every_page_and_a_click_opens_it(helper: HelpWindow) -> None:
    assert titles(helper) == [translated(page.title) for page in PAGES]
    for row in range(helper.contents.count()):
        item = helper.contents.item(row)
        helper.contents.scrollToItem(item)
        place = helper.contents.visualItemRect(item).center()
        QTest.mouseClick(helper.contents.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert helper.browser.code == PAGES[row].code
        assert heading(helper)


def test_the_contents_show_which_page_is_read(helper: HelpWindow) -> None:
    for row, page in enumerate(PAGES):
        helper.show_page(page.code)
        assert helper.contents.currentRow() == row


def test_back_returns_and_forward_goes_on_by_button_and_by_key(helper: HelpWindow) -> None:
    helper.show_page("review")
    assert heading(helper) == "The review"
    QTest.mouseClick(helper.back, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert heading(helper) == "What the desk is for"
    QTest.keyClick(helper, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert heading(helper) == "The review"
    QTest.keyClick(helper, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert heading(helper) == "What the desk is for"
    assert helper.contents.currentRow() == 0


def test_search_leaves_the_pages_that_hold_every_word_and_return_opens_the_first(helper: HelpWindow) -> None:
    QTest.keyClicks(helper.search, "supervisor intended")
    assert titles(helper) == ["Continuity"]
    QTest.keyClick(helper.search, Qt.Key.Key_Return)
    assert heading(helper) == "Continuity"
    assert {one.cursor.selectedText() for one in helper.browser.extraSelections()} >= {"supervisor", "intended"}


def test_search_says_when_no_page_holds_the_words(helper: HelpWindow) -> None:
    QTest.keyClicks(helper.search, "zzyzx")
    assert titles(helper) == []
    assert helper.nothing.isVisible()
    helper.search.clear()
    assert len(titles(helper)) == len(PAGES)
    assert not helper.nothing.isVisible()


def test_escape_closes_it(helper: HelpWindow) -> None:
    QTest.keyClick(helper, Qt.Key.Key_Escape)
    assert not helper.isVisible()


def test_links_wear_the_accent_of_the_look_before_and_after_it_changes(helper: HelpWindow) -> None:
    for look, other in ((LIGHT, DARK), (DARK, LIGHT), (LIGHT, DARK)):
        helper.setPalette(palette_of(look))
        helper.browser.setPalette(palette_of(look))
        assert look.accent in helper.browser.toHtml()
        assert other.accent not in helper.browser.toHtml()
