"""CMX3600 edit lists, and Resolve's marker lists in their dress, to scenes and markers."""

import re
from dataclasses import dataclass, replace

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.clip_names import scene_of
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadEditList
from leitmotif_desk.formats.film_times import film_frame, film_rate
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, SceneRow, Source

_TC = r"(\d{1,2}:\d{2}:\d{2}[:;.,]\d{2})"
_EVENT = re.compile(
    rf"\s*\d{{1,6}}\s+(\S.{{0,127}}?)\s+(\S{{1,8}})\s+([CDKW]\S{{0,4}})\s+(?:\S{{1,4}}\s+)?{_TC}\s+{_TC}\s+{_TC}\s+{_TC}.*"
)
_LOOKS_LIKE_EVENT = re.compile(r"\s*\d{3,6}\s+\S+\s+\S+\s+[CDKW]")
_FCM = re.compile(r"\s*FCM:\s*(NON[- ]?DROP|DROP)", re.IGNORECASE)
_CLIP = re.compile(r"\s*\*?\s*(FROM|TO) CLIP NAME:\s*(.*)", re.IGNORECASE)
_SCENE = re.compile(r"\s*\*\s*SCENE:\s*(.*)", re.IGNORECASE)
_LOCATOR = re.compile(rf"\s*\*\s*LOC:\s*{_TC}\s*(\S*)\s*(.*)", re.IGNORECASE)
_NO_PICTURE = frozenset({"BL", "BLACK"})
_RESOLVE = re.compile(r"(.*)\|C:(\S+)\s*\|M:(.*?)\s*\|D:(\d+)")


@dataclass(frozen=True, slots=True)
class _Event:
    """One line of the list with what the comments under it add."""

    line: int
    reel: str
    track: str
    source_in: str
    source_out: str
    record_in: str
    record_out: str
    dissolve: bool
    from_clip: str = ""
    to_clip: str = ""
    scene: str = ""
    marker: str | None = None

    @property
    def clip(self) -> str:
        """The clip that begins with the event: a dissolve's is the one it leads to."""
        return (self.to_clip if self.dissolve else "") or self.from_clip or self.reel


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return scenes and markers of an edit list; raises BadEditList with the line."""
    notes = Notes()
    found = _EditList(source, notes)
    for number, line in enumerate(lines_of(source, notes), 1):
        found.take(number, line)
    if not found.events:
        raise BadEditList("the edit list has no event.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    timecodes = [text for event in found.events for text in (event.record_in, event.record_out)]
    name = _rate(options, found.drop, timecodes, notes)
    rate = frame_rate(name)
    scenes = _scenes(source, found.events, rate, notes)
    clips = _clips(source, found.events, rate, notes)
    return Reading(
        Kind.SCENES, source.name, title=found.title, rate=name, scenes=scenes, clips=clips,
        markers=_markers(source, found, rate), notes=notes.all(),
    )  # fmt: skip


class _EditList:
    """What the lines of one file have told so far."""

    def __init__(self, source: Source, notes: Notes) -> None:
        self._source, self._notes = source, notes
        self.title = ""
        self.drop: bool | None = None
        self.events: list[_Event] = []
        self.locators: list[tuple[int, str, str]] = []

    def take(self, number: int, line: str) -> None:
        """Take one line in."""
        if event := _EVENT.fullmatch(line):
            reel, track, kind, source_in, source_out, record_in, record_out = event.groups()
            dissolve = kind != "C"
            self.events.append(_Event(number, reel, track, source_in, source_out, record_in, record_out, dissolve))
        elif fcm := _FCM.match(line):
            self._frame_code(number, fcm.group(1).upper() == "DROP")
        elif line.upper().startswith("TITLE:"):
            self.title = line[6:].strip()
        elif locator := _LOCATOR.fullmatch(line):
            self.locators.append((number, locator.group(1), locator.group(3).strip() or locator.group(2)))
        elif _LOOKS_LIKE_EVENT.match(line):
            what = "an event lacks its four timecodes."
            raise BadEditList(what, where=self._source.at(f"line {number}"), now=NOTHING_IMPORTED)
        elif self.events:
            self.events[-1] = self._commented(self.events[-1], line)

    def _frame_code(self, number: int, drop: bool) -> None:
        if self.drop is not None and self.drop != drop:
            what = "the list mixes drop-frame and non-drop timecode, so its times cannot be compared."
            raise BadEditList(what, where=self._source.at(f"line {number}"), now=NOTHING_IMPORTED)
        self.drop = drop

    @staticmethod
    def _commented(event: _Event, line: str) -> _Event:
        if clip := _CLIP.fullmatch(line):
            name = clip.group(2).strip()
            return replace(event, to_clip=name) if clip.group(1).upper() == "TO" else replace(event, from_clip=name)
        if scene := _SCENE.fullmatch(line):
            return replace(event, scene=scene.group(1).strip())
        if marker := _RESOLVE.fullmatch(line):
            return replace(event, marker=marker.group(3).strip() or marker.group(1).strip())
        return event


def _rate(options: ReadOptions, drop: bool | None, timecodes: list[str], notes: Notes) -> str:
    if options.rate:
        rate = frame_rate(options.rate)
        if drop is not None and drop != rate.drop:
            counted = "drop frame" if drop else "non-drop frame"
            notes.guessed(f"The list says {counted}; it was read at {rate.name} as asked.")
        return rate.name
    return film_rate("", timecodes, notes, bool(drop))


def _markers(source: Source, found: _EditList, rate: FrameRate) -> tuple[MarkerRow, ...]:
    told = [(event.line, event.record_in, event.marker) for event in found.events if event.marker is not None]
    rows = [
        MarkerRow(film_frame(text, rate, source.at(f"line {line}"), BadEditList), name)
        for line, text, name in told + found.locators
    ]
    return tuple(sorted(rows, key=lambda row: row.frame))


def _clips(source: Source, events: list[_Event], rate: FrameRate, notes: Notes) -> tuple[Clip, ...]:
    """Return the picture's clips; a list whose source times do not fit its rate gives them without those."""
    clips = []
    for event in events:
        if event.marker is not None or not _is_picture(event) or event.reel.upper() in _NO_PICTURE:
            continue
        where = source.at(f"line {event.line}")
        start, end = (film_frame(text, rate, where, BadEditList) for text in (event.record_in, event.record_out))
        if end > start:
            source_in, speed = _source_of(event, rate, end - start, notes)
            reel = event.reel if event.reel != event.clip else ""
            clips.append(Clip(event.clip, start, end, source_in, speed, reel))
    return tuple(sorted(clips, key=lambda clip: clip.start_frame))


