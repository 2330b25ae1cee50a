"""Edits that say what a person decided about findings, occurrences, suggestions and rules."""

from dataclasses import dataclass
from typing import ClassVar

from leitmotif_desk.domain.edits.base import Edit, listed
from leitmotif_desk.domain.finding import FindingKey, Intention
from leitmotif_desk.domain.occurrence import Judgement, OccurrenceKey


@listed
@dataclass(frozen=True, slots=True)
class MarkIntended(Edit):
    """Say that a finding of the continuity check is meant, with a kind, a sentence and a scene."""

    label: ClassVar[str] = "Mark a finding as intended"
    intention: Intention


@listed
@dataclass(frozen=True, slots=True)
class UnmarkIntended(Edit):
    """Take "intended" back."""

    label: ClassVar[str] = "Take intended back"
    finding: FindingKey


@listed
@dataclass(frozen=True, slots=True)
class JudgeOccurrence(Edit):
    """Accept, reject or doubt an occurrence."""

    label: ClassVar[str] = "Judge an occurrence: {verdict}"
    judgement: Judgement


@listed
@dataclass(frozen=True, slots=True)
class UnjudgeOccurrence(Edit):
    """Forget a decision about an occurrence."""

    label: ClassVar[str] = "Forget a decision"
    occurrence: OccurrenceKey
