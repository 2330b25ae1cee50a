"""The tape between the renderer and the sink: no gaps, and a clock that knows what every sample was."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.sound import SAMPLE_RATE, Samples
from leitmotif_desk.sound.tape import Stretch, Tape

SECOND = SAMPLE_RATE


def tone(level: float, seconds: float = 1.0) -> Samples:
    return np.full((round(seconds * SECOND), 2), level, dtype=np.float32)


def is_at(tape: Tape, sample: int, what: str, seconds: float) -> bool:
    found, place = tape.place_at(sample)
    return found == what and place == pytest.approx(seconds)


@given(st.lists(st.integers(1, 3_000), min_size=1, max_size=30))
def test_whatever_is_asked_for_comes_out_in_order(counts: list[int]) -> None:
    tape, whole = Tape(), np.arange(20_000, dtype=np.float32).repeat(2).reshape(-1, 2)
    tape.append(Stretch(whole[:7_000], 5.0))
    tape.append(Stretch(whole[7_000:], 5.0 + 7_000 / SECOND))
    tape.complete = True
    taken = np.concatenate([tape.take(count) for count in counts])
    assert np.array_equal(taken, whole[: sum(counts)])
    assert is_at(tape, sum(counts) // 2, "", 5.0 + min(sum(counts), 20_000) // 2 / SECOND) or sum(counts) > 20_000


def test_late_music_is_waited_for_in_silence_and_the_place_stands_still() -> None:
    tape = Tape()
    tape.append(Stretch(tone(0.5, 0.1), 10.0, "cue"))
    assert len(tape.take(SECOND)) == SECOND
    tape.append(Stretch(tone(0.5), 10.1, "cue"))
    tape.take(SECOND // 2)
    assert is_at(tape, SECOND // 2, "cue", 10.1)
    assert is_at(tape, SECOND + SECOND // 4, "cue", 10.35)


def test_it_ends_only_when_it_is_said_to_be_complete() -> None:
    tape = Tape()
    tape.append(Stretch(tone(0.5, 0.5)))
    assert len(tape.take(SECOND)) == SECOND
    before = tape.ended
    tape.complete = True
    assert (before, tape.ended, len(tape.take(SECOND))) == (False, True, 0)


def test_a_speed_carries_the_place_faster() -> None:
    tape = Tape()
    tape.append(Stretch(tone(0.5), 3.0, "film", 4.0))
    tape.take(SECOND)
    assert is_at(tape, SECOND // 2, "film", 5.0)


def test_one_sound_crosses_over_to_another_without_a_click() -> None:
    tape = Tape()
    tape.append(Stretch(tone(0.5, 2.0), 0.0, "cue"))
    tape.take(SECOND)
    ramp = np.linspace(0.5, 2.5, 2 * SECOND, dtype=np.float32)[:, None].repeat(2, axis=1)
    tape.switch(Stretch(ramp, 0.5, "cue").after(round(0.5 * SECOND)))
    fresh = tape.take(SECOND)
    assert fresh[0, 0] == pytest.approx(0.5)
    assert fresh[5_000, 0] == pytest.approx(0.5 + 0.5 + 5_000 / SECOND, abs=1e-3)
    assert float(np.abs(np.diff(fresh[:, 0])).max()) < 0.01
    assert tape.place_at(SECOND + 5_000)[1] == pytest.approx(1.0 + 5_000 / SECOND)


def test_switching_says_which_sound_is_heard_from_which_sample_on() -> None:
    tape = Tape()
    tape.append(Stretch(tone(0.5), 0.0, "a"))
    tape.take(1_000)
    tape.switch(Stretch(tone(-0.5), 7.0, "b"))
    tape.take(1_000)
    assert tape.place_at(999)[0] == "a"
    assert is_at(tape, 1_000, "b", 7.0)


def test_going_back_to_the_start_is_told_as_such() -> None:
    tape = Tape()
    for _ in range(3):
        tape.append(Stretch(tone(0.1), 2.0, "loop"))
    tape.take(3 * SECOND)
    assert [round(tape.place_at(at)[1], 3) for at in (0, SECOND, SECOND + 100, 3 * SECOND - 1)] == [
        2.0,
        2.0,
        2.002,
        3.0,
    ]
