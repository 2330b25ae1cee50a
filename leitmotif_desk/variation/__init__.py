"""From story facts to suggested variations, each with the facts that caused it."""

from leitmotif_desk.variation.nearly import NearMiss, nearly
from leitmotif_desk.variation.planning import PlannedStep, plan, scenes_to_write
from leitmotif_desk.variation.proposing import propose
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.rulebook import (
    built_in,
    check_choice,
    check_sheet,
    parameters_of,
    parse_rules,
    rules_of,
)

__all__ = [
    "NearMiss",
    "PlannedStep",
    "Rule",
    "built_in",
    "check_choice",
    "check_sheet",
    "nearly",
    "parameters_of",
    "parse_rules",
    "plan",
    "propose",
    "rules_of",
    "scenes_to_write",
]
