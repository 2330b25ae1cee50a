"""Zip archives from strangers: read in memory, never unpacked to disk, counted while they stream."""

import struct
import zipfile
import zlib
from io import BytesIO

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadArchive, TooLarge
from leitmotif_desk.formats.reading import Source

MOST_BYTES = 200 << 20
MOST_ENTRIES = 100
MOST_RATIO = 100
_ALWAYS_FINE = 1 << 20
"""Unpacked bytes below which a high ratio harms nobody."""
_CHUNK = 1 << 16
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    IndexError,
    OSError,
)
"""What zipfile raises over damaged archives."""


def unpack(source: Source) -> dict[str, bytes]:
    """Return the files of an archive by name; raises BadArchive, and TooLarge for what would burst."""
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_ENTRIES:
                what = f"the archive holds {len(entries):,} files (at most {MOST_ENTRIES} are read)."
                raise TooLarge(what, where=source.name, now=NOTHING_IMPORTED)
            budget = min(MOST_BYTES, max(_ALWAYS_FINE, MOST_RATIO * len(source.data)))
            found: dict[str, bytes] = {}
            for entry in entries:
                found[entry.filename] = _member(archive, entry, budget, source)
                budget -= len(found[entry.filename])
            return found
    except _DAMAGE as error:
        raise _damaged(source, error) from error


def member(source: Source, name: str) -> bytes:
    """Return one file of an archive, whatever else it holds; raises BadArchive, and TooLarge for what would burst."""
    try:
        with zipfile.ZipFile(BytesIO(source.data)) as archive:
            budget = min(MOST_BYTES, max(_ALWAYS_FINE, MOST_RATIO * len(source.data)))
            return _member(archive, archive.getinfo(name), budget, source)
    except KeyError as error:
        raise BadArchive(f"the archive holds no {name}.", where=source.name, now=NOTHING_IMPORTED) from error
    except _DAMAGE as error:
        raise _damaged(source, error) from error


def _damaged(source: Source, error: Exception) -> BadArchive:
    # zipfile raises RuntimeError for passwords, NotImplementedError for rare ways of packing.
    return BadArchive(f"the archive cannot be unpacked ({error}).", where=source.name, now=NOTHING_IMPORTED)


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, budget: int, source: Source) -> bytes:
    chunks, size = [], 0
    with archive.open(entry) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > budget:
                what = "the archive unpacks to more than is safe (200 MB, or 100 times its own size)."
                raise TooLarge(what, where=source.at(entry.filename), now=NOTHING_IMPORTED)
            chunks.append(chunk)
    return b"".join(chunks)
