"""The table of rules, read from the text it is written in: our own, and those a person brings along."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any

from leitmotif_desk.domain.choice import RuleChoice
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Operation, Parameter
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.theory.operations import OPERATIONS
from leitmotif_desk.variation.conditions import Condition
from leitmotif_desk.variation.rule import FLAGS, Landing, Rule

MOST_OPERATIONS = 3
EXCLUSIVE = (("FULL", "FRAG"), ("CORRUPT", "REDEEM"), ("FULL", "WITHHOLD"), ("AUG", "DIM"))
"""Operations that contradict each other, in one rule as between two (story.md)."""
_FIELDS: dict[str, type | tuple[type, ...]] = {
    "number": int, "code": str, "when": list, "do": list, "kind": str, "theme": str, "other": str, "flags": list,
    "landing": str, "weight": (int, float), "title": str, "reason": list, "risk": str, "source": str,
}  # fmt: skip
_NEEDED = ("code", "when", "do", "kind", "title", "reason")
_OPERATION = re.compile(r"(?P<code>\w+)(?:\((?P<parameters>.*)\))?")
_SENTENCE = re.compile(r"(?:\[(?P<slot>\w+)\]\s*)?(?P<text>.*)", re.DOTALL)
_KEEPING = frozenset({"transposed", "octave"})
_ALWAYS = frozenset(
    {"scene", "key", "instrument", "chords", "last_chord", "opening", "way", "turned", "times", "minutes", "bond"}
    | {"change_word", "other_scene"}
)
"""Words that a reason may use whatever its conditions."""
_BINDS = {"relation": ("a", "b", "relation"), "bond": ("relation",), "link": ("who",), "irony": ("who",)}
"""Roles that a condition binds without naming them."""
_FACTS = {
    "relation": ("change", "bond"), "bond": ("bond",), "link": ("pointer",), "deceived": ("deceived", "liar"),
    "view_of": ("pov",), "not_view_of": ("pov",), "governed_by": ("place",), "irony": ("irony",), "hit": ("hit",),
}  # fmt: skip
"""Names under which a condition without a field keeps the facts it found."""
_MADE = frozenset({"home", "other_home", "other_low", "far", "solo", "other_key", "other_motif", "darker", "waltz"})
"""Words that an operation's parameters may use: what the themes themselves say (variation.making)."""
_HISTORY = frozenset({"entering", "heard", "worn", "never_whole", "other_tonic"})


@cache
def built_in() -> tuple[Rule, ...]:
    """Return our own rules, in the order of the table."""
    return parse_rules((files(__package__) / "rules.toml").read_text(encoding="utf-8"))


def rules_of(project: Project) -> tuple[Rule, ...]:
    """Return the rules a project works with: ours and its own, without those switched off, told what it chose."""
    brought = (rule for sheet in project.rule_sheet for rule in parse_rules(sheet.text, sheet.name))
    chosen = {choice.rule: choice for choice in project.rule_choice}
    known = (*built_in(), *brought)
    return tuple(told(rule, chosen.get(rule.code)) for rule in known if is_active(rule, chosen))


def is_active(rule: Rule, chosen: Mapping[str, RuleChoice]) -> bool:
    """Return whether a rule is used; it is unless a person switched it off."""
    return rule.code not in chosen or chosen[rule.code].active


def parse_rules(text: str, name: str = "rules") -> tuple[Rule, ...]:
    """Return the rules of a sheet; raises BadValue that names the sheet, the rule and what is wrong with it."""
    try:
        rows = tomllib.loads(text).get("rule", [])
    except tomllib.TOMLDecodeError as error:
        raise BadValue(f"This is no sheet of rules: {error}.", where=name, now="No rule was added.") from error
    rules = tuple(_rule(row, name) for row in rows)
    codes = [rule.code for rule in rules]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise BadValue(f"Two rules are called {twice!r}.", where=name, now="No rule was added.")
    return rules


def check_sheet(text: str, name: str) -> tuple[Rule, ...]:
    """Return the rules of a sheet to be added; raises BadValue too where a rule has the code of one of ours."""
    rules, ours = parse_rules(text, name), {rule.code for rule in built_in()}
    taken = next((rule.code for rule in rules if rule.code in ours), None)
    if taken is not None:
        raise BadValue(f"There is a rule {taken!r} already.", where=name, now="No rule was added.")
    if not rules:
        raise BadValue("There is no [[rule]] in it.", where=name, now="No rule was added.")
    return rules


