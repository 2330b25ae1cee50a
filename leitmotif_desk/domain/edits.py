"""Every change a person can make, as a frozen value.

`EDITS` is the table of them: the ledger, `apply --list`, the history panel and the tests are driven from it.
What an edit does to the rows is said in domain.changes, how it is written as JSON in domain.edit_text.
"""

from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeVar

from leitmotif_desk.domain.film import Cue, FilmMarker
from leitmotif_desk.domain.finding import FindingKey, Intention
from leitmotif_desk.domain.ids import (
    CueId,
    FactId,
    FormId,
    HitId,
    LinkId,
    MarkerId,
    MotifId,
    SceneId,
    StatementId,
    SubjectId,
)
from leitmotif_desk.domain.motif import Form, Motif, MotifLink
from leitmotif_desk.domain.occurrence import Judgement, OccurrenceKey
from leitmotif_desk.domain.story import (
    Hit,
    Irony,
    Presence,
    Relation,
    RelationChange,
    Scene,
    SceneLink,
    Statement,
    Subject,
)


@dataclass(frozen=True, slots=True)
class Edit:
    """The parent of all edits; `label` names the edit in the history."""

    label: ClassVar[str] = ""


E = TypeVar("E", bound=type[Edit])
EDITS: dict[str, type[Edit]] = {}


def _listed(kind: E) -> E:
    EDITS[kind.__name__] = kind
    return kind


@_listed
@dataclass(frozen=True, slots=True)
class ChangeFilm(Edit):
    """Set one field of the film."""

    label: ClassVar[str] = "Change film {field}"
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class AddSubject(Edit):
    """Add a character, relation, place, object, idea or event."""

    label: ClassVar[str] = "Add {name}"
    subject: Subject


@_listed
@dataclass(frozen=True, slots=True)
class ChangeSubject(Edit):
    """Set one field of a subject."""

    label: ClassVar[str] = "Change {subject}: {field}"
    subject: SubjectId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveSubject(Edit):
    """Remove a subject and all that is said about it."""

    label: ClassVar[str] = "Remove {subject}"
    subject: SubjectId


@_listed
@dataclass(frozen=True, slots=True)
class SetRelation(Edit):
    """Say between whom a relation is, and of what kind."""

    label: ClassVar[str] = "Set relation {subject}"
    relation: Relation


@_listed
@dataclass(frozen=True, slots=True)
class RegisterMotif(Edit):
    """Add a motif with the form it is first known in."""

    label: ClassVar[str] = "Register motif {motif.name}"
    motif: Motif
    form: Form


@_listed
@dataclass(frozen=True, slots=True)
class ChangeMotif(Edit):
    """Set one field of a motif."""

    label: ClassVar[str] = "Change motif {motif}: {field}"
    motif: MotifId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RenameMotif(Edit):
    """Give a motif another name."""

    label: ClassVar[str] = "Rename motif to {name}"
    motif: MotifId
    name: str


@_listed
@dataclass(frozen=True, slots=True)
class RemoveMotif(Edit):
    """Remove a motif, its forms and its links."""

    label: ClassVar[str] = "Remove motif {motif}"
    motif: MotifId


@_listed
@dataclass(frozen=True, slots=True)
class AddForm(Edit):
    """Add a form to a motif's family tree."""

    label: ClassVar[str] = "Add form {name}"
    form: Form


@_listed
@dataclass(frozen=True, slots=True)
class ChangeForm(Edit):
    """Set one field of a form."""

    label: ClassVar[str] = "Change form {form}: {field}"
    form: FormId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveForm(Edit):
    """Remove a form; a motif's base form stays."""

    label: ClassVar[str] = "Remove form {form}"
    form: FormId


@_listed
@dataclass(frozen=True, slots=True)
class LinkMotif(Edit):
    """Say what a motif means, from where, and until when in secret."""

    label: ClassVar[str] = "Link {motif} to {subject}"
    link: MotifLink


@_listed
@dataclass(frozen=True, slots=True)
class UnlinkMotif(Edit):
    """Take a meaning away from a motif."""

    label: ClassVar[str] = "Unlink motif"
    link: LinkId


@_listed
@dataclass(frozen=True, slots=True)
class AcceptVariation(Edit):
    """Make a suggestion a form of its motif, and place it on a cue where one is named."""

    label: ClassVar[str] = "Accept {form.name}"
    form: Form
    cue: CueId | None = None


@_listed
@dataclass(frozen=True, slots=True)
class AddScene(Edit):
    """Add a scene."""

    label: ClassVar[str] = "Add scene {number}"
    scene: Scene


@_listed
@dataclass(frozen=True, slots=True)
class ChangeScene(Edit):
    """Set one field of a scene."""

    label: ClassVar[str] = "Change scene {scene}: {field}"
    scene: SceneId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveScene(Edit):
    """Remove a scene and all that is said about it."""

    label: ClassVar[str] = "Remove scene {scene}"
    scene: SceneId


@_listed
@dataclass(frozen=True, slots=True)
class AddHit(Edit):
    """Add a moment that the music may have to meet."""

    label: ClassVar[str] = "Add hit in scene {scene}"
    hit: Hit


