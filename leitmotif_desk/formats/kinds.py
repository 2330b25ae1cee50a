"""What a file can be read as, before it is read."""

from pathlib import Path, PurePath

from leitmotif_desk.formats.reading import Kind
from leitmotif_desk.formats.reading_here import BUNDLES
from leitmotif_desk.formats.registry import FORMATS, HEAD_BYTES

SUFFIXES: frozenset[str] = frozenset(suffix for known in FORMATS for suffix in known.suffixes)
"""The endings of all files that can be read."""
_IMPORTED = tuple(kind for kind in Kind if kind is not Kind.SHOTS)
"""A video is looked through, not imported."""


def kinds_of(path: Path) -> tuple[Kind, ...]:
    """Return what a file can be read as, likeliest first: by its first bytes, else by its suffix, else everything."""
    head, suffix = _head(path), PurePath(path).suffix.lower()
    found = [known for known in FORMATS if head and known.looks_like(head)]
    found = found or [known for known in FORMATS if suffix in known.suffixes]
    readable = dict.fromkeys(kind for known in found for kind in known.readers if kind in _IMPORTED)
    return tuple(readable) or _IMPORTED


def _head(path: Path) -> bytes:
    """Return a file's first bytes, none where it cannot be opened: its reader will say why."""
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError:
        return b""


def is_bundle(path: Path) -> bool:
    """Tell whether a folder is a file to those who use it, as Final Cut writes them."""
    return path.suffix.lower() in BUNDLES and path.is_dir()
