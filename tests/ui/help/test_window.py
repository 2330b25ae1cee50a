"""The help says what is so, leads nowhere else, and can be searched."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.actions import MENUS, plain, shortcut_lines
from leitmotif_desk.ui.help.contents import PAGES, SHORTCUTS, page_text
from leitmotif_desk.ui.help.window import HelpWindow

FOLDER = Path(__file__).parents[3] / "resources" / "help" / "en"
CODES = [page.code for page in PAGES]


@pytest.fixture
def helper(qtbot: QtBot) -> HelpWindow:
    made = HelpWindow(FOLDER)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_every_file_is_a_page_and_every_page_but_the_made_one_a_file() -> None:
    assert {path.stem for path in FOLDER.iterdir()} | {SHORTCUTS} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_link_leads_to_a_page_and_none_to_the_network(code: str) -> None:
    text = page_text(FOLDER, code)
    assert "://" not in text
    assert set(re.findall(r"\]\(([^)]*)\)", text)) <= {f"{one}.md" for one in CODES}


@pytest.mark.parametrize("code", CODES)
def test_every_command_named_in_a_page_is_in_a_menu(qapp: object, code: str) -> None:
    known = {line.text for line in shortcut_lines()} | {plain(text) for text in MENUS.values()}
    named = {" ".join(name.split()) for name in re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", page_text(FOLDER, code))}
    assert named <= known


def test_every_shortcut_is_on_its_page(qapp: object) -> None:
    text = page_text(FOLDER, SHORTCUTS)
    assert all(f"`{line.keys}` {line.text}" in text for line in shortcut_lines() if line.keys)


def test_it_opens_at_a_page_and_goes_back(helper: HelpWindow) -> None:
    helper.show_page("review")
    assert "Whatever is not sure waits" in helper.browser.toPlainText()
    QTest.mouseClick(helper.back, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert "To look around" in helper.browser.toPlainText()


def test_search_leaves_the_pages_that_hold_every_word(helper: HelpWindow) -> None:
    QTest.keyClicks(helper.search, "supervisor intended")
    assert [helper.contents.item(row).text() for row in range(helper.contents.count())] == ["Continuity"]
