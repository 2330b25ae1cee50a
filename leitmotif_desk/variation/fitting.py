"""Fit a passage to the picture: a tempo, a place to begin, and a strong note on the hit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product
from math import floor

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.variation.conditions.story import hit_fact
from leitmotif_desk.variation.rule import Landing
from leitmotif_desk.variation.view import SceneView

SLOWEST_STRETCH, FASTEST_STRETCH = 0.8, 1.25
"""How far a tempo may give way to reach a hit or to fit a pause."""
_TEMPI = (1.0, 1.05, 0.95, 1.1, 0.9, 1.15, 0.85, 1.2, 0.8, 1.25)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a passage lies on the film: `start_frame` is where its first tone begins, `tone` the one on the hit.

    `facts` are those that moved the tempo or the place, under the names "hit", "pause", "slowest" and "fastest", and
    those that tuned how it sounds.
    """

    tempo_qpm: float
    start_frame: int | None = None
    tone: int | None = None
    error_frames: float | None = None
    facts: tuple[tuple[str, Fact], ...] = ()

    def resting_also_on(self, facts: tuple[tuple[str, Fact], ...]) -> "Fit":
        """Return the fit with more facts behind it."""
        return replace(self, facts=(*self.facts, *facts)) if facts else self


def strong_tones(passage: Passage, landing: Landing) -> tuple[int, ...]:
    """Return the tones that may fall on a hit, best first: the one a rule asks for, then the other marked ones."""
    tones = passage.tones
    climax = max(range(len(tones)), key=lambda i: (tones[i].pitch, tones[i].duration_ticks))
    last = len(tones) - 1
    orders = {Landing.FIRST: (0, climax), Landing.LAST: (last, climax, 0), Landing.CLIMAX: (climax, last, 0)}
    return tuple(dict.fromkeys(orders[landing]))


def fit(view: SceneView, passage: Passage, landing: Landing) -> Fit:
    """Return the tempo and place that meet the scene's hit, its wished tempi and its pause between words."""
    tempo, cited = _wished(view, passage.tempo_qpm)
    fact = hit_fact(view, view.hit)
    if view.hit is None or fact is None:
        return _into_pause(view, passage, tempo, cited)
    options = [
        fit
        for stretch, tone in product(_TEMPI, strong_tones(passage, landing))
        for fit in _landings(view, passage, tempo * stretch, tone)
    ]
    if not options:
        return _into_pause(view, passage, tempo, cited)
    wanted = strong_tones(passage, landing)
    best = min(options, key=lambda fit: (_misses(view, passage, fit), wanted.index(fit.tone or 0), _off(fit, tempo)))
    facts = (*cited, ("hit", fact), *_pause(view, passage, tempo, best.tempo_qpm))
    return Fit(best.tempo_qpm, best.start_frame, best.tone, best.error_frames, facts)


def seconds_of(passage: Passage, tempo_qpm: float) -> float:
    """Return how long a passage sounds."""
    first, last = _span(passage)
    return (last - first) / TICKS_PER_QUARTER * 60 / tempo_qpm


def _span(passage: Passage) -> tuple[int, int]:
    tones = [tone for line in passage.lines for tone in line.tones]
    return min(tone.onset_ticks for tone in tones), max(tone.end_ticks for tone in tones)


def _wished(view: SceneView, tempo: float) -> tuple[float, tuple[tuple[str, Fact], ...]]:
    """Return a tempo within the scene's limits, with the limit that moved it."""
    for slot, field, moved in (("slowest", "tempo_low_qpm", 1), ("fastest", "tempo_high_qpm", -1)):
        fact = view.scene_fact(field)
        if fact is not None and (fact.value - tempo) * moved > 0:
            return float(fact.value), ((slot, fact),)
    return round(tempo, 2), ()


def _landings(view: SceneView, passage: Passage, tempo: float, tone: int) -> Iterator[Fit]:
    """Yield the fit that puts a tone on the hit at about a tempo: it begins on a whole frame."""
    hit = view.hit
    assert hit is not None
    fps = float(view.project.film.frame_rate.fps)
    quarters = (passage.tones[tone].onset_ticks - _span(passage)[0]) / TICKS_PER_QUARTER
    nearest = floor(quarters * 60 / tempo * fps)
    if quarters == 0:
        yield Fit(round(tempo, 2), hit.frame, tone, 0.0)
        return
    for frames in (max(1, nearest), nearest + 1):
        exact = round(quarters * 60 * fps / frames, 2)
        yield Fit(exact, hit.frame - frames, tone, round(quarters * 60 / exact * fps - frames, 3))


def _misses(view: SceneView, passage: Passage, fit: Fit) -> float:
    """Return by how many seconds a fit leaves the scene, its pause or its tempi, rounded so that small ones tie."""
    rate, scene = view.project.film.frame_rate, view.scene
    start = fit.start_frame if fit.start_frame is not None else scene.start_frame
    seconds = seconds_of(passage, fit.tempo_qpm)
    before = float(rate.seconds(max(0, scene.start_frame - start)))
    after = float(rate.seconds(start)) + seconds - float(rate.seconds(scene.end_frame))
    pause = scene.longest_pause_seconds
    over = max(0.0, seconds - pause) if pause else 0.0
    low, high = scene.tempo_low_qpm or 0.0, scene.tempo_high_qpm or 1000.0
    beyond = max(0.0, low - fit.tempo_qpm, fit.tempo_qpm - high)
    return round(10 * before + max(0.0, after) + over + beyond, 2)


def _off(fit: Fit, tempo: float) -> float:
    return abs(fit.tempo_qpm / tempo - 1)


def _pause(view: SceneView, passage: Passage, wished: float, tempo: float) -> tuple[tuple[str, Fact], ...]:
    """Return the pause as a fact where the wished tempo would have run over it and this one does not."""
    fact = view.scene_fact("longest_pause_seconds")
    caused = fact is not None and seconds_of(passage, tempo) <= fact.value < seconds_of(passage, wished)
    return (("pause", fact),) if fact is not None and caused else ()


def _into_pause(view: SceneView, passage: Passage, tempo: float, cited: tuple[tuple[str, Fact], ...]) -> Fit:
    """Return a tempo that lets a passage end within the longest pause, where it can without hurry."""
    fact = view.scene_fact("longest_pause_seconds")
    high = view.scene.tempo_high_qpm or 1000.0
    needed = tempo * seconds_of(passage, tempo) / fact.value if fact else 0.0
    if fact is None or needed <= tempo or needed > min(high, tempo * FASTEST_STRETCH):
        return Fit(round(tempo, 2), facts=cited)
    return Fit(round(needed + 0.005, 2), facts=(*cited, ("pause", fact)))
