"""A new cut in the window: seen, partly taken, the tray emptied, and earlier versions looked at."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import take_recut
from leitmotif_desk.domain.edits import ChangeFilm
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.recut.dialog import RecutDialog
from leitmotif_desk.ui.recut.lines import LineTable
from leitmotif_desk.ui.recut.tray_dialog import TrayDialog
from leitmotif_desk.ui.recut.versions_dialog import VersionsDialog
from tests.desk.recutting.test_recutting import FIRST, OLD, desk, recut
from tests.ui.conftest import MakeWindow

__all__ = ["desk"]


def dialog_of(qtbot: QtBot, film: Desk, folder: Path, jobs: Jobs | None = None) -> RecutDialog:
    made = RecutDialog(film, recut(film, folder, OLD[1], OLD[0], OLD[3]), jobs=jobs)
    qtbot.addWidget(made)
    made.show()
    return made


def words(table: LineTable) -> list[list[str]]:
    return [list(line.texts) for line in table.lines.lines]


def tick(dialog: RecutDialog, name: str, state: Qt.CheckState) -> None:
    model = dialog.things.table.lines
    row = [line.texts[0] for line in model.lines].index(name)
    assert model.setData(model.index(row, 0), state.value, Qt.ItemDataRole.CheckStateRole)


def click(widget: QWidget, place: QPoint) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def test_what_changes_is_listed_in_film_order_and_what_stays_is_not(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    rows = words(dialog.things.table)
    assert ["Scene 1 · REEF", "→  moves", "01:00:00:00", "01:00:10:00", "+240", ""] in rows
    assert ["Scene 3 · STAIRS", "×  lost", "01:00:20:00", "–", "", "its picture is gone"] in rows
    assert [row[2] for row in rows] == sorted(row[2] for row in rows)
    assert "→ moves 5, – shorter 1, × lost 2" in dialog.counts.text()
    assert dialog.tray.whole == "Into the tray: Scene 3, 1 hit"
    assert Fate.KEPT not in dialog.things.fates


def test_the_table_is_filtered_by_kind_and_by_fate_and_sorted_by_any_column(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    for fate in (Fate.MOVED, Fate.SHORTENED):
        dialog.things.fates[fate].setChecked(False)
    assert {row[1] for row in words(dialog.things.table)} == {"×  lost"}
    dialog.things.fates[Fate.MOVED].setChecked(True)
    dialog.things.kind.setCurrentIndex(dialog.things.kind.findData("scene"))
    assert len(words(dialog.things.table)) == 4
    dialog.things.table.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    named = [row[0].partition(" ·")[0] for row in words(dialog.things.table)]
    assert named == ["Scene 2", "Scene 1", "Scene 4", "Scene 3"]


def test_what_is_unticked_stays_where_it_is(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    tick(dialog, "Cue 1m1", Qt.CheckState.Unchecked)
    dialog.take()
    assert desk.project.cue[0].start_frame == FIRST + 300
    assert desk.project.film.picture_version == "2"
    desk.undo()
    assert desk.project.film.picture_version == ""


def test_a_scene_takes_its_hits_along_when_it_is_unticked(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    tick(dialog, "Scene 4 · SEA", Qt.CheckState.Unchecked)
    left = [line.texts[0] for line in dialog.things.table.lines.lines if not line.is_on]
    assert left == ["Scene 4 · SEA", "Hit · Scene 4"]


def test_all_that_is_shown_is_left_or_taken_at_once(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    dialog.things.kind.setCurrentIndex(dialog.things.kind.findData("cue"))
    dialog.things.none.click()
    dialog.things.kind.setCurrentIndex(0)
    assert [line.texts[0] for line in dialog.things.table.lines.lines if not line.is_on] == ["Cue 1m1"]
    dialog.things.none.click()
    assert not any(line.is_on for line in dialog.things.table.lines.lines)
    before = desk.project
    dialog.take()
    assert desk.project.scene == before.scene and {item.kind for item in desk.project.tray} == {"scene", "hit"}


def test_a_scene_is_chosen_in_the_strip_as_in_the_table(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, desk, tmp_path)
    with qtbot.waitSignal(dialog.strip.thing_wanted) as wanted:
        click(dialog.strip, QPoint(dialog.strip.width() - 40, 40))
    assert wanted.args == ["scene", "scene-4"] and dialog.things.table.chosen == "scene/scene-4"


def test_the_new_cut_is_checked_beside_the_window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    jobs = Jobs()
    dialog = dialog_of(qtbot, desk, tmp_path, jobs)
    assert "Checking" in dialog.counts.text()
    jobs.wait()
    assert "Findings: as before" in dialog.counts.text()
    dialog.leave_or_take(("cue/c",), False)
    dialog.reject()
    jobs.wait()
    jobs.close()


def test_a_version_without_a_name_is_refused(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, _title, text: said.append(text))
    dialog = dialog_of(qtbot, desk, tmp_path)
    dialog.version.clear()
    dialog.take()
    assert said and not desk.project.tray and dialog.isVisible()


@pytest.mark.parametrize(("present", "next_one"), [("", "2"), ("cut 3", "cut 4"), ("v09", "v10"), ("locked", "2")])
def test_the_name_of_the_new_version_follows_the_present_one(
    qtbot: QtBot, desk: Desk, tmp_path: Path, present: str, next_one: str
) -> None:
    desk.apply(ChangeFilm("picture_version", present))
    assert dialog_of(qtbot, desk, tmp_path).version.text() == next_one


def test_the_tray_gives_things_a_place_or_leaves_them(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    dialog_of(qtbot, desk, tmp_path).take()
    tray = TrayDialog(desk, lambda: FIRST + 1000)
    qtbot.addWidget(tray)
    tray.show()
    rows = words(tray.table)
    assert [row[0] for row in rows] == ["Scene 3", "Hit in scene 3"]
    assert rows[0][1:5] == ["its picture is gone", "01:00:20:00", "1", "01:00:30:00"]
    assert rows[0][5] == "between 01:00:10:00 (scene 2) and 01:00:20:00 (scene 4)"

    tray.table.choose("scene/scene-3")
    with qtbot.waitSignal(tray.frame_wanted) as wanted:
        tray.look.click()
    assert wanted.args == [FIRST + 240]
    tray.put.click()
    hit = next(one for one in desk.project.hit if one.frame == FIRST + 1020)
    scene = desk.project.the_scene(hit.scene)
    assert scene.number == "3" and scene.start_frame == FIRST + 1000
    assert not words(tray.table) and "has its place" in tray.said.text()
    assert not tray.put.isEnabled()
    desk.undo()
    tray.table.choose("hit/h")
    tray.leave.click()
    assert [row[0] for row in words(tray.table)] == ["Scene 3"]


def test_an_earlier_version_tells_where_everything_stood(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    at = [FIRST + 250]
    dialog = VersionsDialog(desk, lambda: at[0])
    qtbot.addWidget(dialog)
    assert "no earlier version" in dialog.said.text() and not words(dialog.table)

    take_recut(desk, recut(desk, tmp_path, OLD[1], OLD[0], OLD[3]), "2", [Thing("cue", "c")])
    assert [dialog.version.itemText(place) for place in range(dialog.version.count())] == ["1"]
    rows = words(dialog.table)
    assert ["Scene 1", "01:00:00:00", "01:00:10:00", "+240", ""] in rows
    assert ["Scene 3", "01:00:20:00", "01:00:30:00", "+240", "waits in the tray"] in rows
    assert dialog.playhead.text() == "Playhead 01:00:10:10, then 01:00:00:10"
    dialog.show_frame(FIRST)
    assert dialog.playhead.text() == "Playhead 01:00:00:00, then 01:00:10:00"
    dialog.kind.setCurrentIndex(dialog.kind.findData("cue"))
    assert [row[0] for row in words(dialog.table)] == ["Cue 1m1"]


def test_a_full_tray_shows_in_the_status_line_and_opens(make_window: MakeWindow, desk: Desk, tmp_path: Path) -> None:
    window = make_window(desk)
    assert not window.status.tray.isVisible()
    take_recut(desk, recut(desk, tmp_path, OLD[1], OLD[0], OLD[3]), "2")
    assert window.status.tray.isVisible() and "2 without a place" in window.status.tray.text()
    window.status.tray.click()
    (tray,) = window.findChildren(TrayDialog)
    assert tray.isVisible()
    window.actions_by_code["versions"].trigger()
    (shown,) = window.findChildren(VersionsDialog)
    assert shown.isVisible() and shown.table.lines.lines
    desk.undo()
    assert not window.status.tray.isVisible()
