"""A folder of cues: what is taken, in which order, and what is left out and why."""

import os
from pathlib import Path

import pytest

from leitmotif_desk.desk.importing.cue_files import DEEPEST, FolderOfCues, cue_files
from leitmotif_desk.formats import Kind

DAY = 86_400


def made(folder: Path, *names: str) -> Path:
    """Write empty files, each a day newer than the one before."""
    for age, name in enumerate(names):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
        os.utime(path, (age * DAY, age * DAY))
    return folder


def names(found: FolderOfCues) -> list[str]:
    return [file.path.name for file in found.files]


def why(found: FolderOfCues) -> dict[str, str]:
    return {one.path.name: one.reason for one in found.left_out}


def test_music_and_lists_come_in_the_order_people_count(tmp_path: Path) -> None:
    made(tmp_path, "1m10 Sea.mid", "1m2 Lamp.mid", "1M3.musicxml", "Reel 10/10m1.mid", "Reel 2/2m1.mxl", "spotting.csv")
    found = cue_files([tmp_path])
    assert [str(file.path.relative_to(tmp_path)) for file in found.files] == [
        "1m2 Lamp.mid", "1M3.musicxml", "1m10 Sea.mid", str(Path("Reel 2/2m1.mxl")), str(Path("Reel 10/10m1.mid")),
        "spotting.csv",
    ]  # fmt: skip
    assert found.ticked == tuple(file.path for file in found.files)
    assert [file.kind for file in found.files] == [Kind.CUE] * 5 + [Kind.SCENES]


def test_what_systems_and_programs_leave_behind_is_left_out_and_said(tmp_path: Path) -> None:
    made(
        tmp_path, "1m1.mid", ".DS_Store", "._1m1.mid", "Icon\r", ".hidden.mid", "mix.wav", "Backups/1m1 v1.mid",
        "1m1.autosave/1m1.mid", "Session File Backups/1m1.mid", ".git/1m1.mid",
    )  # fmt: skip
    (tmp_path / "1m1.autosave").rename(tmp_path / "1m1 AutoSave")
    found = cue_files([tmp_path])
    assert names(found) == ["1m1.mid"]
    assert why(found) == {
        ".DS_Store": "a file of the system",
        "._1m1.mid": "a Macintosh's notes about a file",
        "Icon\r": "a file of the system",
        ".hidden.mid": "it is hidden",
        ".git": "it is hidden",
        "mix.wav": "it is no music and no list that can be read",
        "Backups": "a folder of backups",
        "1m1 AutoSave": "a folder of backups",
        "Session File Backups": "a folder of backups",
    }


def test_links_to_folders_are_not_followed_and_loops_and_pipes_do_not_hang(tmp_path: Path) -> None:
    made(tmp_path, "1m1.mid")
    (tmp_path / "again").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "loop.mid").symlink_to(tmp_path / "loop.mid")
    (tmp_path / "gone.mid").symlink_to(tmp_path / "nowhere.mid")
    (tmp_path / "linked.mid").symlink_to(tmp_path / "1m1.mid")
    os.mkfifo(tmp_path / "pipe.mid")
    found = cue_files([tmp_path])
    assert set(names(found)) == {"1m1.mid", "linked.mid"}
    assert why(found)["again"] == "a link to a folder is not followed"
    assert {"loop.mid", "gone.mid", "pipe.mid"} <= set(why(found))


def test_folders_too_deep_and_too_many_files_end_the_search_with_a_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = "/".join(["d"] * DEEPEST)
    made(tmp_path, "1m1.mid", f"{deep}/1m2.mid", "x/1m3.mid", "x/1m4.mid")
    found = cue_files([tmp_path])
    assert names(found) == ["1m1.mid", "1m3.mid", "1m4.mid"]
    assert f"more than {DEEPEST} folders deep" in why(found)["d"]
    monkeypatch.setattr("leitmotif_desk.desk.importing.cue_files.MOST_FILES", 2)
    few = cue_files([tmp_path])
    assert len(few.files) == 2 and "more in it" in few.left_out[-1].reason


def test_a_path_that_is_not_there_is_said_and_files_may_be_named_singly(tmp_path: Path) -> None:
    made(tmp_path, "1m1.mid", "1m2.mid")
    found = cue_files([tmp_path / "1m2.mid", tmp_path / "gone", tmp_path / "1m2.mid"])
    assert names(found) == ["1m2.mid"]
    assert why(found)["gone"].startswith("it cannot be opened")


@pytest.mark.parametrize(
    ("files", "newest", "reason"),
    [
        (("2m3 Beach v10.mid", "2M03 Beach v9.mid", "2m3 Beach v2.mid"), "2m3 Beach v10.mid", "number of its version"),
        (("2m3 v7_FINAL.mid", "2m3 v7.mid"), "2m3 v7_FINAL.mid", "number of its version"),
        (("2m3 2026-11-03.mid", "2m3 2026-09-30.mid"), "2m3 2026-11-03.mid", "the date in its name"),
        (("2m3 v4.mid", "2m3 FINAL.mid"), "2m3 FINAL.mid", "when it was written"),
        (("Beach v1.mid", "Beach v2.mid"), "Beach v2.mid", "number of its version"),
    ],
)
def test_of_several_versions_of_a_cue_the_newest_is_ticked(
    tmp_path: Path, files: tuple[str, ...], newest: str, reason: str
) -> None:
    found = cue_files([made(tmp_path, *files, "1m1 Other.mid")])
    assert [path.name for path in found.ticked] == sorted(["1m1 Other.mid", newest])
    told = {file.path.name: file.reason for file in found.files}
    assert reason in told[newest] and told["1m1 Other.mid"] == ""
    assert all(newest in told[name] and reason in told[name] for name in files if name != newest)


def test_of_one_version_in_two_formats_the_spelled_one_is_ticked(tmp_path: Path) -> None:
    found = cue_files([made(tmp_path, "1m2 Lamp v3.musicxml", "1m2 Lamp v3.mid", "1m2 Lamp v2.musicxml")])
    assert [path.name for path in found.ticked] == ["1m2 Lamp v3.musicxml"]
    told = {file.path.name: file.reason for file in found.files}
    assert told["1m2 Lamp v3.mid"] == "the same as 1m2 Lamp v3.musicxml in another format"


def test_versions_in_other_folders_and_alternates_are_cues_of_their_own(tmp_path: Path) -> None:
    found = cue_files([made(tmp_path, "a/1m2.mid", "b/1m2.mid", "b/1m2 ALT.mid", "b/1m2s.mid", "b/04.mid", "b/05.mid")])
    assert len(found.ticked) == 6
