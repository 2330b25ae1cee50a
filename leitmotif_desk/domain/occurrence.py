"""Where a theme was found, and what that means on the film's time axis."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from leitmotif_desk.domain.ids import CueId, FormId, MotifId, SceneId
from leitmotif_desk.domain.motif import Operation, Tone
from leitmotif_desk.domain.score import Score, ScoreId

OccurrenceKey = NewType("OccurrenceKey", str)


@dataclass(frozen=True, slots=True)
class CueScore:
    """The music of a cue, as the finder wants it."""

    cue: CueId
    score: Score


class NoteChange(StrEnum):
    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class AlignedNote:
    """Which score note answers which theme note.

    `tone` indexes the form's tones (None: an added note), `row` the score's note table (None: a missing note).
    """

    tone: int | None
    row: int | None
    change: NoteChange


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A motif heard in a cue: ticks of that cue's score, what was done to it, and how sure that is.

    Confidences and `completeness` (the share of the theme's tones that sound) run from 0 to 1.
    `found` is the finder's verdict; false means: put up for review.
    """

    motif: MotifId
    form: FormId
    cue: CueId
    parts: tuple[int, ...]
    start_ticks: int
    end_ticks: int
    alignment: tuple[AlignedNote, ...]
    operations: tuple[Operation, ...]
    confidence: float
    pitch_confidence: float
    rhythm_confidence: float
    completeness: float
    found: bool = True

    @property
    def key(self) -> OccurrenceKey:
        """Name the place, so that decisions about it survive a rescan and a changed confidence."""
        return OccurrenceKey(f"{self.motif}|{self.cue}|{self.start_ticks}|{'+'.join(map(str, self.parts))}")


@dataclass(frozen=True, slots=True)
class Heard:
    """One entry of the log of what the audience has heard, in film order.

    `scene` is the scene at its first frame (None: outside all scenes); `prominence` 0 to 3. `tones` are the notes
    that sound, onsets from the first; empty for what was logged by hand.
    """

    motif: MotifId
    form: FormId | None
    cue: CueId | None
    scene: SceneId | None
    start_frame: int
    end_frame: int
    operations: tuple[Operation, ...]
    completeness: float
    confidence: float
    prominence: int = 2
    identity: float = 1.0
    tones: tuple[Tone, ...] = ()


class Verdict(StrEnum):
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class JudgedPlace:
    """What a person saw and heard when deciding, in ticks of that score; onsets of the tones are from `start_ticks`."""

    motif: MotifId
    cue: CueId
    score: ScoreId
    parts: tuple[int, ...]
    start_ticks: int
    end_ticks: int
    tones: tuple[Tone, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about an occurrence.

    `occurrence` is its key when it was decided; `place` None (made by a script, or an older version) holds for that
    key alone. `operations`, `start_ticks` and `end_ticks` are what the person says instead of the finder, None: as
    found; the ticks are those of the place's score.
    """

    occurrence: OccurrenceKey
    verdict: Verdict
    note: str = ""
    place: JudgedPlace | None = None
    operations: tuple[Operation, ...] | None = None
    start_ticks: int | None = None
    end_ticks: int | None = None
