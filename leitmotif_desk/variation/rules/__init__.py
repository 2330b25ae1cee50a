"""The table of rules: when the story says this, do that to a theme, because."""

from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.rules.bonds import BONDS
from leitmotif_desk.variation.rules.changes import CHANGES
from leitmotif_desk.variation.rules.people import PEOPLE
from leitmotif_desk.variation.rules.scenes import SCENES

RULES: tuple[Rule, ...] = (*PEOPLE, *CHANGES, *BONDS, *SCENES)
"""`number` is the rule's in the design of the story model, 0 where it is our own; `code` names a row alone."""
