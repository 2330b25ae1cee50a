"""A small film made through the edits a person would make, rich enough that every rule has its facts in some scene."""

from collections.abc import Iterable

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import (
    AddHit,
    AddScene,
    AddSubject,
    ChangeMotif,
    ChangeScene,
    ChangeSubject,
    Edit,
    LinkMotif,
    LinkScenes,
    RegisterMotif,
    SetIrony,
    SetPresence,
    SetRelation,
    SetRelationChange,
)
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import FormId, HitId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key, parse_spelling
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import (
    Arc,
    Bond,
    BondChange,
    Change,
    Diegetic,
    Hit,
    Irony,
    IronyKind,
    Presence,
    PresenceMode,
    Relation,
    RelationChange,
    Role,
    Scene,
    SceneFunction,
    SceneLink,
    SceneLinkKind,
    Silence,
    State,
    Subject,
    SubjectKind,
)
from leitmotif_desk.domain.time import ticks

FPS = 24
SCENE_SECONDS = 70
ANNA, BEN, CARL, TIDE, BOND, FEUD, GHOST = (
    SubjectId(name) for name in ("anna", "ben", "carl", "tide", "anna-and-ben", "anna-and-carl", "ghost")
)
FIFTH, FALL, PULL, ORDER, OATH, VEIL = (MotifId(name) for name in ("fifth", "fall", "pull", "order", "oath", "veil"))
THEMES: dict[MotifId, tuple[str, str, int, int, float, str]] = {
    FIFTH: ("D major", "D4:1 A4:1.5 G4:.5 F#4:1 E4:1 D4:3", 4, 4, 76, "solo violin"),
    FALL: ("G major", "D5:.5 E5:.5 B4:2 A4:1 G4:.5 A4:.5 E4:1 D4:2", 4, 4, 84, "horn"),
    PULL: ("D phrygian", "Bb3:.5 A3:2.5 F3:3 Eb3:.5 D3:2.5 A2:3", 6, 8, 72, "celli and basses"),
    ORDER: ("F major", "F4:2 F4:1 F4:1 A4:1 A4:1 F4:2", 4, 4, 66, "horn and bells"),
    OATH: ("D major", "D4:1 A4:2 B4:1 F#4:2 G4:1 D5:2 E5:1 B4:1 C#5:1 D5:3", 3, 4, 88, "violins"),
    VEIL: ("E minor", "E4:1 F#4:1 G4:2 B4:1 A4:1 G4:1 E4:3", 4, 4, 70, ""),
}
STANDS_FOR = ((FIFTH, ANNA), (FALL, BEN), (PULL, TIDE), (ORDER, CARL), (OATH, BOND))


def tones_of(text: str) -> tuple[Tone, ...]:
    """Return the tones of "D4:1 A4:1.5" (pitch and quarters, one after the other)."""
    tones: list[Tone] = []
    for token in text.split():
        pitch, length = token.split(":")
        at = tones[-1].end_ticks if tones else 0
        tones.append(Tone(at, ticks(length), *parse_spelling(pitch)))
    return tuple(tones)


def form_of(motif: MotifId) -> Form:
    """Return a theme of the film as it is registered."""
    key, text, beats, unit, tempo, _ = THEMES[motif]
    return Form(FormId(motif), motif, "as registered", tones_of(text), Key.parse(key), beats, unit, tempo_qpm=tempo)


def edited(project: Project, edits: Iterable[Edit]) -> Project:
    """Return a project after edits, each done as the ledger would."""
    for edit in edits:
        project = after(project, changes(edit, project))
    return project


def scene_id(number: int) -> SceneId:
    return SceneId(f"scene-{number}")


def start_of(number: int) -> int:
    """Return the first frame of a scene."""
    return 86_400 + (number - 1) * SCENE_SECONDS * FPS


