"""Why not? The rules that nearly fired in a scene, and what one would have to say for them to fire."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.codec import field_types, from_plain
from leitmotif_desk.domain.edits import (
    AddHit,
    ChangeScene,
    ChangeSubject,
    Edit,
    SetIrony,
    SetPresence,
    SetRelationChange,
)
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import HitId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import BondChange, Hit, Irony, IronyKind, Presence, RelationChange, Scene, Subject
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.variation.conditions import CLAUSES, Condition, Match
from leitmotif_desk.variation.judging import SPECIFICITY
from leitmotif_desk.variation.proposing import suggestions_of
from leitmotif_desk.variation.rule import Rule
from leitmotif_desk.variation.rulebook import rules_of
from leitmotif_desk.variation.view import SceneView

MOST = 8
_PLAIN = frozenset({("presence", "mode"), ("motif_link", "subject"), ("presence", "prominence")})
"""Facts that hold in nearly every scene: a rule that has only these is not near."""
WISHES = {
    "mode": "{who} would have to be {values} here.",
    "state": "{who} would have to be {values} here.",
    "change": "{who} would have to undergo {values} here.",
    "prominence": "{who} would have to have prominence {values} here.",
    "aware": "{who}'s awareness of it would have to be {values} here.",
    "role": "{who} would have to be the {values}.",
    "arc": "{who}'s arc would have to be one of {values}.",
    "pov": "The scene would have to be seen from {who}'s point of view.",
    "function": "The scene would have to be one of {values}.",
    "silence": "Silence would have to be intended: {values}.",
    "diegetic": "Music would have to be possible inside the story: {values}.",
    "dialogue": "Speech would have to cover more than {above} of the scene (0 to 1).",
    "longest_pause_seconds": "There would have to be more than {above} s without dialogue.",
    "hit": "The scene would have to have a hit.",
    "irony": "The scene would have to hold {values} irony at {who}'s expense.",
    "relation": "This would have to happen between {a} and {b} here: {values}.",
}


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule that lacks one fact: what it lacks in words, the edit that says it, and what would then be suggested."""

    rule: str
    number: int
    wish: Message
    edit: Edit
    suggestion: Suggestion


@dataclass(frozen=True, slots=True)
class _Lack:
    rule: Rule
    lacking: Condition
    match: Match
    edit: Edit

    @property
    def nearness(self) -> float:
        facts = {(fact.kind, fact.field) for fact in self.match.facts.values()} - _PLAIN
        return self.rule.weight * sum(SPECIFICITY.get(place, 0.1) for place in facts)


def nearly(project: Project, scene_id: SceneId, heard: tuple[Heard, ...]) -> tuple[NearMiss, ...]:
    """Return the rules that lack a single fact in a scene, the nearest first, each tried out with that fact said.

    Raises UnknownThing for a scene that the project does not have.
    """
    view = SceneView.of(project, scene_id, heard)
    rules = [rule for rule in rules_of(project) if not any(rule.matches(view))]
    lacks = [lack for rule in rules for lack in _lacks(view, rule) if lack.nearness]
    lacks.sort(key=lambda lack: (-lack.nearness, lack.rule.code, lack.lacking.text))
    found: dict[str, NearMiss] = {}
    for lack in lacks:
        if len(found) == MOST:
            break
        tried = None if lack.rule.code in found else _tried(view, lack)
        if tried is not None:
            found[lack.rule.code] = tried
    return tuple(found.values())


def _tried(view: SceneView, lack: _Lack) -> NearMiss | None:
    """Return a near miss once it was seen that the rule would fire; None where something else stands against it."""
    try:
        richer = after(view.project, changes(lack.edit, view.project))
    except LeitmotifError:
        # What cannot be said of this story (a hit outside the scene, a value out of its scale) is no way to a rule.
        return None
    told = SceneView.of(richer, view.scene.id, view.heard)
    wanted = set(lack.match.themes.values())
    made = (one for one in suggestions_of(told, lack.rule) if wanted <= set(one.motifs))
    suggestion = next(made, None)
    if suggestion is None:
        return None
    return NearMiss(lack.rule.code, lack.rule.number, _wish(view, lack), lack.edit, suggestion)


def _wish(view: SceneView, lack: _Lack) -> Message:
    condition, match = lack.lacking, lack.match
    template = WISHES[condition.field or {"view_of": "pov"}.get(condition.name, condition.name)]
    names = {role: view.name(subject) for role, subject in match.subjects.items()}
    who = names.get(condition.role) or names.get("who", "")
    words = {"who": who, "a": names.get("a", ""), "b": names.get("b", "")}
    above = "" if condition.above is None else f"{condition.above:g}"
    return Message.of(template, None, **words, values=(*condition.values, "")[0], above=above)


