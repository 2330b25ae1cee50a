"""Scenes, cues, hits and markers as lists for other programs: Reaper, Resolve, Avid, Premiere and MIDI."""

import csv
import io
from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path

from leitmotif_desk.domain.cell_text import plain_cell
from leitmotif_desk.domain.score import Bars, Marker, Metre, NoteTable, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap, format_timecode
from leitmotif_desk.formats.film_list import FilmList
from leitmotif_desk.formats.markers.marker_names import one_line
from leitmotif_desk.formats.music.midi_out import write_midi
from leitmotif_desk.formats.reading import MarkerRow

_REAPER = ("#", "Name", "Start", "End", "Length", "Color")
_REAPER_COLOURS = {"green": "00FF00", "cyan": "00FFFF", "red": "FF0000", "yellow": "FFFF00"}
_PREMIERE = ("Marker Name", "Description", "In", "Out", "Duration", "Marker Type")
_BYTE_ORDER_MARK = "\ufeff"
_MICRO = 1_000_000


def _length(row: MarkerRow) -> int:
    """Return how many frames a marker has where each has one at least."""
    return 1 if row.end_frame is None else row.end_frame - row.frame


def reaper_list(film: FilmList) -> str:
    """Return regions (R) and markers (M) in seconds from the film's first frame, as the ruler in seconds shows them.

    Seconds are rounded up to a millionth, so that they lie in the frame they name.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(_REAPER)
    counts = {"R": 0, "M": 0}
    for row in film.marks:
        letter = "M" if row.end_frame is None else "R"
        counts[letter] += 1
        start = _millionths(film, row.frame)
        end = None if row.end_frame is None else _millionths(film, row.end_frame)
        span = ("", "") if end is None else (_seconds(end), _seconds(end - start))
        colour = _REAPER_COLOURS.get(row.colour, "")
        writer.writerow([f"{letter}{counts[letter]}", plain_cell(one_line(row.text)), _seconds(start), *span, colour])
    return made.getvalue()


def _millionths(film: FilmList, frame: int) -> int:
    return ceil(film.rate.seconds(frame - film.start_frame) * _MICRO)


def _seconds(millionths: int) -> str:
    whole, rest = divmod(abs(millionths), _MICRO)
    return f"{'-' if millionths < 0 else ''}{whole}.{rest:06d}"


_RESOLVE_SIGNS = ("|C:", "|M:", "|D:")


def resolve_list(film: FilmList) -> str:
    """Return an edit list of markers: note, colour, name and length stand in the line after each event."""
    lines = [f"TITLE: {film.one_line_title}", f"FCM: {'DROP' if film.rate.drop else 'NON-DROP'} FRAME", ""]
    for place, row in enumerate(film.marks, 1):
        span = " ".join(film.timecodes(row.frame, row.frame + 1))
        colour = f"ResolveColor{row.colour.title()}"
        lines.append(f"{place:03d}  001      V     C        {span} {span}  ")
        lines.append(f"{_unsigned(row.note)} |C:{colour} |M:{_unsigned(row.text)} |D:{_length(row)}")
        lines.append("")
    return "".join(f"{line}\r\n" for line in lines)


def _unsigned(text: str) -> str:
    """Return a text without the signs that part the fields of Resolve's line."""
    text = one_line(text)
    for sign in _RESOLVE_SIGNS:
        text = text.replace(sign, f"/{sign[1:]}")
    return text


def avid_list(film: FilmList) -> str:
    """Return a list of markers: user, timecode, track, colour, comment, frames, with tabs between them."""
    rows = (
        ("Leitmotif", film.timecode(row.frame), "V1", row.colour, one_line(row.text), str(_length(row)))
        for row in film.marks
    )
    return "".join("\t".join(row) + "\r\n" for row in rows)


def premiere_list(film: FilmList) -> str:
    """Return a list of markers as Premiere exports it, with tabs between its columns and one after the last.

    To be written as UTF-16 LE; the byte order mark stands at its beginning.
    """
    return _BYTE_ORDER_MARK + "".join("\t".join((*row, "\r\n")) for row in (_PREMIERE, *_premiere_rows(film)))


def _premiere_rows(film: FilmList) -> Iterator[tuple[str, ...]]:
    for row in film.marks:
        length = 0 if row.end_frame is None else row.end_frame - row.frame
        start = film.timecode(row.frame)
        end = film.timecodes(row.frame, row.end_frame)[1] if row.end_frame is not None else start
        times = (start, end, format_timecode(length, film.rate))
        # Its drop-frame timecode has semicolons throughout.
        shown = (text.replace(":", ";") if film.rate.drop else text for text in times)
        yield (plain_cell(one_line(row.text)), plain_cell(one_line(row.note)), *shown, "Comment")


def marker_times(film: FilmList) -> str:
    """Return what `write_marker_midi` writes, in words: the second and the name of each marker."""
    return "".join(f"{_seconds(_millionths(film, row.frame)):>12}  {one_line(row.text)}\n" for row in film.marks)


def write_marker_midi(film: FilmList, path: Path) -> None:
    """Write the markers as MIDI: silent, 120 quarters a minute, from the film's first frame on. Raises Unwritable."""
    second = 2 * TICKS_PER_QUARTER
    marks = film.marks
    ticks = [max(0, round(film.rate.seconds(row.frame - film.start_frame) * second)) for row in marks]
    long = [round(film.rate.seconds(_length(row)) * second) for row in marks]
    end = max(map(sum, zip(ticks, long, strict=True)), default=second)
    metres = (Metre(0, 4, 4),)
    score = Score(
        notes=NoteTable(),
        parts=(),
        tempo=TempoMap.constant(Fraction(120)),
        metres=metres,
        keys=(),
        bars=Bars.from_metres(metres, end),
        end_ticks=end,
        markers=tuple(Marker(tick, one_line(row.text)) for tick, row in zip(ticks, marks, strict=True)),
        title=film.title,
    )
    write_midi(score, path)
