"""The timeline beside a real project, with real events."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import JudgeOccurrence, LogStatement
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import StatementId
from leitmotif_desk.domain.occurrence import Judgement, Verdict
from leitmotif_desk.domain.story import Statement
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.view import TimelineView
from leitmotif_desk.ui.timeline.words import tooltip
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME
from tests.ui.heard_film import LIGHT, make_heard_film
from tests.ui.variations.small_film import HIT_FRAME, SCENES, THIRD

FIRST, SECOND = SCENES[0], SCENES[1]
Left = Qt.MouseButton.LeftButton
# Without a screen, tooltips and other windows of their own are warned about.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_heard_film(tmp_path / "film.leitmotif") as made:
        yield made


@pytest.fixture
def view(qtbot: QtBot, desk: Desk) -> TimelineView:
    made = TimelineView(desk)
    qtbot.addWidget(made)
    made.resize(1_000, 420)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _point(view: TimelineView, frame: int, y: float) -> QPoint:
    return QPointF(view.canvas.axis.x(frame), y).toPoint()


def _mark(view: TimelineView, row: int) -> QPoint:
    use = view.timeline.uses[row]
    lane = view.canvas.layout_of_rows.lane(view.timeline.lane_of[use.motif])
    return _point(view, use.start_frame, lane.middle) + QPoint(5, 0)


def _found(view: TimelineView) -> int:
    return next(row for row, use in enumerate(view.timeline.uses) if use.key and not use.waiting)


def _press(view: TimelineView, point: QPoint) -> None:
    QTest.mouseClick(view.canvas.viewport(), Left, Qt.KeyboardModifier.NoModifier, point)


def test_a_click_on_a_scene_selects_it_and_outlines_it(qtbot: QtBot, view: TimelineView) -> None:
    y = view.canvas.layout_of_rows.scenes.middle
    with qtbot.waitSignal(view.scene_selected) as told:
        _press(view, _point(view, SECOND[2] + 100, y))
    assert told.args == ["scene-2"]
    assert Target(TargetKind.SCENE, 1) in view.canvas.chosen_targets


def test_a_click_on_an_occurrence_selects_it(qtbot: QtBot, view: TimelineView) -> None:
    row = _found(view)
    with qtbot.waitSignal(view.occurrence_selected) as told:
        _press(view, _mark(view, row))
    assert told.args == [view.timeline.uses[row].key]


def test_a_click_on_a_lane_s_name_selects_its_motif(qtbot: QtBot, view: TimelineView) -> None:
    lane = view.timeline.lane_of[LIGHT]
    with qtbot.waitSignal(view.motif_selected) as told:
        _press(view, QPoint(30, round(view.canvas.layout_of_rows.lane(lane).middle)))
    assert told.args == [LIGHT]


def test_a_click_on_a_cue_selects_it(qtbot: QtBot, view: TimelineView) -> None:
    y = view.canvas.layout_of_rows.cues.middle
    with qtbot.waitSignal(view.cue_selected) as told:
        _press(view, _point(view, SCENES[2][2] + 200, y))
    assert told.args == ["cue-3m2"]


def test_a_click_on_a_flag_selects_its_finding(qtbot: QtBot, view: TimelineView) -> None:
    flag = view.timeline.flags[0]
    y = view.canvas.layout_of_rows.flags.middle
    with qtbot.waitSignal(view.finding_selected) as told:
        _press(view, _point(view, flag.frame, y) + QPoint(4, 0))
    assert told.args == [flag.finding]


def test_a_click_on_a_hit_goes_to_its_frame(view: TimelineView) -> None:
    y = view.canvas.layout_of_rows.scenes.bottom + 2
    told: list[object] = []
    view.frame_wanted.connect(told.append)
    view.scene_selected.connect(told.append)
    _press(view, _point(view, HIT_FRAME, y))
    assert told == [THIRD, HIT_FRAME]


def test_the_ruler_scrubs(qtbot: QtBot, view: TimelineView) -> None:
    wanted: list[int] = []
    view.frame_wanted.connect(wanted.append)
    viewport = view.canvas.viewport()
    QTest.mousePress(viewport, Left, Qt.KeyboardModifier.NoModifier, QPoint(400, 10))
    QTest.mouseMove(viewport, QPoint(480, 10))
    QTest.mouseRelease(viewport, Left, Qt.KeyboardModifier.NoModifier, QPoint(480, 10))
    assert wanted == [view.canvas.axis.position(400), view.canvas.axis.position(480)]


def test_a_double_click_on_a_scene_goes_there_and_shows_it_large(qtbot: QtBot, view: TimelineView) -> None:
    point = _point(view, SECOND[2] + 100, view.canvas.layout_of_rows.scenes.middle)
    with qtbot.waitSignal(view.frame_wanted) as told:
        QTest.mouseDClick(view.canvas.viewport(), Left, Qt.KeyboardModifier.NoModifier, point)
    assert told.args == [SECOND[2]]
    axis = view.canvas.axis
    assert axis.first <= SECOND[2] < SECOND[3] <= axis.last
    assert axis.last - axis.first < 2 * (SECOND[3] - SECOND[2])


def test_keys_step_frames_seconds_and_scenes_and_reach_both_ends(qtbot: QtBot, view: TimelineView) -> None:
    wanted: list[int] = []
    view.frame_wanted.connect(wanted.append)
    view.frame_wanted.connect(view.set_frame)
    view.set_frame(86_500)
    shift = Qt.KeyboardModifier.ShiftModifier
    for key, modifier in (
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Right, shift), (Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_End, Qt.KeyboardModifier.NoModifier),
    ):  # fmt: skip
        QTest.keyClick(view.canvas, key, modifier)
    assert wanted == [86_501, 86_500, 86_524, 86_400, 86_400, SCENES[2][3] - 1]


def test_arrows_up_and_down_walk_through_the_scenes(qtbot: QtBot, view: TimelineView) -> None:
    scenes: list[str] = []
    view.scene_selected.connect(scenes.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        QTest.keyClick(view.canvas, key)
    assert scenes == ["scene-1", "scene-2", "scene-3", "scene-3", "scene-2"]


def test_plus_minus_and_nought_zoom(view: TimelineView) -> None:
    whole = view.canvas.axis.step
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    QTest.keyClick(view.canvas, Qt.Key.Key_Plus)
    assert view.canvas.axis.step < whole / 2
    QTest.keyClick(view.canvas, Qt.Key.Key_Minus)
    assert whole / 2 < view.canvas.axis.step < whole
    QTest.keyClick(view.canvas, Qt.Key.Key_0)
    assert view.canvas.axis.step == whole


def _wheel(view: TimelineView, x: int, turn: QPoint, modifier: Qt.KeyboardModifier) -> None:
    viewport = view.canvas.viewport()
    here = QPointF(x, 60)
    event = QWheelEvent(
        here, viewport.mapToGlobal(here), QPoint(), turn, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def test_the_wheel_with_ctrl_zooms_at_the_pointer(view: TimelineView) -> None:
    before = view.canvas.axis.position(600)
    _wheel(view, 600, QPoint(0, 240), Qt.KeyboardModifier.ControlModifier)
    assert view.canvas.axis.step < 2
    assert abs(view.canvas.axis.position(600) - before) <= 1


def test_the_wheel_with_shift_pans_and_the_scroll_bar_follows(view: TimelineView) -> None:
    view.zoom_to(87_000, 87_400)
    first, bar = view.canvas.axis.first, view.canvas.horizontalScrollBar().value()
    _wheel(view, 600, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert view.canvas.axis.first > first
    assert view.canvas.horizontalScrollBar().value() > bar


def test_the_scroll_bar_moves_the_film(view: TimelineView) -> None:
    view.zoom_to(87_000, 87_400)
    bar = view.canvas.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert abs(view.canvas.axis.last - SCENES[2][3]) < 2 * view.canvas.axis.step
    bar.setValue(0)
    assert view.canvas.axis.first == FIRST[2]


def test_the_view_follows_the_playhead_out_of_sight(view: TimelineView) -> None:
    view.zoom_to(86_400, 86_600)
    view.set_frame(86_500)
    unmoved = view.canvas.axis.first
    view.set_frame(88_500)
    assert unmoved == 86_400
    assert view.canvas.axis.first < 88_500 < view.canvas.axis.last


def test_showing_a_scene_brings_it_into_view(view: TimelineView) -> None:
    view.zoom_to(86_400, 86_600)
    view.show_scene("scene-2")
    assert view.canvas.axis.first <= SECOND[2] < view.canvas.axis.last
    assert Target(TargetKind.SCENE, 1) in view.canvas.chosen_targets


def test_a_click_on_a_scene_does_not_move_it_away_from_the_pointer(view: TimelineView) -> None:
    view.scene_selected.connect(view.show_scene)
    view.zoom_to(86_900, 87_300)
    before = view.canvas.axis
    _press(view, _point(view, SECOND[2] + 50, view.canvas.layout_of_rows.scenes.middle))
    assert view.canvas.axis == before


def test_showing_an_occurrence_marks_it_and_brings_it_into_view(view: TimelineView) -> None:
    row = _found(view)
    view.zoom_to(88_000, 88_100)
    key = view.timeline.uses[row].key
    assert key is not None
    view.show_occurrence(key)
    assert Target(TargetKind.USE, row) in view.canvas.chosen_targets
    assert view.canvas.axis.first <= view.timeline.uses[row].start_frame < view.canvas.axis.last


def test_an_empty_film_is_painted_too(qtbot: QtBot, tmp_path: Path) -> None:
    with Desk.create(tmp_path / "empty.leitmotif", Film("Nothing")) as desk:
        made = TimelineView(desk)
        qtbot.addWidget(made)
        made.resize(600, 300)
        with qtbot.waitExposed(made):
            made.show()
        assert made.timeline.is_empty
        assert made.canvas.target_at(300, 200) is None
        assert not made.grab().isNull()


def test_a_tooltip_says_what_when_and_what_was_done(view: TimelineView, desk: Desk) -> None:
    row = next(row for row, use in enumerate(view.timeline.uses) if use.waiting)
    text = tooltip(view.timeline, Target(TargetKind.USE, row))
    at = format_timecode(view.timeline.uses[row].start_frame, desk.project.film.frame_rate)
    assert text.splitlines()[0] == "Keeper's light"
    assert at in text
    assert "to review" in text


def test_pointing_shows_the_tooltip(view: TimelineView) -> None:
    viewport, point = view.canvas.viewport(), _mark(view, _found(view))
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, point, viewport.mapToGlobal(point)))
    assert "Keeper's light" in QToolTip.text()


def test_marks_stand_where_the_desk_says_the_music_is(view: TimelineView, desk: Desk) -> None:
    by_key = {one.key: desk.frames_of(one) for one in desk.occurrences}
    drawn = {use.key: (use.start_frame, use.end_frame) for use in view.timeline.uses if use.key}
    assert drawn == by_key


def test_a_rejected_occurrence_leaves_and_an_accepted_one_becomes_solid(view: TimelineView, desk: Desk) -> None:
    waiting = [use.key for use in view.timeline.uses if use.waiting]
    assert len(waiting) >= 2
    assert waiting[0] and waiting[1]
    desk.apply(JudgeOccurrence(Judgement(waiting[0], Verdict.REJECTED)))
    desk.apply(JudgeOccurrence(Judgement(waiting[1], Verdict.ACCEPTED)))
    shown = {use.key: use.waiting for use in view.timeline.uses}
    assert waiting[0] not in shown
    assert shown[waiting[1]] is False
    desk.undo()
    desk.undo()
    assert {use.key for use in view.timeline.uses if use.waiting} >= set(waiting)


def test_a_use_logged_by_hand_leads_to_its_motif_and_scene(qtbot: QtBot, view: TimelineView, desk: Desk) -> None:
    desk.apply(LogStatement(Statement(StatementId("new"), THIRD, LIGHT)))
    row = next(row for row, use in enumerate(view.timeline.uses) if use.scene == THIRD)
    with qtbot.waitSignal(view.motif_selected) as motif, qtbot.waitSignal(view.scene_selected) as scene:
        _press(view, _mark(view, row))
    assert (motif.args, scene.args) == ([LIGHT], [THIRD])


def test_dropping_a_motif_on_a_scene_logs_a_use_there(view: TimelineView, desk: Desk) -> None:
    mime = QMimeData()
    mime.setData(MOTIF_MIME, LIGHT.encode())
    before = {statement.id for statement in desk.project.statement}
    place, viewport = QPointF(view.canvas.axis.x(SECOND[2] + 300), 60), view.canvas.viewport()
    how = (Qt.DropAction.CopyAction, mime, Left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, QDragEnterEvent(place.toPoint(), *how))
    QApplication.sendEvent(viewport, QDropEvent(place, *how))
    added = [statement for statement in desk.project.statement if statement.id not in before]
    assert [(statement.scene, statement.motif) for statement in added] == [("scene-2", LIGHT)]


def test_the_legend_can_be_hidden(qtbot: QtBot, view: TimelineView) -> None:
    assert view.legend.isVisible()
    QTest.mouseClick(view.legend_button, Left)
    assert not view.legend.isVisible()


def test_the_table_lists_the_same_things_in_film_order(view: TimelineView) -> None:
    lines = view.table().lines
    timeline = view.timeline
    things = (timeline.scenes, timeline.cues, timeline.hits, timeline.uses, timeline.flags)
    assert lines.rowCount() == sum(map(len, things))
    times = [lines.index(row, 0).data() for row in range(lines.rowCount())]
    assert times == sorted(times)
    assert {lines.index(row, 2).data() for row in range(lines.rowCount())} >= {"Scene", "Cue", "Theme heard", "Hit"}


def test_choosing_in_the_table_is_choosing_in_the_timeline(qtbot: QtBot, view: TimelineView) -> None:
    QTest.mouseClick(view.table_button, Left)
    table = view.table()
    assert table.isVisible()
    row = table.lines.targets.index(Target(TargetKind.USE, _found(view)))
    with qtbot.waitSignal(view.occurrence_selected) as told:
        table.selectRow(row)
    assert told.args == [view.timeline.uses[_found(view)].key]
    assert Target(TargetKind.USE, _found(view)) in view.canvas.chosen_targets


def test_choosing_in_the_timeline_is_choosing_in_the_table(view: TimelineView) -> None:
    _press(view, _mark(view, _found(view)))
    rows = view.table().selectionModel().selectedRows()
    assert [view.table().lines.targets[index.row()] for index in rows] == [Target(TargetKind.USE, _found(view))]


def test_the_choice_survives_a_change_of_the_film(view: TimelineView, desk: Desk) -> None:
    view.show_scene("scene-2")
    view.show_motif(LIGHT)
    desk.apply(LogStatement(Statement(StatementId("new"), THIRD, LIGHT)))
    kinds = {target.kind: target.row for target in view.canvas.chosen_targets}
    assert kinds == {TargetKind.SCENE: 1, TargetKind.MOTIF: view.timeline.lane_of[LIGHT]}


def test_screen_readers_hear_what_is_there(view: TimelineView) -> None:
    assert "3 scenes, 2 cues, 3 motifs" in view.canvas.accessibleName()
    assert all(button.accessibleName() for button in (view.table_button, view.legend_button))
