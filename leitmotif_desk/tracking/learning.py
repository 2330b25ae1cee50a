"""Learn from the review: what resembles accepted lines rises, what resembles rejected ones falls, at once.

For each theme, one correction is added to the log odds of its occurrences: a Gaussian process over heard lines, whose
kernel is a constant (this person hears this theme more readily, or less, than the finder does) and a falling function
of how unlike two lines are. Its posterior given the answers is the Laplace approximation of Rasmussen and Williams,
Gaussian Processes for Machine Learning (2006), algorithm 3.1.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore, Occurrence, Verdict
from leitmotif_desk.domain.time import FloatColumn
from leitmotif_desk.tracking.learned_forms import is_heard
from leitmotif_desk.tracking.learned_lines import Lines, likeness
from leitmotif_desk.tracking.texture import FloatTable
from leitmotif_desk.tracking.weights import FOUND

_NEWTON_STEPS = 12
_LEAST_ALIKE = 0.9
"""A lesson is held against what the finder thought of its line, or of one so like it."""


@dataclass(frozen=True, slots=True)
class Learning:
    """How much a person's answers weigh, in log odds; chosen by tests/benchmarks/fit_learning.py.

    `reach` is the unlikeness over which the bond between two lines falls to 1/e. What is found only by way of an
    accepted variant starts `heard_offset` higher. What is asked first lies nearest to `asked_above` the threshold.
    """

    theme_variance: float = 0.2
    line_variance: float = 2.0
    reach: float = 0.2
    heard_offset: float = -0.8
    asked_above: float = 0.2

    def kernel(self, alike: FloatTable) -> FloatTable:
        return self.theme_variance + self.line_variance * np.exp((alike - 1) / self.reach)


LEARNING = Learning()


def learned(
    occurrences: Sequence[Occurrence],
    themes: Sequence[Theme],
    music: Sequence[CueScore],
    lessons: Sequence[Lesson],
    learning: Learning = LEARNING,
) -> tuple[Occurrence, ...]:
    """Return the finder's occurrences with the confidence and verdict they have after the lessons, in their order.

    `occurrences` must come from the finder, not from here: lessons count once. Themes without lessons stay as they are.
    """
    told = {lesson.motif for lesson in lessons}
    cues = {one.cue for one in music}
    touched = [place for place, one in enumerate(occurrences) if one.motif in told and one.cue in cues]
    if not touched:
        return tuple(occurrences)
    lines = Lines.heard([occurrences[place] for place in touched], music)
    regraded = list(occurrences)
    for motif in {theme.motif for theme in themes} & told:
        own = [k for k, place in enumerate(touched) if occurrences[place].motif == motif]
        answers = _answers(motif, lessons)
        if own and answers:
            candidates = [occurrences[touched[k]] for k in own]
            odds = _odds(candidates, lines.where(own), answers, learning)
            for k, confidence in zip(own, (1 / (1 + np.exp(-odds))).tolist(), strict=True):
                at = touched[k]
                regraded[at] = replace(occurrences[at], confidence=round(confidence, 4), found=confidence >= FOUND)
    return tuple(regraded)


def _answers(motif: MotifId, lessons: Sequence[Lesson]) -> list[Lesson]:
    return [one for one in lessons if one.motif == motif and one.verdict is not Verdict.UNSURE and len(one.tones) > 1]


def _odds(
    occurrences: Sequence[Occurrence], lines: Lines, answers: Sequence[Lesson], learning: Learning
) -> FloatColumn:
    """Return the log odds of a theme's occurrences after the answers about it."""
    told = Lines.of_tones([answer.tones for answer in answers])
    alike = likeness(lines.followed_by(told), told)
    heard = np.array([is_heard(one.form) for one in occurrences])
    thought = _log_odds(np.array([one.confidence for one in occurrences])) + learning.heard_offset * heard
    accepted = np.array([answer.verdict is Verdict.ACCEPTED for answer in answers], dtype=np.float64)
    before = _thought_of_answers(alike[: lines.count], thought)
    kernel = learning.kernel(alike)
    pull = _pull(kernel[lines.count :], before, accepted)
    return np.asarray(thought + kernel[: lines.count] @ pull, dtype=np.float64)


def _log_odds(confidence: FloatColumn) -> FloatColumn:
    sure = np.clip(confidence, 1e-3, 1 - 1e-3)
    return np.asarray(np.log(sure / (1 - sure)), dtype=np.float64)


def _thought_of_answers(alike: FloatTable, thought: FloatColumn) -> FloatColumn:
    """Return what the finder thought of each answered line, on its threshold where it has none like it now."""
    doubt = _log_odds(np.array([FOUND]))[0]
    known = alike.max(axis=0) >= _LEAST_ALIKE
    return np.asarray(np.where(known, thought[alike.argmax(axis=0)], doubt), dtype=np.float64)


def _pull(kernel: FloatTable, before: FloatColumn, accepted: FloatColumn) -> FloatColumn:
    """Return how strongly each answer pulls: what it says less what was expected, at the posterior's mode."""
    correction = np.zeros(len(before))
    for _ in range(_NEWTON_STEPS):
        expected = 1 / (1 + np.exp(-(before + correction)))
        root = np.sqrt(np.maximum(expected * (1 - expected), 1e-6))
        target = root**2 * correction + accepted - expected
        whole = np.eye(len(before)) + root[:, None] * kernel * root
        correction = kernel @ (target - root * np.linalg.solve(whole, root * (kernel @ target)))
    return np.asarray(accepted - 1 / (1 + np.exp(-(before + correction))), dtype=np.float64)


def most_uncertain(
    occurrences: Sequence[Occurrence], count: int = 10, learning: Learning = LEARNING
) -> tuple[Occurrence, ...]:
    """Return what is best asked next: nearest to the threshold or just above, of each reading one before its like.

    `occurrences` are those not yet judged, after `learned`; ask one, learn, and ask again.
    """
    best = _log_odds(np.array([FOUND]))[0] + learning.asked_above
    away = np.abs(_log_odds(np.array([one.confidence for one in occurrences])) - best)
    order = [occurrences[place] for place in np.argsort(away, kind="stable").tolist()]
    first: dict[tuple[object, ...], Occurrence] = {}
    for one in order:
        first.setdefault((one.motif, one.form, one.operations, one.completeness), one)
    chosen = list(first.values())
    again = [one for one in order if first[one.motif, one.form, one.operations, one.completeness] is not one]
    return tuple((chosen + again)[:count])
