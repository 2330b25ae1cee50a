"""Scanning again looks only at what has changed, and answers as if it had looked at all."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form, write_music
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, take, typed_motif
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.desk.scanning import Scan
from leitmotif_desk.domain.edits import ChangeMotif, RemoveCue, RemoveMotif, RenameMotif
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.occurrence import Occurrence

DEMO = Path(__file__).parents[2] / "resources" / "demo"
NEW = "key=D minor D4:1 F4:1 A4:1 G4:.5 F4:.5 E4:2"


@pytest.fixture
def desk(low_water_file: Path, low_water_scan: ScanResult, tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(Path(shutil.copy(low_water_file, tmp_path / "copy.leitmotif"))) as copy:
        copy.take_scan(low_water_scan)
        yield copy


def looked_at(scan: Scan) -> set[tuple[MotifId, CueId]]:
    return {(theme.motif, music.cue) for cues, themes in scan.unknown() for music in cues for theme in themes}


def from_nothing(desk: Desk) -> tuple[Occurrence, ...]:
    whole = Scan.of(desk)
    return Scan(whole.themes, whole.music, whole.scores)().occurrences


def test_nothing_is_looked_at_where_nothing_has_changed(desk: Desk) -> None:
    desk.apply(RenameMotif(MotifId("the-vow"), "The promise"))
    desk.apply(ChangeMotif(MotifId("the-vow"), "note", "Hers and his."))

    scan = Scan.of(desk)

    assert scan.unknown() == ()
    assert desk.scan_result is not None and scan().occurrences == desk.scan_result.occurrences


def test_a_new_motif_is_looked_for_in_every_cue_and_the_others_are_not(desk: Desk) -> None:
    motif = register(desk, MotifSpec("New"), typed_motif(NEW))

    scan = Scan.of(desk)

    assert looked_at(scan) == {(motif, cue.id) for cue in desk.project.cue if cue.score is not None}
    assert scan().occurrences == from_nothing(desk)


def test_a_cue_imported_again_with_other_music_is_the_only_one_looked_at(desk: Desk, tmp_path: Path) -> None:
    vow = desk.project.base_form(MotifId("the-vow"))
    write_music(music_of_form(desk.project, vow), tmp_path / "2m5.mid")
    take(desk, ReadFile.of(desk, tmp_path / "2m5.mid", "cue")())

    scan = Scan.of(desk)

    assert {desk.project.the_cue(cue).number for _, cue in looked_at(scan)} == {"2m5"}
    assert scan().occurrences == from_nothing(desk)


def test_what_is_gone_is_gone_from_the_result(desk: Desk) -> None:
    desk.apply(RemoveMotif(MotifId("the-bell")))
    desk.apply(RemoveCue(CueId("cue-1m2")))

    result = Scan.of(desk)()

    assert not any(one.motif == "the-bell" or one.cue == "cue-1m2" for one in result.occurrences)
    assert result.occurrences == from_nothing(desk)


def test_progress_rises_to_the_end(desk: Desk) -> None:
    shares: list[float] = []
    register(desk, MotifSpec("New"), typed_motif(NEW))
    Scan.of(desk)(shares.append)
    assert shares == sorted(shares) and shares[-1] == 1.0


def test_a_live_scan_finds_what_is_plain_and_leaves_the_rest_to_be_looked_for(desk: Desk) -> None:
    whole = Scan.of(desk)
    afresh = Scan(whole.themes, whole.music, whole.scores)
    live = afresh.as_live()()
    plain = {(one.motif, one.cue, one.start_ticks) for one in live.occurrences if one.found}
    deep = {(one.motif, one.cue, one.start_ticks) for one in whole().occurrences}
    assert len(plain) >= 10 and len(plain & deep) >= 0.9 * len(plain)
    assert not live.deep and len(live.places) == len(whole.themes) * len(whole.music)


def test_slices_of_a_deep_scan_add_up_to_the_whole(desk: Desk) -> None:
    whole = Scan.of(desk)
    known = Scan(whole.themes, whole.music, whole.scores).as_live()()
    steps = 0
    while (piece := next(Scan(whole.themes, whole.music, whole.scores, known).slices(), None)) is not None:
        known, steps = piece(), steps + 1
    assert steps >= 1 and known.deep == known.places
    assert known.occurrences == from_nothing(desk)
