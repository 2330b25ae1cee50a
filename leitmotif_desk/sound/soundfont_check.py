"""Whether a SoundFont's tables stay inside it: the synthesiser believes them, and native code does not forgive."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.sound.errors import BadSoundFont

Table = NDArray[np.void]

# The records of chapter 7 of the SoundFont 2.04 specification, as far as they point at each other.
_RECORDS: dict[bytes, np.dtype[np.void]] = {
    b"phdr": np.dtype([("name", "S20"), ("preset", "<u2"), ("bank", "<u2"), ("bag", "<u2"), ("rest", "V12")]),
    b"pbag": np.dtype([("gen", "<u2"), ("mod", "<u2")]),
    b"pgen": np.dtype([("operator", "<u2"), ("amount", "<u2")]),
    b"inst": np.dtype([("name", "S20"), ("bag", "<u2")]),
    b"ibag": np.dtype([("gen", "<u2"), ("mod", "<u2")]),
    b"igen": np.dtype([("operator", "<u2"), ("amount", "<u2")]),
    b"shdr": np.dtype(
        [("name", "S20"), ("start", "<u4"), ("end", "<u4"), ("loop_start", "<u4"), ("loop_end", "<u4"), ("rest", "V10")]
    ),
}
_POINTERS = (
    (b"phdr", "bag", b"pbag"),
    (b"pbag", "gen", b"pgen"),
    (b"inst", "bag", b"ibag"),
    (b"ibag", "gen", b"igen"),
)
_INSTRUMENT, _SAMPLE = 41, 53
_NOW = "Nothing can be heard; everything else works."


def check_soundfont(content: bytes, path: Path) -> None:
    """Raise BadSoundFont where the content is no SoundFont, cut short, or points outside itself."""
    if content[:4] != b"RIFF" or content[8:12] != b"sfbk":
        raise BadSoundFont("this is no SoundFont (.sf2 or .sf3).", where=str(path), now=_NOW)
    if int.from_bytes(content[4:8], "little") + 8 > len(content):
        raise BadSoundFont("the SoundFont is cut short.", where=str(path), now=_NOW)
    chunks = dict(_chunks(content, 12, len(content)))
    for fault in _faults(content, chunks):
        raise BadSoundFont(f"the SoundFont is damaged: {fault}.", where=str(path), now=_NOW)


def _chunks(content: bytes, start: int, end: int) -> Iterator[tuple[bytes, tuple[int, int]]]:
    """Yield each chunk's name and the span of its data, lists opened."""
    while start + 8 <= end:
        name, size = content[start : start + 4], int.from_bytes(content[start + 4 : start + 8], "little")
        inner = start + 8
        if inner + size > end:
            return
        if name == b"LIST":
            yield from _chunks(content, inner + 4, inner + size)
        else:
            yield name, (inner, inner + size)
        start = inner + size + size % 2


def _faults(content: bytes, chunks: dict[bytes, tuple[int, int]]) -> Iterator[str]:
    missing = [name for name in (b"smpl", *_RECORDS) if name not in chunks]
    if missing:
        yield f"it has no {missing[0].decode()}"
        return
    tables: dict[bytes, Table] = {}
    for name, record in _RECORDS.items():
        start, end = chunks[name]
        if end - start < record.itemsize or (end - start) % record.itemsize:
            yield f"its {name.decode()} has a wrong length"
            return
        tables[name] = np.frombuffer(content[start:end], dtype=record)
    for name, field, target in _POINTERS:
        places = tables[name][field].astype(np.int64)
        if (np.diff(places) < 0).any() or places[-1] >= len(tables[target]):
            yield f"its {name.decode()} points outside {target.decode()}"
            return
    for name, operator, target in ((b"pgen", _INSTRUMENT, b"inst"), (b"igen", _SAMPLE, b"shdr")):
        rows = tables[name]
        if (rows["amount"][rows["operator"] == operator] >= len(tables[target]) - 1).any():
            yield f"its {name.decode()} names what {target.decode()} does not have"
            return
    start, end = chunks[b"smpl"]
    if _major_version(content, chunks) == 2:
        yield from _sample_faults(tables, (end - start) // 2)


def _major_version(content: bytes, chunks: dict[bytes, tuple[int, int]]) -> int:
    """Return 2 or, for packed samples (.sf3) whose places count bytes, 3."""
    start, end = chunks.get(b"ifil", (0, 0))
    return int.from_bytes(content[start : min(end, start + 2)], "little")


def _sample_faults(tables: dict[bytes, Table], length: int) -> Iterator[str]:
    samples = tables[b"shdr"][:-1]
    columns = {name: samples[name].astype(np.int64) for name in ("start", "end", "loop_start", "loop_end")}
    if any((column > length).any() for column in columns.values()) or (columns["start"] > columns["end"]).any():
        yield "a sample lies outside its sound"
