"""Accompaniment: chords voiced with smooth voice leading, and the figures that play them."""

from collections.abc import Sequence
from itertools import pairwise, product

from low_water.pitch import Chord, Pitch, chords
from low_water.score import PLAYERS, Cue

_BEAM = 40
Voicing = tuple[Pitch, ...]
Played = tuple[float, float, Pitch]
"""Onset, duration, pitch."""
Frame = tuple[Pitch | None, ...]
"""The voices given at a chord: its bass, then the melodies it accompanies (None: silent there)."""


def _choices(member: Chord, low: int, high: int) -> list[Pitch]:
    found = [p.moved(7 * o, 12 * o) for p in member.members for o in range(8)]
    return sorted((p for p in found if low <= p.midi <= high), key=lambda p: p.midi)


def _voicings(member: Chord, ranges: Sequence[tuple[int, int]]) -> list[Voicing]:
    """Return voicings from the top voice down that hold root or bass, third and seventh, none of them crossed."""
    needed = {p.midi % 12 for p in member.members if p is not member.members[2 if len(member.members) > 2 else 0]}
    needed -= {member.bass.midi % 12}
    found = []
    for voices in product(*(_choices(member, low, high) for low, high in ranges)):
        midis = [p.midi for p in voices]
        if any(a < b or a - b > 14 for a, b in pairwise(midis)) or len(set(midis)) < len(midis):
            continue
        missing = len(needed - {m % 12 for m in midis})
        found.append((missing, voices))
    least = min((missing for missing, _ in found), default=0)
    return [voices for missing, voices in found if missing == least]


def bass_line(plan: list[Chord], low: int, high: int) -> list[Pitch]:
    """Return the bass pitches, each the nearest to the one before."""
    line: list[Pitch] = []
    for member in plan:
        options = [p for o in range(6) if low <= (p := member.bass.moved(7 * o, 12 * o)).midi <= high]
        centre = line[-1].midi if line else (low + high) // 2 - 2
        line.append(min(options, key=lambda p: (abs(p.midi - centre), p.midi)))
    return line


def parallels(before: Sequence[Pitch], after: Sequence[Pitch]) -> int:
    """Count pairs of voices that move in parallel perfect fifths, octaves or unisons."""
    count = 0
    for i in range(len(before)):
        for j in range(i + 1, len(before)):
            gap, later = (before[i].midi - before[j].midi) % 12, (after[i].midi - after[j].midi) % 12
            moved = before[i].midi != after[i].midi and before[j].midi != after[j].midi
            count += moved and gap == later and gap in (0, 7)
    return count


def _cost(before: Voicing | None, after: Voicing, frames: tuple[Frame, Frame], member: Chord) -> float:
    """Return what a voicing costs after another; `frames` are the given voices (bass first) at the two chords."""
    bass = frames[1][0]
    doubled = len(after) - len({p.midi % 12 for p in after})
    third = member.members[1].midi % 12
    cost = 2.0 * doubled + 6.0 * (sum(p.midi % 12 == third for p in (*after, bass) if p) > 1)
    if before is None:
        return cost + 0.05 * sum(abs(p.midi - 62) for p in after)
    moves = [abs(a.midi - b.midi) for a, b in zip(before, after, strict=True)]
    cost += sum(moves) + sum(3.0 for move in moves if move > 5)
    given = [(a, b) for a, b in zip(*frames, strict=True) if a and b]
    return cost + 40.0 * parallels((*before, *(a for a, _ in given)), (*after, *(b for _, b in given)))


def voiced(plan: list[Chord], ranges: Sequence[tuple[int, int]], frames: list[Frame]) -> list[Voicing]:
    """Return the smoothest voicings of a plan within its given voices, top voice first (beam search)."""
    beam: list[tuple[float, list[Voicing]]] = [(0.0, [])]
    for index, member in enumerate(plan):
        pair, bass = (frames[max(0, index - 1)], frames[index]), frames[index][0]
        options = [v for v in _voicings(member, ranges) if bass is None or v[-1].midi >= bass.midi]
        grown = [
            (cost + _cost(path[-1] if path else None, voices, pair, member), [*path, voices])
            for cost, path in beam for voices in options
        ]  # fmt: skip
        beam = sorted(grown, key=lambda item: (item[0], [p.midi for p in item[1][-1]]))[:_BEAM]
        if not beam:
            raise ValueError(f"{member.symbol} has no voicing in {ranges}.")
    return beam[0][1]


def _joined(notes: list[Played]) -> list[Played]:
    """Hold common tones instead of striking them again, at most two chords long."""
    found: list[Played] = []
    for onset, duration, sounding in notes:
        if found and found[-1][2] == sounding and found[-1][0] + found[-1][1] == onset and found[-1][1] + duration <= 6:
            found[-1] = (found[-1][0], found[-1][1] + duration, sounding)
        else:
            found.append((onset, duration, sounding))
    return found


