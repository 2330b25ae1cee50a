"""Where an occurrence begins and ends in its line, and the notes in between."""

from dataclasses import replace

import numpy as np

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import AlignedNote, NoteChange, Occurrence
from leitmotif_desk.domain.score import Score

_FARTHEST = 64
"""How many notes beyond an occurrence its borders can be moved at most."""


def heard_tones(occurrence: Occurrence, score: Score) -> tuple[Tone, ...]:
    """Return the score notes of an occurrence as tones, in time order, onsets from its start."""
    return score.notes.tones(heard_rows(occurrence), occurrence.start_ticks)


def heard_rows(occurrence: Occurrence) -> list[int]:
    """Return the rows of the score's notes that an occurrence consists of, in time order."""
    return sorted({note.row for note in occurrence.alignment if note.row is not None})


def within_borders(occurrence: Occurrence, score: Score, start_ticks: int, end_ticks: int) -> Occurrence:
    """Return an occurrence between other borders: notes of its line come in as added, others go out as missing."""
    if (start_ticks, end_ticks) == (occurrence.start_ticks, occurrence.end_ticks) or not heard_rows(occurrence):
        return occurrence
    onsets = score.notes.onset_ticks

    def inside(row: int) -> bool:
        return start_ticks <= int(onsets[row]) < end_ticks

    kept = []
    for note in occurrence.alignment:
        if note.row is None or inside(note.row):
            kept.append(note)
        elif note.tone is not None:
            kept.append(AlignedNote(note.tone, None, NoteChange.MISSING))
    new = [row for row in (*_before(occurrence, score), *_after(occurrence, score)) if inside(row)]
    kept += [AlignedNote(None, row, NoteChange.ADDED) for row in new]
    tones = [note for note in occurrence.alignment if note.tone is not None]
    sounding = sum(note.tone is not None and note.row is not None for note in kept)
    return replace(
        occurrence,
        start_ticks=start_ticks,
        end_ticks=end_ticks,
        alignment=tuple(kept),
        completeness=sounding / len(tones) if tones else occurrence.completeness,
    )


def moved_start(occurrence: Occurrence, score: Score, by: int, found: Occurrence) -> int:
    """Return the start one note of the line later (`by` 1) or earlier (-1); `found` is the finder's own reading."""
    onsets = [int(score.notes.onset_ticks[row]) for row in _line(found, score)]
    last = int(score.notes.onset_ticks[heard_rows(occurrence)[-1]])
    if by > 0:
        later = [at for at in onsets if occurrence.start_ticks < at <= last]
        return min(later, default=occurrence.start_ticks)
    return max((at for at in onsets if at < occurrence.start_ticks), default=occurrence.start_ticks)


def moved_end(occurrence: Occurrence, score: Score, by: int, found: Occurrence) -> int:
    """Return the end one note of the line later (`by` 1) or earlier (-1)."""
    notes = score.notes
    spans = [(int(notes.onset_ticks[row]), int(notes.duration_ticks[row])) for row in _line(found, score)]
    if by > 0:
        coming = next(((at, length) for at, length in spans if at >= occurrence.end_ticks), None)
        return occurrence.end_ticks if coming is None else coming[0] + max(1, coming[1])
    inside = [(at, length) for at, length in spans if occurrence.start_ticks <= at < occurrence.end_ticks]
    if len(inside) < 2:
        return occurrence.end_ticks
    at, length = inside[-2]
    return min(at + max(1, length), inside[-1][0])


def _line(found: Occurrence, score: Score) -> list[int]:
    """Return the rows of the line an occurrence lies in: its own notes, and what comes before and after them."""
    return [*_before(found, score), *heard_rows(found), *_after(found, score)]


def _before(found: Occurrence, score: Score) -> list[int]:
    first = heard_rows(found)[0]
    return _walk(score, first, score.notes.onset_ticks < score.notes.onset_ticks[first])[::-1]


def _after(found: Occurrence, score: Score) -> list[int]:
    last = heard_rows(found)[-1]
    return _walk(score, last, score.notes.onset_ticks > score.notes.onset_ticks[last])


def _walk(score: Score, row: int, wanted: np.typing.NDArray[np.bool_]) -> list[int]:
    """Return the notes of a note's part and voice on one side of it, nearest first; of a chord the nearest pitch."""
    notes = score.notes
    rows = np.flatnonzero(wanted & (notes.part == notes.part[row]) & (notes.voice == notes.voice[row]))
    at = notes.onset_ticks
    earlier = len(rows) > 0 and bool(at[rows[0]] < at[row])
    rows = rows[-_FARTHEST:] if earlier else rows[:_FARTHEST]
    line: list[int] = []
    pitch = int(notes.pitch[row])
    for moment in sorted({int(at[r]) for r in rows}, reverse=earlier):
        together = rows[at[rows] == moment]
        nearest = int(together[np.argmin(np.abs(notes.pitch[together] - pitch))])
        line.append(nearest)
        pitch = int(notes.pitch[nearest])
    return line
