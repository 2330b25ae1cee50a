"""Linking the picture and the sound of the film."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import (
    Reference,
    link_picture,
    link_sound,
    picture_of,
    sound_of,
    start_picture_at,
    unlink_picture,
    unlink_sound,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    (tmp_path / "reel.mov").write_bytes(b"film")
    (tmp_path / "mix.wav").write_bytes(b"sound")
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film", start_frame=86_400)) as made:
        yield made


def test_a_linked_picture_begins_with_the_film_and_one_undo_takes_it_back(desk: Desk, tmp_path: Path) -> None:
    link_picture(desk, tmp_path / "reel.mov")
    assert picture_of(desk.project.film, tmp_path) == Reference(tmp_path / "reel.mov", 86_400)
    assert desk.undo_label == "Link picture reel.mov"
    desk.undo()
    assert picture_of(desk.project.film, tmp_path) is None
    assert desk.undo_label is None


def test_the_start_is_linked_in_the_same_step(desk: Desk, tmp_path: Path) -> None:
    link_picture(desk, tmp_path / "reel.mov", 90_000)
    assert picture_of(desk.project.film, tmp_path) == Reference(tmp_path / "reel.mov", 90_000)
    start_picture_at(desk, 90_024)
    assert desk.project.film.picture_start_frame == 90_024
    desk.undo()
    assert desk.project.film.picture_start_frame == 90_000
    desk.undo()
    assert desk.project.film == Film("Film", start_frame=86_400)


def test_a_file_beside_the_project_may_move_with_it(desk: Desk, tmp_path: Path) -> None:
    link_picture(desk, tmp_path / "reel.mov")
    moved = tmp_path / "elsewhere"
    assert picture_of(desk.project.film, moved) == Reference(moved / "reel.mov", 86_400)


def test_a_file_that_lies_elsewhere_is_kept_by_its_whole_path(
    desk: Desk, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    far = tmp_path_factory.mktemp("server") / "reel.mov"
    far.write_bytes(b"film")
    link_picture(desk, far)
    assert picture_of(desk.project.film, tmp_path) == Reference(far, 86_400)


def test_the_picture_sounds_where_no_sound_is_linked(desk: Desk, tmp_path: Path) -> None:
    assert sound_of(desk.project.film, tmp_path) is None
    link_picture(desk, tmp_path / "reel.mov")
    assert sound_of(desk.project.film, tmp_path) == Reference(tmp_path / "reel.mov", 86_400)
    link_sound(desk, tmp_path / "mix.wav", 86_000)
    assert sound_of(desk.project.film, tmp_path) == Reference(tmp_path / "mix.wav", 86_000)
    unlink_sound(desk)
    assert sound_of(desk.project.film, tmp_path) == Reference(tmp_path / "reel.mov", 86_400)


def test_unlinking_forgets_the_start_and_linking_the_same_again_is_no_step(desk: Desk, tmp_path: Path) -> None:
    link_picture(desk, tmp_path / "reel.mov", 90_000)
    link_picture(desk, tmp_path / "reel.mov", 90_000)
    unlink_picture(desk)
    assert desk.project.film == Film("Film", start_frame=86_400)
    desk.undo()
    desk.undo()
    assert desk.undo_label is None


def test_what_cannot_be_linked_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match=r"gone\.mov: There is no such file\. Nothing was changed\."):
        link_picture(desk, tmp_path / "gone.mov")
    with pytest.raises(BadValue, match="No picture is linked yet"):
        start_picture_at(desk, 90_000)
    assert desk.undo_label is None
