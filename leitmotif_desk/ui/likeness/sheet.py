"""Two themes as notation, one over the other."""

from dataclasses import replace
from statistics import median

from leitmotif_desk.desk.comparing import ComparedPair
from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.domain.project import Project
from leitmotif_desk.engraving import Sheet, StaffLine
from leitmotif_desk.theory.distinctness import Likeness
from leitmotif_desk.theory.operations.pitch_moves import interval_between, octave, transposed


def paired_sheet(project: Project, pair: ComparedPair) -> Sheet:
    """Return the one over the other, the first notes they share under each other, what they do not share in the accent.

    The other is written on the tonic of the one and in its register, so that the eye compares steps, not keys.
    """
    form, other = project.base_form(pair.one), project.base_form(pair.other)
    here, there = pair.likeness.shared[0] if pair.likeness.shared else (0, 0)
    moved = _to_key_of(form, other)
    shift = form.tones[here].onset_ticks - moved[there].onset_ticks if here < len(form.tones) else 0
    line = tuple(replace(tone, onset_ticks=tone.onset_ticks + shift) for tone in moved)
    unlike, unlike_there = not_shared(pair.likeness)
    staves = (
        StaffLine(form.tones, unlike, project.the_motif(pair.one).name),
        StaffLine(line, unlike_there, project.the_motif(pair.other).name),
    )
    return Sheet(staves, form.key, form.beats, form.beat_unit)


def not_shared(found: Likeness) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the tones of each line that no common step leads to or from."""
    shared, shared_there = {here for here, _ in found.shared}, {there for _, there in found.shared}
    return (
        tuple(here for here, _ in found.pairs if here is not None and here not in shared),
        tuple(there for _, there in found.pairs if there is not None and there not in shared_there),
    )


def _to_key_of(form: Form, other: Form) -> tuple[Tone, ...]:
    moved = transposed(other.tones, *interval_between(other.key, form.key))
    apart = median(tone.step for tone in form.tones) - median(tone.step for tone in moved)
    return octave(moved, round(apart / 7))
