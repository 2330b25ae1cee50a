"""A day at the desk: a film comes in, themes are registered, looked for, reviewed, varied, and all is taken back."""

from dataclasses import replace
from pathlib import Path
from time import thread_time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.editing import batch
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.score.tracks import RULER
from leitmotif_desk.ui.window import MainWindow
from tests.ui.conftest import RESOURCES, MakeWindow
from tests.ui.test_drop import drop_and_import
from tests.ui.test_window import activated, press
from tests.ui.watchdog import FROZEN_MS, Watch, watching

Left, NoKeys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
DEMO = RESOURCES / "demo"
CUES = ("1m2-the-lamp.mid", "1m4-harbour.mid", "2m2-the-lamp-goes-on.mid")
STORY = (
    {"edit": "AddSubject", "id": "mara", "name": "Mara", "role": "protagonist", "arc": "growth"},
    {"edit": "LinkMotif", "id": "l", "motif": "Keeper's light", "subject": "Mara"},
    {"edit": "SetPresence", "scene": "11", "subject": "Mara", "prominence": 3, "change": "loss"},
    {"edit": "ChangeScene", "scene": "11", "field": "function", "value": "crisis"},
)
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def _undo_all(window: MainWindow) -> None:
    """Press Ctrl+Z once for every step there is."""
    undo, steps = window.actions_by_code["undo"], len(window.need_film().desk.history())
    for _ in range(steps):
        if undo.isEnabled():
            press(window, "Ctrl+Z")
            QApplication.processEvents()


def _bare(project: Project) -> Project:
    return Project(project.film)


def _register_from_score(window: MainWindow, watch: Watch) -> None:
    """Draw a box round the first notes of a cue's upper part, press R, name the theme."""
    workspace = window.need_film().workspace
    cue = next(one for one in window.need_film().desk.project.cue if one.number == "1m2")
    with watch.step("show a cue"):
        workspace.select_cue(cue.id)
    score = window.need_film().desk.score(cue.id)
    assert score is not None
    canvas, notes = workspace.score.canvas, score.notes
    part = next(place for place, one in enumerate(score.parts) if "Oboe" in one.name)
    mine = np.flatnonzero(notes.part == part)[:7]
    x0, x1 = (round(canvas.axis.x(int(tick))) for tick in (notes.onset_ticks[mine[0]], notes.onset_ticks[mine[-1]]))
    top = RULER + 2 + sum(canvas.tracks.height(above) for above in range(part))
    with watch.step("select notes"):
        QTest.mousePress(canvas.viewport(), Left, NoKeys, QPoint(x0 - 3, top))
        for x in np.linspace(x0, x1 + 4, 5):
            QTest.mouseMove(canvas.viewport(), QPoint(round(x), top + canvas.tracks.height(part) - 6))
        QTest.mouseRelease(canvas.viewport(), Left, NoKeys, QPoint(x1 + 4, top + canvas.tracks.height(part) - 6))
    with watch.step("open the registration"):
        QTest.keyClick(canvas, Qt.Key.Key_R)
    (dialog,) = workspace.score.findChildren(RegisterDialog)
    with watch.step("register"):
        QTest.keyClicks(dialog.name, "Keeper's light")
        QTest.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Left)
    window.jobs.wait()


def _review(qtbot: QtBot, window: MainWindow, watch: Watch) -> int:
    """Answer the first of what waits; return how many answers were given."""
    desk, review = window.need_film().desk, window.need_film().workspace.review
    with watch.step("open the review"):
        window.show_tab("review")
    activated(qtbot, window)
    review.table.setFocus()
    given = 0
    for key in (Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_U):
        if review.current is not None:
            with watch.step(f"answer {given + 1}"):
                QTest.keyClick(review.table, key)
            given += 1
    window.jobs.wait()
    assert len(desk.project.judgement) == given
    return given


def test_a_film_is_imported_searched_reviewed_varied_and_all_of_it_undone(
    qtbot: QtBot, make_window: MakeWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Low Water.leitmotif"
    window = make_window(Desk.create(path, Film("Low Water", "24", 86_400)))
    window.resize(1_600, 1_000)
    activated(qtbot, window)
    desk = window.need_film().desk
    with watching() as watch:
        with watch.step("drop scenes"):
            drop_and_import(window, DEMO / "spotting.csv")
        assert len(desk.project.scene) == 12
        with watch.step("drop cues"):
            drop_and_import(window, *(DEMO / name for name in CUES))
        assert sum(cue.score is not None for cue in desk.project.cue) == len(CUES)
        activated(qtbot, window)
        _register_from_score(window, watch)
        assert [motif.name for motif in desk.project.motif] == ["Keeper's light"]
        with watch.step("scan"):
            press(window, "F5")
        qtbot.waitUntil(lambda: not desk.scan_is_stale and not window.jobs.busy, timeout=20_000)
        assert desk.occurrences
        answered = _review(qtbot, window, watch)
        with watch.step("tell the story"):
            desk.apply(batch("Tell the story", STORY, desk.project))
        workspace = window.need_film().workspace
        with watch.step("go to the scene"):
            workspace.go_to_scene(next(scene.id for scene in desk.project.scene if scene.number == "11"))
        window.jobs.wait()
        (best, *_) = workspace.side.scene.suggestions
        before = len(desk.project.form)
        with watch.step("accept a variation"):
            workspace.side.scene.variations.taking.accept(best)
        assert len(desk.project.form) + sum(s.silence != "none" for s in desk.project.scene) > before
        finished = desk.project
        with watch.step("show the matrix"):
            press(window, "Ctrl+2")
        with watch.step("show the network"):
            press(window, "Ctrl+7")
        with watch.step("show the timeline"):
            press(window, "Ctrl+1")
        window.jobs.wait()
        with watch.step("undo once"):
            press(window, "Ctrl+Z")
        window.jobs.wait()
    window.redo()
    assert desk.project == finished and answered >= 0
    activated(qtbot, window)
    window.setFocus()
    _undo_all(window)
    assert replace(_bare(desk.project)) == desk.project
    assert watch.over(FROZEN_MS) == {}


def test_what_was_done_is_still_there_after_closing(make_window: MakeWindow, tmp_path: Path) -> None:
    path = tmp_path / "Low Water.leitmotif"
    window = make_window(Desk.create(path, Film("Low Water", "24", 86_400)))
    drop_and_import(window, DEMO / "spotting.csv")
    project = window.need_film().desk.project
    window.close()
    with Desk.open(path) as again:
        assert again.project == project and again.undo_label == "Import spotting.csv"


def test_the_watch_sees_a_window_that_is_deaf(qtbot: QtBot) -> None:
    with watching() as watch, watch.step("count waves"):
        until = thread_time() + 0.08
        while thread_time() < until:
            pass
    assert list(watch.over()) == ["count waves"]
