"""The markers of a Pro Tools session, from its session info exported as text."""

import re
from fractions import Fraction

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMarkerList
from leitmotif_desk.formats.plain_text import lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, Source

_RATE = re.compile(r"([\d.]+)\s*(Drop)?\s*Frame", re.IGNORECASE)
_TITLE = "M A R K E R S"
_COLUMNS = 6
_FIELDS = ("SESSION NAME", "SAMPLE RATE", "SESSION START TIMECODE", "TIMECODE FORMAT")


def read_markers(source: Source, options: ReadOptions) -> Reading:
    """Return the markers; raises BadMarkerList with the line.

    Places are computed from the samples and the session's start, for the column of locations shows whatever the ruler
    shows.
    """
    notes = Notes()
    lines = lines_of(source, notes)
    head = {name: _field(lines, name) for name in _FIELDS}
    name = _rate_name(source, head["TIMECODE FORMAT"])
    wanted = options.rate or name
    if wanted != name:
        notes.guessed(f"The session counts at {name}; its markers were set at {wanted} by the time they stand at.")
    session = _Session(source, head, frame_rate(name), frame_rate(wanted), notes)
    rows = [session.marker(number, cells) for number, cells in _table(source, lines)]
    if not rows:
        raise BadMarkerList("the session has no markers.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    rows.sort(key=lambda row: row.frame)
    return Reading(
        Kind.SCENES, source.name, title=head["SESSION NAME"], rate=wanted, markers=tuple(rows), notes=notes.all()
    )


def _field(lines: list[str], name: str) -> str:
    found = (line.partition(":")[2].strip() for line in lines if line.upper().startswith(f"{name}:"))
    return next(found, "")


def _rate_name(source: Source, text: str) -> str:
    found = _RATE.search(text)
    name = (found[1].rstrip("0").rstrip(".") if "." in found[1] else found[1]) if found else ""
    try:
        return frame_rate(f"{name}df" if found and found[2] else name).name
    except TimecodeError as error:
        what = f"the session's timecode format {text!r} is not known."
        raise BadMarkerList(what, where=source.at("TIMECODE FORMAT"), now=NOTHING_IMPORTED) from error


def _table(source: Source, lines: list[str]) -> list[tuple[int, list[str]]]:
    """Return the lines of the marker table with their numbers: 6 columns, or 8 since Pro Tools 2023."""
    titles = [place for place, line in enumerate(lines) if line.startswith(_TITLE)]
    if not titles:
        raise BadMarkerList("the text has no list of markers.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    rows = []
    for place in range(titles[0] + 2, len(lines)):
        cells = [cell.strip() for cell in lines[place].split("\t")]
        if not lines[place].strip() or not cells[0].isdigit():
            break
        if len(cells) < _COLUMNS - 1:
            what = f"the marker has {len(cells)} columns of {_COLUMNS}."
            raise BadMarkerList(what, where=source.at(f"line {place + 1}"), now=NOTHING_IMPORTED)
        rows.append((place + 1, cells))
    return rows


class _Session:
    """Where a session's markers stand in the film."""

    def __init__(self, source: Source, head: dict[str, str], own: FrameRate, film: FrameRate, notes: Notes) -> None:
        self._source, self._own, self._film, self._notes = source, own, film, notes
        try:
            self._samples = Fraction(head["SAMPLE RATE"])
            self._start = parse_timecode(head["SESSION START TIMECODE"], film)
        except (TimecodeError, ValueError, ZeroDivisionError) as error:
            what = f"the session's sample rate or start cannot be read ({error})."
            raise BadMarkerList(what, where=source.at("line 1"), now=NOTHING_IMPORTED) from error
        if not 0 < self._samples < 10_000_000:
            what = f"a sample rate of {head['SAMPLE RATE']} cannot be."
            raise BadMarkerList(what, where=source.at("SAMPLE RATE"), now=NOTHING_IMPORTED)

    def marker(self, number: int, cells: list[str]) -> MarkerRow:
        """Return a marker from the cells of its line."""
        location, reference, units, text = cells[1:5]
        track = cells[5] if len(cells) > _COLUMNS + 1 else ""
        note = cells[-1] if len(cells) > 5 else ""
        return MarkerRow(self._frame(number, location, reference, units), text, None, "", track, note)

    def _frame(self, number: int, location: str, reference: str, units: str) -> int:
        where = self._source.at(f"line {number}")
        if units.casefold() == "samples" and reference.isdigit() and len(reference) < 16:
            return self._start + self._film.frames(int(reference) / self._samples)
        self._notes.guessed("Markers tied to bars were set where the session shows them.", f"line {number}")
        try:
            return parse_timecode(location, self._film)
        except TimecodeError as error:
            what = f"the marker is tied to {units or 'nothing'} and its place {location!r} is no timecode."
            raise BadMarkerList(what, where=where, now=NOTHING_IMPORTED) from error
