"""MIDI files, good and bad."""

from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.score import Metre
from leitmotif_desk.formats.errors import BadMidi, EmptyFile, TooLarge
from leitmotif_desk.formats.music.midi_in import read_score
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.reading import ReadOptions
from tests.formats.made_files import END, meta, midi, midi_number, midi_source, note

QUARTER = 10_080


def read(data: bytes) -> ScoreReading:
    return read_score(midi_source(data), ReadOptions())


def said(reading: ScoreReading) -> str:
    return "\n".join(str(note) for note in reading.notes.all())


def rows(reading: ScoreReading) -> list[tuple[int, int, int, int]]:
    table = reading.score.notes
    return list(
        zip(
            table.onset_ticks.tolist(),
            table.duration_ticks.tolist(),
            table.pitch.tolist(),
            table.part.tolist(),
            strict=True,
        )
    )


def test_conductor_track_gives_tempo_metre_key_markers_and_title() -> None:
    conductor = (
        meta(0x03, b"1m2 The Lamp")
        + meta(0x51, (600_000).to_bytes(3, "big"))
        + meta(0x58, bytes([3, 2, 24, 8]))
        + meta(0x59, bytes([0xFD, 1]))
        + meta(0x06, b"door", delta=480)
        + meta(0x05, b"la")
        + END
    )
    found = read(midi(conductor, meta(0x03, b"Oboe") + b"\x00\xc0\x44" + note(60, 480) + note(62, 240) + END))
    score = found.score
    assert (found.clues.number.value, found.title, score.title) == ("1m2", "The Lamp", "1m2 The Lamp")
    assert score.tempo.seconds_per_quarter == (Fraction(3, 5),)
    assert score.metres == (Metre(0, 3, 4),)
    assert str(score.keys[0].key) == "C minor"
    assert [(marker.tick, marker.text) for marker in score.markers] == [(QUARTER, "door")]
    assert [(part.name, part.program) for part in score.parts] == [("Oboe", 68)]
    assert rows(found) == [(0, QUARTER, 60, 0), (QUARTER, QUARTER // 2, 62, 0)]
    assert not score.spelled
    assert "Lyrics were dropped" in said(found)


def test_type_0_is_split_by_channel_and_channel_10_is_percussion() -> None:
    found = read(midi(note(60, 480) + note(36, 480, channel=9) + END, kind=0))
    assert [part.percussion for part in found.score.parts] == [False, True]
    assert rows(found) == [(0, QUARTER, 60, 0), (QUARTER, QUARTER, 36, 1)]


def test_running_status_reads_as_if_every_status_were_written() -> None:
    short = b"\x00\x90\x3c\x40" + b"\x60\x3c\x00" + b"\x00\x3e\x40" + b"\x60\x3e\x00" + END
    long = note(60, 0x60) + note(62, 0x60) + END
    assert rows(read(midi(short))) == rows(read(midi(long)))


def test_running_status_after_a_program_change_has_one_data_byte() -> None:
    found = read(midi(b"\x00\xc0\x05\x00\x06" + note(60, 480) + END))
    assert found.score.parts[0].program == 5
    assert len(found.score) == 1


def test_of_two_notes_on_one_key_the_first_begun_ends_first() -> None:
    overlapping = b"\x00\x90\x3c\x40" + b"\x60\x90\x3c\x50" + b"\x60\x80\x3c\x00" + b"\x60\x80\x3c\x00" + END
    table = read(midi(overlapping, division=96)).score.notes
    assert table.duration_ticks.tolist() == [2 * QUARTER, 2 * QUARTER]
    assert table.velocity.tolist() == [64, 80]


def test_a_note_off_without_note_is_dropped_and_a_note_without_off_ends_with_its_track() -> None:
    found = read(midi(b"\x00\x80\x3c\x00" + b"\x00\x90\x3c\x40" + meta(0x01, b"x", delta=480) + END))
    assert rows(found) == [(0, QUARTER, 60, 0)]
    assert "was not down" in said(found)
    assert "never released" in said(found)


def test_notes_without_length_are_kept() -> None:
    assert rows(read(midi(note(60, 0) + note(62, 480) + END))) == [(0, 0, 60, 0), (0, QUARTER, 62, 0)]


def test_division_that_does_not_divide_is_rounded_and_said() -> None:
    found = read(midi(note(60, 100) + note(62, 101) + END, division=101))
    assert rows(found)[0][1] == round(QUARTER * 100 / 101)
    assert "rounded" in said(found)


def test_smpte_offset_gives_the_start_and_its_rate() -> None:
    found = read(midi(meta(0x54, bytes([0x41, 2, 12, 5, 0])) + note(60, 480) + END))
    assert (found.clues.start.value, found.rate) == ("01:02:12;05", "29.97df")


def test_smpte_division_is_laid_on_quarters_at_120() -> None:
    found = read(midi(note(60, 1000) + END, division=((256 - 25) << 8) | 40))
    assert found.score.tempo.seconds_at(int(found.score.notes.duration_ticks[0])) == 1
    assert "film frames" in said(found)


@pytest.mark.parametrize(
    ("raw", "text", "encoding"),
    [
        ("灯台の光".encode("shift_jis"), "灯台の光", "Shift-JIS"),
        ("Café".encode(), "Café", "UTF-8"),
        ("Café".encode("latin-1"), "Café", "Latin-1"),
    ],
)
def test_marker_text_in_any_encoding_is_read_and_the_guess_said(raw: bytes, text: str, encoding: str) -> None:
    found = read(midi(meta(0x06, raw) + note(60, 480) + END))
    assert found.score.markers[0].text == text
    assert encoding in said(found)


def test_alien_chunks_are_skipped_and_said() -> None:
    data = midi(note(60, 480) + END)
    found = read(data[:14] + b"XFIH" + (3).to_bytes(4, "big") + b"abc" + data[14:])
    assert len(found.score) == 1
    assert "no track was skipped" in said(found)


def test_riff_wrapped_midi_is_unwrapped() -> None:
    inner = midi(note(60, 480) + END)
    riff = b"RIFF" + (len(inner) + 12).to_bytes(4, "little") + b"RMIDdata" + len(inner).to_bytes(4, "little") + inner
    assert len(read(riff).score) == 1


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (meta(0x51, b"\0\0\0"), "tempo of 0"),
        (meta(0x58, bytes([0, 2, 24, 8])), "cannot be"),
        (meta(0x58, bytes([4, 255, 24, 8])), "cannot be"),
        (meta(0x59, bytes([99, 0])), "key signature"),
    ],
)
def test_impossible_settings_are_dropped_and_said(body: bytes, words: str) -> None:
    found = read(midi(body + note(60, 480) + END))
    assert words in said(found)
    assert found.score.metres == (Metre(0, 4, 4),)


