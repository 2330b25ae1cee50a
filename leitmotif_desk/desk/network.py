"""Subjects, themes and their ties as a graph: what stands for whom, who is bound to whom, which themes are alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.desk.kinship import identities
from leitmotif_desk.domain.ids import MotifId, SceneId
from leitmotif_desk.domain.motif import MotifLink
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import BondChange, Relation, RelationChange, SubjectKind

LEAST_KINSHIP = 0.4
"""Themes less alike than this are never tied: an unrelated pair in five is as like as that."""


class NodeKind(StrEnum):
    SUBJECT = "subject"
    THEME = "theme"
    FORM = "form"


class TieKind(StrEnum):
    MEANING = "meaning"
    BOND = "bond"
    KINSHIP = "kinship"
    DERIVED = "derived"


class Standing(StrEnum):
    """How a tie stands at the story point: open to all, secret from the audience, broken, or still to come."""

    OPEN = "open"
    SECRET = "secret"
    BROKEN = "broken"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Node:
    """A subject, a theme or a form. `id` names its row, `key` the node.

    `subject` is a subject's kind; `bond` and `change` are a relation's, as they stand at the story point. `motif` is
    the theme it is, belongs to, or first stands under. A node that is `ahead` is not true yet at the story point.
    """

    key: str
    kind: NodeKind
    id: str
    name: str
    colour: int | None = None
    motif: MotifId | None = None
    subject: SubjectKind | None = None
    bond: str = ""
    change: BondChange = BondChange.NONE
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Tie:
    """An edge between two nodes: a meaning runs from theme to subject, a derivation from parent to child.

    `scene` is the number of the scene on which its standing turns, `since` of that from which it is true at all;
    `strength` is the identity of two themes.
    """

    one: str
    other: str
    kind: TieKind
    words: str = ""
    standing: Standing = Standing.OPEN
    scene: str = ""
    since: str = ""
    strength: float = 1.0

    def end_beyond(self, key: str) -> str:
        return self.other if key == self.one else self.one


@dataclass(frozen=True, slots=True)
class Network:
    """The graph; subjects first, then themes, then forms, each in the order of the project."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]

    def neighbours(self, key: str) -> tuple[str, ...]:
        """Return the nodes tied to one, each once."""
        return tuple(dict.fromkeys(tie.end_beyond(key) for tie in self.ties if key in (tie.one, tie.other)))


def subject_key(id: str) -> str:
    return f"subject:{id}"


def theme_key(id: str) -> str:
    return f"theme:{id}"


def form_key(id: str) -> str:
    return f"form:{id}"


def network_of(project: Project, at: SceneId | None = None, *, with_forms: bool = False) -> Network:
    """Return the graph as it stands at the end of a scene, or over the whole film; without kinship.

    Over the whole film nothing is ahead, and secret is what is so for a while. All nodes are always there.
    """
    nodes = [*_subjects(project, at), *_themes(project)]
    ties = [*_meanings(project, at), *_bonds(project, at), *_derived_themes(project)]
    if with_forms:
        nodes += _forms(project)
        ties += _derived_forms(project)
    known = {node.key for node in nodes}
    return Network(tuple(nodes), tuple(tie for tie in ties if tie.one in known and tie.other in known))


def kinships(project: Project) -> tuple[Tie, ...]:
    """Return a tie for each two themes alike from LEAST_KINSHIP on, as registered, the likest first."""
    table = identities([project.base_form(motif.id).tones for motif in project.motif])
    found = [
        Tie(theme_key(one.id), theme_key(other.id), TieKind.KINSHIP, strength=float(table[i, j]))
        for i, one in enumerate(project.motif)
        for j, other in enumerate(project.motif[i + 1 :], start=i + 1)
        if table[i, j] >= LEAST_KINSHIP
    ]
    return tuple(sorted(found, key=lambda tie: -tie.strength))


# nodes


def _subjects(project: Project, at: SceneId | None) -> Iterator[Node]:
    relations = {relation.subject: relation for relation in project.relation}
    for subject in project.subject:
        motifs = project.motifs_of(subject.id)
        relation = relations.get(subject.id)
        change = _last_change(project, relation, at) if relation else None
        yield Node(
            subject_key(subject.id),
            NodeKind.SUBJECT,
            subject.id,
            subject.name,
            project.the_motif(motifs[0]).colour if motifs else None,
            motifs[0] if motifs else None,
            subject.kind,
            bond=relation.bond.value if relation else "",
            change=change.change if change else BondChange.NONE,
            ahead=relation is not None and _is_ahead(project, relation, at),
        )


