"""Final Cut Pro's FCPXML, versions 1.5 to 1.13, to shots and markers: the primary storyline is the picture.

Every time is a rational number of seconds. What stands in a clip is placed in the clip's own time, which begins at the
clip's `start` (0 where it is not given); the items of the primary storyline follow each other without a break.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, parse_timecode
from leitmotif_desk.formats.editorial.fcpxml_media import Media
from leitmotif_desk.formats.editorial.timelines import Mark, Shot, Timeline, chosen, timeline_reading
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.xml_safely import Element, tree

_VERSION = re.compile(r"1\.(\d{1,3})")
_KNOWN_MINOR = range(5, 14)
_STORY = frozenset(
    {"asset-clip", "clip", "ref-clip", "sync-clip", "mc-clip", "video", "audio", "title", "gap", "live-drawing"}
)
_NO_PICTURE = frozenset({"gap", "audio"})
_MARKERS = {"marker": ("marker", "blue"), "chapter-marker": ("chapter", "orange")}
_TASKS = {"0": "red", "1": "green"}
"""The colours Final Cut Pro shows: markers blue, chapters orange, tasks red until they are done."""


@dataclass(frozen=True, slots=True)
class _Project:
    """A project's sequence; `length` in seconds."""

    title: str
    sequence: Element
    length: Fraction


@dataclass(frozen=True, slots=True)
class _Stretch:
    """An item in the film: its own time `begin` stands at `at`, and it is seen from `first` to before `last`.

    All but `begin` are seconds from the film's first frame.
    """

    at: Fraction
    begin: Fraction
    first: Fraction
    last: Fraction


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the cut and the markers of a project; raises BadXml and BadTimeline with the line."""
    notes = Notes()
    root = tree(source)
    _check_version(source, root, notes)
    media = Media(source, root)
    project = chosen(_projects(root, media), source, options, notes)
    sequence = project.sequence
    rate = media.rate(sequence)
    spine = sequence.find("spine")
    if spine is None:
        raise BadTimeline("the sequence has no storyline.", where=media.where(sequence), now=NOTHING_IMPORTED)
    story = _Story(media, rate, notes)
    origin = story.primary(spine)
    start = _start_frame(media, sequence, rate, origin, notes)
    found = Timeline(project.title, rate, start, story.shots, story.marks)
    return timeline_reading(source, found, options, notes)


def _check_version(source: Source, root: Element, notes: Notes) -> None:
    version = root.get("version") or ""
    found = _VERSION.fullmatch(version)
    if root.tag != "fcpxml" or found is None:
        what = f"this is no FCPXML 1: it begins with <{root.tag} version={version!r}>."
        raise BadTimeline(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    if int(found[1]) not in _KNOWN_MINOR:
        notes.guessed(f"The file is of version {version}; it was read like those known, 1.5 to 1.13.")


def _projects(root: Element, media: Media) -> Iterator[_Project]:
    for project in root.iter("project"):
        sequence = project.find("sequence")
        if sequence is not None:
            length = media.seconds(sequence, "duration", Fraction(0))
            yield _Project(project.get("name") or "", sequence, length)


def _start_frame(media: Media, sequence: Element, rate: FrameRate, origin: Fraction, notes: Notes) -> int | None:
    """Return the frame of the sequence's first timecode, counted from 00:00:00:00; None where it is not said."""
    if sequence.get("tcStart") is None:
        return None
    start = media.seconds(sequence, "tcStart", Fraction(0))
    if origin not in (0, start):
        notes.guessed("The storyline begins neither at 0 nor at the sequence's timecode; it was taken for the latter.")
    frame = start * rate.fps
    if frame.denominator == 1:
        return frame.numerator
    if start.denominator == 1:
        seconds = start.numerator
        text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}:00"
        notes.guessed(f"The start, {seconds} seconds, is no frame at {rate.name}; it was taken for timecode {text}.")
        try:
            return parse_timecode(text, rate)
        except TimecodeError as error:
            raise BadTimeline(error.what, where=media.where(sequence), now=NOTHING_IMPORTED) from error
    what = f"the start {sequence.get('tcStart')} lies between two frames at {rate.name}."
    raise BadTimeline(what, where=media.where(sequence), now=NOTHING_IMPORTED)


