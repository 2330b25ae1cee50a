"""The check as a whole: quiet where all is well, in film order, and ruled by what people called intended."""

from dataclasses import replace
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.continuity import check, fingerprint
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.finding import Finding, Intention, IntentionKind
from leitmotif_desk.domain.ids import SceneId, SubjectId
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Presence, Scene, Silence
from tests.continuity.told import BELL, LIGHT, QUIET_MUSIC, TIDE, changed, heard, quiet_film, said, scene, told

T = TypeVar("T", Scene, Cue, Heard)
EARLY_BELL = (heard(BELL, 1, 30), *QUIET_MUSIC)


def test_a_consistent_film_has_no_findings() -> None:
    assert check(quiet_film(), QUIET_MUSIC) == ()


def test_a_film_with_nothing_in_it_has_no_findings() -> None:
    assert check(Project(quiet_film().film), ()) == ()


def test_a_finding_names_its_scenes_cue_theme_and_time_in_words() -> None:
    (finding,) = check(quiet_film(), EARLY_BELL)
    assert (finding.check, finding.scenes, finding.motif, finding.cue) == (1, ("s1", "s2"), BELL, "c1")
    assert finding.start_frame == 30 * 24
    text = finding.message.text()
    assert "Bell" in text and "Hale" in text and "00:00:30:00" in text and "{" not in text


def intended(project: Project) -> Project:
    (finding,) = check(project, EARLY_BELL)
    about = fingerprint(project, finding.scenes)
    word = Intention(
        finding.key, IntentionKind.FORESHADOW, "He is in the air before he is there.", SceneId("s1"), about
    )
    return told(project, word)


def test_what_a_person_called_intended_is_so_and_stays_listed() -> None:
    (finding,) = check(intended(quiet_film()), EARLY_BELL)
    assert finding.intended


def test_an_intention_goes_stale_when_its_scenes_are_told_otherwise() -> None:
    project = changed(intended(quiet_film()), "scene", "s1", tension=9.0, silence_reason="x")
    (finding,) = said(project, EARLY_BELL, "heard-before-established")
    assert not finding.intended


def test_an_intention_survives_other_scenes_and_a_new_cut() -> None:
    project = changed(intended(quiet_film()), "scene", "s4", valence=2.0)
    project = changed(project, "scene", "s1", slug="PLACE 1", end_frame=1_430)
    (finding,) = said(project, EARLY_BELL, "heard-before-established")
    assert finding.intended


def test_an_intention_survives_a_cue_brought_in_again_with_other_notes_in_other_places() -> None:
    first = EARLY_BELL[0]
    later = replace(first, start_frame=first.start_frame + 12, end_frame=first.end_frame + 12, tones=first.tones[:-1])
    (finding,) = said(intended(quiet_film()), (later, *EARLY_BELL[1:]), "heard-before-established")
    assert finding.intended


def test_statements_a_listener_may_not_hear_are_not_held_against_the_music() -> None:
    unsure = replace(EARLY_BELL[0], confidence=0.3)
    assert check(quiet_film(), (unsure, *QUIET_MUSIC)) == ()


class Stopped(LeitmotifError):
    """A person asked to stop."""


def test_the_check_can_be_stopped() -> None:
    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped("stopped")

    with pytest.raises(Stopped):
        check(quiet_film(), QUIET_MUSIC, stop)


wrong_statement = st.builds(
    lambda motif, number, second, whole: heard(motif, number, second, completeness=whole, identity=whole),
    st.sampled_from([LIGHT, BELL, TIDE]),
    st.integers(1, 6),
    st.integers(0, 50),
    st.sampled_from([0.5, 0.8, 1.0]),
)
wrong_music = st.lists(wrong_statement, max_size=25)


@given(wrong_music, st.randoms())
def test_the_order_in_which_statements_come_changes_nothing(music: list[Heard], random: Random) -> None:
    shuffled = list(music)
    random.shuffle(shuffled)
    assert _facts(check(quiet_film(), tuple(shuffled))) == _facts(check(quiet_film(), tuple(music)))


@given(wrong_music, st.integers(1, 100_000))
def test_a_film_that_starts_later_has_the_same_findings_later(music: list[Heard], later: int) -> None:
    film = quiet_film()
    moved = told(film, *(_later(one, later) for one in film.scene), *(_later(one, later) for one in film.cue))
    later_music = tuple(_later(one, later) for one in music)
    before, after = check(film, tuple(music)), check(moved, later_music)
    assert [one.key for one in after] == [one.key for one in before]
    assert [one.start_frame for one in after] == [
        None if one.start_frame is None else one.start_frame + later for one in before
    ]


def _later(one: T, frames: int) -> T:
    return replace(one, start_frame=one.start_frame + frames, end_frame=one.end_frame + frames)


@given(wrong_music)
def test_findings_come_in_film_order_each_once(music: list[Heard]) -> None:
    found = check(quiet_film(), tuple(music))
    starts = [one.start_frame for one in found if one.start_frame is not None]
    assert starts == sorted(starts)
    assert len({one.key for one in found}) == len(found)


def _facts(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    return [(one.code, one.scenes, one.motif, one.intended) for one in findings]


@given(wrong_music)
def test_a_silent_scene_added_at_the_end_changes_no_other_finding(music: list[Heard]) -> None:
    """But "abandoned", which asks about the last third of the film."""
    longer = told(quiet_film(), scene(7, silence=Silence.WHOLE), Presence(SceneId("s7"), SubjectId("mara")))
    before, after = (
        [one for one in check(project, tuple(music)) if one.code != "abandoned"] for project in (quiet_film(), longer)
    )
    assert before == after


odd_music = st.lists(
    st.builds(
        lambda one, place, cue, tones: replace(
            one, scene=place and one.scene, cue=cue and one.cue, tones=one.tones if tones else ()
        ),
        wrong_statement,
        st.sampled_from([None, True]),
        st.sampled_from([None, True]),
        st.booleans(),
    ),
    max_size=12,
)


@given(odd_music, st.sets(st.sampled_from(["presence", "motif_link", "subject", "relation"])))
def test_music_outside_scenes_and_a_story_half_told_are_no_trouble(music: list[Heard], missing: set[str]) -> None:
    missing |= {"presence", "motif_link"} if "subject" in missing else set()
    nothing: Any = dict.fromkeys(missing, ())
    for finding in check(replace(quiet_film(), **nothing), tuple(music)):
        assert finding.message.text()
        assert finding.scenes == tuple(scene for scene in finding.scenes if scene)
