"""Find every motif in every cue."""

import time
from dataclasses import dataclass

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.tracking import find


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything a scan needs, as values, so that it can run anywhere."""

    themes: tuple[Theme, ...]
    music: tuple[CueScore, ...]
    scores: tuple[tuple[str, str | None], ...]

    @classmethod
    def of(cls, desk: Desk) -> "Scan":
        return cls(desk.project.themes(), desk.cue_scores(), desk.scanned_scores())

    def __call__(self, progress: Progress = unheard) -> ScanResult:
        """Run the finder; raises Cancelled."""
        began = time.perf_counter()
        occurrences = find(self.themes, self.music, progress)
        notes = sum(len(one.score) for one in self.music)
        return ScanResult(occurrences, self.themes, self.scores, notes, time.perf_counter() - began)
