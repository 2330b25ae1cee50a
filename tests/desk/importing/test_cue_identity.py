"""Which cue of the project a file is."""

from dataclasses import replace

import pytest

from leitmotif_desk.desk.importing.cue_identity import By, CueMatch, ProjectMusic, cue_for
from leitmotif_desk.domain.film import Cue, Film
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score
from leitmotif_desk.formats import Clue, CueClues, Origin, Recognised
from tests.desk.cue_versions.test_score_changes import TUNE, score_of, tune

SCORES = {"a": score_of(TUNE[:12]), "b": score_of(TUNE[12:]), "c": score_of([tune(36 - i) for i in range(6)])}
PROJECT = Project.of(
    (
        Film("Film"),
        Cue(CueId("a"), "1m1", "Reef", 0, 100, score=SCORES["a"].id(), source="Low Water_Reef v3.mid"),
        Cue(CueId("b"), "1m02", "Mara's Theme", 100, 200, score=SCORES["b"].id(), source="1m02 Mara v1.mid"),
        Cue(CueId("c"), "2m1", "Storm", 200, 300, score=SCORES["c"].id()),
        Cue(CueId("d"), "2m2", "", 300, 400),
    )
)
NEW = score_of([tune(100 - i) for i in range(8)])


def clues(number: str = "", title: str = "", certain: bool = True) -> CueClues:
    def said(value: str) -> Recognised:
        return Recognised(Clue(value, Origin.TITLE), certain=certain) if value else Recognised()

    return CueClues(said(number), said(title))


def match(told: CueClues, score: Score = NEW, source: str = "x.mid", project: Project = PROJECT) -> CueMatch | None:
    return cue_for(project, told, score, source, ProjectMusic(lambda cue: SCORES.get(cue)))


def found(told: CueClues, score: Score = NEW, source: str = "x.mid") -> tuple[str, By] | None:
    one = match(told, score, source)
    return (one.cue, one.by) if one else None


def test_a_number_however_written_is_the_cue_and_sure() -> None:
    one = match(clues("1M2"), SCORES["a"], "Low Water_Reef v4.mid")
    assert one == CueMatch(CueId("b"), By.NUMBER, "its number is 1M2, the cue's 1m02", 0.98) and one.certain
    unsure = match(clues("1M2", certain=False))
    assert unsure is not None and not unsure.certain


def test_without_a_number_the_file_it_came_from_tells_whatever_its_version() -> None:
    assert found(clues(), source="Low Water_Reef v12_FINAL.musicxml") == ("a", By.FILE)
    assert found(clues(), source="v12.mid") is None


def test_else_the_title_and_else_the_music_itself_tells() -> None:
    assert found(clues(title="mara’s theme")) == ("b", By.TITLE)
    assert found(clues(title="Untold"), score_of((*TUNE[:9], *(tune(99 - i) for i in range(3))))) == ("a", By.MUSIC)
    one = match(clues(), score_of(TUNE[:9]))
    assert one is not None and one.reason == "75% of its bars are those of 1m1 Reef" and not one.certain


def test_too_few_bars_or_two_cues_alike_tell_nothing() -> None:
    assert found(clues(), score_of((*TUNE[:5], *(tune(99 - i) for i in range(7))))) is None
    twins = Project.of((*PROJECT.all_rows(), Cue(CueId("a2"), "3m1", "Reef again", 400, 500, score=SCORES["a"].id())))
    music = ProjectMusic({**SCORES, "a2": SCORES["a"]}.get)
    assert cue_for(twins, clues(), SCORES["a"], "x.mid", music) is None


def test_a_sure_number_of_its_own_makes_a_theme_that_comes_back_a_new_cue() -> None:
    assert found(clues("3m4", "Mara's Theme")) is None
    assert found(clues("3m4"), SCORES["b"]) is None


def test_the_same_title_and_music_under_another_number_may_be_a_cue_numbered_anew() -> None:
    one = match(clues("3m4", "Mara's Theme"), SCORES["b"])
    assert one is not None and (one.cue, one.confidence) == ("b", 0.5)
    assert "its number is 3m4 now" in one.reason


@pytest.mark.parametrize(("source", "cue"), [("1m02 Mara v2.mid", "b"), ("other.mid", "e")])
def test_of_two_cues_of_one_number_the_one_of_the_file_or_title_is_taken(source: str, cue: str) -> None:
    twice = Project.of((*PROJECT.all_rows(), Cue(CueId("e"), "1M2", "Mara alone", 90, 99)))
    one = match(clues("1m2", "Mara alone"), source=source, project=twice)
    assert one is not None and one.cue == cue and not one.certain and "2 cues have it" in one.reason


def test_nothing_that_is_told_is_a_new_cue() -> None:
    assert found(clues()) is None
    assert match(clues(), project=Project.of((Film("Film"),))) is None
    assert replace(PROJECT.cue[0], source="") and found(clues(), source="") is None
