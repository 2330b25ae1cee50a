"""How improbable each step and rhythm is in this music, and where its phrases seem to begin."""

import numpy as np

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.discovery.lines import RATIO_PARTS, Lines
from leitmotif_desk.tracking.texture import BoolColumn

_PRIOR = 20.0
"""Observations that the frequencies without context are worth beside those with it."""
_COARSE = 3
_LEAST_REST = TICKS_PER_QUARTER


def interval_bits(lines: Lines) -> FloatColumn:
    """Return the bits of the interval after each note, given the one before it: runs and arpeggios come cheap."""
    return _bits(lines.interval.astype(np.int64), ~lines.last)


def ratio_bits(lines: Lines) -> FloatColumn:
    """Return the bits of the ratio of gaps at each note, given the one before it."""
    return _bits(coarse_ratio(lines), ~lines.last)


def coarse_ratio(lines: Lines) -> IntColumn:
    """Return ratios of gaps in thirds of an octave."""
    return np.round(lines.ratio * (_COARSE / RATIO_PARTS)).astype(np.int64)


def _bits(token: IntColumn, counted: BoolColumn) -> FloatColumn:
    if not len(token):
        return np.empty(0)
    code = np.unique(token, return_inverse=True)[1]
    size = int(code.max()) + 1
    heard = np.bincount(code[counted], minlength=size) + 0.5
    alone = heard / heard.sum()
    before = np.append(0, code[:-1])
    pair, pairs = np.unique(before * size + code, return_inverse=True, return_counts=True)[1:]
    # Each pair is left out of its own count: what happens once is a surprise.
    share = (pairs[pair] - 1 + _PRIOR * alone[code]) / (np.bincount(before, minlength=size)[before] - 1 + _PRIOR)
    return np.asarray(-np.log2(share), dtype=np.float64)


def phrase_starts(lines: Lines) -> FloatColumn:
    """Return how much each note begins a phrase, 0 to 1: after a rest of a quarter, or a gap four times its own."""
    first = np.append(True, lines.last[:-1])[: len(lines)]
    rest = np.zeros(len(lines))
    rest[1:] = (lines.onset[1:] - lines.onset[:-1] - lines.duration[:-1]) / _LEAST_REST
    shorter = np.zeros(len(lines))
    shorter[1:] = -lines.ratio[1:] / (2 * RATIO_PARTS)
    return np.where(first, 1.0, np.clip(np.maximum(rest, shorter), 0, 1))


def phrase_ends(lines: Lines) -> FloatColumn:
    """Return how much each note ends a phrase, 0 to 1: before a rest of a quarter, or a gap four times the last."""
    rest = np.zeros(len(lines))
    rest[:-1] = (lines.onset[1:] - lines.onset[:-1] - lines.duration[:-1])[: len(rest) - 1] / _LEAST_REST
    longer = lines.ratio / (2 * RATIO_PARTS)
    return np.where(lines.last, 1.0, np.clip(np.maximum(rest, longer), 0, 1))
