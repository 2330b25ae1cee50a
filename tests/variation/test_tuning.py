"""Speech thins any music, energy makes it louder or softer; neither chooses it."""

import pytest

from leitmotif_desk.domain.edits import ChangeScene, RetractFact
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation import propose
from tests.variation.made_film import LOG, edited, film, scene_id

FILM, SCENE = film(), scene_id(3)


def told(**facts: float) -> Project:
    return edited(FILM, [ChangeScene(SCENE, field, value) for field, value in facts.items()])


def sounding(project: Project) -> dict[str, Suggestion]:
    return {one.id: one for one in propose(project, SCENE, LOG) if one.lines}


def loudness(suggestion: Suggestion) -> float:
    velocities = [tone.velocity for tone in suggestion.lines[0].tones]
    return sum(velocities) / len(velocities)


def test_much_speech_leaves_two_voices_and_six_decibels_less_and_says_so() -> None:
    plain, spoken = sounding(told(dialogue=0.1)), sounding(told(dialogue=0.9))

    assert spoken
    for code, one in spoken.items():
        assert len(one.lines) <= 2
        assert "Speech covers 90 %" in one.reason_text
        if code in plain:
            assert loudness(one) == pytest.approx(0.71 * loudness(plain[code]), rel=0.02)


@pytest.mark.parametrize(("energy", "louder"), [(9.0, True), (1.0, False)])
def test_marked_energy_is_played_out_and_middling_energy_is_not(energy: float, louder: bool) -> None:
    plain, marked = sounding(told(energy=5.0)), sounding(told(energy=energy))
    both = plain.keys() & marked.keys()

    assert both
    for code in both:
        assert (loudness(marked[code]) > loudness(plain[code])) is louder
        assert marked[code].operations == plain[code].operations
        assert "energy" not in plain[code].reason_text and "energy is" in marked[code].reason_text


def test_without_the_fact_the_music_sounds_as_before() -> None:
    energy = fact_id("scene", (SCENE,), "energy")
    without = sounding(edited(told(energy=9.0), [RetractFact(energy)]))

    assert without == sounding(edited(FILM, [ChangeScene(SCENE, "energy", None)]))
