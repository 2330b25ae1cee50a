"""The lines of all cues as one column: the top and the bottom of every part, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.score import NoteTable, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.tracking.texture import BoolColumn

CodeColumn = NDArray[np.int16]
WIDEST = 24
"""Intervals wider than this, in steps, count as this wide."""
NO_INTERVAL = 99
RATIO_PARTS = 8
"""Ratios of times between onsets are told apart to an eighth of an octave."""
_HELD = 10
"""Earlier notes of a line that may still sound above a note."""
_SAME_LINE = 0.9


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Notes of lines, each line in time order; all columns have one length.

    `cue` indexes the music, `row` that cue's note table. `interval` is the step from a note to the next, NO_INTERVAL
    on a line's last note. `gap` is the time to the next onset; `ratio` how much longer it is than the gap before, in
    eighths of an octave (0 on a line's first note).
    """

    cue: IntColumn
    row: IntColumn
    part: IntColumn
    line: IntColumn
    onset: IntColumn
    duration: IntColumn
    step: IntColumn
    pitch: IntColumn
    last: BoolColumn
    gap: IntColumn
    interval: CodeColumn
    ratio: CodeColumn

    def __len__(self) -> int:
        return len(self.row)

    @classmethod
    def of(cls, music: Sequence[CueScore]) -> "Lines":
        pieces = [(place, rows) for place, one in enumerate(music) for rows in _lines_of(one.score)]
        columns = {name: _joined(music, pieces, name) for name in ("part", "step", "pitch")}
        onset = _joined(music, pieces, "onset_ticks")
        row = np.concatenate([rows for _, rows in pieces]) if pieces else np.empty(0, dtype=np.int64)
        sizes = [len(rows) for _, rows in pieces]
        line = np.repeat(np.arange(len(pieces)), sizes)
        cue = np.repeat([place for place, _ in pieces], sizes).astype(np.int64)
        last = np.append(line[1:] != line[:-1], True)[: len(row)]
        gap = np.where(last, 1, np.append(onset[1:], 0)[: len(row)] - onset)
        leap = np.append(columns["step"][1:], 0)[: len(row)] - columns["step"]
        interval = np.where(last, NO_INTERVAL, np.clip(leap, -WIDEST, WIDEST)).astype(np.int16)
        return cls(
            cue, row, columns["part"], line, onset, _joined(music, pieces, "duration_ticks"), columns["step"],
            columns["pitch"], last, gap, interval, _ratio(gap, last),
        )  # fmt: skip


def _joined(music: Sequence[CueScore], pieces: Sequence[tuple[int, IntColumn]], name: str) -> IntColumn:
    columns = [getattr(music[place].score.notes, name)[rows] for place, rows in pieces]
    return np.concatenate(columns) if columns else np.empty(0, dtype=np.int64)


def _ratio(gap: IntColumn, last: BoolColumn) -> CodeColumn:
    ratio = np.zeros(len(gap), dtype=np.int16)
    octaves = np.log2(gap[1:] / np.maximum(gap[:-1], 1))
    ratio[1:] = np.where(last[:-1] | last[1:], 0, np.round(octaves * RATIO_PARTS))
    return ratio


def _lines_of(score: Score) -> Iterator[IntColumn]:
    """Yield the rows of the lines of a score: the top of every part, and the bottom where it is another line.

    Grace notes are left out.
    """
    for number, part in enumerate(score.parts):
        rows = score.part_rows(number)
        rows = rows[score.notes.duration_ticks[rows] > 0]
        if part.percussion or len(rows) < 2:
            continue
        top = rows[_outer(score.notes, rows, 1)]
        yield top
        bottom = rows[_outer(score.notes, rows, -1)]
        if len(np.intersect1d(top, bottom)) <= _SAME_LINE * len(bottom):
            yield bottom


def _outer(notes: NoteTable, rows: IntColumn, sign: int) -> IntColumn:
    """Return which rows of a part make its outer line: highest (sign 1) or lowest, and not under a held note."""
    onset, height = notes.onset_ticks[rows], sign * notes.pitch[rows]
    order = np.lexsort((-height, onset))
    chosen = order[np.append(True, onset[order][1:] != onset[order][:-1])]
    onset, height = onset[chosen], height[chosen]
    end = onset + notes.duration_ticks[rows][chosen]
    enough = np.minimum(end, onset + TICKS_PER_QUARTER // 2) - TICKS_PER_QUARTER // 16
    under = np.zeros(len(chosen), dtype=np.bool_)
    for back in range(1, min(_HELD, len(chosen) - 1) + 1):
        above = height[:-back] > height[back:]
        held = end[:-back] >= np.maximum(onset[back:] + TICKS_PER_QUARTER // 8, enough[back:])
        under[back:] |= above & held
    return np.asarray(chosen[~under], dtype=np.int64)
