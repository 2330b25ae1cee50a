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
_SMALLEST = TICKS_PER_QUARTER // 16
_PLAIN = frozenset(_SMALLEST * (2**power) * dotted // 2 for power in range(8) for dotted in (2, 3))
"""Lengths of plain and dotted notes, from a sixty-fourth on."""


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


def readable(tones: Sequence[Tone]) -> bool:
    """Return whether every length is one plain or dotted note, and every onset stands on a sixty-fourth."""
    return all(tone.duration_ticks in _PLAIN and tone.onset_ticks % _SMALLEST == 0 for tone in tones)


def levelled(tones: Sequence[Tone], unit_ticks: int = TICKS_PER_QUARTER, bar_ticks: int | None = None) -> Tones:
    """Give every tone the same length, one after the other; an upbeat stays before the barline.

    The last is held twice as long, though not over a barline where `bar_ticks` says where these are.
    """
    last, upbeat = len(tones) - 1, sum(tone.onset_ticks < 0 for tone in tones)
    end = (last - upbeat) * unit_ticks
    barred = bar_ticks is not None and (end + unit_ticks) % bar_ticks == 0
    return tuple(
        replace(
            tone,
            onset_ticks=(i - upbeat) * unit_ticks,
            duration_ticks=unit_ticks * (2 if i == last and not barred else 1),
        )
        for i, tone in enumerate(tones)
    )


def well_barred(tones: Sequence[Tone], bar_ticks: int, beat_ticks: int) -> Tones:
    """Move a line by beats to where the fewest tones are tied over a barline and the longest begin one."""
    start = min((tone.onset_ticks for tone in tones), default=0)

    def cost(by: int) -> tuple[int, int, bool]:
        moved = displaced(tones, by)
        tied = sum(tone.onset_ticks // bar_ticks < (tone.end_ticks - 1) // bar_ticks for tone in moved)
        downbeats = sum(tone.duration_ticks for tone in moved if tone.onset_ticks % bar_ticks == 0)
        return tied, -downbeats, start + by < 0

    places = range(-start, -start - bar_ticks, -beat_ticks)
    return displaced(tones, min(places, key=cost)) if tones else ()


def rebarred(tones: Sequence[Tone], old_bar: int, new_bar: int) -> Tones:
    """Write a line into bars of another length.

    Each bar's longest tones give or take the difference, or else the bar's end is drawn out or pressed together:
    whichever keeps more tones on beats and needs no tied notes. A rest gives way before a tone does.
    """
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
    rest = max(0, edges[-1] - edges[-2] - members[-1].duration_ticks)
    if 0 < old_bar - new_bar <= rest:
        return list(displaced(members, number * (new_bar - old_bar)))
    lead = edges[0] * new_bar // old_bar // _UNIT * _UNIT
    gaps = _gaps(edges)
    ways = [_fitted(gaps, new_bar - lead)]
    if not edges[0]:
        ways += [found for found in (_at_the_end(edges, new_bar),) if found]
    return _placed(members, min(ways, key=lambda way: _strain(gaps, way)), gaps, number * new_bar + lead)


def _placed(members: Sequence[Tone], way: Sequence[int], gaps: Sequence[int], at: int) -> list[Tone]:
    placed = []
    for tone, gap, before in zip(members, way, gaps, strict=True):
        rest = max(0, before - tone.duration_ticks)
        # The last tone of a bar may be tied on: what hangs over the barline keeps hanging over it.
        length = gap + tone.duration_ticks - before if tone.duration_ticks > before else max(_UNIT // 2, gap - rest)
        placed.append(replace(tone, onset_ticks=at, duration_ticks=length))
        at += gap
    return placed


def _at_the_end(edges: Sequence[int], new_bar: int) -> list[int]:
    """Draw the bar's last quarter out to what there is now, or press its last quarters into one; [] if it cannot be."""
    quarter = TICKS_PER_QUARTER
    kept = min(edges[-1], new_bar) - quarter
    if kept < quarter:
        return []
    stretch = Fraction(new_bar - kept, edges[-1] - kept)
    moved = [edge if edge <= kept else kept + round((edge - kept) * stretch) for edge in edges]
    gaps = _gaps(moved)
    return gaps if min(gaps) >= _UNIT // 2 else []


def _strain(before: Sequence[int], gaps: Sequence[int]) -> int:
    """Return how hard a bar is to read and how many of its tones have left the beats, or become very short."""
    unreadable = sum(gap not in _PLAIN for gap in gaps)
    short = sum(new < _UNIT <= old for old, new in zip(before, gaps, strict=True))
    on_beats = [
        sum(sum(way[:i]) % TICKS_PER_QUARTER == 0 for i in range(len(way))) for way in (before, gaps)
    ]  # fmt: skip
    return 3 * unreadable + 2 * short + max(0, on_beats[0] - on_beats[1])


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
