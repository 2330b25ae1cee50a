"""The pages say what is so, and lead nowhere but to each other."""

import re
from pathlib import Path

import pytest

from leitmotif_desk.cli.arguments import parser
from leitmotif_desk.ui.actions import ACTIONS, MENUS, plain, shortcut_lines
from leitmotif_desk.ui.help.contents import PAGES, SHORTCUTS, page_text, page_texts, pages_holding

FOLDER = Path(__file__).parents[3] / "resources" / "help" / "en"
CODES = [page.code for page in PAGES]


def test_every_file_is_a_page_and_every_page_but_the_made_one_a_file() -> None:
    assert {path.stem for path in FOLDER.iterdir()} | {SHORTCUTS} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_link_leads_to_a_page_and_none_to_the_network(code: str) -> None:
    text = page_text(FOLDER, code)
    assert "://" not in text
    assert "http" not in text
    assert set(re.findall(r"\]\(([^)]*)\)", text)) <= {f"{one}.md" for one in CODES}


def test_every_page_can_be_reached_from_the_first_by_links_alone() -> None:
    reached, waiting = set[str](), {PAGES[0].code}
    while waiting:
        code = waiting.pop()
        reached.add(code)
        waiting |= set(re.findall(r"\]\(([a-z-]+)\.md\)", page_text(FOLDER, code))) - reached
    assert reached == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_every_menu_path_of_a_page_is_in_the_menus(qapp: object, code: str) -> None:
    known = {f"{plain(MENUS[one.menu])} > {plain(one.text)}" for one in ACTIONS}
    named = {" ".join(name.split()) for name in re.findall(r"\*\*([^*]+ > [^*]+)\*\*", page_text(FOLDER, code))}
    assert named <= known


@pytest.mark.parametrize("code", ["timeline", "review", "sound-picture"])
def test_every_letter_a_page_names_is_a_key_of_a_panel(qapp: object, code: str) -> None:
    keys = {key for line in shortcut_lines() for key in (line.keys, *line.keys.split(" / "))}
    assert set(re.findall(r"`([A-Z]|[\[\]{}]|(?:Ctrl|Shift)\+[A-Z])`", page_text(FOLDER, code))) <= keys


def test_every_command_of_the_command_line_page_is_known() -> None:
    text = page_text(FOLDER, "command-line")
    typed = re.findall(r"^ +leitmotif-desk (.+)$", text, re.MULTILINE)
    assert len(typed) == 7
    for line in typed:
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', line)]
        assert parser().parse_args(words).command == words[0]


def test_every_shortcut_is_on_its_page(qapp: object) -> None:
    text = page_text(FOLDER, SHORTCUTS)
    assert all(f"`{line.keys}` {line.text}" in text for line in shortcut_lines() if line.keys)


def test_a_page_with_the_word_in_its_title_comes_first(qapp: object) -> None:
    found = [page.code for page in pages_holding(page_texts(FOLDER), "GLOSSARY")]
    assert found == ["glossary", "index"]
