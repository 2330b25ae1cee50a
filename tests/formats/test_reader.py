"""The reading process: the same values as in this one, limits that hold, nothing left behind."""

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from leitmotif_desk.domain.errors import Cancelled
from leitmotif_desk.domain.time import frame_rate, parse_timecode
from leitmotif_desk.formats import FORMATS, Kind, Limits, ReadOptions, read, reader
from leitmotif_desk.formats.errors import (
    BadMidi,
    BadXml,
    EmptyFile,
    FileMissing,
    FormatError,
    NoSuchPassage,
    ReaderDied,
    ReaderTooSlow,
    TooLarge,
    UnknownFormat,
    UnknownRate,
)
from leitmotif_desk.formats.reading import NoteKind, Source
from leitmotif_desk.formats.reading_here import read_source
from leitmotif_desk.formats.wire import pack_reading, unpack
from tests.formats.made_files import END, meta, midi, musicxml, note, xml_note

QUARTER = 10_080
CUE = midi(meta(0x54, bytes([1, 0, 12, 5, 0])) + meta(0x06, b"door") + END, note(60, 480) + note(62, 480) + END)
TABLE = "Scene,In,Out,Hits\n1,01:00:00:00,01:00:10:00,01:00:05:00 door\n"


@pytest.fixture
def cue(tmp_path: Path) -> Path:
    path = tmp_path / "1m2 The Lamp.mid"
    path.write_bytes(CUE)
    return path


def test_a_cue_comes_through_the_process_as_it_would_here(cue: Path) -> None:
    options = ReadOptions(rate="24")
    there = read(cue, Kind.CUE, options)
    here = read_source(Source(cue.name, CUE), Kind.CUE, options)
    assert there.score is not None and here.score is not None
    assert there.score.id() == here.score.id()
    assert (there.cue_number, there.title, there.notes) == ("1m2", "The Lamp", here.notes)
    assert there.start_frame == parse_timecode("01:00:12:05", frame_rate("24"))
    assert any(said.kind is NoteKind.GUESSED for said in there.notes)
    assert there.score.notes.pitch.dtype == np.int64


def test_scenes_and_motifs_come_through_the_process(tmp_path: Path) -> None:
    table, score = tmp_path / "spotting.csv", tmp_path / "theme.musicxml"
    table.write_text(TABLE)
    score.write_bytes(musicxml(xml_note("C"), xml_note("D") + xml_note("E")))
    assert read(table, Kind.SCENES).scenes[0].hits[0].note == "door"
    phrase = read(score, Kind.MOTIF, ReadOptions(part="oboe", bars="2-2", name="Light")).phrase
    assert phrase is not None
    assert [(tone.onset_ticks, tone.name) for tone in phrase.tones] == [(0, "D4"), (QUARTER, "E4")]
    assert (phrase.name, phrase.origin) == ("Light", "theme.musicxml, Oboe, bar 2")


@pytest.mark.parametrize(("part", "bars"), [("Tuba", ""), ("9", ""), ("1", "7"), ("1", "2-1"), ("1", "x-y")])
def test_a_passage_that_is_not_there_is_refused(part: str, bars: str) -> None:
    source = Source("a.musicxml", musicxml(xml_note("C"), xml_note("D")))
    with pytest.raises(NoSuchPassage, match=r"a\.musicxml"):
        read_source(source, Kind.MOTIF, ReadOptions(part=part, bars=bars))


