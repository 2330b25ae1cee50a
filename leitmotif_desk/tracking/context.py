"""What speaks for a candidate beside itself: the other candidates of its theme in the same cue, and the music around.

Every feature rests on beliefs: how likely each candidate is by itself.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.time import TICKS_PER_QUARTER, FloatColumn, IntColumn
from leitmotif_desk.tracking.alignment import MatchTable
from leitmotif_desk.tracking.texture import BoolColumn, FloatTable, Texture

CONTEXT = (
    "alone", "rival", "tenth", "echo", "mean_echo", "copies", "neighbour", "neighbour_in_part", "neighbour_like",
    "series", "crowd", "imitation", "covered", "phase_2", "phase_3", "phase_4", "believed", "best", "setting",
)  # fmt: skip
"""The features in the order of the columns of `in_context`.

`alone`: the belief in it by itself, `rival`: in a stronger candidate that overlaps, `tenth`: in the tenth of all.
`echo`: the belief in the most believed candidate elsewhere, times its likeness; `mean_echo` the mean over all like it;
`copies`: how many candidates elsewhere go like this one. `neighbour`: the strongest belief within two bars,
`neighbour_in_part` within one in the same part, `neighbour_like` times its likeness. `series`: how many like it within
four bars. `crowd`: belief around, fading. `imitation`: the strongest belief in another part that overlaps. `covered`:
belief in a stronger candidate times the share of this one it covers. `phase_2` to `phase_4`: how much more of the
belief than by chance stands at this place of a grid of so many quarters. `believed`: sum of all other beliefs; `best`:
the strongest. `setting`: likeness of the whole texture's onsets to those around believed candidates. `alone`, `tenth`
and `mean_echo` are log odds; counts, sums and phases are logarithms.
"""
_TWO_BARS, _BAR, _FOUR_BARS = 8.0, 4.0, 16.0
_LEAST_LIKE, _VERY_LIKE, _QUITE_LIKE = 0.4, 0.82, 0.76
_PITCH_SHARE = 0.6
_MOST_OVERLAP, _RIVAL = 0.9, 0.25
_TENTH = 10
_PRIOR = 0.1
_GRID = 12
_SETTINGS = 8
_SETTING_SLOTS = np.arange(-8, 41)
"""Sixteenths around the start in which the onsets of the whole texture are compared."""


@dataclass(frozen=True, slots=True, eq=False)
class _Places:
    """Candidates of one theme in one cue: times in quarters, and tables of how each lies to each other."""

    start: FloatColumn
    part: IntColumn
    likeness: FloatTable
    apart: BoolColumn
    gap: FloatTable
    overlap: FloatTable
    covered: FloatTable


def in_context(texture: Texture, match: MatchTable, belief: FloatColumn) -> FloatTable:
    """Return the features of candidates of one theme in one cue, one row each, a column for each of CONTEXT."""
    places = _places(texture, match)
    others = ~np.eye(len(match), dtype=np.bool_)
    strong = np.broadcast_to(belief, others.shape)
    like = np.where(places.apart, np.maximum(places.likeness - _LEAST_LIKE, 0) / (1 - _LEAST_LIKE), 0)
    around = places.apart & (np.abs(places.start[:, None] - places.start) <= _FOUR_BARS)
    in_bar = places.apart & (places.gap <= _BAR)
    same_part = places.part[:, None] == places.part
    fading = np.exp(-np.abs(places.start[:, None] - places.start) / 12)
    met = others & ~places.apart & ~same_part & (places.overlap < _MOST_OVERLAP)
    columns = {
        "alone": _log_odds(belief),
        "rival": _best(strong * (places.overlap > _RIVAL) * (belief > belief[:, None])),
        "tenth": np.full(len(match), _log_odds(np.sort(belief)[::-1][min(_TENTH, len(match) - 1)])),
        "echo": _best(like * strong),
        "mean_echo": _log_odds((like @ belief + _PRIOR) / (like.sum(axis=1) + 1)),
        "copies": np.log1p((places.apart & (places.likeness > _VERY_LIKE)).sum(axis=1)),
        "neighbour": _best(strong * (places.apart & (places.gap <= _TWO_BARS))),
        "neighbour_in_part": _best(strong * (in_bar & same_part)),
        "neighbour_like": _best(like * np.sqrt(strong) * in_bar),
        "series": np.log1p((around & (places.likeness > _QUITE_LIKE)).sum(axis=1)),
        "crowd": np.log1p((strong * fading * places.apart).sum(axis=1)),
        "imitation": _best(strong * met),
        "covered": _best(strong * places.covered * (belief > belief[:, None])),
        "believed": np.log1p(belief.sum() - belief),
        "best": _best(strong * others),
        "setting": _setting(texture, match, belief, places),
    } | {f"phase_{length}": _phase(places.start, belief, length) for length in (2, 3, 4)}
    return np.stack([columns[name] for name in CONTEXT], axis=1)


def _log_odds(belief: FloatColumn) -> FloatColumn:
    sure = np.clip(belief, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(sure / (1 - sure)), dtype=np.float64)


def _best(table: FloatTable) -> FloatColumn:
    return np.asarray(table.max(axis=1, initial=0.0))


def _places(texture: Texture, match: MatchTable) -> _Places:
    have = match >= 0
    flat = np.where(have, match, 0)
    onset = texture.onset[flat]
    start = np.where(have, onset, np.iinfo(np.int64).max).min(axis=1) / TICKS_PER_QUARTER
    end = np.where(have, onset + np.maximum(texture.duration[flat], 1), 0).max(axis=1) / TICKS_PER_QUARTER
    shared = np.minimum(end[:, None], end) - np.maximum(start[:, None], start)
    together = np.maximum(end[:, None], end) - np.minimum(start[:, None], start)
    apart = shared <= 0
    length = np.maximum(end - start, 1e-6)
    others = ~np.eye(len(match), dtype=np.bool_)
    return _Places(
        start, texture.part[flat[np.arange(len(match)), have.argmax(axis=1)]],
        _likeness(have, texture.step[flat], onset), apart & others, np.maximum(-shared, 0),
        np.clip(shared / together, 0, 1) * others, np.clip(shared / length[:, None], 0, 1) * others,
    )  # fmt: skip


def _likeness(have: NDArray[np.bool_], step: IntColumn, onset: IntColumn) -> FloatTable:
    """Return how alike the lines go, pair by pair: the share of neighbouring notes with the same steps and times."""
    both = have[:, 1:] & have[:, :-1]
    leap = np.diff(step, axis=1)
    time = np.round(np.diff(onset, axis=1) * _GRID / TICKS_PER_QUARTER).astype(np.int64)
    same = np.zeros((len(have), len(have)))
    for pair in range(both.shape[1]):
        valid = both[:, pair, None] & both[:, pair]
        same += _PITCH_SHARE * (valid & (leap[:, pair, None] == leap[:, pair]))
        same += (1 - _PITCH_SHARE) * (valid & (time[:, pair, None] == time[:, pair]))
    count = both.sum(axis=1)
    return np.asarray(same / np.maximum(np.maximum(count[:, None], count), 1), dtype=np.float64)


def _phase(start: FloatColumn, belief: FloatColumn, quarters: int) -> FloatColumn:
    slot = np.round((start % quarters) * _GRID).astype(np.int64) % (quarters * _GRID)
    at_slot = np.bincount(slot, weights=belief, minlength=quarters * _GRID)[slot] - belief
    rest = belief.sum() - belief
    return np.asarray(np.log((at_slot + 0.5 / quarters) / (rest + 0.5) * quarters))


def _setting(texture: Texture, match: MatchTable, belief: FloatColumn, places: _Places) -> FloatColumn:
    """Return the likeness of each place's onsets to those around the most believed places, times the belief."""
    cue = int(texture.cue[match.max(axis=1)[0]])
    slot = TICKS_PER_QUARTER // 4
    edges = (places.start * TICKS_PER_QUARTER).astype(np.int64)[:, None] + _SETTING_SLOTS * slot
    onset = texture.onset[texture.between(cue, int(edges.min()), int(edges.max()))]
    sounds = np.diff(onset.searchsorted(edges), axis=1) > 0
    model = np.argsort(-belief, kind="stable")[:_SETTINGS]
    both = (sounds[:, None, :] & sounds[model]).sum(axis=2)
    either = np.maximum((sounds[:, None, :] | sounds[model]).sum(axis=2), 1)
    return _best(both / either * belief[model] * places.apart[:, model])