def _lacks(view: SceneView, rule: Rule) -> Iterator[_Lack]:
    """Yield the ways in which a rule holds but for one of its conditions."""
    for place, condition in enumerate(rule.when):
        if condition.name not in _WAYS:
            continue
        found = [Match().with_words(scene=view.scene.number)]
        for at, one in enumerate(rule.when):
            clause = _WAYS[one.name].stand_in if at == place else CLAUSES[one.name]
            found = [longer for match in found for longer in clause(one, view, match)]
        for match in found:
            for edit in _WAYS[condition.name].edits(condition, view, match):
                yield _Lack(rule, condition, match, edit)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a condition is done without: what binds its roles meanwhile, and the edits that would fulfil it."""

    stand_in: Callable[[Condition, SceneView, Match], Iterator[Match]]
    edits: Callable[[Condition, SceneView, Match], Iterator[Edit]]


def _anybody(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    role = condition.role or "who"
    yield from CLAUSES["present"](Condition("present", role=role, field="mode", slot="mode"), view, match)


def _as_it_is(_: Condition, __: SceneView, match: Match) -> Iterator[Match]:
    yield match


def _any_bond(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    here = {presence.subject for presence in view.presences}
    for tie in view.project.relation:
        fact = view.fact("relation", (tie.subject,), "bond")
        if {tie.a, tie.b} <= here and fact is not None:
            bound = match.with_subject("relation", tie.subject, view.name(tie.subject))
            bound = bound.with_subject("a", tie.a, view.name(tie.a)).with_subject("b", tie.b, view.name(tie.b))
            yield bound.with_fact("bond", fact)


def _say_presence(condition: Condition, view: SceneView, match: Match) -> Iterator[Edit]:
    row = view.project.find("presence", view.scene.id, match.subjects[condition.role])
    if isinstance(row, Presence) and condition.values and condition.field in WISHES:
        yield SetPresence(replace(row, **{condition.field: _typed(Presence, condition)}))


def _say_scene(condition: Condition, view: SceneView, _: Match) -> Iterator[Edit]:
    if condition.above is not None:
        yield ChangeScene(view.scene.id, condition.field, condition.above * 1.2)
    elif condition.values and condition.field in WISHES:
        yield ChangeScene(view.scene.id, condition.field, _typed(Scene, condition))


def _say_view(condition: Condition, view: SceneView, match: Match) -> Iterator[Edit]:
    yield ChangeScene(view.scene.id, "pov", match.subjects[condition.role])


def _say_subject(condition: Condition, _: SceneView, match: Match) -> Iterator[Edit]:
    if condition.values and condition.role in match.subjects:
        yield ChangeSubject(match.subjects[condition.role], condition.field, _typed(Subject, condition))


def _say_hit(_: Condition, view: SceneView, __: Match) -> Iterator[Edit]:
    middle = (view.scene.start_frame + view.scene.end_frame) // 2
    taken = {hit.id for hit in view.project.hit}
    yield AddHit(Hit(HitId(readable_id(f"{view.scene.id} hit", taken)), view.scene.id, middle))


def _say_irony(condition: Condition, view: SceneView, match: Match) -> Iterator[Edit]:
    yield SetIrony(Irony(view.scene.id, IronyKind(condition.values[0]), match.subjects["who"]))


def _say_change(condition: Condition, view: SceneView, match: Match) -> Iterator[Edit]:
    yield SetRelationChange(
        RelationChange(view.scene.id, SubjectId(match.subjects["relation"]), BondChange(condition.values[0]))
    )


def _typed(row: type[object], condition: Condition) -> Any:
    """Return the first value that a condition asks for, as the field holds it."""
    hint, text = field_types(row)[condition.field], condition.values[0]
    plain: object = {"true": True, "false": False}.get(text, int(text) if text.isdigit() else text)
    return from_plain(hint, plain, condition.field)


_WAYS: dict[str, _Way] = {
    "present": _Way(_anybody, _say_presence),
    "view_of": _Way(_anybody, _say_view),
    "irony": _Way(_anybody, _say_irony),
    "scene": _Way(_as_it_is, _say_scene),
    "subject": _Way(_as_it_is, _say_subject),
    "hit": _Way(_as_it_is, _say_hit),
    "relation": _Way(_any_bond, _say_change),
}
"""The conditions that a single fact would fulfil."""
