"""What the finder can learn from one decision of a person."""

from dataclasses import dataclass

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import Verdict


@dataclass(frozen=True, slots=True)
class Lesson:
    """Notes that a person heard as a motif (accepted) or did not (rejected); onsets from the first of them."""

    motif: MotifId
    tones: tuple[Tone, ...]
    verdict: Verdict
