"""Lettering: what does not fit is elided or left out, never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from leitmotif_desk.domain.palette import THEME_COLOURS
from leitmotif_desk.ui.theme import DARK, LIGHT
from leitmotif_desk.ui.timeline.ink import Letters, fitted, lettering_colour, mixed, theme_name, write

TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=("Cc", "Cf")), max_size=30)


@pytest.fixture
def letters(qtbot: QtBot) -> Letters:
    return Letters.of(QFont())


def test_a_text_is_whole_elided_or_absent(letters: Letters) -> None:
    @given(TEXTS, st.integers(0, 260))
    def check(text: str, width: int) -> None:
        shown, taken = fitted(text, letters, width)
        whole = QFontMetricsF(QFont()).horizontalAdvance(text)
        assert taken <= max(width, 0) + 0.5 or shown == ""
        assert shown in ("", text) or shown.endswith("…")
        assert shown == text or whole > width - 1

    check()


def test_a_text_too_long_by_far_still_shows_its_beginning_at_every_width(letters: Letters) -> None:
    text = "The vow · in phrygian, tail only, reduced (-1), ornamented (+1), inner voice"
    shown = [fitted(text, letters, width)[0] for width in range(60, 300)]
    assert all(one.startswith("The ") and one.endswith("…") for one in shown)


def test_nothing_is_written_outside_its_box(letters: Letters) -> None:
    @given(st.text("WMgjÅ", min_size=1, max_size=20), st.integers(4, 120))
    def check(text: str, width: int) -> None:
        image = QImage(200, 40, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        with QPainter(image) as painter:
            end = write(painter, QRectF(20, 5, width, 30), text, letters, QColor("black"))
        assert end <= 20 + width + 0.5
        white = QColor("white").rgb()
        outside = (image.pixel(x, y) for y in range(40) for x in (*range(16), *range(20 + width + 4, 200)))
        assert all(pixel == white for pixel in outside)

    check()


@pytest.mark.parametrize("index", range(len(THEME_COLOURS)))
def test_a_theme_s_lettering_can_be_read_on_light(index: int) -> None:
    def luminance(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    name = theme_name(index, LIGHT)
    letters, ground = lettering_colour(name, LIGHT), mixed(LIGHT.raised, name, 0.2)
    assert (luminance(ground) + 0.05) / (luminance(letters) + 0.05) >= 3.0
    assert theme_name(index, DARK) == THEME_COLOURS[index]
