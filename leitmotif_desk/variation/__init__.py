"""From story facts to suggested variations, each with the facts that caused it."""

from leitmotif_desk.variation.proposing import propose
from leitmotif_desk.variation.rulebook import built_in, check_sheet, rules_of

__all__ = ["built_in", "check_sheet", "propose", "rules_of"]
