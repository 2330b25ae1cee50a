"""Find the tempi at which the beat meets what the picture does: a click for several hits at once."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from leitmotif_desk.domain.time import FloatColumn, FrameRate

TOLERANCE_SECONDS = 0.08
"""How far from a beat a hit may be and still be felt as met (story.md: 80 ms)."""
STEP_QPM = 0.25
_APART = 0.02
"""Two tempi offered differ by at least this share."""
_DOWNBEAT = 0.1
"""What a hit on the first beat of a bar counts more than one on another beat."""
_NEAR_WISH = 0.05
"""What a tempo loses for each doubling away from the wished one: of equals the nearer comes first."""


@dataclass(frozen=True, slots=True)
class TempoHit:
    """A moment to be met: its frame on the film and its weight, 0 to 1."""

    frame: int
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class MetHit:
    """Where a hit falls: the nearest beat, counted from 0 at the start, and how many frames after it."""

    hit: TempoHit
    beat: int
    error_frames: float

    def is_met(self, rate: FrameRate) -> bool:
        return abs(self.error_frames) / float(rate.fps) <= TOLERANCE_SECONDS


@dataclass(frozen=True, slots=True)
class FoundTempo:
    """A tempo in beats a minute that starts on a frame, how well it meets the hits (0 to 1), and each hit."""

    tempo: float
    start_frame: int
    score: float
    hits: tuple[MetHit, ...]


def find_tempi(
    hits: Sequence[TempoHit],
    rate: FrameRate,
    lowest: float,
    highest: float,
    *,
    start_frame: int | None = None,
    wished: float | None = None,
    beats: int = 4,
    most: int = 8,
) -> tuple[FoundTempo, ...]:
    """Return the tempi of a range whose beats meet the hits best, best first, no two nearly the same.

    With a `start_frame` the first beat lies there; without one it lies as near before the first hit as a beat allows,
    wherever the heaviest hit puts it. A hit counts by its weight and by how near a beat it is, a little more on a
    downbeat of `beats`. Of equally good tempi the one nearest to `wished` comes first.
    """
    if not hits or not 0 < lowest <= highest:
        return ()
    tempi = np.arange(lowest, highest + STEP_QPM / 2, STEP_QPM)
    frames = np.asarray([hit.frame for hit in hits], dtype=np.float64)
    weights = np.asarray([max(hit.weight, 0.0) for hit in hits])
    beat_frames = 60 * float(rate.fps) / tempi
    starts = _starts(frames, weights, beat_frames, start_frame)
    places = (frames[None, :] - starts[:, None]) / beat_frames[:, None]
    nearest = np.round(places)
    errors = (places - nearest) * beat_frames[:, None]
    closeness = np.clip(1 - np.abs(errors) / float(rate.fps) / (2 * TOLERANCE_SECONDS), 0, 1)
    worth = closeness * (1 + _DOWNBEAT * (nearest % beats == 0)) / (1 + _DOWNBEAT)
    scores = (worth * weights).sum(axis=1) / max(float(weights.sum()), 1e-9)
    ranked = scores - (_NEAR_WISH * np.abs(np.log2(tempi / wished)) if wished else 0)
    return tuple(
        FoundTempo(
            round(float(tempi[i]), 2),
            round(float(starts[i])),
            round(float(scores[i]), 4),
            tuple(
                MetHit(hit, int(beat), round(float(error), 2))
                for hit, beat, error in zip(hits, nearest[i], errors[i], strict=True)
            ),
        )
        for i in _apart(tempi, ranked, most)
    )


def _starts(frames: FloatColumn, weights: FloatColumn, beat_frames: FloatColumn, given: int | None) -> FloatColumn:
    """Return for each tempo the frame of the first beat, a whole one."""
    if given is not None:
        return np.full(len(beat_frames), float(given))
    anchor, first = frames[np.lexsort((frames, -weights))[0]], frames.min()
    return np.asarray(np.round(anchor - np.ceil((anchor - first) / beat_frames) * beat_frames), dtype=np.float64)


def _apart(tempi: FloatColumn, ranked: FloatColumn, most: int) -> list[int]:
    """Return the places of the best tempi, none within two per cent of a better one."""
    taken: list[int] = []
    for i in np.argsort(-ranked, kind="stable").tolist():
        if all(abs(tempi[i] / tempi[j] - 1) >= _APART for j in taken):
            taken.append(i)
        if len(taken) == most:
            break
    return taken
