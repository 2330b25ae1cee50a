"""Conditions over story facts: each binds what it found, and the fact that says so, under names that rules use."""

from collections.abc import Iterator

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.project import RowKey
from leitmotif_desk.domain.story import Bond, BondChange, Hit, Presence, Relation, SceneLinkKind
from leitmotif_desk.variation.conditions.condition import Condition, plain
from leitmotif_desk.variation.conditions.match import Clause, Match
from leitmotif_desk.variation.view import SceneView

_EARLIER_KINDS = frozenset({SceneLinkKind.FORESHADOW})
"""Links that work in the earlier of their scenes; all others in the later one."""

BOND_WORDS = {
    Bond.LOVE: "love", Bond.KIN: "kinship", Bond.LOYALTY: "loyalty", Bond.RIVALRY: "rivalry",
    Bond.MENTOR: "teaching", Bond.POWER: "power",
}  # fmt: skip

CHANGE_WORDS = {
    BondChange.NONE: "stays as it is", BondChange.FORMS: "forms", BondChange.STRENGTHENS: "grows stronger",
    BondChange.STRAINS: "is strained", BondChange.BREAKS: "breaks", BondChange.REPAIRS: "is repaired",
    BondChange.REVEALED: "is revealed",
}  # fmt: skip

_SHARES = frozenset({"arc_position", "dialogue"})


def _said(slot: str, fact: Fact) -> dict[str, str]:
    """Return a fact's value as people say it; a share also as the bare number."""
    if fact.field in _SHARES:
        return {slot: f"{round(100 * fact.value)} %", f"{slot}_share": str(fact.value)}
    return {slot: plain(fact.value)}


