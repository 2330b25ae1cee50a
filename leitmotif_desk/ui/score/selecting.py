"""Selected notes as music: in words, engraved, as a file, as typed text for the registry."""

from dataclasses import replace
from fractions import Fraction
from itertools import zip_longest

import numpy as np
from PySide6.QtCore import QCoreApplication

from leitmotif_desk.desk.exporting import Music
from leitmotif_desk.desk.seeking import WHITE_KEYS, top_line
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Metre, Score
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.engraving import Sheet, StaffLine

MOST_STAVES, MOST_BARS = 4, 12
"""More parts or bars than these are not engraved: nobody could read them in a strip."""
_GRID = TICKS_PER_QUARTER // 24
"""Typed lengths are rounded to this: sixteenths, triplets and what is played near them."""


def parts_of(score: Score, rows: IntColumn) -> list[int]:
    """Return the parts that notes stand in, from the top."""
    return [int(part) for part in np.unique(score.notes.part[rows])]


def selection_words(score: Score, rows: IntColumn) -> str:
    """Say how many notes are selected, and where: "7 notes selected in Violas, bars 5–6"."""
    onsets = score.notes.onset_ticks[rows]
    first, last = score.bars.label_at(int(onsets.min())), score.bars.label_at(int(onsets.max()))
    parts = parts_of(score, rows)
    named = ", ".join(score.parts[part].name for part in parts[:MOST_STAVES])
    if len(parts) > MOST_STAVES:
        named = QCoreApplication.translate("Score", "{count} parts").format(count=len(parts))
    if first == last:
        words = QCoreApplication.translate("Score", "{count:,} notes selected in {parts}, bar {first}")
    else:
        words = QCoreApplication.translate("Score", "{count:,} notes selected in {parts}, bars {first}–{last}")
    if len(rows) == 1:
        words = QCoreApplication.translate("Score", "1 note selected in {parts}, bar {first}")
    return words.format(count=len(rows), parts=named, first=first, last=last)


def key_of(score: Score, rows: IntColumn) -> Key:
    """Return the key signature in force at a selection; that of the white keys where the score has none."""
    return score.key_at(int(score.notes.onset_ticks[rows[0]])) or WHITE_KEYS


def _bar_and_metre(score: Score, rows: IntColumn) -> tuple[int, Metre]:
    start = int(score.notes.onset_ticks[rows[0]])
    return score.bars.starts_ticks[score.bars.index_at(start)], score.metre_at(start)


def _lines(score: Score, rows: IntColumn) -> tuple[tuple[str, tuple[Tone, ...]], ...]:
    """Return the selected notes part by part, onsets from the barline before the first."""
    notes, (bar, _) = score.notes, _bar_and_metre(score, rows)
    made: list[tuple[str, tuple[Tone, ...]]] = []
    for part in parts_of(score, rows):
        mine = rows[(notes.part[rows] == part) & (notes.duration_ticks[rows] > 0)]
        columns = (notes.onset_ticks[mine] - bar, notes.duration_ticks[mine], notes.step[mine], notes.alter[mine])
        tones = tuple(Tone(*row) for row in zip(*(column.tolist() for column in columns), strict=True))
        if tones:
            made.append((score.parts[part].name, tones))
    return tuple(made)


def selection_sheet(score: Score, rows: IntColumn) -> Sheet | None:
    """Return the selected notes as staves, None where they are too many to be read."""
    bar, metre = _bar_and_metre(score, rows)
    length = int(score.notes.onset_ticks[rows[-1]]) - bar
    if len(parts_of(score, rows)) > MOST_STAVES or length >= MOST_BARS * metre.bar_ticks:
        return None
    lines = _lines(score, rows)
    if not lines:
        return None
    staves = tuple(StaffLine(tones, name=name) for name, tones in lines)
    return Sheet(staves, key_of(score, rows), metre.beats, metre.unit)


def selection_music(score: Score, rows: IntColumn, title: str) -> Music:
    """Return the selected notes as music for a file, at the tempo they stand in."""
    bar, metre = _bar_and_metre(score, rows)
    seconds = score.tempo.seconds_at(bar + TICKS_PER_QUARTER) - score.tempo.seconds_at(bar)
    return Music(
        title, _lines(score, rows), key_of(score, rows), metre.beats, metre.unit, float(Fraction(60) / seconds)
    )


def typed_line(score: Score, rows: IntColumn) -> str:
    """Return the selection's top line as one types a motif: pitches, lengths in quarters, rests, barlines.

    It begins with a rest where it enters within its bar, unless so late that it is an upbeat.
    """
    _, metre = _bar_and_metre(score, rows)
    length = metre.bar_ticks
    tones = [_on_grid(tone) for tone in top_line(score, rows)]
    at = tones[0].onset_ticks if tones and 2 * tones[0].onset_ticks >= length else 0
    words: list[str] = []
    for tone, following in zip_longest(tones, tones[1:]):
        end = tone.end_ticks if following is None else min(tone.end_ticks, following.onset_ticks)
        for name, until in (("r", tone.onset_ticks), (tone.name, end)):
            if until > at:
                words += ["|"] * (bool(words) and at % length == 0)
                words.append(f"{name}:{_quarters(until - at)}")
                at = until
    return " ".join(words)


def _on_grid(tone: Tone) -> Tone:
    start = round(tone.onset_ticks / _GRID) * _GRID
    return replace(tone, onset_ticks=start, duration_ticks=max(_GRID, round(tone.end_ticks / _GRID) * _GRID - start))


def _quarters(ticks: int) -> str:
    exact = Fraction(ticks, TICKS_PER_QUARTER)
    return f"{float(exact):g}" if exact.denominator in (1, 2, 4, 8) else f"{exact.numerator}/{exact.denominator}"
