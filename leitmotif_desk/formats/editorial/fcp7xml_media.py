"""What stands in an xmeml document beside the tracks: rates, files by id, timecodes, speeds, whole numbers."""

import re
from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, parse_timecode
from leitmotif_desk.formats.editorial.timelines import exact_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.xml_safely import Element, line_of

_WHOLE = re.compile(r"-?\d{1,12}")
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,9})?")
_YES = frozenset({"TRUE", "1"})


@dataclass(frozen=True, slots=True)
class Retiming:
    """What a speed filter says: source frames a frame of film (negative: backwards)."""

    speed: Fraction
    uneven: bool


class Document:
    """A parsed document: an element that only names an id stands for the first one that carries it."""

    def __init__(self, source: Source, root: Element) -> None:
        self.where = line_of(source)
        self._first: dict[tuple[str, str], Element] = {}
        self._rates: dict[Element, Fraction] = {}
        for element in root.iter("file", "clipitem", "generatoritem", "transitionitem", "sequence", "clip"):
            if element.get("id") and len(element):
                self._first.setdefault((element.tag, element.get("id")), element)

    def full(self, element: Element) -> Element:
        """Return the element that carries what another one only names."""
        return element if len(element) else self._first.get((element.tag, element.get("id") or ""), element)

    def text(self, element: Element, path: str) -> str:
        """Return the words of a child, empty where there is none."""
        return (element.findtext(path) or "").strip()

    def whole(self, element: Element, path: str) -> Fraction | None:
        """Return a child's whole number; None where it is missing or empty. Raises BadTimeline with the line."""
        child = element.find(path)
        text = "" if child is None else (child.text or "").strip()
        if child is None or not text:
            return None
        if not _WHOLE.fullmatch(text):
            what = f"<{child.tag}> is {text[:40]!r}; a whole number was expected."
            raise BadTimeline(what, where=self.where(child), now=NOTHING_IMPORTED)
        return Fraction(int(text))

    def needed(self, element: Element, path: str) -> Fraction:
        """Return a child's whole number; raises BadTimeline where it is missing."""
        found = self.whole(element, path)
        if found is None:
            what = f"<{element.tag}> has no <{path}>."
            raise BadTimeline(what, where=self.where(element), now=NOTHING_IMPORTED)
        return found

    def fps(self, element: Element) -> Fraction:
        """Return the frames a second an element counts in: its own rate, else that of what it stands in."""
        timebase = self.whole(element, "rate/timebase")
        if timebase is None:
            parent = element.getparent()
            if parent is None:
                raise BadTimeline("there is no <rate>.", where=self.where(element), now=NOTHING_IMPORTED)
            # A track has thousands of children, and each of them asks.
            if parent not in self._rates:
                self._rates[parent] = self.fps(parent)
            return self._rates[parent]
        if not 0 < timebase <= 1000:
            what = f"a timebase of {timebase} cannot be."
            raise BadTimeline(what, where=self.where(element), now=NOTHING_IMPORTED)
        return timebase * Fraction(1000, 1001) if self.text(element, "rate/ntsc").upper() in _YES else timebase

    def sequence_rate(self, sequence: Element) -> FrameRate:
        """Return the rate of a sequence, drop frame if its timecode says so; raises BadTimeline."""
        drop = self.text(sequence, "timecode/displayformat").upper() == "DF"
        return exact_rate(self.fps(sequence), drop, self.where(sequence))

    def start_frame(self, sequence: Element) -> int | None:
        """Return the frame of the sequence's first timecode; None where it is not said."""
        timecode = sequence.find("timecode")
        if timecode is None:
            return None
        try:
            return self._timecode(timecode, self.sequence_rate(sequence))
        except TimecodeError as error:
            raise BadTimeline(error.what, where=self.where(timecode), now=NOTHING_IMPORTED) from error

    def _timecode(self, timecode: Element, rate: FrameRate) -> int | None:
        text = self.text(timecode, "string")
        if text:
            return parse_timecode(text if rate.drop else text.replace(";", ":"), rate)
        frame = self.whole(timecode, "frame")
        return None if frame is None or frame < 0 else int(frame)

    def media_start(self, item: Element, own: Fraction) -> Fraction | None:
        """Return where a clip's media begins, in frames at another rate; None where it is not known.

        The media of a nested sequence begin at 0; what a generator draws has no place.
        """
        file = item.find("file")
        if file is None:
            return None if item.find("sequence") is None else Fraction(0)
        file = self.full(file)
        timecode = file.find("timecode")
        if timecode is None:
            return Fraction(0)
        try:
            fps = self.fps(timecode)
            drop = self.text(timecode, "displayformat").upper() == "DF"
            start = self._timecode(timecode, exact_rate(fps, drop, self.where(timecode)))
        except (TimecodeError, BadTimeline):
            return None
        return None if start is None else start * own / fps

    def speed(self, item: Element) -> Retiming | None:
        """Return what a clip's speed filter says; None where it has none."""
        for effect in item.iterfind("filter/effect"):
            if self.text(effect, "effectid").casefold() != "timeremap":
                continue
            text = self.text
            said = {text(one, "parameterid").casefold(): text(one, "value") for one in effect.iterfind("parameter")}
            percent = said.get("speed", "")
            if not _NUMBER.fullmatch(percent):
                return Retiming(Fraction(1), uneven=True)
            backwards = said.get("reverse", "").upper() in _YES and not percent.startswith("-")
            speed = Fraction(percent) / (-100 if backwards else 100)
            return Retiming(speed, uneven=said.get("variablespeed", "").upper() in _YES)
        return None

    def source_name(self, item: Element) -> str:
        """Return what was shot: the clip's name, else the file's, else the tape's."""
        file = item.find("file")
        file = item if file is None else self.full(file)
        names = (self.text(item, "name"), self.text(file, "name"), self.text(file, "timecode/reel/name"))
        return next((name for name in names if name), item.tag)
