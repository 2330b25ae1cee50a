"""Run the continuity check."""

from dataclasses import dataclass

from leitmotif_desk.continuity import check, fingerprint
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import MarkIntended
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.finding import Finding, Intention, IntentionKind
from leitmotif_desk.domain.ids import SceneId
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


def mark_intended(
    desk: Desk, finding: Finding, kind: IntentionKind, sentence: str, scene: SceneId | None = None
) -> None:
    """Keep a person's word that a finding is meant; it goes stale with the scenes it is about, or the one named.

    Raises BadValue where neither the finding nor the person names a scene.
    """
    named = scene or next(iter(finding.scenes), None)
    if named is None:
        raise BadValue("This finding is about no scene: name the one it is about.", now="Nothing was changed.")
    about = fingerprint(desk.project, finding.scenes or (named,))
    desk.apply(MarkIntended(Intention(finding.key, kind, sentence, named, about)))
