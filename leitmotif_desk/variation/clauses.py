"""Conditions over story facts: each binds what it found, and the fact that says so, under names that rules use."""

from collections.abc import Iterator
from typing import Any

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.project import RowKey
from leitmotif_desk.domain.story import Bond, BondChange, Hit, Presence, Relation, SceneLinkKind
from leitmotif_desk.variation.rule import Clause, Match
from leitmotif_desk.variation.view import SceneView

_EARLIER_KINDS = frozenset({SceneLinkKind.FORESHADOW})
"""Links that work in the earlier of their scenes; all others in the later one."""

_BOND_WORDS = {
    Bond.LOVE: "love", Bond.KIN: "kinship", Bond.LOYALTY: "loyalty", Bond.RIVALRY: "rivalry",
    Bond.MENTOR: "teaching", Bond.POWER: "power",
}  # fmt: skip

_CHANGE_WORDS = {
    BondChange.NONE: "stays as it is", BondChange.FORMS: "forms", BondChange.STRENGTHENS: "grows stronger",
    BondChange.STRAINS: "is strained", BondChange.BREAKS: "breaks", BondChange.REPAIRS: "is repaired",
    BondChange.REVEALED: "is revealed",
}  # fmt: skip

_SHARES = frozenset({"arc_position", "dialogue"})


def _said(slot: str, fact: Fact) -> dict[str, str]:
    """Return a fact's value as people say it; a share also as the bare number."""
    if fact.field in _SHARES:
        return {slot: f"{round(100 * fact.value)} %", f"{slot}_share": str(fact.value)}
    return {slot: f"{fact.value:g}" if isinstance(fact.value, float) else str(fact.value)}


def scene(slot: str, field: str, *values: Any) -> Clause:
    """Say that the scene has a fact in a field, one of some values (none given: any)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.scene_fact(field)
        if fact is not None and (not values or fact.value in values):
            yield match.with_fact(slot, fact).with_words(**_said(slot, fact))

    return clause


def scene_above(slot: str, field: str, least: float) -> Clause:
    """Say that a number of the scene is greater than another."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.scene_fact(field)
        if fact is not None and float(fact.value) > least:
            yield match.with_fact(slot, fact).with_words(**_said(slot, fact))

    return clause


def present(role: str, slot: str, field: str, *values: Any) -> Clause:
    """Say that somebody present has a fact in a field of their presence; binds the role, or tests the one bound."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        for presence in _candidates(view, match, role):
            for fact in view.facts("presence", (presence.scene, presence.subject), field):
                if values and fact.value not in values:
                    continue
                bound = match.with_subject(role, presence.subject, view.name(presence.subject))
                yield bound.with_fact(slot, fact).with_words(**_said(slot, fact))

    return clause


def _candidates(view: SceneView, match: Match, role: str) -> Iterator[Presence]:
    bound = match.subjects.get(role)
    taken = {subject for name, subject in match.subjects.items() if name != role}
    for presence in view.presences:
        if presence.subject == bound or (bound is None and presence.subject not in taken):
            yield presence


def lasting(role: str, slot: str, field: str, *values: Any) -> Clause:
    """Say that a subject who is not here has one of some values in the last presence told before this scene."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        here = {presence.subject for presence in view.presences}
        taken = set(match.subjects.values())
        known = match.subjects.get(role)
        wanted = (known,) if known else tuple(s.id for s in view.project.subject if s.id not in taken)
        for subject in wanted:
            earlier = view.earlier(subject) if subject not in here else ()
            fact = view.fact("presence", (earlier[0].scene, subject), field) if earlier else None
            if fact is not None and fact.value in values:
                seen = view.project.the_scene(earlier[0].scene).number
                bound = match.with_subject(role, subject, view.name(subject)).with_fact(slot, fact)
                yield bound.with_words(**{slot: str(fact.value), f"{slot}_scene": seen})

    return clause


def subject_is(role: str, slot: str, field: str, *values: Any) -> Clause:
    """Say that a bound subject has a role or an arc."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.fact("subject", (match.subjects[role],), field)
        if fact is not None and fact.value in values:
            yield match.with_fact(slot, fact).with_words(**_said(slot, fact))

    return clause


def theme(role: str, secret: bool = False) -> Clause:
    """Say that a bound subject has a theme here; the link is cited in the slot `<role>_link`."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        for link in view.links_of(match.subjects[role], secret):
            fact = view.fact("motif_link", (link.id,), "secret_until" if secret else "subject")
            if fact is not None:
                name = view.project.the_motif(link.motif).name
                yield match.with_theme(role, link.motif, name).with_fact(f"{role}_link", fact)

    return clause


