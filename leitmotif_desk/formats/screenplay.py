"""What screenplays have in common: scenes with their length on the page and who is in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadScreenplay
from leitmotif_desk.formats.reading import Appearance, Kind, Notes, Reading, ReadOptions, SceneRow, Source

SECONDS_PER_EIGHTH = 60 / 8
"""A page plays for about a minute, and is counted in eighths."""
_DEFAULT_RATE = "24"
_EXTENSION = re.compile(r"\s*[(\uff08]([^()\uff08\uff09]*)[)\uff09]")
_UNSEEN = re.compile(r"\b(?:V\.?\s?O|O\.?\s?S|O\.?\s?C|OFF|VOICE|FILTERED|ON PHONE)\b", re.IGNORECASE)


@dataclass
class ScriptScene:
    """A scene while it is read: `seen` and `heard` are names as written, each once, in order."""

    number: str
    slug: str
    where: str
    eighths: float = 0.0
    seen: dict[str, None] = field(default_factory=dict)
    heard: dict[str, None] = field(default_factory=dict)

    def speaks(self, cue: str) -> None:
        """Take in who speaks: "MARA (V.O.)" is heard, "MARA (CONT'D)" is seen."""
        name = speaker(cue)
        if name:
            (self.heard if is_unseen(cue) else self.seen)[name] = None

    @property
    def cast(self) -> tuple[Appearance, ...]:
        """Who is in the scene; who only speaks unseen is heard."""
        names = {**self.seen, **self.heard}
        return tuple(Appearance(name, name not in self.seen) for name in names)


def speaker(cue: str) -> str:
    """Return the name in a speaking cue, in ordinary letters: "MARA (V.O.)" is "Mara"."""
    name = " ".join(_EXTENSION.sub(" ", cue).rstrip("^ ").split())
    return name.title() if name == name.upper() else name


def is_unseen(cue: str) -> bool:
    """Tell whether a speaking cue says that who speaks is not in view."""
    return any(_UNSEEN.search(found) for found in _EXTENSION.findall(cue))


def reading_of(source: Source, found: Iterable[ScriptScene], title: str, options: ReadOptions, notes: Notes) -> Reading:
    """Return scenes laid end to end by their length on the page; raises BadScreenplay where there is none."""
    scenes = tuple(found)
    if not scenes:
        raise BadScreenplay("the screenplay has no scene heading.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    rate = frame_rate(options.rate or _DEFAULT_RATE)
    numbers = _numbers(scenes, notes)
    rows, start = [], 0
    for place, scene in enumerate(scenes):
        length = max(1, rate.frames(round(max(1.0, scene.eighths) * SECONDS_PER_EIGHTH, 3)))
        rows.append(SceneRow(numbers[place], scene.slug, start, start + length, cast=scene.cast))
        start += length
    notes.guessed("A screenplay knows no times: a page was counted as a minute, until an edit list says more.")
    return Reading(
        Kind.SCENES,
        source.name,
        title=title,
        rate=rate.name,
        scenes=tuple(rows),
        from_start=True,
        estimated=True,
        notes=notes.all(),
    )


def _numbers(scenes: tuple[ScriptScene, ...], notes: Notes) -> Mapping[int, str]:
    """Return each scene's number as written, by its place; those without get their place, or what is free."""
    taken = {scene.number for scene in scenes if scene.number}
    numbers: dict[int, str] = {}
    given: set[str] = set()
    for place, scene in enumerate(scenes):
        number = scene.number
        if not number:
            notes.guessed("Scenes without a number were counted.", scene.where)
            number = _free(str(place + 1), taken | given)
        elif number in given:
            notes.guessed(f"Scene {number} comes twice; the later one is numbered apart.", scene.where)
            number = _free(number, taken | given)
        given.add(number)
        numbers[place] = number
    return numbers


def _free(number: str, taken: set[str]) -> str:
    count, wanted = 1, number
    while wanted in taken:
        count += 1
        wanted = f"{number}/{count}"
    return wanted
