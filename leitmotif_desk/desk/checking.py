"""Run the continuity check."""

from dataclasses import dataclass

from leitmotif_desk.continuity import check, fingerprint
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import MarkIntended
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.finding import Finding, Intention, IntentionKind
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project


@dataclass(frozen=True, slots=True)
class Check:
    """Everything the continuity check needs."""

    project: Project
    heard: tuple[Heard, ...]

    @classmethod
    def of(cls, desk: Desk) -> "Check":
        return cls(desk.project, desk.heard)

    def __call__(self, progress: Progress = unheard) -> tuple[Finding, ...]:
        """Return the findings, in film order; raises Cancelled."""
        return check(self.project, self.heard, progress)


def mark_intended(desk: Desk, finding: Finding, kind: IntentionKind, sentence: str) -> None:
    """Keep a person's word that a finding is meant; it goes stale with the scenes it is about."""
    if not finding.scenes:
        raise BadValue("A finding about no scene cannot be marked as intended.", now="Nothing was changed.")
    about = fingerprint(desk.project, finding.scenes)
    desk.apply(MarkIntended(Intention(finding.key, kind, sentence, finding.scenes[0], about)))