def test_a_missing_end_of_track_and_a_wrong_count_of_tracks_are_said() -> None:
    found = read(midi(note(60, 480), announced=65_535))
    assert len(found.score) == 1
    assert "no end-of-track" in said(found)
    assert "65,535 tracks" in said(found)


BAD: dict[str, tuple[bytes, type[Exception], str]] = {
    "empty": (b"", EmptyFile, "empty"),
    "another kind of file": (b"GIF89a" * 9, BadMidi, "byte 0"),
    "cut header": (b"MThd\0\0\0\6\0", BadMidi, "byte 4"),
    "type 2": (midi(END, kind=2), BadMidi, "byte 8"),
    "division 0": (midi(END, division=0), BadMidi, "byte 12"),
    "impossible SMPTE division": (midi(END, division=0x8101), BadMidi, "byte 12"),
    "chunk longer than the file": (midi(note(60, 480) + END)[:-6], BadMidi, "byte 18"),
    "65,535 tracks and none there": (midi(announced=65_535), BadMidi, "no track"),
    "endless quantity": (midi(b"\xff" * 40), BadMidi, "byte 22"),
    "SysEx past the end": (midi(b"\x00\xf0\x7f\x01\x02"), BadMidi, "byte 23"),
    "meta past the end": (midi(b"\x00\xff\x01\x7fab"), BadMidi, "byte 23"),
    "data byte over 127": (midi(b"\x00\x90\x3c\xc8" + END), BadMidi, "byte 24"),
    "running status at the start": (midi(b"\x00\x3c\x40" + END), BadMidi, "byte 23"),
    "running status after a meta event": (
        midi(note(60, 1) + meta(1, b"") + b"\x00\x3c\x40" + END),
        BadMidi,
        "no status",
    ),
    "running data byte over 127": (midi(note(60, 1) + b"\x00\x3c\xff" + END), BadMidi, "over 127"),
    "event cut short": (midi(b"\x00\x90\x3c"), BadMidi, "byte 23"),
    "system message": (midi(b"\x00\xf1\x00" + END), BadMidi, "byte 23"),
    "delta beyond a day": (midi(b"\xff\xff\xff\x7f\xff\x2f\x00", division=1), TooLarge, "quarters"),
    "short tempo": (midi(meta(0x51, b"\1") + END), BadMidi, "byte 23"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_with_its_name_and_place(name: str) -> None:
    data, kind, words = BAD[name]
    with pytest.raises(kind, match=words) as caught:
        read(data)
    assert "1m2 The Lamp.mid" in str(caught.value)
    assert "Nothing was imported" in str(caught.value)


def _as_rows(table: Any) -> np.ndarray[Any, Any]:
    rows = np.stack([table["time"], table["duration"], table["pitch"], table["velocity"]])
    return rows[:, np.lexsort(rows[::-1])]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(20, 100), st.integers(1, 40_000), st.integers(0, 40_000)), min_size=1, max_size=60)
)
def test_notes_are_those_that_symusic_reads(notes: list[tuple[int, int, int]]) -> None:
    import symusic

    data = midi(b"".join(note(pitch, length, delta) for pitch, length, delta in notes) + END)
    heard: Any = symusic.Score.from_midi(data)
    theirs = _as_rows(heard.tracks[0].notes.numpy())
    ours = read(data).score.notes
    columns = {"time": ours.onset_ticks // 21, "duration": ours.duration_ticks // 21, "pitch": ours.pitch}
    np.testing.assert_array_equal(_as_rows(columns | {"velocity": ours.velocity}), theirs)


@given(st.integers(0, 0x0FFFFFFF))
def test_delta_times_of_every_length_are_read(delta: int) -> None:
    from leitmotif_desk.formats.music.midi_events import read_track

    track = read_track(midi_source(midi_number(delta) + b"\x90\x3c\x40"), 0, len(midi_number(delta)) + 3)
    assert track.tick.tolist() == [delta]
