"""A new cut carries everything over, and what has lost its place waits in the tray."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile, take
from leitmotif_desk.desk.recutting import Recut, plan_recut, take_recut
from leitmotif_desk.domain.edits import AddCue, AddHit, AddMarker, Batch
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, Film, FilmMarker
from leitmotif_desk.domain.ids import CueId, HitId, MarkerId, SceneId
from leitmotif_desk.domain.story import Hit
from leitmotif_desk.domain.time import format_timecode, frame_rate

RATE, FIRST = frame_rate("24"), 86_400
Shot = tuple[str, int, int]
OLD: tuple[Shot, ...] = (("SC1 REEF", 0, 240), ("SC2 LAMP", 0, 240), ("SC3 STAIRS", 0, 240), ("SC4 SEA", 0, 240))


def edit_list(*shots: Shot) -> str:
    lines, at = ["TITLE: Low Water", "FCM: NON-DROP FRAME"], FIRST
    for number, (clip, start, length) in enumerate(shots, 1):
        spans = " ".join(format_timecode(one, RATE) for one in (start, start + length, at, at + length))
        lines += [f"{number:03d}  AX  V  C  {spans}", f"* FROM CLIP NAME: {clip}"]
        at += length
    return "\n".join(lines) + "\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as made:
        take(made, ReadFile.of(made, _written(tmp_path, OLD))())
        made.apply(
            Batch(
                "Things",
                (
                    AddCue(Cue(CueId("c"), "1m1", "", FIRST + 300, FIRST + 600)),
                    AddHit(Hit(HitId("h"), SceneId("scene-3"), FIRST + 500)),
                    AddHit(Hit(HitId("i"), SceneId("scene-4"), FIRST + 800)),
                    AddMarker(FilmMarker(MarkerId("m"), FIRST + 250, "look")),
                ),
            )
        )
        yield made


def _written(folder: Path, shots: tuple[Shot, ...]) -> Path:
    path = folder / "cut.edl"
    path.write_text(edit_list(*shots), encoding="utf-8")
    return path


def recut(desk: Desk, folder: Path, *shots: Shot) -> Recut:
    return plan_recut(desk.project, ReadFile.of(desk, _written(folder, shots))())


def fates(plan: Recut) -> dict[str, Fate]:
    return {change.thing.id: change.outcome.fate for change in plan.changes}


def test_the_first_edit_list_is_kept_as_the_present_cut(desk: Desk) -> None:
    (cut,) = desk.project.cut
    assert [(clip.source, clip.start_frame) for clip in cut.clips[:2]] == [
        ("SC1 REEF", FIRST),
        ("SC2 LAMP", FIRST + 240),
    ]


def test_everything_goes_with_its_picture_as_one_step(desk: Desk, tmp_path: Path) -> None:
    before = desk.project
    plan = recut(desk, tmp_path, OLD[0], ("NEW", 0, 48), ("SC2 LAMP", 24, 216), OLD[2], OLD[3])
    take_recut(desk, plan, "2")

    project = desk.project
    spans = {scene.number: (scene.start_frame - FIRST, scene.end_frame - FIRST) for scene in project.scene}
    assert spans == {"1": (0, 240), "2": (288, 504), "3": (504, 744), "4": (744, 984)}
    assert fates(plan)["scene-2"] is Fate.SHORTENED and fates(plan)["scene-3"] is Fate.MOVED
    assert project.the_cue(CueId("c")).start_frame == FIRST + 324
    assert {hit.id: hit.frame - FIRST for hit in project.hit} == {"h": 524, "i": 824}
    assert project.film.picture_version == "2" and len(project.cut) == 2
    desk.undo()
    assert desk.project == before


def test_what_lost_its_picture_goes_after_the_end_and_into_the_tray(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, OLD[0], ("SC2 LAMP", 24, 216), OLD[3])
    take_recut(desk, plan, "2")

    project = desk.project
    lost = {(item.kind, item.id): item.start_frame - FIRST for item in project.tray}
    assert lost == {("scene", "scene-3"): 480, ("hit", "h"): 500, ("marker", "m"): 250}
    stairs = project.the_scene(SceneId("scene-3"))
    end = max(clip.end_frame for clip in project.cut[-1].clips)
    assert (stairs.start_frame, stairs.end_frame) == (end, end + 240)
    assert next(hit for hit in project.hit if hit.id == "h").frame == end + 20


def test_a_change_can_be_left_out(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, ("NEW", 0, 100), *OLD)
    take_recut(desk, plan, "2", without=[Thing("cue", "c")])
    assert desk.project.the_cue(CueId("c")).start_frame == FIRST + 300
    assert desk.project.scene[0].start_frame == FIRST + 100


def test_scenes_stand_in_where_no_edit_list_is_known(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "scenes.csv"
    path.write_text("Scene,TC In,TC Out\n2,01:00:00:00,01:00:10:00\n1,01:00:10:00,01:00:25:00\n", encoding="utf-8")
    plan = plan_recut(desk.project, ReadFile.of(desk, path)())
    assert {name: fate for name, fate in fates(plan).items() if name.startswith("scene")} == {
        "scene-1": Fate.LENGTHENED, "scene-2": Fate.MOVED, "scene-3": Fate.LOST, "scene-4": Fate.LOST,
    }  # fmt: skip
    assert next(one.after for one in plan.changes if one.thing.id == "scene-1") == (FIRST + 240, FIRST + 600)


def test_cuts_without_a_picture_in_common_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="no picture in common"):
        recut(desk, tmp_path, ("OTHER", 0, 100))


def test_a_version_needs_a_name_of_its_own(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, *OLD)
    for name in ("", " "):
        with pytest.raises(BadValue):
            take_recut(desk, plan, name)
    assert not desk.project.film.picture_version
