"""Puts the scenes of a screenplay onto a film's cuts: as long as the page says, where the picture changes most."""

from collections.abc import Sequence
from math import log

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, IntColumn

_STRETCH = log(1.4)
"""A scene is as much longer or shorter than its page as this, two times out of three: taken, not measured."""
_WEIGHT = 4.0
"""What a cut of full strength weighs: as much as a scene that is off by nearly three times _STRETCH. Taken too."""
_MOST_CUTS = 600
"""The likeliest cuts, and always four a scene, are weighed; the rest of a long film are left out."""
Cut = tuple[int, float]


def fitted(lengths: Sequence[int], cuts: Sequence[Cut], first: int, last: int) -> tuple[Cut, ...] | None:
    """Return the cuts at which scenes of about these lengths meet, one after another between two frames.

    `cuts` are (frame, strength) in film order. The best sum of weighed strengths, less half the square of how many
    times each scene is stretched by _STRETCH, by dynamic programming. None where there are fewer cuts than meetings.
    """
    cuts = _likeliest(cuts, len(lengths))
    places = [(first, 0.0), *cuts, (last, 0.0)]
    frames: IntColumn = np.array([frame for frame, _ in places], dtype=np.int64)
    strength: FloatColumn = _WEIGHT * np.array([value for _, value in places])
    between = frames[None] - frames[:, None]
    apart: FloatColumn = np.where(between > 0, np.log(np.maximum(between, 1)), np.inf)
    scale = (last - first) / max(1, sum(lengths))
    best: FloatColumn = np.full(len(places), -np.inf)
    best[0] = 0.0
    came_from: list[IntColumn] = []
    for length in lengths:
        reached = best[:, None] - ((apart - log(max(1.0, length * scale))) / _STRETCH) ** 2 / 2
        came_from.append(np.argmax(reached, axis=0))
        best = reached.max(axis=0) + strength
    if not np.isfinite(best[-1]):
        return None
    chosen: list[Cut] = []
    place = len(places) - 1
    for origin in reversed(came_from[1:]):
        place = int(origin[place])
        chosen.append(places[place])
    return tuple(reversed(chosen))


def _likeliest(cuts: Sequence[Cut], count: int) -> Sequence[Cut]:
    most = max(_MOST_CUTS, 4 * count)
    return cuts if len(cuts) <= most else sorted(sorted(cuts, key=lambda cut: -cut[1])[:most])
