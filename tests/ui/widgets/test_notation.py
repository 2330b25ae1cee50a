"""Notation as a widget: drawn, late, in the palette's colours."""

import time

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.engraving import Sheet, StaffLine
from leitmotif_desk.ui.widgets.notation import NotationView
from tests.engraving.written_music import sheet_of, tones_of

MELODY = "D4:1 A4:1.5 G4:.5 F#4:1"


def shown(qtbot: QtBot, sheet: Sheet | None) -> NotationView:
    view = NotationView(sheet, 7)
    qtbot.addWidget(view)
    view.resize(300, 70)
    view.show()
    if sheet is not None:
        qtbot.waitUntil(lambda: view.is_engraved)
    return view


def ink(view: NotationView, colour: QColor) -> int:
    """Count the pixels near a colour."""
    picture = view.grab().toImage()
    pixels = (picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(
        max(abs(p.red() - colour.red()), abs(p.green() - colour.green()), abs(p.blue() - colour.blue())) < 40
        for p in pixels
    )


def test_the_music_is_drawn_and_not_only_its_stave(qtbot: QtBot) -> None:
    full = shown(qtbot, sheet_of(MELODY, "D major"))
    bare = shown(qtbot, sheet_of("r:4", "D major"))
    black = full.palette().color(QPalette.ColorRole.WindowText)

    assert ink(full, black) > ink(bare, black) + 50


def test_changed_notes_are_in_the_accent(qtbot: QtBot) -> None:
    tones = tones_of(MELODY)
    plain = shown(qtbot, Sheet((StaffLine(tones),), sheet_of(MELODY).key))
    marked = shown(qtbot, Sheet((StaffLine(tones, (1,)),), sheet_of(MELODY).key))
    accent = plain.palette().color(QPalette.ColorRole.Accent)

    assert ink(plain, accent) == 0
    assert ink(marked, accent) > 10


def test_another_palette_draws_it_again_in_its_ink(qtbot: QtBot) -> None:
    view = shown(qtbot, sheet_of(MELODY))
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#c01040"))
    view.setPalette(palette)
    view.grab()
    qtbot.waitUntil(lambda: view.is_engraved)

    assert ink(view, QColor("#c01040")) > 100


def test_a_window_of_many_themes_shows_before_it_engraves_and_then_one_a_turn(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    views = [NotationView(sheet_of(f"C4:{n + 1} D4:1")) for n in range(12)]
    for view in views:
        column.addWidget(view)
    began = time.perf_counter()
    window.show()
    window.grab()
    opened = time.perf_counter() - began
    assert not any(view.is_engraved for view in views)
    assert opened < 1.0

    counts = set()
    every_turn = QTimer(window)
    every_turn.timeout.connect(lambda: counts.add(sum(view.is_engraved for view in views)))
    every_turn.start(0)
    qtbot.waitUntil(lambda: len(views) in counts)
    assert len(counts) >= len(views)


def test_a_narrow_place_scales_the_music_down_whole(qtbot: QtBot) -> None:
    view = shown(qtbot, sheet_of(" ".join([MELODY] * 4)))
    natural = view.sizeHint()

    assert view.heightForWidth(natural.width() // 2) == pytest.approx(natural.height() / 2, abs=2)
    assert view.heightForWidth(10 * natural.width()) == pytest.approx(natural.height(), abs=2)


def test_a_view_that_goes_before_its_turn_is_passed_over(qtbot: QtBot) -> None:
    first, second = NotationView(sheet_of("C4:1")), NotationView(sheet_of("E4:1"))
    qtbot.addWidget(second)
    for view in (first, second):
        view.show()
        view.grab()
    first.deleteLater()

    qtbot.waitUntil(lambda: second.is_engraved)
    assert second.is_engraved


def test_music_is_told_to_those_who_cannot_see_it(qtbot: QtBot) -> None:
    view = shown(qtbot, sheet_of("D4:1 F#4:1", "D major"))

    assert view.accessibleName() == "Notation in D major: D4 F#4"
    view.set_sheet(None)
    assert view.accessibleName() == "No notation"
