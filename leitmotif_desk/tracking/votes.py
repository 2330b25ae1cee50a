"""Translations of a theme: every place where enough of its notes stand just where a shape puts them.

Rare turns of three notes point to the places; only there are all notes of the shape looked up. A place whose notes
are so scattered that no three neighbours of the theme are intact is left to the free alignment.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, product

import numpy as np

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.tracking.alignment import MatchTable
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import BoolColumn, Texture, packed

_FEWEST_VOTES = 4
_SHARE_UPRIGHT, _SHARE_CHANGED, _SHARE_SPLIT = 0.4, 0.6, 0.8
"""The share of a theme's notes that must stand exactly where a translation puts them."""
_REACH = ((1.25, 2), (np.inf, 6))
"""Up to so many notes an onset in a part: how many rows ahead the next note of a turn may lie."""
_LONGEST_TICKS = 16 * TICKS_PER_QUARTER
_STEP_BITS, _TIME_BITS = 8, 22
_STEP_OFFSET = 1 << (_STEP_BITS - 1)
_RAREST = 4
"""How many of a shape's turns point to places, the rarest ones."""
_MOST_PLACES = 2000
"""A changed shape is not searched where even its rarest turn stands in more places, and more than one row in 200."""
_SHAPES_AT_ONCE = 1 << 10
_ONSET_BITS, _ONSET_OFFSET = 30, 1 << 28
_PART_BITS = 14
_NEIGHBOURS = (0, 1, -1, 7, -7)
"""Steps beside the expected one that a changed note may take, in order of preference."""