class Harmony:
    """A phrase of chords from a bar on, voiced once and played by several figures.

    `uppers` gives the parts that are voiced and their ranges, `under` the parts already written that they accompany.
    """

    def __init__(
        self, cue: Cue, bar: float, plan: str, uppers: dict[str, tuple[int, int]], bass: tuple[int, int] = (33, 55),
        under: tuple[str, ...] = (),
    ) -> None:  # fmt: skip
        self.cue, self.start, self.plan = cue, cue.at(bar), chords(plan, cue.bar_length(int(bar)))
        self.parts, self.basses = list(uppers), bass_line(self.plan, *bass)
        frames = [
            (low, *(cue.sounding(part, self.start + member.onset) for part in under))
            for member, low in zip(self.plan, self.basses, strict=True)
        ]
        self.voicings = voiced(self.plan, list(uppers.values()), frames)

    def _voice(self, part: str) -> list[Played]:
        place = self.parts.index(part)
        return [
            (self.start + member.onset, member.duration, voices[place])
            for member, voices in zip(self.plan, self.voicings, strict=True)
        ]

    def _bass(self) -> list[Played]:
        return [(self.start + m.onset, m.duration, p) for m, p in zip(self.plan, self.basses, strict=True)]

    def held(self, *parts: str, lift: float = -8.0, joined: bool = True) -> "Harmony":
        """Sustain the chords."""
        for part in parts or self.parts:
            notes = self._voice(part)
            self.cue.add(part, _joined(notes) if joined else notes, lift)
        return self

    def rhythm(self, part: str, pattern: str, lift: float = -8.0, of: str | None = None) -> "Harmony":
        """Play a voice in a rhythm: lengths in quarters, negative for a rest, repeated until each chord ends."""
        source = self._bass() if of == "bass" else self._voice(of or part)
        lengths = [float(text) for text in pattern.split()]
        notes = []
        for onset, duration, sounding in source:
            at, place = 0.0, 0
            while at < duration:
                length = min(abs(lengths[place % len(lengths)]), duration - at)
                if lengths[place % len(lengths)] > 0:
                    notes.append((onset + at, length, sounding))
                at, place = at + length, place + 1
        self.cue.add(part, notes, lift)
        return self

    def bass(self, part: str, lift: float = -4.0, octave: int = 0, joined: bool = False) -> "Harmony":
        """Sustain the bass line."""
        self._add_bass(part, self._bass(), lift, octave, joined)
        return self

    def stepping(self, part: str, unit: float = 1.0, lift: float = -4.0, octave: int = 0) -> "Harmony":
        """Lead the bass from chord to chord by step at the end of each chord."""
        notes, line = [], self._bass()
        for place, (onset, duration, sounding) in enumerate(line):
            following = line[place + 1][2] if place + 1 < len(line) else sounding
            gap = following.step - sounding.step
            if abs(gap) < 2 or duration < 2 * unit or abs(gap) > 4:
                notes.append((onset, duration, sounding))
                continue
            here = self.cue.key_at(onset)
            between = here.at(following.step - (1 if gap > 0 else -1))
            notes += [(onset, duration - unit, sounding), (onset + duration - unit, unit, between)]
        self._add_bass(part, notes, lift, octave, joined=False)
        return self

    def _add_bass(self, part: str, line: list[Played], lift: float, octave: int, joined: bool) -> None:
        """Add a bass line some octaves away, as far as the part's compass allows."""
        player = PLAYERS[part]
        moved = [(o, d, p.moved(7 * octave, 12 * octave)) for o, d, p in line]
        kept = [new if player.low <= new[2].midi <= player.high else old for new, old in zip(moved, line, strict=True)]
        self.cue.add(part, _joined(kept) if joined else kept, lift)

    def broken(
        self, part: str, pattern: str, unit: float, low: int, high: int, lift: float = -10.0, ring: float = 1.0,
    ) -> "Harmony":  # fmt: skip
        """Break the chords: digits of the pattern count chord tones upwards from `low`, "-" rests."""
        notes = []
        for member in self.plan:
            tones = _choices(member, low, high)
            lowest = next((p for p in tones if p.midi % 12 == member.bass.midi % 12), tones[0])
            tones = tones[tones.index(lowest) :] if len(tones) - tones.index(lowest) > 3 else tones
            at, place = 0.0, 0
            while at < member.duration:
                sign = pattern.replace(" ", "")[place % len(pattern.replace(" ", ""))]
                if sign != "-":
                    length = min(unit * ring, member.duration - at)
                    notes.append((self.start + member.onset + at, length, tones[min(int(sign), len(tones) - 1)]))
                at, place = at + unit, place + 1
        self.cue.add(part, notes, lift)
        return self
