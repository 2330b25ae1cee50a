"""What an FCPXML clip shows: formats, assets and compound clips by id, and times as exact seconds."""

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.formats.editorial.timelines import exact_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTimeline
from leitmotif_desk.formats.reading import Source
from leitmotif_desk.formats.xml_safely import Element, line_of

_TIME = re.compile(r"(-?\d{1,19})(?:/(\d{1,10}))?s")
_NAMED = re.compile(r"FFVideoFormat.*?\d(p|i)(\d+)")
_NTSC = {"2398": Fraction(24000, 1001), "2997": Fraction(30000, 1001), "5994": Fraction(60000, 1001)}
_SCENE = "com.apple.proapps.studio.scene"


@dataclass(frozen=True, slots=True)
class Inner:
    """What a clip shows of its source: from `start`, in seconds of the source's own time; None: not known."""

    name: str
    start: Fraction | None
    speed: float
    scene: str
    uneven: bool = False


class Media:
    """The resources of a document, and its times."""

    def __init__(self, source: Source, root: Element) -> None:
        self.where = line_of(source)
        found = root.find("resources")
        self._by_id: dict[str, Element] = {one.get("id"): one for one in (() if found is None else found)}

    def seconds(self, element: Element, name: str, default: Fraction) -> Fraction:
        """Return an attribute's time, such as "1001/24000s"; raises BadTimeline with the line."""
        text = element.get(name)
        if text is None:
            return default
        found = _TIME.fullmatch(text.strip())
        if found is None or (found[2] is not None and int(found[2]) == 0):
            what = f"{name}={text!r} of <{element.tag}> is no time (expected seconds such as 5s or 1001/24000s)."
            raise BadTimeline(what, where=self.where(element), now=NOTHING_IMPORTED)
        return Fraction(int(found[1]), int(found[2] or 1))

    def rate(self, sequence: Element) -> FrameRate:
        """Return the frame rate of a sequence; raises BadTimeline for one that is missing or not known."""
        format = self._by_id.get(sequence.get("format") or "")
        where = self.where(sequence if format is None else format)
        if format is None:
            what = f"the sequence's format {sequence.get('format')!r} is not among the resources."
            raise BadTimeline(what, where=where, now=NOTHING_IMPORTED)
        frame = self.seconds(format, "frameDuration", Fraction(0))
        fps = 1 / frame if frame > 0 else _named_rate(format.get("name") or "")
        if not fps:
            raise BadTimeline("the sequence's format has no frame duration.", where=where, now=NOTHING_IMPORTED)
        return exact_rate(fps, sequence.get("tcFormat") == "DF", where)

    def length(self, item: Element, default: Fraction | None = None) -> Fraction:
        """Return an item's duration, of its own or of what it refers to; raises BadTimeline without one."""
        for element in (item, self._referred(item), self._sequence_of(item)):
            if element is not None and element.get("duration") is not None:
                return self.seconds(element, "duration", Fraction(0))
        if default is None:
            raise BadTimeline(f"<{item.tag}> has no duration.", where=self.where(item), now=NOTHING_IMPORTED)
        return default

    def _referred(self, item: Element) -> Element | None:
        return self._by_id.get(item.get("ref") or "")

    def _sequence_of(self, item: Element) -> Element | None:
        media = self._referred(item)
        return None if media is None else media.find("sequence")

    def has_picture(self, item: Element) -> bool:
        """Tell whether an item shows anything; of music and sound only the asset says that they do not."""
        referred = self._referred(item)
        heard_only = referred is not None and referred.tag == "asset" and referred.get("hasVideo") != "1"
        return item.tag != "audio" and item.get("srcEnable") != "audio" and not heard_only

    def source_of(self, item: Element, length: Fraction) -> Inner:
        """Return what a clip of some length shows."""
        referred = self._referred(item)
        name = (item.get("name") or "").strip() or _media_name(referred) or item.tag
        start = self._own_start(item)
        scene = next((md.get("value", "") for md in item.iterfind("metadata/md") if md.get("key") == _SCENE), "")
        points = [
            (self.seconds(point, "time", Fraction(0)), self.seconds(point, "value", Fraction(0)))
            for point in item.iterfind("timeMap/timept")
        ]
        if not points:
            return Inner(name, start, 1.0, scene.strip())
        begin = self.seconds(item, "start", Fraction(0))
        first, last = _mapped(points, begin), _mapped(points, begin + length)
        if first is None or last is None or not length:
            return Inner(name, None, 1.0, scene.strip(), uneven=True)
        return Inner(name, first, float((last - first) / length), scene.strip(), uneven=len(points) > 2)

    def _own_start(self, item: Element) -> Fraction | None:
        """Return where in its source a clip begins."""
        referred, own = self._referred(item), item.get("start")
        match item.tag:
            case "asset-clip" | "video" if referred is not None and referred.tag == "asset":
                return self.seconds(item if own is not None else referred, "start", Fraction(0))
            case "clip":
                inner = item.find("video")
                inner_start = None if inner is None else self._own_start(inner)
                if inner is None or inner_start is None:
                    return None
                zero = Fraction(0)
                return self.seconds(item, "start", zero) - self.seconds(inner, "offset", zero) + inner_start
            case "ref-clip" | "sync-clip" | "mc-clip":
                return self.seconds(item, "start", Fraction(0))
        return None


def _named_rate(name: str) -> Fraction | None:
    """Return the frame rate in the name of a built-in format: FFVideoFormat1080p2398, FFVideoFormatDV720x576i50."""
    found = _NAMED.fullmatch(name)
    if found is None:
        return None
    rate = _NTSC.get(found[2], Fraction(int(found[2][:6])))
    return rate / 2 if found[1] == "i" else rate


def _media_name(referred: Element | None) -> str:
    if referred is None:
        return ""
    inside = referred.find("media-rep")
    address = referred.get("src") or ("" if inside is None else inside.get("src") or "")
    return (referred.get("name") or "").strip() or _file_name(address)


def _file_name(address: str) -> str:
    try:
        return PurePosixPath(unquote(urlsplit(address).path)).name
    except ValueError:
        return ""


def _mapped(points: list[tuple[Fraction, Fraction]], time: Fraction) -> Fraction | None:
    """Return the source's time at a time of the clip, on straight lines between the points; None: outside of them."""
    for (left, low), (right, high) in pairwise(points):
        if left <= time <= right and left < right:
            return low + (high - low) * (time - left) / (right - left)
    return None
