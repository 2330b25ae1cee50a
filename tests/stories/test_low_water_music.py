"""The demo film's files: read cleanly, made reproducibly, and holding what truth.json says they hold."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leitmotif_desk.desk.checking import Check
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.film import CueStatus
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, frame_rate, parse_timecode
from leitmotif_desk.formats import Kind, NoteKind, Reading, ReadOptions, read
from low_water import make, review
from low_water.cues import every_cue

FOLDER = Path(__file__).parents[2] / "resources" / "demo"
TRUTH: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
CUES = sorted(
    path for path in FOLDER.iterdir() if path.suffix in {".mid", ".musicxml", ".mxl"} and path.stem != "themes"
)
EARLY = "2m3"


@pytest.fixture(scope="module")
def desk(low_water_copy: Path, low_water_scan: ScanResult) -> Iterator[Desk]:
    with Desk.open(low_water_copy) as opened:
        opened.take_scan(low_water_scan)
        yield opened


@pytest.fixture(scope="module")
def scores(desk: Desk) -> dict[str, Score]:
    return {cue.number: score for cue in desk.project.cue if (score := desk.score(cue.id)) is not None}


def scenes(name: str) -> Reading:
    return read(FOLDER / name, Kind.SCENES, ReadOptions(rate="24"))


def test_making_the_files_again_gives_the_same_bytes(tmp_path: Path) -> None:
    make.main(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in FOLDER.iterdir()
    }


@pytest.mark.parametrize("cue", every_cue(), ids=lambda cue: cue.number)
def test_players_can_play_every_note(cue: Any) -> None:
    assert review.problems(cue) == []
    assert 8 <= len(cue.parts) <= 15


@pytest.mark.parametrize("path", CUES, ids=lambda path: path.name)
def test_a_cue_reads_without_loss_and_says_where_it_starts(desk: Desk, path: Path) -> None:
    reading = ReadFile.of(desk, path, "cue")()
    assert [note for note in reading.notes if note.kind is NoteKind.DROPPED] == []
    assert reading.cue_number == path.stem.partition("-")[0]
    assert reading.start_frame is not None


def test_eleven_cues_are_written_and_the_cliff_is_not(desk: Desk) -> None:
    planned = [cue for cue in desk.project.cue if cue.status is CueStatus.PLANNED]
    assert [(cue.number, cue.score) for cue in planned] == [("2m6", None)]
    assert len(desk.project.cue) == 12
    assert len(desk.project.scene) == 12


def test_each_cue_lies_within_its_scene_and_ends_as_spotted(desk: Desk) -> None:
    spotted = {row.number: row for row in scenes("spotting.csv").cues}
    for cue in desk.project.cue:
        scene = next(s for s in desk.project.scene if s.start_frame <= cue.start_frame < s.end_frame)
        assert cue.end_frame <= scene.end_frame
        assert abs(cue.end_frame - spotted[cue.number].end_frame) <= 6
        assert (cue.start_frame < spotted[cue.number].start_frame) == (cue.number == EARLY)


def test_the_early_cue_sounds_in_the_half_meant_to_be_silent(desk: Desk) -> None:
    cue = next(cue for cue in desk.project.cue if cue.number == EARLY)
    scene = next(scene for scene in desk.project.scene if scene.number == "8")
    middle = (scene.start_frame + scene.end_frame) // 2
    assert scene.silence == "first half"
    assert scene.start_frame < cue.start_frame < middle < cue.end_frame


def test_the_hit_of_the_cliff_stands_in_its_scene(desk: Desk) -> None:
    (hit,) = desk.project.hit
    assert (hit.scene, hit.frame) == ("scene-11", parse_timecode("01:12:04:10", frame_rate("24")))


@pytest.mark.parametrize("cue", every_cue(), ids=lambda cue: cue.number)
def test_what_was_composed_is_what_is_read(scores: dict[str, Score], cue: Any) -> None:
    score = scores[cue.number]
    columns = (score.notes.onset_ticks, score.notes.duration_ticks, score.notes.pitch, score.notes.part)
    heard = [
        (score.parts[part].name, onset, length, pitch) for onset, length, pitch, part in zip(*columns, strict=True)
    ]
    assert sorted(heard) == sorted(
        (name, note.onset * TICKS_PER_QUARTER, note.duration * TICKS_PER_QUARTER, note.pitch.midi)
        for name, notes in cue.parts.items()
        for note in notes
    )
    assert float(score.seconds) == pytest.approx(cue.seconds(), abs=0.01)


def test_every_true_note_sounds_in_its_part(scores: dict[str, Score]) -> None:
    for true in TRUTH["occurrences"]:
        score = scores[true["cue"]]
        parts = {place for place, part in enumerate(score.parts) if part.name in true["parts"]}
        rows = zip(score.notes.onset_ticks, score.notes.pitch, score.notes.part, strict=True)
        sounding = {(int(onset), int(pitch)) for onset, pitch, part in rows if part in parts}
        wanted = {(round(onset * TICKS_PER_QUARTER), pitch) for onset, pitch in true["notes"] + true["added"]}
        assert wanted <= sounding, true["what"]


def test_every_disguise_is_there() -> None:
    done = {operation for true in TRUTH["occurrences"] for operation in true["operations"]}
    assert done >= {
        "exact", "transposed", "tonal", "octave", "mode", "inverted", "retrograde", "augmented", "diminished",
        "fragment", "ornamented", "varied", "split", "doubled", "other rhythm",
    }  # fmt: skip


def test_the_vow_is_whole_only_at_its_payoff() -> None:
    vows = [true for true in TRUTH["occurrences"] if true["motif"] == "The vow"]
    assert {true["scene"] for true in vows if "fragment" not in true["operations"]} == {"12"}
    assert {true["scene"] for true in vows if "fragment" in true["operations"]} == {"3", "10"}


@pytest.mark.parametrize("planted", TRUTH["planted"], ids=lambda planted: f"{planted['kind']} {planted['scenes']}")
def test_planted_faults_name_scenes_motifs_and_cues_there_are(desk: Desk, planted: dict[str, Any]) -> None:
    numbers = {scene.number for scene in desk.project.scene}
    assert set(planted["scenes"]) <= numbers
    assert planted["cue"] in {cue.number for cue in desk.project.cue}
    assert planted["motif"] is None or planted["motif"] in {motif.name for motif in desk.project.motif}


def test_homeward_sounds_in_the_confession_without_jonas(desk: Desk) -> None:
    there = {presence.subject for presence in desk.project.presence if presence.scene == "scene-9"}
    assert "jonas" not in there
    assert any(true["motif"] == "Homeward" and true["scene"] == "9" for true in TRUTH["occurrences"])


def test_the_first_cut_is_the_spotted_film_and_the_second_moves_shortens_and_drops() -> None:
    first, second = scenes("cut-1.edl").scenes, scenes("cut-2.edl").scenes
    spotted = scenes("spotting.csv").scenes
    assert [(s.number, s.slug, s.start_frame, s.end_frame) for s in first] == [
        (s.number, s.slug, s.start_frame, s.end_frame) for s in spotted
    ]
    assert [scene.number for scene in second] == ["1", "2", "3", "4", "5", "6", "8", "10", "9", "11", "12"]
    old = {scene.number: scene.end_frame - scene.start_frame for scene in first}
    assert {s.number for s in second if s.end_frame - s.start_frame < old[s.number]} == {"3", "6", "11"}


def test_the_finder_agrees_with_the_truth_more_often_than_not(desk: Desk, scores: dict[str, Score]) -> None:
    names = {motif.id: motif.name for motif in desk.project.motif}
    numbers = {cue.id: cue.number for cue in desk.project.cue}
    found = [one for one in desk.occurrences if one.found]
    heard = [(names[one.motif], numbers[one.cue], notes_of(one, scores[numbers[one.cue]])) for one in found]
    recalled = [true for true in TRUTH["occurrences"] if any(agrees(one, true) for one in heard)]
    right = [one for one in heard if any(agrees(one, true) for true in TRUTH["occurrences"])]
    assert len(recalled) >= 0.7 * len(TRUTH["occurrences"])
    assert len(right) >= 0.7 * len(heard)


@pytest.mark.parametrize("planted", TRUTH["planted"], ids=lambda planted: f"{planted['kind']} {planted['scenes']}")
def test_the_continuity_check_finds_what_was_planted(desk: Desk, planted: dict[str, Any]) -> None:
    motifs = {motif.id: motif.name for motif in desk.project.motif}
    cues = {cue.id: cue.number for cue in desk.project.cue}
    scenes_of = {scene.id: scene.number for scene in desk.project.scene}
    findings = [
        finding
        for finding in Check.of(desk)()
        if finding.code == planted["kind"]
        and (motifs[finding.motif] if finding.motif else None) == planted["motif"]
        and (cues[finding.cue] if finding.cue else None) == planted["cue"]
    ]
    assert [[scenes_of[scene] for scene in finding.scenes] for finding in findings] == [planted["scenes"]]
    assert [finding.intended for finding in findings] == [planted["intended"]]


Heard = tuple[str, str, set[tuple[int, int]]]


def notes_of(one: Occurrence, score: Score) -> set[tuple[int, int]]:
    rows = [note.row for note in one.alignment if note.row is not None]
    return {(int(score.notes.onset_ticks[row]), int(score.notes.pitch[row])) for row in rows}


def agrees(heard: Heard, true: dict[str, Any]) -> bool:
    motif, cue, notes = heard
    wanted = {(round(onset * TICKS_PER_QUARTER), pitch) for onset, pitch in true["notes"]}
    return (motif, cue) == (true["motif"], true["cue"]) and 2 * len(notes & wanted) >= len(wanted)
