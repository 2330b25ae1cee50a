"""Shots in the window: found in a job, ticked, taken, seen in the timeline."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import link_picture, unlink_picture
from leitmotif_desk.domain.edits import AddHit, AddScene
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import HitId, SceneId
from leitmotif_desk.domain.story import Hit, HitKind, Scene
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.shots.dialog import ShotsDialog
from leitmotif_desk.ui.shots.table import PICTURES
from tests.ui.conftest import MakeWindow
from tests.ui.picture.conftest import BACK_ENDS

if TYPE_CHECKING:
    from tests.formats import made_videos
else:
    pytest.importorskip("scenedetect", reason="the extra 'shots' (scenedetect-headless) is not installed")
    from tests.formats import made_videos

pytestmark = pytest.mark.qt_log_ignore(*BACK_ENDS)
FIRST = 90_000
FILM = [made_videos.Shot(1, 40), made_videos.Shot(2, 30), made_videos.Shot(1, 30), made_videos.Shot(13, 50)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made_videos.write_video(tmp_path / "reel.avi", FILM)
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film", "25", FIRST)) as made:
        link_picture(made, tmp_path / "reel.avi")
        yield made


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, jobs: Jobs) -> ShotsDialog:
    made = ShotsDialog(desk, jobs)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def rows(dialog: ShotsDialog) -> list[list[str]]:
    table = dialog.table
    items = [[table.item(row, column) for column in range(PICTURES)] for row in range(table.rowCount())]
    return [[item.text() if item else "" for item in row] for row in items]


def found(dialog: ShotsDialog, jobs: Jobs) -> None:
    dialog.look.click()
    jobs.wait()


def tick(dialog: ShotsDialog, row: int, state: Qt.CheckState) -> None:
    item = dialog.table.item(row, 0)
    assert item is not None
    item.setCheckState(state)


def test_a_film_without_scenes_gets_those_that_are_ticked(dialog: ShotsDialog, jobs: Jobs, desk: Desk) -> None:
    assert dialog.video.text() == "reel.avi, from 01:00:00:00"
    found(dialog, jobs)
    assert [row[:3] for row in rows(dialog)] == [["A scene begins", "", "01:00:04:00"]]
    dialog.sure.setValue(0)
    assert [row[2] for row in rows(dialog)] == ["01:00:01:15", "01:00:02:20", "01:00:04:00"]
    tick(dialog, 1, Qt.CheckState.Unchecked)
    assert dialog.take.text() == "Take 2 proposals"
    dialog.take.click()
    assert [scene.start_frame - FIRST for scene in desk.project.scene] == [0, 40, 100]
    desk.undo()
    assert not desk.project.scene and len(rows(dialog)) == 3


def test_edges_and_hits_beside_a_cut_are_named_with_where_they_go(dialog: ShotsDialog, jobs: Jobs, desk: Desk) -> None:
    for number, (start, end) in enumerate(((0, 38), (38, 150)), 1):
        desk.apply(AddScene(Scene(SceneId(f"s{number}"), f"{number}A", "", FIRST + start, FIRST + end)))
    desk.apply(AddHit(Hit(HitId("h"), SceneId("s2"), FIRST + 103, HitKind.CUT)))
    found(dialog, jobs)
    assert [row[:3] for row in rows(dialog)] == [
        ["From scene 1A to 2A", "01:00:01:13", "01:00:01:15"],
        ["Hit in scene 2A", "01:00:04:03", "01:00:04:00"],
    ]
    dialog.hits.setChecked(True)
    dialog.sure.setValue(0)
    assert ["A new hit in scene 2A", "", "01:00:02:20"] in [row[:3] for row in rows(dialog)]
    assert len(dialog.ticked) == 2


def test_the_pictures_beside_a_cut_are_shown(dialog: ShotsDialog, jobs: Jobs, qtbot: QtBot) -> None:
    found(dialog, jobs)

    def pair() -> QImage:
        item = dialog.table.item(0, PICTURES)
        pixmap = None if item is None else item.data(Qt.ItemDataRole.DecorationRole)
        return QImage() if pixmap is None else pixmap.toImage()

    def is_whole() -> bool:
        image = pair()
        across = (image.width() // 4, image.width() * 3 // 4)
        return not image.isNull() and all(image.pixelColor(x, image.height() // 2).alpha() for x in across)

    qtbot.waitUntil(is_whole)
    dialog.close()
    assert not dialog.table.strip.is_linked
    left, right = (pair().pixelColor(x, 6) for x in (12, pair().width() - 12))
    assert abs(left.red() - right.red()) + abs(left.green() - right.green()) + abs(left.blue() - right.blue()) > 60


def test_it_can_be_stopped_and_begun_again(dialog: ShotsDialog, jobs: Jobs, qtbot: QtBot) -> None:
    dialog.look.click()
    assert dialog.stop.isVisible() and not dialog.look.isEnabled()
    dialog.stop.click()
    jobs.wait()
    assert dialog.said.text() == "Stopped." and dialog.look.isEnabled()
    found(dialog, jobs)
    assert len(rows(dialog)) == 1


def test_a_video_that_cannot_be_read_is_said_in_the_dialog(dialog: ShotsDialog, jobs: Jobs, tmp_path: Path) -> None:
    (tmp_path / "reel.avi").write_text("Dear Mara")
    found(dialog, jobs)
    assert dialog.said.text().startswith("reel.avi: the file is of no known format")
    assert not dialog.results.isVisible()


def test_without_a_picture_one_is_asked_for(dialog: ShotsDialog, desk: Desk) -> None:
    unlink_picture(desk)
    assert dialog.video.text() == "No picture is linked"
    assert (dialog.look.isEnabled(), dialog.other.text()) == (False, "Choose a video…")


def test_the_cuts_stand_in_the_timeline_and_a_drag_rests_on_them(
    make_window: MakeWindow, desk: Desk, qtbot: QtBot
) -> None:
    desk.apply(AddScene(Scene(SceneId("s"), "1", "", FIRST, FIRST + 120)))
    window = make_window(desk)
    window.need_film().dialogs.find_shots()
    dialog = window.findChild(ShotsDialog)
    assert dialog is not None
    dialog.look.click()
    window.jobs.wait()
    canvas = window.need_film().workspace.timeline.canvas
    assert canvas.cuts == (FIRST + 40, FIRST + 70, FIRST + 100)
    hand, row = canvas.hand, canvas.layout_of_rows.scenes
    y = row.top + row.height / 2
    beside = canvas.axis.x(FIRST + 100) + 3
    hand.press(QPointF(canvas.axis.x(FIRST + 120), y), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    hand.move(QPointF(beside, y), Qt.KeyboardModifier.NoModifier)
    hand.release()
    assert desk.project.scene[0].end_frame == FIRST + 100
