"""Through the tracks of an OpenTimelineIO timeline: what stands where, in exact time."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any

# The registry imports this module only when such a file is read.
from opentimelineio import core, exceptions, schema

from leitmotif_desk.domain.time import RATES, FrameRate
from leitmotif_desk.formats.editorial.otio_out import METADATA
from leitmotif_desk.formats.editorial.timelines import Mark, Shot
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.reading import Notes, Source

_NEAR = 0.005
"""How far a rate written in decimals (23.98) may lie from the exact one."""
_ROUNDED = 1e-6
_COMMENTS = ("Note", "note", "Comment", "comment")

Otio = Any


@dataclass(frozen=True, slots=True)
class _Range:
    """A stretch of an item's own time, in seconds."""

    start: Fraction
    length: Fraction


@dataclass(frozen=True, slots=True)
class _Seen:
    """Where an item's own time 0 lies in the film, and the stretch of the film in which the item is seen; seconds."""

    zero: Fraction
    first: Fraction
    last: Fraction
    track: str
    picture: bool


class Walk:
    """Collects shots and markers; raises BadTimeline with the name of the clip."""

    def __init__(self, source: Source, notes: Notes) -> None:
        self._source, self._notes = source, notes
        self._fps = Fraction(1)
        self._length = Fraction(0)
        self._exact: dict[float, Fraction] = {}
        self.shots: list[Shot] = []
        self.marks: list[Mark] = []

    def fps(self, time: Otio, place: str) -> Fraction:
        """Return a time's rate, exact where it is a known one."""
        rate = float(time.rate)
        if not math.isfinite(rate) or rate <= 0:
            raise self._bad(f"a rate of {rate:g} cannot be.", place)
        if rate not in self._exact:
            near = min(RATES.values(), key=lambda one: abs(float(one.fps) - rate))
            self._exact[rate] = near.fps if abs(float(near.fps) - rate) < _NEAR else Fraction(rate)
        return self._exact[rate]

    def seconds(self, time: Otio, place: str) -> Fraction:
        """Return a time in seconds."""
        value = float(time.value)
        if not math.isfinite(value):
            raise self._bad(f"a time of {value:g} frames cannot be.", place)
        if value == 0:
            return Fraction(0)
        whole = round(value)
        return (Fraction(whole) if abs(value - whole) < _ROUNDED else Fraction(value)) / self.fps(time, place)

    def _bad(self, what: str, place: str) -> BadTimeline:
        return BadTimeline(what, where=self._source.at(place), now=NOTHING_IMPORTED)

    def length(self, composition: Otio) -> Fraction:
        """Return how long a stack or track lasts, in seconds."""
        return self._range(composition, "the timeline").length

    def rates(self, tracks: Otio) -> list[Fraction]:
        """Return the rates that clips count at, the most frequent first; without clips, those of the markers."""
        found = Counter[Fraction]()
        for clip in tracks.find_children(descended_from_type=schema.Clip):
            used = clip.source_range or clip.media_reference.available_range
            if used is not None:
                found[self.fps(used.duration, f"clip {clip.name!r}")] += 1
        if not found:
            for marker in [one for item in (tracks, *tracks) for one in getattr(item, "markers", ())]:
                found[self.fps(marker.marked_range.start_time, f"marker {marker.name!r}")] += 1
        return [fps for fps, _ in found.most_common()]

    def read(self, tracks: Otio, rate: FrameRate) -> None:
        """Take in the tracks of a timeline at its rate."""
        self._fps, self._length = rate.fps, self.length(tracks)
        whole = self._range(tracks, "the timeline")
        here = _Seen(-whole.start, Fraction(0), whole.length, "", picture=True)
        self._composition(tracks, here)

    def settle(self, start_frame: int | None) -> None:
        """Move markers that count from the timecode of the start, not from the start, to where they belong."""
        length, start = self._length * self._fps, Fraction(start_frame or 0)
        for place, mark in enumerate(self.marks):
            if mark.start >= max(length, start) and mark.start - start < length:
                self._notes.guessed("Markers beyond the end were taken to count from timecode 0.", mark.where)
                self.marks[place] = replace(mark, start=mark.start - start, end=mark.end - start)

    def _range(self, item: Otio, place: str) -> _Range:
        """Return what an item uses of its own time."""
        try:
            if item.source_range is None and isinstance(item, core.Composition):
                # The library adds in floating point.
                return _Range(Fraction(0), self._sum(item))
            found = item.source_range or item.available_range()
        except (exceptions.OTIOError, ValueError, RuntimeError) as error:
            raise self._bad(f"the length is not known ({error}).", place) from error
        start, length = self.seconds(found.start_time, place), self.seconds(found.duration, place)
        if length < 0:
            raise self._bad("the length is negative.", place)
        return _Range(start, length)

    def _sum(self, composition: Otio) -> Fraction:
        lengths = [self._range(item, place).length for item, place in self._items(composition)]
        return sum(lengths, Fraction(0)) if isinstance(composition, schema.Track) else max(lengths, default=Fraction(0))

    def _items(self, composition: Otio) -> Iterator[tuple[Otio, str]]:
        """Yield what takes time in a stack or track, and how to name it; transitions lie over their neighbours."""
        for number, item in enumerate(composition, 1):
            if isinstance(item, core.Item):
                yield item, f"{type(item).__name__.lower()} {number} {item.name!r}"

    def _composition(self, found: Otio, here: _Seen) -> None:
        self._markers(found, here, "the timeline")
        if isinstance(found, schema.Track):
            at = here.zero
            for item, place in self._items(found):
                own = self._range(item, place)
                first, last = max(here.first, at), min(here.last, at + own.length)
                self._item(item, replace(here, zero=at - own.start, first=first, last=last), own, place)
                at += own.length
        else:
            self._stack(found, here)

    def _stack(self, stack: Otio, here: _Seen) -> None:
        taken = not here.picture
        counts = Counter[str]()
        for item, place in self._items(stack):
            kind = str(getattr(item, "kind", "Video"))
            counts[kind[:1]] += 1
            shown = kind == "Video" and item.enabled and self._has_clips(item)
            if shown and taken and here.picture:
                what = "Clips on other video tracks were left out: the first one was taken for the picture."
                self._notes.dropped(what, place)
            own = self._range_of_track(item, place)
            track = here.track or item.name or f"{kind[:1]}{counts[kind[:1]]}"
            first, last = max(here.first, here.zero), min(here.last, here.zero + own.length)
            inner = _Seen(here.zero - own.start, first, last, track, picture=shown and not taken)
            taken = taken or shown
            self._item(item, inner, own, place)

    def _range_of_track(self, track: Otio, place: str) -> _Range:
        """Return what is used of a track; of a stretch that holds nothing of it, which old edit lists left, all."""
        own = self._range(track, place)
        if track.source_range is None or not isinstance(track, core.Composition):
            return own
        whole = self._sum(track)
        if own.start + own.length > 0 and own.start < whole:
            return own
        self._notes.guessed("A track's range lies outside of its clips; the whole track was taken.", place)
        return _Range(Fraction(0), whole)

    @staticmethod
    def _has_clips(item: Otio) -> bool:
        if isinstance(item, core.Composition):
            return any(True for _ in item.find_children(descended_from_type=schema.Clip))
        return isinstance(item, schema.Clip)

    def _item(self, item: Otio, here: _Seen, own: _Range, place: str) -> None:
        if isinstance(item, core.Composition):
            self._composition(item, here)
            return
        self._markers(item, here, place)
        if not here.picture or here.last <= here.first or not isinstance(item, schema.Clip):
            return
        if not item.enabled:
            self._notes.dropped("Clips that are switched off were left out.", place)
            return
        speed = _speed(item)
        begin = own.start + (here.first - here.zero - own.start) * Fraction(speed)
        at, end = here.first * self._fps, here.last * self._fps
        told = told_by_us(item)
        known = None if told.get("source_timecode") is False else begin * self._fps
        scene = str(told.get("scene", ""))
        self.shots.append(Shot(_source_name(item), at, end, known, speed, scene, place, _reel(item)))

    def _markers(self, item: Otio, here: _Seen, place: str) -> None:
        for marker in item.markers:
            where = f"marker {marker.name!r} of {place}"
            at = here.zero + self.seconds(marker.marked_range.start_time, where)
            end = at + self.seconds(marker.marked_range.duration, where)
            if at < here.first or (at >= here.last and here.track):
                self._notes.dropped("Markers on parts of clips that are not in the cut were left out.", where)
                continue
            note, colour = _comment(marker), str(marker.color or "").lower()
            self.marks.append(Mark(at * self._fps, end * self._fps, marker.name, colour, here.track, note, where))


