"""Run the continuity check."""

from dataclasses import dataclass

from leitmotif_desk.continuity import check
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.finding import Finding
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
