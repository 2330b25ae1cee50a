"""OpenTimelineIO's own files (.otio, .otioz) to shots and markers: the first video track is the picture."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

# The registry imports this module only when such a file is read.
from opentimelineio import core, exceptions, schema

from leitmotif_desk.domain.time import RATES, FrameRate, frame_rate
from leitmotif_desk.formats.editorial.json_depth import depth_of
from leitmotif_desk.formats.editorial.otio_walk import Walk, told_by_us
from leitmotif_desk.formats.editorial.timelines import Timeline, chosen, timeline_reading
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.packed import member
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source

_DEEPEST = 500
"""A compound clip takes four levels; the library crashes somewhere above 5,000."""
_INSIDE = "content.otio"
_LINE = re.compile(r"line (\d+)")
_SCHEMA = re.compile(rb'"OTIO_SCHEMA"\s*:\s*"(\w{1,80})\.(\d{1,6})"')

Otio = Any
"""An object of the library, which brings no types that mypy could read."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A timeline of the file; `length` in seconds, `told` what our own writer tells of it."""

    title: str
    tracks: Otio
    start: Otio
    length: Fraction
    told: Mapping[str, object] = field(default_factory=dict)


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the cut and the markers of a timeline; raises BadTimeline with the line or the clip."""
    notes = Notes()
    if source.data[:2] == b"PK":
        source = Source(source.name, member(source, _INSIDE))
    walk = Walk(source, notes)
    found = chosen(_timelines(source, _parsed(source), walk), source, options, notes)
    rate = _rate(found, walk, source, options, notes)
    walk.read(found.tracks, rate)
    start = None if found.start is None else walk.seconds(found.start, "the start") * rate.fps
    if start is not None and (start.denominator != 1 or start < 0):
        what = f"the start of the timeline ({float(start):g}) is no frame at {rate.name}."
        raise BadTimeline(what, where=source.at("global_start_time"), now=NOTHING_IMPORTED)
    first = None if start is None else start.numerator
    walk.settle(first)
    timeline = Timeline(found.title, rate, first, walk.shots, walk.marks)
    reading = timeline_reading(source, timeline, options, notes)
    match found.told.get("scenes"):
        case "markers":
            return replace(reading, scenes=())
        case "clips":
            return replace(reading, clips=())
        case _:
            return reading


def _parsed(source: Source) -> Otio:
    depth = depth_of(source.data)
    if depth > _DEEPEST:
        what = f"the file is nested {depth:,} deep (at most {_DEEPEST} are read)."
        raise BadTimeline(what, where=source.name, now=NOTHING_IMPORTED)
    try:
        text = source.data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        what = "the text is not UTF-8."
        raise BadTimeline(what, where=source.at(f"byte {error.start}"), now=NOTHING_IMPORTED) from error
    _refuse_broken(source, text)
    try:
        return core.deserialize_json_from_string(text)
    except exceptions.UnsupportedSchemaError as error:
        what = f"the file is of a newer OpenTimelineIO than is known: {', '.join(_newer(source)) or error}."
        raise BadTimeline(what, where=_place(source, error), now=NOTHING_IMPORTED) from error
    except (exceptions.OTIOError, ValueError, KeyError, TypeError, IndexError, RuntimeError) as error:
        what = f"the file cannot be read as OpenTimelineIO ({error})."
        raise BadTimeline(what, where=_place(source, error), now=NOTHING_IMPORTED) from error


def _refuse_broken(source: Source, text: str) -> None:
    """Raise BadTimeline for what is no JSON, or has a key twice: native code may crash over either."""
    try:
        json.loads(text, object_pairs_hook=_once, parse_int=str, parse_float=str)
    except ValueError as error:
        what = f"the file cannot be read as OpenTimelineIO ({error})."
        raise BadTimeline(what, where=_place(source, error), now=NOTHING_IMPORTED) from error


def _once(pairs: list[tuple[str, object]]) -> None:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        twice = next(key for place, key in enumerate(keys) if key in keys[:place])
        raise ValueError(f"the key {twice!r} comes twice in one object")


def _newer(source: Source) -> list[str]:
    """Return the schemas that are newer than the library's."""
    known = core.type_version_map()
    found = {(name.decode(), int(version)) for name, version in _SCHEMA.findall(source.data)}
    return sorted(f"{name}.{version}" for name, version in found if version > known.get(name, version))


def _place(source: Source, error: Exception) -> str:
    line = _LINE.search(str(error))
    return source.at(f"line {line[1]}") if line else source.name


def _timelines(source: Source, found: Otio, walk: Walk) -> Iterator[_Named]:
    """Yield the timelines in what a file holds: one, a collection of them, or a bare stack or track."""
    if isinstance(found, schema.SerializableCollection):
        for one in found:
            if isinstance(one, schema.Timeline | schema.SerializableCollection):
                yield from _timelines(source, one, walk)
    elif isinstance(found, schema.Timeline):
        length = walk.length(found.tracks)
        yield _Named(found.name, found.tracks, found.global_start_time, length, told_by_us(found))
    elif isinstance(found, core.Composition):
        yield _Named(found.name, found, None, walk.length(found))
    else:
        what = f"the file holds a {type(found).__name__} and no timeline."
        raise BadTimeline(what, where=source.name, now=NOTHING_IMPORTED)


def _rate(found: _Named, walk: Walk, source: Source, options: ReadOptions, notes: Notes) -> FrameRate:
    """Return the rate a timeline counts at: the file names one with each time, and none for the whole."""
    seen = walk.rates(found.tracks)
    if found.start is not None:
        seen.insert(0, walk.fps(found.start, "the start"))
    known = {rate.fps: rate for rate in RATES.values() if not rate.drop}
    fps = next((fps for fps in seen if fps in known), None)
    if fps is None:
        said = f"{float(seen[0]):g}" if seen else "none"
        what = f"no clip counts at a known frame rate (the first: {said}); the known ones are {', '.join(RATES)}."
        raise BadTimeline(what, where=source.name, now=NOTHING_IMPORTED)
    if options.known_rate and frame_rate(options.known_rate).fps == fps:
        return frame_rate(options.known_rate)
    told = RATES.get(str(found.told.get("rate")))
    if told is not None and told.fps == fps:
        return told
    if fps in {rate.fps for rate in RATES.values() if rate.drop}:
        notes.guessed(f"The format does not tell drop-frame timecode; {known[fps].name} without it was taken.")
    return known[fps]
