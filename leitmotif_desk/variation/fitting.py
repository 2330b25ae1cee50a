"""Fit a passage to the picture: a tempo, a place to begin, and a strong note on the hit."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from math import floor

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.story import Hit
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations import Passage
from leitmotif_desk.variation.conditions.story import hit_fact
from leitmotif_desk.variation.rule import Landing
from leitmotif_desk.variation.view import SceneView

FASTEST_STRETCH = 1.25
"""How far a tempo may give way to fit a pause."""
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


@dataclass(frozen=True, slots=True)
class _Wishes:
    """What the scene asks of the time of its music; None where it asks nothing."""

    hit: Hit | None
    pause: float | None
    slowest: float | None
    fastest: float | None

    @classmethod
    def of(cls, told: Mapping[str, Fact], hit: Hit | None) -> "_Wishes":
        numbers = {slot: float(told[slot].value) if slot in told else None for slot in _FIELDS}
        return cls(hit if "hit" in told else None, **numbers)

    def within(self, tempo: float) -> float:
        """Return a tempo brought within the limits."""
        low, high = self.slowest or 0.0, self.fastest or tempo
        return round(low if tempo < low else min(tempo, high), 2)


_FIELDS = {"pause": "longest_pause_seconds", "slowest": "tempo_low_qpm", "fastest": "tempo_high_qpm"}


def fit(view: SceneView, passage: Passage, landing: Landing) -> Fit:
    """Return the tempo and place that meet the scene's hit, its wished tempi and its pause between words.

    Cited is what moved them: each fact without which the music would lie otherwise.
    """
    hit = hit_fact(view, view.hit)
    told = {"hit": hit} | {slot: view.scene_fact(field) for slot, field in _FIELDS.items()}
    facts = {slot: fact for slot, fact in told.items() if fact is not None}
    best = _fit(view, passage, landing, _Wishes.of(facts, view.hit))
    moved = [slot for slot in facts if _differs(best, _fit(view, passage, landing, _without(facts, slot, view.hit)))]
    return replace(best, facts=tuple((slot, facts[slot]) for slot in moved))


def _without(facts: Mapping[str, Fact], slot: str, hit: Hit | None) -> _Wishes:
    return _Wishes.of({name: fact for name, fact in facts.items() if name != slot}, hit)


def _differs(one: Fit, other: Fit) -> bool:
    return (one.tempo_qpm, one.start_frame, one.tone) != (other.tempo_qpm, other.start_frame, other.tone)


def _fit(view: SceneView, passage: Passage, landing: Landing, wishes: _Wishes) -> Fit:
    tempo, wanted = wishes.within(passage.tempo_qpm), strong_tones(passage, landing)
    if wishes.hit is None:
        return Fit(_into_pause(passage, tempo, wishes))
    options = [
        fit
        for stretch, tone in product(_TEMPI, wanted)
        for fit in _landings(view, passage, wishes.hit, tempo * stretch, tone)
    ]
    return min(
        options, key=lambda fit: (_misses(view, passage, fit, wishes), wanted.index(fit.tone or 0), _off(fit, tempo))
    )


def seconds_of(passage: Passage, tempo_qpm: float) -> float:
    """Return how long a passage sounds."""
    first, last = _span(passage)
    return (last - first) / TICKS_PER_QUARTER * 60 / tempo_qpm


def _span(passage: Passage) -> tuple[int, int]:
    tones = [tone for line in passage.lines for tone in line.tones]
    return min(tone.onset_ticks for tone in tones), max(tone.end_ticks for tone in tones)


def _landings(view: SceneView, passage: Passage, hit: Hit, tempo: float, tone: int) -> Iterator[Fit]:
    """Yield the fits that put a tone on the hit at about a tempo: each begins on a whole frame."""
    fps = float(view.project.film.frame_rate.fps)
    quarters = (passage.tones[tone].onset_ticks - _span(passage)[0]) / TICKS_PER_QUARTER
    nearest = floor(quarters * 60 / tempo * fps)
    if quarters == 0:
        yield Fit(round(tempo, 2), hit.frame, tone, 0.0)
        return
    for frames in (max(1, nearest), nearest + 1):
        exact = round(quarters * 60 * fps / frames, 2)
        yield Fit(exact, hit.frame - frames, tone, round(quarters * 60 / exact * fps - frames, 3))


def _misses(view: SceneView, passage: Passage, fit: Fit, wishes: _Wishes) -> float:
    """Return by how many seconds a fit leaves the scene, its pause or its tempi, rounded so that small ones tie."""
    rate, scene = view.project.film.frame_rate, view.scene
    start = fit.start_frame if fit.start_frame is not None else scene.start_frame
    seconds = seconds_of(passage, fit.tempo_qpm)
    before = float(rate.seconds(max(0, scene.start_frame - start)))
    after = float(rate.seconds(start)) + seconds - float(rate.seconds(scene.end_frame))
    over = max(0.0, seconds - wishes.pause) if wishes.pause else 0.0
    low, high = wishes.slowest or 0.0, wishes.fastest or 1000.0
    beyond = max(0.0, low - fit.tempo_qpm, fit.tempo_qpm - high)
    return round(10 * before + max(0.0, after) + over + beyond, 2)


def _off(fit: Fit, tempo: float) -> float:
    return abs(fit.tempo_qpm / tempo - 1)


def _into_pause(passage: Passage, tempo: float, wishes: _Wishes) -> float:
    """Return a tempo that lets a passage end within the longest pause, where it can without hurry."""
    if not wishes.pause:
        return tempo
    needed = tempo * seconds_of(passage, tempo) / wishes.pause
    fastest = min(wishes.fastest or 1000.0, tempo * FASTEST_STRETCH)
    return round(needed + 0.005, 2) if tempo < needed <= fastest else tempo
