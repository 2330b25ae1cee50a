"""What is worked out about one motif."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.comparing import Verdict, compare_themes
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.motif_facts import (
    economy_of,
    family_of,
    findings_about,
    first_place,
    nearest_kin,
    uses_of,
)
from leitmotif_desk.domain.edits import AddForm, ChangeForm, RemoveForm, SetPresence
from leitmotif_desk.domain.finding import Finding, FindingKey, Severity
from leitmotif_desk.domain.ids import CueId, FormId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.story import Presence
from tests.ui.heard_film import make_heard_film
from tests.ui.variations.small_film import LIGHT, make_film

HOMEWARD = MotifId("homeward")
ONE, TWO, THREE = (SceneId(f"scene-{n}") for n in (1, 2, 3))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as made:
        yield made


def heard(start: int, end: int, scene: SceneId | None = ONE, motif: MotifId = LIGHT) -> Heard:
    return Heard(motif, FormId(motif), CueId("1m1"), scene, start, end, (), 1.0, 1.0)


def child(desk: Desk, name: str, parent: FormId | None) -> Form:
    base = desk.project.base_form(LIGHT)
    lower = replace(base.tones[0], step=base.tones[0].step - 1)
    tones = (lower, *base.tones[1:])
    return replace(base, id=FormId(name), name=name, parent=parent, tones=tones, parent_tones=tuple(range(len(tones))))


def test_screen_time_counts_what_overlaps_once_and_silence_lies_between(desk: Desk) -> None:
    log = (heard(86_400, 86_500), heard(86_450, 86_480), heard(86_490, 86_520), heard(88_000, 88_010, THREE))

    economy = economy_of(desk.project, log, LIGHT)

    assert (economy.statements, economy.screen_frames) == (4, 130)
    assert (economy.scenes, economy.scene_count) == ((ONE, THREE), 3)
    assert economy.silence is not None
    assert (economy.silence.span, economy.silence.after, economy.silence.until) == ((86_520, 88_000), ONE, THREE)


def test_a_silence_names_the_scenes_that_its_subject_is_in(desk: Desk) -> None:
    log = (heard(86_400, 86_500), heard(89_690, 89_700, THREE))

    silence = economy_of(desk.project, log, LIGHT).silence
    assert silence is not None
    assert silence.scenes == (TWO,)

    desk.apply(SetPresence(Presence(TWO, SubjectId("jonas"))))
    homewards = tuple(replace(one, motif=HOMEWARD) for one in log)
    silence = economy_of(desk.project, homewards, HOMEWARD).silence
    assert silence is not None
    assert silence.scenes == (TWO,)


def test_the_busiest_ten_minutes_are_where_most_statements_begin(desk: Desk) -> None:
    ten_minutes = 10 * 60 * 24
    log = (heard(0, 10), heard(ten_minutes, ten_minutes + 1), heard(ten_minutes + 5, ten_minutes + 6))

    assert economy_of(desk.project, log, LIGHT).busiest == (2, ten_minutes)
    assert economy_of(desk.project, log[:2], LIGHT).busiest == (1, 0)


def test_what_is_never_heard_has_no_silence_and_no_first_place(desk: Desk) -> None:
    undertow = MotifId("undertow")
    economy = economy_of(desk.project, desk.heard, undertow)

    assert (economy.statements, economy.silence, economy.busiest) == (0, None, None)
    assert first_place(desk, undertow) is None
    assert uses_of(desk.heard, undertow) == ()


@given(st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 500)), max_size=12))
def test_screen_time_is_the_count_of_frames_in_which_it_sounds(spans: list[tuple[int, int]]) -> None:
    from leitmotif_desk.domain.film import Film
    from leitmotif_desk.domain.project import Project

    log = tuple(heard(start, start + length, None) for start, length in sorted(spans))

    economy = economy_of(Project(Film("A film")), log, LIGHT)

    assert economy.screen_frames == len({frame for one in log for frame in range(one.start_frame, one.end_frame)})
    assert (economy.busiest or (0, 0))[0] <= len(log)


def test_the_first_statement_is_told_with_its_cue_part_and_bar(tmp_path: Path) -> None:
    with make_heard_film(tmp_path / "Heard.leitmotif") as desk:
        place = first_place(desk, LIGHT)

        assert place is not None
        assert (place.frame, place.cue, place.part, place.bar, place.in_full) == (86_400, "cue-1m1", "Oboe", "1", True)


def test_a_statement_logged_by_hand_has_a_scene_and_no_bar(desk: Desk) -> None:
    place = first_place(desk, HOMEWARD)

    assert place is not None
    assert (place.scene, place.cue, place.part, place.bar) == (ONE, None, "", "")


def test_forms_stand_under_what_they_were_made_from(desk: Desk) -> None:
    base = desk.project.base_form(LIGHT).id
    desk.apply(AddForm(child(desk, "a", base)))
    desk.apply(AddForm(child(desk, "b", base)))
    desk.apply(AddForm(child(desk, "c", FormId("a"))))

    family = family_of(desk.project, (), LIGHT)

    assert [(node.form.id, node.depth) for node in family] == [(base, 0), ("a", 1), ("c", 2), ("b", 1)]
    assert [node.lines for node in family] == [(), (True,), (True, False), (False,)]
    assert family[1].changed == (0,)
    assert family[2].changed == ()


def test_a_form_whose_parent_is_removed_or_goes_in_a_circle_stands_under_the_base(desk: Desk) -> None:
    base = desk.project.base_form(LIGHT).id
    desk.apply(AddForm(child(desk, "a", base)))
    desk.apply(AddForm(child(desk, "b", FormId("a"))))
    desk.apply(ChangeForm(FormId("a"), "parent", "b"))
    assert [(node.form.id, node.depth) for node in family_of(desk.project, (), LIGHT)] == [
        (base, 0), ("a", 1), ("b", 1),
    ]  # fmt: skip

    desk.apply(RemoveForm(FormId("a")))
    assert [(node.form.id, node.depth) for node in family_of(desk.project, (), LIGHT)] == [(base, 0), ("b", 1)]


def test_uses_are_told_scene_by_scene_with_what_was_done(desk: Desk) -> None:
    uses = uses_of(desk.heard, LIGHT)

    assert [(use.scene, use.frame, use.count) for use in uses] == [(ONE, 86_400, 1), (TWO, 87_000, 1)]
    assert uses[1].operations == ((Operation.of("inverted"),),)


def test_findings_that_a_person_meant_are_left_out() -> None:
    found = Finding(FindingKey("a"), 1, "overuse", Severity.WARN, Message("Too often"), motif=LIGHT)
    others = (replace(found, motif=HOMEWARD), found, replace(found, intended=True))

    assert findings_about(others, LIGHT) == (1,)


def test_kin_is_the_pair_that_the_comparison_calls_likest(desk: Desk) -> None:
    kin = nearest_kin(desk.project, LIGHT)

    pairs = [pair for pair in compare_themes(desk.project).likest_first if LIGHT in (pair.one, pair.other)]
    assert kin is not None
    assert kin.identity == pytest.approx(pairs[0].likeness.together)
    assert kin.motif in (pairs[0].one, pairs[0].other)
    assert kin.verdict in tuple(Verdict)
