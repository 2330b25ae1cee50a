"""Findings are counted picture version by picture version."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.progress import begin_picture_version, tallies
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.finding import Finding, FindingKey, Severity, Tally
from leitmotif_desk.domain.message import Message
from tests.ui.variations.small_film import make_film

ERROR = Finding(FindingKey("one"), 17, "wrong-presence", Severity.ERROR, Message("Not there"))
WARNING = replace(ERROR, key=FindingKey("two"), severity=Severity.WARN)
MEANT = replace(ERROR, key=FindingKey("three"), intended=True)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as film:
        yield film


def test_what_stood_open_stays_counted_when_the_next_picture_version_begins(desk: Desk) -> None:
    desk.take_findings((ERROR, WARNING, MEANT))
    begin_picture_version(desk, "reel 4 recut")
    desk.take_findings((WARNING, MEANT))

    assert desk.project.film.picture_version == "reel 4 recut"
    assert tallies(desk) == (Tally("", 1, 1, 1, 0, 1), Tally("reel 4 recut", 2, 0, 1, 0, 1))

    begin_picture_version(desk, "locked")
    assert [tally.number for tally in tallies(desk)] == [1, 2, 3]


def test_a_version_and_its_count_are_one_step_that_can_be_undone(desk: Desk) -> None:
    desk.take_findings((ERROR,))
    begin_picture_version(desk, "2")
    desk.undo()

    assert desk.project.film.picture_version == "" and not desk.project.tally


@pytest.mark.parametrize("name", ["", "  ", "2"])
def test_a_version_has_a_name_of_its_own(desk: Desk, name: str) -> None:
    begin_picture_version(desk, "2")
    with pytest.raises(BadValue):
        begin_picture_version(desk, name)
    assert desk.project.film.picture_version == "2"
