"""The lines of a CMX3600 edit list: its events with what stands under them, its locators and Resolve's markers.

Every line is read by its words, so that no line, however long and odd, takes more than one look.
"""

import re
from dataclasses import dataclass, field

from leitmotif_desk.formats.editorial.edl_out import REEL, SCENES, SOURCE_TIMECODE
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadEditList
from leitmotif_desk.formats.reading import Source

_TIMECODE = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}[:;.,]\d{2}")
_KIND = re.compile(r"C|D|W\d{1,4}|K|KB|KO", re.IGNORECASE)
_TRACK = re.compile(r"[A-Z][A-Z0-9/]{0,7}", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,6}")
_SPEED = re.compile(r"[-+]?\d{1,4}(?:\.\d{1,4})?")
_TIMES = 4
_COLOURS = frozenset({
    "red", "green", "blue", "cyan", "magenta", "yellow", "black", "white", "pink", "orange", "purple", "fuchsia",
    "rose", "lavender", "sky", "mint", "lemon", "sand", "cocoa", "cream", "brown", "grey", "gray", "denim", "gold",
    "plum", "forest", "violet",
})  # fmt: skip
"""What Avid, Resolve and OpenTimelineIO call the colours of their markers."""
_RESOLVE_COLOUR = "ResolveColor"
_CLIP_NAMES = frozenset({"FROM CLIP NAME", "TO CLIP NAME", "KEY CLIP NAME"})
_REMARKS = frozenset({"SCENE", "SOURCE FILE", REEL, SCENES, SOURCE_TIMECODE})
"""What lines say that programs write with and without the asterisk, and such as need it to be no mere words."""


@dataclass(frozen=True, slots=True)
class Locator:
    """A `* LOC:` line, or Resolve's marker; `at` is a timecode of the record, `length` counts frames.

    `until` is the timecode at which its stretch ends, where its text says so.
    """

    line: int
    at: str
    text: str
    colour: str = ""
    note: str = ""
    length: int = 1
    until: str = ""


@dataclass(slots=True)
class Event:
    """One line of the list with what the lines under it add; `kind` is C, D, W, K (key) or B (what a key lies on).

    `speed` is that of its M2 line, in source frames a second. A marker's event is none of picture.
    """

    line: int
    number: int
    reel: str
    track: str
    kind: str
    source_in: str
    source_out: str
    record_in: str
    record_out: str
    names: dict[str, str] = field(default_factory=dict)
    speed: float | None = None
    is_marker: bool = False

    @property
    def is_picture(self) -> bool:
        return not self.is_marker and any(letter in self.track.upper() for letter in "VB")


