"""What is painted under a point is what a click there means."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from leitmotif_desk.ui.timeline.canvas import TimelineCanvas
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.layout import NAMES
from leitmotif_desk.ui.timeline.marks import boxes, density, mark_top
from leitmotif_desk.ui.timeline.model import build
from leitmotif_desk.ui.timeline.rows import hit_y
from leitmotif_desk.ui.timeline.sounding import Use
from tests.ui.timeline.film import HOME, LIGHT, MINUTE, START, VOW, finding, small_project, use

SIZE = (620, 360)
CODES = ("exact", "mode", "inverted", "retrograde", "augmented", "diminished", "ornamented", "fragment")
PROJECT = small_project()
WRITTEN = replace(PROJECT, cue=())
"""Without a planned cue: what is to write there would come and go with the marks."""
FINDINGS = (finding(17, (2,), LIGHT, START + MINUTE + 300), finding(2, (2,), HOME))
USES = st.lists(
    st.builds(
        lambda motif, second, length, code, waiting: use(motif, second, length, code, waiting=waiting),
        st.sampled_from((LIGHT, HOME, VOW)), st.integers(0, 340), st.integers(1, 20), st.sampled_from(CODES),
        st.booleans(),
    ),
    min_size=1, max_size=14, unique_by=lambda one: one.key,
)  # fmt: skip


@pytest.fixture
def canvas(qtbot: QtBot) -> TimelineCanvas:
    made = TimelineCanvas(build(PROJECT, (), FINDINGS))
    qtbot.addWidget(made)
    made.resize(*SIZE)
    made.show()
    return made


def _painted(canvas: TimelineCanvas, uses: tuple[Use, ...]) -> NDArray[np.uint32]:
    canvas.set_timeline(build(WRITTEN, uses, FINDINGS))
    size = canvas.viewport().size()
    image = QImage(size, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        canvas.paint(painter, QRect(0, 0, size.width(), size.height()))
    return np.frombuffer(image.constBits(), dtype=np.uint32).reshape(size.height(), size.width()).copy()


def test_a_click_on_a_mark_means_the_mark_that_is_seen_there(canvas: TimelineCanvas) -> None:
    @given(USES, st.data())
    def check(uses: list[Use], data: st.DataObject) -> None:
        whole = _painted(canvas, tuple(uses))
        timeline, layout = canvas.timeline, canvas.layout_of_rows
        lane = data.draw(st.integers(0, len(timeline.lanes) - 1))
        row = layout.lane(lane)
        x = data.draw(st.integers(NAMES + 4, SIZE[0] - 30))
        y = data.draw(st.integers(row.top, row.bottom - 1))
        target = canvas.target_at(x + 0.5, y + 0.5)
        around = slice(max(0, y - 3), y + 4), slice(x - 3, x + 4)
        assert target is not None
        if target.kind is TargetKind.USE:
            gone = timeline.uses[target.row].key
            without = _painted(canvas, tuple(one for one in uses if one.key != gone))
            assert (whole[around] != without[around]).any(), "nothing of the mark is seen near the click"
        else:
            without = _painted(canvas, ())
            assert whole[y, x] == without[y, x] or target.kind is not TargetKind.MOTIF

    check()


def test_a_mark_beneath_is_reached_where_it_shows(canvas: TimelineCanvas) -> None:
    canvas.set_timeline(build(PROJECT, (use(LIGHT, 60, 60), use(LIGHT, 80, 10))))
    lane = canvas.timeline.lane_of[LIGHT]
    marks, row = canvas.timeline.lanes[lane].marks, canvas.layout_of_rows.lane(lane)
    left, width = boxes(marks, slice(0, 2), canvas.axis)
    y = mark_top(row) + 6
    assert canvas.target_at(left[1] + width[1] / 2, y) == Target(TargetKind.USE, 1)
    assert canvas.target_at(left[0] + width[0] - 4, y) == Target(TargetKind.USE, 0)


def test_what_is_sure_lies_over_what_waits(canvas: TimelineCanvas) -> None:
    canvas.set_timeline(build(PROJECT, (use(LIGHT, 60, 30), use(LIGHT, 60.5, 30, waiting=True))))
    lane = canvas.timeline.lane_of[LIGHT]
    found = canvas.target_at(canvas.axis.x(START + 70 * 24), canvas.layout_of_rows.lane(lane).middle)
    assert found is not None
    assert not canvas.timeline.uses[found.row].waiting


def test_each_row_answers_for_itself(canvas: TimelineCanvas) -> None:
    layout, axis = canvas.layout_of_rows, canvas.axis
    middle_of_third = axis.x(START + 2 * MINUTE + MINUTE // 2)
    assert canvas.target_at(middle_of_third, layout.scenes.middle) == Target(TargetKind.SCENE, 2)
    assert canvas.target_at(middle_of_third, layout.cues.middle) == Target(TargetKind.CUE, 1)
    assert canvas.target_at(axis.x(START + MINUTE + 300) + 4, layout.flags.middle) == Target(TargetKind.FLAG, 1)
    assert canvas.target_at(20, layout.lane(1).middle) == Target(TargetKind.MOTIF, 1)
    assert canvas.target_at(axis.x(START + MINUTE + 700), hit_y(layout.scenes)) == Target(TargetKind.HIT, 0)
    assert canvas.target_at(middle_of_third, layout.tension.middle) is None


def test_flags_at_one_frame_stand_beside_each_other(canvas: TimelineCanvas) -> None:
    at = START + MINUTE
    canvas.set_timeline(build(PROJECT, (), tuple(finding(check, (2,), LIGHT, at) for check in (17, 11, 27))))
    y = canvas.layout_of_rows.flags.middle
    hit = {canvas.target_at(canvas.axis.x(at) + offset, y) for offset in (3, 14, 25)}
    assert hit == {Target(TargetKind.FLAG, row) for row in range(3)}


def test_an_expected_theme_leads_to_its_finding_and_a_planned_cue_to_its_scene(canvas: TimelineCanvas) -> None:
    layout, axis, lanes = canvas.layout_of_rows, canvas.axis, canvas.timeline.lane_of
    missed = canvas.target_at(axis.x(START + MINUTE + 500), layout.lane(lanes[HOME]).middle)
    assert missed is not None
    assert canvas.timeline.flags[missed.row].finding == 1
    planned = canvas.target_at(axis.x(START + 5 * MINUTE + 700), layout.lane(lanes[LIGHT]).middle)
    assert planned == Target(TargetKind.SCENE, 5)


def test_thousands_of_marks_are_painted_as_densities_and_a_lane_is_all_one_can_point_at(
    canvas: TimelineCanvas,
) -> None:
    uses = tuple(use(LIGHT, place / 20, 1.0) for place in range(5_000))
    canvas.set_timeline(build(PROJECT, uses))
    lane = canvas.timeline.lane_of[LIGHT]
    assert canvas.target_at(300, canvas.layout_of_rows.lane(lane).middle) == Target(TargetKind.MOTIF, lane)
    canvas.zoom_to(START + 1_000, START + 1_400)
    inside = canvas.target_at(300, canvas.layout_of_rows.lane(lane).middle)
    assert inside is not None
    assert inside.kind is TargetKind.USE


def test_a_density_counts_what_sounds_at_each_pixel(canvas: TimelineCanvas) -> None:
    uses = [use(LIGHT, second, 30) for second in (10, 20, 100)]
    canvas.set_timeline(build(PROJECT, tuple(uses)))
    marks, axis = canvas.timeline.lanes[canvas.timeline.lane_of[LIGHT]].marks, canvas.axis
    levels = density(marks, axis)
    assert len(levels) == axis.width
    for second, count in ((5, 0), (15, 1), (30, 2), (45, 1), (70, 0), (110, 1)):
        assert levels[round(axis.x(START + second * 24) - axis.left)] == count
