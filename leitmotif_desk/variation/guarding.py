"""The guard of identity: a suggestion must be more like its own theme than like any other of the film."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.theory.similarity import identity
from leitmotif_desk.variation.choosing import Candidate, choose
from leitmotif_desk.variation.judging import FRAGMENT, HIDDEN, kept_identity


def choose_own(project: Project, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the chosen, each with the other theme it is likest to; what is likelier another theme gives its place up.

    Measured are the chosen only: against thirty themes that is a tenth of measuring them all.
    """
    standing, measured = list(candidates), dict[str, Suggestion]()
    while True:
        chosen = choose(standing)
        for one in chosen:
            if one.suggestion.id not in measured:
                measured[one.suggestion.id] = with_nearest(project, one.suggestion)
        strangers = [one for one in chosen if is_a_stranger(project, measured[one.suggestion.id])]
        if not strangers:
            return tuple(replace(one, suggestion=measured[one.suggestion.id]) for one in chosen)
        standing = [one for one in standing if one not in strangers]


def with_nearest(project: Project, suggestion: Suggestion) -> Suggestion:
    """Return a suggestion that knows which theme, besides those in it, its main line is most like."""
    if not suggestion.lines:
        return suggestion
    tones = suggestion.lines[0].tones
    others = [motif.id for motif in project.motif if motif.id not in suggestion.motifs]
    near = max(((identity(project.base_form(one).tones, tones), one) for one in others), default=(0.0, None))
    return replace(suggestion, nearest=near[1], nearest_identity=round(near[0], 4))


def is_a_stranger(project: Project, suggestion: Suggestion) -> bool:
    """Return whether a suggestion is at least as like another theme as its own; what is meant to be hidden may be.

    What a theme is made to grow from itself counts as its own, where it still runs forward.
    """
    if suggestion.nearest is None or suggestion.band in (FRAGMENT, HIDDEN):
        return False
    line = suggestion.lines[0]
    turns = [after > before for before, after in pairwise(answer for answer in line.parent_tones if answer >= 0)]
    runs_forward = sum(turns) > len(turns) / 2
    kept = kept_identity(project.the_form(suggestion.parent), line) if runs_forward else 0.0
    return suggestion.nearest_identity >= max(suggestion.identity, kept)
