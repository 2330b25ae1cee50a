"""Finding anything by a few words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.desk.cutting import marker_at
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.actions import commands
from leitmotif_desk.ui.search import Index, Place
from tests.ui.heard_film import make_heard_film


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with make_heard_film(Path(tmp_path_factory.mktemp("film")) / "film.leitmotif") as made:
        made.apply(marker_at(made.project, 86_500, "temp ends"))
        yield made


@pytest.fixture(scope="module")
def index(desk: Desk) -> Index:
    return Index.of(desk, commands())


def kinds(found: object) -> list[str]:
    assert isinstance(found, list)
    return [place.kind for place in found]


def test_everything_of_the_film_is_found(index: Index, desk: Desk) -> None:
    project = desk.project
    wanted = {
        "scene": project.scene[1].slug, "motif": project.motif[0].name, "subject": project.subject[0].name,
        "cue": project.cue[0].title, "marker": "temp ends",
    }  # fmt: skip
    for kind, words in wanted.items():
        assert kind in kinds(index.find(words, 14)), words


def test_an_occurrence_is_found_by_its_motif_its_cue_and_what_was_done(index: Index, desk: Desk) -> None:
    one = next(one for one in desk.likely_occurrences)
    motif, cue = desk.project.the_motif(one.motif), desk.project.the_cue(one.cue)
    assert "occurrence" in kinds(index.find(f"{motif.name} in {cue.number}", 14))


def test_commands_are_found_by_their_words(index: Index) -> None:
    found = index.find("continuity check", 5)
    assert Place("command", "check", "Check continuity  (Film)") in found


def test_what_begins_with_the_words_comes_first(index: Index, desk: Desk) -> None:
    number = desk.project.scene[2].number
    assert index.find(number, 3)[0].kind == "scene"


def test_words_that_nothing_holds_find_nothing(index: Index) -> None:
    assert not index.find("zzz qqq", 14) and not index.find("  ", 14)
