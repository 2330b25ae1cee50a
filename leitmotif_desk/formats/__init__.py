"""Files to values and back: one file a format, one table of formats."""

from leitmotif_desk.formats.errors import FormatError
from leitmotif_desk.formats.reader import read
from leitmotif_desk.formats.reading import (
    CueRow,
    HitRow,
    ImportNote,
    Kind,
    Limits,
    MarkerRow,
    NoteKind,
    Phrase,
    Reading,
    ReadOptions,
    SceneRow,
)
from leitmotif_desk.formats.registry import FORMATS, Format

__all__ = [
    "FORMATS",
    "CueRow",
    "Format",
    "FormatError",
    "HitRow",
    "ImportNote",
    "Kind",
    "Limits",
    "MarkerRow",
    "NoteKind",
    "Phrase",
    "ReadOptions",
    "Reading",
    "SceneRow",
    "read",
]
