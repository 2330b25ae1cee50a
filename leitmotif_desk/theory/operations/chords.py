"""Chords: spelled tones of roman numerals, chord plans that fit a line, and lines that sound a plan.

A numeral counts from the key's own scale (VI in D minor is B flat), large letters being major.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key, Mode, midi_of

ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII")
_NUMERAL = re.compile(r"(bb|##|b|#)?(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(.*)")
_SIGNS = {None: 0, "b": -1, "#": 1, "bb": -2, "##": 2}
_SHAPES: dict[tuple[bool, str], tuple[tuple[int, int], ...]] = {
    (True, ""): ((0, 0), (2, 4), (4, 7)),
    (False, ""): ((0, 0), (2, 3), (4, 7)),
    (False, "o"): ((0, 0), (2, 3), (4, 6)),
    (True, "+"): ((0, 0), (2, 4), (4, 8)),
    (True, "7"): ((0, 0), (2, 4), (4, 7), (6, 10)),
    (True, "maj7"): ((0, 0), (2, 4), (4, 7), (6, 11)),
    (False, "7"): ((0, 0), (2, 3), (4, 7), (6, 10)),
    (False, "o7"): ((0, 0), (2, 3), (4, 6), (6, 9)),
    (False, "ø7"): ((0, 0), (2, 3), (4, 6), (6, 10)),
    (True, "sus4"): ((0, 0), (3, 5), (4, 7)),
    (True, "sus2"): ((0, 0), (1, 2), (4, 7)),
}
"""(large letters, ending) -> (steps, semitones) above the root."""

_DARK_MAJOR = ("I", "iv", "bVI", "bVI+", "bIII", "bII", "viio7", "#ivo7", "III", "VI")
_DARK_MINOR = ("i", "VI", "iv", "bII", "#viio7", "V", "bv")
DARK: dict[Mode, tuple[str, ...]] = {
    mode: _DARK_MAJOR if mode in (Mode.MAJOR, Mode.LYDIAN, Mode.MIXOLYDIAN) else _DARK_MINOR for mode in Mode
}
"""Chords of a tainted plan: flat second and sixth, diminished sevenths, relations by thirds."""
_STEP_FIT, _WEAK_STEP_FIT, _CLASH_FIT = 0.5, 0.75, 0.0


@dataclass(frozen=True, slots=True)
class Sonority:
    """A chord's root as (letter, alteration) and the spelled pitch classes it holds, the root first."""

    numeral: str
    members: tuple[tuple[int, int], ...]

    def holds(self, tone: Tone) -> bool:
        return (tone.step % 7, tone.alter) in self.members


def sonority(numeral: str, key: Key) -> Sonority:
    """Return the tones of a numeral; an ending this table does not know counts as its triad."""
    found = _NUMERAL.match(numeral.strip().replace("°", "o"))
    if found is None:
        return Sonority(numeral, ((key.letter, key.alter),))
    sign, roman, ending = found.groups()
    large = roman.isupper()
    shape = _SHAPES.get((large, ending)) or _SHAPES[large, ""]
    step = 28 + key.letter + ROMANS.index(roman.upper())
    alter = key.alter_of(step) + _SIGNS[sign]
    root = midi_of(step, alter)
    members = tuple(((step + up) % 7, root + semis - midi_of(step + up, 0)) for up, semis in shape)
    return Sonority(numeral, members)


def scale_chords(key: Key) -> tuple[str, ...]:
    """Return the major and minor triads of a key's scale, with the major dominant in minor."""
    found = []
    for degree in range(7):
        numeral = _triad(key, degree)
        if numeral and not numeral.endswith(("o", "+")):
            found.append(numeral)
    return (*found, "V") if key.mode is Mode.MINOR else tuple(found)


def _triad(key: Key, degree: int) -> str:
    root, third, fifth = (28 + key.letter + degree + up for up in (0, 2, 4))
    pitches = [midi_of(step, key.alter_of(step)) for step in (root, third, fifth)]
    shape = (pitches[1] - pitches[0], pitches[2] - pitches[0])
    endings = {(4, 7): (True, ""), (3, 7): (False, ""), (3, 6): (False, "o"), (4, 8): (True, "+")}
    large, ending = endings[shape]
    return (ROMANS[degree] if large else ROMANS[degree].lower()) + ending


def tonic_chord(key: Key) -> str:
    """Return the tonic triad's numeral."""
    return _triad(key, 0)


def chord_ticks(bar_ticks: int, beats: int, beat_unit: int) -> int:
    """Return how long one chord of a plan lasts: half a bar where the bar has two halves, otherwise a bar."""
    return bar_ticks // 2 if beats % 2 == 0 and beat_unit < 8 and beats > 2 else bar_ticks


