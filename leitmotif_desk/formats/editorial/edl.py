"""CMX3600 edit lists, and Resolve's marker lists in their dress, to scenes, clips and markers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.editorial.edl_events import EditList, Event, Locator
from leitmotif_desk.formats.editorial.edl_out import (
    AS_EVENTS,
    AS_MARKERS,
    AUXILIARY,
    NONE,
    REEL,
    SCENES,
    SOURCE_TIMECODE,
)
from leitmotif_desk.formats.editorial.shot_scenes import ShotRow, scenes_of
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadEditList
from leitmotif_desk.formats.film_times import film_frame, film_rate
from leitmotif_desk.formats.plain_text import encoding_of, lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, SceneRow, Source

_NO_PICTURE = frozenset({"BL", "BLACK"})
_ENOUGH_TIMES = 100
"""So many record times show the rate by themselves; fewer may all stop short of its last frame by chance."""
_SPEED_SLIP = 0.15
"""M2 lines give frames a second to one place, and cut 23.976 to 23.9."""
_LARGEST_SLIP = 2
"""Frames by which programs that round make source and record differ at normal speed."""


@dataclass(frozen=True, slots=True)
class _Shot:
    """An event of picture, on a half-open span of film frames."""

    event: Event
    name: str
    start: int
    end: int

    @property
    def where(self) -> str:
        return f"line {self.event.line}"


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes, clips and markers of an edit list; raises BadText and BadEditList with the line."""
    notes = Notes()
    found = EditList(source)
    for number, line in enumerate(lines_of(source, notes, options.encoding), 1):
        found.take(number, line)
    found.finish()
    if not found.events and not found.locators:
        raise BadEditList("the edit list has no event.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    name = _rate(source, found, options, notes)
    rate = frame_rate(name)
    shots = _shots(source, found.events, rate, notes)
    told = {event.names.get(SCENES) for event in found.events}
    return Reading(
        Kind.SCENES,
        source.name,
        title=found.title,
        rate=name,
        scenes=() if AS_MARKERS in told else _scenes(shots, notes),
        clips=() if AS_EVENTS in told else tuple(_clip(shot, rate, notes) for shot in shots),
        markers=_markers(source, found, rate),
        encoding=encoding_of(source, options.encoding),
        notes=notes.all(),
    )


def _rate(source: Source, found: EditList, options: ReadOptions, notes: Notes) -> str:
    record = [(event.line, text) for event in found.events for text in (event.record_in, event.record_out)]
    changed = _first_change(found.drop)
    mixed = _first_change([(line, ";" in text) for line, text in record]) or (0 if options.rate else changed)
    if mixed:
        what = "the list mixes drop-frame and non-drop timecode, so its times cannot be compared."
        raise BadEditList(what, where=source.at(f"line {mixed}"), now=NOTHING_IMPORTED)
    is_drop = any(drop for _, drop in found.drop)
    if options.rate:
        rate = frame_rate(options.rate)
        if changed:
            what = f"The list says both drop frame and non-drop frame; all of it was read at {rate.name} as asked."
            notes.guessed(what, f"line {changed}")
        elif found.drop and is_drop != rate.drop:
            counted = "drop frame" if is_drop else "non-drop frame"
            notes.guessed(f"The list says {counted}; it was read at {rate.name} as asked.")
        return rate.name
    times = [text for _, text in record] + [locator.at for locator in found.locators]
    if len(times) < _ENOUGH_TIMES:
        times += [text for event in found.events if event.is_picture for text in (event.source_in, event.source_out)]
    return film_rate(options, times, notes, is_drop if found.drop else None)


def _first_change(said: Sequence[tuple[int, bool]]) -> int:
    """Return the first line that says otherwise than the first of them; 0 where all agree."""
    return next((line for line, drop in said if drop != said[0][1]), 0)


def _markers(source: Source, found: EditList, rate: FrameRate) -> tuple[MarkerRow, ...]:
    rows = []
    for one in found.locators:
        frame = film_frame(one.at, rate, source.at(f"line {one.line}"), BadEditList)
        rows.append(MarkerRow(frame, one.text, _end(source, one, frame, rate), one.colour, note=one.note))
    return tuple(sorted(rows, key=lambda row: row.frame))


def _end(source: Source, one: Locator, frame: int, rate: FrameRate) -> int | None:
    """Return where a marker's stretch ends, None for a moment."""
    if one.until:
        end = film_frame(one.until, rate, source.at(f"line {one.line}"), BadEditList)
        return end if end > frame else None
    return frame + one.length if one.length > 1 else None


def _shots(source: Source, events: Sequence[Event], rate: FrameRate, notes: Notes) -> tuple[_Shot, ...]:
    """Return the picture in film order, whatever order the list has; all record times must exist."""
    shots = []
    keyed = {event.number for event in events if event.kind == "B"}
    for event, name in zip(events, _clip_names(events), strict=True):
        where = source.at(f"line {event.line}")
        start, end = (film_frame(text, rate, where, BadEditList) for text in (event.record_in, event.record_out))
        if end < start:
            raise BadEditList("the record time ends before it begins.", where=where, now=NOTHING_IMPORTED)
        if end == start or event.is_marker or {event.reel.upper(), name.upper()} & _NO_PICTURE:
            continue
        if not event.is_picture:
            notes.dropped("Events on sound tracks were left out.", f"line {event.line}")
        elif event.kind == "K" and event.number in keyed:
            notes.dropped("Titles and layers keyed over the picture were left out.", f"line {event.line}")
        else:
            shots.append(_Shot(event, name, start, end))
    shots.sort(key=lambda shot: shot.start)
    return tuple(shots)


def _clip_names(events: Iterable[Event]) -> Iterator[str]:
    """Yield the name of what begins with each event."""
    for _, run in groupby(events, key=lambda event: event.number):
        together = tuple(run)
        told = {what: name for event in together for what, name in event.names.items()}
        for place, event in enumerate(together):
            leaves_picture = any(other.reel.upper() not in _NO_PICTURE for other in together[:place])
            own = _own_name(event, told, leaves_picture)
            yield own or event.names.get("SOURCE FILE") or event.reel


def _own_name(event: Event, told: Mapping[str, str], leaves_picture: bool) -> str:
    """Return what the remarks under a transition's events call one of them.

    They say what it comes FROM, which is the event before, and where it goes TO, or what is the KEY over it. One that
    comes from black has nothing else to be named after.
    """
    leaving = told.get("FROM CLIP NAME", "")
    match event.kind:
        case "D" | "W":
            return told.get("TO CLIP NAME") or ("" if leaves_picture else leaving)
        case "K":
            return told.get("KEY CLIP NAME") or ("" if leaves_picture else leaving)
        case _:
            return event.names.get("FROM CLIP NAME") or leaving


def _clip(shot: _Shot, rate: FrameRate, notes: Notes) -> Clip:
    event = shot.event
    reel = _reel(shot)
    if event.names.get(SOURCE_TIMECODE) == NONE:
        return Clip(shot.name, shot.start, shot.end, reel=reel)
    try:
        first, last = (parse_timecode(text, rate) for text in (event.source_in, event.source_out))
    except TimecodeError:
        notes.guessed("Source times that do not exist at this rate were not used.", shot.where)
        return Clip(shot.name, shot.start, shot.end, None, _told_speed(event, rate), reel)
    speed = _speed(shot, rate, last - first, notes)
    # What runs backwards begins with the last frame of the stretch it takes from its source.
    return Clip(shot.name, shot.start, shot.end, last - 1 if speed < 0 and last > first else first, speed, reel)


def _reel(shot: _Shot) -> str:
    """Return the reel that an event names, nothing where the name stands for none."""
    told = shot.event.names.get(REEL, shot.event.reel)
    return "" if told in (NONE, AUXILIARY) else told


def _told_speed(event: Event, rate: FrameRate) -> float:
    """Return what an M2 line says; 023.9 at 23.976 is the speed of the film."""
    if event.speed is None or abs(event.speed - rate.nominal) < _SPEED_SLIP:
        return 1.0
    return event.speed / rate.nominal


def _speed(shot: _Shot, rate: FrameRate, taken: int, notes: Notes) -> float:
    """Return the speed that an M2 line says, or the lengths of source and record make plain."""
    length = shot.end - shot.start
    if shot.event.speed is not None or taken == length:
        return _told_speed(shot.event, rate)
    if taken <= 0 or abs(taken - length) <= max(_LARGEST_SLIP, length // 10):
        notes.guessed("Source and record differ in length without a change of speed; the record's counts.", shot.where)
        return 1.0
    notes.guessed("A change of speed was computed from the lengths of source and record.", shot.where)
    return round(taken / length, 2)


def _scenes(shots: Iterable[_Shot], notes: Notes) -> tuple[SceneRow, ...]:
    return scenes_of(
        (ShotRow(one.name, one.event.names.get("SCENE", ""), one.start, one.end, one.where) for one in shots), notes
    )