def _rule(row: Mapping[str, Any], sheet: str) -> Rule:
    where = f"{sheet}, rule {row.get('code', '')!r}"
    try:
        _check_fields(row)
        rule = Rule(
            number=row.get("number", 0),
            code=row["code"],
            when=tuple(Condition.parse(text) for text in row["when"]),
            dimension=_one_of(Dimension, row["kind"], "kind"),
            operations=tuple(parse_operation(text) for text in row["do"]),
            title=row["title"],
            reason=tuple(_sentence(text) for text in row["reason"]),
            risk=row.get("risk", ""),
            theme=row.get("theme", "who"),
            other=row.get("other", ""),
            landing=_one_of(Landing, row.get("landing", "last"), "landing"),
            weight=float(row.get("weight", 1.0)),
            source=row.get("source", ""),
            **dict.fromkeys(row.get("flags", []), True),
        )
        _check(rule)
    except BadValue as error:
        raise BadValue(error.what, where=where, now="No rule was added.") from error
    return rule


def _check_fields(row: Mapping[str, Any]) -> None:
    for name in _NEEDED:
        if not row.get(name):
            raise BadValue(f"It has no {name!r}.")
    for name, value in row.items():
        if name not in _FIELDS:
            raise BadValue(f"It has a {name!r}, which no rule has; they have {', '.join(_FIELDS)}.")
        if not isinstance(value, _FIELDS[name]) or (isinstance(value, list) and not _are_texts(value)):
            raise BadValue(f"Its {name!r} is not what it must be.")
    unknown = [flag for flag in row.get("flags", []) if flag not in FLAGS]
    if unknown:
        raise BadValue(f"{unknown[0]!r} is no flag; there are {', '.join(FLAGS)}.")