@dataclass
class EditList:
    """What the lines of one file have told so far; `drop` lists the lines of its FCM statements and what each said."""

    source: Source
    title: str = ""
    drop: list[tuple[int, bool]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    locators: list[Locator] = field(default_factory=list)
    _loose: list[tuple[int, str]] = field(default_factory=list)
    """The lines since the last event: a marker's note is among them, and may look like anything."""

    def take(self, number: int, line: str) -> None:
        """Take one line in; raises BadEditList with the line for an event that lacks its timecodes."""
        words = line.split()
        if not words:
            return
        if "|C:" in line and self.events and self._take_marker(number, line):
            return
        if event := event_of(number, words):
            self.finish()
            self.events.append(event)
        elif words[0].upper() == "M2":
            self._take_speed(words)
        elif not self._take_statement(number, line):
            self._loose.append((number, line.strip()))

    def finish(self) -> None:
        """Look at what stands loose; raises BadEditList where it was to be an event."""
        for number, line in self._loose:
            if _is_broken(line.split()):
                what = "an event lacks its four timecodes."
                raise BadEditList(what, where=self.source.at(f"line {number}"), now=NOTHING_IMPORTED)
        self._loose.clear()

    def _take_marker(self, number: int, line: str) -> bool:
        """Take Resolve's marker; its note may begin on the lines before."""
        before, _, rest = line.rpartition("|C:")
        colour, named, rest = rest.partition("|M:")
        name, lasting, length = rest.rpartition("|D:")
        if not (named and lasting and _NUMBER.fullmatch(length.strip())):
            return False
        notes = [text for _, text in self._loose] + [before.strip()]
        note, name = "\n".join(text for text in notes if text), name.strip()
        colour = colour.strip().removeprefix(_RESOLVE_COLOUR).lower()
        event = self.events[-1]
        event.is_marker = True
        text, rest = (name, note) if name else (note or colour, "")
        self.locators.append(Locator(number, event.record_in, text, colour, rest, int(length)))
        self._loose.clear()
        return True

    def _take_speed(self, words: list[str]) -> None:
        """Take `M2 reel speed timecode`; of a transition's two events it is that of its reel."""
        found = [word for word in words[1:] if _SPEED.fullmatch(word)]
        if not found or not self.events:
            return
        reel, last = words[1].casefold(), self.events[-1]
        pair = [one for one in self.events[-2:] if one.number == last.number]
        same = [one for one in pair if one.reel.casefold().startswith(reel) or reel.startswith(one.reel.casefold())]
        (same[-1] if same else last).speed = float(found[-1])

    def _take_statement(self, number: int, line: str) -> bool:
        """Take a line that names something before a colon; tell whether it is known."""
        text = line.strip()
        name, colon, value = text.lstrip("* \t").partition(":")
        name, value = " ".join(name.upper().split()), value.strip()
        if not colon:
            return False
        if name == "TITLE" and not self.events:
            self.title = value
        elif name == "FCM" and value.upper().startswith(("DROP", "NON")):
            self.drop.append((number, value.upper().startswith("DROP")))
        elif name == "LOC" and text.startswith("*"):
            return self._take_locator(number, value)
        elif self.events and (name in _CLIP_NAMES or (name in _REMARKS and text.startswith("*"))):
            self.events[-1].names[name] = value
        else:
            return False
        return True

    def _take_locator(self, number: int, value: str) -> bool:
        at, word, more = (*value.split(None, 2), "", "", "")[:3]
        if not _TIMECODE.fullmatch(at):
            return False
        colour = word.lower() if word.lower() in _COLOURS else ""
        text, until = _stretch((more if colour else f"{word} {more}").strip())
        self.locators.append(Locator(number, at, text or colour or "marker", colour, until=until))
        return True


def _stretch(text: str) -> tuple[str, str]:
    """Return a locator's text and the timecode at which its stretch ends: "1m2 The Lamp (to 01:01:02:10)"."""
    before, opening, rest = text.rpartition("(to ")
    until = rest.removesuffix(")")
    return (before.rstrip(), until) if opening and rest != until and _TIMECODE.fullmatch(until) else (text, "")


def event_of(line: int, words: list[str]) -> Event | None:
    """Return the event that a line's words are: number, reel, track, kind, its frames, and four timecodes."""
    if not _NUMBER.fullmatch(words[0]):
        return None
    place = next((place for place, word in enumerate(words) if _TIMECODE.fullmatch(word)), 0)
    times = words[place : place + _TIMES]
    if place < _TIMES or len(times) < _TIMES or not all(map(_TIMECODE.fullmatch, times)):
        return None
    spot = _kind_at(words[:place])
    if spot is None:
        return None
    is_under = [word.upper() for word in words[spot : spot + 2]] == ["K", "B"] or words[spot].upper() == "KB"
    kind = "B" if is_under else words[spot][0].upper()
    source_in, source_out, record_in, record_out = times
    reel, track = " ".join(words[1 : spot - 1]), words[spot - 1]
    return Event(line, int(words[0]), reel, track, kind, source_in, source_out, record_in, record_out)


def _kind_at(words: list[str]) -> int | None:
    """Return where the kind of an event stands; a reel's name may have words that look like one."""
    places = range(len(words) - 1, max(2, len(words) - 4), -1)
    return next((at for at in places if _KIND.fullmatch(words[at]) and _TRACK.fullmatch(words[at - 1])), None)


def _is_broken(words: list[str]) -> bool:
    """Tell whether a line begins as an event does, or holds times as one does."""
    if len(words) < _TIMES or len(words[0]) < 3 or not _NUMBER.fullmatch(words[0]):
        return False
    is_event = _KIND.fullmatch(words[3]) is not None and _TRACK.fullmatch(words[2]) is not None
    return is_event or sum(_TIMECODE.fullmatch(word) is not None for word in words) > 1
