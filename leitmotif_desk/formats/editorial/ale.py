"""Avid log exchange (.ale): a bin of clips as a tab-separated table, to a list of scenes.

A bin is no cut: it tells which scenes were shot and how long each take is, not where anything stands in the film. So
scenes are laid end to end in the order of their numbers, each as long as its longest take, until an edit list
says more.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate
from leitmotif_desk.formats.editorial.clip_names import scene_of
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadEditList
from leitmotif_desk.formats.film_times import film_frame, film_rate
from leitmotif_desk.formats.plain_text import encoding_of, lines_of
from leitmotif_desk.formats.reading import Kind, Notes, Reading, ReadOptions, SceneRow, Source

_SECTIONS = ("Heading", "Column", "Data")
_MOST_NAMES = 10
_NATURAL = re.compile(r"(\d+)")
_AVID_RATES = {"23.98": "23.976", "59.94": "59.94", "47.95": "47.952"}


@dataclass(frozen=True, slots=True)
class _Clip:
    """A row of the bin; `frames` is its length, None: not said."""

    name: str
    scene: str
    take: str
    frames: int | None

    @property
    def label(self) -> str:
        """The clip as people call it: its name, with the take where the name does not tell it."""
        return f"{self.name} take {self.take}" if self.take and self.take not in self.name else self.name


@dataclass
class _Table:
    """The three sections of the file; rows with the numbers of their lines."""

    heading: dict[str, str] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)
    rows: list[tuple[int, list[str]]] = field(default_factory=list)


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes of a bin; raises BadEditList with the line."""
    notes = Notes()
    table = _table(source, lines_of(source, notes, options.encoding))
    rate = _rate(source, table, options, notes)
    clips = list(_clips(source, table, rate, notes))
    by_scene: dict[str, list[_Clip]] = {}
    for clip in clips:
        by_scene.setdefault(clip.scene, []).append(clip)
    if all(clip.frames is None for clip in clips):
        what = "no clip of the bin has a length (Duration, or Start and End), so no scene can be laid out."
        raise BadEditList(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    scenes = _laid_out(by_scene, notes)
    notes.guessed(
        "A bin is no cut: scenes were laid end to end in the order of their numbers, each as long as its longest clip, "
        "until an edit list says more."
    )
    return Reading(
        Kind.SCENES,
        source.name,
        rate=rate.name,
        scenes=scenes,
        from_start=True,
        estimated=True,
        encoding=encoding_of(source, options.encoding),
        notes=notes.all(),
    )


def _table(source: Source, lines: Iterable[str]) -> _Table:
    table, section = _Table(), ""
    for number, line in enumerate(lines, 1):
        if line.strip() in _SECTIONS:
            section = line.strip()
        elif not line.strip():
            continue
        elif section == "Heading":
            name, _, value = line.partition("\t")
            table.heading[name.strip().upper()] = value.strip()
        elif section == "Column":
            table.columns = [name.strip() for name in line.split("\t")]
        elif section == "Data":
            table.rows.append((number, [cell.strip() for cell in line.split("\t")]))
    delimiter = table.heading.get("FIELD_DELIM", "TABS").upper()
    if delimiter != "TABS":
        what = f"the fields are divided by {delimiter}; only tabs are read."
        raise BadEditList(what, where=source.at("FIELD_DELIM"), now=NOTHING_IMPORTED)
    if not table.columns or not table.rows:
        lacking = "Data" if table.columns else "Column"
        raise BadEditList(f"the bin's section {lacking} is empty.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    return table


def _rate(source: Source, table: _Table, options: ReadOptions, notes: Notes) -> FrameRate:
    """Return the rate of the bin's timecodes: the one asked for, else that of its heading, drop frame by a ";"."""
    places = [place for place, name in enumerate(table.columns) if name in ("Start", "End", "Duration")]
    cells = [row[place] for _, row in table.rows for place in places if place < len(row)]
    said = table.heading.get("FPS", "")
    if options.rate or not said:
        return frame_rate(film_rate(options, cells, notes))
    try:
        rate = frame_rate(_AVID_RATES.get(said, said.removesuffix(".00").removesuffix(".0")))
        return frame_rate(f"{rate.name}df") if any(";" in cell for cell in cells) else rate
    except TimecodeError as error:
        raise BadEditList(error.what, where=source.at("FPS in the heading"), now=NOTHING_IMPORTED) from error


def _clips(source: Source, table: _Table, rate: FrameRate, notes: Notes) -> Iterator[_Clip]:
    for number, row in table.rows:
        if len([cell for cell in row[len(table.columns) :] if cell]):
            what = f"the line has {len(row)} fields, the table {len(table.columns)} columns."
            raise BadEditList(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
        cells = dict(zip(table.columns, row, strict=False))
        name = cells.get("Name") or cells.get("Tape") or cells.get("Source File") or f"line {number}"
        scene = cells.get("Scene", "")
        if not scene:
            notes.guessed("Where the bin names no scene, it was guessed from the clip's name.", f"line {number}")
            scene = scene_of(name)[0]
        yield _Clip(name, scene, cells.get("Take", ""), _frames(cells, rate, source.at(f"line {number}")))


def _frames(cells: dict[str, str], rate: FrameRate, where: str) -> int | None:
    """Return a clip's length; a duration counts from 0, so drop frame leaves no gaps in it."""
    start, end = (
        film_frame(cells[name], rate, where, BadEditList) if cells.get(name) else None for name in ("Start", "End")
    )
    if start is not None and end is not None:
        if end < start:
            raise BadEditList("the clip ends before it begins.", where=where, now=NOTHING_IMPORTED)
        return end - start
    duration = cells.get("Duration", "")
    return film_frame(duration, rate, where, BadEditList) if duration else None


def _laid_out(by_scene: dict[str, list[_Clip]], notes: Notes) -> tuple[SceneRow, ...]:
    rows: list[SceneRow] = []
    start = 0
    for number in sorted(by_scene, key=_natural):
        clips = by_scene[number]
        length = max((clip.frames or 0 for clip in clips), default=0)
        if not length:
            notes.guessed("Scenes whose clips have no length were given one frame.", f"scene {number}")
        end = start + max(1, length)
        rows.append(SceneRow(number, "", start, end, notes=_named(clips)))
        start = end
    return tuple(rows)


def _natural(number: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that puts 2 before 10 and 12 before 12A."""
    parts = _NATURAL.split(number.casefold())
    return tuple((0, int(part[:18]), "") if part.isdecimal() else (1, 0, part) for part in parts if part)


def _named(clips: Sequence[_Clip]) -> str:
    names = ", ".join(clip.label for clip in clips[:_MOST_NAMES])
    more = f" and {len(clips) - _MOST_NAMES} more" if len(clips) > _MOST_NAMES else ""
    return f"In the bin: {names}{more}."
