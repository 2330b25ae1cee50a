"""The lists of a film's reels as one list along the whole film."""

from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile, take
from leitmotif_desk.desk.recutting import plan_recut, take_recut
from leitmotif_desk.desk.recutting.reels import ReadCut, joined
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.reels import in_reel
from leitmotif_desk.formats import Kind, Reading, SceneRow
from tests.desk.recutting.test_recutting import FIRST, OLD, Shot, desk, edit_list

__all__ = ["desk"]
HOUR = 86_400


def reels(folder: Path, *parts: tuple[Shot, ...], names: str = "reel {}.edl") -> list[Path]:
    """Return the files of reels, each with its own hour."""
    paths = []
    for number, shots in enumerate(parts, 1):
        paths.append(folder / names.format(number))
        paths[-1].write_text(edit_list(*shots, at=number * HOUR), encoding="utf-8")
    return paths


def test_each_reel_follows_the_one_before(desk: Desk, tmp_path: Path) -> None:
    reading = ReadCut.of(desk, list(reversed(reels(tmp_path, OLD[:1], OLD[1:3], OLD[3:]))))()
    assert reading.reels == (Reel("1", HOUR, HOUR), Reel("2", HOUR + 240, 2 * HOUR), Reel("3", HOUR + 720, 3 * HOUR))
    assert [clip.start_frame - HOUR for clip in reading.clips] == [0, 240, 480, 720]
    assert [row.start_frame - HOUR for row in reading.scenes] == [0, 240, 480, 720]
    assert "their timecode: reel 1.edl, reel 2.edl, reel 3.edl" in reading.notes[0].what


def test_a_shot_that_moves_over_a_reel_border_keeps_what_is_on_it(desk: Desk, tmp_path: Path) -> None:
    moved = ReadCut.of(desk, reels(tmp_path, OLD[:1], (*OLD[1:2], *OLD[3:], *OLD[2:3])))()
    plan = plan_recut(desk.project, moved)
    take_recut(desk, plan, "2")
    project = desk.project
    assert {hit.id: hit.frame - FIRST for hit in project.hit} == {"h": 740, "i": 560}
    assert project.reel == (Reel("1", FIRST, HOUR), Reel("2", FIRST + 240, 2 * HOUR))
    assert in_reel(project.reel, FIRST + 740) == ("2", 2 * HOUR + 500)

    # A list of the whole film says nothing of reels: they begin with the picture they began with.
    (tmp_path / "whole.edl").write_text(edit_list(("NEW", 0, 100), *OLD), encoding="utf-8")
    take_recut(desk, plan_recut(desk.project, ReadCut.of(desk, [tmp_path / "whole.edl"])()), "3")
    assert desk.project.reel == (Reel("1", FIRST + 100, HOUR), Reel("2", FIRST + 340, 2 * HOUR))
    desk.undo()
    assert desk.project == project


def test_reels_that_begin_at_the_same_hour_stand_in_the_order_of_their_numbers() -> None:
    readings = [
        Reading(Kind.SCENES, f"cut reel {number}.csv", rate="24", scenes=(SceneRow(str(number), "", HOUR, HOUR + 100),))
        for number in (10, 2, 9)
    ]
    whole = joined(readings)
    assert [row.number for row in whole.scenes] == ["2", "9", "10"] and whole.scenes[2].start_frame == HOUR + 200


def test_one_list_in_which_each_reel_has_its_hour_is_laid_along_the_film(desk: Desk, tmp_path: Path) -> None:
    one, two = (path.read_text(encoding="utf-8") for path in reels(tmp_path, OLD[:2], OLD[2:]))
    (tmp_path / "whole.edl").write_text(one + "".join(two.splitlines(True)[2:]), encoding="utf-8")
    reading = ReadCut.of(desk, [tmp_path / "whole.edl"])()
    assert [clip.start_frame - HOUR for clip in reading.clips] == [0, 240, 480, 720]
    assert reading.reels == (Reel("1", HOUR, HOUR), Reel("2", HOUR + 480, 2 * HOUR))
    plan = plan_recut(desk.project, reading)
    assert not any(change.is_change for change in plan.changes)


def test_reels_imported_one_after_another_are_one_cut(tmp_path: Path) -> None:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as film:
        for reading in map(ReadFile.of, [film] * 2, reels(tmp_path, OLD[:2], OLD[2:])):
            take(film, reading())
        (cut,) = film.project.cut
        assert len(cut.clips) == 4


def test_one_list_is_itself_and_what_cannot_be_joined_is_refused() -> None:
    one = Reading(Kind.SCENES, "a.csv", rate="24", scenes=(SceneRow("1", "", 0, 100),))
    assert joined([one]) is one
    with pytest.raises(BadValue, match=r"24, 25"):
        joined([one, Reading(Kind.SCENES, "b.csv", rate="25", scenes=one.scenes)])
    with pytest.raises(BadValue, match=r"b\.fdx: .*no times"):
        joined([one, Reading(Kind.SCENES, "b.fdx", rate="24", scenes=one.scenes, estimated=True)])