def _themes(project: Project) -> Iterator[Node]:
    for motif in project.motif:
        yield Node(theme_key(motif.id), NodeKind.THEME, motif.id, motif.name, motif.colour, motif.id)


def _forms(project: Project) -> Iterator[Node]:
    base = {motif.base for motif in project.motif}
    for form in project.form:
        if form.id not in base:
            colour = project.the_motif(form.motif).colour
            yield Node(form_key(form.id), NodeKind.FORM, form.id, form.name, colour, form.motif)


# ties


def _meanings(project: Project, at: SceneId | None) -> Iterator[Tie]:
    for link in project.motif_link:
        since, reveal = (project.the_scene(id).number if id else "" for id in (link.from_scene, link.secret_until))
        ends = theme_key(link.motif), subject_key(link.subject)
        yield Tie(*ends, TieKind.MEANING, link.meaning, _standing(project, link, at), reveal, since)


def _standing(project: Project, link: MotifLink, at: SceneId | None) -> Standing:
    if at is None:
        return Standing.OPEN if link.secret_until is None else Standing.SECRET
    if _is_after(project, link.from_scene, at):
        return Standing.AHEAD
    return Standing.SECRET if _is_after(project, link.secret_until, at) else Standing.OPEN


def _is_after(project: Project, scene: SceneId | None, at: SceneId) -> bool:
    return scene is not None and project.scene_order(scene) > project.scene_order(at)


def _bonds(project: Project, at: SceneId | None) -> Iterator[Tie]:
    for relation in project.relation:
        last = _last_change(project, relation, at)
        standing = Standing.OPEN
        if _is_ahead(project, relation, at):
            standing = Standing.AHEAD
        elif last is not None and last.change is BondChange.BREAKS:
            standing = Standing.BROKEN
        elif at is not None and _is_unrevealed(project, relation, at):
            standing = Standing.SECRET
        scene = project.the_scene(last.scene).number if last else ""
        for end in (relation.a, relation.b):
            ends = subject_key(end), subject_key(relation.subject)
            yield Tie(*ends, TieKind.BOND, relation.bond.value, standing, scene)


def _changes(project: Project, relation: Relation) -> list[RelationChange]:
    """Return what happens to a relation, in film order."""
    mine = [change for change in project.relation_change if change.relation == relation.subject]
    return sorted(mine, key=lambda change: project.scene_order(change.scene))


def _last_change(project: Project, relation: Relation, at: SceneId | None) -> RelationChange | None:
    """Return what happened to a relation last, up to the story point."""
    changes = [one for one in _changes(project, relation) if at is None or not _is_after(project, one.scene, at)]
    return changes[-1] if changes else None


def _is_ahead(project: Project, relation: Relation, at: SceneId | None) -> bool:
    """Whether a relation forms only after the story point."""
    forms = next((one for one in _changes(project, relation) if one.change is BondChange.FORMS), None)
    return at is not None and forms is not None and _is_after(project, forms.scene, at)


def _is_unrevealed(project: Project, relation: Relation, at: SceneId) -> bool:
    """Whether a relation is revealed only after the story point."""
    return any(
        one.change is BondChange.REVEALED and _is_after(project, one.scene, at) for one in _changes(project, relation)
    )


def _derived_themes(project: Project) -> Iterator[Tie]:
    """Tie each theme to the themes of which it has a form."""
    motif_of = {form.id: form.motif for form in project.form}
    pairs = dict.fromkeys((motif_of[form.parent], form.motif) for form in project.form if form.parent in motif_of)
    for parent, child in pairs:
        if parent != child:
            yield Tie(theme_key(parent), theme_key(child), TieKind.DERIVED)


def _derived_forms(project: Project) -> Iterator[Tie]:
    """Tie each form to the form it was made from; the base form is the theme itself."""
    base = {motif.base: motif.id for motif in project.motif}
    for form in project.form:
        if form.id in base:
            continue
        parent = form.parent if form.parent is not None else project.the_motif(form.motif).base
        end = theme_key(base[parent]) if parent in base else form_key(parent)
        yield Tie(end, form_key(form.id), TieKind.DERIVED)
