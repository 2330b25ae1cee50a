"""The markers of a Pro Tools session, from its session info exported as text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from leitmotif_desk.domain.errors import TimecodeError
from leitmotif_desk.domain.time import FrameRate, frame_rate, parse_timecode
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMarkerList
from leitmotif_desk.formats.plain_text import LONGEST_LINE, encoding_of, lines_of
from leitmotif_desk.formats.reading import Kind, MarkerRow, Notes, Reading, ReadOptions, Source

_RATE = re.compile(r"(\d{2,3}(?:\.\d{1,4})?)\s*(Drop)?\s*Frame", re.IGNORECASE)
_TITLE = "M A R K E R S"
_OTHER_TITLE = re.compile(r"(?:[A-Z&-] ){3,}")
_FIELDS = ("SESSION NAME", "SAMPLE RATE", "SESSION START TIMECODE", "TIMECODE FORMAT")
_COLUMNS = ("#", "LOCATION", "TIME REFERENCE", "UNITS", "NAME", "COMMENTS")
_FIRST = re.compile(r"\d{1,6}\s*")
_TIMECODE = re.compile(r"(\d{1,2}([:;])\d{2}\2\d{2}[:;]\d{2})(?:\.(\d{2}))?")
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,4}):(\d{2}(?:\.\d{1,3})?)")
_FEET = re.compile(r"(\d{1,6})\+(\d{2}(?:\.\d{2})?)")
_SAMPLES = re.compile(r"\d{1,15}")
_SAMPLE_RATE = re.compile(r"\d{1,7}(?:\.\d{1,6})?")
_UNITS = frozenset({"samples", "ticks"})
_FRAMES_A_FOOT, _FILM_FPS = 16, 24


def read_markers(source: Source, options: ReadOptions) -> Reading:
    """Return the markers; raises BadMarkerList with the line.

    Places are computed from the samples and the session's start, for the column of locations shows whatever the ruler
    shows.
    """
    notes = Notes()
    lines = lines_of(source, notes, options.encoding)
    head = {name: _field(lines, name) for name in _FIELDS}
    name = _rate_name(source, head["TIMECODE FORMAT"])
    wanted = frame_rate(options.rate or name).name
    if wanted != name:
        notes.guessed(f"The session counts at {name}; its markers were set at {wanted} by the time they stand at.")
    session = _Session.of(source, head, frame_rate(name), frame_rate(wanted))
    rows = [_marker(session, number, cells, notes) for number, cells in _table(source, lines)]
    if not rows:
        raise BadMarkerList("the session has no markers.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    rows.sort(key=lambda row: row.frame)
    return Reading(
        Kind.SCENES,
        source.name,
        title=head["SESSION NAME"],
        rate=wanted,
        markers=tuple(rows),
        encoding=encoding_of(source, options.encoding),
        notes=notes.all(),
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


def _table(source: Source, lines: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the line and the cells, by their column's title, of each marker: 6 columns, or 8 since Pro Tools 2023.

    A name that holds a line break goes on at the start of the next line, a comment behind empty cells.
    """
    start = next((place for place, line in enumerate(lines) if line.startswith(_TITLE)), None)
    if start is None:
        raise BadMarkerList("the text has no list of markers.", where=source.at("line 1"), now=NOTHING_IMPORTED)
    columns = _columns(lines[start + 1 : start + 2])
    last, name = len(columns) - 1, list(columns).index("NAME")
    kept: list[str] = []
    began = 0
    for number, line in enumerate(lines[start + 2 :], start + 3):
        if _OTHER_TITLE.match(line):
            break
        cells, within_name = line.split("\t"), 0 < len(kept) <= last
        if _FIRST.fullmatch(cells[0]) and (not within_name or _unit(cells) in _UNITS):
            if kept:
                yield began, _by_column(source, began, kept, columns)
            kept, began = cells, number
        elif kept and len(cells) > last and not "".join(cells[:last]).strip():
            kept[-1] += "\n" + "\t".join(cells[last:])
        elif within_name or (kept and line.strip() and len(kept[name]) < columns["NAME"]):
            kept[-1:] = [f"{kept[-1]}\n{cells[0]}", *cells[1:]]
        elif line.strip():
            what = "the line is neither a marker nor the rest of one."
            raise BadMarkerList(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
        if kept and len(kept[-1]) > LONGEST_LINE:
            what = f"the marker's text has more than {LONGEST_LINE:,} characters."
            raise BadMarkerList(what, where=source.at(f"line {began}"), now=NOTHING_IMPORTED)
    if kept:
        yield began, _by_column(source, began, kept, columns)


def _unit(cells: Sequence[str]) -> str:
    return cells[3].strip().casefold() if len(cells) > 3 else ""


def _columns(header: Sequence[str]) -> dict[str, int]:
    """Return the titles of the columns in order, with their widths."""
    found = {cell.strip().upper(): len(cell) for line in header for cell in line.split("\t")}
    return found if tuple(found)[: len(_COLUMNS) - 1] == _COLUMNS[:-1] else dict.fromkeys(_COLUMNS, 0)


def _by_column(source: Source, number: int, cells: Sequence[str], columns: Mapping[str, int]) -> dict[str, str]:
    fitted, last, name = list(cells), len(columns) - 1, list(columns).index("NAME")
    if len(fitted) < last:
        what = f"the marker has {len(fitted)} columns of {len(columns)}."
        raise BadMarkerList(what, where=source.at(f"line {number}"), now=NOTHING_IMPORTED)
    # A tab within a name looks like the end of its cell; but a name fills its column.
    while len(fitted) > len(columns) and len(fitted[name]) < columns["NAME"]:
        fitted[name : name + 2] = [f"{fitted[name]}\t{fitted[name + 1]}"]
    fitted[last:] = ["\t".join(fitted[last:])]
    lines = ((line.strip() for line in cell.split("\n")) for cell in fitted)
    return dict(zip(columns, ("\n".join(cell).strip() for cell in lines), strict=True))


@dataclass(frozen=True, slots=True)
class _Session:
    """Where a session stands in the film: its first sample shows frame `start` of its own count.

    `film_start` is the same in the film's count, which may go at another rate.
    """

    source: Source
    own: FrameRate
    film: FrameRate
    samples: Fraction
    start: Fraction
    film_start: int

    @classmethod
    def of(cls, source: Source, head: Mapping[str, str], own: FrameRate, film: FrameRate) -> "_Session":
        """Return the session that the head of the text describes; raises BadMarkerList with the field."""
        rate, start = (head[name] for name in ("SAMPLE RATE", "SESSION START TIMECODE"))
        samples = Fraction(rate) if _SAMPLE_RATE.fullmatch(rate) else Fraction(0)
        if not 0 < samples < 10_000_000:
            what = f"a sample rate of {rate or 'nothing'} cannot be."
            raise BadMarkerList(what, where=source.at("SAMPLE RATE"), now=NOTHING_IMPORTED)
        try:
            return cls(source, own, film, samples, _shown(start, own), _relabelled(start, own, film))
        except TimecodeError as error:
            where = source.at("SESSION START TIMECODE")
            raise BadMarkerList(error.what, where=where, now=NOTHING_IMPORTED) from error

    def frame(self, cells: Mapping[str, str], where: str, notes: Notes) -> int:
        """Return the film's frame at which a marker stands."""
        reference, units = cells["TIME REFERENCE"], cells["UNITS"].casefold()
        if units == "samples" and _SAMPLES.fullmatch(reference):
            # A frame begins between samples: the program may have set it on the one before.
            return self._at((int(reference) + 1) / self.samples, is_after=True)
        notes.guessed("Markers tied to bars were set where the session shows them.", where)
        seconds = self._seconds(cells["LOCATION"])
        if seconds is None:
            what = (
                f"the marker is tied to {units or 'nothing'} and its place {cells['LOCATION']!r} is no time; "
                "set the main counter to timecode and export again."
            )
            raise BadMarkerList(what, where=self.source.at(where), now=NOTHING_IMPORTED)
        return self._at(seconds)

    def _at(self, seconds: Fraction, *, is_after: bool = False) -> int:
        """Return the frame that shows an instant, in seconds from the session's start; or just before it."""
        frames = seconds * self.film.fps + self.start % 1
        return self.film_start + (ceil(frames) - 1 if is_after else floor(frames))

    def _seconds(self, location: str) -> Fraction | None:
        """Return how long after the session's start a place lies, as any of the rulers shows it; None: bars."""
        if _TIMECODE.fullmatch(location):
            try:
                return (_shown(location, self.own) - self.start) / self.own.fps
            except TimecodeError:
                return None
        if clock := _CLOCK.fullmatch(location):
            return 3600 * int(clock[1] or 0) + 60 * int(clock[2]) + Fraction(clock[3])
        if feet := _FEET.fullmatch(location):
            return (_FRAMES_A_FOOT * int(feet[1]) + Fraction(feet[2])) / _FILM_FPS
        return int(location) / self.samples if _SAMPLES.fullmatch(location) else None


def _shown(text: str, rate: FrameRate) -> Fraction:
    """Return the frame that a timecode names, with the hundredths that the program may add; raises TimecodeError."""
    found = _TIMECODE.fullmatch(text)
    if found is None:
        raise TimecodeError(f"{text!r} is not a timecode (expected HH:MM:SS:FF).")
    return parse_timecode(found[1], rate) + Fraction(int(found[3] or 0), 100)


def _relabelled(text: str, own: FrameRate, film: FrameRate) -> int:
    """Return the film's frame that has a timecode's hours, minutes and seconds, and as much of the second."""
    if own == film:
        return floor(_shown(text, own))
    found = _TIMECODE.fullmatch(text)
    label = (found[1] if found else text).replace(";", ":")
    frames = int(label[-2:]) * film.nominal // own.nominal if label[-2:].isdigit() else 0
    return parse_timecode(f"{label[:-2]}{frames:02}", film)


def _marker(session: _Session, number: int, cells: Mapping[str, str], notes: Notes) -> MarkerRow:
    text, _, more = cells["NAME"].partition("\n")
    note = "\n".join(part for part in (more, cells.get("COMMENTS", "")) if part)
    frame = session.frame(cells, f"line {number}", notes)
    return MarkerRow(frame, text or note or cells["#"], None, "", cells.get("TRACK NAME", ""), note if text else "")
