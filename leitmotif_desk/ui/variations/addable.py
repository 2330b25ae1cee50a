"""Which facts a person can add to a scene: a table of questions, and the edit that the answers make."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from leitmotif_desk.domain.edits import (
    AddHit,
    AddSubject,
    Batch,
    ChangeScene,
    ChangeSubject,
    Edit,
    LinkScenes,
    SetIrony,
    SetPresence,
    SetRelation,
    SetRelationChange,
)
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.ids import HitId, LinkId, SceneId, SubjectId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import (
    Arc,
    Bond,
    BondChange,
    Change,
    Diegetic,
    Hit,
    HitKind,
    Irony,
    IronyKind,
    Presence,
    PresenceMode,
    Relation,
    RelationChange,
    Role,
    SceneFunction,
    SceneLink,
    SceneLinkKind,
    Silence,
    State,
    Subject,
    SubjectKind,
)

Answers = Mapping[str, Any]


class Awareness(StrEnum):
    """Whether a subject knows what goes on."""

    AWARE = "aware"
    UNAWARE = "unaware"


class Ask(StrEnum):
    """What kind of answer a question takes."""

    SUBJECT = "subject"
    SCENE = "scene"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    TIMECODE = "timecode"


@dataclass(frozen=True, slots=True)
class Question:
    """One line of a dialog.

    `choices` is a vocabulary, `low` to `high` the range of a number, `kind` what a subject is that is named here first.
    """

    name: str
    label: str
    ask: Ask
    choices: type[StrEnum] | None = None
    low: float = 0
    high: float = 10
    decimals: int = 0
    optional: bool = False
    kind: SubjectKind = SubjectKind.CHARACTER


@dataclass(frozen=True, slots=True)
class Addable:
    """A kind of fact: its name in the menu, what is asked, and the edit of the answers."""

    label: str
    questions: tuple[Question, ...]
    edit: Callable[[Project, SceneId, Answers], Edit]


def _presence(project: Project, scene: SceneId, subject: SubjectId) -> Presence:
    found = project.find("presence", scene, subject)
    return found if isinstance(found, Presence) else Presence(scene, subject)


def _set_presence(project: Project, scene: SceneId, answers: Answers) -> Edit:
    changes = {name: value for name, value in answers.items() if name != "subject"}
    return SetPresence(replace(_presence(project, scene, answers["subject"]), **changes))


def _append_to_presence(project: Project, scene: SceneId, answers: Answers) -> Edit:
    presence = _presence(project, scene, answers["subject"])
    (name,) = set(answers) - {"subject"}
    longer: dict[str, Any] = {name: (*getattr(presence, name), answers[name])}
    return SetPresence(replace(presence, **longer))


def _change_scene(project: Project, scene: SceneId, answers: Answers) -> Edit:
    edits = tuple(ChangeScene(scene, name, value) for name, value in answers.items() if value is not None)
    return edits[0] if len(edits) == 1 else Batch("Change scene", edits)


def _relation(project: Project, scene: SceneId, answers: Answers) -> Edit:
    a, b = answers["a"], answers["b"]
    if a == b:
        raise BadValue("A relation is between two.", now="Nothing was changed.")
    known = next((one.subject for one in project.relation if {one.a, one.b} == {a, b}), None)
    if known is not None:
        return SetRelationChange(RelationChange(scene, known, answers["change"]))
    name = f"{project.the_subject(a).name} ↔ {project.the_subject(b).name}"
    new = SubjectId(readable_id(f"{a} {b}", {subject.id for subject in project.subject}))
    return Batch(
        f"Relate {name}",
        (
            AddSubject(Subject(new, name, SubjectKind.RELATION)),
            SetRelation(Relation(new, a, b, answers["bond"])),
            SetRelationChange(RelationChange(scene, new, answers["change"])),
        ),
    )


def _irony(project: Project, scene: SceneId, answers: Answers) -> Edit:
    return SetIrony(Irony(scene, answers["kind"], answers["subject"]))


def _hit(project: Project, scene: SceneId, answers: Answers) -> Edit:
    id = HitId(readable_id(f"{scene} hit", {hit.id for hit in project.hit}))
    return AddHit(Hit(id, scene, answers["frame"], answers["kind"], note=answers["note"]))


def _link(project: Project, scene: SceneId, answers: Answers) -> Edit:
    id = LinkId(readable_id(f"{scene} {answers['kind']}", {link.id for link in project.scene_link}))
    return LinkScenes(SceneLink(id, scene, answers["scene"], answers["kind"]))


def _aware(project: Project, scene: SceneId, answers: Answers) -> Edit:
    presence = _presence(project, scene, answers["subject"])
    return SetPresence(replace(presence, aware=answers["aware"] is Awareness.AWARE))


def _change_subject(project: Project, scene: SceneId, answers: Answers) -> Edit:
    (name,) = set(answers) - {"subject"}
    return ChangeSubject(answers["subject"], name, answers[name])


def _point_of_view(project: Project, scene: SceneId, answers: Answers) -> Edit:
    whose = answers["pov"]
    edits = (ChangeScene(scene, "pov", whose), ChangeScene(scene, "omniscient", whose is None))
    return Batch("Change point of view", edits)


def _tempo(project: Project, scene: SceneId, answers: Answers) -> Edit:
    low, high = answers["tempo_low_qpm"], answers["tempo_high_qpm"]
    if low > high:
        raise BadValue("The slowest tempo is above the fastest.", now="Nothing was changed.")
    return Batch("Change tempo", tuple(ChangeScene(scene, name, float(value)) for name, value in answers.items()))


_WHO = Question("subject", "Who or what", Ask.SUBJECT)
_HIT_QUESTIONS = (
    Question("frame", "At", Ask.TIMECODE),
    Question("kind", "Kind", Ask.CHOICE, HitKind),
    Question("note", "What", Ask.TEXT, optional=True),
)

ADDABLE_GROUPS: tuple[tuple[Addable, ...], ...] = (
    (
        Addable(
            "Presence",
            (
                _WHO,
                Question("mode", "How", Ask.CHOICE, PresenceMode),
                Question("prominence", "Prominence", Ask.NUMBER, high=3),
            ),
            _set_presence,
        ),
        Addable("Change", (_WHO, Question("change", "What happens", Ask.CHOICE, Change)), _set_presence),
        Addable("State", (_WHO, Question("state", "State", Ask.CHOICE, State)), _set_presence),
        Addable("Aware or not", (_WHO, Question("aware", "Of what goes on", Ask.CHOICE, Awareness)), _aware),
        Addable("Deceived by", (_WHO, Question("deceived_by", "By", Ask.SUBJECT)), _set_presence),
        Addable("Knows", (_WHO, Question("knows", "What", Ask.TEXT)), _append_to_presence),
        Addable("Hides", (_WHO, Question("hides", "What", Ask.TEXT)), _append_to_presence),
        Addable(
            "Relation",
            (
                Question("a", "Between", Ask.SUBJECT),
                Question("b", "and", Ask.SUBJECT),
                Question("bond", "Bond", Ask.CHOICE, Bond),
                Question("change", "What happens", Ask.CHOICE, BondChange),
            ),
            _relation,
        ),
    ),
    (
        Addable("Role", (_WHO, Question("role", "In the story", Ask.CHOICE, Role)), _change_subject),
        Addable("Arc", (_WHO, Question("arc", "Through the story", Ask.CHOICE, Arc)), _change_subject),
        Addable(
            "Place on the arc",
            (_WHO, Question("arc_position", "From 0 to 1", Ask.NUMBER, high=1, decimals=2)),
            _set_presence,
        ),
    ),
    (
        Addable("Function of the scene", (Question("function", "Function", Ask.CHOICE, SceneFunction),), _change_scene),
        Addable("Point of view", (Question("pov", "Whose", Ask.SUBJECT, optional=True),), _point_of_view),
        Addable(
            "Place or idea",
            (Question("place", "Governed by", Ask.SUBJECT, kind=SubjectKind.PLACE),),
            _change_scene,
        ),
        Addable("Tension", (Question("tension", "From 0 to 10", Ask.NUMBER, decimals=1),), _change_scene),
        Addable(
            "Valence",
            (Question("valence", "From −5 to 5", Ask.NUMBER, low=-5, high=5, decimals=1),),
            _change_scene,
        ),
        Addable("Energy", (Question("energy", "From 0 to 10", Ask.NUMBER, decimals=1),), _change_scene),
        Addable(
            "Tempo",
            (
                Question("tempo_low_qpm", "Not under (quarters a minute)", Ask.NUMBER, low=20, high=300),
                Question("tempo_high_qpm", "Not over", Ask.NUMBER, low=20, high=300),
            ),
            _tempo,
        ),
    ),
    (
        Addable("Hit", _HIT_QUESTIONS, _hit),
        Addable(
            "Dialogue",
            (Question("dialogue", "Share from 0 to 1", Ask.NUMBER, high=1, decimals=2),),
            _change_scene,
        ),
        Addable(
            "Pause in the dialogue",
            (Question("longest_pause_seconds", "Seconds", Ask.NUMBER, high=3600, decimals=1),),
            _change_scene,
        ),
        Addable("Music in the story", (Question("diegetic", "Source music", Ask.CHOICE, Diegetic),), _change_scene),
        Addable(
            "Silence",
            (
                Question("silence", "Where", Ask.CHOICE, Silence),
                Question("silence_reason", "Why", Ask.TEXT, optional=True),
            ),
            _change_scene,
        ),
    ),
    (
        Addable(
            "Irony",
            (
                Question("kind", "Kind", Ask.CHOICE, IronyKind),
                Question("subject", "Who knows less", Ask.SUBJECT, optional=True),
            ),
            _irony,
        ),
        Addable(
            "Link to another scene",
            (Question("kind", "This scene", Ask.CHOICE, SceneLinkKind), Question("scene", "Scene", Ask.SCENE)),
            _link,
        ),
    ),
)
"""In the order of the menu: who is here, who they are, the scene, its sound, what lies beyond it."""
ADDABLE: tuple[Addable, ...] = tuple(addable for group in ADDABLE_GROUPS for addable in group)
