"""What lost its place is told where it stood and what is there now, and is given a place again."""

from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.recutting import take_recut
from leitmotif_desk.desk.tray import in_tray, leave, name_in_tray, neighbours, put, put_back
from leitmotif_desk.domain.cut import TrayItem
from leitmotif_desk.domain.errors import BadValue
from tests.desk.recutting.test_recutting import FIRST, OLD, desk, recut

__all__ = ["desk"]


def waiting(desk: Desk, kind: str) -> TrayItem:
    return next(item for item in in_tray(desk) if item.kind == kind)


def test_it_says_what_stands_there_now(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, ("NEW", 0, 50), *OLD[:2], OLD[3]), "2")
    near = neighbours(desk.project, waiting(desk, "scene"))
    assert (near.end_before, near.start_after, near.frame) == (FIRST + 530, FIRST + 530, FIRST + 530)
    assert near.before and near.after and (near.before.number, near.after.number) == ("2", "4")
    assert [name_in_tray(desk, item) for item in in_tray(desk)] == ["scene 3", "hit in scene 3"]


def test_a_scene_put_back_fills_the_new_picture_between_its_old_neighbours(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, *OLD[:2], ("SC3 AGAIN", 0, 200), OLD[3]), "2")
    before = desk.project
    put_back(desk, waiting(desk, "scene"))
    scene = next(scene for scene in desk.project.scene if scene.number == "3")
    assert (scene.start_frame, scene.end_frame) == (FIRST + 480, FIRST + 680)
    assert next(hit.frame for hit in desk.project.hit if hit.id == "h") == FIRST + 500
    # Its hit went along, and waits no more.
    assert not in_tray(desk)
    desk.undo()
    assert desk.project == before


def test_where_there_is_no_room_it_keeps_its_length(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, *OLD[:2], OLD[3]), "2")
    put_back(desk, waiting(desk, "scene"))
    scene = next(scene for scene in desk.project.scene if scene.number == "3")
    assert (scene.start_frame, scene.end_frame) == (FIRST + 480, FIRST + 720)


def test_a_thing_is_put_at_a_frame_or_left_where_it_is(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, OLD[0], ("SC2 LAMP", 24, 216), *OLD[2:]), "2")
    (item,) = in_tray(desk)
    assert (item.kind, item.start_frame) == ("marker", FIRST + 250)
    put(desk, item, FIRST + 400)
    assert desk.project.marker[0].frame == FIRST + 400 and not in_tray(desk)
    desk.undo()
    leave(desk, item)
    assert desk.project.marker[0].frame > FIRST + 900 and not in_tray(desk)


def test_what_has_no_neighbour_left_cannot_be_put_beside_one(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, *OLD[:2], OLD[3]), "2")
    stranger = TrayItem("scene", "scene-3", 0, 10, "of another film")
    with pytest.raises(BadValue):
        put_back(desk, stranger)