@dataclass(frozen=True, slots=True, eq=False)
class Turns:
    """All melodic turns of three notes of a texture, by their two intervals and two times; `row` is the first note."""

    key: IntColumn
    row: IntColumn

    @classmethod
    def of(cls, texture: Texture) -> "Turns":
        if not len(texture):
            return cls(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
        crowd = texture.crowd()
        keys, rows = [], []
        low = -1.0
        for high, reach in _REACH:
            first = np.flatnonzero((crowd > low) & (crowd <= high))
            low = high
            for ahead, further in product(range(1, reach + 1), repeat=2):
                row, key = _turns(texture, first, ahead, further)
                keys.append(key)
                rows.append(row)
        key = np.concatenate(keys)
        order = np.argsort(key, kind="stable")
        return cls(key[order], np.concatenate(rows)[order])

    def places(self, key: IntColumn) -> tuple[IntColumn, IntColumn]:
        """Return the half-open spans of the rows of each turn."""
        return self.key.searchsorted(key, side="left"), self.key.searchsorted(key, side="right")


def _turns(texture: Texture, first: IntColumn, ahead: int, further: int) -> tuple[IntColumn, IntColumn]:
    first = first[first + ahead + further < len(texture)]
    second, third = first + ahead, first + ahead + further
    time = texture.onset[second] - texture.onset[first]
    more = texture.onset[third] - texture.onset[second]
    whole = (texture.part[third] == texture.part[first]) & (time > 0) & (more > 0)
    whole &= (time < _LONGEST_TICKS) & (more < _LONGEST_TICKS)
    row, second, third = first[whole], second[whole], third[whole]
    steps = texture.step[second] - texture.step[row], texture.step[third] - texture.step[second]
    return row, _turn(*steps, time[whole], more[whole])


def _turn(step: IntColumn, then_step: IntColumn, time: IntColumn, then_time: IntColumn) -> IntColumn:
    steps = ((step + _STEP_OFFSET) << _STEP_BITS) + then_step + _STEP_OFFSET
    return (((steps << _TIME_BITS) + time) << _TIME_BITS) + then_time


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Where shapes may stand: the shape's number, the part, the tick of its first note and that note's step."""

    shape: IntColumn
    part: IntColumn
    start: IntColumn
    first: IntColumn

    def only(self, which: BoolColumn) -> "_Places":
        return _Places(self.shape[which], self.part[which], self.start[which], self.first[which])


def voted(texture: Texture, turns: Turns, shapes: Sequence[Shape]) -> list[MatchTable]:
    """Return, for each shape, the notes that answer it at each of its translations, changed notes included."""
    matches: list[MatchTable] = []
    for low in range(0, len(shapes), _SHAPES_AT_ONCE):
        matches += _voted(texture, turns, shapes[low : low + _SHAPES_AT_ONCE])
    return matches


def _voted(texture: Texture, turns: Turns, shapes: Sequence[Shape]) -> list[MatchTable]:
    places = _pointed(texture, turns, shapes)
    least = np.array([_least(shape, _SHARE_CHANGED if shape.changed else _SHARE_UPRIGHT) for shape in shapes])
    whole = _standing(texture.keys, places.part, places, shapes, least)
    upright = np.array([not shape.changed for shape in shapes])
    some = places.only(upright[places.shape])
    nearly_all = np.array([_least(shape, _SHARE_SPLIT) for shape in shapes])
    cue_of_part = np.zeros(int(texture.part.max(initial=0)) + 1, dtype=np.int64)
    cue_of_part[texture.part] = texture.cue
    split = _standing(texture.cue_keys, cue_of_part[some.part], some, shapes, nearly_all)
    matches = []
    for number, shape in enumerate(shapes):
        own = whole.only(whole.shape == number)
        found = _answers(texture, shape, own, own.part, joined=False)
        if upright[number]:
            shared = split.only(split.shape == number)
            handed = _answers(texture, shape, shared, cue_of_part[shared.part], joined=True)
            found = np.concatenate([found, _handed_over(texture, handed)])
        matches.append(found)
    return matches


def _least(shape: Shape, share: float) -> int:
    return max(min(len(shape), _FEWEST_VOTES), int(np.ceil(share * len(shape))))


def _pointed(texture: Texture, turns: Turns, shapes: Sequence[Shape]) -> _Places:
    """Return the places to which the rarest turns of the shapes point, each once."""
    of_shape = np.concatenate([np.full(max(len(s) - 2, 0), number) for number, s in enumerate(shapes)])
    index = np.concatenate([np.arange(max(len(s) - 2, 0)) for s in shapes])
    key = np.concatenate([_turns_of(shape) for shape in shapes])
    low, high = turns.places(key)
    count = high - low
    order = np.lexsort((count, of_shape))
    rank = np.arange(len(order)) - np.searchsorted(of_shape[order], of_shape[order])
    changed = np.array([shape.changed for shape in shapes])[of_shape[order]]
    few = count[order] <= max(_MOST_PLACES, len(texture) // 200)
    order = order[(rank < _RAREST) & (count[order] > 0) & (few | (~changed & (rank == 0)))]
    hit = np.repeat(order, count[order])
    within = np.arange(len(hit)) - np.repeat(np.cumsum(count[order]) - count[order], count[order])
    row, shape = turns.row[low[hit] + within], of_shape[hit]
    onset, step = _tables(shapes)
    start = texture.onset[row] - onset[shape, index[hit]]
    first = texture.step[row] - step[shape, index[hit]]
    place = (((shape << _PART_BITS) + texture.part[row]) << _ONSET_BITS) + start + _ONSET_OFFSET
    place = np.unique((place << _STEP_BITS) + first + _STEP_OFFSET)
    start = ((place >> _STEP_BITS) & ((1 << _ONSET_BITS) - 1)) - _ONSET_OFFSET
    part = (place >> (_STEP_BITS + _ONSET_BITS)) & ((1 << _PART_BITS) - 1)
    shape = place >> (_STEP_BITS + _ONSET_BITS + _PART_BITS)
    return _Places(shape, part, start, (place & ((1 << _STEP_BITS) - 1)) - _STEP_OFFSET)


def _turns_of(shape: Shape) -> IntColumn:
    step, time = np.diff(shape.step), np.diff(shape.onset)
    return _turn(step[:-1], step[1:], np.maximum(time[:-1], 0), np.maximum(time[1:], 0))


def _tables(shapes: Sequence[Shape]) -> tuple[IntColumn, IntColumn]:
    """Return onsets and steps from the first note, one row a shape, as wide as the longest."""
    width = max((len(shape) for shape in shapes), default=0)
    onset, step = np.zeros((len(shapes), width), dtype=np.int64), np.zeros((len(shapes), width), dtype=np.int64)
    for number, shape in enumerate(shapes):
        onset[number, : len(shape)] = shape.onset
        step[number, : len(shape)] = shape.step - shape.step[0]
    return onset, step


def _standing(keys: IntColumn, group: IntColumn, places: _Places, shapes: Sequence[Shape], least: IntColumn) -> _Places:
    """Return the places where at least so many notes of the shape stand among the keys of their part or cue."""
    if not len(keys) or not len(group):
        return places.only(np.zeros(len(places.shape), dtype=np.bool_))
    onset, step = _tables(shapes)
    size = np.array([len(shape) for shape in shapes])
    alive, votes = np.arange(len(group)), np.zeros(len(group), dtype=np.int64)
    for note in range(onset.shape[1]):
        shape = places.shape[alive]
        at = packed(group[alive], places.start[alive] + onset[shape, note], places.first[alive] + step[shape, note])
        place = np.minimum(keys.searchsorted(at), len(keys) - 1)
        votes[alive] += (keys[place] == at) & (note < size[shape])
        alive = alive[votes[alive] + np.maximum(size[shape] - note - 1, 0) >= least[shape]]
    return places.only(votes >= least[places.shape])


def _answers(texture: Texture, shape: Shape, places: _Places, group: IntColumn, *, joined: bool) -> MatchTable:
    """Return the notes at the onsets of a translated shape: on the step expected, or else a neighbour of it."""
    keys, by_key = (texture.cue_keys, texture.by_cue_step) if joined else (texture.keys, texture.by_step)
    step = places.first[:, None] + (shape.step - shape.step[0])[None, :]
    onset = places.start[:, None] + shape.onset[None, :]
    match = np.full(step.shape, -1, dtype=np.int64)
    for neighbour in _NEIGHBOURS if len(match) else ():
        wanted = packed(np.broadcast_to(group[:, None], step.shape), onset, step + neighbour)
        place = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
        match = np.where((match < 0) & (keys[place] == wanted), by_key[place], match)
    return match


def _handed_over(texture: Texture, match: MatchTable) -> MatchTable:
    """Keep the matches that parts hand to each other, incomplete ones in runs of two notes or more only.

    Single notes of another part stray by chance into a theme that breaks off.
    """
    size = match.shape[1]
    runs = [[len(list(run)) for _, run in groupby(texture.part[row[row >= 0]].tolist())] for row in match]
    return match[np.array([len(run) > 1 and (sum(run) == size or min(run) > 1) for run in runs], dtype=np.bool_)]