class _Story:
    """Walks a storyline and all that hangs on it."""

    def __init__(self, media: Media, rate: FrameRate, notes: Notes) -> None:
        self._media, self._rate, self._notes = media, rate, notes
        self.shots: list[Shot] = []
        self.marks: list[Mark] = []

    def primary(self, spine: Element) -> Fraction:
        """Take the primary storyline in; return the time its first item stands at."""
        items = list(self._items(spine))
        origin = items[0][1] if items else Fraction(0)
        for item, offset, length in items:
            at = offset - origin
            if item.tag not in _NO_PICTURE:
                if item.get("enabled") == "0":
                    self._notes.dropped("Clips that are switched off were left out.", f"line {item.sourceline}")
                else:
                    self.shots.append(self._shot(item, at, length))
            self._place(item, at, length, None)
        return origin

    def _items(self, spine: Element) -> Iterator[tuple[Element, Fraction, Fraction]]:
        """Yield what stands on a storyline, where in the storyline's time, and how long."""
        after = Fraction(0)
        for element in spine:
            item = self._active(element)
            if item is None:
                continue
            offset = self._media.seconds(element, "offset", after)
            length = self._media.length(item)
            after = offset + length
            yield item, offset, length

    @staticmethod
    def _active(element: Element) -> Element | None:
        """Return a story element, of an audition the pick: its first; None for transitions, notes and markers."""
        item = next((one for one in element if one.tag in _STORY), None) if element.tag == "audition" else element
        return item if item is not None and item.tag in _STORY else None

    def _begin(self, item: Element) -> Fraction:
        return self._media.seconds(item, "start", Fraction(0))

    def _shot(self, item: Element, at: Fraction, length: Fraction) -> Shot:
        fps, inner = self._rate.fps, self._media.source_of(item, length)
        if inner.uneven:
            self._notes.guessed("Clips of changing speed were taken at their mean speed.", f"line {item.sourceline}")
        begin = None if inner.start is None else inner.start * fps
        return Shot(
            inner.name, at * fps, (at + length) * fps, begin, inner.speed, inner.scene, f"line {item.sourceline}"
        )

    def _place(self, item: Element, at: Fraction, length: Fraction, container: _Stretch | None) -> None:
        """Take in the markers of an item at a place; what is contained is seen as far as its container is."""
        first, last = at, at + length
        if container is not None:
            first, last = max(first, container.first), min(last, container.last)
        self._within(item, _Stretch(at, self._begin(item), first, last))

    def _within(self, item: Element, here: _Stretch) -> None:
        for child in item:
            container = None if child.get("lane") else here
            if child.tag in _MARKERS:
                self._mark(child, here)
            elif child.tag == "spine":
                self._connected(child)
                for inner, offset, length in self._items(child):
                    self._place(inner, self._at(child, here) + offset, length, container)
            elif (inner := self._active(child)) is not None:
                self._connected(child)
                length = self._media.length(inner, here.last - here.first)
                self._place(inner, self._at(child, here), length, container)

    def _at(self, child: Element, here: _Stretch) -> Fraction:
        return here.at + self._media.seconds(child, "offset", here.begin) - here.begin

    def _connected(self, element: Element) -> None:
        lane = element.get("lane") or "0"
        if not lane.startswith(("0", "-")) and self._media.has_picture(element):
            what = "Clips connected above the primary storyline were left out; their markers were kept."
            self._notes.dropped(what, f"line {element.sourceline}")

    def _mark(self, marker: Element, here: _Stretch) -> None:
        where = f"line {marker.sourceline}"
        own = self._media.seconds(marker, "start", here.begin)
        at = here.at + own - here.begin
        if not here.first <= at < here.last:
            self._notes.dropped("Markers on parts of clips that are not in the cut were left out.", where)
            return
        end = at + self._media.seconds(marker, "duration", Fraction(0))
        kind, colour = _MARKERS[marker.tag]
        done = marker.get("completed")
        if marker.tag == "marker" and done in _TASKS:
            kind, colour = "to-do", _TASKS[done]
        fps, text = self._rate.fps, (marker.get("value") or "").strip()
        self.marks.append(Mark(at * fps, end * fps, text, colour, kind, (marker.get("note") or "").strip(), where))
