"""What finished work hands back to the desk."""

from collections.abc import Set
from dataclasses import dataclass

from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import Occurrence

Place = tuple[MotifId, CueId]
"""A motif in a cue: the smallest thing a scan knows by itself."""


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The occurrences of a scan, with what was scanned: themes and (cue, score id) pairs.

    `places` are the motifs in cues that were looked at, `deep` those that need no deeper look.
    """

    occurrences: tuple[Occurrence, ...]
    themes: tuple[Theme, ...]
    scores: tuple[tuple[str, str | None], ...]
    note_count: int
    seconds: float
    places: frozenset[Place] = frozenset()
    deep: frozenset[Place] = frozenset()

    def within(self, places: Set[Place]) -> list[Occurrence]:
        """Return the occurrences of some motifs in cues."""
        return [one for one in self.occurrences if (one.motif, one.cue) in places]
