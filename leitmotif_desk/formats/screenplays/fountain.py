# ruff: noqa: RUF001 - headings in several alphabets
"""Fountain screenplays to scenes, after the syntax of fountain.io; names may be in any alphabet."""

import re
from collections.abc import Iterator
from dataclasses import replace

from leitmotif_desk.formats.plain_text import encoding_of, lines_of
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.screenplays.screenplay import ACTION_WIDTH, DIALOGUE_WIDTH, ScriptScene, reading_of

_HEADING = re.compile(
    r"(?i:INT|EXT|EST|INT\.?/EXT|EXT\.?/INT|I/E)[.\s]\s*\S"
    r"|(?:ИНТ|НАТ|ЭКСТ|ИНТ\.?/НАТ|INNEN|AUSSEN|AUẞEN|ΕΣΩΤ|ΕΞΩΤ|WNĘTRZE|PLENER)[./\s]\s*\S"
)
_LONGEST_NUMBER = 40
_TITLE_KEY = re.compile(r"[A-Za-z][A-Za-z ]{0,30}:")
_EXTENSION = re.compile(r"\([^()]*\)")
_MARKS = (("/*", "*/"), ("[[", "]]"))
"""What hides the words between: a boneyard, and a note."""


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes of a screenplay; raises BadText and BadScreenplay with the line."""
    notes = Notes()
    title, lines = _without_title_page(_shown(lines_of(source, notes, options.encoding)))
    scenes: list[ScriptScene] = []
    for number, line, kind in _elements(lines):
        if kind == "heading":
            scenes.append(_scene(line, number))
        elif scenes:
            _take(scenes[-1], line, kind)
        elif kind == "speaker":
            notes.dropped("Words before the first scene heading were left out.", f"line {number}")
    reading = reading_of(source, scenes, title, options, notes)
    return replace(reading, encoding=encoding_of(source, options.encoding))


Line = tuple[int, str]
"""A line's number from 1 and its text."""


def _shown(lines: list[str]) -> list[Line]:
    """Return the lines without boneyard and notes; the lines keep their numbers."""
    return list(enumerate("".join(_unhidden("\n".join(lines))).split("\n"), 1))


def _unhidden(text: str) -> Iterator[str]:
    """Yield what is shown, and the line ends of what is not; what opens and never closes hides nothing.

    A note does not go on past an empty line. Each mark is looked for from where it was found last.
    """
    places: dict[str, int] = {}

    def upcoming(mark: str, start: int) -> int:
        if places.get(mark, -1) < start:
            found = text.find(mark, start)
            places[mark] = len(text) if found < 0 else found
        return places[mark]

    at = 0
    while at < len(text):
        begin, opened, closing = min((upcoming(opened, at), opened, closing) for opened, closing in _MARKS)
        yield text[at:begin]
        end = upcoming(closing, begin + 2)
        is_note = opened == "[["
        if end == len(text) or (is_note and upcoming("\n\n", begin) < end):
            yield text[begin : begin + 2]
            at = begin + 2
        else:
            yield "\n" * text.count("\n", begin, end)
            at = end + 2


def _without_title_page(lines: list[Line]) -> tuple[str, list[Line]]:
    """Return the title and the lines after the title page, which runs to the first empty line."""
    if not _TITLE_KEY.match(lines[0][1]):
        return "", lines
    end = next((place for place, (_, line) in enumerate(lines) if not line.strip()), len(lines))
    page = [line for _, line in lines[:end]]
    first = next((place for place, line in enumerate(page) if line.lower().startswith("title:")), None)
    if first is None:
        return "", lines[end:]
    more = next((place for place in range(first + 1, end) if not page[place][:1].isspace()), end)
    title = " ".join(line.strip().strip("*_ ") for line in (page[first][len("title:") :], *page[first + 1 : more]))
    return title.strip(), lines[end:]


def _elements(lines: list[Line]) -> Iterator[tuple[int, str, str]]:
    """Yield the number, the text and the kind of each line: heading, speaker, dialogue, action, empty or aside."""
    speaking, is_free = False, True
    for place, (number, raw) in enumerate(lines):
        line = raw.strip()
        after = lines[place + 1][1].strip() if place + 1 < len(lines) else ""
        # Two blanks keep an empty line within a speech.
        kind = "dialogue" if speaking and (line or len(raw) > 1) else _kind(line, is_free, bool(after))
        speaking, is_free = kind in ("speaker", "dialogue"), kind in ("empty", "aside")
        yield number, line, kind


def _kind(line: str, is_free: bool, is_followed: bool) -> str:
    """Return what a line is outside of a speech; `is_free` tells that an empty one or none stands before it."""
    if not line:
        return "empty"
    if line[0] in "#=":
        return "aside"
    if line[0] in "!~>":
        return "action"
    if (line[0] == "." and line[1:2].isalnum()) or (is_free and _HEADING.match(line)):
        return "heading"
    if (line[0] == "@" and line[1:].strip()) or (is_free and is_followed and _is_name(line)):
        return "speaker"
    return "action"


def _is_name(line: str) -> bool:
    """Tell whether a line is all capitals, apart from what stands in brackets, and no transition."""
    name = _EXTENSION.sub("", line)
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and all(letter.isupper() for letter in letters) and not name.rstrip().endswith("TO:")


def _scene(line: str, number: int) -> ScriptScene:
    slug, written = _numbered(line.removeprefix("."))
    return ScriptScene(number=written, slug=slug, where=f"line {number}", lines=2)


def _numbered(heading: str) -> tuple[str, str]:
    """Return a heading and the number at its end between two signs of number."""
    begin = heading.rfind("#", 0, -1) if heading.endswith("#") else -1
    number = heading[begin + 1 : -1].strip().rstrip(".")
    if begin < 0 or not 0 < len(number) <= _LONGEST_NUMBER:
        return heading.strip(), ""
    return heading[:begin].strip(), number


def _take(scene: ScriptScene, line: str, kind: str) -> None:
    if kind == "speaker":
        scene.speaks(line.removeprefix("@"))
    if kind != "aside":
        scene.fills(line, DIALOGUE_WIDTH if kind == "dialogue" else ACTION_WIDTH)
