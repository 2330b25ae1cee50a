"""The command line: its jobs, its JSON, its exit codes."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SCENE = {"edit": "AddScene", "id": "scene-1", "number": "1", "slug": "REEF", "start_frame": 90_000, "end_frame": 91_000}
MARA = {"edit": "AddSubject", "id": "mara", "name": "Mara"}
THEME = "key=D major metre=4/4 D4:1 A4:1.5 G4:.5 F#4:1 | E4:1 D4:3"


def write(path: Path, edits: object) -> Path:
    path.write_text(json.dumps(edits), encoding="utf-8")
    return path


def test_a_new_project_keeps_its_rate_and_start(desk_command: Run, tmp_path: Path) -> None:
    path = tmp_path / "NTSC.leitmotif"

    assert desk_command("new", path, "--title", "Night", "--rate", "29.97df", "--start", "01:00:00;00").code == 0
    shown = desk_command("show", path, "film", "--json").json["film"]

    assert (shown["title"], shown["rate"], shown["start"]) == ("Night", "29.97df", "01:00:00;00")


def test_a_timecode_that_does_not_exist_is_bad_input_and_makes_no_file(desk_command: Run, tmp_path: Path) -> None:
    path = tmp_path / "Bad.leitmotif"

    answer = desk_command("new", path, "--rate", "29.97df", "--start", "01:01:00;00")

    assert answer.code == 2
    assert "01:01:00;00" in answer.err
    assert not path.exists()


def test_edits_are_applied_as_one_step_and_undone_as_one(desk_command: Run, project: Path, tmp_path: Path) -> None:
    presence = {"edit": "SetPresence", "scene": "1", "subject": "Mara", "change": "loss"}
    edits = write(tmp_path / "story.json", [SCENE, MARA, presence])

    assert desk_command("apply", project, edits, "--json").json["applied"] == 3
    facts = desk_command("show", project, "story", "--json").json["facts"]
    assert {"scene": "1", "subject": "Mara", "field": "change", "value": "loss"}.items() <= facts[-1].items()

    assert desk_command("undo", project, "--json").json["undone"] == ["Apply story.json"]
    assert desk_command("show", project, "scenes", "--json").json["scenes"] == []
    assert desk_command("redo", project, "--json").json["redone"] == ["Apply story.json"]
    assert len(desk_command("show", project, "scenes", "--json").json["scenes"]) == 1


def test_one_wrong_edit_leaves_the_whole_list_undone(desk_command: Run, project: Path, tmp_path: Path) -> None:
    edits = write(tmp_path / "story.json", [SCENE, {"edit": "SetPresence", "scene": "1", "subject": "nobody"}])

    answer = desk_command("apply", project, edits)

    assert answer.code == 2
    assert "edit 2" in answer.err and "nobody" in answer.err
    assert desk_command("show", project, "scenes", "--json").json["scenes"] == []


@pytest.mark.parametrize("text", ["[{", "\x00", '"edit"', "[[]]", "3"])
def test_what_is_no_list_of_edits_is_bad_input(desk_command: Run, project: Path, tmp_path: Path, text: str) -> None:
    path = tmp_path / "edits.json"
    path.write_text(text, encoding="utf-8")

    assert desk_command("apply", project, path).code == 2


def test_every_fact_that_is_listed_can_be_retracted(desk_command: Run, project: Path, tmp_path: Path) -> None:
    presence = {
        "edit": "SetPresence",
        "scene": "1",
        "subject": "Mara",
        "state": "lost",
        "hides": ["the letter", "fear"],
    }
    desk_command("apply", project, write(tmp_path / "story.json", [{**SCENE, "tension": 4}, MARA, presence]))

    while facts := desk_command("show", project, "story", "--json").json["facts"]:
        edits = write(tmp_path / "retract.json", [{"edit": "RetractFact", "fact": facts[-1]["id"]}])
        assert desk_command("apply", project, edits).code == 0
        left = desk_command("show", project, "story", "--json").json["facts"]
        assert facts[-1]["id"] not in {fact["id"] for fact in left}


def test_every_kind_of_edit_is_listed_with_its_fields(desk_command: Run) -> None:
    from leitmotif_desk.domain.edits import EDITS

    listed = desk_command("apply", "--list", "--json").json["edits"]

    assert set(listed) == set(EDITS)
    assert "scene" in listed["SetPresence"]["fields"]
    assert "fact" in listed["RetractFact"]["fields"]


def test_a_typed_motif_is_registered_with_its_subject(desk_command: Run, project: Path) -> None:
    answer = desk_command(
        "register", project, "--name", "Keeper's light", "--subject", "Mara", "--notes", THEME, "--json"
    )
    (motif,) = desk_command("show", project, "motifs", "--json").json["motifs"]

    assert answer.code == 0
    assert motif["name"] == "Keeper's light"
    assert motif["subjects"][0]["subject"] == "Mara"
    assert motif["forms"][0]["notes"][1] == [1, 1.5, 69, "A4"]
    assert motif["forms"][0]["key"] == "D major"


def test_a_motif_goes_out_as_midi_and_is_found_again_when_it_comes_back_as_a_cue(
    desk_command: Run, project: Path, tmp_path: Path
) -> None:
    desk_command("register", project, "--name", "Light", "--notes", THEME)
    out = tmp_path / "1m1 Light.mid"

    assert desk_command("export", project, "--motif", "Light", "--out", out).code == 0
    assert desk_command("import", project, out, "--at", "01:00:10:00").code == 0
    (found,) = desk_command("show", project, "occurrences", "--json").json["occurrences"]

    assert (found["motif"], found["cue"], found["start"]) == ("Light", "1m1", "01:00:10:00")
    assert found["operations"][0]["code"] == "exact"
    assert [note["change"] for note in found["alignment"]] == ["same"] * 6


def test_a_file_that_is_not_there_is_bad_input(desk_command: Run, project: Path, tmp_path: Path) -> None:
    answer = desk_command("import", project, tmp_path / "none.mid")

    assert answer.code == 2
    assert "none.mid" in answer.err


def test_a_project_that_is_none_is_bad_input_and_stays_as_it_is(desk_command: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.leitmotif"
    path.write_text("Dear Jonas", encoding="utf-8")

    assert desk_command("check", path).code == 2
    assert path.read_text(encoding="utf-8") == "Dear Jonas"


def test_an_empty_project_is_clean(desk_command: Run, project: Path) -> None:
    answer = desk_command("check", project, "--json")

    assert answer.code == 0
    assert answer.json == {"findings": []}


def test_words_it_does_not_know_are_bad_input(desk_command: Run) -> None:
    assert desk_command("sing").code == 2


def test_undo_says_in_words_what_it_took_back(desk_command: Run, project: Path, tmp_path: Path) -> None:
    desk_command("apply", project, write(tmp_path / "story.json", [MARA]))
    assert desk_command("undo", project).out.strip() == "undone: Apply story.json"
    assert desk_command("undo", project).out.strip() == "undone: nothing"


def test_themes_are_discovered_in_the_cues_named_with_every_place(
    desk_command: Run, project: Path, tmp_path: Path
) -> None:
    theme = "D4:1 A4:1.5 G4:.5 F#4:1 B4:1 C#4:3"
    desk_command("register", project, "--name", "Light", "--notes", f"key=D major {theme} r:2 {theme} r:1 {theme}")
    desk_command("export", project, "--motif", "Light", "--out", tmp_path / "1m1.musicxml")
    desk_command("import", project, tmp_path / "1m1.musicxml", "--as", "cue")
    (cue,) = desk_command("show", project, "cues", "--json").json["cues"]

    answer = desk_command("discover", project, "--cue", cue["number"], "--json")

    assert answer.code == 0
    first = answer.json["candidates"][0]
    assert [note[3] for note in first["notes"]][:5] == ["D4", "A4", "G4", "F#4", "B4"]
    assert [place["start_quarters"] for place in first["places"]] == [0, 10, 19]
    assert {place["cue"] for place in first["places"]} == {cue["number"]}
    assert "D4:1" in desk_command("discover", project).out
    assert desk_command("discover", project, "--cue", "9m9").code == 2
