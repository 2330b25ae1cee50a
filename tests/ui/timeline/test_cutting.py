"""Cutting the film in the timeline, with real presses, drags and keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import AddMarker
from leitmotif_desk.domain.film import FilmMarker
from leitmotif_desk.domain.ids import MarkerId
from leitmotif_desk.ui.timeline.drawing import TargetKind
from leitmotif_desk.ui.timeline.model import LaneOrder
from leitmotif_desk.ui.timeline.view import TimelineView
from tests.ui.heard_film import make_heard_film
from tests.ui.variations.small_film import HIT_FRAME

Left, Right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
Modifier = Qt.KeyboardModifier
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> TimelineView:
    made = TimelineView(desk)
    made.frame_wanted.connect(made.set_frame)
    qtbot.addWidget(made)
    made.resize(1_000, 420)
    with qtbot.waitExposed(made):
        made.show()
    made.tools.snap.setChecked(False)
    return made


def spans(desk: Desk) -> list[tuple[int, int]]:
    return [(scene.start_frame, scene.end_frame) for scene in desk.project.scene]


def scene_point(view: TimelineView, frame: int) -> QPoint:
    return QPoint(round(view.canvas.axis.x(frame)), round(view.canvas.layout_of_rows.scenes.middle))


def drag(view: TimelineView, start: QPoint, end: QPoint, modifiers: Modifier = Modifier.NoModifier) -> None:
    port = view.canvas.viewport()
    QTest.mousePress(port, Left, modifiers, start)
    for share in (0.3, 0.6, 1.0):
        at = (start + (end - start) * share).toPointF()
        move = QMouseEvent(QEvent.Type.MouseMove, at, port.mapToGlobal(at), Qt.MouseButton.NoButton, Left, modifiers)
        QApplication.sendEvent(port, move)
    QTest.mouseRelease(port, Left, modifiers, end)


def middle(desk: Desk, place: int) -> int:
    start, end = spans(desk)[place]
    return (start + end) // 2


def frames_of(view: TimelineView, pixels: int) -> int:
    return round(pixels * view.canvas.axis.step)


def test_a_scene_is_dragged_to_another_place_as_one_step(view: TimelineView, desk: Desk) -> None:
    before = spans(desk)
    at = scene_point(view, middle(desk, 1))
    drag(view, at, at + QPoint(40, 0))
    by = spans(desk)[1][0] - before[1][0]
    assert abs(by - frames_of(view, 40)) <= 1 and spans(desk)[1][1] - before[1][1] == by
    assert spans(desk)[0][1] == before[0][1] + by
    desk.undo()
    assert spans(desk) == before


def test_an_edge_is_dragged_and_both_scenes_at_the_cut_follow(view: TimelineView, desk: Desk) -> None:
    before = spans(desk)
    at = scene_point(view, before[1][0]) + QPoint(2, 0)
    drag(view, at, at - QPoint(30, 0))
    assert spans(desk)[0][1] == spans(desk)[1][0]
    assert abs(before[1][0] - spans(desk)[1][0] - frames_of(view, 30)) <= frames_of(view, 3)
    assert spans(desk)[1][1] == before[1][1]


def test_with_snapping_an_edge_comes_to_rest_on_the_playhead_and_shift_lets_it_free(
    view: TimelineView, desk: Desk
) -> None:
    view.tools.snap.setChecked(True)
    start = spans(desk)[1][0]
    playhead = start - frames_of(view, 40)
    view.set_frame(playhead)
    at = scene_point(view, start) + QPoint(2, 0)
    drag(view, at, at - QPoint(37, 0))
    assert spans(desk)[1][0] == playhead
    desk.undo()
    drag(view, at, at - QPoint(37, 0), Modifier.ShiftModifier)
    assert 0 < abs(spans(desk)[1][0] - playhead) <= frames_of(view, 8)


def test_with_ripple_all_that_follows_moves_along(view: TimelineView, desk: Desk) -> None:
    before = spans(desk)
    view.tools.ripple.setChecked(True)
    at = scene_point(view, middle(desk, 1))
    drag(view, at, at + QPoint(30, 0))
    by = spans(desk)[1][0] - before[1][0]
    assert by > 0 and [now[0] - old[0] for now, old in zip(spans(desk), before, strict=True)][1:] == [by] * (
        len(before) - 1
    )


def test_escape_lets_go_and_changes_nothing(view: TimelineView, desk: Desk) -> None:
    before, port = spans(desk), view.canvas.viewport()
    at = scene_point(view, middle(desk, 1))
    QTest.mousePress(port, Left, Modifier.NoModifier, at)
    QTest.mouseMove(port, at + QPoint(50, 0))
    assert view.canvas.hand.gesture is not None
    QTest.keyClick(view.canvas, Qt.Key.Key_Escape)
    QTest.mouseRelease(port, Left, Modifier.NoModifier, at + QPoint(50, 0))
    assert spans(desk) == before and desk.undo_label != "Move scene 2"


def test_tension_is_drawn_by_dragging_up_in_its_row(view: TimelineView, desk: Desk) -> None:
    row = view.canvas.layout_of_rows.tension
    x = round(view.canvas.axis.x(middle(desk, 1)))
    drag(view, QPoint(x, row.bottom - 4), QPoint(x, row.top + 4))
    assert (desk.project.scene[1].tension or 0) > 8
    QTest.keyClick(view.canvas, Qt.Key.Key_Home)


def test_several_are_picked_with_control_shift_and_a_drawn_box_and_move_together(
    view: TimelineView, desk: Desk
) -> None:
    port = view.canvas.viewport()
    QTest.mouseClick(port, Left, Modifier.NoModifier, scene_point(view, middle(desk, 0)))
    QTest.mouseClick(port, Left, Modifier.ShiftModifier, scene_point(view, middle(desk, 2)))
    assert [target.row for target in sorted(view.canvas.picked_targets, key=lambda one: one.row)] == [0, 1, 2]
    QTest.mouseClick(port, Left, Modifier.ControlModifier, scene_point(view, middle(desk, 0)))
    assert {target.row for target in view.canvas.picked_targets} == {1, 2}
    before = spans(desk)
    at = scene_point(view, middle(desk, 1))
    drag(view, at, at - QPoint(20, 0))
    by = before[1][0] - spans(desk)[1][0]
    assert by > 0 and before[2][0] - spans(desk)[2][0] == by and before[0][0] == spans(desk)[0][0]


def test_a_box_drawn_from_the_gap_picks_scenes_and_hits(view: TimelineView, desk: Desk) -> None:
    layout, axis = view.canvas.layout_of_rows, view.canvas.axis
    start = QPoint(round(axis.x(spans(desk)[0][0])) + 4, layout.tension.bottom + 3)
    drag(view, start, QPoint(round(axis.x(HIT_FRAME)) + 12, layout.scenes.top + 3))
    kinds = {target.kind for target in view.canvas.picked_targets}
    assert kinds == {TargetKind.SCENE, TargetKind.HIT}


def test_keys_split_join_mark_and_remove(view: TimelineView, desk: Desk) -> None:
    count = len(desk.project.scene)
    view.set_frame(middle(desk, 0))
    for key, scenes in ((Qt.Key.Key_S, count + 1), (Qt.Key.Key_J, count)):
        if key == Qt.Key.Key_J:
            view.show_scene(desk.project.scene[0].id)
        QTest.keyClick(view.canvas, key, Modifier.ControlModifier if key == Qt.Key.Key_J else Modifier.NoModifier)
        assert len(desk.project.scene) == scenes
    QTest.keyClick(view.canvas, Qt.Key.Key_M)
    QTest.keyClick(view.canvas, Qt.Key.Key_H)
    assert desk.project.marker[0].frame == middle(desk, 0) and middle(desk, 0) in [
        hit.frame for hit in desk.project.hit
    ]
    QTest.keyClick(view.canvas, Qt.Key.Key_Delete)
    assert len(desk.project.scene) == count - 1


def test_keys_nudge_and_trim_what_is_picked(view: TimelineView, desk: Desk) -> None:
    before = spans(desk)
    view.show_scene(desk.project.scene[1].id)
    QTest.keyClick(view.canvas, Qt.Key.Key_Period)
    QTest.keyClick(view.canvas, Qt.Key.Key_Period, Modifier.AltModifier)
    assert spans(desk)[1][0] == before[1][0] + 25
    view.set_frame(middle(desk, 1))
    QTest.keyClick(view.canvas, Qt.Key.Key_BracketRight)
    assert spans(desk)[1][1] == view.canvas.frame


def test_in_and_out_make_a_stretch_on_which_a_cue_is_planned(view: TimelineView, desk: Desk) -> None:
    start, end = spans(desk)[2]
    for frame, key in ((start + 10, Qt.Key.Key_I), (end - 10, Qt.Key.Key_O)):
        view.set_frame(frame)
        QTest.keyClick(view.canvas, key)
    assert view.canvas.stretch == (start + 10, end - 9)
    QTest.keyClick(view.canvas, Qt.Key.Key_P)
    assert (start + 10, end - 9) in [(cue.start_frame, cue.end_frame) for cue in desk.project.cue if cue.score is None]


def test_what_cannot_be_done_is_said_and_changes_nothing(
    view: TimelineView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: said.append(str(words[-1])))
    history = len(desk.history())
    view.set_frame(spans(desk)[0][0])
    QTest.keyClick(view.canvas, Qt.Key.Key_S)
    assert "split" in said[0] and len(desk.history()) == history


def test_a_marker_is_dragged_along_the_ruler(view: TimelineView, desk: Desk) -> None:
    desk.apply(AddMarker(FilmMarker(MarkerId("m"), middle(desk, 0), "temp out")))
    y = view.canvas.layout_of_rows.ruler.bottom - 6
    at = QPoint(round(view.canvas.axis.x(middle(desk, 0))) + 3, y)
    drag(view, at, at + QPoint(50, 0))
    assert abs(desk.project.marker[0].frame - middle(desk, 0) - frames_of(view, 50)) <= 1


def test_a_link_is_drawn_from_scene_to_scene(view: TimelineView, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.canvas.link_wanted) as told:
        drag(view, scene_point(view, middle(desk, 0)), scene_point(view, middle(desk, 2)), Modifier.AltModifier)
    scenes = desk.project.scene
    assert told.args == [scenes[0].id, scenes[2].id]
    for menu in view.findChildren(QMenu):
        menu.close()
    view.menu.link_menu(scenes[0].id, scenes[2].id).actions()[0].trigger()
    assert [(one.from_scene, one.to_scene) for one in desk.project.scene_link] == [(scenes[0].id, scenes[2].id)]


def test_the_menu_of_a_scene_offers_what_can_be_done_with_it(view: TimelineView, desk: Desk) -> None:
    at = scene_point(view, middle(desk, 1))
    target = view.canvas.target_at(at.x(), at.y())
    names = [action.text() for action in view.menu.of(target).actions()]
    assert {"Rename…", "Split at the playhead", "Link to", "Remove", "Plan a cue"} <= set(names)


def test_lanes_fold_and_are_sorted_by_first_appearance(view: TimelineView) -> None:
    tall = view.canvas.layout_of_rows.lane(0).height
    QTest.keyClick(view.canvas, Qt.Key.Key_F)
    assert view.canvas.layout_of_rows.lane(0).height < tall / 2
    QTest.keyClick(view.canvas, Qt.Key.Key_F)
    assert view.canvas.layout_of_rows.lane(0).height == tall
    view.sort_lanes(LaneOrder.FIRST)
    firsts = [int(lane.marks.spans.start[0]) for lane in view.timeline.lanes if len(lane.marks.spans)]
    assert firsts == sorted(firsts)