def _is_picture(event: _Event) -> bool:
    return re.search(r"V|B", event.track, re.IGNORECASE) is not None


def _source_of(event: _Event, rate: FrameRate, length: int, notes: Notes) -> tuple[int | None, float]:
    """Return the source's first frame and how many of its frames pass in one of the film's."""
    try:
        first, last = (parse_timecode(text, rate) for text in (event.source_in, event.source_out))
    except TimecodeError:
        notes.guessed("Source times that do not exist at this rate were not used.", f"line {event.line}")
        return None, 1.0
    return first, (last - first) / length if last > first else 1.0


def _scenes(source: Source, events: list[_Event], rate: FrameRate, notes: Notes) -> tuple[SceneRow, ...]:
    rows: list[SceneRow] = []
    for event in events:
        where = source.at(f"line {event.line}")
        start, end = (film_frame(text, rate, where, BadEditList) for text in (event.record_in, event.record_out))
        if end < start:
            raise BadEditList("the record time ends before it begins.", where=where, now=NOTHING_IMPORTED)
        if event.marker is not None or end == start:
            continue
        if not _is_picture(event):
            notes.dropped("Events on sound tracks were left out.", f"line {event.line}")
            continue
        _add(rows, event, start, end, notes)
    if rows:
        notes.guessed("Scenes were guessed from the clips' names: successive clips of one name were joined.")
    return tuple(sorted(rows, key=lambda row: row.start_frame))


def _add(rows: list[SceneRow], event: _Event, start: int, end: int, notes: Notes) -> None:
    number, slug = (event.scene, "") if event.scene else scene_of(event.clip)
    if rows and start < rows[-1].end_frame:
        notes.guessed("Record times overlap; scenes may too.", f"line {event.line}")
    if rows and rows[-1].number.partition("/")[0] == number and start >= rows[-1].start_frame:
        rows[-1] = replace(rows[-1], end_frame=max(end, rows[-1].end_frame))
        return
    times = sum(row.number.partition("/")[0] == number for row in rows)
    if times:
        notes.guessed(f"Scene {number} comes back after others; its return is numbered apart.", f"line {event.line}")
    rows.append(SceneRow(f"{number}/{times + 1}" if times else number, slug, start, end))
