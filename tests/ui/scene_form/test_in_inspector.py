"""The form where it stands: a tab of the inspector, in the right column."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import LinkScenes, RemoveScene
from leitmotif_desk.domain.ids import LinkId, SceneId
from leitmotif_desk.domain.story import SceneLink, SceneLinkKind
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.side import Side
from tests.ui.variations.small_film import HIT_FRAME, THIRD

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def side(qtbot: QtBot, desk: Desk) -> Iterator[Side]:
    jobs = Jobs()
    made = Side(desk, jobs)
    qtbot.addWidget(made)
    made.resize(350, 1000)
    with qtbot.waitExposed(made):
        made.show()
    made.show_scene(THIRD)
    made.scene.tabs.setCurrentIndex(3)
    jobs.wait()
    yield made
    jobs.close()


def test_a_slider_s_value_is_a_chip_above_it(side: Side, desk: Desk) -> None:
    panel = side.scene
    assert panel.form.isVisible() and panel.tabs.tabText(3) == "Details"
    QTest.keyClick(panel.form.numbers.scales["tension"].slider, Qt.Key.Key_End)
    assert "tension 10 of 10" in [chip.text() for chip in panel.chips.chips]


def test_the_playhead_says_where_a_hit_would_be(side: Side, desk: Desk) -> None:
    side.set_frame(HIT_FRAME + 24)
    QTest.mouseClick(side.scene.form.hits.more, Qt.MouseButton.LeftButton)
    assert [hit.frame for hit in desk.project.hits_in(THIRD)] == [HIT_FRAME, HIT_FRAME + 24]


def test_a_link_leads_to_the_other_scene_and_tells_the_window(qtbot: QtBot, side: Side, desk: Desk) -> None:
    desk.apply(LinkScenes(SceneLink(LinkId("link-1"), THIRD, SceneId("scene-1"), SceneLinkKind.RECALL)))
    rows = side.scene.form.links.rows
    rows.setCurrentIndex(rows.table.index(0, 1))
    with qtbot.waitSignal(side.scene.scene_wanted) as asked:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert asked.args == ["scene-1"]
    assert side.scene.scene == side.scene.form.scene == "scene-1"
    assert rows.table.rows[0].other.id == THIRD and not rows.table.rows[0].outward


def test_a_scene_that_is_gone_leaves_nothing_behind(side: Side, desk: Desk) -> None:
    desk.apply(RemoveScene(THIRD))
    assert side.scene.form.scene is None and not side.scene.form.numbers.isVisible()
