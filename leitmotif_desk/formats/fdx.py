"""Final Draft (.fdx) to scenes: headings, page lengths, and who the arc beats and the speaking cues say is there.

No public DTD describes the format; what is read here is what Final Draft 8 to 13 write.
"""

import re

from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadScreenplay
from leitmotif_desk.formats.reading import Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.screenplay import ScriptScene, reading_of, speaker
from leitmotif_desk.formats.xml_safely import Element, elements

_LENGTH = re.compile(r"(?:(\d{1,4})(?!/))?\s*(?:(\d{1,2})/8)?")
_HEADING, _SPEAKER = "Scene Heading", "Character"


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes of a screenplay; raises BadXml and BadScreenplay with the line."""
    notes, scenes = Notes(), list[ScriptScene]()
    for paragraph in _paragraphs(source):
        kind = paragraph.get("Type", "")
        if kind == _HEADING:
            scenes.append(_scene(paragraph))
        elif kind == _SPEAKER and scenes:
            scenes[-1].speaks(_text(paragraph))
        elif kind == _SPEAKER:
            notes.dropped("Words before the first scene heading were left out.", f"line {paragraph.sourceline}")
    return reading_of(source, scenes, "", options, notes)


def _paragraphs(source: Source) -> list[Element]:
    """Return the paragraphs of the script in order, those of dual dialogue too, but not the title page."""
    root = None
    for element in elements(source, ("Content",)):
        if root is None:
            root = element
            if element.tag != "FinalDraft":
                what = f"this is no Final Draft document: it begins with <{element.tag}>."
                raise BadScreenplay(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
        elif element.getparent() is root:
            return list(element.iter("Paragraph"))
    return []


def _scene(paragraph: Element) -> ScriptScene:
    properties = paragraph.find("SceneProperties")
    scene = ScriptScene(
        number=(paragraph.get("Number") or "").strip().rstrip("."),
        slug=_text(paragraph),
        where=f"line {paragraph.sourceline}",
        eighths=_eighths(properties.get("Length", "") if properties is not None else ""),
    )
    for beat in paragraph.iter("CharacterArcBeat"):
        name = speaker(beat.get("Name", ""))
        if name:
            scene.seen[name] = None
    return scene


def _text(paragraph: Element) -> str:
    """Return the words of a paragraph's own text runs; styles split them anywhere."""
    return " ".join("".join("".join(run.itertext()) for run in paragraph.findall("Text")).split())


def _eighths(length: str) -> float:
    """Return "1 2/8" as 10 eighths; 0 for what is no length."""
    found = _LENGTH.fullmatch(length.strip())
    if found is None:
        return 0.0
    return 8.0 * int(found[1] or 0) + int(found[2] or 0)
