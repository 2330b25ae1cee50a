"""Spotting notes (CSV, XLSX) to scenes and cues."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.time import FrameRate, frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadTable
from leitmotif_desk.formats.film_times import clock_frames, film_frame, film_rate
from leitmotif_desk.formats.reading import (
    CueRow,
    HitRow,
    Kind,
    MarkerRow,
    Notes,
    Reading,
    ReadOptions,
    SceneRow,
    Source,
)
from leitmotif_desk.formats.tables import Row, table_rows

T = TypeVar("T")

HEADERS: Mapping[str, tuple[str, ...]] = {
    "cue": ("cue", "cue #", "cue no", "cue no.", "cue number", "cue id", "m#", "m-number"),
    "title": ("title", "cue title", "cue name", "name"),
    "start": ("tc in", "in", "start", "start tc", "tc start", "tc", "timecode", "timecode in", "time in",
              "record in", "begin"),
    "end": ("tc out", "out", "end", "end tc", "tc end", "timecode out", "time out", "record out", "stop"),
    "length": ("duration", "length", "dur", "duration (mm:ss)"),
    "scene": ("scene", "scene #", "scene no", "scene no.", "scene number", "sc", "sc.", "number"),
    "slug": ("slug", "slugline", "heading", "scene heading", "scene title", "scene name", "location"),
    "usage": ("type", "score/source", "usage", "score or source"),
    "status": ("status",),
    "notes": ("notes", "note", "description", "what happens", "action", "comment", "comments", "director notes",
              "director's notes", "story", "mood", "style/palette", "palette"),
    "hits": ("hits", "hit", "hit points", "hit point", "sync points", "sync"),
    "dialogue": ("dialogue", "dialog", "dialogue %", "dialogue share"),
    "characters": ("characters", "character", "cast", "who"),
    "motifs": ("motif(s)", "motif", "motifs", "theme", "themes"),
    "marker": ("marker", "marker name"),
}  # fmt: skip
"""What spotting notes call their columns, by what we call them."""
_FIELD_OF = {name: field for field, names in HEADERS.items() for name in names}
_HEADER_ROWS = 20
_LONGEST_HEADING = 60

_STATUSES = {
    "": CueStatus.PLANNED, "spotted": CueStatus.PLANNED, "planned": CueStatus.PLANNED, "to write": CueStatus.PLANNED,
    "to license": CueStatus.PLANNED, "sketch": CueStatus.SKETCH, "sketched": CueStatus.SKETCH, "temp": CueStatus.TEMP,
    "temp track": CueStatus.TEMP, "written": CueStatus.WRITTEN, "recorded": CueStatus.WRITTEN,
    "mixed": CueStatus.WRITTEN,
    "approved": CueStatus.APPROVED, "final": CueStatus.APPROVED,
}  # fmt: skip
_USAGES = {
    "": CueUsage.SCORE, "score": CueUsage.SCORE, "underscore": CueUsage.SCORE, "bi": CueUsage.SCORE,
    "background": CueUsage.SCORE, "source": CueUsage.SOURCE, "diegetic": CueUsage.SOURCE, "vi": CueUsage.SOURCE,
    "vv": CueUsage.SOURCE, "bv": CueUsage.SOURCE,
}  # fmt: skip
_HIT = re.compile(r"(\d{1,2}:\d{2}:\d{2}[:;.,]\d{2})\s*(.*)", re.DOTALL)
_LIST_SEPARATOR = re.compile(r"\s*[;,/\n]\s*")
_PERCENT = re.compile(r"(\d{1,3}(?:\.\d{1,4})?)\s*(%?)")


def read_scenes(source: Source, options: ReadOptions) -> Reading:
    """Return the scenes, cues and markers of spotting notes; raises BadTable with the line."""
    notes = Notes()
    rows = table_rows(source, notes, _known_headers)
    at = next((i for i, row in enumerate(rows[:_HEADER_ROWS]) if _is_header(row)), None)
    if at is None:
        what = "no row names the columns (a start such as 'TC In', and a 'Scene' or a 'Cue')."
        raise BadTable(what, where=source.at("line 1"), now=NOTHING_IMPORTED)
    sheet = _Sheet(source, rows[at], rows[at + 1 :], options, notes)
    return sheet.reading()


def _normal(header: str) -> str:
    return " ".join(header.lower().replace("_", " ").strip(" :\ufeff").split())


def _known_headers(cells: tuple[str, ...]) -> int:
    return len({field for cell in cells if (field := _FIELD_OF.get(_normal(cell)))})


def _is_header(row: Row) -> bool:
    fields = {_FIELD_OF.get(_normal(cell)) for cell in row.cells}
    return "start" in fields and bool(fields & {"scene", "cue", "slug", "marker"})


class _Sheet:
    """The rows of one table under its header."""

    def __init__(self, source: Source, header: Row, rows: list[Row], options: ReadOptions, notes: Notes) -> None:
        self._source, self._notes = source, notes
        self._fields: dict[str, list[int]] = {}
        for column, cell in enumerate(header.cells):
            if field := _FIELD_OF.get(_normal(cell)):
                self._fields.setdefault(field, []).append(column)
            elif cell:
                notes.dropped(f"The column {cell!r} is not known and was left out.", f"line {header.line}")
        self._rows = rows
        self._rate_name = film_rate(options.rate, (self._cell(row, f) for row in rows for f in ("start", "end")), notes)
        self._rate: FrameRate = frame_rate(self._rate_name)

    def reading(self) -> Reading:
        scenes, cues, markers = [], [], []
        for place, row in enumerate(self._rows):
            following = self._rows[place + 1] if place + 1 < len(self._rows) else None
            if not self._cell(row, "start"):
                self._notes.dropped("A row without a start was left out.", f"line {row.line}")
            elif self._cell(row, "cue"):
                cues.append(self._cue(row))
            elif self._cell(row, "scene") or self._cell(row, "slug"):
                scenes.append(self._scene(row, following))
            elif text := self._cell(row, "marker") or self._cell(row, "title"):
                markers.append(MarkerRow(self._frame(row, "start"), text))
        if not (scenes or cues or markers):
            raise BadTable("the table has no row with a scene or a cue.", where=self._source.name, now=NOTHING_IMPORTED)
        return Reading(
            Kind.SCENES,
            self._source.name,
            rate=self._rate_name,
            scenes=tuple(scenes) or self._scenes_of(cues),
            cues=tuple(cues),
            markers=tuple(markers),
            notes=self._notes.all(),
        )

    def _cell(self, row: Row, field: str) -> str:
        cells = [row.cells[i] for i in self._fields.get(field, []) if i < len(row.cells) and row.cells[i]]
        return " · ".join(cells) if field == "notes" else cells[0] if cells else ""

    def _at(self, row: Row) -> str:
        return self._source.at(f"line {row.line}")

    def _frame(self, row: Row, field: str) -> int:
        return film_frame(self._cell(row, field), self._rate, self._at(row), BadTable)

    def _span(self, row: Row, following: Row | None) -> tuple[int, int]:
        start = self._frame(row, "start")
        end = self._frame(row, "end") if self._cell(row, "end") else self._guessed_end(row, start, following)
        if end <= start:
            raise BadTable("the end does not lie after the start.", where=self._at(row), now=NOTHING_IMPORTED)
        return start, end

    def _guessed_end(self, row: Row, start: int, following: Row | None) -> int:
        length = clock_frames(self._cell(row, "length"), self._rate)
        if length is not None:
            self._notes.guessed("An end was computed from the duration.", f"line {row.line}")
            return start + length
        if following is not None and self._cell(following, "start"):
            self._notes.guessed("An end is missing; the start of the next row was taken.", f"line {row.line}")
            return self._frame(following, "start")
        raise BadTable("the row has a start but no end and no duration.", where=self._at(row), now=NOTHING_IMPORTED)

    def _scene(self, row: Row, following: Row | None) -> SceneRow:
        start, end = self._span(row, following)
        number = self._cell(row, "scene")
        if not number:
            self._notes.guessed("A scene without a number got the number of its row.", f"line {row.line}")
        slug, notes = self._heading(row)
        return SceneRow(
            number=number or str(self._rows.index(row) + 1),
            slug=slug,
            start_frame=start,
            end_frame=end,
            notes=notes,
            hits=self._hits(row),
            dialogue=self._dialogue(row),
            characters=_listed(self._cell(row, "characters")),
        )

    def _heading(self, row: Row) -> tuple[str, str]:
        """Return a scene's slug and notes; a table without headings often has them as short descriptions."""
        slug, notes = self._cell(row, "slug") or self._cell(row, "title"), self._cell(row, "notes")
        headless = not {"slug", "title"} & self._fields.keys()
        if headless and 0 < len(notes) <= _LONGEST_HEADING:
            self._notes.guessed("There is no column of headings; short descriptions were taken.", f"line {row.line}")
            return notes, ""
        return slug, notes

    def _cue(self, row: Row) -> CueRow:
        start, end = self._span(row, None)
        return CueRow(
            number=self._cell(row, "cue"),
            title=self._cell(row, "title"),
            start_frame=start,
            end_frame=end,
            status=self._word(row, "status", _STATUSES, CueStatus.PLANNED),
            usage=self._word(row, "usage", _USAGES, CueUsage.SCORE),
            scene=self._cell(row, "scene"),
            notes=self._cell(row, "notes"),
            hits=self._hits(row),
            motifs=_listed(self._cell(row, "motifs")),
            characters=_listed(self._cell(row, "characters")),
        )

    def _word(self, row: Row, field: str, known: Mapping[str, T], default: T) -> T:
        text = self._cell(row, field)
        found = known.get(text.lower())
        if found is None:
            self._notes.guessed(f"The {field} {text!r} is not known; {default} was taken.", f"line {row.line}")
            return default
        return found

    def _hits(self, row: Row) -> tuple[HitRow, ...]:
        hits = []
        for text in re.split(r"\s*[;\n|](?!\d{2}\b)\s*", self._cell(row, "hits")):
            found = _HIT.fullmatch(text.strip())
            if found:
                hits.append(
                    HitRow(film_frame(found.group(1), self._rate, self._at(row), BadTable), found.group(2).strip())
                )
            elif text.strip():
                self._notes.dropped("A hit without a timecode was left out.", f"line {row.line}")
        return tuple(hits)

    def _dialogue(self, row: Row) -> float | None:
        text = self._cell(row, "dialogue")
        found = _PERCENT.fullmatch(text)
        if found is None:
            if text:
                self._notes.dropped("A dialogue share that is no number was left out.", f"line {row.line}")
            return None
        value = float(found.group(1))
        share = value / 100 if found.group(2) or value > 1 else value
        return min(1.0, share)

    def _scenes_of(self, cues: list[CueRow]) -> tuple[SceneRow, ...]:
        """Return the scenes that cues name, each as long as its cues."""
        found: dict[str, SceneRow] = {}
        for cue in cues:
            if cue.scene:
                known = found.get(cue.scene, SceneRow(cue.scene, "", cue.start_frame, cue.end_frame))
                start, end = min(known.start_frame, cue.start_frame), max(known.end_frame, cue.end_frame)
                characters = tuple(dict.fromkeys(known.characters + cue.characters))
                found[cue.scene] = replace(known, start_frame=start, end_frame=end, characters=characters)
        if found:
            self._notes.guessed("The table lists cues only; each scene was taken to last as long as its cues.")
        return tuple(sorted(found.values(), key=lambda scene: scene.start_frame))


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part for part in _LIST_SEPARATOR.split(text.strip()) if part)
