"""Bytes of a MIDI keyboard as notes."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.form_editor.midi_keys import CHORD_SECONDS, KeyStream, Press


def heard(*messages: tuple[list[int], float]) -> list[Press]:
    stream = KeyStream()
    done = [press for message, later in messages for press in stream.take(message, later)]
    return [*done, *stream.rest()]


def test_a_status_byte_holds_for_the_messages_behind_it() -> None:
    assert heard(([0x90, 60, 64], 0), ([62, 65], 0.2), ([64, 66, 60, 0], 0.2)) == [
        Press(60, 64), Press(62, 65), Press(64, 66),
    ]  # fmt: skip


def test_a_note_on_without_velocity_lets_the_key_go() -> None:
    assert heard(([0x93, 60, 1], 0), ([0x93, 60, 0], 0.2), ([0x83, 62, 64], 0.2)) == [Press(60, 1)]


def test_what_is_no_note_is_passed_over() -> None:
    others = [
        [0xB0, 64, 127], [0xC0, 5], [0xD0, 90], [0xE0, 60, 64], [0xA0, 60, 90], [0xF0, 0x7E, 60, 64, 0xF7], [0xF8],
        [0xFE], [],
    ]  # fmt: skip
    assert heard(*((message, 0.2) for message in others), ([0x90, 67, 80], 0.2)) == [Press(67, 80)]


def test_system_exclusive_ends_the_running_status_and_a_clock_does_not() -> None:
    assert heard(([0x90, 60, 64], 0), ([0xF0, 1, 0xF7], 0.2), ([62, 64], 0.2)) == [Press(60, 64)]
    assert heard(([0x90, 60, 0xF8, 64], 0)) == [Press(60, 64)]


def test_a_message_may_come_in_pieces() -> None:
    assert heard(([0x90], 0), ([60], 0), ([64], 0)) == [Press(60, 64)]


def test_of_a_chord_the_top_note_counts() -> None:
    assert heard(([0x90, 60, 64], 0), ([0x90, 67, 70], 0.02), ([0x90, 64, 66], 0.02)) == [Press(67, 70)]


def test_keys_held_over_into_the_next_are_notes_of_their_own() -> None:
    assert heard(([0x90, 67, 64], 0), ([0x90, 65, 64], 0.12), ([0x80, 67, 0], 0.05)) == [Press(67, 64), Press(65, 64)]


def test_a_chord_is_measured_from_its_first_key() -> None:
    step = CHORD_SECONDS * 0.7
    assert [press.pitch for press in heard(*(([0x90, pitch, 64], step) for pitch in (60, 62, 64)))] == [62, 64]


@given(st.lists(st.tuples(st.integers(0, 127), st.integers(1, 127)), max_size=20), st.data())
def test_pieces_and_running_status_change_nothing(notes: list[tuple[int, int]], data: st.DataObject) -> None:
    stream = KeyStream()
    done: list[Press] = []
    for number, (pitch, velocity) in enumerate(notes):
        message = [pitch, velocity] if number and data.draw(st.booleans()) else [0x90, pitch, velocity]
        cut = data.draw(st.integers(0, len(message)))
        done += stream.take(message[:cut], 0.2)
        done += stream.take(message[cut:], 0)
    assert [*done, *stream.rest()] == [Press(*note) for note in notes]


@given(st.lists(st.lists(st.integers(0, 255), max_size=6), max_size=30))
def test_no_bytes_whatever_break_it(messages: list[list[int]]) -> None:
    assert all(0 <= press.pitch < 128 and 0 < press.velocity < 128 for press in heard(*((m, 0.2) for m in messages)))
