"""A new cut on the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.desk.recutting.test_recutting import OLD, edit_list


@pytest.fixture
def film(desk_command: Run, tmp_path: Path) -> Path:
    """A film with its first cut."""
    project, old = tmp_path / "Film.leitmotif", tmp_path / "one.edl"
    old.write_text(edit_list(*OLD), encoding="utf-8")
    assert desk_command("new", project).code == 0
    assert desk_command("import", project, old).code == 0
    return project


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_new_cut_is_looked_at_and_then_taken(desk_command: Run, film: Path, tmp_path: Path) -> None:
    new = written(tmp_path, "two.edl", edit_list(OLD[1], OLD[0], OLD[3]))
    looked = desk_command("recut", film, new, "--json").json
    assert looked["counts"] == {"lost": 1, "moved": 3}
    assert (looked["occurrences"], looked["findings"], looked["heard"], looked["checked"]) == ({}, {}, [], [])
    assert looked["changes"][0] == {
        "thing": "scene 1", "fate": "moved", "from": "01:00:00:00", "now": "to 01:00:10:00", "with": "", "why": "",
    }  # fmt: skip
    assert desk_command("show", film, "film", "--json").json["film"]["picture_version"] == ""

    told = desk_command("recut", film, new, "--version", "2")
    assert told.code == 0
    assert "scene 1 moved 01:00:00:00 to 01:00:10:00" in told.out
    assert "scene 3 lost 01:00:20:00 after the end (in the tray: its picture is gone)" in told.out
    assert desk_command("show", film, "film", "--json").json["film"]["picture_version"] == "2"

    back = desk_command("recut", film, written(tmp_path, "three.edl", edit_list(*OLD)))
    assert "scene 3 back 01:00:30:00 to 01:00:20:00" in back.out and "tray: 0" in back.out


def test_some_of_it_can_be_left_out(desk_command: Run, film: Path, tmp_path: Path) -> None:
    new = written(tmp_path, "two.edl", edit_list(OLD[1], OLD[0], *OLD[2:]))
    told = desk_command("recut", film, new, "--version", "2", "--without", "scene 1", "--json").json
    assert told["tray"] == 1 and told["changes"][0]["now"] == "left where it is"
    scenes = {one["number"]: one["start"] for one in desk_command("show", film, "scenes", "--json").json["scenes"]}
    assert scenes["1"] == "01:00:00:00" and scenes["2"] == "01:00:00:00"
    refused = desk_command("recut", film, new, "--without", "scene 77")
    assert refused.code == 2 and "There is no 'scene 77'" in refused.err


def test_a_cut_may_come_as_a_list_for_each_reel(desk_command: Run, film: Path, tmp_path: Path) -> None:
    one = written(tmp_path, "r1.edl", edit_list(*OLD[:1]))
    two = written(tmp_path, "r2.edl", edit_list(*OLD[2:], OLD[1], at=172_800))
    told = desk_command("recut", film, two, one, "--version", "2", "--json").json
    assert told["counts"] == {"kept": 1, "moved": 3}
    assert desk_command("show", film, "scenes", "--json").json["scenes"][1]["start"] == "01:00:10:00"


def test_the_versions_of_a_film_are_shown(desk_command: Run, film: Path, tmp_path: Path) -> None:
    new = written(tmp_path, "two.edl", edit_list(OLD[1], OLD[0], *OLD[2:]))
    assert desk_command("recut", film, new, "--version", "locked").code == 0
    shown = desk_command("show", film, "versions", "--json").json
    assert [(one["version"], one["clips"], one["present"]) for one in shown["versions"]] == [
        ("1", 4, False), ("locked", 4, True)
    ]  # fmt: skip
    assert shown["stood"][0] == {
        "version": "1", "thing": "scene 1", "then": "01:00:00:00", "now": "01:00:10:00", "frames_later": 240,
        "by_picture": False,
    }  # fmt: skip
    assert "locked" in desk_command("show", film, "versions").out
