"""From story facts to suggested variations, each with the facts that caused it."""

from leitmotif_desk.variation.proposing import propose
from leitmotif_desk.variation.rules import RULES

__all__ = ["RULES", "propose"]
