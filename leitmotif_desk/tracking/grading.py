"""What speaks for a candidate by itself: readable features of its match."""

from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.alignment import MatchTable
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import FloatTable, Texture, packed_line, step_bin, time_bin

_SAME_TIME = 0.1
"""Octaves by which two times between onsets may differ and still be the same rhythm."""
_LIKE_TIME = 0.6
_TEN_BITS = 10.0
_FAR_TICKS = 8 * TICKS_PER_QUARTER
_REST_TICKS = TICKS_PER_QUARTER // 8
_OPENING = 3
FEATURES = (
    "notes", "exact", "tonal", "near", "wrong", "timed", "like", "run", "whole", "whole_changed", "holes",
    "added", "split", "pitch_bits", "time_bits", "firm_bits", "theme_bits", "surplus", "pitch_share", "solid",
    "top", "highest", "below", "buried", "held", "span", "off_beat", "off_half_bar",
    "head", "opening", "tail", "before", "after", "rest_before", "rest_after", "pace", "register",
    "turned", "backwards", "scaled",
)  # fmt: skip
"""The features in the order of the columns of `graded`.

Shares of the theme's intervals: `exact`, `tonal`, `near` (a step off), `wrong` (the other way) in pitch; `timed`,
`like` (up to half as long again) in rhythm; `run` the longest run of right intervals; `split` between parts. `whole`:
the theme as it stands, transposed or not; `whole_changed`: all of it turned or scaled. `holes` theme notes left out
between two that sound, `added` notes between them, a note. Tens of bits of what is right: `pitch_bits`, `time_bits`,
`firm_bits` (both at once), of the theme (`theme_bits`), above what chance gives (`surplus`; `solid` where all is firm);
`pitch_share` of the theme's. Shares of the notes: `top` of their part, `highest` of all, `held` as long as written,
`below` and `buried` (under others) where the line is not firm. `span`: octaves by which it is longer or shorter;
`off_beat`, `off_half_bar`: elsewhere in the beat or in two beats. `head`, `opening` (three notes), `tail` sound.
`before`, `after`: time to the part's neighbouring notes, octaves above the mean time within; `rest_before`,
`rest_after`: a rest stands there. `pace`: notes a quarter, octaves; `register`: octaves from where it was registered;
`turned`, `backwards`, `scaled`: the shape.
"""


@dataclass(slots=True)
class _Tally:
    """Sums over the pairs of neighbouring matched notes, one entry a candidate."""

    exact: FloatColumn
    tonal: FloatColumn
    near: FloatColumn
    wrong: FloatColumn
    timed: FloatColumn
    like: FloatColumn
    firm: FloatColumn
    run: FloatColumn
    best_run: FloatColumn
    holes: FloatColumn
    added: FloatColumn
    split: FloatColumn
    pitch_bits: FloatColumn
    time_bits: FloatColumn
    firm_bits: FloatColumn

    @classmethod
    def empty(cls, size: int) -> "_Tally":
        return cls(*(np.zeros(size) for _ in cls.__slots__))


@dataclass(frozen=True, slots=True, eq=False)
class Grades:
    """Columns with one entry a candidate; `features` has a column for each of FEATURES. Shares run from 0 to 1."""

    features: FloatTable
    pitch_confidence: FloatColumn
    rhythm_confidence: FloatColumn
    completeness: FloatColumn


def graded(texture: Texture, shape: Shape, match: MatchTable) -> Grades:
    """Return the grades of the candidates of one shape."""
    tally = _tallied(texture, shape, match)
    count = (match >= 0).sum(axis=1)
    pairs = np.maximum(count - 1, 1)
    named = _of_pairs(texture, shape, match, tally) | _of_place(texture, shape, match, tally)
    return Grades(
        np.stack([named[name] for name in FEATURES], axis=1),
        np.clip((tally.exact + 0.95 * tally.tonal + 0.4 * tally.near) / pairs, 0, 1),
        np.clip((tally.timed + 0.5 * tally.like) / pairs, 0, 1),
        count / len(shape),
    )


