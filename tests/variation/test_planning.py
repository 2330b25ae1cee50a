"""A theme planned through a film: every step counts for those after it."""

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.variation import plan, propose, scenes_to_write
from tests.variation.made_film import LOG, film

FILM = film()
FIFTH = MotifId("fifth")


def test_every_scene_without_music_that_has_a_reason_for_the_theme_gets_a_step_in_film_order() -> None:
    steps = plan(FILM, FIFTH, LOG)

    order = [FILM.scene_order(step.scene) for step in steps]
    assert order == sorted(order) and len(steps) > 3
    assert all(step.suggestion.motifs[0] == FIFTH and step.suggestion.rank == 1 for step in steps)
    assert set(scenes_to_write(FILM)) == {scene.id for scene in FILM.scene}


def test_a_first_statement_is_planned_once_and_then_counts_as_heard() -> None:
    steps = plan(FILM, FIFTH, ())
    rules = [step.suggestion.rule for step in steps]

    assert rules.count(1) <= 1
    alone = propose(FILM, steps[-1].scene, ())
    assert any(one.rule == 0 or one.rule > 1 for one in alone)
    assert steps != plan(FILM, FIFTH, LOG)


def test_a_plan_does_not_do_the_same_thing_again_and_again() -> None:
    done = [tuple(operation.code for operation in step.suggestion.operations) for step in plan(FILM, FIFTH, ())]

    assert len(set(done)) >= len(done) / 2


def test_only_the_scenes_asked_for_are_planned() -> None:
    wanted = (FILM.scene[1].id, FILM.scene[0].id)

    assert {step.scene for step in plan(FILM, FIFTH, LOG, wanted)} <= set(wanted)
