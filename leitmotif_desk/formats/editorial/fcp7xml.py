"""Final Cut Pro 7's XML (xmeml), as Premiere and Resolve write it too, to shots and markers: V1 is the picture.

Places are whole frames: `start` and `end` at the sequence's rate, `in` and `out` at the clip's. Beside a transition
`start` or `end` is -1; the clip's `in` and `out` then cover the transition too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.formats.editorial.fcp7xml_media import Document
from leitmotif_desk.formats.editorial.timelines import Mark, Shot, Timeline, chosen, timeline_reading
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.markers.marker_colours import colour_name
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.xml_safely import Element, tree

_ITEMS = frozenset({"clipitem", "generatoritem", "transitionitem"})
_BLACK = frozenset({"slug", "black", "black video"})


@dataclass(frozen=True, slots=True)
class _Sequence:
    """A sequence that stands in no other; `length` in frames."""

    title: str
    element: Element
    length: Fraction


@dataclass(frozen=True, slots=True)
class _Item:
    """A clip on a track, in frames of the sequence: seen from `start` to before `end`.

    With the transitions on both sides it lasts from `first` to `last`, which is what its `into` and `out` cover.
    """

    element: Element
    start: Fraction
    end: Fraction
    first: Fraction
    last: Fraction
    into: Fraction
    out: Fraction

    def film(self, frame: Fraction) -> Fraction | None:
        """Return where a frame of the clip stands in the sequence; None: it is not in the cut."""
        if self.out <= self.into:
            return None
        at = self.first + (frame - self.into) * (self.last - self.first) / (self.out - self.into)
        return at if self.start <= at < self.end else None


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the cut and the markers of a sequence; raises BadXml and BadTimeline with the line."""
    notes = Notes()
    root = tree(source)
    if root.tag != "xmeml":
        what = f"this is no Final Cut Pro 7 XML: it begins with <{root.tag}>."
        raise BadTimeline(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    document = Document(source, root)
    sequence = chosen(_sequences(document, root), source, options, notes)
    reader = _Reader(document, sequence.element, notes)
    reader.read()
    found = Timeline(sequence.title, reader.rate, document.start_frame(sequence.element), reader.shots, reader.marks)
    return timeline_reading(source, found, options, notes)


def _sequences(document: Document, root: Element) -> Iterator[_Sequence]:
    for element in root.iter("sequence"):
        nested = next(element.iterancestors("clipitem"), None) is not None
        if not nested and element.find("media") is not None:
            yield _Sequence(document.text(element, "name"), element, document.whole(element, "duration") or Fraction(0))


class _Reader:
    """Reads the tracks of one sequence."""

    def __init__(self, document: Document, sequence: Element, notes: Notes) -> None:
        self._document, self._sequence, self._notes = document, sequence, notes
        self.rate = document.sequence_rate(sequence)
        self.shots: list[Shot] = []
        self.marks: list[Mark] = []

    def read(self) -> None:
        """Take in the picture and all markers."""
        self._markers(self._sequence, None, "")
        taken = False
        for kind, letter in (("video", "V"), ("audio", "A")):
            for number, track in enumerate(self._sequence.iterfind(f"media/{kind}/track"), 1):
                items = list(self._items(track))
                off = self._document.text(track, "enabled").upper() == "FALSE"
                shown = [item for item in items if self._is_seen(item, off)] if kind == "video" else []
                if shown and taken:
                    what = "Clips on other video tracks were left out: the first one was taken for the picture."
                    self._notes.dropped(what, f"V{number}, line {track.sourceline}")
                elif shown:
                    taken = True
                    self.shots = [self._shot(item) for item in shown]
                for item in items:
                    self._markers(item.element, item, f"{letter}{number}")

    def _is_seen(self, item: _Item, track_off: bool) -> bool:
        if self._document.text(item.element, "name").casefold() in _BLACK:
            return False
        off = track_off or self._document.text(item.element, "enabled").upper() == "FALSE"
        if off:
            self._notes.dropped("Clips that are switched off were left out.", f"line {item.element.sourceline}")
        return not off and item.end > item.start

    def _items(self, track: Element) -> Iterator[_Item]:
        elements = [self._document.full(one) for one in track if one.tag in _ITEMS]
        for place, element in enumerate(elements):
            if element.tag != "transitionitem":
                before = elements[place - 1] if place else None
                after = elements[place + 1] if place + 1 < len(elements) else None
                yield self._item(element, before, after)

    def _item(self, element: Element, before: Element | None, after: Element | None) -> _Item:
        start, end = (self._document.needed(element, name) for name in ("start", "end"))
        first, last = start, end
        if start < 0:
            first, start = self._transition(before, element, "start")
        if end < 0:
            last, end = self._transition(after, element, "end")
        if last < first or end < start:
            where = self._document.where(element)
            raise BadTimeline("the clip ends before it begins.", where=where, now=NOTHING_IMPORTED)
        into = max(Fraction(0), self._document.whole(element, "in") or Fraction(0))
        out = self._document.whole(element, "out") or Fraction(-1)
        if out < 0:
            out = into + (last - first) * self._document.fps(element) / self.rate.fps
        return _Item(element, start, end, first, last, into, out)

    def _transition(self, found: Element | None, clip: Element, side: str) -> tuple[Fraction, Fraction]:
        """Return the far edge of the transition beside a clip, and where it cuts from one clip to the other."""
        if found is None or found.tag != "transitionitem":
            what = f"the clip's {side} is -1, but no transition stands there."
            raise BadTimeline(what, where=self._document.where(clip), now=NOTHING_IMPORTED)
        start, end = (self._document.needed(found, name) for name in ("start", "end"))
        alignment = self._document.text(found, "alignment")
        if alignment.startswith("end"):
            cut = end
        elif alignment.startswith("start"):
            cut = start
        else:
            cut = Fraction((start + end) // 2)
        return (start if side == "start" else end), cut

    def _shot(self, item: _Item) -> Shot:
        element, own = item.element, self.rate.fps
        clip_fps, into = self._document.fps(element), item.into
        retimed = self._document.speed(element)
        length = item.last - item.first
        if retimed is None:
            speed = ((item.out - into) / clip_fps) / (length / own) if length else Fraction(1)
        else:
            # Under a speed filter `in` counts frames as they are shown, not those of the source.
            speed, into = retimed.speed, into * retimed.speed
        begin = self._document.media_start(element, own)
        if begin is not None:
            begin += into * own / clip_fps + (item.start - item.first) * speed
        if retimed is not None and retimed.uneven:
            self._notes.guessed("Clips of changing speed were taken at their mean speed.", f"line {element.sourceline}")
            begin = None
        name, scene = self._document.source_name(element), self._document.text(element, "logginginfo/scene")
        return Shot(name, item.start, item.end, begin, float(speed), scene, f"line {element.sourceline}")

    def _markers(self, holder: Element, item: _Item | None, track: str) -> None:
        """Take in markers: those of the sequence (no item) count its frames, those of a clip the clip's."""
        for marker in holder.iterfind("marker"):
            where = f"line {marker.sourceline}"
            begin = self._document.needed(marker, "in")
            out = self._document.whole(marker, "out") or Fraction(-1)
            at = begin if item is None else item.film(begin)
            if at is None:
                self._notes.dropped("Markers on parts of clips that are not in the cut were left out.", where)
                continue
            # -1: the marker has no length.
            length = max(Fraction(0), out - begin)
            if item is not None:
                length *= self.rate.fps / self._document.fps(item.element)
            text, note = self._document.text(marker, "name"), self._document.text(marker, "comment")
            mark = Mark(at, at + length, text or note, self._colour(marker), track, note if text else "", where)
            self.marks.append(mark)

    def _colour(self, marker: Element) -> str:
        packed = self._document.whole(marker, "pproColor")
        if packed is not None:
            # Premiere packs alpha, blue, green, red.
            value = int(packed)
            return colour_name(value & 255, value >> 8 & 255, value >> 16 & 255)
        parts = [self._document.whole(marker, f"color/{name}") for name in ("red", "green", "blue")]
        known: Sequence[int] = [int(part) for part in parts if part is not None]
        return colour_name(known[0], known[1], known[2]) if len(known) == 3 else ""
