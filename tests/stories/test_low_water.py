"""The main job, from one command: a film, its themes, what is wrong, and what could sound in the scene to write."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from leitmotif_desk.desk.demo import open_demo
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.proposing import Propose, accept, is_accepted
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.edits import ChangeScene, JudgeOccurrence, RetractFact
from leitmotif_desk.domain.ids import FactId, SceneId
from leitmotif_desk.domain.occurrence import Judgement, Verdict

DEMO = Path(__file__).parents[2] / "resources" / "demo"
CLIFF = SceneId("scene-11")


@dataclass(frozen=True)
class Answer:
    """What the command printed and left behind."""

    code: int
    out: str
    err: str
    folder: Path


def desk_command(*words: str) -> subprocess.CompletedProcess[str]:
    offscreen = dict(os.environ, QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-m", "leitmotif_desk", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=offscreen)


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    folder = tmp_path_factory.mktemp("demo") / "low-water"
    done = desk_command("demo", str(folder))
    return Answer(done.returncode, done.stdout, done.stderr, folder)


@pytest.fixture(scope="module")
def film(low_water_copy: Path, low_water_scan: ScanResult) -> Iterator[Desk]:
    with Desk.open(low_water_copy) as desk:
        desk.take_scan(low_water_scan)
        yield desk


def colours(path: Path) -> int:
    """Return how many colours a coarse grid of a picture shows: a blank one has one or two."""
    image = QImage(str(path))
    assert image.width() > 100 and image.height() > 60
    steps = range(0, 97, 2)
    points = ((x * image.width() // 97, y * image.height() // 97) for x in steps for y in steps)
    return len({image.pixelColor(x, y).rgb() for x, y in points})


def test_the_demo_command_writes_all_it_promises(answer: Answer) -> None:
    assert (answer.code, answer.err) == (0, "")
    names = {path.name for path in answer.folder.iterdir()}
    files = {"Low Water.leitmotif", "window.png", "timeline.png", "continuity.html", "continuity.pdf", "scene-11"}
    assert names == files
    assert (answer.folder / "continuity.pdf").read_bytes().startswith(b"%PDF")
    assert "<html" in (answer.folder / "continuity.html").read_text(encoding="utf-8")


def test_its_pictures_are_not_blank(answer: Answer) -> None:
    pictures = [
        answer.folder / "window.png",
        answer.folder / "timeline.png",
        *(answer.folder / "scene-11").glob("*.png"),
    ]
    assert {path.name for path in pictures if colours(path) < 8} == set()
    assert len(pictures) >= 7


def test_each_suggestion_that_sounds_is_a_midi_file_with_its_notes(answer: Answer) -> None:
    import pretty_midi

    files = sorted((answer.folder / "scene-11").glob("*.mid"))
    assert len(files) >= 4
    for file in files:
        assert sum(len(part.notes) for part in pretty_midi.PrettyMIDI(str(file)).instruments) >= 3


def test_it_says_what_it_found_in_a_dozen_lines_or_so(answer: Answer) -> None:
    lines = answer.out.strip().splitlines()
    assert 10 <= len(lines) <= 18
    assert "12 scenes" in answer.out and "Keeper's light" in answer.out


def test_the_same_answers_come_as_json(answer: Answer) -> None:
    path = str(answer.folder / "Low Water.leitmotif")

    suggested = json.loads(desk_command("suggest", path, "--scene", "11", "--json").stdout)
    checked = desk_command("check", path, "--json")

    assert suggested["scene"] == "11"
    for rank, one in enumerate(suggested["suggestions"], start=1):
        assert one["rank"] == rank
        assert set(one) >= {"title", "motifs", "operations", "dimension", "risk", "affect", "changed_notes", "identity"}
        assert one["facts"] and all(fact["text"] != fact["id"] for fact in one["facts"])
        assert "{" not in one["reason"]
    assert checked.returncode == 1
    found = {(one["check"], *one["scenes"], one["motif"], one["cue"]) for one in json.loads(checked.stdout)["findings"]}
    assert (17, "9", "Homeward", "2m4") in found
    assert (21, "8", None, "2m3") in found


def test_guesses_are_shown_unasked_only_where_they_are_likely_or_a_person_looked_at_them(film: Desk) -> None:
    shown = set(film.likely_occurrences)
    unlikely = next(one for one in film.occurrences if one not in shown)
    assert {one for one in film.occurrences if one.found} < shown
    assert not unlikely.found and unlikely.confidence < 0.15

    film.apply(JudgeOccurrence(Judgement(unlikely.key, Verdict.UNSURE)))
    assert unlikely in film.likely_occurrences
    film.undo()


def answers(desk: Desk) -> dict[str, Any]:
    return {one.id: (one.title.text(), one.facts, one.lines) for one in Propose.of(desk, CLIFF)()}


def test_every_fact_a_suggestion_cites_is_a_cause_of_it(film: Desk) -> None:
    before = answers(film)
    cited: set[FactId] = {fact for _, facts, _ in before.values() for fact in facts}
    assert len(cited) >= 8
    for fact in sorted(cited):
        film.apply(RetractFact(fact))
        after = answers(film)
        film.undo()
        kept = {id for id, told in before.items() if fact in told[1] and after.get(id) == told}
        assert kept == set(), f"{kept} stand without {fact}"
    assert answers(film) == before


def test_a_fact_that_no_suggestion_rests_on_changes_none_of_them(film: Desk) -> None:
    before = answers(film)
    film.apply(ChangeScene(SceneId("scene-3"), "note", "They burn the toast."))
    assert answers(film) == before
    film.undo()


def test_an_accepted_suggestion_is_a_form_with_its_reason_and_can_be_taken_back(film: Desk) -> None:
    best = next(one for one in Propose.of(film, CLIFF)() if one.lines)
    before = film.project

    accept(film, best)
    (form,) = set(film.project.form) - set(before.form)
    assert is_accepted(film.project, best)
    assert (form.motif, form.scene, form.facts) == (best.lines[0].motif, CLIFF, best.facts)
    assert form.reason and form.parent == best.parent

    film.undo()
    assert film.project == before


def test_a_demo_film_that_a_person_changed_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "Low Water.leitmotif"
    with open_demo(DEMO, path) as desk:
        desk.apply(ChangeScene(CLIFF, "note", "Mine."))
    with open_demo(DEMO, path) as desk:
        assert desk.project.the_scene(CLIFF).note == "Mine."
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []
