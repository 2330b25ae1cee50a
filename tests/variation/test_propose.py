"""Suggestions for a scene: caused by its facts, different in kind, fitted to the picture, and true to the theme."""

from dataclasses import replace

import pytest

from leitmotif_desk.domain.edits import (
    AddHit,
    ChangeForm,
    ChangeMotif,
    ChangeScene,
    RegisterMotif,
    RemoveHit,
    RetractFact,
)
from leitmotif_desk.domain.errors import Cancelled, UnknownThing
from leitmotif_desk.domain.facts import fact_id, facts
from leitmotif_desk.domain.ids import FormId, HitId, MotifId, SceneId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Change, Hit, PresenceMode
from leitmotif_desk.domain.suggestion import Dimension, Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, parse_timecode
from leitmotif_desk.theory.ranges import out_of_range
from leitmotif_desk.theory.similarity import identity
from leitmotif_desk.variation import built_in, propose
from tests.variation.made_film import (
    ANNA,
    BEN,
    FALL,
    FIFTH,
    FPS,
    LOG,
    OATH,
    PULL,
    SCENES,
    bare_film,
    cast,
    edited,
    film,
    form_of,
    here,
    hit,
    say,
    scene_id,
)

FILM = film()
NUMBERS = range(1, len(SCENES) + 1)
CLIFF = scene_id(11)
RESTRAINTS = {rule.code for rule in built_in() if rule.restraint}
MINIMAL = {rule.code for rule in built_in() if rule.minimal}


def music(one: Suggestion) -> tuple[object, ...]:
    """Return all that sounds, and what was done for it."""
    return one.motifs, one.operations, one.lines, one.chords, one.tempo_qpm


def codes(one: Suggestion) -> set[str]:
    return {operation.code for operation in one.operations}


def of_rule(found: tuple[Suggestion, ...], number: int, code: str) -> Suggestion:
    return next(one for one in found if one.rule == number and code in one.id)


def landing_frame(project: Project, one: Suggestion) -> float:
    """Return the film frame at which the tone meant for the hit begins, reckoned from the notes themselves."""
    placed = dict(next(operation.parameters for operation in one.operations if operation.code == "PLACED"))
    start = parse_timecode(str(placed["start"]), project.film.frame_rate)
    first = min(tone.onset_ticks for line in one.lines for tone in line.tones)
    quarters = (one.lines[0].tones[int(placed["tone"])].onset_ticks - first) / TICKS_PER_QUARTER
    return start + quarters * 60 / one.tempo_qpm * FPS


@pytest.mark.parametrize("number", NUMBERS)
def test_taking_any_cited_fact_away_changes_or_removes_the_suggestion(number: int) -> None:
    found = propose(FILM, scene_id(number), LOG)
    cited = {fact for one in found for fact in one.facts}
    without = {fact: propose(edited(FILM, [RetractFact(fact)]), scene_id(number), LOG) for fact in sorted(cited)}
    for one in found:
        assert one.facts
        for fact in one.facts:
            assert music(one) not in [music(other) for other in without[fact]], fact


@pytest.mark.parametrize("number", NUMBERS)
def test_reasons_rest_on_facts_of_the_story_and_render_without_gaps(number: int) -> None:
    known = {fact.id for fact in facts(FILM)}

    for one in propose(FILM, scene_id(number), LOG):
        assert set(one.facts) == {part.fact for part in one.reason if part.fact}
        assert set(one.facts) <= known
        for message in (one.title, one.risk, *one.reason):
            assert message.text()
            assert "{" not in message.text()


@pytest.mark.parametrize("number", NUMBERS)
def test_suggestions_differ_in_kind_and_hold_a_small_and_a_bare_one(number: int) -> None:
    found = propose(FILM, scene_id(number), LOG)

    assert [one.rank for one in found] == list(range(1, len(found) + 1))
    assert 3 <= len(found) <= 6
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert len({music(one) for one in found}) == len(found)
    assert any(code in one.id for one in found for code in RESTRAINTS)


@pytest.mark.parametrize("number", [2, 3, 4, 5, 6, 8, 9, 10, 11, 12])
def test_a_scene_with_much_to_say_is_answered_in_four_dimensions_or_more(number: int) -> None:
    found = propose(FILM, scene_id(number), LOG)

    assert len(found) >= 5
    assert len({one.dimension for one in found}) >= 4
    assert any(code in one.id for one in found for code in MINIMAL)


def test_the_same_facts_give_the_same_suggestions() -> None:
    assert propose(FILM, CLIFF, LOG) == propose(film(), CLIFF, tuple(reversed(LOG)))


def test_other_facts_give_other_suggestions() -> None:
    titles = [frozenset(one.title.text() for one in propose(FILM, scene_id(number), LOG)) for number in NUMBERS]
    happier = edited(FILM, [here(11, ANNA, prominence=3, change=Change.RISE)])

    assert len(set(titles)) == len(titles)
    assert "EVOLVE" not in {code for one in propose(FILM, CLIFF, LOG) for code in codes(one)}
    assert "EVOLVE" in {code for one in propose(happier, CLIFF, LOG) for code in codes(one)}


