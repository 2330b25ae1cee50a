"""Confidence rests on the features of the tables, and falls as a theme is spoiled."""

import numpy as np

from leitmotif_desk.tracking.context import CONTEXT, in_context
from leitmotif_desk.tracking.grading import FEATURES, Grades, graded
from leitmotif_desk.tracking.shapes import upright
from leitmotif_desk.tracking.texture import Texture
from leitmotif_desk.tracking.weights import ALONE, FOUND, IN_CONTEXT, LEAST_BELIEF, REVIEW
from tests.tracking.planted_music import Note, Q, background, cue, planted, theme_of

TONES = [(0, Q, 32), (Q, Q // 2, 36), (3 * Q // 2, Q // 2, 33), (2 * Q, 2 * Q, 35), (4 * Q, Q, 30), (5 * Q, Q, 34)]
SHAPE = upright(theme_of(TONES).forms[0])


def _texture(*starts: int) -> Texture:
    notes = [Note(0, at * Q + o, d, s) for at in starts for o, d, s in TONES]
    return Texture.of([cue(planted(background(2), notes))])


def _rows(texture: Texture, start: int) -> list[int]:
    first = texture.part == 0
    places = (first & (texture.onset == start * Q + o) & (texture.step == s) for o, _, s in TONES)
    return [int(np.flatnonzero(place)[0]) for place in places]


def _graded(missing: int) -> Grades:
    texture = _texture(32)
    rows = _rows(texture, 32)
    return graded(texture, SHAPE, np.array([rows[: len(rows) - missing] + [-1] * missing]))


def test_every_feature_has_a_weight_and_every_weight_a_feature() -> None:
    assert ALONE.names == FEATURES
    assert IN_CONTEXT.names == (*CONTEXT, *FEATURES)
    assert _graded(0).features.shape == (1, len(FEATURES))


def test_belief_falls_with_every_note_that_is_missing() -> None:
    beliefs = [float(ALONE(_graded(missing).features)[0]) for missing in range(4)]
    assert beliefs == sorted(beliefs, reverse=True)
    assert beliefs[0] > 0.9 > FOUND > REVIEW > LEAST_BELIEF


def test_features_are_what_their_names_say() -> None:
    whole, headless = (dict(zip(FEATURES, _graded(missing).features[0], strict=True)) for missing in (0, 2))
    assert (whole["exact"], whole["timed"], whole["whole"], whole["holes"]) == (1, 1, 1, 0)
    assert (whole["head"], whole["tail"], headless["tail"]) == (1, 1, 0)
    assert headless["exact"] == headless["timed"] == 3 / 5
    assert whole["pitch_bits"] > headless["pitch_bits"] > 0


def test_a_believed_return_elsewhere_speaks_for_a_candidate() -> None:
    texture = _texture(16, 48)
    match = np.array([_rows(texture, 16), _rows(texture, 48)])
    echo = CONTEXT.index("echo")
    lonely, echoed = (in_context(texture, match, np.array([0.2, belief]))[0, echo] for belief in (0.0, 0.9))
    assert lonely == 0
    assert echoed == 0.9
