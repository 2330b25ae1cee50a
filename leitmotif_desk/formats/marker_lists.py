"""Marker lists of Avid Media Composer, Premiere Pro and Reaper."""

import re
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from leitmotif_desk.domain.cell_text import told_cell
from leitmotif_desk.domain.time import FrameRate, frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMarkerList
from leitmotif_desk.formats.film_times import film_frame, film_rate
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.tables import Row, table_rows

_AVID_FIELDS = 6
_REAPER = frozenset({"#", "Name", "Start", "End", "Length", "Color"})
_COUNT = re.compile(r"\d{1,9}")
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:\.\d{1,6})?)")
_BEATS = re.compile(r"-?\d{1,6}\.\d{1,3}\.\d{2,3}")
_TIMECODE = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}[:;.]\d{2}")


def read_avid(source: Source, options: ReadOptions) -> Reading:
    """Return the markers of Avid's list: user, timecode, track, colour, comment, frames, with tabs between them."""
    notes = Notes()
    lines = [(number, line.split("\t")) for number, line in enumerate(lines_of(source, notes), 1) if line.strip()]
    for number, fields in lines:
        if len(fields) < _AVID_FIELDS:
            what = f"the line has {len(fields)} fields; a marker has {_AVID_FIELDS}, with tabs between them."
            raise BadMarkerList(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
    name = film_rate(options.rate, (fields[1] for _, fields in lines), notes)
    rate = frame_rate(name)
    rows = [_avid_row(source, number, fields, rate, notes) for number, fields in lines]
    return _reading(source, rows, name, notes, from_start=any(_COUNT.fullmatch(fields[1]) for _, fields in lines))


def _avid_row(source: Source, number: int, fields: Sequence[str], rate: FrameRate, notes: Notes) -> MarkerRow:
    _, at, track, colour, comment, frames, *_ = (field.strip() for field in fields)
    if _COUNT.fullmatch(at):
        notes.guessed("Places are counts of frames; they were counted from the film's first frame.", f"line {number}")
        start = int(at)
    else:
        start = film_frame(at, rate, source.at(f"line {number}"), BadMarkerList)
    length = int(frames) if _COUNT.fullmatch(frames) else 1
    return MarkerRow(start, comment or colour, start + length if length > 1 else None, colour.lower(), track)


def read_premiere(source: Source, options: ReadOptions) -> Reading:
    """Return the markers of Premiere's CSV, which has tabs, UTF-16 and a header in the language of the program.

    Its columns always come in one order: name, description, in, out, duration, kind.
    """
    notes = Notes()
    lines = enumerate(lines_of(source, notes), 1)
    _, *rows = [Row(number, tuple(line.split("\t"))) for number, line in lines if line.strip()]
    name = film_rate(options.rate, (cell for row in rows for cell in row.cells[2:4]), notes)
    rate = frame_rate(name)
    return _reading(source, [_premiere_row(source, row, rate) for row in rows], name, notes)


def _premiere_row(source: Source, row: Row, rate: FrameRate) -> MarkerRow:
    where = source.at(f"line {row.line}")
    if len(row.cells) < 4:
        raise BadMarkerList("the line lacks its in and out point.", where=where, now=NOTHING_IMPORTED)
    text, note, into, out = (told_cell(cell) for cell in row.cells[:4])
    start, end = (film_frame(cell, rate, where, BadMarkerList) for cell in (into, out))
    kind = row.cells[5] if len(row.cells) > 5 else ""
    return MarkerRow(start, text or note, end if end > start else None, "", kind, note if text else "")


def read_reaper(source: Source, options: ReadOptions) -> Reading:
    """Return the markers and regions of Reaper's CSV; its unit of time is that of the program's ruler."""
    notes = Notes()
    _, *rows = table_rows(source, notes, lambda cells: len(_REAPER & set(cells)))
    wanted = [cell for row in rows for cell in row.cells[2:4] if cell]
    name = film_rate(options.rate, wanted if any(map(_TIMECODE.fullmatch, wanted)) else (), notes)
    read = _clock_of(wanted, frame_rate(name), notes)
    found = [_reaper_row(source, row, read) for row in rows]
    return _reading(source, found, name, notes, from_start=not any(map(_TIMECODE.fullmatch, wanted)))


Clock = Callable[[str, str], int]
"""Returns the frame that a cell at a place names."""


def _clock_of(cells: Iterable[str], rate: FrameRate, notes: Notes) -> Clock:
    if any(map(_TIMECODE.fullmatch, cells)):
        return lambda text, where: film_frame(text, rate, where, BadMarkerList)
    notes.guessed("The times were taken for minutes and seconds from the film's first frame, as the ruler shows them.")

    def seconds(text: str, where: str) -> int:
        found = _CLOCK.fullmatch(text)
        if found is None:
            unit = " It counts bars and beats: set the ruler to seconds or timecode." if _BEATS.fullmatch(text) else ""
            raise BadMarkerList(f"{text!r} is no time.{unit}", where=where, now=NOTHING_IMPORTED)
        hours, minutes, rest = found.groups()
        return rate.frames(3600 * int(hours or 0) + 60 * int(minutes or 0) + Fraction(rest))

    return seconds


def _reaper_row(source: Source, row: Row, read: Clock) -> MarkerRow:
    where = source.at(f"line {row.line}")
    if len(row.cells) < 3:
        raise BadMarkerList("the line lacks its start.", where=where, now=NOTHING_IMPORTED)
    id, text, start, *more = row.cells
    end = read(more[0], where) if more and more[0] else None
    begin = read(start, where)
    colour = more[2].lower() if len(more) > 2 else ""
    return MarkerRow(begin, text or id, end if end and end > begin else None, colour, "region" if end else "marker")


def _reading(
    source: Source, rows: Iterable[MarkerRow], rate: str, notes: Notes, *, from_start: bool = False
) -> Reading:
    found = tuple(sorted(rows, key=lambda row: row.frame))
    if not found:
        raise BadMarkerList("the list has no marker.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    return Reading(Kind.SCENES, source.name, rate=rate, markers=found, from_start=from_start, notes=notes.all())
