"""Text files of unknown encoding, split into lines whatever ends them."""

import re
from collections.abc import Mapping
from itertools import islice

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadText, EmptyFile
from leitmotif_desk.formats.reading import Notes, Source

ENCODINGS: Mapping[str, str] = {
    "UTF-8": "utf-8",
    "UTF-16": "utf-16-le",
    "UTF-16 BE": "utf-16-be",
    "MacRoman": "mac_roman",
    "Windows-1252": "cp1252",
    "ISO-8859-15": "iso8859_15",
    "Windows-1250": "cp1250",
    "Mac Central European": "mac_latin2",
    "Windows-1251": "cp1251",
    "Mac Cyrillic": "mac_cyrillic",
    "KOI8-R": "koi8_r",
    "Windows-1253": "cp1253",
    "Windows-1254": "cp1254",
    "Shift-JIS": "cp932",
    "EUC-JP": "euc_jp",
    "GB18030": "gb18030",
    "Big5": "big5hkscs",
    "EUC-KR": "cp949",
}
"""The encodings a person may choose, by the names people know, and Python's codecs."""
_BOMS = ((b"\xef\xbb\xbf", "UTF-8"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16 BE"))
_LINE_END = re.compile(r"\r\n|\r|\n")
LONGEST_LINE = 100_000
_NUL_SHARE = 0.15
"""Every space, tab, digit and line end of UTF-16 is half NUL; so is this share of its pairs in any language."""
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_MOST_FOREIGN = 20_000
_RARE = frozenset("ƒ†‡ˆ‰˜¯˘˙˚¸˝˛ˇ∞±≤≥∂∑∏π∫√≈∆◊ıŽﬁﬂ")  # noqa: RUF001
_WITHIN_WORDS = frozenset("’'-–—·\xad")


def lines_of(source: Source, notes: Notes, encoding: str = "") -> list[str]:
    """Return the lines of a text read as `encoding`, a name of ENCODINGS; empty: guess it.

    Raises EmptyFile, and BadText with the line or byte.
    """
    name = encoding_of(source, encoding)
    if not encoding and name not in ("UTF-8", _marked(source.data)):
        notes.guessed(f"The text is not UTF-8; it was read as {name}.")
    lines = _LINE_END.split(_decoded(source, name))
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            what = f"the line has {len(line):,} characters (at most {LONGEST_LINE:,} are read)."
            raise BadText(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
        if "\0" in line:
            what = "the line holds NUL bytes; this is no text, or the file is damaged."
            raise BadText(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
    return lines


def encoding_of(source: Source, wanted: str = "") -> str:
    """Return the name in ENCODINGS that a text is read as: the one wanted, else the likeliest.

    Raises EmptyFile, and BadText for a name that is not known.
    """
    if not source.data:
        raise EmptyFile("the file is empty.", where=source.name, now=NOTHING_IMPORTED)
    if wanted and wanted not in ENCODINGS:
        what = f"the encoding {wanted!r} is not known; the known ones are {', '.join(ENCODINGS)}."
        raise BadText(what, where=source.name, now=NOTHING_IMPORTED)
    marked = _marked(source.data)
    # Whoever says UTF-16 need not know which half comes first where the file's mark does.
    return marked if wanted.startswith("UTF-16") and marked.startswith("UTF-16") else wanted or _guessed(source.data)


def beginning(head: bytes) -> str:
    """Return the first bytes of a file as the text they most likely are, with line feeds only."""
    return _LINE_END.sub("\n", head.decode(ENCODINGS[_guessed(head)], "replace").removeprefix("\ufeff"))


def _guessed(data: bytes) -> str:
    return _marked(data) or _bare_utf16(data) or ("UTF-8" if _reads(data, "utf-8") else _of_one_byte(data))


def _marked(data: bytes) -> str:
    return next((name for mark, name in _BOMS if data.startswith(mark)), "")


def _bare_utf16(data: bytes) -> str:
    """Return UTF-16's name for bytes that hold NULs as it does: mostly in one place of the pair."""
    halves = data[::2].count(0), data[1::2].count(0)
    name = "UTF-16" if halves[1] > halves[0] else "UTF-16 BE"
    if max(halves) < _NUL_SHARE * len(data) / 2 or 2 * min(halves) > max(halves):
        return ""
    return name if _reads(data, ENCODINGS[name]) else ""


def _reads(data: bytes, codec: str) -> bool:
    try:
        data.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _of_one_byte(data: bytes) -> str:
    """Return MacRoman or Windows-1252, whichever makes words that a language might have."""
    if not _reads(data, "cp1252"):
        return "MacRoman"
    oddities = {name: _oddities(data.decode(ENCODINGS[name])) for name in ("Windows-1252", "MacRoman")}
    return min(oddities, key=lambda name: oddities[name])


def _oddities(text: str) -> int:
    """Count the signs no language puts where they stand: within words, capitals after small letters."""
    return sum(_is_odd(text, found.start()) for found in islice(_FOREIGN.finditer(text), _MOST_FOREIGN))


def _is_odd(text: str, place: int) -> bool:
    sign = text[place]
    before, after = text[place - 1 : place], text[place + 1 : place + 2]
    if sign in _RARE:
        return True
    if not sign.isalpha():
        return before.isalpha() and after.isalpha() and sign not in _WITHIN_WORDS
    if sign.isupper():
        return before.islower()
    return after.isupper() or (before.isupper() and text[max(0, place - 2) : place - 1].isupper())


def _decoded(source: Source, name: str) -> str:
    mark = next((mark for mark, marked in _BOMS if marked == name and source.data.startswith(mark)), b"")
    try:
        return source.data[len(mark) :].decode(ENCODINGS[name])
    except UnicodeDecodeError as error:
        place = f"byte {error.start + len(mark)}"
        raise BadText(f"the text is not {name}.", where=source.at(place), now=NOTHING_IMPORTED) from error
