"""What finished work hands back to the desk."""

from dataclasses import dataclass

from leitmotif_desk.domain.motif import Theme
from leitmotif_desk.domain.occurrence import Occurrence


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The occurrences of a scan, with what was scanned: themes and (cue, score id) pairs."""

    occurrences: tuple[Occurrence, ...]
    themes: tuple[Theme, ...]
    scores: tuple[tuple[str, str | None], ...]
    note_count: int
    seconds: float
