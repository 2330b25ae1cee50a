"""A cue: bars, tempo, dynamics, parts, and the list of the themes stated in it."""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field
from math import pi, sin

from low_water.pitch import Key, Pitch, key, pitch
from low_water.themes import Line

LEVELS = {"ppp": 30, "pp": 39, "p": 50, "mp": 59, "mf": 69, "f": 80, "ff": 91, "fff": 101}


@dataclass(frozen=True, slots=True)
class Player:
    """What a part is played on: General MIDI program (from 0), lowest and highest sounding note, clef."""

    program: int
    low: int
    high: int
    clef: str = "treble"
    pan: int = 64


PLAYERS = {
    "Flute": Player(73, 60, 98, pan=58), "Oboe": Player(68, 58, 91, pan=68), "Clarinet": Player(71, 50, 91, pan=58),
    "Bassoon": Player(70, 34, 72, "bass", 70), "Horn in F": Player(60, 41, 77, pan=44),
    "Horns in F": Player(60, 41, 77, pan=44), "Trombone": Player(57, 40, 72, "bass", 80),
    "Tuba": Player(58, 28, 60, "bass", 82), "Timpani": Player(47, 38, 57, "bass", 60),
    "Harp": Player(46, 24, 103, pan=30), "Celesta": Player(8, 60, 108, pan=36), "Organ": Player(19, 36, 96, pan=64),
    "Organ pedal": Player(19, 24, 67, "bass", 64),
    "Tubular bells": Player(14, 60, 77, pan=88), "Solo violin": Player(40, 55, 100, pan=52),
    "Solo viola": Player(41, 48, 88, "alto", 64), "Violins I": Player(48, 55, 100, pan=36),
    "Violins II": Player(48, 55, 93, pan=48), "Violas": Player(48, 48, 84, "alto", 76),
    "Celli": Player(48, 36, 76, "bass", 86), "Basses": Player(48, 28, 60, "bass", 94),
    "High strings trem.": Player(44, 55, 100, pan=44), "Low strings pizz.": Player(45, 28, 67, "bass", 88),
    "Solo cello": Player(42, 36, 81, "bass", 70), "Women's voices": Player(52, 55, 84, pan=64),
    "Piano": Player(0, 21, 108, pan=48), "English horn": Player(69, 52, 81, pan=70),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """A sounding note, in quarters from the start of the cue."""

    onset: float
    duration: float
    pitch: Pitch
    velocity: int

    @property
    def end(self) -> float:
        return self.onset + self.duration


@dataclass(frozen=True, slots=True)
class Stated:
    """A theme planted in a part: its own notes as (onset, MIDI), the added ones beside them."""

    line: Line
    parts: tuple[str, ...]
    start: float
    end: float
    notes: tuple[tuple[float, int], ...]
    added: tuple[tuple[float, int], ...]
    label: str
    operations: tuple[str, ...]


@dataclass(slots=True)
class Cue:
    """The score of one cue; bars count from 1, film start as timecode at 24 frames."""

    number: str
    title: str
    scene: int
    start: str
    suffix: str
    home: str
    bars: int
    part_names: tuple[str, ...]
    metres: tuple[tuple[int, int, int], ...]
    tempi: tuple[tuple[int, float, float], ...]
    levels: tuple[tuple[float, str], ...]
    keys: tuple[tuple[int, str], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    transposing: bool = False
    parts: dict[str, list[Note]] = field(default_factory=dict)
    stated: list[Stated] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.parts = {name: [] for name in self.part_names}
        self.keys = self.keys or ((1, self.home),)

    @property
    def file_name(self) -> str:
        return f"{self.number}-{self.title.lower().replace(' ', '-').replace(',', '')}{self.suffix}"

    def metre_at(self, bar: int) -> tuple[int, int]:
        return next((beats, unit) for first, beats, unit in reversed(self.metres) if first <= bar)

    def bar_length(self, bar: int) -> float:
        beats, unit = self.metre_at(bar)
        return beats * 4 / unit

    def at(self, bar: float) -> float:
        """Return the quarter at which a bar begins; 4.5 is the middle of bar 4."""
        whole = int(bar)
        begun = sum(self.bar_length(number) for number in range(1, whole))
        return begun + (bar - whole) * (self.bar_length(whole) if whole <= self.bars else 4)

    @property
    def length(self) -> float:
        return self.at(self.bars + 1)

    def key_at(self, quarter: float) -> Key:
        return key(next(name for bar, name in reversed(self.keys) if self.at(bar) <= quarter))

    def level_at(self, quarter: float) -> float:
        """Return the velocity the dynamics ask for, growing evenly from mark to mark."""
        marks = [(self.at(bar), LEVELS[name]) for bar, name in self.levels]
        place = bisect_right([at for at, _ in marks], quarter) - 1
        if place + 1 >= len(marks):
            return marks[-1][1]
        (before, low), (after, high) = marks[place], marks[place + 1]
        return low + (high - low) * (quarter - before) / (after - before)

    def beat_weight(self, quarter: float) -> int:
        """Return the metric accent: 2 on a downbeat, 1 on a beat, else 0."""
        bar = next(number for number in range(self.bars, 0, -1) if self.at(number) <= quarter)
        within, (beats, unit) = quarter - self.at(bar), self.metre_at(bar)
        beat = 1.5 if unit == 8 and beats % 3 == 0 else 4 / unit
        return 2 if within == 0 else int(within % beat == 0)

    def add(self, part: str, notes: list[tuple[float, float, Pitch]], lift: float = 0.0) -> None:
        """Add (onset, duration, pitch) notes, shaped as one phrase: a slight arch, beats a little stronger."""
        first, last = min(n[0] for n in notes), max(n[0] + n[1] for n in notes)
        for onset, duration, sounding in notes:
            arch = 6 * sin(pi * (onset - first + 0.5) / (last - first + 1))
            velocity = self.level_at(onset) + lift + arch - 3 + 3 * self.beat_weight(onset)
            self.parts[part].append(Note(onset, duration, sounding, max(16, min(124, round(velocity)))))

    def write(self, part: str, bar: float, text: str, lift: float = 0.0, octave: int = 0) -> None:
        """Write a line such as "D4:1 A4+F#4:.5 r:1"; a note without a length is as long as the one before."""
        at, length, notes = self.at(bar), 1.0, []
        for token in text.replace("|", " ").split():
            names, _, said = token.partition(":")
            length = float(said) if said else length
            if names != "r":
                notes += [(at, length, pitch(name).moved(7 * octave, 12 * octave)) for name in names.split("+")]
            at += length
        self.add(part, notes, lift)

    def state(self, part: str, bar: float, line: Line, lift: float = 9.0, also: tuple[str, ...] = ()) -> None:
        """State a theme and list it among the true occurrences; the parts of `also` double it in unison."""
        start = self.at(bar)
        for player in (part, *also):
            self.add(player, [(start + t.onset, t.duration, t.pitch) for t in line.tones], lift)
        self._list((part, *also), start, line, ("doubled",) if also else ())

    def hand_over(self, first: str, second: str, after: int, bar: float, line: Line, lift: float = 9.0) -> None:
        """State a theme split between two parts: its first `after` notes in one, the rest in the other."""
        start = self.at(bar)
        for part, tones in ((first, line.tones[:after]), (second, line.tones[after:])):
            self.add(part, [(start + t.onset, t.duration, t.pitch) for t in tones], lift)
        self._list((first, second), start, line, ("split",))

    def _list(self, parts: tuple[str, ...], start: float, line: Line, extra: tuple[str, ...]) -> None:
        own = tuple((start + t.onset, t.pitch.midi) for t in line.tones if t.own)
        added = tuple((start + t.onset, t.pitch.midi) for t in line.tones if not t.own)
        label = ", ".join((line.name, *line.said)) if line.said else f"{line.name}, as registered"
        done = (line.done or ("exact",)) + extra
        self.stated.append(Stated(line, parts, start, start + line.end, own, added, label, done))

    def sounding(self, part: str, quarter: float) -> Pitch | None:
        """Return the highest note a part sounds at a moment, None where it rests."""
        here = [note.pitch for note in self.parts[part] if note.onset <= quarter < note.end]
        return max(here, key=lambda one: one.midi, default=None)

    def tempo_map(self) -> list[tuple[float, float]]:
        """Return (quarter, quarters a minute); a mark with a target slows evenly, beat by beat, to the next."""
        found: list[tuple[float, float]] = []
        for place, (bar, tempo, goal) in enumerate(self.tempi):
            begin = self.at(bar)
            end = self.at(self.tempi[place + 1][0]) if place + 1 < len(self.tempi) else self.length
            steps = max(1, int(end - begin)) if goal != tempo else 1
            found += [(begin + i * (end - begin) / steps, tempo + (goal - tempo) * i / steps) for i in range(steps)]
        return [(at, round(tempo * 2) / 2) for at, tempo in found]

    def seconds(self) -> float:
        marks = [*self.tempo_map(), (self.length, 0.0)]
        return sum((after - at) * 60 / tempo for (at, tempo), (after, _) in itertools.pairwise(marks))
