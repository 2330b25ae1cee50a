"""Spotting notes (CSV, XLSX, a pasted table) to scenes and cues."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTable
from leitmotif_desk.formats.film_times import film_rate
from leitmotif_desk.formats.music.cue_names import split_cue_name
from leitmotif_desk.formats.plain_text import encoding_of
from leitmotif_desk.formats.reading import (
    Appearance,
    CueRow,
    HitRow,
    Kind,
    MarkerRow,
    Notes,
    Reading,
    ReadOptions,
    SceneRow,
    Source,
    TableRow,
)
from leitmotif_desk.formats.spreadsheets.columns import Layout, fit, lay_out
from leitmotif_desk.formats.spreadsheets.headings import HEADERS
from leitmotif_desk.formats.spreadsheets.spotting_words import (
    STATUSES,
    USAGES,
    eighths,
    length_frames,
    listed,
    share,
    told_hits,
)
from leitmotif_desk.formats.spreadsheets.tables import Row, is_workbook, table_rows

__all__ = ["HEADERS", "read_scenes"]
T = TypeVar("T")

SAMPLE_ROWS = 20
_LONGEST_HEADING = 60
_SHORT_SECONDS = 10
"""How long a cue or a scene is taken to be of which a row says only where it begins."""
_FRAMES = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}[:;.,]\d{2}")
_WITHOUT_FRAMES = re.compile(r"\d{1,2}:\d{2}:\d{2}")


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes, cues and markers of spotting notes; raises BadTable with the line where nothing is left.

    A row that cannot be read is left out, and a note names its line and its cell.
    """
    notes = Notes()
    layout = lay_out(source, table_rows(source, notes, fit, options.encoding), options, notes)
    if not layout.is_known and not options.preview:
        what = "no row names the columns (a start such as 'TC In', and a 'Scene' or a 'Cue')."
        raise BadTable(what, where=source.at(f"line {layout.first_line}"), now=NOTHING_IMPORTED)
    return _Sheet(source, layout, options, notes).reading()


