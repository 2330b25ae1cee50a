"""Screenplay and edit list fill in what the other leaves open."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import Plan, ReadFile, take
from leitmotif_desk.desk.importing.scene_matching import matched
from leitmotif_desk.domain.edits import ChangeScene
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.story import PresenceMode, Scene
from leitmotif_desk.formats import SceneRow

SCRIPT = """INT. LAMP ROOM - NIGHT #1#

MARA
Who is there?

HALE (V.O.)
Nobody.

EXT. REEF #2#

MARA
Jonas!

INT. CELLAR #3#

HALE
Dark.
"""
LIST = (
    "Scene,Slug,TC In,TC Out,Marker\n"
    "1,,01:00:10:00,01:00:40:00,\n"
    "99,Ext. Reef,01:00:40:00,01:01:30:00,\n"
    "4,STAIRS,01:01:30:00,01:02:00:00,\n"
    ",,01:01:00:00,,Bell rings\n"
)


def brought(desk: Desk, folder: Path, name: str, text: str) -> Plan:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return take(desk, ReadFile.of(desk, file)())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.create(tmp_path / "Film.leitmotif", Film("Film"))


def test_a_screenplay_alone_makes_guessed_scenes_with_the_people_in_them(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, "s.fountain", SCRIPT)

    project = desk.project
    assert [(scene.number, scene.estimated) for scene in project.scene] == [("1", True), ("2", True), ("3", True)]
    assert all(scene.eighths == 1 for scene in project.scene)
    assert project.scene[0].start_frame == project.film.start_frame
    assert {subject.name for subject in project.subject} == {"Mara", "Hale"}
    hale = [presence.mode for presence in project.presence if presence.subject == "hale"]
    assert hale == [PresenceMode.HEARD, PresenceMode.ON_SCREEN]
    desk.undo()
    assert not desk.project.scene and not desk.project.subject
    desk.close()


def test_an_edit_list_times_the_scenes_of_a_screenplay_and_says_what_did_not_match(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, "s.fountain", SCRIPT)
    plan = brought(desk, tmp_path, "list.csv", LIST)

    times = {scene.number: (scene.start_frame - 86_400, scene.estimated) for scene in desk.project.scene}
    assert times["1"] == (240, False) and times["2"] == (960, False) and times["4"] == (2160, False)
    assert times["3"] == (2880, True)
    assert any("scenes 3 of the screenplay are not in the list" in text for text in plan.decided)
    assert [(marker.frame - 86_400, marker.name) for marker in desk.project.marker] == [(1440, "Bell rings")]
    desk.close()


def test_a_screenplay_that_comes_later_says_who_is_in_the_scenes(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, "list.csv", LIST)
    plan = brought(desk, tmp_path, "s.fountain", SCRIPT)

    assert [scene.number for scene in desk.project.scene] == ["1", "99", "4"]
    assert desk.project.scene[0].slug == "INT. LAMP ROOM - NIGHT"
    assert {presence.scene for presence in desk.project.presence} == {"scene-1", "scene-99"}
    assert any("scene 3 (INT. CELLAR)" in text for text in plan.decided)
    assert any("does not hold scenes 4" in text for text in plan.decided)
    assert not brought(desk, tmp_path, "s.fountain", SCRIPT).step.edits
    desk.close()


NAMES = st.text("abc", min_size=1, max_size=2)


@given(
    st.lists(st.tuples(NAMES, NAMES), max_size=8, unique_by=lambda pair: pair[0]),
    st.lists(st.tuples(NAMES, NAMES), max_size=8, unique_by=lambda pair: pair[0]),
)
def test_a_scene_is_matched_once_and_a_number_is_stronger_than_a_heading(
    rows: list[tuple[str, str]], scenes: list[tuple[str, str]]
) -> None:
    known = [Scene(SceneId(number), number, slug, 0, 1) for number, slug in scenes]
    found = matched([SceneRow(number, slug, 0, 1) for number, slug in rows], known)
    assert len({scene.id for scene in found.values()}) == len(found)
    for place, (number, slug) in enumerate(rows):
        if number in dict(scenes):
            assert found[place].number == number
        elif place in found:
            assert found[place].slug == slug


CUT = "Scene,Slug,TC In,TC Out\n1,ROOM,01:00:00:00,01:00:10:00\n2,REEF,01:00:10:00,01:00:20:00\n"


def test_a_list_whose_scenes_stand_elsewhere_in_the_film_is_said_to_be_another_cut(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, "cut.csv", CUT)
    same = brought(desk, tmp_path, "cut.csv", CUT)
    assert not same.files[0].is_other_cut and not any("elsewhere" in text for text in same.decided)
    other = brought(desk, tmp_path, "other.csv", CUT.replace("10:00,01:00:20:00", "10:00,01:00:25:00"))
    assert other.files[0].is_other_cut and other.decided[0].startswith("1 scene stands elsewhere in the film")
    # The scenes that spotting notes name last as long as their cues, wherever the scenes are.
    notes = "Cue,Title,Scene,TC In,TC Out\n1m1,Lamp,1,01:00:02:00,01:00:05:00\n"
    assert not brought(desk, tmp_path, "spotting.csv", notes).files[0].is_other_cut
    desk.close()


def test_what_a_list_names_twice_is_said_to_come_twice(desk: Desk, tmp_path: Path) -> None:
    twice = CUT.replace("2,REEF", "1,REEF")
    assert "scene 1 comes 2 times in the list" in brought(desk, tmp_path, "twice.csv", twice).decided
    cue = "1m1,Lamp,01:00:02:00,01:00:05:00\n"
    plan = brought(desk, tmp_path, "cues.csv", f"Cue,Title,TC In,TC Out\n{cue}{cue}")
    assert plan.decided == ("cue 1m1 comes again in the list: the first was taken",)
    desk.close()


def test_a_film_comes_back_to_a_place_and_its_heading_in_the_next_reels_list(desk: Desk, tmp_path: Path) -> None:
    brought(desk, tmp_path, "cut.csv", CUT)
    brought(desk, tmp_path, "more.csv", CUT.replace("1,ROOM", "3,ROOM").replace("01:00:", "01:20:"))
    # Scene 2 is known by its number, scene 3 is another than scene 1 though both play in the room.
    assert [(scene.number, scene.slug) for scene in desk.project.scene] == [("1", "ROOM"), ("2", "REEF"), ("3", "ROOM")]
    # A scene that was given another number is still known by its heading and its time.
    desk.apply(ChangeScene(SceneId("scene-3"), "number", "3A"))
    assert brought(desk, tmp_path, "more.csv", CUT.replace("1,ROOM", "3,ROOM").replace("01:00:", "01:20:")).is_empty
    desk.close()
