"""What the continuity check says, and what a person answered."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from leitmotif_desk.domain.ids import CueId, FactId, MotifId, SceneId
from leitmotif_desk.domain.message import Message

FindingKey = NewType("FindingKey", str)


class Severity(StrEnum):
    ERROR = "error"
    WARN = "warn"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place where music and story disagree; `check` is its number in the table of checks."""

    key: FindingKey
    check: int
    code: str
    severity: Severity
    message: Message
    scenes: tuple[SceneId, ...] = ()
    motif: MotifId | None = None
    cue: CueId | None = None
    start_frame: int | None = None
    facts: tuple[FactId, ...] = ()
    intended: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings stood open against a picture version, by severity, and how many were called intended.

    `number` counts the versions from 1.
    """

    picture_version: str
    number: int
    errors: int
    warns: int
    infos: int
    intended: int

    @property
    def open(self) -> int:
        return self.errors + self.warns + self.infos


class IntentionKind(StrEnum):
    """The legitimate exceptions of the table of checks, and one for all else."""

    FORESHADOW = "foreshadow"
    IRONY = "irony"
    POINT_OF_VIEW = "point of view"
    WITHHELD = "withheld"
    KINSHIP = "kinship"
    HIDDEN = "hidden identity"
    MYSTERY = "mystery"
    SHOCK = "shock"
    REALISM = "realism"
    CLIMAX = "climax"
    MEANING_CHANGED = "meaning changed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Intention:
    """A person's word that a finding is meant; `about` fingerprints its scenes, so that it goes stale with them."""

    finding: FindingKey
    kind: IntentionKind
    sentence: str
    scene: SceneId
    about: str = ""