def bare_film(scenes: int = 1) -> Project:
    """Return a film of some scenes about which nothing is said."""
    project = Project.of([Film("The Oath")])
    span = SCENE_SECONDS * FPS
    return edited(
        project,
        [
            AddScene(Scene(scene_id(n), str(n), f"SCENE {n}", start_of(n), start_of(n) + span))
            for n in range(1, scenes + 1)
        ],
    )


def cast(project: Project) -> Project:
    """Return a film with its people, bonds and themes, but nothing said about any scene."""
    subjects = (
        Subject(ANNA, "Anna", role=Role.PROTAGONIST), Subject(BEN, "Ben"), Subject(CARL, "Carl", arc=Arc.FALL),
        Subject(TIDE, "The Tide", SubjectKind.IDEA, role=Role.ANTAGONIST), Subject(GHOST, "The Ghost"),
        Subject(BOND, "Anna and Ben", SubjectKind.RELATION), Subject(FEUD, "Anna and Carl", SubjectKind.RELATION),
    )  # fmt: skip
    edits: list[Edit] = [AddSubject(subject) for subject in subjects]
    edits += [
        SetRelation(Relation(BOND, ANNA, BEN, Bond.KIN, 2)),
        SetRelation(Relation(FEUD, ANNA, CARL, Bond.RIVALRY)),
    ]
    for motif in THEMES:
        edits.append(RegisterMotif(Motif(motif, str(motif).title(), FormId(motif)), form_of(motif)))
        edits.append(ChangeMotif(motif, "home_timbre", THEMES[motif][-1]))
    edits += [LinkMotif(MotifLink(LinkId(f"{motif}-{subject}"), motif, subject)) for motif, subject in STANDS_FOR]
    edits.append(LinkMotif(MotifLink(LinkId("veil-ghost"), VEIL, GHOST, secret_until=scene_id(14))))
    return edited(project, edits)


def here(number: int, subject: SubjectId, **said: object) -> SetPresence:
    """Return the edit that says how a subject is in a scene."""
    return SetPresence(Presence(scene_id(number), subject, **said))  # type: ignore[arg-type]


def say(number: int, **said: object) -> list[Edit]:
    """Return the edits that say things about a whole scene."""
    return [ChangeScene(scene_id(number), field, value) for field, value in said.items()]


def points(from_scene: int, to_scene: int, kind: SceneLinkKind, motif: MotifId) -> LinkScenes:
    link = LinkId(f"{kind}-{from_scene}-{to_scene}")
    return LinkScenes(SceneLink(link, scene_id(from_scene), scene_id(to_scene), kind, motif))


def bond(number: int, relation: SubjectId, change: BondChange) -> SetRelationChange:
    return SetRelationChange(RelationChange(scene_id(number), relation, change))


def hit(number: int, seconds: float, weight: float = 1.0) -> AddHit:
    frame = start_of(number) + round(seconds * FPS)
    return AddHit(Hit(HitId(f"hit-{number}-{frame}"), scene_id(number), frame, weight=weight))


