"""The table of checks: every row is true."""

from dataclasses import replace
from typing import Any

import pytest

from leitmotif_desk.continuity import CHECKS, Check, Settings
from leitmotif_desk.continuity.ground import Ground
from tests.continuity.test_checks import CASES
from tests.continuity.told import Case


def test_the_table_has_no_number_and_no_code_twice() -> None:
    assert len({one.number for one in CHECKS}) == len({one.code for one in CHECKS}) == len(CHECKS)


def test_every_check_is_tried_both_ways() -> None:
    tried = {(case.code, case.scenes is None) for case in CASES}
    assert tried == {(one.code, silent) for one in CHECKS for silent in (True, False)}


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_has_nothing_to_say_without_what_it_needs(check: Check) -> None:
    speaking = [case for case in CASES if case.code == check.code and case.scenes is not None]
    for case in speaking:
        assert any(check.run(Ground(case.project, case.music, Settings())))
        for kind in check.needs:
            assert not any(check.run(_lacking(kind, case)))


def _lacking(kind: str, case: Case) -> Ground:
    if kind == "heard":
        return Ground(case.project, (), Settings())
    without: Any = {kind: ()}
    music = () if kind in ("motif", "form", "scene", "cue") else case.music
    return Ground(replace(case.project, **without), music, Settings())