def scene(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene has a fact in a field, one of some values or above a number."""
    fact = view.scene_fact(condition.field)
    if fact is not None and condition.allows(fact.value):
        yield match.with_fact(condition.slot, fact).with_words(**_said(condition.slot, fact))


def present(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that somebody present has a fact in a field of their presence; binds the role, or tests the one bound."""
    for presence in _candidates(view, match, condition.role):
        for fact in view.facts("presence", (presence.scene, presence.subject), condition.field):
            if condition.allows(fact.value):
                bound = match.with_subject(condition.role, presence.subject, view.name(presence.subject))
                yield bound.with_fact(condition.slot, fact).with_words(**_said(condition.slot, fact))


def _candidates(view: SceneView, match: Match, role: str) -> Iterator[Presence]:
    bound = match.subjects.get(role)
    taken = {subject for name, subject in match.subjects.items() if name != role}
    for presence in view.presences:
        if presence.subject == bound or (bound is None and presence.subject not in taken):
            yield presence


def lasting(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a subject who is not here has a value in the last presence told before this scene."""
    role, slot = condition.role, condition.slot
    here = {presence.subject for presence in view.presences}
    taken = set(match.subjects.values())
    known = match.subjects.get(role)
    wanted = (known,) if known else tuple(s.id for s in view.project.subject if s.id not in taken)
    for subject in wanted:
        earlier = view.earlier(subject) if subject not in here else ()
        fact = view.fact("presence", (earlier[0].scene, subject), condition.field) if earlier else None
        if fact is not None and condition.allows(fact.value):
            seen = view.project.the_scene(earlier[0].scene).number
            bound = match.with_subject(role, subject, view.name(subject)).with_fact(slot, fact)
            yield bound.with_words(**{slot: plain(fact.value), f"{slot}_scene": seen})


def subject(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound subject has a role or an arc."""
    fact = view.fact("subject", (match.subjects[condition.role],), condition.field)
    if fact is not None and condition.allows(fact.value):
        yield match.with_fact(condition.slot, fact).with_words(**_said(condition.slot, fact))


def theme(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound subject has a theme here, or a secret one; the link is cited in the slot `<role>_link`."""
    role, secret = condition.role, "secret" in condition.values
    for link in view.links_of(match.subjects[role], secret):
        fact = view.fact("motif_link", (link.id,), "secret_until" if secret else "subject")
        if fact is not None:
            name = view.project.the_motif(link.motif).name
            yield match.with_theme(role, link.motif, name).with_fact(f"{role}_link", fact)


def view_of(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene is seen from a subject's point of view (slot `pov`); binds the role where it is free."""
    fact = view.scene_fact("pov")
    if fact is None or match.subjects.get(condition.role, fact.value) != fact.value:
        return
    seer = SubjectId(fact.value)
    yield match.with_subject(condition.role, seer, view.name(seer)).with_fact("pov", fact)


def not_view_of(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene is seen from somebody else's point of view than a bound subject's (slot `pov`)."""
    fact = view.scene_fact("pov")
    if fact is not None and fact.value != match.subjects[condition.role]:
        yield match.with_fact("pov", fact).with_words(pov=view.name(fact.value))


def governed_by(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a place or idea governs the scene (slot `place`)."""
    fact = view.scene_fact("place")
    if fact is not None and fact.value not in match.subjects.values():
        place = SubjectId(fact.value)
        yield match.with_subject(condition.role, place, view.name(place)).with_fact("place", fact)


def deceived(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that somebody present is deceived by somebody else who is present too (slots `deceived`, `liar`)."""
    here = {presence.subject: presence for presence in view.presences}
    for presence in here.values():
        fact = view.fact("presence", (presence.scene, presence.subject), "deceived_by")
        liar = here.get(fact.value) if fact else None
        mode = view.fact("presence", (liar.scene, liar.subject), "mode") if liar else None
        if fact is None or liar is None or mode is None:
            continue
        bound = match.with_subject(condition.role, presence.subject, view.name(presence.subject))
        bound = bound.with_subject(condition.other, liar.subject, view.name(liar.subject))
        yield bound.with_fact("deceived", fact).with_fact("liar", mode)


def bond(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that a bound subject has a bond with somebody (slot `bond`); binds both it and `relation`."""
    me = match.subjects[condition.role]
    for relation in view.project.relation:
        if me not in (relation.a, relation.b) or not condition.allows(relation.bond):
            continue
        partner = relation.b if relation.a == me else relation.a
        fact = view.fact("relation", (relation.subject,), "bond")
        if fact is None or match.subjects.get(condition.other, partner) != partner:
            continue
        bound = match.with_subject(condition.other, partner, view.name(partner))
        bound = bound.with_subject("relation", relation.subject, view.name(relation.subject))
        yield bound.with_fact("bond", fact).with_words(bond=BOND_WORDS[relation.bond])


def relation(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that something happens to a relation here (slots `change`, `bond`); binds `a`, `b` and `relation`."""
    for row in view.project.relation_change:
        if row.scene != view.scene.id or not condition.allows(row.change):
            continue
        tie = view.project.find("relation", row.relation)
        fact = view.fact("relation_change", (row.scene, row.relation), "change")
        kind = view.fact("relation", (row.relation,), "bond")
        if isinstance(tie, Relation) and fact is not None and kind is not None:
            bound = match.with_subject("relation", row.relation, view.name(row.relation))
            bound = bound.with_subject("a", tie.a, view.name(tie.a)).with_subject("b", tie.b, view.name(tie.b))
            bound = bound.with_words(bond=BOND_WORDS[tie.bond], change_word=CHANGE_WORDS[row.change])
            yield bound.with_fact("change", fact).with_fact("bond", kind)


def link(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene foreshadows, recalls, mirrors or pays off another with a theme (slot `pointer`, `who`)."""
    for row in view.project.scene_link:
        ends = sorted((row.from_scene, row.to_scene), key=view.project.scene_order)
        works_in, other = ends if row.kind in _EARLIER_KINDS else reversed(ends)
        fact = view.fact("scene_link", (row.id,), "kind")
        if condition.allows(row.kind) and works_in == view.scene.id and row.motif is not None and fact is not None:
            bound = match.with_theme("who", row.motif, view.project.the_motif(row.motif).name)
            yield bound.with_fact("pointer", fact).with_words(other_scene=view.project.the_scene(other).number)


def irony(condition: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene holds irony at somebody's expense (slot `irony`); binds `who`."""
    fact = view.fact("irony", (view.scene.id,), "kind")
    row = view.project.find("irony", view.scene.id)
    butt = getattr(row, "subject", None)
    if fact is not None and condition.allows(fact.value) and butt is not None:
        yield match.with_subject("who", butt, view.name(butt)).with_fact("irony", fact)


def hit(_: Condition, view: SceneView, match: Match) -> Iterator[Match]:
    """Say that the scene has a hit (slot `hit`)."""
    fact = hit_fact(view, view.hit)
    if fact is not None:
        yield match.with_fact("hit", fact)


def hit_fact(view: SceneView, hit: Hit | None) -> Fact | None:
    """Return the fact that a hit states, if there is a hit."""
    key: RowKey = (hit.id,) if hit else ()
    return view.fact("hit", key, "frame") if hit else None


CLAUSES: dict[str, Clause] = {
    clause.__name__: clause
    for clause in (
        scene, present, lasting, subject, theme, view_of, not_view_of, governed_by, deceived, bond, relation, link,
        irony, hit,
    )
}  # fmt: skip
