"""How sure a candidate is: readable features of its match, and one logistic model over them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import Texture, step_bin, time_bin
from leitmotif_desk.tracking.votes import MatchTable
from leitmotif_desk.tracking.weights import BIAS, WEIGHTS

_SAME_TIME = 0.1
"""Octaves by which two times between onsets may differ and still be the same rhythm."""
_LIKE_TIME = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Grades:
    """Columns with one entry a candidate; shares run from 0 to 1."""

    features: dict[str, FloatColumn]
    confidence: FloatColumn
    pitch_confidence: FloatColumn
    rhythm_confidence: FloatColumn
    completeness: FloatColumn


@dataclass(slots=True)
class _Tally:
    exact: FloatColumn
    tonal: FloatColumn
    near: FloatColumn
    timed: FloatColumn
    like: FloatColumn
    bits: FloatColumn
    run: FloatColumn
    best_run: FloatColumn
    added: FloatColumn
    firm: FloatColumn
    split: FloatColumn


def grade(texture: Texture, shape: Shape, match: MatchTable) -> Grades:
    """Return the grades of the candidates of one shape."""
    tally = _tallied(texture, shape, match)
    features = _features(texture, shape, match, tally)
    total = BIAS + sum((WEIGHTS[name] * column for name, column in features.items()), np.zeros(len(match)))
    count = (match >= 0).sum(axis=1)
    pairs = np.maximum(count - 1, 1)
    return Grades(
        features,
        1 / (1 + np.exp(-total)),
        np.clip((tally.exact + 0.95 * tally.tonal + 0.4 * tally.near) / pairs, 0, 1),
        np.clip((tally.timed + 0.5 * tally.like) / pairs, 0, 1),
        count / len(shape),
    )


def _features(texture: Texture, shape: Shape, match: MatchTable, tally: _Tally) -> dict[str, FloatColumn]:
    """Return the features by name, one entry a candidate; the shares are of the theme's intervals."""
    intervals = max(1, len(shape) - 1)
    have = match >= 0
    count = have.sum(axis=1)
    first = match[np.arange(len(match)), have.argmax(axis=1)]
    last_place = len(shape) - 1 - have[:, ::-1].argmax(axis=1)
    heard = texture.onset[match[np.arange(len(match)), last_place]] - texture.onset[first]
    due = shape.onset[last_place] - shape.onset[have.argmax(axis=1)]
    expected_first = shape.start_ticks + shape.onset[have.argmax(axis=1)]
    off_beat = (texture.onset[first] - expected_first) % TICKS_PER_QUARTER != 0
    flat = np.where(have, match, 0)
    per_note = np.maximum(count, 1)
    held = np.maximum(texture.duration[flat], 1)
    firm = tally.firm / intervals
    top = (texture.top[flat] & have).sum(axis=1) / per_note
    return {
        "notes": np.log2(per_note),
        "exact": tally.exact / intervals,
        "tonal": tally.tonal / intervals,
        "near": tally.near / intervals,
        "run": tally.best_run / intervals,
        "surplus": np.clip((tally.bits - texture.chance_bits) / 10, -2, 4),
        "added": np.minimum(tally.added / per_note, 3),
        "solid": (tally.firm >= count - 1) * np.clip((tally.bits - texture.chance_bits) / 10, 0, 2),
        "split": tally.split / intervals,
        "whole": (firm > 0.999).astype(np.float64),
        "top": top,
        "below": (1 - top) * (1 - firm),
        "buried": (1 - (texture.outer[flat] & have).sum(axis=1) / per_note) * (1 - firm),
        "held": (have & (np.abs(np.log2(held / np.maximum(shape.duration, 1))) < _LIKE_TIME)).sum(axis=1) / per_note,
        "span": np.minimum(np.abs(np.log2(np.maximum(heard, 1) / np.maximum(due, 1))), 2),
        "off_beat": off_beat.astype(np.float64),
        "turned": np.full(len(match), float(shape.turned)),
        "backwards": np.full(len(match), float(shape.retrograde)),
        "scaled": np.full(len(match), abs(float(np.log2(float(shape.ratio))))),
    }


def _tallied(texture: Texture, shape: Shape, match: MatchTable) -> _Tally:
    zeros = [np.zeros(len(match)) for _ in range(11)]
    tally = _Tally(*zeros)
    last_note = np.where(match[:, 0] >= 0, 0, -1)
    for i in range(1, len(shape)):
        here = match[:, i] >= 0
        pair = np.flatnonzero(here & (last_note >= 0))
        _tally_pairs(texture, shape, tally, i, (pair, match[pair, last_note[pair]], match[pair, i], last_note[pair]))
        tally.run[~here] = 0
        last_note = np.where(here, i, last_note)
    return tally


def _tally_pairs(
    texture: Texture, shape: Shape, tally: _Tally, i: int, pairs: tuple[IntColumn, IntColumn, IntColumn, IntColumn]
) -> None:
    pair, before, after, note = pairs
    step = texture.step[after] - texture.step[before]
    pitch = texture.pitch[after] - texture.pitch[before]
    time = texture.onset[after] - texture.onset[before]
    due_step, due_pitch = shape.step[i] - shape.step[note], shape.pitch[i] - shape.pitch[note]
    due_time = np.maximum(shape.onset[i] - shape.onset[note], 1)
    octaves = np.abs(np.log2(np.maximum(time, 1) / due_time))
    exact = pitch == due_pitch
    tonal = (step == due_step) & ~exact
    near = (np.abs(step - due_step) <= 1) & (np.sign(step) == np.sign(due_step)) & ~exact & ~tonal
    timed = octaves <= _SAME_TIME
    tally.exact[pair] += exact
    tally.tonal[pair] += tonal
    tally.near[pair] += near
    tally.timed[pair] += timed
    tally.like[pair] += (octaves <= _LIKE_TIME) & ~timed
    tally.bits[pair] += (exact | tonal) * texture.step_bits[step_bin(due_step)]
    tally.bits[pair] += timed * texture.time_bits[time_bin(due_time)]
    tally.firm[pair] += (exact | tonal) & timed
    tally.run[pair] = np.where((exact | tonal) & (note == i - 1), tally.run[pair] + 1, 0)
    tally.best_run[pair] = np.maximum(tally.best_run[pair], tally.run[pair])
    tally.split[pair] += texture.part[before] != texture.part[after]
    tally.added[pair] += added_between(texture, before, after)


def added_between(texture: Texture, before: IntColumn, after: IntColumn) -> FloatColumn:
    """Return how many onsets of the part's top line lie between two rows and after the first one has ended."""
    ended = texture.onset[before] + np.maximum(texture.duration[before], 1)
    key = (texture.part << 44) + texture.onset
    low = np.searchsorted(key, (texture.part[before] << 44) + np.minimum(ended, texture.onset[after]))
    high = np.searchsorted(key, (texture.part[after] << 44) + texture.onset[after])
    inside: NDArray[np.int64] = np.cumsum(np.concatenate(([0], texture.top.astype(np.int64))))
    within = texture.part[before] == texture.part[after]
    return np.asarray(np.where(within, np.maximum(inside[high] - inside[low], 0), 0), dtype=np.float64)
