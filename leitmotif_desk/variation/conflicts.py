"""Which rule gives way where two contradict each other about a theme."""

from collections.abc import Sequence
from enum import IntEnum

from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation.choosing import Candidate
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.rulebook import EXCLUSIVE


class Level(IntEnum):
    """What a rule rests on, the strongest first (story.md); locks come before all: what breaks one is never made."""

    INTENT = 0
    LINK = 1
    IRONY = 2
    POV = 3
    CHANGE = 4
    RELATION = 5
    SCENE = 6
    MOOD = 7


_BY_CONDITION = {
    "link": Level.LINK, "irony": Level.IRONY, "view_of": Level.POV, "not_view_of": Level.POV, "deceived": Level.CHANGE,
    "lasting": Level.CHANGE, "relation": Level.RELATION, "bond": Level.RELATION, "scene": Level.SCENE,
    "hit": Level.SCENE, "governed_by": Level.SCENE,
}  # fmt: skip
_BY_FIELD = {("scene", "silence"): Level.INTENT, ("present", "mode"): Level.MOOD, ("present", "prominence"): Level.MOOD}


def level_of(rule: Rule) -> Level:
    """Return the strongest thing that a rule rests on."""
    return min((_level(one.name, one.field) for one in rule.when), default=Level.MOOD)


def _level(name: str, field: str) -> Level:
    if (name, field) in _BY_FIELD:
        return _BY_FIELD[name, field]
    return _BY_CONDITION.get(name, Level.CHANGE if name == "present" else Level.MOOD)


def settled(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Return the candidates without those that a stronger one contradicts."""
    return [one for one in candidates if not any(_outdoes(other, one) for other in candidates)]


def _outdoes(strong: Candidate, weak: Candidate) -> bool:
    return strong.level < weak.level and _contradict(strong.suggestion, weak.suggestion)


def _contradict(a: Suggestion, b: Suggestion) -> bool:
    """Return whether two suggestions contradict each other about a theme; a silence over all is about every one."""
    about_one = a.motifs[:1] == b.motifs[:1] or not (a.motifs and b.motifs)
    done, undone = _codes(a), _codes(b)
    return about_one and any((x in done and y in undone) or (y in done and x in undone) for x, y in EXCLUSIVE)


def _codes(suggestion: Suggestion) -> frozenset[str]:
    """Return what is done; leaving out an end or an answer is no silence."""
    return frozenset(
        operation.code for operation in suggestion.operations if operation.code != "WITHHOLD" or not suggestion.lines
    )
