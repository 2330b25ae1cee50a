"""Moving, trimming, splitting and joining: what the film looks like afterwards."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.cutting import (
    Thing,
    hit_at,
    joined,
    marker_at,
    moved,
    removed,
    span_of,
    split,
    things,
    trimmed,
)
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, Film, FilmMarker
from leitmotif_desk.domain.ids import CueId, HitId, LinkId, MarkerId, SceneId, SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import Hit, Presence, Scene, SceneLink, SceneLinkKind, Subject

START = 86_400
MARA, JONAS = SubjectId("mara"), SubjectId("jonas")


def scene(number: int, start: int, end: int) -> Scene:
    return Scene(SceneId(f"s{number}"), str(number), f"INT. ROOM {number}", START + start, START + end)


FILM = Project(
    Film("Low Water"),
    subject=(Subject(JONAS, "Jonas"), Subject(MARA, "Mara")),
    scene=(scene(1, 0, 100), scene(2, 100, 300), scene(3, 300, 400), scene(4, 450, 600)),
    hit=(Hit(HitId("h1"), SceneId("s2"), START + 120), Hit(HitId("h2"), SceneId("s2"), START + 250)),
    presence=(
        Presence(SceneId("s2"), MARA, prominence=3),
        Presence(SceneId("s3"), JONAS),
        Presence(SceneId("s3"), MARA),
    ),
    scene_link=(
        SceneLink(LinkId("a"), SceneId("s1"), SceneId("s3"), SceneLinkKind.FORESHADOW),
        SceneLink(LinkId("b"), SceneId("s2"), SceneId("s3"), SceneLinkKind.MIRROR),
    ),
    cue=(
        Cue(CueId("c1"), "1m1", "Reef", START + 20, START + 180),
        Cue(CueId("c2"), "1m2", "Lamp", START + 320, START + 420, score=ScoreId("music")),
    ),
    marker=(FilmMarker(MarkerId("m1"), START + 350, "temp ends"),),
)
TWO, THREE, FOUR = (Thing("scene", f"s{n}") for n in (2, 3, 4))


def done(edit: Edit | None, project: Project = FILM) -> Project:
    return project if edit is None else after(project, changes(edit, project))


def edges(project: Project) -> list[tuple[int, int]]:
    return [(one.start_frame - START, one.end_frame - START) for one in project.scene]


def overlaps(project: Project) -> list[tuple[int, int]]:
    spans = edges(project)
    return [right for left, right in pairwise(spans) if right[0] < left[1]]


def test_a_moved_scene_slides_between_its_neighbours_and_takes_its_hits_along() -> None:
    film = done(moved(FILM, [TWO], 30))
    assert edges(film) == [(0, 130), (130, 330), (330, 400), (450, 600)]
    assert [hit.frame - START for hit in film.hit] == [150, 280]
    assert {hit.scene for hit in film.hit} == {"s2"}


def test_a_scene_with_room_before_it_stops_at_its_neighbour() -> None:
    assert edges(done(moved(FILM, [FOUR], -80)))[3] == (400, 550)


def test_a_slide_leaves_a_frame_of_the_neighbour() -> None:
    assert edges(done(moved(FILM, [TWO], 500))) == [(0, 199), (199, 399), (399, 400), (450, 600)]


def test_ripple_takes_along_all_that_begins_later() -> None:
    film = done(moved(FILM, [THREE], 50, ripple=True))
    assert edges(film) == [(0, 100), (100, 350), (350, 450), (500, 650)]
    assert film.the_cue(CueId("c2")).start_frame == START + 370 and film.marker[0].frame == START + 400
    assert film.the_cue(CueId("c1")).start_frame == START + 20


def test_cues_move_freely_and_hits_belong_to_the_scene_they_reach() -> None:
    film = done(moved(FILM, [Thing("cue", "c1"), Thing("hit", "h2")], 60))
    assert span_of(film, Thing("cue", "c1")) == (START + 80, START + 240)
    assert film.hit[1].frame == START + 310 and film.hit[1].scene == "s3"


def test_a_cut_two_scenes_share_stays_shared_and_hits_change_sides_with_it() -> None:
    film = done(trimmed(FILM, TWO, start=False, to_frame=START + 240))
    assert edges(film)[1:3] == [(100, 240), (240, 400)]
    assert film.hit[1].scene == "s3"
    assert edges(done(trimmed(FILM, THREE, start=True, to_frame=START + 240))) == edges(film)


def test_an_edge_with_room_moves_alone_as_far_as_the_neighbour() -> None:
    assert edges(done(trimmed(FILM, FOUR, start=True, to_frame=START + 100)))[2:] == [(300, 400), (400, 600)]


def test_a_rippled_end_moves_what_follows_and_a_rippled_start_takes_from_the_head() -> None:
    longer = done(trimmed(FILM, TWO, start=False, to_frame=START + 320, ripple=True))
    assert edges(longer) == [(0, 100), (100, 320), (320, 420), (470, 620)]
    shorter = done(trimmed(FILM, TWO, start=True, to_frame=START + 110, ripple=True))
    assert edges(shorter) == [(0, 100), (100, 290), (290, 390), (440, 590)]


def test_no_trim_turns_a_scene_inside_out() -> None:
    assert edges(done(trimmed(FILM, FOUR, start=False, to_frame=START)))[3] == (450, 451)


def test_both_halves_of_a_split_scene_keep_what_was_said() -> None:
    film = done(split(FILM, TWO, START + 200))
    assert [one.number for one in film.scene] == ["1", "2", "2A", "3", "4"]
    assert edges(film)[1:3] == [(100, 200), (200, 300)]
    second = film.scene[2].id
    assert [one.prominence for one in film.presences_in(second)] == [3]
    assert [hit.scene for hit in film.hit] == ["s2", second]
    assert [one.number for one in done(split(film, TWO, START + 150), film).scene][1:4] == ["2", "2B", "2A"]


def test_a_planned_cue_splits_and_one_with_music_does_not() -> None:
    film = done(split(FILM, Thing("cue", "c1"), START + 100))
    assert [(cue.number, cue.start_frame - START) for cue in film.cue[:2]] == [("1m1", 20), ("1m1a", 100)]
    with pytest.raises(BadValue, match="has music"):
        split(FILM, Thing("cue", "c2"), START + 350)
    with pytest.raises(BadValue, match="inside"):
        split(FILM, TWO, START + 100)


def test_joined_scenes_keep_all_that_was_said_about_either() -> None:
    film = done(joined(FILM, [THREE, TWO]))
    assert [(one.number, *span) for one, span in zip(film.scene, edges(film), strict=True)] == [
        ("1", 0, 100), ("2", 100, 400), ("4", 450, 600),
    ]  # fmt: skip
    assert {(one.subject, one.prominence) for one in film.presences_in(SceneId("s2"))} == {(MARA, 3), (JONAS, 1)}
    assert [(link.from_scene, link.to_scene) for link in film.scene_link] == [("s1", "s2")]
    assert len(film.hit) == 2


def test_only_scenes_that_follow_one_another_are_joined() -> None:
    for chosen in ([TWO], [TWO, FOUR], [TWO, Thing("cue", "c1")]):
        with pytest.raises(BadValue, match="follow one another"):
            joined(FILM, chosen)


def test_removing_a_scene_takes_its_hits_and_links() -> None:
    film = done(removed(FILM, [TWO, Thing("hit", "h1"), Thing("marker", "m1")]))
    assert not film.hit and not film.marker and [one.id for one in film.scene_link] == ["a"]
    assert removed(FILM, []) is None


def test_moments_are_added_where_they_belong() -> None:
    assert done(hit_at(FILM, START + 310)).hit[-1].scene == "s3"
    assert done(marker_at(FILM, START + 5, "here")).marker[0].frame == START + 5
    with pytest.raises(BadValue, match="no scene"):
        hit_at(FILM, START + 420)


@given(st.sets(st.sampled_from(sorted(things(FILM))), min_size=1), st.integers(-700, 700), st.booleans())
def test_no_move_lays_scenes_over_one_another_or_changes_a_length_of_what_moves(
    chosen: set[Thing], by: int, ripple: bool
) -> None:
    film = done(moved(FILM, chosen, by, ripple=ripple))
    assert not overlaps(film)
    for thing in chosen:
        before, now = span_of(FILM, thing), span_of(film, thing)
        assert now[1] - now[0] == before[1] - before[0]


@given(
    st.sampled_from([Thing("scene", f"s{n}") for n in (1, 2, 3, 4)]),
    st.booleans(),
    st.integers(-50, 700),
    st.booleans(),
)
def test_no_trim_lays_scenes_over_one_another(thing: Thing, start: bool, to: int, ripple: bool) -> None:
    film = done(trimmed(FILM, thing, start=start, to_frame=START + to, ripple=ripple))
    assert not overlaps(film)
    assert [one.id for one in film.scene] == [one.id for one in FILM.scene]


@given(st.sampled_from([TWO, THREE]), st.integers(-60, 60))
def test_a_ripple_is_taken_back_by_the_opposite_ripple(thing: Thing, by: int) -> None:
    there = done(moved(FILM, [thing], by, ripple=True))
    assert edges(done(moved(there, [thing], -by, ripple=True), there)) == edges(FILM)
