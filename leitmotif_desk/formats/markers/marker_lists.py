"""Marker lists of Avid Media Composer, Premiere Pro and Reaper."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from math import ceil

from leitmotif_desk.domain.cell_text import told_cell
from leitmotif_desk.domain.time import FrameRate, frame_rate
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMarkerList
from leitmotif_desk.formats.film_times import film_frame, film_rate
from leitmotif_desk.formats.plain_text import LONGEST_LINE, encoding_of, lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, Source
from leitmotif_desk.formats.spreadsheets.tables import Row, table_rows

_AVID_FIELDS = 6
_REAPER = frozenset({"#", "Name", "Start", "End", "Length", "Color"})
_AVID_COLOUR = 7
"""Newer versions have more colours than the fourth field has room for, and name them in an eighth."""
_COUNT = re.compile(r"\d{1,9}")
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,6}(?:[.,]\d{1,6})?)")
_BEATS = re.compile(r"-?\d{1,6}\.\d{1,3}\.\d{2,3}")
_TIMECODE = re.compile(r"\d{1,2}[:;]\d{2}[:;]\d{2}[:;.,]\d{2}")
_PLACE = re.compile(rf"{_TIMECODE.pattern}|{_COUNT.pattern}")
_TRACK = re.compile(r"[A-Z]{1,4}\d{0,3}")
_LAST_PLACE = Fraction(1, 1000)
_UNITS = ((_BEATS, "bars and beats"), (_COUNT, "samples or frames"))


def read_avid(source: Source, options: ReadOptions) -> Reading:
    """Return the markers of Avid's list: user, timecode, track, colour, comment, frames, with tabs between them."""
    notes = Notes()
    rows = list(_rows(source, lines_of(source, notes, options.encoding), comment=4, begins=_begins_avid))
    for row in rows:
        if len(row.cells) < _AVID_FIELDS:
            what = f"the line has {len(row.cells)} fields; a marker has {_AVID_FIELDS}, with tabs between them."
            raise BadMarkerList(what, where=source.at(f"line {row.line}"), now=NOTHING_IMPORTED)
    name = film_rate(options, (row.cells[1] for row in rows), notes)
    rate = frame_rate(name)
    markers = [_avid_row(source, row, rate, notes) for row in rows]
    from_start = any(_COUNT.fullmatch(row.cells[1]) for row in rows)
    if from_start and not all(_COUNT.fullmatch(row.cells[1]) for row in rows):
        line = next(row.line for row in rows if not _COUNT.fullmatch(row.cells[1]))
        what = "the list counts frames in some lines and has timecodes in others."
        raise BadMarkerList(what, where=source.at(f"line {line}"), now=NOTHING_IMPORTED)
    return _reading(source, options, markers, name, notes, from_start=from_start)


