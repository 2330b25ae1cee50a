"""Which notes of the roll are meant: under a point, in a rectangle, beside another."""

import numpy as np
from PySide6.QtCore import QRectF

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.score.model import Roll
from leitmotif_desk.ui.score.tracks import Tracks
from leitmotif_desk.ui.timeline.axis import Axis

_REACH = 3.0
"""A pointer this many pixels beside a note still means it."""


def nothing() -> IntColumn:
    return np.empty(0, dtype=np.int64)


def rows_in(roll: Roll, axis: Axis, tracks: Tracks, box: QRectF) -> IntColumn:
    """Return the rows of the notes that a rectangle of the picture touches, in time order."""
    first, last = axis.between(box.left(), box.right())
    near = roll.spans.rows(first, last)
    rows = np.arange(near.start, near.stop, dtype=np.int64)
    notes = roll.score.notes
    part = notes.part[rows]
    top = tracks.note_tops(roll, part, notes.pitch[rows])
    touched = (top <= box.bottom()) & (top + tracks.thickness(part) >= box.top()) & (roll.spans.end[rows] > first)
    return rows[touched]


def row_at(roll: Roll, axis: Axis, tracks: Tracks, x: float, y: float) -> int | None:
    """Return the row of the note under a point, the latest that begins there."""
    rows = rows_in(roll, axis, tracks, QRectF(x - _REACH, y - _REACH, 2 * _REACH, 2 * _REACH))
    return int(rows[-1]) if len(rows) else None


def row_beside(roll: Roll, row: int, step: int) -> int:
    """Return the row of the note before or after one in its part; the same where there is none."""
    mine = roll.score.part_rows(int(roll.score.notes.part[row]))
    place = int(np.searchsorted(mine, row)) + step
    return int(mine[min(max(place, 0), len(mine) - 1)])


def row_in_other_part(roll: Roll, row: int, step: int) -> int:
    """Return the note nearest in time to one in the next part above or below that has any."""
    notes = roll.score.notes
    part = int(notes.part[row]) + step
    while 0 <= part < len(roll.score.parts):
        mine = roll.score.part_rows(part)
        if len(mine):
            return int(mine[np.abs(notes.onset_ticks[mine] - notes.onset_ticks[row]).argmin()])
        part += step
    return row


def first_row_from(roll: Roll, tick: float, part: int) -> int | None:
    """Return the first note of a part from a tick on, else the first of any part."""
    notes = roll.score.notes
    ahead = np.arange(int(np.searchsorted(notes.onset_ticks, tick)), len(notes))
    mine = ahead[notes.part[ahead] == part]
    return int(mine[0]) if len(mine) else int(ahead[0]) if len(ahead) else None
