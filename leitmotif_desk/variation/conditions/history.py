"""Conditions over what the audience has seen and heard before the scene: they bind words, and rest on no fact."""

from collections.abc import Iterator

from leitmotif_desk.variation.conditions.condition import Condition
from leitmotif_desk.variation.conditions.match import Clause, Match
from leitmotif_desk.variation.view import SceneView


def entering(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound subject is in the film for the first time."""
    if not view.earlier(match.subjects[condition.role]):
        yield match


def heard(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound theme has been heard so often before."""
    times = view.times_heard(match.themes[condition.role])
    if times >= condition.numbers[0]:
        yield match.with_words(times=_often(times))


def worn(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound theme has been heard so many times in the last so many minutes."""
    times, minutes = condition.numbers
    count = view.recently(match.themes[condition.role], minutes)
    if count >= times:
        yield match.with_words(times=_often(count), minutes=f"{minutes:g}")


def never_whole(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound theme has been heard, but never in full."""
    motif = match.themes[condition.role]
    if view.times_heard(motif) and not view.heard_in_full(motif):
        yield match


def other_tonic(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that two bound themes stand on different tonics."""
    keys = [view.project.base_form(match.themes[name]).key for name in (condition.role, condition.other)]
    if keys[0].tonic_pitch_class != keys[1].tonic_pitch_class:
        yield match


def _often(times: int) -> str:
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


CLAUSES: dict[str, Clause] = {clause.__name__: clause for clause in (entering, heard, worn, never_whole, other_tonic)}
