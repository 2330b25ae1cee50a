"""Edits that say what a person decided about findings, occurrences, suggestions and rules."""

from dataclasses import dataclass
from typing import ClassVar

from leitmotif_desk.domain.choice import CheckChoice, Dismissal, RuleChoice, RuleSheet
from leitmotif_desk.domain.edits.base import Edit, listed
from leitmotif_desk.domain.finding import FindingKey, Intention, Tally
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


@listed
@dataclass(frozen=True, slots=True)
class ChooseRule(Edit):
    """Switch a rule on or off, or give it another weight and other parameters."""

    label: ClassVar[str] = "Change rule {rule}"
    choice: RuleChoice


@listed
@dataclass(frozen=True, slots=True)
class ForgetRuleChoice(Edit):
    """Let a rule be as it was made."""

    label: ClassVar[str] = "Rule {rule} as it was made"
    rule: str


@listed
@dataclass(frozen=True, slots=True)
class ChooseCheck(Edit):
    """Switch a continuity check on or off, or give it other numbers."""

    label: ClassVar[str] = "Change check {check}"
    choice: CheckChoice


@listed
@dataclass(frozen=True, slots=True)
class ForgetCheckChoice(Edit):
    """Let a continuity check be as it was made."""

    label: ClassVar[str] = "Check {check} as it was made"
    check: str


@listed
@dataclass(frozen=True, slots=True)
class KeepTally(Edit):
    """Keep how many findings stood open against a picture version."""

    label: ClassVar[str] = "Keep the count of findings of {picture_version}"
    tally: Tally


@listed
@dataclass(frozen=True, slots=True)
class BringRules(Edit):
    """Add a sheet of rules, or put another in the place of the one with its name."""

    label: ClassVar[str] = "Add rules: {name}"
    sheet: RuleSheet


@listed
@dataclass(frozen=True, slots=True)
class RemoveRules(Edit):
    """Remove a sheet of rules."""

    label: ClassVar[str] = "Remove rules: {name}"
    name: str


@listed
@dataclass(frozen=True, slots=True)
class DismissSuggestion(Edit):
    """Say that a suggestion is not wanted, and why."""

    label: ClassVar[str] = "Dismiss {title}"
    dismissal: Dismissal


@listed
@dataclass(frozen=True, slots=True)
class WelcomeSuggestion(Edit):
    """Let a dismissed suggestion be made again."""

    label: ClassVar[str] = "Take a dismissal back"
    suggestion: str
