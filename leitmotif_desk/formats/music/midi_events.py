"""The events of a MIDI track as columns, from bytes alone.

Follows the Standard MIDI File 1.0 specification. Ordinary channel events (nearly all of a file) are stepped over with
a table of jumps computed by NumPy; everything else is read one by one.
"""

from array import array
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.formats.errors import NOTHING_IMPORTED, BadMidi
from leitmotif_desk.formats.reading import Source

_END_OF_TRACK = 0x2F
_LONGEST_DELTA_BYTES = 4


@dataclass(frozen=True, slots=True)
class Meta:
    """A meta event at a tick from the start of its track; `byte` is its place in the file."""

    tick: int
    type: int
    data: bytes
    byte: int


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """One track: its channel events as columns of one length, and its meta events.

    `status` includes the channel. `second` is 0 for events with one data byte.
    """

    tick: IntColumn
    status: IntColumn
    first: IntColumn
    second: IntColumn
    metas: tuple[Meta, ...]
    end_tick: int
    ended: bool


def read_track(source: Source, start: int, end: int) -> Track:
    """Return the events between two byte offsets of a file; raises BadMidi with the byte."""
    return _TrackScan(source, start, end).run()


class _TrackScan:
    def __init__(self, source: Source, start: int, end: int) -> None:
        self._source, self._base = source, start
        self._data = source.data[start:end]
        self._bytes = np.frombuffer(self._data, dtype=np.uint8)
        self._delta_ends = _delta_ends(self._bytes)
        self._running: int | None = None
        self._events = array("q")
        self._odd: list[tuple[int, int, bytes, int]] = []
        self._ended = False

    def run(self) -> Track:
        whole, running = (memoryview(table.data) for table in _jumps(self._bytes, self._delta_ends))
        at, size, events = 0, len(self._data), self._events
        # After an event with two data bytes, those that follow may leave out their status.
        two_data_bytes = False
        while at < size and not self._ended:
            following = whole[at] or (running[at] if two_data_bytes else 0)
            if following:
                events.append(at)
                at = following
                two_data_bytes = True
            else:
                at = self._odd_event(at, two_data_bytes)
                two_data_bytes = False
        return self._track()

    def _fail(self, what: str, at: int) -> BadMidi:
        return BadMidi(what, where=self._source.at(f"byte {self._base + at}"), now=NOTHING_IMPORTED)

    def _odd_event(self, at: int, two_data_bytes: bool) -> int:
        status_at = int(self._delta_ends[at])
        if status_at < 0:
            raise self._fail("a delta time is longer than four bytes, or the track ends inside it.", at)
        if status_at >= len(self._data):
            raise self._fail("the track ends where an event should follow.", at)
        status = self._data[status_at]
        if status >= 0xF0:
            return self._system_event(at, status_at, status)
        running = 0x90 if two_data_bytes else self._running
        return self._channel_event(at, status_at, status, running)

    def _channel_event(self, at: int, status_at: int, status: int, running: int | None) -> int:
        if status >= 0x80:
            running, data_at = status, status_at + 1
        elif running is not None:
            data_at = status_at
        else:
            raise self._fail("an event has no status byte and none came before it.", status_at)
        count = 1 if 0xC0 <= running < 0xE0 else 2
        data = self._data[data_at : data_at + count]
        if len(data) < count:
            raise self._fail("the track ends inside an event.", status_at)
        if max(data) > 127:
            raise self._fail(f"a data byte is over 127 ({max(data)}).", data_at)
        self._running = running
        self._events.append(at)
        return data_at + count

    def _system_event(self, at: int, status_at: int, status: int) -> int:
        length_at = status_at + (2 if status == 0xFF else 1)
        if status not in (0xF0, 0xF7, 0xFF):
            raise self._fail(f"a system message ({status:#04x}) has no place in a file.", status_at)
        if length_at >= len(self._data) or self._delta_ends[length_at] < 0:
            raise self._fail("an event's length is missing or longer than four bytes.", status_at)
        data_at = int(self._delta_ends[length_at])
        end = data_at + _value(self._data, length_at, data_at)
        if end > len(self._data):
            name = "meta event" if status == 0xFF else "SysEx message"
            raise self._fail(f"a {name} runs past the end of its track.", status_at)
        kind = self._data[status_at + 1] if status == 0xFF else -1
        self._running = None
        self._odd.append((at, kind, self._data[data_at:end], status_at))
        self._ended = kind == _END_OF_TRACK
        return end

    def _track(self) -> Track:
        events = np.frombuffer(self._events, dtype=np.int64)
        odd = np.asarray([place for place, *_ in self._odd], dtype=np.int64)
        places = np.concatenate([events, odd])
        order = np.argsort(places, kind="stable")
        ticks = np.empty(len(places), dtype=np.int64)
        ticks[order] = np.cumsum(_deltas(self._bytes, places[order], self._delta_ends))
        metas = tuple(
            Meta(int(tick), kind, data, self._base + byte)
            for tick, (_, kind, data, byte) in zip(ticks[len(events) :], self._odd, strict=True)
            if kind >= 0
        )
        status, data_at = self._statuses(events)
        two = (status < 0xC0) | (status >= 0xE0)
        padded = np.append(self._bytes, np.zeros(2, dtype=np.uint8)).astype(np.int64)
        second = np.where(two, padded[data_at + 1], 0)
        end_tick = int(ticks.max()) if len(ticks) else 0
        return Track(ticks[: len(events)], status, padded[data_at], second, metas, end_tick, self._ended)

    def _statuses(self, events: IntColumn) -> tuple[IntColumn, IntColumn]:
        if not len(events):
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
        status_at = self._delta_ends[events].astype(np.int64)
        status = self._bytes[status_at].astype(np.int64)
        written = status >= 0x80
        data_at = np.where(written, status_at + 1, status_at)
        holder = np.maximum.accumulate(np.where(written, np.arange(len(events)), -1))
        return status[np.maximum(holder, 0)], data_at


