"""A synthetic film of any size, with themes planted in known disguises: for speed, and for recall called synthetic.

The filler is made like music and not like noise: phrases by step and leap in an instrument's range, in common rhythm
cells, with rests, repeated figures and parts that double each other.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.ids import CueId, FormId, MotifId
from leitmotif_desk.domain.motif import Form, Theme, Tone
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.pitch import Key, midi_column
from leitmotif_desk.domain.score import Bars, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import IntColumn, TempoMap, ticks

CUES, PARTS, BAR = 60, 60, 4.0
TIMES_PLANTED = 8
CELLS: tuple[tuple[float, ...], ...] = (
    (4,), (2, 2), (1, 1, 1, 1), (2, 1, 1), (1.5, 0.5, 1, 1), (0.5,) * 8, (1, 0.5, 0.5, 1, 1), (3, 1), (1, 1, 2),
    (1 / 3,) * 12, (0.25,) * 16,
)  # fmt: skip
CELL_ODDS = np.array([3, 4, 4, 3, 3, 4, 3, 2, 2, 1, 1.5])
LEAPS = np.array([0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 7, -7])
LEAP_ODDS = np.array([10, 25, 25, 10, 10, 5, 5, 4, 4, 2, 2, 1, 1.0])
THEME_LENGTHS = (0.5, 1, 1.5, 2, 3)

Line = tuple[tuple[float, float, int], ...]
"""Notes as (onset in quarters, length in quarters, step)."""


def _scaled(line: Line, ratio: float) -> Line:
    return tuple((at * ratio, length * ratio, step) for at, length, step in line)


def _inverted(line: Line, rng: np.random.Generator) -> Line:
    return tuple((at, length, 2 * line[0][2] - step) for at, length, step in line)


def _retrograde(line: Line, rng: np.random.Generator) -> Line:
    end = max(at + length for at, length, _ in line)
    return tuple(sorted((end - at - length, length, step) for at, length, step in line))


def _ornamented(line: Line, rng: np.random.Generator) -> Line:
    notes = list(line)
    for index in rng.choice(len(line) - 1, 2, replace=False).tolist():
        at, length, step = line[index]
        notes[index] = (at, length / 2, step)
        notes.append((at + length / 2, length / 2, step + int(rng.choice([-1, 1]))))
    return tuple(sorted(notes))


def _varied(line: Line, rng: np.random.Generator) -> Line:
    changed = set(rng.choice(np.arange(1, len(line)), 2, replace=False).tolist())
    return tuple((at, length, step + (i in changed)) for i, (at, length, step) in enumerate(line))


def _reduced(line: Line, rng: np.random.Generator) -> Line:
    left_out = int(rng.integers(1, len(line) - 1))
    return line[:left_out] + line[left_out + 1 :]


def _other_rhythm(line: Line, rng: np.random.Generator) -> Line:
    lengths = [float(rng.choice([0.5, 1, 1, 1.5])) * length for _, length, _ in line]
    onsets = np.concatenate(([0], np.cumsum(lengths[:-1]))).tolist()
    return tuple((at, length, step) for at, length, (_, _, step) in zip(onsets, lengths, line, strict=True))


def _head(line: Line, rng: np.random.Generator) -> Line:
    return line[: max(4, round(float(rng.uniform(0.55, 0.8)) * len(line)))]


def _tail(line: Line, rng: np.random.Generator) -> Line:
    first = min(len(line) - 4, round(float(rng.uniform(0.2, 0.45)) * len(line)))
    return tuple((at - line[first][0], length, step) for at, length, step in line[first:])


Disguise = Callable[[Line, np.random.Generator], Line]


def _at_speed(ratio: float) -> Disguise:
    return lambda line, rng: _scaled(line, ratio)


def _both(first: Disguise, then: Disguise) -> Disguise:
    return lambda line, rng: then(first(line, rng), rng)


DISGUISES: dict[str, Disguise] = {
    "exact": lambda line, rng: line,
    "octave": lambda line, rng: tuple((at, length, step - 7) for at, length, step in line),
    "tonal": lambda line, rng: tuple((at, length, step + 2) for at, length, step in line),
    "inverted": _inverted,
    "retrograde": _retrograde,
    "retrograde inverted": _both(_retrograde, _inverted),
    "augmented": _at_speed(2),
    "augmented, three times": _at_speed(3),
    "augmented, half as slow again": _at_speed(3 / 2),
    "diminished": _at_speed(1 / 2),
    "diminished, a quarter": _at_speed(1 / 4),
    "inverted, augmented": _both(_inverted, _at_speed(2)),
    "inverted, diminished": _both(_inverted, _at_speed(1 / 2)),
    "head": _head,
    "tail": _tail,
    "inverted head": _both(_head, _inverted),
    "diminished head": _both(_head, _at_speed(1 / 2)),
    "ornamented": _ornamented,
    "reduced": _reduced,
    "varied": _varied,
    "other rhythm": _other_rhythm,
    "split": lambda line, rng: line,
}


@dataclass(frozen=True, slots=True)
class Planted:
    """A statement that was planted: in ticks of its cue."""

    motif: MotifId
    cue: CueId
    start_ticks: int
    end_ticks: int
    disguise: str


@dataclass(frozen=True, slots=True, eq=False)
class PlantedFilm:
    themes: tuple[Theme, ...]
    music: tuple[CueScore, ...]
    planted: tuple[Planted, ...]


def planted_film(notes: int, themes: int = 30, seed: int = 1) -> PlantedFilm:
    """Return a film of about so many notes in 60 cues of 60 parts, each theme planted eight times."""
    rng = np.random.default_rng(seed)
    lines = [_theme(rng) for _ in range(themes)]
    wanted = [(theme, list(DISGUISES)[(theme + 3 * time) % len(DISGUISES)])
              for theme in range(themes) for time in range(TIMES_PLANTED)]  # fmt: skip
    cue_of = rng.permutation(np.arange(len(wanted)) % CUES)
    music, planted = [], []
    for cue in range(CUES):
        here = [wanted[place] for place in np.flatnonzero(cue_of == cue)]
        score, stand = _cue(rng, CueId(f"cue-{cue}"), notes // CUES, [(lines[t], d, t) for t, d in here])
        music.append(score)
        planted += stand
    return PlantedFilm(tuple(_registered(i, line) for i, line in enumerate(lines)), tuple(music), tuple(planted))


def _theme(rng: np.random.Generator) -> Line:
    size = int(rng.integers(7, 13))
    steps = 30 + np.cumsum(rng.choice(LEAPS[1:], size, p=LEAP_ODDS[1:] / LEAP_ODDS[1:].sum()))
    lengths = rng.choice(THEME_LENGTHS, size, p=[0.3, 0.35, 0.15, 0.15, 0.05])
    onsets = np.concatenate(([0], np.cumsum(lengths[:-1])))
    steps = np.clip(steps, 22, 40)
    return tuple(zip(onsets.tolist(), lengths.tolist(), steps.tolist(), strict=True))


def _registered(number: int, line: Line) -> Theme:
    name = f"theme-{number}"
    tones = tuple(Tone(ticks(at), ticks(length), step) for at, length, step in line)
    return Theme(MotifId(name), (Form(FormId(name), MotifId(name), "as registered", tones, Key(0)),))


def _cue(
    rng: np.random.Generator, cue: CueId, notes: int, statements: list[tuple[Line, str, int]]
) -> tuple[CueScore, list[Planted]]:
    bars = max(24, round(notes / PARTS / 3))
    table = np.concatenate([_part(rng, part, bars) for part in range(PARTS)])[: max(notes, 1) * 2]
    table = table[np.sort(rng.permutation(len(table))[:notes])] if len(table) > notes * 1.3 else table[:notes]
    planted: list[Planted] = []
    for number, (line, disguise, theme) in enumerate(statements):
        table, stand = _plant(rng, table, cue, line, disguise, theme, bar=1 + number * 5 % max(1, bars - 16))
        planted.append(stand)
    return CueScore(cue, _score(table)), planted


def _part(rng: np.random.Generator, part: int, bars: int) -> IntColumn:
    """Return (onset, duration, step, part) rows in ticks: eight-bar phrases that repeat their cells, some at rest."""
    low = int(rng.integers(16, 34))
    rows: list[tuple[int, int, int, int]] = []
    step = low + 6
    for phrase in range(0, bars, 8):
        if rng.random() < 0.3:
            continue
        cells = rng.choice(len(CELLS), 2, p=CELL_ODDS / CELL_ODDS.sum())
        for bar in range(phrase, min(phrase + 8, bars)):
            at = bar * BAR
            lengths = CELLS[cells[bar % 2]]
            leaps = rng.choice(LEAPS, len(lengths), p=LEAP_ODDS / LEAP_ODDS.sum())
            for length, leap in zip(lengths, leaps, strict=True):
                step = int(np.clip(step + leap, low, low + 14))
                rows.append((ticks(at), ticks(length), step, part))
                at += length
    return np.array(rows, dtype=np.int64).reshape(-1, 4)


def _plant(
    rng: np.random.Generator, table: IntColumn, cue: CueId, line: Line, disguise: str, theme: int, bar: int
) -> tuple[IntColumn, Planted]:
    """Return the table with a statement in the place of what stood there, and where it stands."""
    notes = DISGUISES[disguise](line, rng)
    part, other = rng.choice(PARTS, 2, replace=False).tolist()
    start = ticks(bar * BAR)
    rows = [(start + ticks(at), ticks(length), step, other if disguise == "split" and i >= len(notes) // 2 else part)
            for i, (at, length, step) in enumerate(notes)]  # fmt: skip
    end = max(at + length for at, length, _, _ in rows)
    in_the_way = np.isin(table[:, 3], [part, other]) & (table[:, 0] < end) & (table[:, 0] + table[:, 1] > start)
    table = np.concatenate([table[~in_the_way], np.array(rows, dtype=np.int64)])
    return table, Planted(MotifId(f"theme-{theme}"), cue, start, end, disguise)


def _score(table: IntColumn) -> Score:
    onset, duration, step, part = table.T
    plain = np.zeros_like(step)
    end = int((onset + duration).max())
    metres = (Metre(0, 4, 4),)
    notes = NoteTable.from_columns(
        onset_ticks=onset, duration_ticks=duration, pitch=midi_column(step, plain), step=step, alter=plain, part=part,
        voice=plain, velocity=plain + 80,
    )  # fmt: skip
    parts = tuple(Part(f"part {number}") for number in range(PARTS))
    return Score(notes, parts, TempoMap.constant(90), metres, (), Bars.from_metres(metres, end), end, spelled=True)