def _are_texts(values: list[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def _one_of(kind: Any, text: str, field: str) -> Any:
    if text not in list(kind):
        raise BadValue(f"{text!r} is no {field}; there are {', '.join(kind)}.")
    return kind(text)


def parse_operation(text: str) -> Operation:
    """Return the operation that "FRAG(kind=head, notes=0)" says; raises BadValue for one there is not."""
    match = _OPERATION.fullmatch(text.strip())
    if match is None or match["code"] not in OPERATIONS:
        raise BadValue(f"{text!r} is no operation; there are {', '.join(OPERATIONS)}.")
    pairs = [pair.partition("=") for pair in (match["parameters"] or "").split(",") if pair.strip()]
    return Operation(match["code"], tuple((name.strip(), _value(value.strip())) for name, _, value in pairs))


def _value(text: str) -> Parameter:
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text


def _sentence(text: str) -> tuple[str, str]:
    match = _SENTENCE.fullmatch(text)
    assert match is not None
    return match["slot"] or "", match["text"]


def _check(rule: Rule) -> None:
    """Raise BadValue for a rule that contradicts itself, or tells of what its conditions do not know."""
    codes = [operation.code for operation in rule.operations]
    if len(codes) > MOST_OPERATIONS:
        raise BadValue(f"It does {len(codes)} things to a theme; {MOST_OPERATIONS} are the most.")
    if sum(map(_changes_pitches, rule.operations)) > 1:
        raise BadValue("More than one of its operations changes the pitches.")
    clash = next((pair for pair in EXCLUSIVE if set(pair) <= set(codes)), None)
    if clash is not None:
        raise BadValue(f"{' and '.join(clash)} contradict each other.")
    if not rule.silent and rule.theme not in _themes(rule):
        raise BadValue(f"No condition finds the theme of {rule.theme!r}.")
    facts = slots_of(rule)
    untold = next((slot for slot, _ in rule.reason if slot and slot not in facts), None)
    if untold is not None:
        raise BadValue(f"No condition finds a fact called {untold!r}; there are {', '.join(sorted(facts))}.")
    words = _words(rule)
    for text in (rule.title, rule.risk, *(sentence for _, sentence in rule.reason)):
        _check_names(text, words)
    for operation in rule.operations:
        for _, value in operation.parameters:
            _check_names(str(value), words | _MADE)


def _check_names(text: str, known: frozenset[str]) -> None:
    named = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    wrong = next((name for name in named if name not in known), None)
    if wrong is not None:
        raise BadValue(f"Nothing fills {{{wrong}}}; there are {', '.join(sorted(known))}.")


def _changes_pitches(operation: Operation) -> bool:
    """Return whether an operation gives a theme other intervals; a turned opening alone leaves it its own."""
    kept = operation.code in _KEEPING or operation.get("kind") == "head"
    return OPERATIONS[operation.code].dimension is Dimension.PITCH and not kept


def roles_of(rule: Rule) -> frozenset[str]:
    """Return the roles that a rule's conditions bind."""
    named = {role for one in rule.when for role in (one.role, one.other) if role}
    return frozenset(named | {role for one in rule.when for role in _BINDS.get(one.name, ())})


def slots_of(rule: Rule) -> frozenset[str]:
    """Return the names under which a rule's conditions keep the facts they find."""
    return frozenset(_slots(rule))


def _slots(rule: Rule) -> Iterator[str]:
    for one in rule.when:
        if one.name == "theme":
            yield f"{one.role}_link"
        elif one.name not in _HISTORY:
            yield from _FACTS.get(one.name, (one.slot,))


def _themes(rule: Rule) -> frozenset[str]:
    """Return the roles whose themes a rule's conditions find."""
    return frozenset({one.role for one in rule.when if one.name == "theme"} | {"who"} & _pointed(rule))


def _pointed(rule: Rule) -> frozenset[str]:
    return frozenset({"who"} if any(one.name == "link" for one in rule.when) else ())


def _words(rule: Rule) -> frozenset[str]:
    roles, slots = roles_of(rule), slots_of(rule)
    more = {f"{slot}_{end}" for slot in slots for end in ("scene", "share")}
    return frozenset(_ALWAYS | roles | {f"{role}_theme" for role in roles} | slots | more)


def told(rule: Rule, choice: RuleChoice | None) -> Rule:
    """Return a rule with the weight and parameters that a person chose; names it does not have are passed over."""
    if choice is None:
        return rule
    chosen = dict(choice.parameters)
    return replace(
        rule,
        weight=rule.weight if choice.weight is None else choice.weight,
        operations=tuple(_told_operation(operation, chosen) for operation in rule.operations),
        when=tuple(_told_condition(condition, chosen) for condition in rule.when),
    )


def check_choice(rule: Rule, choice: RuleChoice) -> None:
    """Raise BadValue where a rule with the weight and parameters of a choice would contradict itself."""
    try:
        _check(told(rule, choice))
    except BadValue as error:
        raise BadValue(error.what, where=f"rule {rule.code!r}", now="Nothing was changed.") from error


def parameters_of(rule: Rule) -> tuple[tuple[str, str], ...]:
    """Return what a person may change in a rule besides its weight, as (name, value) pairs for a RuleChoice."""
    done = [(f"{one.code}.{name}", str(value)) for one in rule.operations for name, value in one.parameters]
    asked = [(f"{one.name}.{one.field}", f"{one.above:g}") for one in rule.when if one.above is not None]
    heard = [
        (f"{one.name}.{place}", f"{number:g}")
        for one in rule.when
        for place, number in zip(("times", "minutes"), one.numbers, strict=False)
    ]
    return (*done, *asked, *heard)


def _told_operation(operation: Operation, chosen: Mapping[str, str]) -> Operation:
    pairs = (
        (name, _value(chosen[f"{operation.code}.{name}"]) if f"{operation.code}.{name}" in chosen else value)
        for name, value in operation.parameters
    )
    return Operation(operation.code, tuple(pairs))


def _told_condition(condition: Condition, chosen: Mapping[str, str]) -> Condition:
    above = chosen.get(f"{condition.name}.{condition.field}") if condition.above is not None else None
    places = zip(("times", "minutes"), condition.numbers, strict=False)
    numbers = tuple(float(chosen.get(f"{condition.name}.{place}", number)) for place, number in places)
    return replace(condition, numbers=numbers, above=float(above) if above is not None else condition.above)