SCENES: tuple[tuple[Edit, ...], ...] = (
    (here(1, ANNA, prominence=3, state=State.SAFE), here(1, GHOST, mode=PresenceMode.IMPLIED),
     points(1, 12, SceneLinkKind.FORESHADOW, FALL), *say(1, function=SceneFunction.EXPOSITION)),
    (here(2, ANNA, prominence=3, change=Change.GAIN), here(2, BEN, prominence=3), bond(2, BOND, BondChange.FORMS)),
    (here(3, BEN, prominence=3, state=State.THREATENED, aware=False, hides=("He leaves tomorrow.",)), here(3, ANNA),
     here(3, TIDE, state=State.POWERFUL), bond(3, BOND, BondChange.STRENGTHENS),
     *say(3, pov=ANNA, function=SceneFunction.FAREWELL)),
    (here(4, ANNA, prominence=2, deceived_by=CARL), here(4, CARL, change=Change.FALL, arc_position=0.4),
     SetIrony(Irony(scene_id(4), IronyKind.DRAMATIC, ANNA)), *say(4, dialogue=0.8, diegetic=Diegetic.MIXED)),
    (here(5, BEN, prominence=3, state=State.THREATENED, aware=True, change=Change.DIE),
     here(5, TIDE, prominence=3, state=State.POWERFUL), *say(5, function=SceneFunction.CLIMAX, place=TIDE)),
    (here(6, ANNA, prominence=3, state=State.WOUNDED, change=Change.LOSS), here(6, BEN, mode=PresenceMode.MENTIONED,
     state=State.LOST), *say(6, pov=ANNA, function=SceneFunction.CRISIS), points(1, 6, SceneLinkKind.MIRROR, FIFTH)),
    (here(7, ANNA, prominence=2), *say(7, function=SceneFunction.AFTERMATH, silence=Silence.FIRST_HALF)),
    (here(8, CARL, prominence=3, arc_position=0.7), here(8, ANNA, change=Change.LEARN),
     bond(8, FEUD, BondChange.BREAKS), *say(8, function=SceneFunction.CLIMAX)),
    (here(9, ANNA, prominence=2), here(9, BEN, mode=PresenceMode.DEAD), here(9, CARL),
     bond(9, FEUD, BondChange.STRAINS), *say(9, function=SceneFunction.RECOGNITION),
     points(9, 2, SceneLinkKind.RECALL, OATH)),
    (here(10, ANNA, prominence=3), here(10, BEN, mode=PresenceMode.REMEMBERED, state=State.LOST),
     SetIrony(Irony(scene_id(10), IronyKind.SATIRE, ANNA)), *say(10, function=SceneFunction.COMIC)),
    (here(11, ANNA, prominence=3, state=State.POWERLESS, change=Change.CHOICE, hides=("She still listens.",)),
     here(11, TIDE, prominence=2, state=State.POWERFUL), hit(11, 38.4),
     *say(11, pov=ANNA, place=TIDE, function=SceneFunction.DECISION, longest_pause_seconds=24.0, tempo_low_qpm=50.0,
          tempo_high_qpm=72.0, tension=6.0, valence=-3.0, energy=3.0)),
    (here(12, ANNA, prominence=3, change=Change.RISE), here(12, BEN, prominence=3), bond(12, BOND, BondChange.REPAIRS),
     points(2, 12, SceneLinkKind.PAYOFF, OATH), *say(12, place=TIDE)),
    (here(13, BEN, prominence=2), bond(13, BOND, BondChange.REVEALED),
     *say(13, function=SceneFunction.SETUP)),
    (here(14, CARL, prominence=2, arc_position=0.9),),
)  # fmt: skip


def film() -> Project:
    """Return the whole film."""
    told = edited(cast(bare_film(len(SCENES))), (edit for scene in SCENES for edit in scene))
    return edited(told, [ChangeSubject(CARL, "note", "He let the boat sail.")])


def heard_in(*entries: tuple[MotifId, int, float]) -> tuple[Heard, ...]:
    """Return a log of (motif, scene, completeness), one after the other within a scene."""
    log = []
    for place, (motif, number, completeness) in enumerate(entries):
        start = start_of(number) + 24 * place
        log.append(Heard(motif, FormId(motif), None, scene_id(number), start, start + 240, (), completeness, 0.9))
    return tuple(log)


LOG = heard_in(
    (FIFTH, 1, 1.0), (FIFTH, 2, 1.0), (FALL, 2, 1.0), (OATH, 2, 1.0), (PULL, 3, 1.0), (FALL, 3, 0.5), (ORDER, 4, 0.5),
    (FIFTH, 6, 1.0), (FIFTH, 7, 1.0), (FIFTH, 8, 1.0), (FIFTH, 9, 1.0), (FIFTH, 10, 1.0),
)  # fmt: skip