@pytest.mark.parametrize(
    ("name", "data", "kind", "error", "words"),
    [
        ("a.mid", b"\xff" * 40, Kind.CUE, BadMidi, "a.mid, byte 0"),
        ("a.musicxml", b"<score-partwise>\n<oops", Kind.CUE, BadXml, "a.musicxml, line 2"),
        ("a.mid", b"", Kind.CUE, EmptyFile, "a.mid"),
        ("a.png", b"\x89PNG", Kind.CUE, UnknownFormat, "no known format"),
        ("a.mid", CUE, Kind.SCENES, UnknownFormat, "holds no scenes"),
    ],
)
def test_errors_keep_their_type_and_place(
    tmp_path: Path, name: str, data: bytes, kind: Kind, error: type[FormatError], words: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(error, match=words):
        read(tmp_path / name, kind)


def test_missing_files_folders_and_files_too_large_are_named(tmp_path: Path, cue: Path) -> None:
    with pytest.raises(FileMissing, match=r"gone\.mid"):
        read(tmp_path / "gone.mid", Kind.CUE)
    with pytest.raises(FileMissing):
        read(tmp_path, Kind.CUE)
    with pytest.raises(TooLarge, match="at most 10"):
        read(cue, Kind.CUE, limits=Limits(file_bytes=10))


def test_content_decides_before_the_suffix(tmp_path: Path) -> None:
    (tmp_path / "wrong.musicxml").write_bytes(CUE)
    assert len(read(tmp_path / "wrong.musicxml", Kind.CUE).score or ()) == 2


def test_a_rate_that_is_none_is_refused_before_the_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "spotting.csv").write_text(TABLE)
    with pytest.raises(UnknownRate, match=r"spotting\.csv.*'23'.*23\.976"):
        read(tmp_path / "spotting.csv", Kind.SCENES, ReadOptions(rate="23"))


def test_a_reader_beyond_its_time_is_stopped(cue: Path) -> None:
    began = time.monotonic()
    with pytest.raises(ReaderTooSlow, match=r"1m2 The Lamp.mid.*0.01 seconds"):
        read(cue, Kind.CUE, limits=Limits(seconds=0.01))
    assert time.monotonic() - began < 2


def test_a_reader_beyond_its_memory_is_a_named_error(tmp_path: Path) -> None:
    big = tmp_path / "big.musicxml"
    big.write_bytes(musicxml(xml_note("C") * 300_000))
    with pytest.raises((TooLarge, ReaderDied, BadXml), match=r"big\.musicxml"):
        read(big, Kind.CUE, limits=Limits(memory_bytes=200 << 20))


def test_a_reader_that_dies_is_a_named_error(cue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dying = [sys.executable, "-c", "import os; os.kill(os.getpid(), 11)"]

    def started() -> "subprocess.Popen[bytes]":
        return subprocess.Popen(dying, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(reader, "_started", started)
    with pytest.raises(ReaderDied, match=r"1m2 The Lamp\.mid.*signal 11"):
        read(cue, Kind.CUE)


def test_cancelling_stops_the_process(cue: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[subprocess.Popen[bytes]] = []
    start = reader._started

    def started() -> "subprocess.Popen[bytes]":
        begun.append(start())
        return begun[-1]

    def cancel(_done: float) -> None:
        raise Cancelled("stopped")

    monkeypatch.setattr(reader, "_started", started)
    with pytest.raises(Cancelled):
        read(cue, Kind.CUE, progress=cancel)
    assert begun[0].poll() is not None


def test_progress_rises(cue: Path) -> None:
    heard: list[float] = []
    read(cue, Kind.CUE, progress=heard.append)
    assert heard == sorted(heard)


def test_the_wire_holds_a_reading_without_loss_and_refuses_nonsense() -> None:
    found = read_source(Source("a.csv", TABLE.encode()), Kind.SCENES, ReadOptions())
    assert unpack(pack_reading(found)) == found
    for nonsense in (b"", b"[]\n", b'{"reading": {"kind": "opera"}}\n', b'{"reading": 3}\n'):
        with pytest.raises(ReaderDied):
            unpack(nonsense)


def test_every_format_names_readers_that_exist() -> None:
    assert all(callable(known.reader(kind)) for known in FORMATS for kind in known.readers)


def test_the_room_and_its_process_start_without_heavy_libraries() -> None:
    heavy = {"cv2", "music21", "lxml", "openpyxl", "mido", "pretty_midi", "symusic", "PySide6"}
    code = "import sys, leitmotif_desk.formats, leitmotif_desk.formats.child; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "leitmotif_desk.formats.child" in loaded
    assert not heavy & set(loaded)
