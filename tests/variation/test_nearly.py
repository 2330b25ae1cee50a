"""Why not? What a rule lacks is said, and saying it makes the rule fire."""

import pytest

from leitmotif_desk.domain.edits import ChangeScene
from leitmotif_desk.domain.story import SceneFunction
from leitmotif_desk.variation import built_in, nearly
from leitmotif_desk.variation.view import SceneView
from tests.variation.made_film import LOG, edited, film

FILM = film()


def fires(project: object, scene: str, code: str) -> bool:
    (rule,) = (rule for rule in built_in() if rule.code == code)
    return any(rule.matches(SceneView.of(project, scene, LOG)))  # type: ignore[arg-type]


@pytest.mark.parametrize("scene", FILM.scene, ids=lambda scene: scene.number)
def test_saying_what_a_rule_lacks_makes_it_fire_and_it_did_not_before(scene: object) -> None:
    for miss in nearly(FILM, scene.id, LOG):  # type: ignore[attr-defined]
        assert not fires(FILM, scene.id, miss.rule)  # type: ignore[attr-defined]
        assert fires(edited(FILM, [miss.edit]), scene.id, miss.rule)  # type: ignore[attr-defined]
        assert miss.wish.text() and miss.suggestion.title.text()


def test_one_way_to_a_rule_is_told_the_nearest_first() -> None:
    told = {scene.number: [miss.rule for miss in nearly(FILM, scene.id, LOG)] for scene in FILM.scene}

    assert all(len(set(codes)) == len(codes) <= 8 for codes in told.values())
    assert sum(map(len, told.values())) > len(FILM.scene)


def test_a_rule_whose_only_lack_was_said_is_near_no_more() -> None:
    scene = FILM.scene[8]
    (miss, *_) = nearly(FILM, scene.id, LOG)

    assert miss.rule not in {one.rule for one in nearly(edited(FILM, [miss.edit]), scene.id, LOG)}


def test_a_scene_of_which_nothing_is_known_is_near_nothing() -> None:
    bare = edited(FILM, [ChangeScene(FILM.scene[0].id, "function", SceneFunction.NONE)])

    assert all(miss.suggestion.facts for miss in nearly(bare, FILM.scene[0].id, LOG))
