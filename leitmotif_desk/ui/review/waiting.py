"""Which occurrences wait for a person's word."""

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.occurrence import Occurrence, Verdict


def waiting(desk: Desk) -> tuple[Occurrence, ...]:
    """Return what is put up for review and not accepted or rejected yet, and what is open again, in film order."""
    found = (one for one in desk.occurrences if is_reopened(desk, one) or not (one.found or is_decided(desk, one)))
    return tuple(sorted(found, key=desk.frames_of))


def is_reopened(desk: Desk, occurrence: Occurrence) -> bool:
    """Return whether something was said here about other notes: the music has changed since."""
    return verdict_of(desk, occurrence) is None and desk.reviewed.judgement_of(occurrence) is not None


def verdict_of(desk: Desk, occurrence: Occurrence) -> Verdict | None:
    """Return what a person said about an occurrence."""
    return desk.verdict_of(occurrence)


def is_decided(desk: Desk, occurrence: Occurrence) -> bool:
    return verdict_of(desk, occurrence) in (Verdict.ACCEPTED, Verdict.REJECTED)
