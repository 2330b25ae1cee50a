"""Shots on the command line."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import Run

if TYPE_CHECKING:
    from tests.formats import made_videos
else:
    pytest.importorskip("scenedetect", reason="the extra 'shots' (scenedetect-headless) is not installed")
    from tests.formats import made_videos


@pytest.fixture
def video(tmp_path: Path) -> Path:
    shots = [made_videos.Shot(1, 50), made_videos.Shot(2, 25), made_videos.Shot(1, 25), made_videos.Shot(13, 50)]
    return made_videos.write_video(tmp_path / "reel.mp4", shots)


def test_cuts_and_proposals_are_printed_and_nothing_is_taken(desk_command: Run, project: Path, video: Path) -> None:
    told = desk_command("shots", project, "--video", video, "--json").json
    assert [cut["frame"] for cut in told["cuts"]] == ["01:00:02:00", "01:00:03:00", "01:00:04:00"]
    assert [one["to"] for one in told["proposals"] if one["sure"] >= 0.4] == ["01:00:04:00"]
    assert told["taken"] == 0
    assert "no scenes" in desk_command("show", project, "scenes").out


def test_what_is_sure_enough_is_taken_as_one_step(desk_command: Run, project: Path, video: Path) -> None:
    told = desk_command("shots", project, "--video", video, "--take", "0.4")
    assert told.code == 0 and "taken: 1" in told.out
    scenes = desk_command("show", project, "scenes", "--json").json["scenes"]
    assert [(scene["number"], scene["start"]) for scene in scenes] == [("1", "01:00:00:00"), ("2", "01:00:04:00")]
    assert desk_command("undo", project, "--json").json["undone"] == ["Scenes from the cuts of reel.mp4"]


def test_without_a_picture_and_with_a_share_that_is_none_it_is_bad_input(desk_command: Run, project: Path) -> None:
    unlinked, share = desk_command("shots", project), desk_command("shots", project, "--take", "40")
    assert (unlinked.code, share.code) == (2, 2)
    assert "No picture is linked" in unlinked.err and "--take" in share.err