@_listed
@dataclass(frozen=True, slots=True)
class ChangeHit(Edit):
    """Set one field of a hit."""

    label: ClassVar[str] = "Change hit: {field}"
    hit: HitId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveHit(Edit):
    """Remove a hit."""

    label: ClassVar[str] = "Remove hit"
    hit: HitId


@_listed
@dataclass(frozen=True, slots=True)
class AddMarker(Edit):
    """Mark a moment of the film."""

    label: ClassVar[str] = "Add marker {name}"
    marker: FilmMarker


@_listed
@dataclass(frozen=True, slots=True)
class ChangeMarker(Edit):
    """Set one field of a marker."""

    label: ClassVar[str] = "Change marker: {field}"
    marker: MarkerId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveMarker(Edit):
    """Remove a marker."""

    label: ClassVar[str] = "Remove marker"
    marker: MarkerId


@_listed
@dataclass(frozen=True, slots=True)
class SetPresence(Edit):
    """Say how a subject is in a scene, replacing what was said before."""

    label: ClassVar[str] = "Set {subject} in scene {scene}"
    presence: Presence


@_listed
@dataclass(frozen=True, slots=True)
class RemovePresence(Edit):
    """Take a subject out of a scene."""

    label: ClassVar[str] = "Take {subject} out of scene {scene}"
    scene: SceneId
    subject: SubjectId


@_listed
@dataclass(frozen=True, slots=True)
class SetRelationChange(Edit):
    """Say what happens to a relation in a scene."""

    label: ClassVar[str] = "Set {relation} in scene {scene}"
    change: RelationChange


@_listed
@dataclass(frozen=True, slots=True)
class LinkScenes(Edit):
    """Let one scene point at another."""

    label: ClassVar[str] = "Link scene {from_scene} to {to_scene}"
    link: SceneLink


@_listed
@dataclass(frozen=True, slots=True)
class UnlinkScenes(Edit):
    """Remove a link between scenes."""

    label: ClassVar[str] = "Unlink scenes"
    link: LinkId


@_listed
@dataclass(frozen=True, slots=True)
class SetIrony(Edit):
    """Say that the audience and a character know different things in a scene."""

    label: ClassVar[str] = "Set irony in scene {scene}"
    irony: Irony


@_listed
@dataclass(frozen=True, slots=True)
class RetractFact(Edit):
    """Take back one story fact that `show story` lists."""

    label: ClassVar[str] = "Retract a fact"
    fact: FactId


@_listed
@dataclass(frozen=True, slots=True)
class LogStatement(Edit):
    """Log a use of a motif that no cue on the desk shows."""

    label: ClassVar[str] = "Log statement of {motif}"
    statement: Statement


@_listed
@dataclass(frozen=True, slots=True)
class RemoveStatement(Edit):
    """Remove a logged statement."""

    label: ClassVar[str] = "Remove statement"
    statement: StatementId


@_listed
@dataclass(frozen=True, slots=True)
class AddCue(Edit):
    """Add a cue; its score, if it has one, must be attached in the store."""

    label: ClassVar[str] = "Add cue {number}"
    cue: Cue


@_listed
@dataclass(frozen=True, slots=True)
class ChangeCue(Edit):
    """Set one field of a cue."""

    label: ClassVar[str] = "Change cue {cue}: {field}"
    cue: CueId
    field: str
    value: Any


@_listed
@dataclass(frozen=True, slots=True)
class RemoveCue(Edit):
    """Remove a cue."""

    label: ClassVar[str] = "Remove cue {cue}"
    cue: CueId


@_listed
@dataclass(frozen=True, slots=True)
class MarkIntended(Edit):
    """Say that a finding of the continuity check is meant, with a kind, a sentence and a scene."""

    label: ClassVar[str] = "Mark a finding as intended"
    intention: Intention


@_listed
@dataclass(frozen=True, slots=True)
class UnmarkIntended(Edit):
    """Take "intended" back."""

    label: ClassVar[str] = "Take intended back"
    finding: FindingKey


@_listed
@dataclass(frozen=True, slots=True)
class JudgeOccurrence(Edit):
    """Accept, reject or doubt an occurrence."""

    label: ClassVar[str] = "Judge an occurrence: {verdict}"
    judgement: Judgement


@_listed
@dataclass(frozen=True, slots=True)
class UnjudgeOccurrence(Edit):
    """Forget a decision about an occurrence."""

    label: ClassVar[str] = "Forget a decision"
    occurrence: OccurrenceKey


@_listed
@dataclass(frozen=True, slots=True)
class Batch(Edit):
    """Several edits as one step."""

    label: ClassVar[str] = "{name}"
    name: str
    edits: tuple[Edit, ...] = field(default=())


@_listed
@dataclass(frozen=True, slots=True)
class Restore(Edit):
    """Put rows back as they were: the inverse of any edit. Rows are (kind, key, plain row or None to remove)."""

    label: ClassVar[str] = "{name}"
    name: str
    rows: tuple[tuple[str, tuple[str, ...], Any], ...] = ()
