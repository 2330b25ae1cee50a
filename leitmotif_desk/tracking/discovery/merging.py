"""Overlapping returns thinned out, and returns that double each other made one."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field

import numpy as np

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.tracking.discovery.lines import Lines
from leitmotif_desk.tracking.discovery.returns import Returns

_WITHIN_A_PART = 0.5
"""Share of the shorter of two overlapping returns of a part from which only the likelier stays."""
_ACROSS_PARTS = 0.9
_MOST = 400


@dataclass(slots=True)
class _Track:
    """Spans taken so far in one part of one cue, or in all parts of it, in time order."""

    spans: list[tuple[int, int]] = field(default_factory=list)
    longest: int = 0

    def take(self, start: int, end: int) -> None:
        insort(self.spans, (start, end))
        self.longest = max(self.longest, end - start)

    def overlap(self, start: int, end: int, *, of_longer: bool) -> float:
        """Return the greatest share of the shorter (or longer) span that a taken one has in common with this."""
        most = 0.0
        for place in range(bisect_left(self.spans, (start - self.longest, 0)), len(self.spans)):
            other_start, other_end = self.spans[place]
            if other_start >= end:
                break
            lengths = (end - start, other_end - other_start)
            shared = min(end, other_end) - max(start, other_start)
            most = max(most, shared / (max(lengths) if of_longer else min(lengths)))
        return most


def merged(lines: Lines, found: Returns) -> tuple[Returns, tuple[tuple[int, ...], ...]]:
    """Return the returns that stay, likest first, with the parts that sound each."""
    end = _end_ticks(lines, found)
    place = [lines.cue[found.start], lines.onset[found.start], end, lines.part[found.start]]
    doubled: dict[tuple[int, ...], int] = {}
    parts: dict[int, dict[int, None]] = {}
    tracks: dict[tuple[int, int], _Track] = {}
    letters = (lines.step[found.start] % 7).tolist()
    for index, (cue, start, stop, part) in enumerate(zip(*(column.tolist() for column in place), strict=True)):
        key = (cue, start, stop, letters[index])
        if key in doubled:
            parts[doubled[key]][part] = None
            continue
        track = tracks.setdefault((cue, part), _Track())
        everywhere = tracks.setdefault((cue, -1), _Track())
        if track.overlap(start, stop, of_longer=False) > _WITHIN_A_PART:
            continue
        if everywhere.overlap(start, stop, of_longer=True) > _ACROSS_PARTS:
            continue
        doubled[key] = index
        parts[index] = {part: None}
        track.take(start, stop)
        everywhere.take(start, stop)
        if len(parts) == _MOST:
            break
    kept = np.array(list(parts), dtype=np.int64)
    return found.where(kept), tuple(tuple(sounding) for sounding in parts.values())


def _end_ticks(lines: Lines, found: Returns) -> IntColumn:
    final = found.start + found.length - 1
    return np.asarray(lines.onset[final] + lines.duration[final], dtype=np.int64)
