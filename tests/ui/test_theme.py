"""The looks of the window."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.palette import THEME_COLOURS
from leitmotif_desk.ui.theme import DARK, LIGHT, LOOKS, Look, apply_look, look_of


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply_look(qapp, "dark")


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2."""
    dark, light = sorted(_luminance(QColor(colour)) for colour in (one, other))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def _distance(one: QColor, other: QColor) -> int:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return sum(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_text_can_be_read_on_every_ground(look: Look) -> None:
    for ground in (look.ground, look.panel, look.raised):
        assert contrast(look.text, ground) > 7
        assert contrast(look.dim, ground) > 4.5


def test_theme_colours_are_told_apart_and_seen_on_the_dark_ground() -> None:
    assert len(set(THEME_COLOURS)) == 8
    assert all(contrast(colour, DARK.ground) > 3 for colour in THEME_COLOURS)
    for one, other in combinations(map(QColor, THEME_COLOURS), 2):
        assert _distance(one, other) > 60


@pytest.mark.parametrize("look", LOOKS.values(), ids=lambda look: look.name)
def test_a_look_dresses_the_widgets_that_are_there_and_those_to_come(
    qtbot: QtBot, app: QApplication, look: Look
) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    label.show()

    apply_look(app, look.name)

    assert look_of(label) is look
    assert label.palette().color(QPalette.ColorRole.WindowText).name() == look.text
    assert look_of(QPalette()) is look
    assert app.palette().color(QPalette.ColorRole.Accent).name() == look.accent


def test_dark_and_light_change_places_as_often_as_one_likes(app: QApplication) -> None:
    worn = []
    for choice in ("light", "dark", "light"):
        apply_look(app, choice)
        worn.append(look_of(app.palette()))

    assert worn == [LIGHT, DARK, LIGHT]


def test_the_system_is_followed_only_where_it_was_chosen(app: QApplication) -> None:
    from PySide6.QtCore import Qt

    apply_look(app, "light")
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look_of(app.palette()) is LIGHT

    apply_look(app, "system")
    system = LIGHT if app.styleHints().colorScheme() is Qt.ColorScheme.Light else DARK
    app.setPalette(QPalette())
    app.styleHints().colorSchemeChanged.emit(app.styleHints().colorScheme())
    assert look_of(app.palette()) is system
