"""The identity of every pair of many lines at once, as theory.similarity measures it one pair at a time."""

from collections.abc import Sequence

import numpy as np

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.theory.similarity import GRID_SLOTS, HEAD_INTERVALS, WEIGHTS, contour_of, intervals_of, rhythm_of

_NOTHING = np.iinfo(np.int64).min


def identities(lines: Sequence[Sequence[Tone]]) -> FloatColumn:
    """Return a symmetric table (lines x lines) of max(I, S); 0 where a line has fewer than two tones."""
    table: FloatColumn = np.zeros((len(lines), len(lines)))
    # The longest come first, so that few steps are taken over many long lines.
    order = sorted((i for i, line in enumerate(lines) if len(line) > 1), key=lambda i: -len(lines[i]))
    if len(order) < 2:
        return table
    steps = [intervals_of(lines[i]) for i in order]
    parts = {
        "contour": [contour_of(one) for one in steps],
        "steps": steps,
        "rhythm": [rhythm_of(lines[i]) for i in order],
    }
    agreements = {name: _agreements(columns) for name, columns in parts.items()}
    agreements["head"] = _heads(steps)
    told: FloatColumn = np.sum([weight * agreements[name] for name, weight in WEIGHTS.items()], axis=0)
    grids = np.stack([_grid(lines[i]) for i in order])
    held: FloatColumn = np.stack([(grids == grid).mean(axis=1) for grid in grids])
    both = np.maximum(told, held)
    table[np.ix_(order, order)] = np.where(np.eye(len(order), dtype=bool), 1.0, both)
    return table


def _agreements(columns: Sequence[IntColumn]) -> FloatColumn:
    """Return the longest common subsequence of each pair as a share of the longer; `columns` are longest first."""
    lengths = np.asarray([len(column) for column in columns])
    padded = _padded(columns)
    shares: FloatColumn = np.eye(len(columns))
    for i, column in enumerate(columns[:-1]):
        others = padded[i + 1 :, : lengths[i + 1]]
        row = np.zeros((len(others), others.shape[1] + 1), dtype=np.int64)
        for value in column:
            match = row[:, :-1] + (others == value)
            row[:, 1:] = np.maximum(row[:, 1:], match)
            np.maximum.accumulate(row, axis=1, out=row)
        shares[i, i + 1 :] = shares[i + 1 :, i] = row[:, -1] / max(1, lengths[i])
    return shares


def _heads(steps: Sequence[IntColumn]) -> FloatColumn:
    """Return the share of the first four intervals each pair has in common; 0 where one has fewer than the other."""
    heads = _padded([column[:HEAD_INTERVALS] for column in steps])
    counts = (heads != _NOTHING).sum(axis=1)
    same = (heads[:, None, :] == heads[None, :, :]) & (heads != _NOTHING)[:, None, :]
    alike = counts[:, None] == counts[None, :]
    shares: FloatColumn = np.where(alike, same.sum(axis=2) / np.maximum(counts, 1)[:, None], 0.0)
    return shares


def _grid(tones: Sequence[Tone]) -> IntColumn:
    """Return where a line stands on each slot of its own length, in steps from its first tone."""
    onsets = np.asarray([tone.onset_ticks for tone in tones], dtype=np.float64)
    length = max(tone.end_ticks for tone in tones) - onsets[0]
    slots = onsets[0] + (np.arange(GRID_SLOTS) + 0.5) * length / GRID_SLOTS
    sounding = np.clip(np.searchsorted(onsets, slots, side="right") - 1, 0, None)
    steps = np.asarray([tone.step for tone in tones], dtype=np.int64)
    return np.asarray(steps[sounding] - steps[0], dtype=np.int64)


def _padded(columns: Sequence[IntColumn]) -> IntColumn:
    padded = np.full((len(columns), max(len(column) for column in columns)), _NOTHING, dtype=np.int64)
    for row, column in zip(padded, columns, strict=True):
        row[: len(column)] = column
    return padded
