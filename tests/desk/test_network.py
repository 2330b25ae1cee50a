"""The graph of subjects and themes, on a project made in memory."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.kinship import identities
from leitmotif_desk.desk.network import (
    LEAST_KINSHIP,
    Network,
    NodeKind,
    Standing,
    Tie,
    TieKind,
    form_key,
    kinships,
    network_of,
    subject_key,
    theme_key,
)
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.story import Bond, BondChange, Relation, RelationChange, Scene, Subject, SubjectKind
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.similarity import identity

MARA, HALE, BOND, GUILT = (SubjectId(name) for name in ("mara", "hale", "bond", "guilt"))
LIGHT, BELL = MotifId("light"), MotifId("bell")
SCENES = tuple(SceneId(f"scene-{number}") for number in range(1, 6))


def _tones(*steps: int) -> tuple[Tone, ...]:
    return tuple(Tone(place * TICKS_PER_QUARTER, TICKS_PER_QUARTER, step) for place, step in enumerate(steps))


def _form(id: str, motif: MotifId, tones: tuple[Tone, ...], parent: str | None = None) -> Form:
    return Form(FormId(id), motif, id, tones, Key.parse("D major"), parent=FormId(parent) if parent else None)


def _project(*more: Row) -> Project:
    rows: list[Row] = [
        Film("Low Water"),
        *(Scene(id, str(n), "INT. CHAPEL", n * 100, n * 100 + 100) for n, id in enumerate(SCENES, start=1)),
        Subject(MARA, "Mara"), Subject(HALE, "Pastor Hale"), Subject(GUILT, "Guilt", SubjectKind.IDEA),
        Subject(BOND, "Mara and Hale", SubjectKind.RELATION), Relation(BOND, MARA, HALE, Bond.LOYALTY),
        RelationChange(SCENES[1], BOND, BondChange.FORMS), RelationChange(SCENES[3], BOND, BondChange.BREAKS),
        Motif(LIGHT, "Keeper's light", FormId("light"), 2), _form("light", LIGHT, _tones(29, 33, 32, 31, 30, 29)),
        Motif(BELL, "The bell", FormId("bell"), 3), _form("bell", BELL, _tones(29, 33, 32, 31, 30, 30)),
        MotifLink(LinkId("one"), LIGHT, MARA, "steadfastness"),
        MotifLink(LinkId("two"), BELL, GUILT, "guilt", SCENES[1], SCENES[3]),
        *more,
    ]  # fmt: skip
    return Project.of(rows)


def _tie(network: Network, one: str, other: str) -> Tie:
    return next(tie for tie in network.ties if {tie.one, tie.other} == {one, other})


def test_every_subject_and_theme_is_a_node_and_every_link_and_relation_a_tie() -> None:
    network = network_of(_project())
    assert [(node.kind, node.name) for node in network.nodes] == [
        (NodeKind.SUBJECT, "Mara and Hale"), (NodeKind.SUBJECT, "Guilt"), (NodeKind.SUBJECT, "Pastor Hale"),
        (NodeKind.SUBJECT, "Mara"), (NodeKind.THEME, "The bell"), (NodeKind.THEME, "Keeper's light"),
    ]  # fmt: skip
    assert {(tie.kind, tie.words) for tie in network.ties} == {
        (TieKind.MEANING, "steadfastness"), (TieKind.MEANING, "guilt"), (TieKind.BOND, "loyalty"),
    }  # fmt: skip
    assert set(network.neighbours(subject_key(BOND))) == {subject_key(MARA), subject_key(HALE)}
    assert next(node for node in network.nodes if node.id == MARA).colour == 2


@pytest.mark.parametrize(
    ("place", "standing"),
    [(None, Standing.SECRET), (0, Standing.AHEAD), (1, Standing.SECRET), (2, Standing.SECRET), (3, Standing.OPEN)],
)
def test_a_secret_meaning_comes_is_kept_from_the_audience_and_is_known(place: int | None, standing: Standing) -> None:
    network = network_of(_project(), None if place is None else SCENES[place])
    tie = _tie(network, theme_key(BELL), subject_key(GUILT))
    assert (tie.standing, tie.since, tie.scene) == (standing, "2", "4")


@pytest.mark.parametrize(
    ("place", "standing", "change"),
    [
        (0, Standing.AHEAD, BondChange.NONE),
        (1, Standing.OPEN, BondChange.FORMS),
        (2, Standing.OPEN, BondChange.FORMS),
        (3, Standing.BROKEN, BondChange.BREAKS),
        (None, Standing.BROKEN, BondChange.BREAKS),
    ],
)
def test_a_bond_stands_as_what_happened_to_it_last(place: int | None, standing: Standing, change: BondChange) -> None:
    network = network_of(_project(), None if place is None else SCENES[place])
    node = next(node for node in network.nodes if node.id == BOND)
    assert _tie(network, subject_key(BOND), subject_key(HALE)).standing is standing
    assert (node.bond, node.change, node.ahead) == ("loyalty", change, standing is Standing.AHEAD)


def test_a_bond_that_is_revealed_later_is_secret_until_then() -> None:
    project = _project(RelationChange(SCENES[2], BOND, BondChange.REVEALED))
    ties = [_tie(network_of(project, scene), subject_key(BOND), subject_key(MARA)) for scene in SCENES[1:3]]
    assert [tie.standing for tie in ties] == [Standing.SECRET, Standing.OPEN]


def test_forms_hang_on_what_they_were_made_from_and_are_shown_when_asked_for() -> None:
    later = _form("slow", LIGHT, _tones(29, 33), "light")
    project = _project(later, _form("slower", LIGHT, _tones(29, 33), "slow"), _form("kin", BELL, _tones(29), "light"))
    assert not any(node.kind is NodeKind.FORM for node in network_of(project).nodes)
    network = network_of(project, with_forms=True)
    made = {(tie.one, tie.other) for tie in network.ties if tie.kind is TieKind.DERIVED}
    assert made == {
        (theme_key(LIGHT), form_key("slow")), (form_key("slow"), form_key("slower")),
        (theme_key(LIGHT), form_key("kin")), (theme_key(LIGHT), theme_key(BELL)),
    }  # fmt: skip


def test_themes_are_kin_as_far_as_they_are_alike_the_likest_first() -> None:
    third = MotifId("third")
    project = _project(Motif(third, "Third", FormId("third")), _form("third", third, _tones(29, 33, 32, 31, 30, 29)))
    found = kinships(project)
    assert {found[0].one, found[0].other} == {theme_key(LIGHT), theme_key(third)}
    assert found[0].strength == 1.0
    assert [tie.strength for tie in found] == sorted((tie.strength for tie in found), reverse=True)
    assert all(tie.strength >= LEAST_KINSHIP for tie in found)


_LINES = st.lists(
    st.lists(st.tuples(st.integers(20, 40), st.sampled_from((1, 2, 3, 4))), max_size=9).map(
        lambda notes: tuple(
            replace(tone, onset_ticks=sum(length for _, length in notes[:place]) * 5040, duration_ticks=length * 5040)
            for place, (tone, (_, length)) in enumerate(zip(_tones(*(step for step, _ in notes)), notes, strict=True))
        )
    ),
    max_size=5,
)


@given(_LINES)
def test_all_pairs_at_once_are_as_alike_as_each_pair_alone(lines: list[tuple[Tone, ...]]) -> None:
    table = identities(lines)
    assert np.array_equal(table, table.T)
    for i, one in enumerate(lines):
        for j, other in enumerate(lines):
            if i != j:
                assert table[i, j] == pytest.approx(identity(one, other))
