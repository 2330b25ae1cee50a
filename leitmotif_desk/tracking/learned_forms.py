"""Accepted variants as further forms of a theme to search with."""

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Form, Theme, Tone
from leitmotif_desk.domain.occurrence import Verdict
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.tracking.shapes import FEWEST_TONES, Shape, turned, upright

_MARK = "~heard-"
_SAME, _NEAR, _OTHER = 2.0, 1.0, 0.25
"""What it is worth to answer a tone with one on the same step, on a neighbouring one, on any other."""
_HEIGHTS_TRIED = 3
_Way = tuple[tuple[int, int, int], ...]


def search_forms(theme: Theme, lessons: Sequence[Lesson]) -> Theme:
    """Return the theme with the accepted lines as further forms, children of the first form.

    A line that goes exactly as a form does, however high, adds nothing and is left out.
    """
    base = theme.forms[0]
    ways = {_way(form.tones) for form in theme.forms}
    heard: list[Form] = []
    for lesson in lessons:
        if lesson.motif != theme.motif or lesson.verdict is not Verdict.ACCEPTED or len(lesson.tones) < FEWEST_TONES:
            continue
        way = _way(lesson.tones)
        if way not in ways:
            ways.add(way)
            heard.append(_form(base, lesson.tones, way))
    return replace(theme, forms=(*theme.forms, *heard))


def is_heard(form: FormId) -> bool:
    """Return whether a form is an accepted line of `search_forms` and not one of the registry."""
    return _MARK in form


def _form(base: Form, tones: tuple[Tone, ...], way: _Way) -> Form:
    digest = hashlib.sha256(repr(way).encode()).hexdigest()[:12]
    return Form(
        FormId(f"{base.id}{_MARK}{digest}"), base.motif, base.name, tones, base.key,
        beats=base.beats, beat_unit=base.beat_unit, parent=base.id, parent_tones=_answered(tones, base.tones),
    )  # fmt: skip


def _way(tones: Sequence[Tone]) -> _Way:
    """Return how a line goes: onset, steps and semitones of each note from the first one."""
    order = sorted(tones, key=lambda tone: (tone.onset_ticks, tone.step))
    first = order[0]
    return tuple((one.onset_ticks - first.onset_ticks, one.step - first.step, one.pitch - first.pitch) for one in order)


def as_parent(shape: Shape, match: IntColumn, forms: Mapping[FormId, Form]) -> tuple[Shape, IntColumn]:
    """Return what was found by way of a heard form as a reading of the form above it; anything else as it is.

    `match` gives a row for each note of the shape, -1 for none.
    """
    form = forms[shape.form]
    if form.parent is None or not is_heard(form.id):
        return shape, match
    above = turned(
        upright(forms[form.parent]), inverted=shape.inverted, retrograde=shape.retrograde, ratio=shape.ratio
    )  # fmt: skip
    row_of = {form.parent_tones[tone]: row for tone, row in zip(shape.tone.tolist(), match.tolist(), strict=True)}
    return above, np.array([row_of.get(tone, -1) for tone in above.tone.tolist()], dtype=np.int64)


def _answered(tones: Sequence[Tone], base: Sequence[Tone]) -> tuple[int, ...]:
    """Return for each tone which base tone it answers, -1 for none: in order, and as many as go the same way."""
    lifts = Counter(tone.step - other.step for tone in tones for other in base)
    tried = [_aligned(tones, base, lift) for lift, _ in lifts.most_common(_HEIGHTS_TRIED)]
    return max(tried, key=lambda one: one[0])[1]


def _aligned(tones: Sequence[Tone], base: Sequence[Tone], lift: int) -> tuple[float, tuple[int, ...]]:
    """Return the worth of the best alignment at a height, and its base tones."""
    worth = np.zeros((len(tones) + 1, len(base) + 1))
    for i, tone in enumerate(tones):
        for j, other in enumerate(base):
            met = worth[i, j] + _worth(tone.step - other.step - lift)
            worth[i + 1, j + 1] = max(met, worth[i, j + 1], worth[i + 1, j])
    answered, i, j = [-1] * len(tones), len(tones), len(base)
    while i and j:
        if worth[i, j] == worth[i - 1, j]:
            i -= 1
        elif worth[i, j] == worth[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            answered[i] = j
    return float(worth[-1, -1]), tuple(answered)


def _worth(off: int) -> float:
    return _SAME if off == 0 else _NEAR if abs(off) == 1 else _OTHER
