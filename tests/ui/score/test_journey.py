"""From notes in the score to a theme that is heard elsewhere, in the whole window."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.window import MainWindow
from tests.ui.heard_film import BAR, FIRST_CUE
from tests.ui.test_window import activated

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_notes_boxed_in_the_score_become_a_theme_that_is_found_again(qtbot: QtBot, window: MainWindow) -> None:
    activated(qtbot, window)
    film = window.need_film()
    score = film.workspace.score
    window.resize(1_600, 1_000)
    window.show_tab("score")
    score.show_cue(FIRST_CUE)
    canvas = score.canvas
    begin, end = round(canvas.axis.x(4 * BAR)) - 3, round(canvas.axis.x(6 * BAR))
    top, bottom = RULER + 2, RULER + canvas.tracks.height(0) - 4
    QTest.mousePress(canvas.viewport(), Left, NoKeys, QPoint(begin, top))
    for x in np.linspace(begin, end, 6):
        QTest.mouseMove(canvas.viewport(), QPoint(round(x), bottom))
    QTest.mouseRelease(canvas.viewport(), Left, NoKeys, QPoint(end, bottom))
    assert "notes selected in Oboe, bar" in score.lines.words.whole

    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_R)
    (dialog,) = score.findChildren(RegisterDialog)
    QTest.keyClicks(dialog.name, "Head of the light")
    QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Left)
    qtbot.waitUntil(lambda: not film.desk.scan_is_stale, timeout=10_000)
    window.jobs.wait()

    motif = next(one for one in film.desk.project.motif if one.name == "Head of the light")
    assert film.motif == motif.id
    assert any(one.motif == motif.id and one.start_ticks >= 4 * BAR for one in film.desk.occurrences)
    assert window.actions_by_code["undo"].isEnabled()
    window.undo()
    assert motif.id not in {one.id for one in film.desk.project.motif}


def test_a_key_of_the_roll_can_be_another_one(qtbot: QtBot, window: MainWindow) -> None:
    activated(qtbot, window)
    score = window.need_film().workspace.score
    window.show_tab("score")
    score.canvas.setFocus()
    window.keymap.choose("score_theme", "Y")
    QTest.keyClick(score.canvas, Qt.Key.Key_T)
    assert score.canvas.shows_theme
    QTest.keyClick(score.canvas, Qt.Key.Key_Y)
    assert not score.canvas.shows_theme
