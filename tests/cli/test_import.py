"""Files and folders imported from a terminal: seen first, then taken as one step."""

import json
from pathlib import Path

from tests.cli.conftest import Run

SCENES = "Scene,Slug,TC In,TC Out\n1,CHAPEL,01:00:00:00,01:00:30:00\n2,REEF,01:00:30:00,01:01:00:00\n"
MARKERS = "user\t01:00:10:00\tV1\tRed\tdoor\t1\n"


def new_film(desk_command: Run, tmp_path: Path) -> Path:
    project = tmp_path / "film.leitmotif"
    assert desk_command("new", project, "--title", "Film").code == 0
    return project


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_preview_says_what_would_come_and_changes_nothing(desk_command: Run, tmp_path: Path) -> None:
    project = new_film(desk_command, tmp_path)
    answer = desk_command("import", project, written(tmp_path / "notes.csv", SCENES), "--preview", "--json")
    rows = json.loads(answer.out)["imported"][0]["rows"]
    assert [(row["kind"], row["start"]) for row in rows] == [("scene", "01:00:00:00"), ("scene", "01:00:30:00")]
    assert json.loads(desk_command("show", project, "scenes", "--json").out)["scenes"] == []


def test_a_folder_comes_in_as_one_step_and_says_what_it_left_out(desk_command: Run, tmp_path: Path) -> None:
    project, folder = new_film(desk_command, tmp_path), tmp_path / "post"
    written(folder / "notes.csv", SCENES)
    written(folder / "markers.txt", MARKERS)
    written(folder / "poster.pdf", "x")
    answer = json.loads(desk_command("import", project, folder, "--json").out)
    assert answer["step"] == "Import 2 files"
    assert any("poster.pdf" in text for text in answer["said"])
    assert json.loads(desk_command("undo", project, "--json").out)["undone"] == ["Import 2 files"]
    assert json.loads(desk_command("show", project, "scenes", "--json").out)["scenes"] == []


def test_a_rule_for_markers_is_kept_where_that_is_asked(desk_command: Run, tmp_path: Path) -> None:
    project = new_film(desk_command, tmp_path)
    desk_command("import", project, written(tmp_path / "notes.csv", SCENES))
    first = desk_command(
        "import", project, written(tmp_path / "a.txt", MARKERS), "--markers", "colour=red:hit", "--keep", "--json"
    )
    assert "Import a.txt" in first.out
    again = desk_command(
        "import", project, written(tmp_path / "b.txt", MARKERS.replace(":10:", ":20:")), "--preview", "--json"
    )
    assert [row["kind"] for row in json.loads(again.out)["imported"][0]["rows"]] == ["hit"]


def test_an_offset_and_columns_are_said_in_words(desk_command: Run, tmp_path: Path) -> None:
    project = new_film(desk_command, tmp_path)
    table = written(tmp_path / "notes.csv", SCENES.replace("Slug", "Wherever"))
    answer = desk_command(
        "import", project, table, "--offset=-00:00:00:12", "--column", "Wherever=slug", "--preview", "--json"
    )
    rows = json.loads(answer.out)["imported"][0]["rows"]
    assert (rows[0]["name"], rows[0]["start"]) == ("1  CHAPEL", "00:59:59:12")


def test_an_empty_folder_and_a_column_without_a_field_are_bad_input(desk_command: Run, tmp_path: Path) -> None:
    project, empty = new_film(desk_command, tmp_path), tmp_path / "empty"
    empty.mkdir()
    assert desk_command("import", project, empty).code == 2
    assert desk_command("import", project, written(tmp_path / "n.csv", SCENES), "--column", "slug").code == 2
