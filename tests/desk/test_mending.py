"""What would mend a finding does: the check says no more about it once the edit is taken."""

import pytest

from leitmotif_desk.continuity import CHECKS, check
from leitmotif_desk.desk import mending
from leitmotif_desk.desk.mending import WORDS, mends
from leitmotif_desk.domain.changes import after, changes
from tests.continuity.test_checks import CASES
from tests.continuity.told import Case

SPEAKING = [case for case in CASES if case.scenes is not None]
EDITED = {
    "one-theme-two-characters", "silence-missing", "diegetic-error", "under-dialogue", "mirror-unpaid",
    "payoff-unlearned", "cold-payoff",
}  # fmt: skip


@pytest.mark.parametrize("case", [case for case in SPEAKING if case.code in EDITED], ids=lambda case: f"{case}"[:60])
def test_an_edit_that_mends_leaves_nothing_to_say(case: Case) -> None:
    finding = next(one for one in check(case.project, case.music) if one.code == case.code)
    ways = [way for way in mends(case.project, finding) if way.edit is not None]

    assert ways
    for way in ways:
        assert way.edit is not None
        mended = after(case.project, changes(way.edit, case.project))
        assert finding.key not in [one.key for one in check(mended, case.music) if not one.intended]


@pytest.mark.parametrize("case", SPEAKING, ids=lambda case: case.code)
def test_every_way_is_said_in_known_words_and_leads_somewhere(case: Case) -> None:
    for finding in check(case.project, case.music):
        for way in mends(case.project, finding):
            assert way.words.template in WORDS
            assert (way.edit is None) != (way.scene is None)


def test_only_checks_that_there_are_have_ways() -> None:
    assert set(mending._WAYS) <= {one.code for one in CHECKS}
