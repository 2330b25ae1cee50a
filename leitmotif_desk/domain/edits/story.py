"""Edits of the story: subjects, scenes, and what happens in them."""

from dataclasses import dataclass
from typing import Any, ClassVar

from leitmotif_desk.domain.edits.base import Edit, listed
from leitmotif_desk.domain.ids import FactId, HitId, LinkId, SceneId, StatementId, SubjectId
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


@listed
@dataclass(frozen=True, slots=True)
class AddSubject(Edit):
    """Add a character, relation, place, object, idea or event."""

    label: ClassVar[str] = "Add {name}"
    subject: Subject


@listed
@dataclass(frozen=True, slots=True)
class ChangeSubject(Edit):
    """Set one field of a subject."""

    label: ClassVar[str] = "Change {subject}: {field}"
    subject: SubjectId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveSubject(Edit):
    """Remove a subject and all that is said about it."""

    label: ClassVar[str] = "Remove {subject}"
    subject: SubjectId


@listed
@dataclass(frozen=True, slots=True)
class SetRelation(Edit):
    """Say between whom a relation is, and of what kind."""

    label: ClassVar[str] = "Set relation {subject}"
    relation: Relation


@listed
@dataclass(frozen=True, slots=True)
class AddScene(Edit):
    """Add a scene."""

    label: ClassVar[str] = "Add scene {number}"
    scene: Scene


@listed
@dataclass(frozen=True, slots=True)
class ChangeScene(Edit):
    """Set one field of a scene."""

    label: ClassVar[str] = "Change scene {scene}: {field}"
    scene: SceneId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveScene(Edit):
    """Remove a scene and all that is said about it."""

    label: ClassVar[str] = "Remove scene {scene}"
    scene: SceneId


@listed
@dataclass(frozen=True, slots=True)
class AddHit(Edit):
    """Add a moment that the music may have to meet."""

    label: ClassVar[str] = "Add hit in scene {scene}"
    hit: Hit


@listed
@dataclass(frozen=True, slots=True)
class ChangeHit(Edit):
    """Set one field of a hit."""

    label: ClassVar[str] = "Change hit: {field}"
    hit: HitId
    field: str
    value: Any


@listed
@dataclass(frozen=True, slots=True)
class RemoveHit(Edit):
    """Remove a hit."""

    label: ClassVar[str] = "Remove hit"
    hit: HitId


@listed
@dataclass(frozen=True, slots=True)
class SetPresence(Edit):
    """Say how a subject is in a scene, replacing what was said before."""

    label: ClassVar[str] = "Set {subject} in scene {scene}"
    presence: Presence


@listed
@dataclass(frozen=True, slots=True)
class RemovePresence(Edit):
    """Take a subject out of a scene."""

    label: ClassVar[str] = "Take {subject} out of scene {scene}"
    scene: SceneId
    subject: SubjectId


@listed
@dataclass(frozen=True, slots=True)
class SetRelationChange(Edit):
    """Say what happens to a relation in a scene."""

    label: ClassVar[str] = "Set {relation} in scene {scene}"
    change: RelationChange


@listed
@dataclass(frozen=True, slots=True)
class LinkScenes(Edit):
    """Let one scene point at another."""

    label: ClassVar[str] = "Link scene {from_scene} to {to_scene}"
    link: SceneLink


@listed
@dataclass(frozen=True, slots=True)
class UnlinkScenes(Edit):
    """Remove a link between scenes."""

    label: ClassVar[str] = "Unlink scenes"
    link: LinkId


@listed
@dataclass(frozen=True, slots=True)
class SetIrony(Edit):
    """Say that the audience and a character know different things in a scene."""

    label: ClassVar[str] = "Set irony in scene {scene}"
    irony: Irony


@listed
@dataclass(frozen=True, slots=True)
class RetractFact(Edit):
    """Take back one story fact that `show story` lists."""

    label: ClassVar[str] = "Retract a fact"
    fact: FactId


@listed
@dataclass(frozen=True, slots=True)
class LogStatement(Edit):
    """Log a use of a motif that no cue on the desk shows."""

    label: ClassVar[str] = "Log statement of {motif}"
    statement: Statement


@listed
@dataclass(frozen=True, slots=True)
class RemoveStatement(Edit):
    """Remove a logged statement."""

    label: ClassVar[str] = "Remove statement"
    statement: StatementId
