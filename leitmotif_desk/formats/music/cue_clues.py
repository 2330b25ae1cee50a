"""What a file tells of its cue: number, title and start, where each stands, and what else is said."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

_SHOWN = 3


class Origin(StrEnum):
    """Where in a file, or around it, something is told: those nearest to the music first."""

    OFFSET = "SMPTE offset"
    MARKER = "marker"
    CUE_POINT = "cue point"
    WORDS = "score text"
    REHEARSAL = "rehearsal mark"
    TEXT = "text"
    TITLE = "title"
    MOVEMENT = "movement title"
    WORK_NUMBER = "work number"
    CREDIT = "credit"
    TRACK = "track name"
    PART = "part name"
    FILE = "file name"
    FOLDER = "folder name"
    PERSON = "person at the desk"


@dataclass(frozen=True, slots=True)
class Clue:
    """One thing that is told: `value` is what it comes to, `text` how it is written there.

    `where` is the place in the file ("byte 40", "bar 3"), empty for its name. `frame` is a start in film frames, None
    for what is no start and where the film's rate is not known. `remark` says how the value was come by, or why a
    clue was refused; `sure` is false where that was a guess.
    """

    value: str
    origin: Origin
    text: str = ""
    where: str = ""
    frame: int | None = None
    remark: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was taken (None: nothing is told), what says otherwise, and what could not be used.

    `certain` is false where somebody should look: rivals disagree, or the value stands in a place of little worth.
    """

    clue: Clue | None = None
    rivals: tuple[Clue, ...] = ()
    refused: tuple[Clue, ...] = ()
    certain: bool = False

    @property
    def value(self) -> str:
        return self.clue.value if self.clue else ""

    def told(self, noun: str) -> str:
        """Return it in a line: "start 01:00:12:05 from the SMPTE offset (at 24 fps; a marker says 01:00:12:06)"."""
        others = [f"{_article(rival.origin)} says {rival.value}{_aside(rival)}" for rival in self.rivals[:_SHOWN]]
        others += [f"{len(self.rivals) - _SHOWN} more say otherwise"] if len(self.rivals) > _SHOWN else []
        others += [f"{_article(clue.origin)} cannot be used: {clue.remark}" for clue in self.refused]
        if self.clue is None:
            return "; ".join([f"no {noun} is told", *others])
        extra = "; ".join([*([self.clue.remark] if self.clue.remark else []), *others])
        return f"{noun} {self.value} from the {self.clue.origin}{f' ({extra})' if extra else ''}"


@dataclass(frozen=True, slots=True)
class CueClues:
    """All that a file tells of its cue; `version` is as its name writes it ("v4"), and no part of the title."""

    number: Recognised = field(default_factory=Recognised)
    title: Recognised = field(default_factory=Recognised)
    start: Recognised = field(default_factory=Recognised)
    version: str = ""

    @property
    def certain(self) -> bool:
        """Whether number and start need no second look."""
        return self.number.certain and self.start.certain

    def corrected(self, number: str, title: str) -> "CueClues":
        """Return the clues with what a person says instead, where that differs."""
        return replace(self, number=_said(number, self.number), title=_said(title, self.title))


def _said(value: str, found: Recognised) -> Recognised:
    if not value or value == found.value:
        return found
    return Recognised(Clue(value, Origin.PERSON, value), certain=True)


def _article(origin: Origin) -> str:
    return f"the {origin}" if origin in (Origin.OFFSET, Origin.FILE, Origin.FOLDER, Origin.TITLE) else f"a {origin}"


def _aside(clue: Clue) -> str:
    return f", {clue.remark}" if clue.remark else ""