def told_by_us(item: Otio) -> Mapping[str, object]:
    """Return what our own writer tells of a timeline or a clip, nothing where it did not write it."""
    told = item.metadata.get(METADATA)
    return {str(name): value for name, value in told.items()} if hasattr(told, "items") else {}


def _reel(item: Otio) -> str:
    """Return the reel of a clip as our own writer tells it, or the library's reader of edit lists."""
    edit_list = item.metadata.get("cmx_3600")
    beside = edit_list.get("reel", "") if hasattr(edit_list, "get") else ""
    return str(told_by_us(item).get("reel", "") or beside)


def _speed(item: Otio) -> float:
    scalars = [float(one.time_scalar) for one in item.effects if isinstance(one, schema.LinearTimeWarp)]
    return math.prod((one for one in scalars if math.isfinite(one)), start=1.0)


def _source_name(clip: Otio) -> str:
    """Return what was shot: the clip's name, else that of its media or their file."""
    media = clip.media_reference
    address = str(getattr(media, "target_url", "") or "")
    names = (clip.name, getattr(media, "name", ""), PurePosixPath(address).name)
    return next((name for name in names if name), "clip")


def _comment(marker: Otio) -> str:
    """Return a marker's comment, in its own field or in what a program's adapter left beside it."""
    if getattr(marker, "comment", ""):
        return str(marker.comment)
    for said in marker.metadata.values():
        if isinstance(said, Mapping) or hasattr(said, "get"):
            found = next((said[key] for key in _COMMENTS if key in said and isinstance(said[key], str)), "")
            if found:
                return found
    return ""
