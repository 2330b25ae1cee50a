"""Final Draft (.fdx) to scenes: headings, page lengths, and who the arc beats and the speaking cues say is there.

No public DTD describes the format; what is read here is what Final Draft 8 to 13 write.
"""

import re
from collections.abc import Iterator

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadScreenplay
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.screenplays.screenplay import ACTION_WIDTH, DIALOGUE_WIDTH, ScriptScene, reading_of
from leitmotif_desk.formats.xml_safely import Element, elements

_LENGTH = re.compile(r"(?:(\d{1,4})(?!/))?\s*(?:(\d{1,2})/8)?")
_HEADING, _SPEAKER = "Scene Heading", "Character"
_SPOKEN = frozenset({"Dialogue", "Parenthetical"})
"""What follows the line before it without an empty one."""
_ASIDE = frozenset({"SceneProperties", "OmittedScene", "ScriptNote"})
"""What holds paragraphs that are not part of the script."""


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes of a screenplay; raises BadXml and BadScreenplay with the line."""
    notes, scenes = Notes(), list[ScriptScene]()
    paragraphs, title = _script(source)
    for paragraph in paragraphs:
        kind, text = paragraph.get("Type", ""), _text(paragraph)
        if kind == _HEADING:
            scenes.append(_scene(paragraph, text))
        elif scenes:
            _take(scenes[-1], kind, text)
        elif kind == _SPEAKER:
            notes.dropped("Words before the first scene heading were left out.", f"line {paragraph.sourceline}")
    return reading_of(source, scenes, title, options, notes)


def _script(source: Source) -> tuple[list[Element], str]:
    """Return the paragraphs of the script in order, those of dual dialogue too, and the title page's first words."""
    found = elements(source, ("Content",))
    root = next(found)
    if root.tag != "FinalDraft":
        what = f"this is no Final Draft document: it begins with <{root.tag}>."
        raise BadScreenplay(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    paragraphs, title = list[Element](), ""
    for content in found:
        if content.getparent() is root:
            paragraphs += _paragraphs(content)
        elif content.getparent().tag == "TitlePage":
            title = next(filter(None, map(_text, content.iter("Paragraph"))), "")
    return paragraphs, title


def _paragraphs(content: Element) -> Iterator[Element]:
    for paragraph in content.iter("Paragraph"):
        if not any(above.tag in _ASIDE for above in paragraph.iterancestors()):
            yield paragraph


def _scene(paragraph: Element, slug: str) -> ScriptScene:
    properties = paragraph.find("SceneProperties")
    scene = ScriptScene(
        number=" ".join((paragraph.get("Number") or "").split()).rstrip("."),
        slug=slug,
        where=f"line {paragraph.sourceline}",
        length=_eighths(properties.get("Length", "") if properties is not None else ""),
        lines=2,
    )
    if properties is not None:
        for beat in properties.iter("CharacterArcBeat"):
            scene.lists(beat.get("Name", ""))
    return scene


def _take(scene: ScriptScene, kind: str, text: str) -> None:
    if kind == _SPEAKER:
        scene.speaks(text)
    if text:
        scene.lines += kind not in _SPOKEN
        scene.fills(text, DIALOGUE_WIDTH if kind in _SPOKEN else ACTION_WIDTH)


def _text(paragraph: Element) -> str:
    """Return the words of a paragraph's own text runs; styles split them anywhere."""
    return " ".join("".join("".join(run.itertext()) for run in paragraph.findall("Text")).split())


def _eighths(length: str) -> int:
    """Return "1 2/8" as 10 eighths; 0 for what is no length."""
    found = _LENGTH.fullmatch(length.strip())
    return 0 if found is None else 8 * int(found[1] or 0) + int(found[2] or 0)
