"""The table of formats: how each is known, and which function reads what from it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import Any

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, EmptyFile, UnknownFormat
from leitmotif_desk.formats.plain_text import beginning
from leitmotif_desk.formats.reading import Kind, Source
from leitmotif_desk.formats.spreadsheets.headings import known_fields

HEAD_BYTES = 4096
"""How much of a file is looked at to know its format."""


def _holds(*signs: bytes) -> Callable[[bytes], bool]:
    def look(head: bytes) -> bool:
        # UTF-16 text shows its signs once the NULs are gone.
        return any(sign in head.replace(b"\0", b"") for sign in signs)

    return look


def _begins(*signs: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(signs)


def _reads(shape: str) -> Callable[[bytes], bool]:
    """Look for a shape of text, whatever its encoding and whatever ends its lines."""
    wanted = re.compile(shape, re.MULTILINE)
    return lambda head: wanted.search(beginning(head)) is not None


_TC = r"\d\d[:;]\d\d[:;]\d\d[:;.,]\d\d"
_HEADING = r"(?:\A|\n[ \t]*\n)(?:INT|EXT|INT\.?/EXT|I/E)[. ](?!.*\d:\d\d)[^\t;\n]+$"
_EVENT = rf"^[ \t]*(?:FCM:|\d{{1,6}}[ \t]+[^\n]{{3,200}}?(?:[ \t]+{_TC}){{4}})"
_AVID_ROW = (
    rf"\A[^\t\n]*\t(?:{_TC}|\d+)\t[A-Z]{{1,4}}\d{{0,3}}\t[A-Za-z]+\t[^\t\n]*(?:\n[^\t\n]*){{0,9}}\t\d*(?:\t|\n|\Z)"
)
_PREMIERE_ROWS = rf"\A[^\t\n]+(?:\t[^\t\n]*){{4,8}}\n+[^\t\n]*\t[^\t\n]*(?:\n[^\t\n]*){{0,9}}\t{_TC}\t{_TC}"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_AAF, _OLD_AAF = _COMPOUND + b"\x01\x02\x01\x0d", _COMPOUND + b"AAFB"
"""Compound files, as of old office programs too; the class that follows tells them apart."""
_has_premiere_rows = _reads(_PREMIERE_ROWS)


def _is_premiere(head: bytes) -> bool:
    headings = beginning(head).partition("\n")[0].split("\t")
    # Spotting notes divided by tabs look the same, but for what they are about.
    return _has_premiere_rows(head) and known_fields(headings).isdisjoint({"cue", "scene"})


_VIDEO_BOXES = (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot")
_VIDEO_HEADS = (
    b"\x1a\x45\xdf\xa3", b"OggS", b"\x00\x00\x01\xba", b"\x00\x00\x01\xb3", b"\x06\x0e\x2b\x34\x02\x05\x01\x01",
    b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",
)  # fmt: skip
"""Matroska, Ogg, MPEG programme stream and video, MXF, ASF."""
_PACKETS = ((0, 188), (4, 192))
"""Where the sync bytes of an MPEG transport stream stand, and how far apart: plain, or with time stamps (.m2ts)."""


def _is_video(head: bytes) -> bool:
    # By its bytes alone, whatever the name: what is no container might be a playlist, which names other files.
    if head[4:8] in _VIDEO_BOXES or head.startswith(_VIDEO_HEADS) or (head[:4] == b"RIFF" and head[8:12] == b"AVI "):
        return True
    return any(len(found := head[first::apart][:4]) == 4 and set(found) == {0x47} for first, apart in _PACKETS)


def _never(head: bytes) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file: `looks_like` judges its first 4 KB; `readers` name "module:function" in this room."""

    name: str
    suffixes: tuple[str, ...]
    looks_like: Callable[[bytes], bool]
    readers: Mapping[Kind, str]

    def reader(self, kind: Kind) -> Callable[..., Any]:
        """Return the function that reads a kind from this format."""
        module, _, function = self.readers[kind].partition(":")
        found: Callable[..., Any] = getattr(import_module(f"leitmotif_desk.formats.{module}"), function)
        return found


