"""Damaged files: whatever the damage, only our errors come out, and soon."""

import random
import time

import pytest

from leitmotif_desk.formats.errors import FormatError
from leitmotif_desk.formats.reading import Kind, ReadOptions, Source
from leitmotif_desk.formats.reading_here import read_source
from tests.formats.made_files import END, container, meta, midi, musicxml, note, xml_note, zipped
from tests.formats.test_edl import LIST
from tests.formats.test_music21_in import ABC, KERN
from tests.formats.test_spotting import CUES, SCENES, workbook

SCORE = musicxml(
    xml_note("C", extra='<tie type="start"/>')
    + "<backup><duration>2</duration></backup>"
    + xml_note("E", duration="2"),
    xml_note("C", extra='<tie type="stop"/>')
    + "<harmony><root><root-step>G</root-step></root><kind>major</kind></harmony>",
    attributes="<key><fifths>2</fifths></key><time><beats>3</beats><beat-type>4</beat-type></time>",
)
CLUES = meta(0x54, b"\x01\0\x0c\5\0") + meta(3, b"1m02 Lamp v3") + meta(1, b"IN 01:00:12;05")
CONDUCTOR = CLUES + meta(0x51, b"\7\xa1\x20") + meta(0x58, bytes([3, 2, 24, 8])) + meta(6, b"door", 480) + END
SEEDS: dict[str, tuple[bytes, Kind, int]] = {
    "a.mid": (midi(CONDUCTOR, note(60, 480) + b"\x00\xc0\x05" + note(62, 480) + b"\x00\x3e\x00" + END), Kind.CUE, 200),
    "a.musicxml": (SCORE, Kind.MOTIF, 200),
    "a.mxl": (zipped({"META-INF/container.xml": container("a.xml"), "a.xml": SCORE}), Kind.CUE, 200),
    "a.edl": (LIST.encode(), Kind.SCENES, 200),
    "scenes.csv": (SCENES.encode(), Kind.SCENES, 200),
    "cues.csv": (CUES.encode("utf-16"), Kind.SCENES, 200),
    "a.xlsx": (workbook([line.split(",") for line in CUES.splitlines()]), Kind.SCENES, 200),
    "a.krn": (KERN, Kind.CUE, 40),
    "a.abc": (ABC, Kind.CUE, 40),
}
LONGEST_SECONDS = 2.0


def damaged(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(out) + 1)
        match chance.randrange(5):
            case 0:
                out[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del out[place : place + chance.randint(1, 20)]
            case 2:
                out[place:place] = chance.choice([b"\0", b"\xff" * 4, b"9" * 9, b"-", b"<", b":", b"\n", b"\x7f\xff"])
            case 3:
                out = out[:place]
            case _:
                begin = chance.randrange(len(out) + 1)
                out[place:place] = out[begin : begin + chance.randint(1, 60)]
    return bytes(out)


@pytest.mark.parametrize("name", SEEDS)
def test_only_our_errors_escape_from_damaged_files(name: str) -> None:
    data, kind, count = SEEDS[name]
    read_source(Source(name, data), kind, ReadOptions(part="1"))
    refused, slowest = 0, 0.0
    for seed in range(count):
        began = time.monotonic()
        try:
            read_source(Source(name, damaged(data, random.Random(seed))), kind, ReadOptions(part="1"))
        except FormatError as error:
            refused += 1
            assert error.where, f"seed {seed}: {error}"
        slowest = max(slowest, time.monotonic() - began)
    assert refused > 0
    assert slowest < LONGEST_SECONDS
