"""The arc of a theme: the different forms it is heard in along the film."""

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.occurrence import Occurrence, Verdict
from leitmotif_desk.theory.words import chain_words


def forms_heard(desk: Desk, motif: MotifId) -> tuple[Occurrence, ...]:
    """Return, in film order, the first occurrence of each different thing done to a motif."""
    first: dict[str, Occurrence] = {}
    for one in sorted((one for one in desk.occurrences if one.motif == motif), key=desk.frames_of):
        verdict = desk.verdict_of(one)
        stands = verdict is Verdict.ACCEPTED or (one.found and verdict is not Verdict.REJECTED)
        if stands:
            first.setdefault(chain_words(one.operations), one)
    return tuple(first.values())
