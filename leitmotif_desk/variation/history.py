"""Conditions over what the audience has seen and heard before the scene: they bind words, and rest on no fact."""

from collections.abc import Iterator

from leitmotif_desk.variation.rule import Clause, Match
from leitmotif_desk.variation.view import SceneView


def entering(role: str) -> Clause:
    """Say that a bound subject is in the film for the first time."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        if not view.earlier(match.subjects[role]):
            yield match

    return clause


def heard(role: str, at_least: int = 1) -> Clause:
    """Say that a bound theme has been heard so often before."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        times = view.times_heard(match.themes[role])
        if times >= at_least:
            yield match.with_words(times=_often(times))

    return clause


def worn(role: str, times: int, minutes: float) -> Clause:
    """Say that a bound theme has been heard very often in the last minutes."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        count = view.recently(match.themes[role], minutes)
        if count >= times:
            yield match.with_words(times=_often(count), minutes=f"{minutes:g}")

    return clause


def never_whole(role: str) -> Clause:
    """Say that a bound theme has been heard, but never in full."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        motif = match.themes[role]
        if view.times_heard(motif) and not view.heard_in_full(motif):
            yield match

    return clause


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def other_tonic(role: str, other: str) -> Clause:
    """Say that two bound themes stand on different tonics."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        keys = [view.project.base_form(match.themes[name]).key for name in (role, other)]
        if keys[0].tonic_pitch_class != keys[1].tonic_pitch_class:
            yield match

    return clause
