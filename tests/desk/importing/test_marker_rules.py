"""Markers become what a person rules, or what their names say."""

from dataclasses import replace

import pytest

from leitmotif_desk.desk.importing.marker_rules import becomes, parse_rule
from leitmotif_desk.desk.importing.scene_list import SceneListPlan
from leitmotif_desk.domain.edits import AddCue, AddHit, AddMarker, AddScene
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.marker_rule import Becomes, MarkerRule
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import Kind, MarkerRow, Reading

ROW = MarkerRow(86_500, "look", None, "red", "V2")


@pytest.mark.parametrize(
    ("text", "end", "expected"),
    [
        ("1m2 Home", 90_000, Becomes.CUE), ("1m2 Home", None, Becomes.MARKER), ("Sc. 4A stairs", 90_000, Becomes.SCENE),
        ("scenery", 90_000, Becomes.MARKER), ("HIT: door", None, Becomes.HIT), ("hitherto", None, Becomes.MARKER),
    ],
)  # fmt: skip
def test_without_rules_the_name_says_what_a_marker_is(text: str, end: int | None, expected: Becomes) -> None:
    assert becomes(replace(ROW, text=text, end_frame=end), ()) is expected


@pytest.mark.parametrize("rule", ["colour=RED:hit", "track=v2:nothing", "name=Lo:cue"])
def test_the_first_rule_that_fits_decides(rule: str) -> None:
    rules = parse_rule("colour=blue:scene"), parse_rule(rule), parse_rule("track=V2:scene")
    assert becomes(ROW, rules) == rule.rpartition(":")[2]
    assert parse_rule(str(rules[1])) == rules[1]


@pytest.mark.parametrize("text", ["red:hit", "colour=red", "colour=:hit", "mood=red:hit", "colour=red:song"])
def test_what_is_no_rule_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        parse_rule(text)


def planned(*rows: MarkerRow, rules: tuple[MarkerRule, ...] = ()) -> SceneListPlan:
    plan = SceneListPlan(Project(Film("Film")), rules=rules)
    plan.take(Reading(Kind.SCENES, "markers.txt", markers=rows))
    return plan


def test_scenes_cues_hits_and_markers_come_of_one_list() -> None:
    plan = planned(
        MarkerRow(100, "Sc 1 HARBOUR", 900), MarkerRow(100, "1m1 Home", 500), MarkerRow(200, "hit door"),
        MarkerRow(300, "ask Ann"), MarkerRow(1000, "hit nowhere"),
    )  # fmt: skip
    assert [type(edit) for edit in plan.edits] == [AddScene, AddCue, AddHit, AddMarker, AddMarker]
    hit = next(edit.hit for edit in plan.edits if isinstance(edit, AddHit))
    assert (hit.scene, hit.frame, hit.note) == ("scene-1", 200, "door")
    assert any("lies in no scene" in text for text in plan.decided)


def test_a_rule_can_leave_markers_out() -> None:
    assert not planned(ROW, rules=(parse_rule("colour=red:nothing"),)).edits
