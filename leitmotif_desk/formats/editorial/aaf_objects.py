"""The objects in an AAF file: opened from memory, and what a segment of a track shows in the end."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from fractions import Fraction
from io import BufferedReader, BytesIO
from types import TracebackType
from typing import Any

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, LibraryMissing
from leitmotif_desk.formats.reading import Source

_SECTOR = 4096
_DEEPEST = 40
_EMPTY = frozenset({"Filler", "ScopeReference", "Transition"})
_PICTURES = frozenset({"Picture", "LegacyPicture"})

Object = Any
"""An object of pyaaf2, which brings no types."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a segment shows; `start` in its track's units of the source's timecode, None: not known."""

    name: str
    start: Fraction | None
    retimed: bool = False


class AafDocument(AbstractContextManager["AafDocument"]):
    """A file opened by pyaaf2 for reading."""

    def __init__(self, file: Object) -> None:
        self._file = file

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.f.close()

    def compositions(self) -> Iterator[Object]:
        """Yield the sequences: those at the top, or all where none is marked so."""
        top = list(self._file.content.toplevel())
        yield from top or self._file.content.compositionmobs()


def opened(source: Source) -> AafDocument:
    """Open a file in memory; raises LibraryMissing where the extra is not installed."""
    try:
        from aaf2.cfb import CompoundFileBinary
        from aaf2.file import AAFFactory, AAFFile, AAFObjectManager
        from aaf2.metadict import MetaDictionary
    except ImportError as error:
        what = "AAF files need the library pyaaf2: install the extra `aaf` (pip install leitmotif-desk[aaf])."
        raise LibraryMissing(what, where=source.name, now=NOTHING_IMPORTED) from error

    class InMemory(AAFFile):  # type: ignore[misc]
        """Does what AAFFile does for a path; the reading process has the bytes and may write no file."""

        def __init__(self, data: bytes) -> None:
            # The library takes a bare BytesIO for a file to be written.
            self.mode, self.f = "rb", BufferedReader(BytesIO(data))
            self.cfb = CompoundFileBinary(self.f, self.mode, sector_size=_SECTOR)
            self.weakref_table: list[Object] = []
            self.manager, self.create = AAFObjectManager(self), AAFFactory(self)
            self.is_open = True
            self.read_reference_properties()
            self.metadict = MetaDictionary(self)
            self.metadict.dir = self.cfb.find("/MetaDictionary-1")
            self.manager["/MetaDictionary-1"] = self.metadict
            self.root = self.manager.read_object("/")
            self.metadict.read_properties()
            _refuse_circles(self.metadict.classdefs_by_auid.values())

    return AafDocument(InMemory(source.data))


def _refuse_circles(classes: Iterable[Object]) -> None:
    """Raise ValueError for a class that descends from itself: the library would follow its parents for ever."""
    for one in classes:
        line = set()
        while one is not None:
            if one.auid in line:
                raise ValueError(f"the class {one.class_name} descends from itself")
            line.add(one.auid)
            one = one.parent


def components(segment: Object) -> Iterator[Object]:
    """Yield the parts of a sequence, or the one thing that stands in its place."""
    if type(segment).__name__ == "Sequence":
        yield from segment.components
    elif segment is not None:
        yield segment


def picture_tracks(mob: Object) -> Iterator[tuple[str, Fraction, Object]]:
    """Yield the video tracks from V1 up: name, units a second, segment. Media Composer nests them in one slot."""
    number = 0
    for slot in mob.slots:
        if type(slot).__name__ != "TimelineMobSlot" or slot.media_kind not in _PICTURES:
            continue
        nested = type(slot.segment).__name__ == "NestedScope"
        for segment in slot.segment.slots if nested else (slot.segment,):
            number += 1
            rate = slot.edit_rate
            yield f"V{number}", Fraction(rate.numerator, rate.denominator), segment


def what_is_shown(segment: Object, depth: int = 0) -> Shown | None:
    """Return what a segment shows, through effects and choices; None for black and for what lies below."""
    kind = type(segment).__name__
    if depth > _DEEPEST or kind in _EMPTY:
        return None
    if kind == "SourceClip":
        return _clip(segment)
    inner = _inner(segment, kind)
    shown = None if inner is None else what_is_shown(inner, depth + 1)
    if shown is not None and kind == "OperationGroup" and _is_motion(segment):
        return Shown(shown.name, None, retimed=True)
    return shown


def _inner(segment: Object, kind: str) -> Object:
    """Return what an effect is laid on, a selector selects, or a group offers first."""
    match kind:
        case "OperationGroup":
            return next(iter(segment.getvalue("InputSegments") or ()), None)
        case "Selector":
            return segment.getvalue("Selected")
        case "EssenceGroup":
            return next(iter(segment.getvalue("Choices") or ()), None)
        case "Sequence":
            return next((one for one in segment.components if type(one).__name__ not in _EMPTY), None)
        case "NestedScope":
            return list(segment.slots)[-1]
    return None


def _is_motion(group: Object) -> bool:
    operation = group.operation
    return bool(operation is not None and operation.getvalue("IsTimeWarp"))


def _clip(clip: Object) -> Shown | None:
    mob = clip.mob
    if mob is None:
        return Shown("", None) if clip.mob_id.int else None
    return Shown(mob.name or str(mob.mob_id), _timecode(clip))


def _timecode(clip: Object) -> Fraction | None:
    """Return the timecode a clip begins with: its start, carried down to the first source that counts one."""
    start, units = Fraction(clip.start or 0), None
    for _ in range(_DEEPEST):
        mob = clip.mob
        slot = None if mob is None else next((one for one in mob.slots if one.slot_id == clip.slot_id), None)
        if mob is None or slot is None:
            break
        rate = Fraction(slot.edit_rate.numerator, slot.edit_rate.denominator)
        start, units = start * (rate / units if units else 1), rate
        code = _own_timecode(mob)
        if code is not None:
            return start + code
        below = next((one for one in components(slot.segment) if type(one).__name__ == "SourceClip"), None)
        if below is None:
            break
        clip, start = below, start + Fraction(below.start or 0)
    return start


def _own_timecode(mob: Object) -> Fraction | None:
    for slot in mob.slots:
        for part in components(slot.segment):
            if type(part).__name__ == "Timecode":
                return Fraction(part.start or 0)
    return None
