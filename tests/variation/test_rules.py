"""Each rule fires on its facts, and not without any one of them."""

import pytest

from leitmotif_desk.domain.edits import Batch, ChangeScene, ChangeSubject, Edit, RetractFact
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Arc, Role, SceneFunction, State
from leitmotif_desk.theory.operations import OPERATIONS
from leitmotif_desk.variation import built_in
from leitmotif_desk.variation.conditions import Match
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.view import SceneView
from tests.variation.made_film import ANNA, CARL, LOG, edited, film, here, scene_id

RULES = built_in()
ORDINARY = film()
TOLD: dict[str, Edit] = {
    "redeemed": ChangeSubject(CARL, "arc", Arc.REDEMPTION),
    "complication": ChangeScene(scene_id(3), "function", SceneFunction.COMPLICATION),
    "reversal": ChangeScene(scene_id(3), "function", SceneFunction.REVERSAL),
    "on-the-way": ChangeScene(scene_id(3), "function", SceneFunction.TRANSITION),
    "trickster": ChangeSubject(ANNA, "role", Role.TRICKSTER),
    "mentor": ChangeSubject(ANNA, "role", Role.MENTOR),
    "lover": ChangeSubject(ANNA, "role", Role.LOVER),
    "from-outside": Batch(
        "Nobody's view", (ChangeScene(scene_id(3), "omniscient", True), ChangeScene(scene_id(3), "pov", None))
    ),
    "knows-the-end": Batch("Knows", (here(3, ANNA, knows=("He lied.",)), ChangeScene(scene_id(3), "pov", ANNA))),
    "at-rest": here(3, ANNA, state=State.RESOLVED),
    "safe": here(3, ANNA, state=State.SAFE),
    "deceived": here(3, ANNA, state=State.DECEIVED),
    "many-voices": ChangeSubject(ANNA, "role", Role.COLLECTIVE),
}
"""What has to be said besides for a rule whose facts the film does not hold."""
EXCLUSIVE = (("FULL", "FRAG"), ("CORRUPT", "REDEEM"), ("FULL", "WITHHOLD"), ("AUG", "DIM"))


def told_for(rule: Rule) -> Project:
    return edited(ORDINARY, [TOLD[rule.code]]) if rule.code in TOLD else ORDINARY


def matches(rule: Rule, project: Project) -> list[tuple[SceneView, Match]]:
    views = [SceneView.of(project, scene.id, LOG) for scene in project.scene]
    return [(view, match) for view in views for match in rule.matches(view)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_fires_on_its_facts_and_not_without_any_one_of_them(rule: Rule) -> None:
    project = told_for(rule)
    found = matches(rule, project)

    assert found
    for view, match in found[:3]:
        assert match.facts
        for fact in match.fact_ids:
            poorer = SceneView.of(edited(project, [RetractFact(fact)]), view.scene.id, LOG)
            left = list(rule.matches(poorer))
            assert match.subjects not in [one.subjects for one in left if one.themes == match.themes]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_cites_every_fact_of_its_conditions_in_its_reason(rule: Rule) -> None:
    project = told_for(rule)
    _, match = matches(rule, project)[0]

    assert set(match.facts) == {slot for slot, _ in rule.reason if slot}


def test_the_table_names_each_row_once_and_holds_most_rules_of_the_story_model() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.number for rule in RULES} - {0}) >= 30


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_chains_are_short_known_and_free_of_contradiction(rule: Rule) -> None:
    codes = [operation.code for operation in rule.operations]

    assert set(codes) <= set(OPERATIONS)
    assert 1 <= len(codes) <= 3
    assert not any(set(pair) <= set(codes) for pair in EXCLUSIVE)


def test_rules_that_do_the_same_to_a_theme_share_a_fact_so_that_what_is_cited_is_missed() -> None:
    plain = {"RECTX", "FULL"}
    alike: dict[object, list[Rule]] = {}
    for rule in RULES:
        done = tuple(operation for operation in rule.operations if operation.code not in plain)
        alike.setdefault((done, rule.landing, rule.silent and rule.theme), []).append(rule)

    for rules in alike.values():
        linked = [any(one.name == "theme" and one.role == rule.theme for one in rule.when) for rule in rules]
        assert all(linked) or len(rules) == 1, [rule.code for rule in rules]