def _of_pairs(texture: Texture, shape: Shape, match: MatchTable, tally: _Tally) -> dict[str, FloatColumn]:
    intervals = max(1, len(shape) - 1)
    count = np.maximum((match >= 0).sum(axis=1), 1)
    cue = texture.cue[match.max(axis=1)]
    whole_pitch = texture.step_bits[:, step_bin(np.diff(shape.step))].sum(axis=1)[cue]
    whole_time = texture.time_bits[:, time_bin(np.diff(shape.onset))].sum(axis=1)[cue]
    surplus = (tally.pitch_bits + tally.time_bits - texture.chance_bits[cue]) / _TEN_BITS
    return {
        "notes": np.log2(count),
        "exact": tally.exact / intervals,
        "tonal": tally.tonal / intervals,
        "near": tally.near / intervals,
        "wrong": tally.wrong / intervals,
        "timed": tally.timed / intervals,
        "like": tally.like / intervals,
        "run": tally.best_run / intervals,
        "whole_changed": ((tally.firm >= intervals) & shape.changed).astype(np.float64),
        "whole": ((tally.firm >= intervals) & (not shape.changed)).astype(np.float64),
        "holes": tally.holes / count,
        "added": np.minimum(tally.added / count, 3),
        "split": tally.split / intervals,
        "pitch_bits": tally.pitch_bits / _TEN_BITS,
        "time_bits": tally.time_bits / _TEN_BITS,
        "firm_bits": tally.firm_bits / _TEN_BITS,
        "theme_bits": (whole_pitch + whole_time) / _TEN_BITS,
        "surplus": np.clip(surplus, -2, 4),
        "pitch_share": tally.pitch_bits / np.maximum(whole_pitch, 1),
        "solid": (tally.firm >= count - 1) * np.clip(surplus, 0, 2),
        "turned": np.full(len(match), float(shape.turned)),
        "backwards": np.full(len(match), float(shape.retrograde)),
        "scaled": np.full(len(match), abs(float(np.log2(float(shape.ratio))))),
    }


def _of_place(texture: Texture, shape: Shape, match: MatchTable, tally: _Tally) -> dict[str, FloatColumn]:
    have = match >= 0
    count = np.maximum(have.sum(axis=1), 1)
    every = np.arange(len(match))
    head, tail = have.argmax(axis=1), len(shape) - 1 - have[:, ::-1].argmax(axis=1)
    first, last = match[every, head], match[every, tail]
    heard = np.maximum(texture.onset[last] - texture.onset[first], 1)
    due = np.maximum(shape.onset[tail] - shape.onset[head], 1)
    start = texture.onset[first] - shape.start_ticks - shape.onset[head]
    flat = np.where(have, match, 0)
    firm = tally.firm / max(1, len(shape) - 1)
    held = np.abs(np.log2(np.maximum(texture.duration[flat], 1) / np.maximum(shape.duration, 1))) < _LIKE_TIME
    top = (texture.top[flat] & have).sum(axis=1) / count
    mean_time = np.maximum(heard / np.maximum(count - 1, 1), 1)
    (before, rest_before), (after, rest_after) = _neighbours(texture, first, last)
    pitch = (texture.pitch[flat] * have).sum(axis=1) / count
    due_pitch = (shape.pitch * have).sum(axis=1) / count
    return {
        "top": top,
        "highest": (texture.highest[flat] & have).sum(axis=1) / count,
        "below": (1 - top) * (1 - firm),
        "buried": (1 - (texture.outer[flat] & have).sum(axis=1) / count) * (1 - firm),
        "held": (have & held).sum(axis=1) / count,
        "span": np.minimum(np.abs(np.log2(heard / due)), 2),
        "off_beat": (start % TICKS_PER_QUARTER != 0).astype(np.float64),
        "off_half_bar": (start % (2 * TICKS_PER_QUARTER) != 0).astype(np.float64),
        "head": (head == 0).astype(np.float64),
        "opening": have[:, :_OPENING].all(axis=1).astype(np.float64),
        "tail": (tail == len(shape) - 1).astype(np.float64),
        "before": np.clip(np.log2(before / mean_time), -3, 3),
        "after": np.clip(np.log2(after / mean_time), -3, 3),
        "rest_before": rest_before,
        "rest_after": rest_after,
        "pace": np.log2(TICKS_PER_QUARTER / mean_time),
        "register": np.minimum(np.abs(pitch - due_pitch) / 12, 3),
    }


Neighbour = tuple[FloatColumn, FloatColumn]


