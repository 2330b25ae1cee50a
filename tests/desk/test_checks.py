"""A film's own checks and numbers."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from leitmotif_desk.continuity import CHECKS, NUMBERS, Settings, check, chosen_settings
from leitmotif_desk.desk.checks import KnownCheck, forget, known_checks, made, set_number, switch
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.choice import CheckChoice
from leitmotif_desk.domain.errors import BadValue
from tests.ui.variations.small_film import make_film


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with make_film(tmp_path / "Low Water.leitmotif") as film:
        yield film


def known(desk: Desk, code: str) -> KnownCheck:
    return next(one for one in known_checks(desk.project) if one.check.code == code)


def test_every_number_belongs_to_one_check_and_is_made_on_its_scale() -> None:
    listed = [name for check in CHECKS for name in check.numbers]
    assert sorted(listed) == sorted(NUMBERS) == sorted(Settings.__slots__)
    assert all(number.least <= made(name) <= number.most for name, number in NUMBERS.items())


def test_a_number_set_is_the_film_s_until_it_is_as_it_was_made(desk: Desk) -> None:
    set_number(desk, known(desk, "overuse"), "overuse_statements", 12)
    set_number(desk, known(desk, "overuse"), "overuse_minutes", 10.5)

    settings = chosen_settings(desk.project.check_choice)
    assert (settings.overuse_statements, settings.overuse_minutes) == (12, 10.5)
    set_number(desk, known(desk, "overuse"), "overuse_statements", 8)
    assert desk.project.check_choice == (CheckChoice("overuse", numbers=(("overuse_minutes", 10.5),)),)
    forget(desk, known(desk, "overuse"))
    assert chosen_settings(desk.project.check_choice) == Settings()


@pytest.mark.parametrize(("name", "value"), [("overuse_statements", 2.5), ("overuse_cues", 1.2), ("tense", 5.0)])
def test_a_number_off_its_scale_or_of_another_check_is_refused(desk: Desk, name: str, value: float) -> None:
    with pytest.raises(BadValue):
        set_number(desk, known(desk, "overuse"), name, value)
    assert not desk.project.check_choice


def test_a_check_that_is_switched_off_finds_nothing_until_it_is_on_again(desk: Desk) -> None:
    before = check(desk.project, desk.heard)
    code = before[0].code
    switch(desk, known(desk, code), False)
    assert [one.key for one in check(desk.project, desk.heard)] == [one.key for one in before if one.code != code]

    switch(desk, known(desk, code), True)
    assert check(desk.project, desk.heard) == before
    assert not desk.project.check_choice


def test_numbers_of_a_file_that_are_off_their_scale_are_not_used() -> None:
    strange = CheckChoice("overuse", numbers=(("overuse_cues", 7.0), ("no_such_number", 1.0)))
    assert chosen_settings([strange]) == Settings()
