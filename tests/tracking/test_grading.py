"""Confidence rests on the features of the table, and falls as a theme is spoiled."""

import numpy as np

from leitmotif_desk.tracking.grading import grade
from leitmotif_desk.tracking.shapes import upright
from leitmotif_desk.tracking.texture import Texture
from leitmotif_desk.tracking.weights import FOUND, REVIEW, WEIGHTS
from tests.tracking.planted_music import Note, Q, background, planted, score_of, theme_of

TONES = [(0, Q, 32), (Q, Q // 2, 36), (3 * Q // 2, Q // 2, 33), (2 * Q, 2 * Q, 35), (4 * Q, Q, 30), (5 * Q, Q, 34)]


def _graded(missing: int) -> tuple[float, dict[str, np.ndarray]]:
    notes = [Note(0, 32 * Q + o, d, s) for o, d, s in TONES]
    texture = Texture.of(score_of(planted(background(2), notes), 4))
    first = texture.part == 0
    rows = [int(np.flatnonzero(first & (texture.onset == n.onset) & (texture.step == n.step))[0]) for n in notes]
    match = np.array([rows[: len(rows) - missing] + [-1] * missing])
    grades = grade(texture, upright(theme_of(TONES).forms[0]), match)
    return float(grades.confidence[0]), grades.features


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert set(_graded(0)[1]) == set(WEIGHTS)


def test_confidence_falls_with_every_note_that_is_missing() -> None:
    confidences = [_graded(missing)[0] for missing in range(4)]
    assert confidences == sorted(confidences, reverse=True)
    assert confidences[0] > 0.9 > FOUND > REVIEW
