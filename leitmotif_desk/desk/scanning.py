"""Find every motif in every cue, looking again only where something has changed."""

import time
from dataclasses import dataclass

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.results import ScanResult
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import CueScore
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.tracking import find


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything a scan needs, as values, so that it can run anywhere; `known` is the result of the scan before."""

    themes: tuple[Theme, ...]
    music: tuple[CueScore, ...]
    scores: tuple[tuple[str, str | None], ...]
    known: ScanResult | None = None

    @classmethod
    def of(cls, desk: Desk) -> "Scan":
        return cls(desk.project.themes(), desk.cue_scores(), desk.scanned_scores(), desk.scan_result)

    def unknown(self) -> tuple[tuple[CueScore, tuple[Theme, ...]], ...]:
        """Return the themes to look for in each cue: all but those for which the scan before still holds.

        What is found of a theme in a cue rests on that theme and on that cue's score alone.
        """
        known = self._known_places()
        wanted = ((music, tuple(t for t in self.themes if (t.motif, music.cue) not in known)) for music in self.music)
        return tuple((music, themes) for music, themes in wanted if themes)

    def __call__(self, progress: Progress = unheard) -> ScanResult:
        """Run the finder where something is unknown; raises Cancelled."""
        began = time.perf_counter()
        known = self._known_places()
        found = [one for one in self.known.occurrences if (one.motif, one.cue) in known] if self.known else []
        wanted = self.unknown()
        for done, (music, themes) in enumerate(wanted):
            found += find(themes, (music,), _part(progress, done, len(wanted)))
        progress(1.0)
        order = {music.cue: place for place, music in enumerate(self.music)}
        found.sort(key=lambda one: (order[one.cue], one.start_ticks, one.motif, one.parts))
        notes = sum(len(one.score) for one in self.music)
        return ScanResult(tuple(found), self.themes, self.scores, notes, time.perf_counter() - began)

    def _known_places(self) -> frozenset[tuple[MotifId, CueId]]:
        if self.known is None:
            return frozenset()
        themes, scores = set(self.known.themes), set(self.known.scores)
        motifs = [theme.motif for theme in self.themes if theme in themes]
        cues = [CueId(cue) for cue, score in self.scores if (cue, score) in scores]
        return frozenset((motif, cue) for motif in motifs for cue in cues)


def _part(progress: Progress, done: int, of: int) -> Progress:
    return lambda share: progress((done + share) / of)
