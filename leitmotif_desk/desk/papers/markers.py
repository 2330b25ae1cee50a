"""The film's markers, hits and cues for other programs: each form as its readers want it."""

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.score import Bars, Marker, Metre, NoteTable, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, TempoMap, format_timecode
from leitmotif_desk.formats.midi_out import write_midi
from leitmotif_desk.reports.tables import plain_cell

_CUE, _HIT, _MARKER = "Cyan", "Red", "Yellow"
Mark = tuple[int, int, str, str]
"""Frame, length in frames, name, colour."""


def marks(desk: Desk) -> tuple[Mark, ...]:
    """Return cues, hits and markers in film order; hits and markers are a frame long."""
    project = desk.project
    made: list[Mark] = [
        (cue.start_frame, cue.end_frame - cue.start_frame, f"{cue.number} {cue.title}".strip(), _CUE)
        for cue in project.cue
    ]
    made += [(hit.frame, 1, f"{hit.kind.value} {hit.note}".strip(), _HIT) for hit in project.hit]
    made += [(marker.frame, 1, marker.name, _MARKER) for marker in project.marker]
    return tuple(sorted(made))


def _plain(text: str) -> str:
    """Return a name without the signs that would end its field or its line."""
    return " ".join(text.replace("|", "/").split())


def _reaper(desk: Desk) -> str:
    """Return regions (R) and markers (M) in seconds from the film's first frame, as the ruler in seconds shows them."""
    rate, start = desk.project.film.frame_rate, desk.project.film.start_frame
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(["#", "Name", "Start", "End", "Length", "Color"])
    counts = {"R": 0, "M": 0}
    for frame, frames, name, _ in marks(desk):
        letter = "R" if frames > 1 else "M"
        counts[letter] += 1
        begin, long = float(rate.seconds(frame - start)), float(rate.seconds(frames))
        span = [f"{begin + long:.6f}", f"{long:.6f}"] if letter == "R" else ["", ""]
        writer.writerow([f"{letter}{counts[letter]}", plain_cell(_plain(name)), f"{begin:.6f}", *span, ""])
    return made.getvalue()


def _resolve(desk: Desk) -> str:
    """Return a marker list as an edit list: the name stands in the line after its event."""
    rate = desk.project.film.frame_rate
    drop = "DROP" if rate.drop else "NON-DROP"
    lines = [f"TITLE: {_plain(desk.project.film.title)}", f"FCM: {drop} FRAME", ""]
    for place, (frame, frames, name, colour) in enumerate(marks(desk), 1):
        at, after = format_timecode(frame, rate), format_timecode(frame + 1, rate)
        lines.append(f"{place:03d}  001      V     C        {at} {after} {at} {after}")
        lines.append(f" |C:ResolveColor{colour} |M:{_plain(name)} |D:{frames}")
        lines.append("")
    return "\r\n".join(lines) + "\r\n"


def _avid(desk: Desk) -> str:
    """Return a marker list: user, timecode, track, colour, comment, frames, with tabs between them."""
    rate = desk.project.film.frame_rate
    rows = (
        ("Leitmotif", format_timecode(frame, rate), "V1", colour.lower(), _plain(name), str(frames))
        for frame, frames, name, colour in marks(desk)
    )
    return "".join("\t".join(row) + "\r\n" for row in rows)


def _sequence(desk: Desk) -> Score:
    """Return a silent score at 120 quarters a minute, its start the film's first frame, with the marks in place."""
    film = desk.project.film
    second = 2 * TICKS_PER_QUARTER

    def ticks(frame: int) -> int:
        return max(0, round(film.frame_rate.seconds(frame - film.start_frame) * second))

    made = marks(desk)
    end = max((ticks(frame + frames) for frame, frames, _, _ in made), default=second)
    metres = (Metre(0, 4, 4),)
    return Score(
        notes=NoteTable(),
        parts=(),
        tempo=TempoMap.constant(120),
        metres=metres,
        keys=(),
        bars=Bars.from_metres(metres, end),
        end_ticks=end,
        markers=tuple(Marker(ticks(frame), _plain(name)) for frame, _, name, _ in made),
        title=film.title,
    )


_TEXTS: Mapping[str, Callable[[Desk], str]] = {".csv": _reaper, ".edl": _resolve, ".txt": _avid}
MARKER_FORMS = (*_TEXTS, ".mid")
"""Reaper's regions, Resolve's marker list, Avid's marker list, MIDI markers, by the suffix of the file."""


def marker_text(desk: Desk, suffix: str) -> str:
    """Return the markers as one of MARKER_FORMS that are text."""
    return _TEXTS[suffix](desk)


def write_markers(desk: Desk, path: Path) -> None:
    """Write the markers as the file's suffix asks for; raises Unwritable where MIDI cannot hold them."""
    if path.suffix.lower() == ".mid":
        write_midi(_sequence(desk), path)
    else:
        path.write_text(marker_text(desk, path.suffix.lower()), encoding="utf-8", newline="")
