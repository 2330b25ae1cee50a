"""A motif from a range of bars of one part."""

from bisect import bisect_right
from dataclasses import replace

import numpy as np

from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import NoteTable, Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, NoSuchPassage
from leitmotif_desk.formats.music.numerals import numeral_of
from leitmotif_desk.formats.music.scores import ScoreReading
from leitmotif_desk.formats.reading import Phrase, ReadOptions


def phrase_of(reading: ScoreReading, options: ReadOptions, name: str) -> Phrase:
    """Return the top line of a part in a range of bars; raises NoSuchPassage."""
    score = reading.score
    part = _part(score, options.part, name)
    first, last = _bars(score, options.bars, name)
    start = score.bars.starts_ticks[first]
    end = score.bars.starts_ticks[last + 1] if last + 1 < len(score.bars.starts_ticks) else score.end_ticks
    zero = _first_barline(score, first)
    tones = _top_line(score.notes, part, start, end, zero)
    if not tones:
        raise NoSuchPassage("the part rests in those bars.", where=name, now=NOTHING_IMPORTED)
    key = score.key_at(start)
    if key is None:
        reading.notes.guessed("The file has no key signature; C major was taken.")
        key = Key(0)
    metre = score.metre_at(zero + start if first == 0 else start)
    labels = score.bars.labels
    where = f"bar {labels[first]}" if first == last else f"bars {labels[first]}-{labels[last]}"
    bars = f", {where}" if options.bars else ""
    return Phrase(
        name=options.name or reading.title,
        tones=tones,
        key=key,
        beats=metre.beats,
        beat_unit=metre.unit,
        chords=_chords(reading, start, end, zero, key),
        tempo_qpm=float(score.tempo.tempo_qpm_at(start)),
        origin=f"{name}, {score.parts[part].name}{bars}",
    )


def _part(score: Score, wanted: str, name: str) -> int:
    names = [part.name for part in score.parts]
    if not wanted and len(names) == 1:
        return 0
    for place, known in enumerate(names):
        if known.casefold() == wanted.strip().casefold():
            return place
    if wanted.strip().isascii() and wanted.strip().isdigit() and 1 <= int(wanted.strip()[:6]) <= len(names):
        return int(wanted.strip()[:6]) - 1
    known_names = ", ".join(f"{i + 1} {known}" for i, known in enumerate(names[:40])) or "none"
    raise NoSuchPassage(f"there is no part {wanted!r}; the parts are: {known_names}.", where=name, now=NOTHING_IMPORTED)


def _bars(score: Score, wanted: str, name: str) -> tuple[int, int]:
    labels = score.bars.labels
    text = wanted.strip().replace("–", "-")
    if not text:
        return 0, len(labels) - 1
    if text in labels:
        return labels.index(text), labels.index(text)
    low, dash, high = text.partition("-")
    if dash and low.strip() in labels and high.strip() in labels:
        first, last = labels.index(low.strip()), labels.index(high.strip())
        if first <= last:
            return first, last
    what = f"there are no bars {wanted!r}; the score's bars run from {labels[0]} to {labels[-1]}."
    raise NoSuchPassage(what, where=name, now=NOTHING_IMPORTED)


def _first_barline(score: Score, first: int) -> int:
    """Return the tick that counts as zero: a short bar at the beginning is an upbeat."""
    starts = score.bars.starts_ticks
    start = starts[first]
    if first + 1 < len(starts) and starts[first + 1] - start < score.metre_at(start).bar_ticks:
        return starts[first + 1]
    return start


def _top_line(notes: NoteTable, part: int, start: int, end: int, zero: int) -> tuple[Tone, ...]:
    rows = np.flatnonzero(
        (notes.part == part) & (notes.onset_ticks >= start) & (notes.onset_ticks < end) & (notes.duration_ticks > 0)
    )
    tones: list[Tone] = []
    for row in _highest_at_each_onset(notes, rows.astype(np.int64)):
        onset, length = int(notes.onset_ticks[row]), int(notes.duration_ticks[row])
        under = tones and tones[-1].onset_ticks + zero < onset < tones[-1].end_ticks + zero
        if under and tones[-1].pitch > int(notes.pitch[row]):
            continue
        if under:
            tones[-1] = replace(tones[-1], duration_ticks=onset - zero - tones[-1].onset_ticks)
        tones.append(Tone(onset - zero, length, int(notes.step[row]), int(notes.alter[row]), int(notes.velocity[row])))
    return tuple(tones)


def _highest_at_each_onset(notes: NoteTable, rows: IntColumn) -> list[int]:
    highest: dict[int, int] = {}
    for row in rows.tolist():
        onset = int(notes.onset_ticks[row])
        if onset not in highest or notes.pitch[row] >= notes.pitch[highest[onset]]:
            highest[onset] = row
    return [highest[onset] for onset in sorted(highest)]


def _chords(reading: ScoreReading, start: int, end: int, zero: int, key: Key) -> tuple[Chord, ...]:
    symbols = [symbol for symbol in reading.chords if symbol.onset_ticks < end]
    onsets = [symbol.onset_ticks for symbol in symbols]
    # The chord that already sounds when the passage begins belongs to it.
    inside = symbols[max(0, bisect_right(onsets, start) - 1) :]
    return tuple(Chord(max(start, s.onset_ticks) - zero, numeral_of(s.letter, s.alter, s.kind, key)) for s in inside)