def _neighbours(texture: Texture, first: IntColumn, last: IntColumn) -> tuple[Neighbour, Neighbour]:
    """Return the time to the part's notes before and after a line, in ticks, and whether a rest stands there."""
    low = texture.line.searchsorted(texture.line[first]) - 1
    alone = (low < 0) | (texture.part[low] != texture.part[first])
    before = np.where(alone, _FAR_TICKS, texture.onset[first] - texture.onset[low])
    rest_before = alone | (texture.onset[first] - _ends(texture, low) > _REST_TICKS)
    high = texture.line.searchsorted(texture.line[last], side="right")
    alone = high == len(texture)
    high = np.minimum(high, len(texture) - 1)
    alone |= texture.part[high] != texture.part[last]
    after = np.where(alone, _FAR_TICKS, texture.onset[high] - texture.onset[last])
    rest_after = alone | (texture.onset[high] - _ends(texture, last) > _REST_TICKS)
    return (before, rest_before.astype(np.float64)), (after, rest_after.astype(np.float64))


def _ends(texture: Texture, row: IntColumn) -> IntColumn:
    return texture.onset[row] + np.maximum(texture.duration[row], 1)


def _tallied(texture: Texture, shape: Shape, match: MatchTable) -> _Tally:
    tally = _Tally.empty(len(match))
    last_note = np.where(match[:, 0] >= 0, 0, -1)
    for note in range(1, len(shape)):
        here = match[:, note] >= 0
        pair = np.flatnonzero(here & (last_note >= 0))
        before = last_note[pair]
        _tally_pairs(texture, shape, tally, _Pairs(pair, before, note, match[pair, before], match[pair, note]))
        tally.run[~here] = 0
        last_note = np.where(here, note, last_note)
    return tally


@dataclass(frozen=True, slots=True, eq=False)
class _Pairs:
    """Neighbouring matched notes: of candidates `which`, from theme notes `note` to `then`, in rows `row`, `after`."""

    which: IntColumn
    note: IntColumn
    then: int
    row: IntColumn
    after: IntColumn


def _tally_pairs(texture: Texture, shape: Shape, tally: _Tally, pairs: _Pairs) -> None:
    which, row, after = pairs.which, pairs.row, pairs.after
    step = texture.step[after] - texture.step[row]
    time = np.maximum(texture.onset[after] - texture.onset[row], 1)
    due_step = shape.step[pairs.then] - shape.step[pairs.note]
    due_time = np.maximum(shape.onset[pairs.then] - shape.onset[pairs.note], 1)
    octaves = np.abs(np.log2(time / due_time))
    exact = texture.pitch[after] - texture.pitch[row] == shape.pitch[pairs.then] - shape.pitch[pairs.note]
    tonal = (step == due_step) & ~exact
    right = exact | tonal
    same_way = np.sign(step) == np.sign(due_step)
    timed = octaves <= _SAME_TIME
    cue = texture.cue[row]
    pitch_bits, time_bits = texture.step_bits[cue, step_bin(due_step)], texture.time_bits[cue, time_bin(due_time)]
    tally.exact[which] += exact
    tally.tonal[which] += tonal
    tally.near[which] += (np.abs(step - due_step) <= 1) & same_way & ~right
    tally.wrong[which] += ~right & ~same_way
    tally.timed[which] += timed
    tally.like[which] += (octaves <= _LIKE_TIME) & ~timed
    tally.firm[which] += right & timed
    tally.pitch_bits[which] += right * pitch_bits
    tally.time_bits[which] += timed * time_bits
    tally.firm_bits[which] += (right & timed) * (pitch_bits + time_bits)
    tally.run[which] = np.where(right & (pairs.note == pairs.then - 1), tally.run[which] + 1, 0)
    tally.best_run[which] = np.maximum(tally.best_run[which], tally.run[which])
    tally.holes[which] += pairs.then - pairs.note - 1
    tally.split[which] += texture.part[row] != texture.part[after]
    tally.added[which] += _added_between(texture, row, after)


def _added_between(texture: Texture, before: IntColumn, after: IntColumn) -> FloatColumn:
    """Return how many onsets of the part's top line lie between two rows and after the first one has ended."""
    ended = texture.onset[before] + np.maximum(texture.duration[before], 1)
    low = texture.line.searchsorted(packed_line(texture.part[before], np.minimum(ended, texture.onset[after])))
    high = texture.line.searchsorted(texture.line[after])
    within = texture.part[before] == texture.part[after]
    return np.asarray(np.where(within, np.maximum(texture.tops[high] - texture.tops[low], 0), 0), dtype=np.float64)
