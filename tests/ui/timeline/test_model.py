"""The timeline as a value."""

from dataclasses import replace

import pytest

from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.project import Project
from leitmotif_desk.theory.shapes import SHAPE_CODES, Shape, shape_of
from leitmotif_desk.ui.timeline.model import TO_WRITE, Timeline, build
from tests.ui.timeline.film import HOME, LIGHT, MINUTE, START, VOW, finding, scene_id, small_project, use


def _lane(timeline: Timeline, motif: str) -> int:
    return next(place for place, lane in enumerate(timeline.lanes) if lane.motif.id == motif)


@pytest.mark.parametrize(("shape", "codes"), SHAPE_CODES.items(), ids=lambda value: getattr(value, "name", None))
def test_every_shape_stands_for_its_operations(shape: Shape, codes: frozenset[str]) -> None:
    assert {shape_of((Operation("transposed"), Operation(code))) for code in codes} == {(shape, False)}


def test_a_fragment_fills_half_of_whatever_else_was_done() -> None:
    assert shape_of((Operation("fragment"),)) == (Shape.STATEMENT, True)
    assert shape_of((Operation("augmented"), Operation("fragment"))) == (Shape.AUGMENTED, True)
    assert shape_of((Operation("transposed"), Operation("inner voice"))) == (Shape.STATEMENT, False)


def test_a_lane_holds_its_own_uses_in_film_order() -> None:
    timeline = build(small_project(), (use(LIGHT, 90), use(HOME, 10), use(LIGHT, 5, 4.0, "inverted", waiting=True)))
    marks = timeline.lanes[_lane(timeline, LIGHT)].marks
    assert marks.spans.start.tolist() == [START + 120, START + 2_160]
    assert marks.shape.tolist() == [Shape.INVERSION, Shape.STATEMENT]
    assert marks.waiting.tolist() == [True, False]
    assert [timeline.uses[row].motif for row in marks.use.tolist()] == [LIGHT, LIGHT]


def test_bands_show_where_the_subject_is_and_whether_it_is_only_spoken_of() -> None:
    timeline = build(small_project())
    jonas = timeline.lanes[_lane(timeline, HOME)]
    assert ((jonas.bands.start - START) // MINUTE).tolist() == [0, 1, 4]
    assert jonas.seen.tolist() == [True, True, False]
    both = timeline.lanes[_lane(timeline, VOW)]
    assert ((both.bands.start - START) // MINUTE).tolist() == [0, 1, 4]
    assert both.seen.tolist() == [True, True, False]


def test_scenes_carry_the_colours_of_those_in_them_most_prominent_first() -> None:
    dots = build(small_project()).dots
    assert dots[0] == (0, 1)
    assert dots[3] == ()


def test_a_finding_that_misses_a_theme_is_expected_in_its_lane_and_flagged() -> None:
    timeline = build(small_project(), (), (finding(2, (2, 3), LIGHT), finding(30, (1, 5), VOW)))
    expected = timeline.lanes[_lane(timeline, LIGHT)].expected
    assert [(one.scene, one.finding) for one in expected if one.finding is not None] == [
        (scene_id(2), 0), (scene_id(3), 0),
    ]  # fmt: skip
    assert [one.scene for one in timeline.lanes[_lane(timeline, VOW)].expected] == [scene_id(5)]
    assert [(flag.finding, flag.frame) for flag in timeline.flags] == [(0, START + 2 * MINUTE), (1, START + 4 * MINUTE)]


def test_an_intended_finding_expects_nothing_and_keeps_its_flag() -> None:
    timeline = build(small_project(), (), (finding(2, (2,), HOME, intended=True),))
    assert timeline.lanes[_lane(timeline, HOME)].expected == ()
    assert [flag.intended for flag in timeline.flags] == [True]


def test_a_planned_cue_is_to_write_for_those_present_until_they_are_heard_there() -> None:
    before = build(small_project())
    assert [(one.scene, one.words) for one in before.lanes[_lane(before, LIGHT)].expected] == [(scene_id(6), TO_WRITE)]
    assert before.lanes[_lane(before, HOME)].expected == ()
    after = build(small_project(), (use(LIGHT, 5 * 60 + 10),))
    assert after.lanes[_lane(after, LIGHT)].expected == ()


def test_a_finding_without_a_place_has_no_flag() -> None:
    assert build(small_project(), (), (finding(3, (), LIGHT),)).flags == ()


def test_the_film_spans_all_that_is_in_it() -> None:
    timeline = build(small_project(), (use(LIGHT, 400),))
    assert (timeline.start_frame, timeline.end_frame) == (START, START + 404 * 24)


def test_an_empty_project_is_an_empty_timeline() -> None:
    timeline = build(Project(Film("Nothing")))
    assert timeline.is_empty
    assert timeline.end_frame > timeline.start_frame


def test_a_theme_that_stands_for_nothing_has_a_lane_without_bands() -> None:
    timeline = build(replace(small_project(), motif_link=()), (use(HOME, 3),))
    lane = timeline.lanes[_lane(timeline, HOME)]
    assert (lane.stands_for, len(lane.bands), len(lane.marks.use)) == ("", 0, 1)
