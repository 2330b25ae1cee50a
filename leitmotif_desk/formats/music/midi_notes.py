"""Pair the note-on and note-off events of a track."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.formats.music.midi_events import Track
from leitmotif_desk.formats.reading import Notes


@dataclass(frozen=True, slots=True, eq=False)
class Paired:
    """Notes as columns of one length, in MIDI ticks from the start of the file."""

    channel: IntColumn
    pitch: IntColumn
    onset: IntColumn
    end: IntColumn
    velocity: IntColumn


def pair_notes(track: Track, notes: Notes) -> Paired:
    """Return the notes of a track: of notes on one key that overlap, the first begun ends first."""
    kind = track.status & 0xF0
    is_note = (kind == 0x90) | (kind == 0x80)
    tick, pitch, velocity = track.tick[is_note], track.first[is_note], track.second[is_note]
    channel, on = track.status[is_note] & 0x0F, (kind[is_note] == 0x90) & (velocity > 0)
    group = channel * 128 + pitch
    order = np.argsort(group, kind="stable")
    on, group, tick = on[order], group[order], tick[order]
    stray = _ends_without_begin(on, group)
    if stray.any():
        notes.dropped("A note-off for a key that was not down was ignored.")
    begins, ends = np.flatnonzero(on), np.flatnonzero(~on & ~stray)
    end_of = _matched(group, begins, ends)
    open_ended = end_of < 0
    if open_ended.any():
        notes.guessed("A note is never released; it was taken to end with its track.")
    end = np.where(open_ended, track.end_tick, tick[np.maximum(end_of, 0)] if len(tick) else 0)
    onset = tick[begins]
    if np.any(end == onset):
        notes.read("Notes without length were kept as grace notes.")
    source = order[begins]
    return Paired(channel[source], pitch[source], onset, end, velocity[source])


def _ends_without_begin(on: np.typing.NDArray[np.bool_], group: IntColumn) -> np.typing.NDArray[np.bool_]:
    """Return which note-offs find no note of their group (sorted) sounding."""
    if not len(on):
        return np.zeros(0, dtype=bool)
    balance = np.cumsum(np.where(on, 1, -1))
    first = np.concatenate([[True], group[1:] != group[:-1]])
    starts = np.flatnonzero(first)
    before = np.concatenate([[0], balance])[starts]
    number = np.cumsum(first) - 1
    # Each group lies below all earlier ones, so that one running minimum serves every group.
    depth = balance - before[number] - number * (2 * len(on) + 2)
    floor = -number * (2 * len(on) + 2)
    lowest = np.minimum.accumulate(depth)
    previous = np.where(first, floor, np.minimum(np.concatenate([[0], lowest[:-1]]), floor))
    return np.asarray(~on & (depth < previous), dtype=bool)


def _matched(group: IntColumn, begins: IntColumn, ends: IntColumn) -> IntColumn:
    """Return, for each begin, the end of the same rank in its group; -1 where there is none."""
    found = np.full(len(begins), -1, dtype=np.int64)
    if not len(ends):
        return found
    first_end = np.searchsorted(group[ends], group[begins], side="left")
    rank = np.arange(len(begins)) - np.searchsorted(group[begins], group[begins], side="left")
    candidate = first_end + rank
    inside = candidate < len(ends)
    same = inside & (group[ends[np.minimum(candidate, len(ends) - 1)]] == group[begins])
    found[same] = ends[candidate[same]]
    return found
