# ruff: noqa: RUF001 - words in several alphabets
"""What screenplays have in common: scenes with their length on the page and who is in them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadScreenplay
from leitmotif_desk.formats.reading import Appearance, Kind, Notes, Reading, ReadOptions, SceneRow, Source

SECONDS_PER_EIGHTH = 60 / 8
"""A page plays for about a minute, and is counted in eighths."""
LINES_PER_EIGHTH = 55 / 8
ACTION_WIDTH, DIALOGUE_WIDTH = 61, 35
"""Lines of a page and letters of a line in the usual typescript."""
_DEFAULT_RATE = "24"
_LONGEST_CUE = 300
_EXTENSION = re.compile(r"[(\uff08]([^()\uff08\uff09]*)[)\uff09]")
_BARE = re.compile(r"[\s,–-]+((?:[VO]\.\s?[OSC]|H\.\s?C|F\.\s?C|CONT[’'.]?D)\.?)\s*$", re.IGNORECASE)
"""What is written behind a name without brackets."""
_UNSEEN = re.compile(
    r"\b(?:V[./]?\s?O|O[./]?\s?[SC]|H[./]?\s?C|F[./]?\s?[CQ]|З[./]?\s?К|В[./]?\s?О|Ε[./]?\s?Κ"
    r"|OFF|OFFU|PRE-?LAP|VOICE|VOIX|VOZ|VOCE|STIMME|STEM|GŁOS|ГОЛОС|ЗА КАДРОМ|ЗАКАДРОВ\w*|ΦΩΝΗ|ΕΚΤΟΣ ΚΑΔΡΟΥ"
    r"|FILTERED|(?:ON|OVER) (?:THE )?(?:PHONE|RADIO|INTERCOM|SPEAKER)|HORS[ -]CHAMP|FUORI CAMPO|FUERA DE CUADRO"
    r"|BUITEN BEELD)\b|[声旁]|画外|畫外|목?소리",
    re.IGNORECASE,
)
"""What is written behind the name of one who is heard and not seen, in the languages screenplays are written in."""
_OMITTED = re.compile(
    r"[\W\d]*(?:sc(?:enes?|\.)?\s*[\w.,–-]{0,12}\s*)?[\W_]*"
    r"(?:omit(?:ted)?|entfällt|gestrichen|supprimée?s?|coupée?s?|omitid[ao]s?|omess[ae]|vervallen|geschrapt|вырезан[аоы]?)"
    r"(?!\w).*",
    re.IGNORECASE,
)
_MADE_UP = re.compile(r"\d[^\W\d_]")
"""C3PO is no word that has small letters."""
_POSSESSIVE = re.compile(r"(?<=['’])S\b")


@dataclass
class ScriptScene:
    """A scene while it is read: who is listed in it, who speaks seen and unseen, each once, in order.

    `length` is what the file says, in eighths of a page (0: nothing), `lines` how many lines it fills.
    """

    number: str
    slug: str
    where: str
    length: int = 0
    lines: int = 0
    listed: dict[str, None] = field(default_factory=dict)
    seen: dict[str, None] = field(default_factory=dict)
    heard: dict[str, None] = field(default_factory=dict)

    @property
    def eighths(self) -> int:
        return self.length or max(1, round(self.lines / LINES_PER_EIGHTH))

    @property
    def is_omitted(self) -> bool:
        return _OMITTED.fullmatch(self.slug[:_LONGEST_CUE]) is not None

    def lists(self, name: str) -> None:
        """Take in one who is said to be in the scene."""
        if name := speaker(name):
            self.listed[name] = None

    def speaks(self, cue: str) -> None:
        """Take in who speaks: "MARA (V.O.)" is heard, "MARA (CONT'D)" is seen."""
        if name := speaker(cue):
            (self.heard if is_unseen(cue) else self.seen)[name] = None

    def fills(self, text: str, width: int) -> None:
        """Take in words that fill lines of so many letters."""
        self.lines += max(1, ceil(len(text) / width))

    def cast(self, spelled: Mapping[str, str]) -> tuple[Appearance, ...]:
        """Return who is in the scene; whoever only speaks unseen is heard, listed or not."""
        seen, heard = ({name.casefold() for name in names} for names in (self.seen, self.heard))
        names = dict.fromkeys(name.casefold() for name in (*self.listed, *self.seen, *self.heard))
        return tuple(Appearance(spelled[name], name in heard and name not in seen) for name in names)


def speaker(cue: str) -> str:
    """Return the name in a speaking cue, in ordinary letters: "MARA (V.O.)" is "Mara"."""
    name = _EXTENSION.sub(" ", cue[:_LONGEST_CUE]).rstrip("^ ")
    name = " ".join(_BARE.sub("", name).split())
    return " ".join(map(_small, name.split(" "))) if name == name.upper() else name


def _small(word: str) -> str:
    return word if _MADE_UP.search(word) else _POSSESSIVE.sub("s", word.title())


def is_unseen(cue: str) -> bool:
    """Tell whether a speaking cue says that who speaks is not in view."""
    cue = cue[:_LONGEST_CUE]
    bare = _BARE.findall(_EXTENSION.sub(" ", cue).rstrip("^ "))
    return any(map(_UNSEEN.search, (*_EXTENSION.findall(cue), *bare)))


def reading_of(source: Source, found: Iterable[ScriptScene], title: str, options: ReadOptions, notes: Notes) -> Reading:
    """Return scenes laid end to end by their length on the page; raises BadScreenplay where there is none."""
    written = tuple(found)
    scenes = _played(written, notes)
    if not scenes:
        raise BadScreenplay("the screenplay has no scene heading.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    rate = frame_rate(options.known_rate or _DEFAULT_RATE)
    numbers = _numbers(scenes, {scene.number for scene in written if scene.number}, notes)
    spelled = _spelled(scenes)
    rows, start = [], 0
    for number, scene in zip(numbers, scenes, strict=True):
        end = start + max(1, rate.frames(scene.eighths * SECONDS_PER_EIGHTH))
        rows.append(SceneRow(number, scene.slug, start, end, cast=scene.cast(spelled), eighths=scene.eighths))
        start = end
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


def _played(scenes: Sequence[ScriptScene], notes: Notes) -> tuple[ScriptScene, ...]:
    for scene in scenes:
        if scene.is_omitted:
            notes.dropped("Omitted scenes were left out.", scene.where)
    return tuple(scene for scene in scenes if not scene.is_omitted)


def _spelled(scenes: Iterable[ScriptScene]) -> Mapping[str, str]:
    """Return each name as it is best written; "McCoy" somewhere tells how to write MCCOY."""
    names: dict[str, str] = {}
    for scene in scenes:
        for name in (*scene.listed, *scene.seen, *scene.heard):
            if name.casefold() not in names or name != name.title():
                names[name.casefold()] = name
    return names


def _numbers(scenes: Sequence[ScriptScene], taken: set[str], notes: Notes) -> list[str]:
    """Return each scene's number as written; those without get their place, or what nobody has taken."""
    counts: dict[str, int] = {}
    numbers: list[str] = []
    for place, scene in enumerate(scenes):
        number = scene.number
        if not number:
            notes.guessed("Scenes without a number were counted.", scene.where)
            number = _free(str(place + 1), taken, counts)
        elif number in counts:
            notes.guessed(f"Scene {number} comes twice; the later one is numbered apart.", scene.where)
            number = _free(number, taken, counts)
        counts.setdefault(number, 1)
        taken.add(number)
        numbers.append(number)
    return numbers


def _free(number: str, taken: set[str], counts: dict[str, int]) -> str:
    """Return the number itself, or with the next count behind it that nobody has."""
    wanted = number
    while wanted in taken:
        counts[number] = counts.get(number, 1) + 1
        wanted = f"{number}/{counts[number]}"
    return wanted
