"""The window in another language."""

from collections.abc import Iterator
from string import Formatter

import pytest
from PySide6.QtWidgets import QApplication

from leitmotif_desk.ui.translating import LANGUAGES, install_language, language_of
from tests.ui.conftest import RESOURCES, MakeWindow

FOLDER = RESOURCES / "translations"


@pytest.fixture
def dutch(qapp: QApplication) -> Iterator[None]:
    translators = install_language(qapp, FOLDER, "nl")
    yield
    for translator in translators:
        qapp.removeTranslator(translator)


def test_the_menus_speak_dutch(dutch: None, make_window: MakeWindow) -> None:
    window = make_window(None)
    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["Bestand", "Bewerken", "Film", "Motieven", "Beeld", "Help"]
    assert window.actions_by_code["scan"].text() == "De cues doorzoeken"
    assert window.status.saved.text() == "Geen film open"


def test_english_needs_no_translator_and_an_unknown_language_is_english(qapp: QApplication) -> None:
    assert install_language(qapp, FOLDER, "en") == ()
    assert language_of("fy") == "en" and language_of("nl") == "nl"


def test_every_language_has_its_file() -> None:
    for language in set(LANGUAGES) - {"en"}:
        assert (FOLDER / f"leitmotif_{language}.qm").stat().st_size > 10_000


def test_a_translation_keeps_the_fields_of_its_source() -> None:
    from translate import LANGUAGES as TRANSLATED
    from translate import read

    def fields(text: str) -> list[str]:
        return sorted(name for _, name, _, _ in Formatter().parse(text) if name)

    for language in TRANSLATED:
        for (_, source), said in read(language).items():
            assert not said or fields(said) == fields(source), source


def test_a_chosen_language_is_remembered_for_the_next_start(make_window: MakeWindow) -> None:
    window = make_window(None)
    window.actions_by_code["dutch"].trigger()
    assert window.settings.text("language") == "nl" and "next start" in window.banner.text
