"""Shots of the linked picture, end to end."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.finding_shots.scene_edges import scene_edges, take_edges
from leitmotif_desk.desk.finding_shots.shots import FindShots
from leitmotif_desk.desk.linking import link_picture
from leitmotif_desk.domain.errors import BadValue, Cancelled
from leitmotif_desk.domain.film import Film

if TYPE_CHECKING:
    from tests.formats import made_videos
else:
    pytest.importorskip("scenedetect", reason="the extra 'shots' (scenedetect-headless) is not installed")
    from tests.formats import made_videos

Shot = made_videos.Shot
FILM = [Shot(1, 30), Shot(2, 30), Shot(1, 30), Shot(2, 30), Shot(13, 40), Shot(14, 30), Shot(13, 30)]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made_videos.write_video(tmp_path / "reel.mp4", FILM, 24)
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film", "24", 86_400)) as made:
        yield made


def test_shots_stand_where_the_linked_picture_begins(desk: Desk, tmp_path: Path) -> None:
    link_picture(desk, tmp_path / "reel.mp4", 90_000)
    found = FindShots.of(desk)()
    assert [cut.start_frame - 90_000 for cut in found.cuts] == made_videos.cuts_of(FILM)
    assert found.span == (90_000, 90_220)


def test_a_change_of_place_begins_a_scene_and_a_dialogue_does_not(desk: Desk, tmp_path: Path) -> None:
    found = FindShots.of(desk, tmp_path / "reel.mp4")()
    take_edges(desk, found, [one for one in scene_edges(desk.project, found) if one.is_as_sure()])
    assert [(scene.start_frame, scene.end_frame) for scene in desk.project.scene] == [
        (86_400, 86_520),
        (86_520, 86_620),
    ]


def test_without_a_picture_there_is_nothing_to_look_at(desk: Desk) -> None:
    with pytest.raises(BadValue, match="No picture is linked"):
        FindShots.of(desk)


def test_it_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    def stop(done: float) -> None:
        if done > 0:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        FindShots.of(desk, tmp_path / "reel.mp4")(stop)
