"""Which occurrences wait for a person's word."""

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.occurrence import Occurrence, Verdict


def waiting(desk: Desk) -> tuple[Occurrence, ...]:
    """Return the doubted and the reopened occurrences that nobody has accepted or rejected yet, in film order."""
    reopened = desk.reviewed.is_reopened
    found = (one for one in desk.occurrences if (not one.found or reopened(one)) and not is_decided(desk, one))
    return tuple(sorted(found, key=desk.frames_of))


def count_waiting(desk: Desk) -> int:
    """Return how many wait, without putting them in order."""
    reopened = desk.reviewed.is_reopened
    return sum((not one.found or reopened(one)) and not is_decided(desk, one) for one in desk.occurrences)


def is_decided(desk: Desk, occurrence: Occurrence) -> bool:
    return desk.verdict_of(occurrence) in (Verdict.ACCEPTED, Verdict.REJECTED)
