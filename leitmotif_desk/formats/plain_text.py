"""Text files of unknown encoding, split into lines whatever ends them."""

import re

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadText, EmptyFile
from leitmotif_desk.formats.reading import Notes, Source

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_LINE_END = re.compile(r"\r\n|\r|\n")
ENCODINGS = ("UTF-8", "UTF-16", "MacRoman", "Windows-1252", "Shift-JIS")
LONGEST_LINE = 100_000
_NUL_SHARE = 0.3
_MAC_LETTERS = frozenset(b"\x80\x83\x85\x86\x87\x88\x89\x8a\x8d\x8e\x8f\x90\x91\x99\x9a\x9f")
"""Bytes that are accented letters in MacRoman and signs, rare ones, or nothing in Windows-1252."""


def lines_of(source: Source, notes: Notes) -> list[str]:
    """Return the lines of a text; raises EmptyFile, and BadText with the line or byte."""
    if not source.data:
        raise EmptyFile("the file is empty.", where=source.name, now=NOTHING_IMPORTED)
    text = _decoded(source, notes)
    lines = _LINE_END.split(text)
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            what = f"the line has {len(line):,} characters (at most {LONGEST_LINE:,} are read)."
            raise BadText(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
        if "\0" in line:
            what = "the line holds NUL bytes; this is no text, or the file is damaged."
            raise BadText(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
    return lines


def _decoded(source: Source, notes: Notes) -> str:
    data = source.data
    for mark, codec in _BOMS:
        if data.startswith(mark):
            return _strictly(source, data[len(mark) :], codec)
    if data[1::2].count(0) > _NUL_SHARE * len(data):
        notes.guessed("The text was read as UTF-16.")
        return _strictly(source, data, "utf-16-le")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        foreign = frozenset(byte for byte in data if byte > 127)
        codec, name = ("mac_roman", "MacRoman") if foreign & _MAC_LETTERS else ("cp1252", "Windows-1252")
        notes.guessed(f"The text is not UTF-8; it was read as {name}.")
        return data.decode(codec, errors="replace")


def _strictly(source: Source, data: bytes, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        what = f"the text is not {codec.upper()} as its first bytes promise."
        raise BadText(what, where=source.at(f"byte {error.start}"), now=NOTHING_IMPORTED) from error
