"""AAF, as Media Composer writes it, to shots and markers; needs the extra `aaf`. V1 is the picture.

The objects are walked here and not by OpenTimelineIO's adapter, which opens paths only, loses drop frame, computes in
floating point and hangs markers on clips.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.formats.editorial.aaf_objects import AafDocument, components, opened, picture_tracks, what_is_shown
from leitmotif_desk.formats.editorial.timelines import Mark, Shot, Timeline, chosen, exact_rate, timeline_reading
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.markers.marker_colours import colour_name
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source

_COLOUR = "_ATN_CRM_COLOR"
_DEPTH_OF_16_BITS = 257
_TRACKS = {"Picture": "V", "LegacyPicture": "V", "Sound": "A", "LegacySound": "A", "Timecode": "TC"}
"""What Media Composer calls its tracks, by what they hold."""

Object = Any
"""An object of pyaaf2, which brings no types."""


@dataclass(frozen=True, slots=True)
class _Composition:
    """A sequence of the file; `length` in seconds."""

    title: str
    mob: Object
    length: Fraction


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the cut and the markers of a sequence; raises LibraryMissing, and BadTimeline for all that is damaged."""
    notes = Notes()
    try:
        with opened(source) as document:
            return _reading(source, document, options, notes)
    except (LeitmotifError, MemoryError):
        raise
    except Exception as error:
        # pyaaf2 raises whatever its parsers do: struct, key, attribute, assertion and type errors, and more.
        what = f"the file is damaged, or no AAF that can be read ({type(error).__name__}: {error})."
        raise BadTimeline(what, where=source.name, now=NOTHING_IMPORTED) from error


def _reading(source: Source, document: AafDocument, options: ReadOptions, notes: Notes) -> Reading:
    found = chosen(_compositions(document), source, options, notes)
    tracks = list(picture_tracks(found.mob))
    rate, start = _counting(source, found.mob, tracks[0][1] if tracks else None)
    shots: list[Shot] = []
    for name, fps, segment in tracks:
        on_track = list(_shots(segment, rate.fps / fps, name, notes))
        if on_track and shots:
            notes.dropped("Clips on other video tracks were left out: the first one was taken for the picture.", name)
        shots = shots or on_track
    marks = list(_marks(found.mob, rate))
    return timeline_reading(source, Timeline(found.title, rate, start, shots, marks), options, notes)


def _compositions(document: AafDocument) -> Iterator[_Composition]:
    for mob in document.compositions():
        lengths = [Fraction(slot.segment.length or 0) / _fps(slot) for slot in mob.slots if _is_timed(slot)]
        yield _Composition(mob.name or "", mob, max(lengths, default=Fraction(0)))


def _is_timed(slot: Object) -> bool:
    return type(slot).__name__ == "TimelineMobSlot"


def _fps(slot: Object) -> Fraction:
    rate = slot.edit_rate
    return Fraction(rate.numerator, rate.denominator)


def _counting(source: Source, mob: Object, fps: Fraction | None) -> tuple[FrameRate, int | None]:
    """Return the rate of a composition and the timecode of its first frame, from its main timecode track."""
    found = [(slot, part) for slot in mob.slots if _is_timed(slot) for part in components(slot.segment)]
    codes = [(slot, part) for slot, part in found if type(part).__name__ == "Timecode"]
    codes.sort(key=lambda one: _track_number(one[0]) or math.inf)
    if codes:
        slot, timecode = codes[0]
        return exact_rate(fps or _fps(slot), bool(timecode.drop), source.at("timecode track")), int(timecode.start)
    if fps is None:
        raise BadTimeline("the sequence has no picture and no timecode.", where=source.name, now=NOTHING_IMPORTED)
    return exact_rate(fps, False, source.at("picture track")), None


def _track_number(slot: Object) -> int:
    return int(_value(slot, "PhysicalTrackNumber") or 0)


def _shots(segment: Object, ratio: Fraction, track: str, notes: Notes) -> Iterator[Shot]:
    """Yield what a track shows; `ratio` are film frames to a unit of the track."""
    at, cut, late = Fraction(0), None, Fraction(0)
    parts = list(components(segment))
    for number, part in enumerate(parts, 1):
        length = Fraction(part.length or 0)
        if type(part).__name__ == "Transition":
            # A transition lies over the end of what comes before it and the start of what follows.
            at -= length
            cut = at + Fraction(part.cutpoint or 0)
            continue
        following = parts[number] if number < len(parts) else None
        begin = at if cut is None else cut
        late, cut = begin - at, None
        end = at + length
        if following is not None and type(following).__name__ == "Transition":
            end += Fraction(following.cutpoint or 0) - Fraction(following.length or 0)
        shown = what_is_shown(part)
        if shown is not None:
            where = f"clip {number} of {track}"
            if shown.retimed:
                notes.guessed("The speed of clips with motion effects was not read.", where)
            source = None if shown.start is None or shown.retimed else (shown.start + late) * ratio
            yield Shot(shown.name, begin * ratio, end * ratio, source, where=where)
        at += length


def _marks(mob: Object, rate: FrameRate) -> Iterator[Mark]:
    letters = {slot.slot_id: _TRACKS.get(str(slot.media_kind), "") for slot in mob.slots if _is_timed(slot)}
    for slot in mob.slots:
        if type(slot).__name__ != "EventMobSlot":
            continue
        ratio, number = rate.fps / _fps(slot), _track_number(slot)
        for marker in components(slot.segment):
            if type(marker).__name__ not in ("DescriptiveMarker", "CommentMarker"):
                continue
            at = Fraction(_value(marker, "Position") or 0)
            length = Fraction(_value(marker, "Length") or 0)
            text = str(_value(marker, "Comment") or "")
            letter = next((letters.get(id, "") for id in _value(marker, "DescribedSlots") or ()), "")
            track = f"{letter}{number}" if letter and number else ""
            yield Mark(at * ratio, (at + length) * ratio, text, _colour(marker), track, where=f"marker {text!r}")


def _value(found: Object, name: str) -> Object:
    item = found.get(name, None)
    return None if item is None else item.value


def _colour(marker: Object) -> str:
    """Return the colour by the name Media Composer gives it, else by its red, green and blue."""
    named = next((one.value for one in _value(marker, "CommentMarkerAttributeList") or () if one.name == _COLOUR), "")
    if named:
        return str(named).lower()
    mixed = _value(marker, "CommentMarkerColor")
    if not mixed:
        return ""
    red, green, blue = (int(mixed[part]) // _DEPTH_OF_16_BITS for part in ("red", "green", "blue"))
    return colour_name(red, green, blue)
