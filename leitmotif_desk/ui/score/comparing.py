"""Two lines side by side: how alike they are, and which of their notes answer each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from leitmotif_desk.domain.motif import Form, Motif, Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.engraving import Sheet, StaffLine
from leitmotif_desk.theory.similarity import band, identity


@dataclass(frozen=True, slots=True)
class Comparison:
    """A theme beside a line of notes. `shared` are pairs of (theme tone, note) that move by the same steps."""

    motif: Motif
    form: Form
    tones: tuple[Tone, ...]
    identity: float
    shared: tuple[tuple[int, int], ...]

    @property
    def band(self) -> str:
        return band(self.identity)


def compared(project: Project, tones: tuple[Tone, ...]) -> tuple[Comparison, ...]:
    """Return a line of notes beside every motif as registered, the likest first."""
    found = (_with(motif, project.base_form(motif.id), tones) for motif in project.motif)
    return tuple(sorted(found, key=lambda one: -one.identity))


def _with(motif: Motif, form: Form, tones: tuple[Tone, ...]) -> Comparison:
    return Comparison(motif, form, tones, identity(form.tones, tones), shared_tones(form.tones, tones))


def shared_tones(a: Sequence[Tone], b: Sequence[Tone]) -> tuple[tuple[int, int], ...]:
    """Return the notes of two lines that answer each other: both ends of the steps they have in common, in order."""
    steps_a, steps_b = ([after.step - before.step for before, after in pairwise(line)] for line in (a, b))
    longest = np.zeros((len(steps_a) + 1, len(steps_b) + 1), dtype=np.int64)
    for i in range(len(steps_a) - 1, -1, -1):
        for j in range(len(steps_b) - 1, -1, -1):
            same = steps_a[i] == steps_b[j]
            longest[i, j] = longest[i + 1, j + 1] + 1 if same else max(longest[i + 1, j], longest[i, j + 1])
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(steps_a) and j < len(steps_b):
        if steps_a[i] == steps_b[j]:
            pairs.setdefault(i, j)
            pairs[i + 1] = j + 1
            i, j = i + 1, j + 1
        elif longest[i + 1, j] >= longest[i, j + 1]:
            i += 1
        else:
            j += 1
    return tuple(sorted(pairs.items()))


def compared_sheet(comparison: Comparison, named: str) -> Sheet:
    """Return the theme over the line, the first notes they share under each other, what is not shared in the accent."""
    form, shared = comparison.form, comparison.shared
    theme_tone, note = shared[0] if shared else (0, 0)
    shift = form.tones[theme_tone].onset_ticks - comparison.tones[note].onset_ticks
    line = tuple(replace(tone, onset_ticks=tone.onset_ticks + shift) for tone in comparison.tones)
    alike, alike_here = {pair[0] for pair in shared}, {pair[1] for pair in shared}
    staves = (
        StaffLine(form.tones, _others(len(form.tones), alike), comparison.motif.name),
        StaffLine(line, _others(len(line), alike_here), named),
    )
    return Sheet(staves, form.key, form.beats, form.beat_unit)


def _others(count: int, shared: set[int]) -> tuple[int, ...]:
    return tuple(place for place in range(count) if place not in shared)
