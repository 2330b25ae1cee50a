"""A new cut in the window: seen, partly taken, and the tray emptied."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.recut.dialog import RecutDialog
from leitmotif_desk.ui.recut.tray_dialog import TrayDialog
from tests.desk.test_recutting import FIRST, OLD, desk, recut

__all__ = ["desk"]


def dialog_of(qtbot: QtBot, film: Desk, folder: Path) -> RecutDialog:
    made = RecutDialog(film, recut(film, folder, OLD[1], OLD[0], OLD[3]))
    qtbot.addWidget(made)
    made.show()
    return made


def words(dialog: RecutDialog) -> list[list[str]]:
    table = dialog.table
    rows = [[table.item(row, column) for column in range(table.columnCount())] for row in range(table.rowCount())]
    return [[item.text() if item else "" for item in row] for row in rows]


def test_what_changes_is_listed_and_what_stays_on_demand(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    assert ["Scene 1", "→  moves", "01:00:00:00", "01:00:10:00"] in words(dialog)
    assert ["Scene 3", "×  lost: into the tray", "01:00:20:00", "–"] in words(dialog)
    few = dialog.table.rowCount()
    dialog.all.setChecked(True)
    assert dialog.table.rowCount() >= few


def test_what_is_unticked_stays_where_it_is(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    row = [one[0] for one in words(dialog)].index("Cue 1m1")
    item = dialog.table.item(row, 0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)
    dialog.take()

    assert desk.project.cue[0].start_frame == FIRST + 300
    assert desk.project.film.picture_version == "2"
    desk.undo()
    assert desk.project.film.picture_version == ""


def test_a_version_without_a_name_is_refused(
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    dialog = dialog_of(qtbot, desk, tmp_path)
    dialog.version.clear()
    dialog.take()
    assert said and not desk.project.tray and dialog.isVisible()


def test_the_tray_gives_things_a_place_or_leaves_them(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog_of(qtbot, desk, tmp_path).take()
    tray = TrayDialog(desk, lambda: FIRST + 1000)
    qtbot.addWidget(tray)
    tray.show()
    assert tray.list.count() == 2

    tray.list.setCurrentRow(0)
    tray.put.click()
    hit = next(one for one in desk.project.hit if one.frame == FIRST + 1020)
    scene = desk.project.the_scene(hit.scene)
    assert scene.number == "3" and scene.start_frame == FIRST + 1000
    tray.leave.click()
    assert tray.list.count() == 0 and "has its place" in tray.said.text()
    desk.undo()
    assert tray.list.count() == 1
