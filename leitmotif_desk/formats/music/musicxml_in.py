"""MusicXML, plain and packed (.mxl), to scores."""

from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from leitmotif_desk.domain.score import Part
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadArchive, BadXml
from leitmotif_desk.formats.limits import MOST_BARS
from leitmotif_desk.formats.music.cue_clues import Origin
from leitmotif_desk.formats.music.cue_starts import Told
from leitmotif_desk.formats.music.musicxml_part import read_measure
from leitmotif_desk.formats.music.musicxml_score import assemble
from leitmotif_desk.formats.music.musicxml_state import PartState
from leitmotif_desk.formats.music.musicxml_values import bad, text_of, whole
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.packed import unpack
from leitmotif_desk.formats.reading import Notes, ReadOptions, Source
from leitmotif_desk.formats.xml_safely import Element, elements

_CONTAINER = "META-INF/container.xml"
_MUSICXML_SUFFIXES = (".musicxml", ".xml")
_ROOTS = ("score-partwise", "score-timewise")
_ORIGINS = {
    "work-title": Origin.TITLE,
    "movement-title": Origin.MOVEMENT,
    "work-number": Origin.WORK_NUMBER,
    "movement-number": Origin.WORK_NUMBER,
    "credit-words": Origin.CREDIT,
}
"""What the elements before the music are, where they tell of the cue."""


@dataclass(slots=True)
class Document:
    """What a MusicXML file has told so far."""

    source: Source
    notes: Notes
    told: list[Told] = field(default_factory=list)
    parts: dict[str, Part] = field(default_factory=dict)
    states: dict[str, PartState] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


def read_score(source: Source, options: ReadOptions) -> ScoreReading:
    """Return the score of a MusicXML file; raises BadXml with the line, BadArchive and TooLarge."""
    notes = Notes()
    document = Document(_unpacked(source, notes), notes)
    stream = elements(document.source, ("measure", "score-part", *_ORIGINS))
    root = next(stream)
    if root.tag not in _ROOTS:
        raise bad(document.source, root, f"<{str(root.tag)[:40]}> is no MusicXML score.")
    take_measure = _partwise_measure if root.tag == _ROOTS[0] else _timewise_measure
    for element in stream:
        if element.tag != "measure":
            _header(document, element)
            continue
        take_measure(document, element)
        element.clear()
        # Measures already read would keep the whole file in memory.
        while element.getprevious() is not None:
            del element.getparent()[0]
    if not document.labels:
        raise BadXml("the score has no measure.", where=document.source.name, now=NOTHING_IMPORTED)
    return assemble(document.source, options.known_rate, document.told, _parts(document), document.labels, notes)


def _unpacked(source: Source, notes: Notes) -> Source:
    if source.data[:2] != b"PK":
        return source
    files = unpack(source)
    path = _root_file(source, files)
    if path not in files:
        raise BadArchive("the archive holds no MusicXML file.", where=source.name, now=NOTHING_IMPORTED)
    return replace(source, data=files[path])


def _root_file(source: Source, files: dict[str, bytes]) -> str:
    if _CONTAINER in files:
        container = Source(source.at(_CONTAINER), files[_CONTAINER])
        for element in elements(container, ("{*}rootfile", "rootfile")):
            path = element.get("full-path")
            if path:
                return str(path)
    inside = (name for name in files if not name.startswith("META-INF"))
    return next((name for name in inside if PurePosixPath(name).suffix.lower() in _MUSICXML_SUFFIXES), "")


def _header(document: Document, element: Element) -> None:
    text = (element.text or "").strip()
    if element.tag == "score-part":
        _score_part(document, element)
    elif text:
        document.told.append(Told(_ORIGINS[str(element.tag)], text, where=f"line {element.sourceline}"))


def _score_part(document: Document, element: Element) -> None:
    source, identity = document.source, element.get("id") or ""
    program = whole(source, element, "midi-instrument/midi-program", 1) - 1
    percussion = text_of(element, "midi-instrument/midi-channel") == "10"
    name = text_of(element, "part-name") or text_of(element, "score-instrument/instrument-name")
    place = len(document.parts) + 1
    document.parts[identity] = Part(name or f"Part {place}", min(127, max(0, program)), percussion)
    drums = {
        instrument.get("id") or "": whole(source, instrument, "midi-unpitched") - 1
        for instrument in element.findall("midi-instrument")
        if instrument.find("midi-unpitched") is not None
    }
    document.states[identity] = PartState(source, document.notes, drums)


def _partwise_measure(document: Document, measure: Element) -> None:
    part = measure.getparent()
    _take(document, part.get("id") if part is not None else None, measure, measure)


def _timewise_measure(document: Document, measure: Element) -> None:
    for part in measure.iterfind("part"):
        _take(document, part.get("id"), part, measure)


def _take(document: Document, identity: str | None, content: Element, measure: Element) -> None:
    state = document.states.get(identity or "")
    if state is None:
        raise bad(document.source, content, f"the part {identity!r} is not in the part list.")
    read_measure(state, content)
    if state.measure == len(document.labels):
        document.labels.append((measure.get("number") or "").strip() or str(len(document.labels) + 1))
    if len(document.labels) > MOST_BARS:
        raise bad(document.source, measure, f"the score has more than {MOST_BARS:,} measures.")


def _parts(document: Document) -> list[tuple[Part, PartState]]:
    return [(part, document.states[identity]) for identity, part in document.parts.items()]