def harmonised(
    tones: Sequence[Tone], key: Key, span_ticks: int, palette: Sequence[str], *, last: str | None = None
) -> tuple[Chord, ...]:
    """Return the plan of a palette that fits a line best, one chord a span; `last` is a wish for the final chord.

    The cheapest path: tones that the chord does not hold cost by their length (less when they move on by step), and
    so does weak root motion. A chord that stays is written once.
    """
    sonorities = [sonority(numeral, key) for numeral in palette]
    starts = _spans(tones, span_ticks)
    if not starts:
        return ()
    misfits = [[_misfit(tones, start, span_ticks, chord) for chord in sonorities] for start in starts]
    costs = [misfit + (0.0 if i == 0 else 0.15) for i, misfit in enumerate(misfits[0])]
    came_from: list[list[int]] = []
    for column in misfits[1:]:
        moves = [[costs[i] + _motion(before, after) for i, before in enumerate(sonorities)] for after in sonorities]
        came_from.append([min(range(len(row)), key=row.__getitem__) for row in moves])
        costs = [min(row) + misfit for row, misfit in zip(moves, column, strict=True)]
    if last in palette:
        costs[list(palette).index(str(last))] -= 1.0
    path = [min(range(len(costs)), key=costs.__getitem__)]
    for row in reversed(came_from):
        path.append(row[path[-1]])
    chosen = [palette[i] for i in reversed(path)]
    return tuple(
        Chord(start, numeral)
        for i, (start, numeral) in enumerate(zip(starts, chosen, strict=True))
        if i == 0 or chosen[i - 1] != numeral
    )


def _spans(tones: Sequence[Tone], span: int) -> list[int]:
    end = max((tone.end_ticks for tone in tones), default=0)
    return list(range(0, max(end, 1), span)) if tones else []


def _misfit(tones: Sequence[Tone], start: int, span: int, chord: Sonority) -> float:
    cost = 0.0
    for i, tone in enumerate(tones):
        overlap = min(tone.end_ticks, start + span) - max(tone.onset_ticks, start)
        if overlap <= 0 or chord.holds(tone):
            continue
        following = tones[i + 1] if i + 1 < len(tones) else None
        by_step = following is not None and abs(following.step - tone.step) == 1
        weak = tone.onset_ticks != start and overlap * 3 < span
        fit = (_WEAK_STEP_FIT if weak else _STEP_FIT) if by_step else _CLASH_FIT
        cost += (1 - fit) * overlap / span
    return cost


def _motion(before: Sonority, after: Sonority) -> float:
    """Return what a root motion costs: by fifth little, by third some, by step more, staying too."""
    interval = (after.members[0][0] - before.members[0][0]) % 7
    return {0: 0.08, 3: 0.0, 4: 0.02, 5: 0.05, 2: 0.08, 6: 0.1, 1: 0.06}[interval]


def fit(tones: Sequence[Tone], chords: Sequence[Chord], key: Key) -> float:
    """Return the share of a line's sounding time that its chords hold; 1 without chords."""
    held = total = 0
    ends = [chord.onset_ticks for chord in chords[1:]] + [max((t.end_ticks for t in tones), default=0)]
    for chord, end in zip(chords, ends, strict=True):
        members = sonority(chord.numeral, key)
        for tone in tones:
            overlap = min(tone.end_ticks, end) - max(tone.onset_ticks, chord.onset_ticks)
            if overlap > 0:
                total += overlap
                held += overlap if members.holds(tone) else 0
    return held / total if total else 1.0


def sounding(
    chords: Sequence[Chord],
    key: Key,
    end_ticks: int,
    near_pitch: int,
    member: int,
    velocity: int,
    between: tuple[int, int] = (0, 127),
) -> tuple[Tone, ...]:
    """Return a line through a plan, on one member of each chord (0 root, 1 third, 2 fifth), moving little.

    It begins as near as it can to a pitch and stays `between` the lowest and the highest allowed where it can.
    """
    line: list[Tone] = []
    ends = [chord.onset_ticks for chord in chords[1:]] + [end_ticks]
    centre, (low, high) = near_pitch, between
    for chord, end in zip(chords, ends, strict=True):
        members = sonority(chord.numeral, key).members
        letter, alter = members[min(member, len(members) - 1)]
        places = [7 * octave + letter for octave in range(9) if low <= midi_of(7 * octave + letter, alter) <= high]
        step = min(
            places or [7 * (near_pitch // 12 - 1) + letter],
            key=lambda s: abs(midi_of(s, alter) - (2 * centre + near_pitch) / 3),
        )
        tone = Tone(chord.onset_ticks, max(1, end - chord.onset_ticks), step, alter, velocity)
        line.append(tone)
        centre = tone.pitch
    return tuple(line)