def test_what_comes_later_in_the_film_was_not_heard_yet() -> None:
    later = tuple(heard for heard in LOG if heard.start_frame >= FILM.the_scene(scene_id(3)).start_frame)

    assert propose(FILM, scene_id(2), later) == propose(FILM, scene_id(2), ())


def test_the_cliff_is_answered_by_the_scene_s_own_story() -> None:
    found = propose(FILM, CLIFF, LOG)
    overpowered = of_rule(found, 13, "overpowered")
    oath = of_rule(found, 5, "vow-unanswered")
    memory = of_rule(found, 17, "hidden-hope")

    assert [tone.name for tone in overpowered.lines[0].tones] == ["A4", "D4", "G4", "F4", "E4", "D4"]
    assert str(overpowered.key) == "D minor"
    assert overpowered.motifs == (FIFTH, PULL)
    assert {tone.name for tone in overpowered.lines[1].tones} == {"Bb2", "A2"}
    assert [tone.name for tone in oath.lines[0].tones] == ["D4", "A4", "G4", "D5"]
    assert oath.motifs == (OATH,)
    assert memory.motifs == (FALL,)
    assert [tone.step % 7 for tone in memory.lines[0].tones] == [tone.step % 7 for tone in form_of(FALL).tones[:5]]
    open_end = of_rule(found, 12, "home-withheld")
    assert open_end.lines[0].tones[-1].name == "E4"
    assert open_end.chords[-1].numeral == "V"
    silence = of_rule(found, 10, "choice-yields")
    assert silence.dimension is Dimension.ABSENCE
    assert silence.motifs == (PULL,)


def test_the_oath_is_whole_again_once_the_lost_one_is_found() -> None:
    found_again = edited(FILM, [here(11, BEN, prominence=2)])

    assert not [one for one in propose(found_again, CLIFF, LOG) if "vow-unanswered" in one.id]


@pytest.mark.parametrize("seconds", [1.0, 7.31, 20.0, 38.4, 55.5, 66.0])
def test_a_strong_note_falls_on_the_hit_to_half_a_frame(seconds: float) -> None:
    old = FILM.hits_in(CLIFF)[0]
    project = edited(FILM, [RemoveHit(old.id), hit(11, seconds)])
    frame = project.hits_in(CLIFF)[0].frame

    for one in propose(project, CLIFF, LOG):
        if not one.lines:
            continue
        assert one.hit_error_frames is not None
        assert abs(one.hit_error_frames) < 0.5
        assert abs(landing_frame(project, one) - frame) < 0.5


def test_the_heaviest_hit_is_the_one_that_is_met() -> None:
    heavier = replace(FILM.hits_in(CLIFF)[0], id=HitId("light"), frame=FILM.hits_in(CLIFF)[0].frame + 100, weight=0.4)
    project = edited(FILM, [AddHit(heavier)])

    found = [one for one in propose(project, CLIFF, LOG) if one.lines]
    assert found
    assert all(abs(landing_frame(project, one) - FILM.hits_in(CLIFF)[0].frame) < 0.5 for one in found)


def test_tempi_keep_to_what_the_scene_wants() -> None:
    assert all(50 <= one.tempo_qpm <= 72 for one in propose(FILM, CLIFF, LOG) if one.lines)


def test_a_phrase_hurries_a_little_to_end_before_the_words_and_says_so() -> None:
    project = edited(cast(bare_film(14)), [here(1, ANNA), *say(1, longest_pause_seconds=5.5)])
    plain = next(one for one in propose(project, scene_id(1), ()) if one.lines)

    assert max(tone.end_ticks for tone in plain.lines[0].tones) / TICKS_PER_QUARTER * 60 / plain.tempo_qpm <= 5.5
    assert any("longest_pause" in fact for fact in plain.facts)


def test_measures_are_those_of_the_notes() -> None:
    for number in NUMBERS:
        for one in propose(FILM, scene_id(number), LOG):
            if not one.lines:
                continue
            parent = FILM.the_form(one.parent)
            assert one.identity == pytest.approx(identity(parent.tones, one.lines[0].tones), abs=1e-4)
            assert one.changed_tones == one.lines[0].changed(parent.tones)
            assert all(-2 <= value <= 2 for value in (one.affect.valence, one.affect.energy, one.affect.tension))


def test_no_theme_is_offered_that_has_lost_itself_except_as_a_hidden_one() -> None:
    hidden = {rule.number for rule in built_in() if rule.hidden}
    found = [one for number in NUMBERS for one in propose(FILM, scene_id(number), LOG)]

    assert all(one.band != "lost" for one in found)
    assert all(one.rule in hidden for one in found if one.band == "hidden")
    assert all(one.identity >= 0.5 for one in found if one.band in ("same", "recognisable", "allusion"))


