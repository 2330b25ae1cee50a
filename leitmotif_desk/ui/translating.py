"""The language of the window: the system's, or the one a person chose."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

SYSTEM_LANGUAGE, ENGLISH = "system", "en"
LANGUAGE = "language"
"""The name of the choice in the settings."""
LANGUAGES: dict[str, str] = {ENGLISH: "English", "nl": "Nederlands"}
"""What each language calls itself."""


def language_of(choice: str) -> str:
    """Return the language that a choice means; English where the system's is not among LANGUAGES."""
    wanted = QLocale.system().name().split("_")[0] if choice == SYSTEM_LANGUAGE else choice
    return wanted if wanted in LANGUAGES else ENGLISH


def install_language(app: QApplication, folder: Path, choice: str) -> tuple[QTranslator, ...]:
    """Let the window speak a language from now on; `folder` holds our translations (leitmotif_nl.qm).

    Returns the translators, which the caller keeps. What has no translation stays English.
    """
    language = language_of(choice)
    if language == ENGLISH:
        return ()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    made = []
    for name, place in ((f"qtbase_{language}", qt), (f"leitmotif_{language}", str(folder))):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            made.append(translator)
    return tuple(made)
