"""Translations of a shape: every place of a part where enough of its notes stand, counted exactly."""

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import ONSET_BITS, STEP_BITS, Texture, packed

MatchTable = NDArray[np.int64]
"""One row a candidate, one column a note of the shape: the texture row that answers it, -1 for none."""
_NEIGHBOURS = (0, 1, -1, 7, -7)
"""Steps beside the expected one that a changed note may take, in order of preference."""
_OFFSET = 1 << (STEP_BITS - 1)


def translations(texture: Texture, shape: Shape, least: int) -> tuple[IntColumn, IntColumn, IntColumn, IntColumn]:
    """Return (part, start onset, step of the first note, votes) of all translations with at least so many votes."""
    ahead = int(shape.onset.max())
    step = shape.step - shape.step[0]
    keys = packed(texture.part, texture.onset + ahead, texture.step + _OFFSET)
    moves = (shape.onset << STEP_BITS) + step
    votes = np.sort((keys[:, None] - moves[None, :]).ravel())
    starts = np.flatnonzero(np.concatenate(([True], votes[1:] != votes[:-1])))
    counts = np.diff(np.append(starts, len(votes)))
    enough = counts >= least
    key = votes[starts[enough]]
    onset = (key >> STEP_BITS) & ((1 << ONSET_BITS) - 1)
    return key >> (STEP_BITS + ONSET_BITS), onset - ahead, (key & ((1 << STEP_BITS) - 1)) - _OFFSET, counts[enough]


def voted(texture: Texture, shape: Shape, least: int) -> MatchTable:
    """Return the notes that answer a shape at each of its translations, changed notes included."""
    if not len(texture):
        return np.empty((0, len(shape)), dtype=np.int64)
    part, start, first, _ = translations(texture, shape, least)
    return answers(texture, shape, part, start, first)


def answers(texture: Texture, shape: Shape, part: IntColumn, start: IntColumn, first: IntColumn) -> MatchTable:
    """Return the notes at the onsets of a translated shape: on the step expected, or else a neighbour of it."""
    step = first[:, None] + (shape.step - shape.step[0])[None, :]
    onset = start[:, None] + shape.onset[None, :]
    match = np.full(step.shape, -1, dtype=np.int64)
    for neighbour in _NEIGHBOURS:
        wanted = packed(np.broadcast_to(part[:, None], step.shape), onset, step + neighbour)
        place = np.minimum(np.searchsorted(texture.keys, wanted), len(texture) - 1)
        match = np.where((match < 0) & (texture.keys[place] == wanted), texture.by_step[place], match)
    return match
