"""Put the parts of a MusicXML file together as one score."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TempoMap
from leitmotif_desk.formats.limits import refuse_too_long
from leitmotif_desk.formats.music.cue_clues import Origin
from leitmotif_desk.formats.music.cue_recognition import recognise
from leitmotif_desk.formats.music.cue_starts import Told
from leitmotif_desk.formats.music.musicxml_state import PartState, Placed, RawNote, Ticks
from leitmotif_desk.formats.music.scores import ChordSymbol, ScoreReading
from leitmotif_desk.formats.reading import Notes, Source

_COLUMNS = ("onset_ticks", "duration_ticks", "pitch", "step", "alter", "part", "voice", "velocity")
Row = tuple[int, int, int, int, int, int, int, int]


def assemble(
    source: Source,
    rate: str,
    told: list[Told],
    parts: list[tuple[Part, PartState]],
    labels: list[str],
    notes: Notes,
) -> ScoreReading:
    """Return the score of parts that have been read to their ends; `told` is what stands before the music.

    `rate` is the film's, empty: not known.
    """
    states = [state for _, state in parts]
    metre_marks = [mark for state in states for mark in state.metres]
    starts = _measure_starts(states, len(labels), metre_marks)
    refuse_too_long(float(starts[-1]), source.name)
    place = _Places(starts)
    rows = [row for index, state in enumerate(states) for row in _rows(state, index, place, notes)]
    columns = np.asarray(rows, dtype=np.int64).reshape(len(rows), len(_COLUMNS)).T
    score = Score(
        notes=NoteTable.from_columns(**dict(zip(_COLUMNS, columns, strict=True))),
        parts=tuple(part for part, _ in parts),
        tempo=TempoMap.from_changes(place.all(mark for state in states for mark in state.tempi)),
        metres=_metres(place.all(metre_marks)),
        keys=_keys(states, place),
        bars=_bars(starts, labels),
        end_ticks=max(1, round(starts[-1])),
        title=next((one.text for one in told if one.origin in (Origin.TITLE, Origin.MOVEMENT)), ""),
        markers=_markers(states, place),
    )
    if any(state.repeats for state in states):
        notes.read("Repeats and jumps are in the file; the music was read once through, as written.")
    clues, rate = recognise(source, [*told, *_told(score, states, place)], rate, score.tempo, notes)
    chords = tuple(
        ChordSymbol(tick, letter, alter, kind)
        for tick, (letter, alter, kind) in place.all(mark for state in states for mark in state.chords)
    )
    return ScoreReading(score, chords, clues, rate, notes)


class _Places:
    """Turns offsets within measures into ticks of the score."""

    def __init__(self, starts: list[Ticks]) -> None:
        self._starts = starts

    def tick(self, measure: int, offset: Ticks) -> int:
        return round(self._starts[measure] + offset)

    def all(self, marks: Iterable[Placed]) -> list[tuple[int, Any]]:
        """Return (tick, value), in time order; at one tick, in the order of the parts."""
        return sorted(((self.tick(mark.measure, mark.offset), mark.value) for mark in marks), key=lambda pair: pair[0])


def _measure_starts(states: list[PartState], count: int, metres: list[Placed]) -> list[Ticks]:
    """Return where each measure begins, and the end: a measure is as long as its fullest part."""
    lengths: list[Ticks] = [0] * count
    rests: list[Ticks] = [0] * count
    for state in states:
        for index, (length, rest) in enumerate(state.lengths):
            lengths[index], rests[index] = max(lengths[index], length), max(rests[index], rest)
    written: dict[int, Any] = {mark.measure: mark.value for mark in metres}
    nominal: Ticks = Metre(0, 4, 4).bar_ticks
    starts: list[Ticks] = [0]
    for index in range(count):
        if index in written:
            nominal = Metre(0, *written[index]).bar_ticks
        starts.append(starts[-1] + (lengths[index] or (nominal if rests[index] else 0) or nominal))
    return starts


def _rows(state: PartState, part: int, place: _Places, notes: Notes) -> list[Row]:
    rows: list[Row] = []
    sounding: dict[tuple[int, int], list[int]] = {}
    tied = any(raw.tie_stop for raw in state.rows)
    raws = sorted(state.rows, key=lambda raw: (raw.measure, raw.offset)) if tied else state.rows
    for raw in raws:
        onset, end = place.tick(raw.measure, raw.offset), place.tick(raw.measure, raw.offset + raw.duration)
        if not (raw.tie_stop and _prolong(raw, onset, end, rows, sounding)):
            if raw.tie_stop:
                notes.guessed("A tie ends on a note that none leads to; the note was kept on its own.")
            if raw.tie_start:
                sounding.setdefault((raw.step, raw.alter), []).append(len(rows))
            rows.append((onset, end - onset, raw.pitch, raw.step, raw.alter, part, raw.voice, raw.velocity))
    return rows


def _prolong(raw: RawNote, onset: int, end: int, rows: list[Row], sounding: dict[tuple[int, int], list[int]]) -> bool:
    """Lengthen the note that a tie comes from, if one ends where this begins."""
    begun = sounding.get((raw.step, raw.alter), [])
    for place in begun:
        row = rows[place]
        if row[0] + row[1] == onset:
            rows[place] = (row[0], end - row[0], *row[2:])
            if not raw.tie_start:
                begun.remove(place)
            return True
    return False


def _metres(found: list[tuple[int, Any]]) -> tuple[Metre, ...]:
    metres = {0: Metre(0, 4, 4)} | {tick: Metre(tick, beats, unit) for tick, (beats, unit) in found}
    ordered = [metres[tick] for tick in sorted(metres)]
    return tuple(
        m for i, m in enumerate(ordered) if i == 0 or (m.beats, m.unit) != (ordered[i - 1].beats, ordered[i - 1].unit)
    )


def _keys(states: list[PartState], place: _Places) -> tuple[KeyChange, ...]:
    """Return the key signatures of the first part that has any, a part in concert pitch first."""
    with_keys = sorted((state for state in states if state.keys), key=lambda state: state.transposes)
    found = {tick: KeyChange(tick, key) for tick, key in place.all(with_keys[0].keys)} if with_keys else {}
    ordered = [found[tick] for tick in sorted(found)]
    return tuple(change for i, change in enumerate(ordered) if i == 0 or change.key != ordered[i - 1].key)


def _bars(starts: list[Ticks], labels: list[str]) -> Bars:
    begins: list[int] = []
    kept: list[str] = []
    for start, label in zip(starts[:-1], labels, strict=True):
        if not begins or round(start) > begins[-1]:
            begins.append(round(start))
            kept.append(label)
    return Bars(tuple(begins), tuple(kept))


def _markers(states: list[PartState], place: _Places) -> tuple[Marker, ...]:
    """Return rehearsal marks and telling words once, though every part may repeat them."""
    seen = dict.fromkeys(
        (tick, str(text))
        for tick, text in place.all(mark for state in states for mark in (*state.rehearsals, *state.words))
    )
    return tuple(Marker(tick, text) for tick, text in seen)


def _told(score: Score, states: list[PartState], place: _Places) -> Iterator[Told]:
    """Yield what is written over the music, once each, and the names of the parts."""
    for origin, marks in (
        (Origin.REHEARSAL, [mark for state in states for mark in state.rehearsals]),
        (Origin.WORDS, [mark for state in states for mark in state.words]),
    ):
        for tick, text in dict.fromkeys(place.all(marks)):
            yield Told(origin, text, tick, f"bar {score.bars.label_at(tick)}")
    for part in score.parts:
        yield Told(Origin.PART, part.name)
