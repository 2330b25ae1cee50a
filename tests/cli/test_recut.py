"""A new cut on the command line."""

from pathlib import Path

from tests.cli.conftest import Run
from tests.desk.test_recutting import OLD, edit_list


def test_a_new_cut_is_looked_at_and_then_taken(desk_command: Run, tmp_path: Path) -> None:
    project, old, new = tmp_path / "Film.leitmotif", tmp_path / "one.edl", tmp_path / "two.edl"
    old.write_text(edit_list(*OLD), encoding="utf-8")
    new.write_text(edit_list(OLD[1], OLD[0], OLD[3]), encoding="utf-8")
    assert desk_command("new", project).code == 0
    assert desk_command("import", project, old).code == 0

    looked = desk_command("recut", project, new, "--json").json
    assert looked["counts"] == {"lost": 1, "moved": 3}
    assert desk_command("show", project, "film", "--json").json["film"]["picture_version"] == ""

    told = desk_command("recut", project, new, "--version", "2")
    assert told.code == 0
    assert "scene 1 moved 01:00:00:00 to 01:00:10:00" in told.out
    assert "scene 3 lost 01:00:20:00 in the tray" in told.out
    assert desk_command("show", project, "film", "--json").json["film"]["picture_version"] == "2"
