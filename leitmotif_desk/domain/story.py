"""The story's nouns and vocabularies; what they do to the music is said in variation and continuity."""

from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import HitId, LinkId, MotifId, SceneId, StatementId, SubjectId
from leitmotif_desk.domain.motif import Operation


class SubjectKind(StrEnum):
    CHARACTER = "character"
    RELATION = "relation"
    PLACE = "place"
    OBJECT = "object"
    IDEA = "idea"
    EVENT = "event"


class Role(StrEnum):
    NONE = "none"
    PROTAGONIST = "protagonist"
    ANTAGONIST = "antagonist"
    ALLY = "ally"
    MENTOR = "mentor"
    LOVER = "lover"
    TRICKSTER = "trickster"
    COLLECTIVE = "collective"


class Arc(StrEnum):
    NONE = "none"
    GROWTH = "growth"
    FALL = "fall"
    FLAT = "flat"
    REDEMPTION = "redemption"
    CORRUPTION = "corruption"
    DISILLUSION = "disillusion"


class Bond(StrEnum):
    LOVE = "love"
    KIN = "kin"
    LOYALTY = "loyalty"
    RIVALRY = "rivalry"
    MENTOR = "mentor"
    POWER = "power"


class BondChange(StrEnum):
    NONE = "none"
    FORMS = "forms"
    STRENGTHENS = "strengthens"
    STRAINS = "strains"
    BREAKS = "breaks"
    REPAIRS = "repairs"
    REVEALED = "revealed"


class SceneFunction(StrEnum):
    NONE = "none"
    EXPOSITION = "exposition"
    SETUP = "setup"
    COMPLICATION = "complication"
    REVERSAL = "reversal"
    DECISION = "decision"
    CRISIS = "crisis"
    CLIMAX = "climax"
    AFTERMATH = "aftermath"
    RECOGNITION = "recognition"
    FAREWELL = "farewell"
    TRANSITION = "transition"
    COMIC = "comic"


class Diegetic(StrEnum):
    NONE = "none"
    SOURCE = "source"
    MIXED = "mixed"


class PresenceMode(StrEnum):
    ON_SCREEN = "on-screen"
    HEARD = "heard"
    MENTIONED = "mentioned"
    REMEMBERED = "remembered"
    IMPLIED = "implied"
    DEAD = "dead"


class State(StrEnum):
    NONE = "none"
    SAFE = "safe"
    THREATENED = "threatened"
    WOUNDED = "wounded"
    POWERFUL = "powerful"
    POWERLESS = "powerless"
    DECEIVED = "deceived"
    RESOLVED = "resolved"
    LOST = "lost"


class Change(StrEnum):
    NONE = "none"
    GAIN = "gain"
    LOSS = "loss"
    CHOICE = "choice"
    LEARN = "learn"
    FALL = "fall"
    RISE = "rise"
    DIE = "die"


class SceneLinkKind(StrEnum):
    FORESHADOW = "foreshadow"
    RECALL = "recall"
    MIRROR = "mirror"
    PAYOFF = "payoff"


class IronyKind(StrEnum):
    DRAMATIC = "dramatic"
    SITUATIONAL = "situational"
    SATIRE = "satire"


class HitKind(StrEnum):
    HIT = "hit"
    CUT = "cut"
    CHOICE = "choice"
    REVEAL = "reveal"
    DIALOGUE = "dialogue"


class Silence(StrEnum):
    """Which stretch of a scene is meant to have no music."""

    NONE = "none"
    WHOLE = "whole scene"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom or what a theme can stand for."""

    id: SubjectId
    name: str
    kind: SubjectKind = SubjectKind.CHARACTER
    role: Role = Role.NONE
    arc: Arc = Arc.NONE
    note: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """The bond that a subject of kind relation is; `valence` from -2 to 2."""

    subject: SubjectId
    a: SubjectId
    b: SubjectId
    bond: Bond
    valence: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """A scene of the film: its half-open span of frames, and the facts about the whole of it.

    `number` is kept as written ("12A"). Fields at their default are not facts. `tension` and `energy` run from 0
    to 10, `valence` from -5 to 5, `dialogue` is the share of the scene under speech, 0 to 1;
    `longest_pause_seconds` the longest stretch without dialogue. `pov` is a character's id; `omniscient` says that
    nobody's view is kept. `estimated` says that its span is guessed from its length in the screenplay;
    `eighths` is that length, in eighths of a page.
    """

    id: SceneId
    number: str
    slug: str
    start_frame: int
    end_frame: int
    function: SceneFunction = SceneFunction.NONE
    pov: SubjectId | None = None
    omniscient: bool = False
    tension: float | None = None
    valence: float | None = None
    energy: float | None = None
    place: SubjectId | None = None
    dialogue: float | None = None
    longest_pause_seconds: float | None = None
    diegetic: Diegetic = Diegetic.NONE
    tempo_low_qpm: float | None = None
    tempo_high_qpm: float | None = None
    silence: Silence = Silence.NONE
    silence_reason: str = ""
    note: str = ""
    estimated: bool = False
    eighths: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A moment the music may have to meet; `weight` from 0 to 1."""

    id: HitId
    scene: SceneId
    frame: int
    kind: HitKind = HitKind.HIT
    weight: float = 1.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Presence:
    """How a subject is in a scene: `prominence` 0 to 3, `arc_position` 0 to 1 along the subject's arc.

    `deceived_by` names who deceives; `knows` and `hides` are short texts.
    """

    scene: SceneId
    subject: SubjectId
    mode: PresenceMode = PresenceMode.ON_SCREEN
    prominence: int = 1
    arc_position: float | None = None
    state: State = State.NONE
    aware: bool | None = None
    deceived_by: SubjectId | None = None
    change: Change = Change.NONE
    knows: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class RelationChange:
    """What happens to a relation in a scene."""

    scene: SceneId
    relation: SubjectId
    change: BondChange


@dataclass(frozen=True, slots=True)
class SceneLink:
    """One scene pointing at another, about a motif where one is named."""

    id: LinkId
    from_scene: SceneId
    to_scene: SceneId
    kind: SceneLinkKind
    motif: MotifId | None = None


@dataclass(frozen=True, slots=True)
class Irony:
    """A gap between what the audience and a character know in a scene."""

    scene: SceneId
    kind: IronyKind
    subject: SubjectId | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A use of a motif that a person logged by hand, where no cue on the desk shows it.

    `completeness` from 0 to 1, `prominence` from 0 to 3.
    """

    id: StatementId
    scene: SceneId
    motif: MotifId
    operations: tuple[Operation, ...] = ()
    completeness: float = 1.0
    prominence: int = 2
    intended: tuple[str, ...] = ()