class _Sheet:
    """The rows of one table, laid out."""

    def __init__(self, source: Source, layout: Layout, options: ReadOptions, notes: Notes) -> None:
        self._source, self._layout, self._options, self._notes = source, layout, options, notes
        self._fields: dict[str, list[int]] = {}
        for column, field in enumerate(layout.fields):
            if field:
                self._fields.setdefault(field, []).append(column)
        timecodes = (self._cell(row, field) for row in layout.rows for field in ("start", "end"))
        self._rate_name = film_rate(options, timecodes, notes)
        self._rate: FrameRate = frame_rate(self._rate_name)

    def reading(self) -> Reading:
        rows = [self._read(*place_and_row) for place_and_row in enumerate(self._layout.rows)]
        timed = [row for row in rows if "start" in row.told]
        scenes = tuple(row.scene for row in timed if row.scene)
        cues = tuple(row.cue for row in timed if row.cue)
        markers = tuple(row.marker for row in rows if row.marker)
        if not (scenes or cues or markers or self._options.preview):
            raise self._refusal(rows)
        self._note_version()
        return Reading(
            Kind.SCENES,
            self._source.name,
            rate=self._rate_name,
            scenes=scenes or self._scenes_of(cues),
            cues=cues,
            markers=markers,
            encoding="" if is_workbook(self._source) else encoding_of(self._source, self._options.encoding),
            columns=tuple(zip(self._layout.headings, self._layout.fields, strict=True)),
            sample=tuple(row.cells for row in self._layout.rows[:SAMPLE_ROWS]),
            table=tuple(rows) if self._options.preview else (),
            notes=self._notes.all(),
        )

    def _refusal(self, rows: list[TableRow]) -> BadTable:
        bad = next((row for row in rows if row.problem), None)
        if bad is None:
            what = "the table has no row with a scene or a cue."
            return BadTable(what, where=self._source.name, now=NOTHING_IMPORTED)
        return BadTable(bad.problem, where=self._source.at(f"line {bad.line}"), now=NOTHING_IMPORTED)

    # rows

    def _read(self, place: int, row: Row) -> TableRow:
        told = {field for field in self._fields if self._cell(row, field)}
        found = TableRow(row.line, row.cells)
        try:
            if "cue" in told:
                found = replace(found, cue=self._cue(row, told))
            elif told & {"scene", "slug"}:
                found = replace(found, scene=self._scene(place, row, told))
            elif "start" in told and told & {"marker", "title"}:
                text = self._cell(row, "marker") or self._cell(row, "title")
                found = replace(found, marker=MarkerRow(self._frame(row, "start"), text))
        except BadTable as error:
            self._notes.dropped("A row that cannot be read was left out.", f"line {row.line}, {error.what}")
            return replace(found, problem=error.what)
        if "start" not in told:
            self._notes.dropped("A row without a start was left out.", f"line {row.line}")
        return replace(found, told=tuple(sorted(told)))

    def _scene(self, place: int, row: Row, told: set[str]) -> SceneRow:
        start, end = self._span(row, told, place)
        if "scene" not in told:
            self._notes.guessed("A scene without a number got the number of its row.", f"line {row.line}")
        slug, notes = self._heading(row, told)
        return SceneRow(
            number=self._cell(row, "scene") or str(place + 1),
            slug=slug,
            start_frame=start,
            end_frame=end,
            notes=notes,
            hits=tuple(self._hits(row)),
            dialogue=self._number(row, told, "dialogue", share),
            characters=listed(self._cell(row, "characters")),
            cast=self._cast(row),
            eighths=self._number(row, told, "eighths", eighths),
            reel=self._cell(row, "reel"),
        )

    def _heading(self, row: Row, told: set[str]) -> tuple[str, str]:
        """Return a scene's slug and notes; a table without headings often has them as short descriptions."""
        slug, notes = self._cell(row, "slug") or self._cell(row, "title"), self._cell(row, "notes")
        headless = not {"slug", "title"} & self._fields.keys()
        if headless and 0 < len(notes) <= _LONGEST_HEADING:
            self._notes.guessed("There is no column of headings; short descriptions were taken.", f"line {row.line}")
            slug, notes = notes, ""
            told.remove("notes")
        told |= {"slug"} if slug else set()
        return slug, notes

    def _cue(self, row: Row, told: set[str]) -> CueRow:
        start, end = self._span(row, told)
        number, title = self._cell(row, "cue"), self._cell(row, "title")
        if not title and all(split_cue_name(number)):
            number, title = split_cue_name(number)
            told.add("title")
        return CueRow(
            number=number,
            title=title,
            start_frame=start,
            end_frame=end,
            status=self._word(row, told, "status", STATUSES, CueStatus.PLANNED),
            usage=self._word(row, told, "usage", USAGES, CueUsage.SCORE),
            scene=self._cell(row, "scene"),
            notes=self._cell(row, "notes"),
            hits=tuple(self._hits(row)),
            motifs=listed(self._cell(row, "motifs")),
            characters=listed(self._cell(row, "characters")),
            reel=self._cell(row, "reel"),
        )

    # cells

    def _cell(self, row: Row, field: str) -> str:
        cells = [row.cells[i] for i in self._fields.get(field, []) if row.cells[i]]
        return " · ".join(cells) if field == "notes" else cells[0] if cells else ""

    def _name(self, field: str) -> str:
        return self._layout.headings[self._fields[field][0]]

    def _frame(self, row: Row, field: str) -> int:
        text = self._cell(row, field)
        if _WITHOUT_FRAMES.fullmatch(text):
            self._notes.guessed(
                "A time without frames was taken for the first frame of its second.", f"line {row.line}"
            )
        return self._frame_of(text, field)

    def _frame_of(self, text: str, field: str) -> int:
        """Return the frame of a timecode; of a time without frames the first one that its second has.

        Raises BadTable that names the column.
        """
        try:
            if _WITHOUT_FRAMES.fullmatch(text):
                return parse_timecode(f"{text}:{self._first_in_second(text):02}", self._rate)
            return parse_timecode(text, self._rate)
        except TimecodeError as error:
            raise BadTable(f"{self._name(field)}: {error.what}") from error

    def _first_in_second(self, text: str) -> int:
        """Return the lowest number of a frame in a second: drop frame leaves out some at the start of most minutes."""
        skips = self._rate.drop and text.endswith(":00") and not text.endswith("0:00")
        return self._rate.nominal // 15 if skips else 0

    def _span(self, row: Row, told: set[str], place: int | None = None) -> tuple[int, int]:
        """Return start and end, 0 for one that is not told; the row at `place` may last up to the next one."""
        start = self._frame(row, "start") if "start" in told else None
        end = self._frame(row, "end") if "end" in told else None
        if end is None and start is not None:
            end = self._guessed_end(row, start, place)
        told -= {"length", "end"}
        told |= set() if end is None else {"end"}
        if start is not None and end is None:
            end = start + self._rate.frames(_SHORT_SECONDS)
            what = f"A row with a start but no end and no duration: where new, it was taken to last {_SHORT_SECONDS} s."
            self._notes.guessed(what, f"line {row.line}")
        if start is not None and end is not None and end <= start:
            raise BadTable("the end does not lie after the start.")
        return start or 0, end or 0

    def _guessed_end(self, row: Row, start: int, place: int | None) -> int | None:
        length = self._length(row)
        if length is not None:
            self._notes.guessed("An end was computed from the duration.", f"line {row.line}")
            return start + length
        following = self._next_starts[place] if place is not None else None
        if following is not None:
            self._notes.guessed("An end is missing; the start of the next row was taken.", f"line {row.line}")
        return following

    def _length(self, row: Row) -> int | None:
        text = self._cell(row, "length")
        length = self._frame_of(text, "length") if _FRAMES.fullmatch(text) else length_frames(text, self._rate)
        if text and length is None:
            self._notes.dropped("A duration that cannot be read was left out.", f"line {row.line}")
        return length or None

    @cached_property
    def _next_starts(self) -> list[int | None]:
        """By a row's place, the first start that can be read under it."""
        found: list[int | None] = [None]
        for row in reversed(self._layout.rows[1:]):
            try:
                found.append(self._frame_of(self._cell(row, "start"), "start"))
            except BadTable:
                found.append(found[-1])
        return found[::-1]

    def _word(self, row: Row, told: set[str], field: str, known: Mapping[str, T], default: T) -> T:
        text = self._cell(row, field)
        found = known.get(text.casefold())
        if text and found is None:
            self._notes.guessed(f"The {field} {text!r} is not known; {default} was taken.", f"line {row.line}")
            told.remove(field)
        return default if found is None else found

    def _hits(self, row: Row) -> Iterator[HitRow]:
        for time, kind, note in told_hits(self._cell(row, "hits")):
            if time:
                yield HitRow(self._frame_of(time, "hits"), note, kind)
            else:
                self._notes.dropped("A hit without a timecode was left out.", f"line {row.line}")

    def _cast(self, row: Row) -> tuple[Appearance, ...]:
        told = ((field, name) for field in ("seen", "heard") for name in listed(self._cell(row, field), ";\n"))
        return tuple(Appearance(name, heard=field == "heard") for field, name in told)

    def _number(self, row: Row, told: set[str], field: str, read: Callable[[str], T | None]) -> T | None:
        text = self._cell(row, field)
        found = read(text)
        if text and found is None:
            told.remove(field)
            self._notes.dropped(f"{self._name(field)}: what is no number was left out.", f"line {row.line}")
        return found

    # the whole

    def _note_version(self) -> None:
        versions = dict.fromkeys(text for row in self._layout.rows if (text := self._cell(row, "version")))
        if versions:
            self._notes.read(f"The table speaks of picture version {', '.join([*versions][:3])}.")

    def _scenes_of(self, cues: Sequence[CueRow]) -> tuple[SceneRow, ...]:
        """Return the scenes that cues name, each as long as its cues."""
        found: dict[str, SceneRow] = {}
        for cue in cues:
            if cue.scene:
                known = found.get(cue.scene, SceneRow(cue.scene, "", cue.start_frame, cue.end_frame, reel=cue.reel))
                start, end = min(known.start_frame, cue.start_frame), max(known.end_frame, cue.end_frame)
                characters = tuple(dict.fromkeys(known.characters + cue.characters))
                found[cue.scene] = replace(known, start_frame=start, end_frame=end, characters=characters)
        if found:
            self._notes.guessed("The table lists cues only; each scene was taken to last as long as its cues.")
        return tuple(sorted(found.values(), key=lambda scene: scene.start_frame))
