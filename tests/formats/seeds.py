"""A small sound file of every format in the table."""

import random
from dataclasses import dataclass

from leitmotif_desk.formats.reading import Kind, ReadOptions, Source
from tests.formats.damage import damaged, reworded
from tests.formats.editorial import test_aaf, test_otio_in
from tests.formats.editorial.made_timelines import ALE, FCPXML, XMEML
from tests.formats.editorial.test_edl import LIST, MARKERS
from tests.formats.made_files import END, container, meta, midi, musicxml, note, xml_note, zipped
from tests.formats.markers.test_marker_lists import AVID, PREMIERE, PRO_TOOLS, REAPER
from tests.formats.music.test_music21_in import ABC, KERN, MEI
from tests.formats.screenplays.test_screenplay import FDX, FOUNTAIN
from tests.formats.spreadsheets.test_spotting import CUES, SCENES, workbook

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
NOTES = note(60, 480) + b"\x00\xc0\x05" + note(62, 480) + b"\x00\x3e\x00" + END
OPTIONS = ReadOptions(part="1")


@dataclass(frozen=True)
class Seed:
    """A sound file; `codec` is that of a text (empty: it is none)."""

    name: str
    data: bytes
    kind: Kind = Kind.SCENES
    codec: str = ""

    @property
    def source(self) -> Source:
        return Source(self.name, self.data)

    def mutant(self, number: int) -> Source:
        """Return the file damaged in the one way that a number stands for."""
        chance = random.Random(number)
        as_text = self.codec and chance.random() < 0.6
        if not as_text:
            return Source(self.name, damaged(self.data, chance))
        text = reworded(self.data.decode(self.codec), chance)
        return Source(
            self.name, text.encode(self.codec, "surrogatepass" if self.codec.startswith("utf") else "replace")
        )


def _text(name: str, text: str, codec: str = "utf-8", kind: Kind = Kind.SCENES) -> Seed:
    return Seed(name, text.encode(codec), kind, codec)


SESSION = PRO_TOOLS.format(
    format="29.97 Drop Frame", columns="TRACK NAME\tTRACK TYPE\t", track="Spots\tRuler\t"
).replace("00:59", "01:00")
SEEDS: dict[str, tuple[Seed, ...]] = {
    "MIDI": (Seed("a.mid", midi(CONDUCTOR, NOTES), Kind.CUE),),
    "MusicXML": (
        _text("a.musicxml", SCORE.decode(), kind=Kind.MOTIF),
        Seed("a.mxl", zipped({"META-INF/container.xml": container("a.xml"), "a.xml": SCORE}), Kind.CUE),
    ),
    "Humdrum kern": (_text("a.krn", KERN.decode(), kind=Kind.CUE),),
    "ABC": (_text("a.abc", ABC.decode(), kind=Kind.CUE),),
    "MEI": (_text("a.mei", MEI.decode(), kind=Kind.CUE),),
    "Final Draft": (_text("a.fdx", FDX),),
    "Fountain": (_text("a.fountain", FOUNTAIN),),
    "CMX3600 edit list": (_text("a.edl", LIST), _text("b.edl", MARKERS, "mac_roman")),
    "FCPXML": (_text("cut.fcpxml", FCPXML.decode()),),
    "Final Cut Pro 7 XML": (_text("cut.xml", XMEML.decode()),),
    "OpenTimelineIO": (_text("cut.otio", test_otio_in.written(test_otio_in.CUT).decode()),),
    "Avid log exchange": (_text("bin.ale", ALE),),
    "AAF": (Seed("cut.aaf", test_aaf.CUT),),
    "Pro Tools session text": (_text("session.txt", SESSION),),
    "Premiere markers": (_text("premiere.csv", PREMIERE, "utf-16"),),
    "Reaper markers and regions": (_text("reaper.csv", REAPER),),
    "Avid markers": (_text("avid.txt", AVID, "mac_roman"),),
    "spotting notes": (
        _text("scenes.csv", SCENES),
        _text("cues.csv", CUES, "utf-16"),
        Seed("a.xlsx", workbook([line.split(",") for line in CUES.splitlines()])),
    ),
}
"""By the names of the table of formats."""
