"""What holds for every search: few false alarms, the same answer each time, a way to stop, nothing on nothing."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.errors import Cancelled
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.score import NoteTable
from leitmotif_desk.tracking import find
from leitmotif_desk.tracking.shapes import RATIOS, Shape, every_shape, turned, upright
from leitmotif_desk.tracking.texture import Texture
from leitmotif_desk.tracking.votes import Turns, voted
from tests.tracking.planted_music import Note, Q, background, cue, theme_of

THEME = theme_of([(0, Q, 32), (Q, Q // 2, 36), (3 * Q // 2, Q // 2, 33), (2 * Q, 2 * Q, 35), (4 * Q, Q, 30),
                  (5 * Q, Q, 34), (6 * Q, 2 * Q, 28)])  # fmt: skip


def test_music_without_the_theme_gives_few_false_alarms() -> None:
    counts = [sum(o.found for o in find([THEME], [cue(background(seed))])) for seed in range(100, 106)]
    assert sum(counts) <= 3


def test_the_same_question_has_the_same_answer() -> None:
    music = cue(background(1))
    assert find([THEME], [music]) == find([THEME], [music])


def test_progress_may_cancel_and_never_falls() -> None:
    heard: list[float] = []

    def listen(done: float) -> None:
        heard.append(done)
        if len(heard) == 3:
            raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        find([THEME], [cue(background(1))], listen)
    find([THEME], [cue(background(1)), cue(background(2))], heard[3:].append)
    assert len(heard) == 3
    assert heard == sorted(heard)


@pytest.mark.parametrize("themes", [(), (THEME,)])
def test_next_to_no_music_has_no_occurrences(themes: tuple[Theme, ...]) -> None:
    one_note = cue([Note(0, 0, Q, 30)])
    silence = replace(one_note, score=replace(one_note.score, notes=NoteTable()))
    assert find(themes, [one_note, silence]) == ()
    assert find(themes, []) == ()


def test_percussion_never_carries_a_theme() -> None:
    notes = [Note(0, o, d, s) for o, d, s in ((t.onset_ticks, t.duration_ticks, t.step) for t in THEME.forms[0].tones)]
    music = cue(notes, parts=1)
    drums = replace(music.score, parts=(replace(music.score.parts[0], percussion=True),))
    assert [o.found for o in find([THEME], [music])] == [True]
    assert find([THEME], [replace(music, score=drums)]) == ()


def _whole_places(texture: Texture, shape: Shape) -> set[tuple[int, ...]]:
    """Return the rows of all whole translations of a shape whose neighbouring notes have at most one row between."""
    row = {key: index for index, key in enumerate(zip(texture.part.tolist(), texture.onset.tolist(),
                                                      texture.step.tolist(), strict=True))}  # fmt: skip
    due = list(zip(shape.onset.tolist(), (shape.step - shape.step[0]).tolist(), strict=True))
    found = (tuple(row.get((part, onset + time, step + leap), -9) for time, leap in due) for part, onset, step in row)
    return {rows for rows in found if all(0 < b - a <= 2 for a, b in pairwise(rows)) and min(rows) >= 0}


@settings(max_examples=60, deadline=None)
@given(
    notes=st.sets(st.tuples(st.integers(0, 2), st.integers(0, 30), st.integers(28, 34)), min_size=1, max_size=60),
    ratio=st.sampled_from(RATIOS),
    inverted=st.booleans(),
    retrograde=st.booleans(),
)
def test_every_whole_translation_is_found_and_every_answer_stands_in_a_translation(
    notes: set[tuple[int, int, int]], ratio: Fraction, inverted: bool, retrograde: bool
) -> None:
    texture = Texture.of([cue([Note(part, onset * Q // 2, Q // 2, step) for part, onset, step in notes], 3)])
    form = theme_of([(0, Q // 2, 30), (Q // 2, Q // 2, 32), (Q, Q, 29), (2 * Q, Q, 33)]).forms[0]
    shape = turned(upright(form), inverted=inverted, retrograde=retrograde, ratio=ratio)
    (match,) = voted(texture, Turns.of(texture), [shape])
    answers = {tuple(rows) for rows in match.tolist()}
    assert _whole_places(texture, shape) <= answers
    for rows in answers:
        here = [note for note, row in enumerate(rows) if row >= 0]
        start = {int(texture.onset[rows[note]] - shape.onset[note]) for note in here}
        assert len(start) == 1
        exact = [int(texture.step[rows[note]] - shape.step[note]) for note in here]
        assert max(exact.count(move) for move in exact) >= 3


def test_every_shape_of_a_theme_keeps_its_notes() -> None:
    shapes = list(every_shape(THEME.forms[0]))
    assert len(shapes) == 4 * len(RATIOS)
    assert all(sorted(shape.tone.tolist()) == list(range(7)) for shape in shapes)
    assert all((np.diff(shape.onset) > 0).all() for shape in shapes)