def _begins_avid(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and bool(_PLACE.fullmatch(cells[1]) and _TRACK.fullmatch(cells[2]))


def _avid_row(source: Source, row: Row, rate: FrameRate, notes: Notes) -> MarkerRow:
    _, at, track, colour, comment, frames, *_ = row.cells
    if _COUNT.fullmatch(at):
        notes.guessed("Places are counts of frames; they were counted from the film's first frame.", f"line {row.line}")
        start = int(at)
    else:
        start = film_frame(at, rate, source.at(f"line {row.line}"), BadMarkerList)
    length = int(frames) if _COUNT.fullmatch(frames) else 1
    colour = (row.cells[_AVID_COLOUR] if len(row.cells) > _AVID_COLOUR else "") or colour
    end = start + length if length > 1 else None
    text, _, note = comment.partition("\n")
    return MarkerRow(start, text or colour.lower() or "marker", end, colour.lower(), track, note)


def read_premiere(source: Source, options: ReadOptions) -> Reading:
    """Return the markers of Premiere's CSV, which has tabs, UTF-16 and a header in the language of the program.

    Its columns always come in one order: name, description, in, out, duration, kind.
    """
    notes = Notes()
    lines = lines_of(source, notes, options.encoding)
    _, *rows = list(_rows(source, lines, comment=1, begins=_begins_premiere)) or [Row(1, ())]
    for row in rows:
        if len(row.cells) < 4:
            what = "the line lacks its in and out point."
            raise BadMarkerList(what, where=source.at(f"line {row.line}"), now=NOTHING_IMPORTED)
    name = film_rate(options, (cell for row in rows for cell in row.cells[2:4]), notes)
    rate = frame_rate(name)
    return _reading(source, options, [_premiere_row(source, row, rate) for row in rows], name, notes)


def _begins_premiere(cells: Sequence[str]) -> bool:
    return len(cells) > 2 and not _TIMECODE.fullmatch(cells[1]) and bool(_TIMECODE.fullmatch(cells[2]))


def _premiere_row(source: Source, row: Row, rate: FrameRate) -> MarkerRow:
    text, note, into, out = map(told_cell, row.cells[:4])
    where = source.at(f"line {row.line}")
    start, end = (film_frame(cell, rate, where, BadMarkerList) for cell in (into, out))
    kind = row.cells[5] if len(row.cells) > 5 else ""
    name = text or note or kind or "marker"
    return MarkerRow(start, name, end if end > start else None, "", kind, note if text else "")


def _rows(source: Source, lines: Iterable[str], comment: int, begins: Callable[[Sequence[str]], bool]) -> Iterator[Row]:
    """Yield the lines' cells; a line that stops within its comment goes on in the next that does not begin as one."""
    kept: Row | None = None
    for number, line in enumerate(lines, 1):
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if kept is not None and len(kept.cells) == comment + 1 and not begins(cells):
            joined = f"{kept.cells[comment]}\n{cells[0]}".strip()
            if len(joined) > LONGEST_LINE:
                what = f"the marker's comment has more than {LONGEST_LINE:,} characters."
                raise BadMarkerList(what, where=source.at(f"line {kept.line}"), now=NOTHING_IMPORTED)
            kept = Row(kept.line, (*kept.cells[:comment], joined, *cells[1:]))
        elif line.strip():
            if kept is not None:
                yield kept
            kept = Row(number, cells)
    if kept is not None:
        yield kept


def read_reaper(source: Source, options: ReadOptions) -> Reading:
    """Return the markers and regions of Reaper's CSV; its unit of time is that of the program's ruler."""
    notes = Notes()
    _, *rows = table_rows(source, notes, lambda cells: len(_REAPER & set(cells)), options.encoding)
    wanted = [cell for row in rows for cell in row.cells[2:4] if cell]
    has_timecode = any(map(_TIMECODE.fullmatch, wanted))
    name = film_rate(options, wanted if has_timecode else (), notes)
    read = _clock_of(wanted, frame_rate(name), notes)
    found = [_reaper_row(source, row, read) for row in rows]
    return _reading(source, options, found, name, notes, from_start=not has_timecode)


Clock = Callable[[str, str], int]
"""Returns the frame that a cell at a place names."""


def _clock_of(cells: Sequence[str], rate: FrameRate, notes: Notes) -> Clock:
    """Return how a list's cells are read, which all are in the one unit of the ruler."""
    if any(map(_TIMECODE.fullmatch, cells)):
        return lambda text, where: film_frame(text, rate, where, BadMarkerList)
    whole = bool(cells) and all(map(_COUNT.fullmatch, cells))
    notes.guessed("The times were taken for minutes and seconds from the film's first frame, as the ruler shows them.")

    def seconds(text: str, where: str) -> int:
        found = _CLOCK.fullmatch(text)
        if found is None or whole:
            raise BadMarkerList(f"{text!r} is no time.{_unit(text)}", where=where, now=NOTHING_IMPORTED)
        hours, minutes, rest = found.groups()
        shown = 3600 * int(hours or 0) + 60 * int(minutes or 0) + Fraction(rest.replace(",", "."))
        # The last place shown is cut or rounded: a frame that begins within it is meant.
        return ceil((shown + _LAST_PLACE) * rate.fps) - 1

    return seconds


def _unit(text: str) -> str:
    """Return what a cell that is no time seems to count, and what to do about it."""
    counted = next((unit for shape, unit in _UNITS if shape.fullmatch(text)), "")
    return f" It counts {counted}: set the ruler to timecode or seconds and export again." if counted else ""


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
    source: Source,
    options: ReadOptions,
    rows: Iterable[MarkerRow],
    rate: str,
    notes: Notes,
    *,
    from_start: bool = False,
) -> Reading:
    markers = tuple(sorted(rows, key=lambda row: row.frame))
    if not markers:
        raise BadMarkerList("the list has no marker.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    return Reading(
        Kind.SCENES,
        source.name,
        rate=rate,
        markers=markers,
        from_start=from_start,
        encoding=encoding_of(source, options.encoding),
        notes=notes.all(),
    )
