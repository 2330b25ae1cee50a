"""Where a second theme enters against a first: a search over delays and octaves, by what an ear minds.

Both lines are sampled on a grid of half beats, so a placement costs a few array operations.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.motif import Tone

_CONSONANCE = np.asarray((0.9, 0.0, 0.3, 1.0, 1.0, 0.6, 0.1, 1.0, 1.0, 1.0, 0.4, 0.0))
"""How restful an interval of so many semitones (within the octave, from the lower note) is."""
_SILENT = -1
_DOWNBEAT, _BEAT, _OFFBEAT = 2.0, 1.0, 0.25
_CROSSING, _PARALLEL, _BREAKS_OFF, _APART, _LATER = 0.8, 0.5, 0.15, 0.5, 0.02
"""Costs: of a voice wholly on the wrong side, of parallels at every beat, of ending more than a bar before the theme,
of hardly sounding together, of each beat of delay."""
_TOGETHER = 0.5
_RUB = 0.4
"""An interval that rests no better than this is left hanging."""
_HANGING = 1.0


def sampled(line: Sequence[Tone], unit_ticks: int, count: int) -> NDArray[np.int64]:
    """Return the MIDI pitch that sounds at each grid point from the first barline on, -1 in silence."""
    row = np.full(count, _SILENT, dtype=np.int64)
    for tone in line:
        first, last = (max(0, -(-ticks // unit_ticks)) for ticks in (tone.onset_ticks, tone.end_ticks))
        row[first:last] = tone.pitch
    return row


def placed(
    theme: Sequence[Tone],
    other: Sequence[Tone],
    delays: Iterable[int],
    beat_ticks: int,
    bar_ticks: int,
    *,
    below: bool = True,
    clash: bool = False,
) -> tuple[Tone, ...]:
    """Return the other line at the delay and octave where the two sound best together.

    The line stays where it is or moves one octave; `clash` asks for a placement whose last common sound is a rub.
    """
    candidates = [
        tuple(replace(tone, onset_ticks=tone.onset_ticks + delay, step=tone.step + 7 * octave) for tone in other)
        for delay in delays
        for octave in (0, -1)
    ]

    def rest(line: tuple[Tone, ...]) -> float:
        late = (line[0].onset_ticks - other[0].onset_ticks) / beat_ticks
        return worth(theme, line, beat_ticks, bar_ticks, below=below, clash=clash) - _LATER * late

    return max(candidates, key=rest) if other else ()


def worth(
    theme: Sequence[Tone],
    other: Sequence[Tone],
    beat_ticks: int,
    bar_ticks: int,
    *,
    below: bool = True,
    clash: bool = False,
) -> float:
    """Return how well a line sits with a theme: consonance on strong beats less crossings, parallels and loose ends."""
    unit = beat_ticks // 2
    ends = [max((tone.end_ticks for tone in line), default=0) for line in (theme, other)]
    count = max(1, -(-max(ends) // unit))
    upper, lower = (sampled(line, unit, count) for line in (theme, other))
    both = (upper != _SILENT) & (lower != _SILENT)
    if not both.any():
        return -_APART
    at = np.arange(count) * unit
    weights = np.where(at % bar_ticks == 0, _DOWNBEAT, np.where(at % beat_ticks == 0, _BEAT, _OFFBEAT))[both]
    distance = np.abs(upper - lower)[both]
    restful = float((weights * _CONSONANCE[distance % 12]).sum() / weights.sum())
    crossed = float((lower > upper)[both].mean()) if below else 0.0
    shorter = max(1, min(int((upper != _SILENT).sum()), int((lower != _SILENT).sum())))
    apart = max(0.0, _TOGETHER - float(both.sum()) / shorter)
    found = restful - _CROSSING * crossed - _PARALLEL * parallels(upper, lower) - _APART * apart
    found -= _BREAKS_OFF * (ends[1] + bar_ticks < ends[0])
    return found + _HANGING * (_CONSONANCE[distance[-1] % 12] <= _RUB) if clash else found


def parallels(upper: NDArray[np.int64], lower: NDArray[np.int64]) -> float:
    """Return the share of beats reached from the beat before in parallel fifths or octaves; two grid points a beat."""
    one, two = upper[::2], lower[::2]
    sounding = (one != _SILENT) & (two != _SILENT)
    interval = (one - two) % 12
    moved = (one[1:] != one[:-1]) & (two[1:] != two[:-1])
    same = (interval[1:] == interval[:-1]) & np.isin(interval[1:], (0, 7))
    counted = sounding[1:] & sounding[:-1]
    return float((moved & same & counted).sum() / counted.sum()) if counted.any() else 0.0
