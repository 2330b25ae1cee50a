"""What the mixer's buttons mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.sound import EVEN, Mix
from leitmotif_desk.sound.mix import LOUDEST_DB, SOFTEST_DB

PARTS = ("Flute", "Horn", "Celli")


def heard(mix: Mix) -> list[str]:
    return [part for part in PARTS if mix.sounds(part)]


def test_solo_silences_the_others_and_mute_is_stronger() -> None:
    solo = EVEN.with_soloed("Horn", True).with_soloed("Celli", True)
    assert heard(EVEN) == list(PARTS)
    assert heard(solo) == ["Horn", "Celli"]
    assert heard(solo.with_muted("Celli", True)) == ["Horn"]


@given(st.sampled_from(PARTS), st.floats(-100, 100))
def test_what_is_set_back_leaves_no_trace(part: str, gain: float) -> None:
    moved = EVEN.with_gain(part, gain).with_muted(part, True).with_soloed(part, True)
    assert SOFTEST_DB <= moved.gain_db(part) <= LOUDEST_DB
    assert moved.with_gain(part, 0).with_muted(part, False).with_soloed(part, False) == EVEN


def test_a_gain_is_a_factor_on_what_sounds() -> None:
    assert EVEN.with_gain("Horn", -20).factor("Horn") == pytest.approx(0.1)
    assert EVEN.with_gain("Horn", 6).with_muted("Horn", True).factor("Horn") == 0.0
