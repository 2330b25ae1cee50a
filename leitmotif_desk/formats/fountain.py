"""Fountain screenplays to scenes, after the syntax of fountain.io; names may be in any alphabet."""

import re
from collections.abc import Iterator
from math import ceil

from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.screenplay import ScriptScene, reading_of

_HEADING = re.compile(r"(?:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)(?:\.|\s)\s*\S.*", re.IGNORECASE)
_NUMBER = re.compile(r"\s*#([^#\n]{1,40})#\s*$")
_TITLE_KEY = re.compile(r"[A-Za-z][A-Za-z ]{0,30}:")
_HIDDEN = re.compile(r"/\*.*?\*/|\[\[.*?\]\]", re.DOTALL)
_EXTENSION = re.compile(r"\([^()]*\)")
_LINES_PER_EIGHTH = 55 / 8
_ACTION_WIDTH, _DIALOGUE_WIDTH = 61, 35
"""Lines of a page and letters of a line in the usual typescript."""


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes of a screenplay; raises BadText and BadScreenplay with the line."""
    notes = Notes()
    title, lines = _without_title_page(_shown(lines_of(source, notes)))
    scenes: list[ScriptScene] = []
    for number, line, kind in _elements(lines):
        if kind == "heading":
            scenes.append(_scene(line, number))
        elif scenes:
            _take(scenes[-1], line, kind)
    return reading_of(source, scenes, title, options, notes)


Line = tuple[int, str]
"""A line's number from 1 and its text."""


def _shown(lines: list[str]) -> list[Line]:
    """Return the lines without boneyard and notes; the lines keep their numbers."""

    def emptied(found: re.Match[str]) -> str:
        return "\n" * found.group().count("\n")

    text = _HIDDEN.sub(emptied, "\n".join(lines))
    return [(number, line.rstrip()) for number, line in enumerate(text.split("\n"), 1)]


def _without_title_page(lines: list[Line]) -> tuple[str, list[Line]]:
    """Return the title and the lines after the title page, which runs to the first empty line."""
    if not lines or not _TITLE_KEY.match(lines[0][1]):
        return "", lines
    end = next((place for place, (_, line) in enumerate(lines) if not line.strip()), len(lines))
    page = [line for _, line in lines[:end]]
    title = next((line.partition(":")[2].strip() for line in page if line.lower().startswith("title:")), "")
    if not title and page[0].lower().startswith("title:") and len(page) > 1:
        title = page[1].strip()
    return title.strip("*_ "), lines[end:]


def _elements(lines: list[Line]) -> Iterator[tuple[int, str, str]]:
    """Yield the number, the text and the kind of each line: heading, speaker, dialogue, action or empty."""
    speaking, before = False, ""
    for place, (number, raw) in enumerate(lines):
        line = raw.strip()
        after = lines[place + 1][1].strip() if place + 1 < len(lines) else ""
        kind = _kind(line, before, after, speaking)
        speaking = kind in ("speaker", "dialogue")
        yield number, line, kind
        before = line


def _kind(line: str, before: str, after: str, speaking: bool) -> str:
    if not line:
        return "empty"
    if speaking:
        return "dialogue"
    if line[0] in "#=>~!":
        return "action" if line[0] in "!~" else "empty"
    if (line[0] == "." and line[1:2] not in ("", ".")) or (not before and _HEADING.match(line)):
        return "heading"
    if line[0] == "@" or (not before and after and _is_name(line)):
        return "speaker"
    return "action"


def _is_name(line: str) -> bool:
    """Tell whether a line is all capitals, apart from what stands in brackets, and no transition."""
    name = _EXTENSION.sub("", line)
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(letter.isupper() for letter in letters) and not name.rstrip().endswith("TO:")


def _scene(line: str, number: int) -> ScriptScene:
    slug = line.removeprefix(".") if line.startswith(".") else line
    written = _NUMBER.search(slug)
    return ScriptScene(
        number=written[1].strip().rstrip(".") if written else "",
        slug=_NUMBER.sub("", slug).strip(),
        where=f"line {number}",
        eighths=2 / _LINES_PER_EIGHTH,
    )


def _take(scene: ScriptScene, line: str, kind: str) -> None:
    if kind == "speaker":
        scene.speaks(line.removeprefix("@"))
    width = _DIALOGUE_WIDTH if kind == "dialogue" else _ACTION_WIDTH
    scene.eighths += max(1, ceil(len(line) / width)) / _LINES_PER_EIGHTH
