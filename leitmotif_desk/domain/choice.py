"""What a person decided about the engine's rules, its suggestions, and the checks."""

from dataclasses import dataclass

from leitmotif_desk.domain.ids import SceneId


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """How a project uses one rule: whether at all, with which weight and parameters.

    `parameters` are (name, value) pairs in the rule's own words, as "FRAG.notes" for what an operation is told and
    "scene.dialogue" for the number a condition compares with; those not named stay as the rule has them.
    """

    rule: str
    active: bool = True
    weight: float | None = None
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class RuleSheet:
    """Rules a person brought along: a sheet's name and its whole text, in the form of the built-in rules."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CheckChoice:
    """Whether a project runs one continuity check, and its own (name, value) pairs of that check's numbers.

    Numbers not named stay as the check has them.
    """

    check: str
    active: bool = True
    numbers: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Dismissal:
    """A suggestion that is not wanted, by its id, with the reason why; it is not made again while this stands."""

    suggestion: str
    scene: SceneId
    title: str
    reason: str = ""