def _delta_ends(data: NDArray[np.uint8]) -> NDArray[np.int64]:
    """Return, for every byte, where a variable-length quantity that began there would end; -1: nowhere."""
    size = len(data)
    low = np.append(data < 0x80, np.zeros(_LONGEST_DELTA_BYTES, dtype=bool))
    ends = np.full(size, -1, dtype=np.int64)
    for length in range(_LONGEST_DELTA_BYTES, 0, -1):
        here = low[length - 1 : length - 1 + size]
        ends[here] = np.flatnonzero(here) + length
    return ends


def _jumps(data: NDArray[np.uint8], delta_ends: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return, for every byte, where an event that began there ends, with a status byte and in running status.

    0 where it is no such event with two good data bytes.
    """
    padded = np.append(data, np.full(4, 0xFF, dtype=np.uint8))
    at = np.where(delta_ends < 0, len(data), delta_ends)
    status = padded[at]
    two_data_bytes = ((status >= 0x80) & (status < 0xC0)) | ((status >= 0xE0) & (status < 0xF0))
    first_good, second_good = padded[at + 1] < 0x80, padded[at + 2] < 0x80
    whole = np.where(two_data_bytes & first_good & second_good, at + 3, 0)
    return whole, np.where((status < 0x80) & first_good, at + 2, 0)


def _deltas(data: NDArray[np.uint8], places: IntColumn, delta_ends: NDArray[np.int64]) -> IntColumn:
    values = np.zeros(len(places), dtype=np.int64)
    if not len(places):
        return values
    ends = delta_ends[places]
    for offset in range(_LONGEST_DELTA_BYTES):
        inside = places + offset < ends
        byte = data[np.where(inside, places + offset, 0)].astype(np.int64) & 0x7F
        values = np.where(inside, (values << 7) | byte, values)
    return values


def _value(data: bytes, start: int, end: int) -> int:
    value = 0
    for byte in data[start:end]:
        value = (value << 7) | (byte & 0x7F)
    return value
