"""Moves in time: exact in ticks, pitches untouched."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations.passage import Tones

_UNIT = TICKS_PER_QUARTER // 2
"""What a bar is lengthened or shortened by, one step at a time: an eighth."""


def scaled(tones: Sequence[Tone], ratio: Fraction) -> Tones:
    """Multiply all times: augmentation above 1, diminution below."""
    return tuple(
        replace(
            tone, onset_ticks=round(tone.onset_ticks * ratio), duration_ticks=max(1, round(tone.duration_ticks * ratio))
        )
        for tone in tones
    )


def displaced(tones: Sequence[Tone], ticks: int) -> Tones:
    """Move every onset by the same ticks."""
    return tuple(replace(tone, onset_ticks=tone.onset_ticks + ticks) for tone in tones)


def from_start(tones: Sequence[Tone]) -> Tones:
    """Move a line so that its first tone stands at tick 0."""
    return displaced(tones, -min((tone.onset_ticks for tone in tones), default=0))


def backwards(tones: Sequence[Tone]) -> Tones:
    """Turn the line round in its own span: onsets become ends."""
    if not tones:
        return ()
    start, end = min(tone.onset_ticks for tone in tones), max(tone.end_ticks for tone in tones)
    turned = [replace(tone, onset_ticks=start + end - tone.end_ticks) for tone in tones]
    return tuple(reversed(turned))


def levelled(tones: Sequence[Tone], unit_ticks: int = TICKS_PER_QUARTER) -> Tones:
    """Give every tone the same length, one after the other, from the first barline on; the last is held twice."""
    last = len(tones) - 1
    return tuple(
        replace(tone, onset_ticks=i * unit_ticks, duration_ticks=unit_ticks * (2 if i == last else 1))
        for i, tone in enumerate(tones)
    )


def rebarred(tones: Sequence[Tone], old_bar: int, new_bar: int) -> Tones:
    """Write a line into bars of another length: each bar's longest tones give or take the difference."""
    if old_bar == new_bar:
        return tuple(tones)
    result: list[Tone] = []
    for number in range(min((t.onset_ticks // old_bar for t in tones), default=0), _bars(tones, old_bar)):
        members = [tone for tone in tones if tone.onset_ticks // old_bar == number]
        result += _one_bar(members, number, old_bar, new_bar)
    return tuple(result)


def _bars(tones: Sequence[Tone], bar: int) -> int:
    return max((tone.onset_ticks // bar for tone in tones), default=-1) + 1


def _one_bar(members: Sequence[Tone], number: int, old_bar: int, new_bar: int) -> list[Tone]:
    if not members:
        return []
    if number < 0:
        return list(displaced(members, (number + 1) * (new_bar - old_bar)))
    edges = [tone.onset_ticks - number * old_bar for tone in members] + [old_bar]
    lead = edges[0] * new_bar // old_bar // _UNIT * _UNIT
    gaps = _fitted(_gaps(edges), new_bar - lead)
    placed, at = [], number * new_bar + lead
    for tone, gap, before in zip(members, gaps, _gaps(edges), strict=True):
        rest = max(0, before - tone.duration_ticks)
        # The last tone of a bar may be tied on: what hangs over the barline keeps hanging over it.
        length = gap + tone.duration_ticks - before if tone.duration_ticks > before else max(_UNIT // 2, gap - rest)
        placed.append(replace(tone, onset_ticks=at, duration_ticks=length))
        at += gap
    return placed


def _gaps(edges: Sequence[int]) -> list[int]:
    return [after - before for before, after in pairwise(edges)]


def _fitted(gaps: list[int], wanted: int) -> list[int]:
    """Take eighths from the longest, or give them to the last of the longest, until the gaps fill the bar."""
    fitted = list(gaps)
    while sum(fitted) > wanted:
        longest = max(range(len(fitted)), key=lambda i: (fitted[i], i))
        if fitted[longest] <= _UNIT:
            scale = Fraction(wanted, sum(fitted))
            return [round(gap * scale) for gap in fitted]
        fitted[longest] -= min(_UNIT, sum(fitted) - wanted)
    while sum(fitted) < wanted:
        longest = max(range(len(fitted)), key=lambda i: (fitted[i], i))
        fitted[longest] += min(_UNIT, wanted - sum(fitted))
    return fitted