def test_locked_tones_are_left_alone() -> None:
    project = edited(FILM, [ChangeMotif(FIFTH, "locked", [0, 1, 5])])

    for one in propose(project, CLIFF, LOG):
        for line in one.lines:
            if line.motif != FIFTH or line is not one.lines[0]:
                continue
            answers = dict(zip(line.parent_tones, line.tones, strict=True))
            assert [(answers[i].step % 7, answers[i].alter) for i in (0, 1, 5)] == [(1, 0), (5, 0), (1, 0)]


def test_every_line_can_be_played_by_its_instrument() -> None:
    for number in NUMBERS:
        for one in propose(FILM, scene_id(number), LOG):
            assert all(out_of_range(line.tones, line.instrument) <= 2 for line in one.lines)


def test_mode_words_and_chords_belong_to_the_key_that_is_named() -> None:
    mournful = edited(FILM, [here(11, ANNA, prominence=3, change=Change.LOSS)])
    minor = next(one for one in propose(mournful, CLIFF, LOG) if codes(one) >= {"MODE"})

    assert "D minor" in minor.title.text()
    assert [tone.name for tone in minor.lines[0].tones] == ["D4", "A4", "G4", "F4", "E4", "D4"]
    assert minor.chords[0].numeral == "i"
    assert minor.affect.valence < 0


def test_a_bare_scene_gets_one_silence_and_no_invented_fact() -> None:
    (one,) = propose(bare_film(), scene_id(1), ())

    assert one.lines == ()
    assert one.facts == ()
    assert one.rest_ticks > 0
    assert one.dimension is Dimension.ABSENCE


def test_people_without_themes_leave_silence() -> None:
    project = edited(FILM, [say(2, silence="whole scene")[0]])
    unlinked = edited(
        project, [RetractFact(fact_id("motif_link", (link.id,), "subject")) for link in project.motif_link]
    )

    found = propose(unlinked, scene_id(2), LOG)
    assert found
    assert all(not one.lines for one in found)


def test_a_theme_of_one_note_does_not_stop_the_engine() -> None:
    dot = MotifId("dot")
    form = replace(form_of(FIFTH), id=FormId(dot), motif=dot, tones=form_of(FIFTH).tones[:1])
    project = edited(FILM, [RegisterMotif(Motif(dot, "Dot", FormId(dot)), form)])
    lonely = edited(
        project, [ChangeForm(FormId(FIFTH), "tones", [{"onset_ticks": 0, "duration_ticks": 10_080, "step": 29}])]
    )

    assert propose(lonely, CLIFF, LOG)


def test_an_upbeat_stays_before_the_barline() -> None:
    early = [{"onset_ticks": tone.onset_ticks - 10_080, "duration_ticks": tone.duration_ticks, "step": tone.step}
             for tone in form_of(FALL).tones]  # fmt: skip
    project = edited(FILM, [ChangeForm(FormId(FALL), "tones", early)])

    for number in NUMBERS:
        for one in propose(project, scene_id(number), LOG):
            assert all(tone.duration_ticks > 0 for line in one.lines for tone in line.tones)


def test_work_can_be_stopped_and_tells_how_far_it_is() -> None:
    shares: list[float] = []
    propose(FILM, CLIFF, LOG, shares.append)

    def stop(share: float) -> None:
        if share > 0.3:
            raise Cancelled("stopped")

    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    with pytest.raises(Cancelled):
        propose(FILM, CLIFF, LOG, stop)


def test_a_scene_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownThing, match="scene-99"):
        propose(FILM, SceneId("scene-99"), ())


def test_a_missing_person_s_theme_is_only_touched_when_spoken_of() -> None:
    project = edited(FILM, [here(7, BEN, mode=PresenceMode.MENTIONED)])

    assert not any(FALL in one.motifs for one in propose(FILM, scene_id(7), LOG))
    assert any(FALL in one.motifs for one in propose(project, scene_id(7), LOG))


def test_a_mood_number_alone_calls_up_no_theme() -> None:
    moody = edited(
        cast(bare_film(14)), [ChangeScene(scene_id(1), name, 5.0) for name in ("tension", "valence", "energy")]
    )

    (one,) = propose(moody, scene_id(1), ())
    assert not one.lines


def test_hits_need_no_weight_to_be_met() -> None:
    project = edited(cast(bare_film(14)), [here(1, ANNA), AddHit(Hit(HitId("h"), scene_id(1), 86_400 + 999))])

    assert any(one.hit_error_frames is not None for one in propose(project, scene_id(1), ()))


def test_a_silence_meant_for_half_a_scene_lasts_half_of_it() -> None:
    silence = next(one for one in propose(FILM, scene_id(7), LOG) if "silence-intended" in one.id)
    whole = next(one for one in propose(bare_film(), scene_id(1), ()))

    assert silence.rest_ticks * 2 == whole.rest_ticks


def test_shares_are_told_in_percent() -> None:
    talking = edited(cast(bare_film(14)), [here(1, ANNA), *say(1, dialogue=0.8)])
    told = " ".join(part.text() for one in propose(talking, scene_id(1), LOG) for part in one.reason)

    assert "Speech covers 80 % of the scene." in told
