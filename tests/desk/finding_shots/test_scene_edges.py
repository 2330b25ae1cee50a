"""What cuts propose, and taking it as one step."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.finding_shots.scene_edges import Does, Proposal, scene_edges, take_edges
from leitmotif_desk.desk.finding_shots.scene_fitting import fitted
from leitmotif_desk.desk.finding_shots.shots import Shot, Shots, strengths
from leitmotif_desk.domain.edits import AddHit, AddScene
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import HitId, SceneId
from leitmotif_desk.domain.story import Hit, HitKind, Scene
from leitmotif_desk.formats import Opening, ShotRow

FIRST, END = 86_400, 87_400
CUTS = {86_500: 0.9, 86_550: 0.2, 86_700: 0.8, 86_710: 0.1, 86_900: 0.7, 87_200: 0.3}


def shots(cuts: dict[int, float] = CUTS, fades: frozenset[int] = frozenset()) -> Shots:
    starts = [FIRST, *cuts]
    openings = [Opening.FADE if start in fades else Opening.CUT for start in starts]
    spans = zip(starts, [*cuts, END], openings, [0.0, *cuts.values()], strict=True)
    return Shots("reel.mp4", tuple(Shot(*row) for row in spans))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as made:
        yield made


def add(desk: Desk, *spans: tuple[int, int], estimated: bool = False) -> None:
    for start, end in spans:
        number = str(len(desk.project.scene) + 1)
        desk.apply(AddScene(Scene(SceneId(f"scene-{number}"), number, "", start, end, estimated=estimated)))


def spans(desk: Desk) -> list[tuple[int, int]]:
    return [(scene.start_frame, scene.end_frame) for scene in desk.project.scene]


def of_kind(desk: Desk, does: Does, found: Shots | None = None) -> list[Proposal]:
    return [one for one in scene_edges(desk.project, found or shots()) if one.does is does]


# a film without scenes


def test_a_film_without_scenes_is_offered_every_cut_and_the_likely_ones_are_ticked(desk: Desk) -> None:
    found = scene_edges(desk.project, shots())
    assert {one.frame: one.sure for one in found} == CUTS
    assert [one.frame for one in found if one.is_as_sure()] == [86_500, 86_700, 86_900]


def test_scenes_are_numbered_from_the_first_to_the_last_picture_as_one_step(desk: Desk) -> None:
    likely = [one for one in scene_edges(desk.project, shots()) if one.is_as_sure()]
    assert take_edges(desk, shots(), likely) == 3
    assert spans(desk) == [(86_400, 86_500), (86_500, 86_700), (86_700, 86_900), (86_900, 87_400)]
    assert [scene.number for scene in desk.project.scene] == ["1", "2", "3", "4"]
    assert desk.undo_label == "Scenes from the cuts of reel.mp4"
    desk.undo()
    assert not desk.project.scene


# scenes that lie beside a cut


def test_an_edge_beside_a_cut_goes_onto_it_with_the_scene_it_shares_it_with(desk: Desk) -> None:
    add(desk, (FIRST, 86_498), (86_498, 86_900))
    (proposal,) = of_kind(desk, Does.MOVE_EDGE)
    assert (proposal.before, proposal.frame) == (86_498, 86_500)
    assert proposal.sure == pytest.approx(1 - 2 / 24)
    take_edges(desk, shots(), [proposal])
    assert spans(desk) == [(FIRST, 86_500), (86_500, 86_900)]


@pytest.mark.parametrize(("edge", "cut"), [(86_487, None), (86_488, 86_500), (86_500, None), (86_512, 86_500)])
def test_half_a_second_is_near_and_on_the_cut_is_right(desk: Desk, edge: int, cut: int | None) -> None:
    add(desk, (edge, 86_900))
    assert [one.frame for one in of_kind(desk, Does.MOVE_EDGE)] == ([] if cut is None else [cut])


def test_a_cut_takes_the_nearer_of_two_edges(desk: Desk) -> None:
    add(desk, (FIRST, 86_495), (86_495, 86_503), (86_503, 86_900))
    assert [(one.before, one.frame) for one in of_kind(desk, Does.MOVE_EDGE)] == [(86_503, 86_500)]


def test_a_fade_has_no_exact_place_to_go_to(desk: Desk) -> None:
    add(desk, (FIRST, 86_498))
    assert not of_kind(desk, Does.MOVE_EDGE, shots(fades=frozenset({86_500})))


def test_a_guessed_scene_goes_along_with_the_exact_one_that_it_touches(desk: Desk) -> None:
    add(desk, (FIRST, 86_498))
    add(desk, (86_498, END), estimated=True)
    take_edges(desk, shots(), of_kind(desk, Does.MOVE_EDGE))
    assert spans(desk) == [(FIRST, 86_500), (86_500, END)]


@given(
    edges=st.lists(st.integers(FIRST, END), min_size=2, max_size=9, unique=True).map(sorted),
    cuts=st.lists(st.integers(FIRST + 1, END - 1), min_size=1, max_size=9, unique=True).map(sorted),
)
def test_near_edges_never_empty_a_scene_nor_pass_each_other(
    tmp_path_factory: pytest.TempPathFactory, edges: list[int], cuts: list[int]
) -> None:
    found = shots(dict.fromkeys(cuts, 0.5))
    with Desk.create(tmp_path_factory.mktemp("film") / "a.leitmotif", Film("Film")) as desk:
        add(desk, *pairwise(edges))
        moves = of_kind(desk, Does.MOVE_EDGE, found)
        take_edges(desk, found, moves)
        now = spans(desk)
        assert all(start < end for start, end in now)
        assert all(before[1] == after[0] for before, after in pairwise(now))
        assert {one.frame for one in moves} <= {edge for span in now for edge in span}


# hits


def test_a_hit_on_a_cut_goes_onto_the_cut_and_others_stay(desk: Desk) -> None:
    add(desk, (FIRST, END))
    for id, frame, kind in (("a", 86_703, HitKind.CUT), ("b", 86_897, HitKind.HIT)):
        desk.apply(AddHit(Hit(HitId(id), SceneId("scene-1"), frame, kind)))
    (proposal,) = of_kind(desk, Does.MOVE_HIT)
    take_edges(desk, shots(), [proposal])
    assert {hit.id: hit.frame for hit in desk.project.hit} == {"a": 86_700, "b": 86_897}


def test_any_cut_inside_a_scene_may_become_a_hit_but_none_is_ticked(desk: Desk) -> None:
    add(desk, (FIRST, 86_700), (86_700, END))
    offered = of_kind(desk, Does.ADD_HIT)
    assert [one.frame for one in offered] == [86_500, 86_550, 86_710, 86_900, 87_200]
    assert not any(one.is_as_sure() for one in offered)
    take_edges(desk, shots(), offered[:2])
    assert [(hit.frame, hit.kind, hit.scene) for hit in desk.project.hit] == [
        (86_500, HitKind.CUT, "scene-1"),
        (86_550, HitKind.CUT, "scene-1"),
    ]


# scenes timed by the page


def test_scenes_of_a_screenplay_are_put_onto_likely_cuts_and_are_guesses_no_more(desk: Desk) -> None:
    add(desk, (FIRST, 86_430), (86_430, 86_480), (86_480, 86_550), (86_550, 86_650), estimated=True)
    moves = of_kind(desk, Does.MOVE_EDGE)
    assert [one.frame for one in moves] == [86_500, 86_700, 86_900, 87_400]
    take_edges(desk, shots(), moves)
    assert spans(desk) == [(86_400, 86_500), (86_500, 86_700), (86_700, 86_900), (86_900, 87_400)]
    assert not any(scene.estimated for scene in desk.project.scene)
    desk.undo()
    assert all(scene.estimated for scene in desk.project.scene)


def test_edges_that_are_not_taken_are_stretched_between_those_that_are(desk: Desk) -> None:
    add(desk, (FIRST, 86_430), (86_430, 86_480), (86_480, 86_550), (86_550, 86_650), estimated=True)
    moves = of_kind(desk, Does.MOVE_EDGE)
    take_edges(desk, shots(), [moves[0], moves[-1]])
    assert spans(desk) == [(86_400, 86_500), (86_500, 86_705), (86_705, 86_991), (86_991, 87_400)]
    assert [scene.estimated for scene in desk.project.scene] == [False, True, True, True]


def test_scenes_that_are_exact_hold_the_others_between_them(desk: Desk) -> None:
    add(desk, (FIRST, 86_500), (86_900, END))
    add(desk, (86_500, 86_510), (86_510, 86_530), estimated=True)
    moves = of_kind(desk, Does.MOVE_EDGE)
    assert [one.frame for one in moves] == [86_550, 86_900] or [one.frame for one in moves] == [86_700, 86_900]
    take_edges(desk, shots(), moves)
    assert spans(desk)[0] == (FIRST, 86_500) and spans(desk)[-1] == (86_900, END)


def test_a_choice_that_would_leave_a_scene_empty_is_refused_and_nothing_changes(desk: Desk) -> None:
    add(desk, (FIRST, 86_430), (86_430, 86_480), estimated=True)
    moves = of_kind(desk, Does.MOVE_EDGE)
    before = desk.project
    with pytest.raises(BadValue, match="would end before it begins"):
        take_edges(desk, shots(), moves[:1])
    assert desk.project == before


def test_too_few_cuts_for_the_scenes_propose_nothing(desk: Desk) -> None:
    add(desk, *((FIRST + at, FIRST + at + 5) for at in range(0, 50, 5)), estimated=True)
    assert not of_kind(desk, Does.MOVE_EDGE)


@given(st.integers(0, 10_000))
def test_scenes_off_by_a_quarter_are_found_again(seed: int) -> None:
    """Twelve scenes of four shots: the page errs by 25 %, the picture changes more between scenes than in them."""
    chance = np.random.default_rng(seed)
    lengths = chance.integers(400, 2000, 12)
    edges = [0, *np.cumsum(lengths).tolist()]
    inside = [
        (edge + length * part // 4, 0.2)
        for edge, length in zip(edges, lengths.tolist(), strict=False)
        for part in (1, 2, 3)
    ]
    cuts = sorted([*inside, *((edge, 0.8) for edge in edges[1:-1])])
    told = (lengths * np.exp(chance.uniform(-0.25, 0.25, 12))).astype(int).tolist()
    found = fitted(told, cuts, 0, edges[-1])
    assert found is not None and [frame for frame, _ in found] == edges[1:-1]


# how likely a scene begins


def row(start: int, colours: tuple[int, ...], opening: Opening = Opening.CUT) -> ShotRow:
    return ShotRow(start, start + 10, opening, colours)


RED, BLUE, GREEN, GREY = (1000, 0, 0, 0), (0, 1000, 0, 0), (0, 0, 1000, 0), (0, 0, 0, 1000)


def test_a_dialogue_that_goes_to_and_fro_is_one_scene() -> None:
    found = strengths([row(0, RED), row(10, BLUE), row(20, RED), row(30, BLUE), row(40, GREEN), row(50, GREY)])
    assert found == (0.0, 0.0, 0.0, 0.0, 1.0, 1.0)


def test_black_begins_nothing_and_makes_what_follows_likelier() -> None:
    rows = [row(0, RED), row(10, ()), row(20, RED, Opening.BLACK), row(30, BLUE)]
    assert strengths(rows) == (0.0, 0.0, 0.5, 1.0)


def test_a_video_that_is_black_throughout_has_no_strength() -> None:
    assert strengths([row(0, ()), row(10, ())]) == (0.0, 0.0)
