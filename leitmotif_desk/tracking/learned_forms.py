"""Accepted variants as further forms of a theme to search with."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.domain.lesson import Lesson
from leitmotif_desk.domain.motif import Form, Theme, Tone
from leitmotif_desk.domain.occurrence import Verdict
from leitmotif_desk.tracking.shapes import FEWEST_TONES

_MARK = "~heard-"
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
        beats=base.beats, beat_unit=base.beat_unit, parent=base.id,
    )  # fmt: skip


def _way(tones: Sequence[Tone]) -> _Way:
    """Return how a line goes: onset, steps and semitones of each note from the first one."""
    order = sorted(tones, key=lambda tone: (tone.onset_ticks, tone.step))
    first = order[0]
    return tuple((one.onset_ticks - first.onset_ticks, one.step - first.step, one.pitch - first.pitch) for one in order)
