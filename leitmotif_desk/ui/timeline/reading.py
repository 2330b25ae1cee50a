"""What the timeline takes from the desk."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import Occurrence, Verdict
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FloatColumn, IntColumn
from leitmotif_desk.ui.timeline.model import LaneOrder, Timeline, build
from leitmotif_desk.ui.timeline.sounding import Sounding, Use

_ROUNDING = 1e-6
"""Notes often stand exactly on a frame; floating point must not put them in the one before."""


class TimelineReader:
    """Reads a desk again and again; what sounds is worked out anew only where it has changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._sounding = Sounding.of(())
        self._loudness: dict[CueId, FloatColumn] = {}
        self._rests_on: tuple[Any, ...] = ()
        self._scores: tuple[tuple[str, str | None], ...] | None = None

    def timeline(self, order: LaneOrder = LaneOrder.SUBJECT) -> Timeline:
        """Return the timeline of the desk as it is now."""
        desk, project = self._desk, self._desk.project
        scenes = project.scene if project.statement else ()
        rests_on = desk.reviewed, project.cue, project.statement, scenes, project.film.rate
        if not self._rests_on or self._rests_on[0] is not rests_on[0] or self._rests_on[1:] != rests_on[1:]:
            self._sounding, self._rests_on = Sounding.of(uses_of(desk)), rests_on
        if self._scores != desk.scanned_scores():
            self._loudness, self._scores = loudness_of(desk), desk.scanned_scores()
        return build(project, self._sounding, desk.findings, self._loudness, order)


def uses_of(desk: Desk) -> Iterator[Use]:
    """Yield what the finder found or put up for review, unless a person rejected it, and what was logged by hand."""
    by_cue: dict[CueId, list[Occurrence]] = defaultdict(list)
    for occurrence in desk.likely_occurrences:
        by_cue[occurrence.cue].append(occurrence)
    for cue, found in by_cue.items():
        score = desk.score(cue)
        if score is not None:
            yield from _in_cue(desk, cue, score, found)
    for statement in desk.project.statement:
        scene = desk.project.the_scene(statement.scene)
        middle = (scene.start_frame + scene.end_frame) // 2
        yield Use(statement.motif, middle, middle + 1, statement.operations, scene=scene.id)


def _in_cue(desk: Desk, cue: CueId, score: Score, found: list[Occurrence]) -> Iterator[Use]:
    starts = _frames(desk, cue, score, [one.start_ticks for one in found])
    ends = _frames(desk, cue, score, [one.end_ticks for one in found])
    for one, start, end in zip(found, starts.tolist(), ends.tolist(), strict=True):
        verdict = desk.verdict_of(one)
        if verdict is not Verdict.REJECTED:
            waits = not one.found and verdict is not Verdict.ACCEPTED
            yield Use(one.motif, start, max(end, start + 1), one.operations, one.key, cue, None, waits, one.confidence)


def _frames(desk: Desk, cue: CueId, score: Score, ticks: list[int]) -> IntColumn:
    seconds = score.tempo.seconds_of(np.asarray(ticks, dtype=np.int64))
    frames = np.floor(seconds * float(desk.project.film.frame_rate.fps) + _ROUNDING)
    return np.asarray(frames, dtype=np.int64) + desk.project.the_cue(cue).start_frame


def loudness_of(desk: Desk) -> dict[CueId, FloatColumn]:
    """Return how much sounds in each second of the cues with music, 0 to 1 over the whole film."""
    found = {cue.id: _loudness(score) for cue in desk.project.cue if (score := desk.score(cue.id)) is not None}
    loudest = max((float(column.max(initial=0.0)) for column in found.values()), default=0.0)
    return {cue: column / (loudest or 1.0) for cue, column in found.items()}


def _loudness(score: Score) -> FloatColumn:
    seconds = score.tempo.seconds_of(score.notes.onset_ticks)
    bins = np.floor(seconds).astype(np.int64).clip(0)
    return np.sqrt(np.bincount(bins, weights=score.notes.velocity.astype(np.float64)))