def _score(module: str) -> dict[Kind, str]:
    return {Kind.CUE: f"{module}:read_score", Kind.MOTIF: f"{module}:read_score"}


FORMATS: tuple[Format, ...] = (
    Format("MIDI", (".mid", ".midi", ".smf", ".rmi"), _begins(b"MThd", b"RIFF"), _score("music.midi_in")),
    Format(
        "MusicXML",
        (".musicxml", ".xml", ".mxl"),
        _holds(b"<score-partwise", b"<score-timewise"),
        _score("music.musicxml_in"),
    ),
    Format("Humdrum kern", (".krn", ".kern"), _holds(b"**kern"), _score("music.music21_in")),
    Format("ABC", (".abc",), _begins(b"X:", b"%abc"), _score("music.music21_in")),
    Format("MEI", (".mei",), _holds(b"http://www.music-encoding.org"), _score("music.music21_in")),
    Format("Final Draft", (".fdx",), _holds(b"<FinalDraft"), {Kind.SCENES: "screenplays.fdx:read_scenes"}),
    Format("Fountain", (".fountain", ".spmd"), _reads(_HEADING), {Kind.SCENES: "screenplays.fountain:read_scenes"}),
    Format("CMX3600 edit list", (".edl",), _reads(_EVENT), {Kind.SCENES: "editorial.edl:read_scenes"}),
    Format("FCPXML", (".fcpxml", ".fcpxmld"), _holds(b"<fcpxml"), {Kind.SCENES: "editorial.fcpxml:read_scenes"}),
    Format("Final Cut Pro 7 XML", (".xml",), _holds(b"<xmeml"), {Kind.SCENES: "editorial.fcp7xml:read_scenes"}),
    Format(
        "OpenTimelineIO", (".otio", ".otioz"), _holds(b'"OTIO_SCHEMA"'), {Kind.SCENES: "editorial.otio_in:read_scenes"}
    ),
    Format("Avid log exchange", (".ale",), _holds(b"FIELD_DELIM"), {Kind.SCENES: "editorial.ale:read_scenes"}),
    Format("AAF", (".aaf",), _begins(_AAF, _OLD_AAF), {Kind.SCENES: "editorial.aaf:read_scenes"}),
    Format("Pro Tools session text", (), _reads(r"\ASESSION NAME:"), {Kind.SCENES: "markers.protools:read_markers"}),
    Format("video", (), _is_video, {Kind.SHOTS: "editorial.shots:read_shots"}),
    Format("Premiere markers", (), _is_premiere, {Kind.SCENES: "markers.marker_lists:read_premiere"}),
    Format(
        "Reaper markers and regions",
        (),
        _reads(r"\A#,Name,Start,End,Length"),
        {Kind.SCENES: "markers.marker_lists:read_reaper"},
    ),
    Format("Avid markers", (), _reads(_AVID_ROW), {Kind.SCENES: "markers.marker_lists:read_avid"}),
    Format(
        "spotting notes", (".csv", ".tsv", ".xlsx", ".txt"), _never, {Kind.SCENES: "spreadsheets.spotting:read_scenes"}
    ),
)
"""In the order they are tried."""

_MANY = frozenset({Kind.SCENES, Kind.SHOTS})
"""What a file holds several of."""


def format_of(source: Source, kind: Kind) -> Format:
    """Return the format of a file, by content first, then by suffix; raises UnknownFormat."""
    head, suffix = source.data[:HEAD_BYTES], PurePath(source.name).suffix.lower()
    by_content = [found for found in FORMATS if found.looks_like(head)]
    by_suffix = [found for found in FORMATS if suffix in found.suffixes]
    if not source.data:
        raise EmptyFile("the file is empty.", where=source.name, now=NOTHING_IMPORTED)
    found = next((found for found in by_content + by_suffix if kind in found.readers), None)
    if found is not None:
        return found
    known = ", ".join(known.name for known in FORMATS if kind in known.readers)
    sought = kind if kind in _MANY else f"a {kind}"
    seen = f"{by_suffix[0].name} holds no {kind}" if by_suffix else "the file is of no known format"
    raise UnknownFormat(f"{seen}; {sought} can be read from {known}.", where=source.name, now=NOTHING_IMPORTED)
