"""Pictures of the window."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import RenameMotif
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.ui.pictures import VIEWS, write_picture, write_suggestion_picture
from leitmotif_desk.ui.theme import DARK, LIGHT
from tests.ui.heard_film import LIGHT as KEEPERS_LIGHT
from tests.ui.variations.small_film import suggestions_for


def colours(picture: QImage) -> dict[str, int]:
    """Return how often each colour stands on a grid over the picture."""
    found: dict[str, int] = {}
    for x in range(0, picture.width(), 3):
        for y in range(0, picture.height(), 3):
            name = QColor(picture.pixel(x, y)).name()
            found[name] = found.get(name, 0) + 1
    return found


@pytest.mark.parametrize("view", VIEWS)
def test_a_view_is_drawn_in_the_size_asked_for(qtbot: QtBot, heard_film: Desk, tmp_path: Path, view: str) -> None:
    write_picture(heard_film, view, (1280, 800), "dark", tmp_path / "view.png")

    picture = QImage(str(tmp_path / "view.png"))
    assert (picture.width(), picture.height()) == (1280, 800)
    assert len(colours(picture)) > 1


@pytest.mark.parametrize("look", [DARK, LIGHT], ids=["dark", "light"])
def test_the_window_wears_the_look_asked_for_and_shows_the_themes(
    qtbot: QtBot, heard_film: Desk, tmp_path: Path, look: object
) -> None:
    assert look in (DARK, LIGHT)
    wanted = DARK if look is DARK else LIGHT
    write_picture(heard_film, "window", (1280, 800), wanted.name, tmp_path / "window.png")

    found = colours(QImage(str(tmp_path / "window.png")))
    assert max(found, key=lambda name: found[name]) in (wanted.ground, wanted.panel)
    assert wanted.accent in found


def test_the_desk_stays_the_callers_own(qtbot: QtBot, heard_film: Desk, tmp_path: Path) -> None:
    history = heard_film.history()
    write_picture(heard_film, "window", (1280, 800), "dark", tmp_path / "window.png")

    assert heard_film.history() == history
    heard_film.apply(RenameMotif(KEEPERS_LIGHT, "Lamp"))
    assert heard_film.project.the_motif(KEEPERS_LIGHT).name == "Lamp"
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []


def test_suggestions_are_drawn_as_cards_a_silence_too(qtbot: QtBot, heard_film: Desk, tmp_path: Path) -> None:
    for suggestion in suggestions_for(heard_film):
        path = tmp_path / f"{suggestion.id}.png"
        write_suggestion_picture(heard_film, suggestion, path)
        picture = QImage(str(path))
        assert picture.width() == 840
        assert picture.height() > 300
        assert len(colours(picture)) > 20


def test_an_unknown_view_and_a_place_that_cannot_be_written_are_named(
    qtbot: QtBot, heard_film: Desk, tmp_path: Path
) -> None:
    with pytest.raises(BadValue, match="reports"):
        write_picture(heard_film, "reports", (800, 600), "dark", tmp_path / "a.png")
    with pytest.raises(BadValue, match="b.png"):
        write_picture(heard_film, "matrix", (800, 600), "dark", tmp_path / "none" / "b.png")