def seen_by(role: str) -> Clause:
    """Say that the scene is seen from a subject's point of view (slot `pov`); binds the role where it is free."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.scene_fact("pov")
        if fact is None or match.subjects.get(role, fact.value) != fact.value:
            return
        subject = SubjectId(fact.value)
        yield match.with_subject(role, subject, view.name(subject)).with_fact("pov", fact)

    return clause


def seen_by_other(role: str) -> Clause:
    """Say that the scene is seen from somebody else's point of view than a bound subject's (slot `pov`)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.scene_fact("pov")
        if fact is not None and fact.value != match.subjects[role]:
            yield match.with_fact("pov", fact).with_words(pov=view.name(fact.value))

    return clause


def governed_by(role: str) -> Clause:
    """Say that a place or idea governs the scene (slot `place`)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.scene_fact("place")
        if fact is not None and fact.value not in match.subjects.values():
            subject = SubjectId(fact.value)
            yield match.with_subject(role, subject, view.name(subject)).with_fact("place", fact)

    return clause


def deceived(role: str, by: str) -> Clause:
    """Say that somebody present is deceived by somebody else who is present too (slots `deceived`, `liar`)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        here = {presence.subject: presence for presence in view.presences}
        for presence in here.values():
            fact = view.fact("presence", (presence.scene, presence.subject), "deceived_by")
            liar = here.get(fact.value) if fact else None
            mode = view.fact("presence", (liar.scene, liar.subject), "mode") if liar else None
            if fact is None or liar is None or mode is None:
                continue
            bound = match.with_subject(role, presence.subject, view.name(presence.subject))
            bound = bound.with_subject(by, liar.subject, view.name(liar.subject))
            yield bound.with_fact("deceived", fact).with_fact("liar", mode)

    return clause


def related(role: str, other: str, *bonds: Any) -> Clause:
    """Say that a bound subject has a bond with somebody (slot `bond`); binds both it and `relation`."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        for relation in view.project.relation:
            pair = (relation.a, relation.b)
            if match.subjects[role] not in pair or (bonds and relation.bond not in bonds):
                continue
            partner = relation.b if relation.a == match.subjects[role] else relation.a
            fact = view.fact("relation", (relation.subject,), "bond")
            if fact is None or match.subjects.get(other, partner) != partner:
                continue
            bound = match.with_subject(other, partner, view.name(partner))
            bound = bound.with_subject("relation", relation.subject, view.name(relation.subject))
            yield bound.with_fact("bond", fact).with_words(bond=_BOND_WORDS[relation.bond])

    return clause


def bond_change(*changes: Any) -> Clause:
    """Say that something happens to a relation here (slots `change`, `bond`); binds `a`, `b` and `relation`."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        for row in view.project.relation_change:
            if row.scene != view.scene.id or row.change not in changes:
                continue
            relation = view.project.find("relation", row.relation)
            fact = view.fact("relation_change", (row.scene, row.relation), "change")
            bond = view.fact("relation", (row.relation,), "bond")
            if isinstance(relation, Relation) and fact is not None and bond is not None:
                bound = match.with_subject("relation", row.relation, view.name(row.relation))
                bound = bound.with_subject("a", relation.a, view.name(relation.a))
                bound = bound.with_subject("b", relation.b, view.name(relation.b))
                bound = bound.with_words(bond=_BOND_WORDS[relation.bond], change_word=_CHANGE_WORDS[row.change])
                yield bound.with_fact("change", fact).with_fact("bond", bond)

    return clause


def pointing(*kinds: SceneLinkKind) -> Clause:
    """Say that the scene foreshadows, recalls, mirrors or pays off another with a theme (slot `pointer`, `who`)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        for link in view.project.scene_link:
            ends = sorted((link.from_scene, link.to_scene), key=view.project.scene_order)
            works_in, other = ends if link.kind in _EARLIER_KINDS else reversed(ends)
            fact = view.fact("scene_link", (link.id,), "kind")
            if link.kind in kinds and works_in == view.scene.id and link.motif is not None and fact is not None:
                bound = match.with_theme("who", link.motif, view.project.the_motif(link.motif).name)
                yield bound.with_fact("pointer", fact).with_words(other_scene=view.project.the_scene(other).number)

    return clause


def ironic(*kinds: Any) -> Clause:
    """Say that the scene holds irony at somebody's expense (slot `irony`); binds `who`."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = view.fact("irony", (view.scene.id,), "kind")
        row = view.project.find("irony", view.scene.id)
        subject = getattr(row, "subject", None)
        if fact is not None and fact.value in kinds and subject is not None:
            yield match.with_subject("who", subject, view.name(subject)).with_fact("irony", fact)

    return clause


def on_hit() -> Clause:
    """Say that the scene has a hit (slot `hit`)."""

    def clause(view: SceneView, match: Match) -> Iterator[Match]:
        fact = hit_fact(view, view.hit)
        if fact is not None:
            yield match.with_fact("hit", fact)

    return clause


def hit_fact(view: SceneView, hit: Hit | None) -> Fact | None:
    """Return the fact that a hit states, if there is a hit."""
    key: RowKey = (hit.id,) if hit else ()
    return view.fact("hit", key, "frame") if hit else None
