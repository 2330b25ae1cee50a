"""A new cut carries everything over, and what has lost its place waits in the tray."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.conform import Fate
from leitmotif_desk.desk.checking import Check, mark_intended
from leitmotif_desk.desk.cutting.things import Thing
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import take
from leitmotif_desk.desk.recutting import (
    CheckRecut,
    FindingFate,
    Recut,
    Sync,
    occurrence_changes,
    plan_recut,
    plights,
    take_recut,
)
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.cut import Plight
from leitmotif_desk.domain.edits import AddCue, AddHit, AddMarker, Batch, ChangeFilm
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Cue, Film, FilmMarker
from leitmotif_desk.domain.finding import IntentionKind
from leitmotif_desk.domain.ids import CueId, HitId, MarkerId, SceneId
from leitmotif_desk.domain.story import Hit
from leitmotif_desk.domain.time import format_timecode, frame_rate
from tests.desk.read_here import read_here
from tests.ui.heard_film import make_heard_film

DEMO = Path(__file__).parents[3] / "resources" / "demo"
RATE, FIRST = frame_rate("24"), 86_400
Shot = tuple[str, int, int]
OLD: tuple[Shot, ...] = (("SC1 REEF", 0, 240), ("SC2 LAMP", 0, 240), ("SC3 STAIRS", 0, 240), ("SC4 SEA", 0, 240))


def edit_list(*shots: Shot, at: int = FIRST) -> str:
    lines = ["TITLE: Low Water", "FCM: NON-DROP FRAME"]
    for number, (clip, start, length) in enumerate(shots, 1):
        spans = " ".join(format_timecode(one, RATE) for one in (start, start + length, at, at + length))
        lines += [f"{number:03d}  AX  V  C  {spans}", f"* FROM CLIP NAME: {clip}"]
        at += length
    return "\n".join(lines) + "\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "Film.leitmotif", Film("Film")) as made:
        take(made, read_here(made, _written(tmp_path, OLD)))
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
    return plan_recut(desk.project, read_here(desk, _written(folder, shots)))


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


def test_a_hit_whose_picture_is_gone_stays_in_its_scene_and_waits(desk: Desk, tmp_path: Path) -> None:
    take_recut(desk, recut(desk, tmp_path, *OLD[:2], ("SC3 STAIRS", 100, 140), OLD[3]), "2")
    hit = next(hit for hit in desk.project.hit if hit.id == "h")
    assert (hit.scene, hit.frame) == ("scene-3", FIRST + 500)
    assert [(item.id, item.plight) for item in desk.project.tray] == [("h", Plight.LOST)]


def test_what_was_lost_comes_back_when_its_picture_does(desk: Desk, tmp_path: Path) -> None:
    before = desk.project
    take_recut(desk, recut(desk, tmp_path, OLD[0], OLD[1], OLD[3]), "2")
    take_recut(desk, recut(desk, tmp_path, OLD[3], OLD[1], OLD[0]), "still without")
    assert {item.picture_version for item in desk.project.tray} == {""}
    plan = recut(desk, tmp_path, *OLD)
    assert {change.thing.id for change in plan.changes if change.is_back} == {"scene-3", "h"}
    take_recut(desk, plan, "4")
    assert not desk.project.tray
    assert (desk.project.scene, desk.project.hit) == (before.scene, before.hit)
    assert desk.project.cue[0].start_frame == before.cue[0].start_frame


def test_a_change_can_be_left_out(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, ("NEW", 0, 100), *OLD)
    take_recut(desk, plan, "2", without=[Thing("cue", "c")])
    assert desk.project.the_cue(CueId("c")).start_frame == FIRST + 300
    assert desk.project.scene[0].start_frame == FIRST + 100
    assert not desk.project.tray


def test_what_is_left_out_and_has_no_right_place_goes_to_the_tray_and_stays(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, OLD[1], OLD[0], OLD[3])
    left = [Thing("scene", "scene-3"), Thing("scene", "scene-2"), Thing("hit", "i"), Thing("marker", "m")]
    assert plights(desk.project, plan, left) == {
        Thing("scene", "scene-2"): Plight.OVERLAPS, Thing("scene", "scene-3"): Plight.LEFT,
        Thing("hit", "h"): Plight.LOST, Thing("hit", "i"): Plight.OUTSIDE,
    }  # fmt: skip
    take_recut(desk, plan, "2", left)

    project = desk.project
    assert [(scene.number, scene.start_frame - FIRST, scene.end_frame - FIRST) for scene in project.scene] == [
        ("1", 240, 480), ("2", 240, 480), ("3", 480, 720), ("4", 480, 720),
    ]  # fmt: skip
    assert {(hit.id, hit.scene) for hit in project.hit} == {("h", "scene-3"), ("i", "scene-4")}
    assert {item.id: item.plight for item in project.tray} == {
        "scene-2": Plight.OVERLAPS, "scene-3": Plight.LEFT, "h": Plight.LOST, "i": Plight.OUTSIDE,
    }  # fmt: skip


def test_scenes_stand_in_where_no_edit_list_is_known(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "scenes.csv"
    path.write_text("Scene,TC In,TC Out\n2,01:00:00:00,01:00:10:00\n1,01:00:10:00,01:00:25:00\n", encoding="utf-8")
    plan = plan_recut(desk.project, read_here(desk, path))
    assert {name: fate for name, fate in fates(plan).items() if name.startswith("scene")} == {
        "scene-1": Fate.LENGTHENED, "scene-2": Fate.MOVED, "scene-3": Fate.LOST, "scene-4": Fate.LOST,
    }  # fmt: skip
    assert next(one.after for one in plan.changes if one.thing.id == "scene-1") == (FIRST + 240, FIRST + 600)
    assert "number, heading and order" in " ".join(plan.decided)


def test_cuts_without_a_picture_in_common_are_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="no picture in common"):
        recut(desk, tmp_path, ("OTHER", 0, 100))


def test_a_version_needs_a_name_of_its_own(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, *OLD)
    for name in ("", " "):
        with pytest.raises(BadValue):
            take_recut(desk, plan, name)
    assert not desk.project.film.picture_version


def test_scenes_that_are_cut_into_each_other_are_merged_and_each_keeps_its_largest_part(
    desk: Desk, tmp_path: Path
) -> None:
    plan = recut(
        desk,
        tmp_path,
        ("SC1 REEF", 0, 60),
        ("SC2 LAMP", 0, 100),
        ("SC1 REEF", 60, 180),
        ("SC2 LAMP", 100, 140),
        *OLD[2:],
    )
    merged = {one.thing.id: (one.merged_with, one.after) for one in plan.changes if one.outcome.fate is Fate.MERGED}
    assert merged == {
        "scene-1": (("1", "2"), (FIRST + 160, FIRST + 340)), "scene-2": (("1", "2"), (FIRST + 340, FIRST + 480)),
    }  # fmt: skip


def test_an_edit_list_that_calls_two_scenes_by_one_number_merges_them(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "cut.edl"
    lines = edit_list(*OLD).replace("* FROM CLIP NAME: SC3 STAIRS", "* FROM CLIP NAME: SC3 STAIRS\n* SCENE: 2")
    path.write_text(lines.replace("CLIP NAME: SC2 LAMP", "CLIP NAME: SC2 LAMP\n* SCENE: 2"), encoding="utf-8")
    plan = plan_recut(desk.project, read_here(desk, path))
    merged = {one.thing.id: one.merged_with for one in plan.changes if one.merged_with}
    assert merged == {"scene-2": ("2", "3"), "scene-3": ("2", "3")}
    take_recut(desk, plan, "2")
    assert [scene.number for scene in desk.project.scene] == ["1", "2", "3", "4"]


@pytest.mark.parametrize("by", [86_400, 192])
def test_a_list_that_begins_later_moves_everything_and_says_so(desk: Desk, tmp_path: Path, by: int) -> None:
    desk.apply(ChangeFilm("picture_start_frame", FIRST))
    path = tmp_path / "later.edl"
    path.write_text(edit_list(*OLD, at=FIRST + by), encoding="utf-8")
    plan = plan_recut(desk.project, read_here(desk, path))
    assert {one.outcome.fate for one in plan.changes} == {Fate.MOVED}
    assert any("begins at" in one for one in plan.decided) and any("stands" in one for one in plan.decided)
    take_recut(desk, plan, "2")
    # By whole hours the film begins elsewhere; by a leader it does not.
    moved = FIRST + by if by == 86_400 else FIRST
    assert (desk.project.film.start_frame, desk.project.film.picture_start_frame) == (moved, moved)
    assert desk.project.scene[0].start_frame == FIRST + by


def test_a_leader_in_front_moves_everything(desk: Desk, tmp_path: Path) -> None:
    desk.apply(AddMarker(FilmMarker(MarkerId("pop"), FIRST - 48, "2-pop")))
    plan = recut(desk, tmp_path, ("LEADER", 0, 192), *OLD)
    assert "Nearly all of it stands 00:00:08:00 later." in plan.decided
    assert {one.outcome.fate for one in plan.changes if one.thing.id != "pop"} == {Fate.MOVED}
    assert next(one.after[0] for one in plan.changes if one.thing.id == "pop") == FIRST - 48


def test_by_what_the_picture_was_found_is_said(desk: Desk, tmp_path: Path) -> None:
    # Every shot of this film begins at the first frame of its source, which so tells nothing.
    assert recut(desk, tmp_path, *OLD[1:], OLD[0]).decided == ("Found again by clip name and length 100 %.",)
    trimmed = recut(desk, tmp_path, *OLD[:3], ("SC4 SEA", 0, 200))
    assert trimmed.decided[1].startswith("In 25 % of it shots were trimmed")
    change = next(one for one in trimmed.changes if one.thing.id == "i")
    assert (change.plight, change.after[0]) == (Plight.IN_DOUBT, FIRST + 800)


def test_a_written_cue_keeps_its_length_with_the_first_picture_that_is_left(tmp_path: Path) -> None:
    with make_heard_film(tmp_path / "Heard.leitmotif") as desk:
        film = desk.project.film
        first, last = desk.project.cue[0].start_frame, desk.project.cue[0].end_frame
        shots = (("A", 0, 100), ("B", 500, last - first - 100), ("C", 0, 500))
        take(desk, read_here(desk, _written(tmp_path, shots)))
        plan = recut(desk, tmp_path, ("NEW", 0, 40), ("B", 512, last - first - 112), ("C", 0, 500))
        change = next(one for one in plan.changes if one.thing == Thing("cue", desk.project.cue[0].id))
        # The picture 112 frames into the cue stands 40 frames into the film.
        assert change.after == (film.start_frame + 40 - 112, film.start_frame + 40 - 112 + last - first)

        heard = occurrence_changes(desk, plan)
        assert {one.sync for one in heard} <= {Sync.KEPT, Sync.GONE} and any(one.sync is Sync.KEPT for one in heard)
        left = occurrence_changes(desk, plan, [change.thing])
        off = {one.off_frames for one in left if one.sync is Sync.OFF}
        assert off == {112 - 40} and all(one.before == one.after for one in left)


@pytest.fixture(scope="module")
def low_water(low_water_copy: Path, low_water_scan: ScanResult) -> Iterator[Desk]:
    """The demo film with its first cut, scanned; what a test does to it, it takes back."""
    with Desk.open(low_water_copy) as opened:
        take(opened, read_here(opened, DEMO / "cut-1.edl"))
        opened.take_scan(low_water_scan)
        yield opened


def second_cut(film: Desk) -> Recut:
    return plan_recut(film.project, read_here(film, DEMO / "cut-2.edl"))


def test_what_the_check_will_say_is_what_it_says_once_the_cut_is_taken(low_water: Desk) -> None:
    now = Check.of(low_water)()
    left = frozenset({Thing("scene", "scene-9"), Thing("cue", "cue-2m4")})
    told = CheckRecut.of(low_water, second_cut(low_water), left)()
    assert {one.finding.key for one in told if one.fate is not FindingFate.NEW} == {one.key for one in now}

    take_recut(low_water, second_cut(low_water), "2", left)
    then = Check.of(low_water)()
    low_water.undo()
    new = {one.finding.key for one in told if one.fate is FindingFate.NEW}
    gone = {one.finding.key for one in told if one.fate is FindingFate.GONE}
    assert new and gone
    assert new <= {one.key for one in then} - {one.key for one in now}
    assert not gone & {one.key for one in then}
    assert len(then) == len(now) - len(gone) + len(new)


def test_a_word_of_intention_that_will_no_longer_hold_is_told(low_water: Desk) -> None:
    worn = next(one for one in Check.of(low_water)() if "10 times within 20 minutes" in one.message.text())
    mark_intended(low_water, worn, IntentionKind.OTHER, "The film lives on it.", SceneId("scene-1"))
    told = {one.finding.key: one.fate for one in CheckRecut.of(low_water, second_cut(low_water))()}
    low_water.undo()
    assert told[worn.key] is FindingFate.STALE


def test_in_the_demo_film_every_theme_in_a_cue_that_goes_with_its_scene_stays_in_sync(low_water: Desk) -> None:
    heard = occurrence_changes(low_water, second_cut(low_water))
    off = {(one.cue, one.off_frames) for one in heard if one.sync is not Sync.KEPT}
    # Nine seconds were taken out of scene 6 in the middle of 2m1; scene 7 and its cue are gone.
    assert off == {("cue-2m1", None), ("cue-2m1", 216), ("cue-2m2", None)}


def test_scenes_that_only_the_new_cut_has_are_named(desk: Desk, tmp_path: Path) -> None:
    plan = recut(desk, tmp_path, OLD[0], ("SC9 CAVE", 5_000, 120), *OLD[1:])
    assert "New in this cut: scene 9. Importing the list afterwards adds what is new." in plan.decided
