"""The rules a film works with: seen, switched, changed, brought along from a file."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.choice import RuleChoice, RuleSheet
from leitmotif_desk.domain.edits import BringRules, ChooseRule, ForgetRuleChoice
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.project import Project
from leitmotif_desk.variation import Rule, built_in, check_choice, check_sheet, parameters_of, parse_rules

GREATEST = 64.0
"""No number of a rule may be greater than this."""
EXAMPLE = """\
# A rule of your own: when the story says this, do that to a theme, because.
# when: conditions, each going on from those before it.   do: operations, in order.
# reason: sentences; [name] in front says on which fact a sentence rests, and every fact is told.

[[rule]]
code = "my-threatened-theme"
when = ["present who mode on-screen", "present who state threatened as danger", "theme who"]
do = ["SLOWER(ratio=1.2)"]
kind = "rhythm/metre"
flags = ["minimal"]
weight = 1.0
title = "{who_theme}, held back"
reason = [
    "[mode] {who} is on screen",
    "[danger] and threatened.",
    "[who_link] {who_theme} stands for {who}: a slower step is a wary one.",
]
risk = "A theme that only slows down may seem tired instead."
source = "mine"
"""


@dataclass(frozen=True, slots=True)
class KnownRule:
    """A rule as it was made, the sheet it came in (empty: ours), and what this film chose for it."""

    rule: Rule
    sheet: str
    choice: RuleChoice | None

    @property
    def is_active(self) -> bool:
        return self.choice is None or self.choice.active

    @property
    def weight(self) -> float:
        """How much it counts in this film."""
        chosen = self.choice.weight if self.choice else None
        return self.rule.weight if chosen is None else chosen

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """What it is told in this film, as (name, value) pairs."""
        chosen = dict(self.choice.parameters) if self.choice else {}
        return tuple((name, chosen.get(name, value)) for name, value in parameters_of(self.rule))


def known_rules(project: Project) -> tuple[KnownRule, ...]:
    """Return our rules and then those brought along, whether they are switched on or not."""
    choices = {choice.rule: choice for choice in project.rule_choice}
    ours = [(rule, "") for rule in built_in()]
    brought = [(rule, sheet.name) for sheet in project.rule_sheet for rule in parse_rules(sheet.text, sheet.name)]
    return tuple(KnownRule(rule, sheet, choices.get(rule.code)) for rule, sheet in (*ours, *brought))


def vocabulary(name: str) -> tuple[str, ...]:
    """Return the values that our rules use for a parameter that is no number."""
    told = (value for rule in built_in() for other, value in parameters_of(rule) if other == name)
    return tuple(dict.fromkeys(sorted(told)))


def switch(desk: Desk, known: KnownRule, active: bool) -> None:
    """Let a rule be used in this film, or not."""
    _choose(desk, known, replace(_choice(known), active=active))


def weigh(desk: Desk, known: KnownRule, weight: float) -> None:
    """Let a rule count more or less than it was made to (0 to 10); raises BadValue."""
    if not 0 <= weight <= 10:
        raise BadValue(f"A weight of {weight:g} is not between 0 and 10.", now="Nothing was changed.")
    _choose(desk, known, replace(_choice(known), weight=None if weight == known.rule.weight else weight))


def tell(desk: Desk, known: KnownRule, name: str, value: str) -> None:
    """Tell a rule another value of a parameter; raises BadValue for one that the rule cannot work with."""
    made = dict(parameters_of(known.rule))
    _check_value(name, made[name], value)
    chosen = {**dict(_choice(known).parameters), name: value}
    told = tuple((one, chosen[one]) for one in made if one in chosen and chosen[one] != made[one])
    _choose(desk, known, replace(_choice(known), parameters=told))


def _choice(known: KnownRule) -> RuleChoice:
    return known.choice or RuleChoice(known.rule.code)


def _choose(desk: Desk, known: KnownRule, choice: RuleChoice) -> None:
    check_choice(known.rule, choice)
    if choice == RuleChoice(known.rule.code):
        if known.choice is not None:
            desk.apply(ForgetRuleChoice(known.rule.code))
    elif choice != known.choice:
        desk.apply(ChooseRule(choice))


def _check_value(name: str, made: str, value: str) -> None:
    number = number_of(made)
    if number is None:
        if value not in vocabulary(name) and value != made:
            raise BadValue(f"{value!r} is no value of {name}.", now="Nothing was changed.")
        return
    wanted = number_of(value)
    is_like_it = wanted is not None and abs(wanted) <= GREATEST and (wanted < 0) == (number < 0)
    if wanted is None or not is_like_it or (made.lstrip("-").isdigit() and wanted != int(wanted)):
        raise BadValue(f"{value!r} is no number that {name} can be, as {made} is.", now="Nothing was changed.")
    if number and not wanted:
        raise BadValue(f"{name} cannot be nothing.", now="Nothing was changed.")


def number_of(text: str) -> float | None:
    """Return the number a parameter's value is; None where it is a word or a ratio."""
    try:
        return float(text)
    except ValueError:
        return None


def forget(desk: Desk, known: KnownRule) -> None:
    """Let a rule be as it was made."""
    if known.choice is not None:
        desk.apply(ForgetRuleChoice(known.rule.code))


def bring(desk: Desk, path: Path) -> str:
    """Add the rules of a file, or put them in the place of those with its name; return that name.

    Raises BadValue that names the rule and what is wrong with it; nothing is added then.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadValue(f"It cannot be read: {error}.", where=str(path), now="No rule was added.") from error
    name = path.stem
    codes = {rule.code for rule in check_sheet(text, name)}
    taken = next((one for one in _elsewhere(desk.project, name) if one.rule.code in codes), None)
    if taken is not None:
        what = f"There is a rule {taken.rule.code!r} already, in the sheet {taken.sheet!r}."
        raise BadValue(what, where=name, now="No rule was added.")
    desk.apply(BringRules(RuleSheet(name, text)))
    return name


def _elsewhere(project: Project, name: str) -> tuple[KnownRule, ...]:
    return tuple(known for known in known_rules(project) if known.sheet not in ("", name))


def told_by(rule: Rule) -> Mapping[str, str]:
    """Return how a rule reads, part by part: when, then what is done, because, and where it comes from."""
    return {
        "when": "\n".join(condition.text for condition in rule.when),
        "do": "\n".join(_operation_text(code, dict(pairs)) for code, pairs in _operations(rule)),
        "because": " ".join(text for _, text in rule.reason),
        "risk": rule.risk,
        "source": rule.source,
    }


def _operations(rule: Rule) -> tuple[tuple[str, tuple[tuple[str, object], ...]], ...]:
    return tuple((operation.code, operation.parameters) for operation in rule.operations)


def _operation_text(code: str, parameters: Mapping[str, object]) -> str:
    inner = ", ".join(f"{name}={value}" for name, value in parameters.items())
    return f"{code}({inner})" if inner else code
