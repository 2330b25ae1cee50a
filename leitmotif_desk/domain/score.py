"""A score as columns: one row a note, never one object a note."""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from typing import NewType

import numpy as np

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn, TempoMap

ScoreId = NewType("ScoreId", str)


def _column() -> IntColumn:
    return np.empty(0, dtype=np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class NoteTable:
    """Notes as int64 columns of one length, sorted by onset, then part, then pitch.

    `pitch` is the sounding MIDI number, `step` and `alter` its spelling (see domain.pitch), `part` an index into
    Score.parts, `voice` a number within the part, `velocity` 1 to 127. Tied notes are one row; grace notes have
    duration 0 and the onset of their main note.
    """

    onset_ticks: IntColumn = field(default_factory=_column)
    duration_ticks: IntColumn = field(default_factory=_column)
    pitch: IntColumn = field(default_factory=_column)
    step: IntColumn = field(default_factory=_column)
    alter: IntColumn = field(default_factory=_column)
    part: IntColumn = field(default_factory=_column)
    voice: IntColumn = field(default_factory=_column)
    velocity: IntColumn = field(default_factory=_column)

    def __len__(self) -> int:
        return len(self.onset_ticks)

    @classmethod
    def from_columns(cls, **columns: object) -> "NoteTable":
        """Return the sorted table of the named columns; raises ValueError on unequal lengths."""
        arrays = {name: np.ascontiguousarray(column, dtype=np.int64) for name, column in columns.items()}
        if len({len(column) for column in arrays.values()}) > 1:
            raise ValueError("note columns differ in length")
        order = np.lexsort((arrays["pitch"], arrays["part"], arrays["onset_ticks"]))
        return cls(**{name: column[order] for name, column in arrays.items()})

    def where(self, chosen: IntColumn | np.typing.NDArray[np.bool_]) -> "NoteTable":
        """Return the rows chosen by a mask or by row numbers."""
        return NoteTable(**{column.name: getattr(self, column.name)[chosen] for column in fields(self)})

    def tones(self, rows: Iterable[int], from_ticks: int) -> tuple[Tone, ...]:
        """Return some rows as tones, in the order given; onsets count from a tick."""
        columns = (self.onset_ticks - from_ticks, self.duration_ticks, self.step, self.alter, self.velocity)
        return tuple(Tone(*(int(column[row]) for column in columns)) for row in rows)

    def columns(self) -> dict[str, IntColumn]:
        """Return the columns by name, in their fixed order."""
        return {column.name: getattr(self, column.name) for column in fields(self)}


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the score as its writer named it; `program` is a General MIDI number 0 to 127."""

    name: str
    program: int = 0
    percussion: bool = False


@dataclass(frozen=True, slots=True)
class Metre:
    """A time signature from a tick on."""

    start_ticks: int
    beats: int
    unit: int

    @property
    def bar_ticks(self) -> int:
        return self.beats * 4 * TICKS_PER_QUARTER // self.unit


@dataclass(frozen=True, slots=True)
class KeyChange:
    """A key signature from a tick on."""

    start_ticks: int
    key: Key


@dataclass(frozen=True, slots=True)
class Marker:
    """A text at a tick: a marker, rehearsal mark or cue point."""

    tick: int
    text: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Where each bar begins, and its number as written ("1", "12a"); both columns rise together."""

    starts_ticks: tuple[int, ...]
    labels: tuple[str, ...]

    @classmethod
    def from_metres(cls, metres: tuple[Metre, ...], end_ticks: int) -> "Bars":
        """Return the bars that time signatures imply, numbered from 1, at least one."""
        starts = [0]
        while True:
            at = starts[-1]
            following = at + metres[max(0, bisect_right([m.start_ticks for m in metres], at) - 1)].bar_ticks
            if following >= end_ticks:
                break
            starts.append(following)
        return cls(tuple(starts), tuple(str(i + 1) for i in range(len(starts))))

    def index_at(self, tick: int) -> int:
        """Return the index of the bar that holds a tick."""
        return max(0, bisect_right(self.starts_ticks, tick) - 1)

    def label_at(self, tick: int) -> str:
        """Return the written number of the bar that holds a tick."""
        return self.labels[self.index_at(tick)]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """The music of one cue.

    `spelled` is false where steps and alterations are estimated (MIDI). Two scores are the same music when their
    `id`s are equal.
    """

    notes: NoteTable
    parts: tuple[Part, ...]
    tempo: TempoMap
    metres: tuple[Metre, ...]
    keys: tuple[KeyChange, ...]
    bars: Bars
    end_ticks: int
    title: str = ""
    markers: tuple[Marker, ...] = ()
    spelled: bool = True

    def __len__(self) -> int:
        return len(self.notes)

    def key_at(self, tick: int) -> Key | None:
        """Return the key signature in force at a tick, if the score has any."""
        place = bisect_right([change.start_ticks for change in self.keys], tick) - 1
        return self.keys[place].key if place >= 0 else None

    def metre_at(self, tick: int) -> Metre:
        """Return the time signature in force at a tick."""
        return self.metres[max(0, bisect_right([m.start_ticks for m in self.metres], tick) - 1)]

    @property
    def seconds(self) -> Fraction:
        """The exact length of the score."""
        return self.tempo.seconds_at(self.end_ticks)

    def part_rows(self, part: int) -> IntColumn:
        """Return the row numbers of a part's notes, in time order."""
        return np.flatnonzero(self.notes.part == part).astype(np.int64)

    def with_title(self, title: str) -> "Score":
        return replace(self, title=title)

    def id(self) -> ScoreId:
        """Return the content's SHA-256, the same on every machine."""
        digest = hashlib.sha256(json.dumps(self.header(), sort_keys=True).encode())
        for column in self.notes.columns().values():
            digest.update(column.astype("<i8").tobytes())
        return ScoreId(digest.hexdigest())

    def header(self) -> dict[str, object]:
        """Return everything but the notes as plain JSON values."""
        return {
            "title": self.title,
            "spelled": self.spelled,
            "end_ticks": self.end_ticks,
            "parts": [[p.name, p.program, p.percussion] for p in self.parts],
            "tempo": [
                [t, str(s)] for t, s in zip(self.tempo.starts_ticks, self.tempo.seconds_per_quarter, strict=True)
            ],
            "metres": [[m.start_ticks, m.beats, m.unit] for m in self.metres],
            "keys": [[k.start_ticks, str(k.key)] for k in self.keys],
            "bars": [list(self.bars.starts_ticks), list(self.bars.labels)],
            "markers": [[m.tick, m.text] for m in self.markers],
        }
