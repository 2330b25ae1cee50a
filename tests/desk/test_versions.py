"""Any earlier cut's timecodes can be shown."""

from pathlib import Path

import pytest

from leitmotif_desk.desk.cutting import moved
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.progress import begin_picture_version
from leitmotif_desk.desk.recutting import plan_recut, take_recut
from leitmotif_desk.desk.versions import (
    frame_in,
    frame_now,
    neighbours_now,
    present_list,
    standings,
    timecode_in,
    versions,
)
from leitmotif_desk.domain.edits import AddMarker, RemoveCue
from leitmotif_desk.domain.errors import UnknownThing
from leitmotif_desk.domain.film import FilmMarker
from leitmotif_desk.domain.ids import CueId, MarkerId
from tests.desk.read_here import read_here
from tests.desk.recutting.test_recutting import FIRST, OLD, desk, recut

__all__ = ["desk"]
SCENE_1 = Thing("scene", "scene-1")


@pytest.fixture
def film(desk: Desk, tmp_path: Path) -> Desk:
    """A film in its third version: scene 1 went to the end, then 100 frames came before it."""
    take_recut(desk, recut(desk, tmp_path, *OLD[1:], OLD[0]), "2")
    desk.apply(AddMarker(FilmMarker(MarkerId("late"), FIRST + 10, "late")))
    take_recut(desk, recut(desk, tmp_path, *OLD[1:3], ("NEW", 0, 100), OLD[3], OLD[0]), "3")
    return desk


def test_where_a_thing_stood_in_each_version_is_kept(film: Desk) -> None:
    stood = {
        cut.picture_version: timecode_in(film.project, cut.picture_version, SCENE_1) for cut in versions(film.project)
    }
    assert stood == {"": (FIRST, FIRST + 240), "2": (FIRST + 720, FIRST + 960), "3": (FIRST + 820, FIRST + 1060)}
    assert timecode_in(film.project, "", Thing("marker", "late")) is None
    with pytest.raises(UnknownThing):
        timecode_in(film.project, "7", SCENE_1)


def test_any_frame_is_found_in_any_earlier_cut_and_back(film: Desk) -> None:
    project = film.project
    for frame in range(FIRST, FIRST + 1060):
        for version in ("", "2", "3"):
            then = frame_in(project, version, frame)
            assert then is None or frame_now(project, version, then) == frame
    assert (frame_in(project, "", FIRST + 830), frame_in(project, "2", FIRST + 830)) == (FIRST + 10, FIRST + 730)
    assert frame_in(project, "2", FIRST + 500) is None and frame_in(project, "3", FIRST + 500) == FIRST + 500


def test_what_was_made_later_stands_where_its_picture_was_and_what_is_gone_says_so(film: Desk) -> None:
    film.apply(RemoveCue(CueId("c")))
    stood = {one.thing.id: one for one in standings(film.project, "")}
    late = stood["late"]
    assert late.by_picture and late.then == (FIRST + 250, FIRST + 251) and late.frames_later == -240
    assert stood["c"].now is None and stood["c"].then == (FIRST + 300, FIRST + 600) and stood["c"].frames_later is None
    assert stood["scene-1"].frames_later == 820 and stood["scene-1"].name == "scene 1"


def test_the_nearest_picture_that_is_left_is_found(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, ("NEW", 0, 50), OLD[0], OLD[3]), "2")
    assert neighbours_now(desk.project, "", FIRST + 480, FIRST + 720) == (FIRST + 290, FIRST + 290)
    assert neighbours_now(desk.project, "", FIRST, FIRST + 100) == (None, FIRST + 150)


def test_a_version_begun_without_a_list_keeps_where_all_stood_and_the_list_as_long_as_nothing_moves(desk: Desk) -> None:
    clips = present_list(desk.project)
    begin_picture_version(desk, "2")
    assert present_list(desk.project) == clips and timecode_in(desk.project, "", SCENE_1) == (FIRST, FIRST + 240)
    later = moved(desk.project, [SCENE_1], 100, ripple=True)
    assert later is not None
    desk.apply(later)
    assert present_list(desk.project) is None
    assert timecode_in(desk.project, "", SCENE_1) == (FIRST, FIRST + 240)
    # The scenes themselves lead from the one to the other.
    assert frame_in(desk.project, "", FIRST + 150) == FIRST + 50
    begin_picture_version(desk, "3")
    assert [cut.picture_version for cut in versions(desk.project)] == ["", "2", "3"]
    assert (
        frame_in(desk.project, "", FIRST + 150) == FIRST + 50
        and frame_in(desk.project, "2", FIRST + 150) == FIRST + 150
    )


def test_a_film_of_which_only_scenes_are_known_has_versions_too(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "scenes.csv"
    path.write_text(
        "Scene,TC In,TC Out\n2,01:00:00:00,01:00:10:00\n1,01:00:10:00,01:00:20:00\n"
        "3,01:00:20:00,01:00:30:00\n4,01:00:30:00,01:00:40:00\n",
        encoding="utf-8",
    )
    take_recut(desk, plan_recut(desk.project, read_here(desk, path)), "2")
    assert (frame_in(desk.project, "", FIRST), frame_now(desk.project, "", FIRST)) == (FIRST + 240, FIRST + 240)
    assert [len(cut.clips) for cut in versions(desk.project)] == [4, 4]
