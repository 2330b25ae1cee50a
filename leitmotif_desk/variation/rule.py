"""What a rule is."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.variation.conditions import Condition, Match, matches
from leitmotif_desk.variation.view import SceneView


class Landing(StrEnum):
    """Which tone of the main line is to fall on the hit."""

    LAST = "last"
    FIRST = "first"
    CLIMAX = "climax"


FLAGS = ("minimal", "restraint", "silent", "hidden")


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: when the facts say so, these operations; `number` is story.md's (0: ours).

    `theme` and `other` are roles of the match whose themes are varied and brought in. `reason` is (slot, template)
    pairs: a template with a slot rests on the fact of that name. A rule without operations is a silence.
    """

    number: int
    code: str
    when: tuple[Condition, ...]
    dimension: Dimension
    operations: tuple[Operation, ...]
    title: str
    reason: tuple[tuple[str, str], ...]
    risk: str
    theme: str = "who"
    other: str = ""
    minimal: bool = False
    restraint: bool = False
    landing: Landing = Landing.LAST
    silent: bool = False
    hidden: bool = False
    weight: float = 1.0
    source: str = ""

    def matches(self, view: SceneView) -> Iterator[Match]:
        """Yield every way in which the facts of a scene fulfil the rule."""
        return matches(self.when, view)
