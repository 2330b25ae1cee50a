"""A film made of values: six scenes of a minute, two themes, cues, findings and whatever is heard."""

from collections.abc import Sequence

from leitmotif_desk.domain.film import Cue, CueStatus, Film
from leitmotif_desk.domain.finding import Finding, FindingKey, Severity
from leitmotif_desk.domain.ids import CueId, FormId, HitId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import OccurrenceKey
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import Bond, Hit, Presence, PresenceMode, Relation, Scene, Subject, SubjectKind
from leitmotif_desk.ui.timeline.sounding import Use

MINUTE = 1_440
START = 86_400
LIGHT, HOME, VOW = MotifId("light"), MotifId("home"), MotifId("vow")
MARA, JONAS, BOTH = SubjectId("mara"), SubjectId("jonas"), SubjectId("both")


def scene_id(number: int) -> SceneId:
    return SceneId(f"scene-{number}")


def small_project() -> Project:
    """Mara is in all scenes but the fourth, Jonas in two and remembered in the fifth; the sixth cue is planned."""
    scenes = tuple(
        Scene(scene_id(n), str(n), f"INT. ROOM {n}", START + (n - 1) * MINUTE, START + n * MINUTE, tension=float(n))
        for n in range(1, 7)
    )
    here = [Presence(scene_id(n), MARA, prominence=3) for n in (1, 2, 3, 5, 6)]
    here += [Presence(scene_id(1), JONAS), Presence(scene_id(2), JONAS)]
    here += [Presence(scene_id(5), JONAS, PresenceMode.REMEMBERED)]
    motifs = tuple(Motif(id, name, FormId(f"{id}-base"), place) for place, (id, name) in enumerate(
        ((LIGHT, "Keeper's light"), (HOME, "Homeward"), (VOW, "The vow"))))  # fmt: skip
    cues = [
        Cue(CueId(f"cue-{n}"), f"{n}m1", "Cue", *_half(n), CueStatus.WRITTEN, score=ScoreId(str(n))) for n in (1, 3)
    ]
    cues.append(Cue(CueId("cue-6"), "6m1", "The end", *_half(6)))
    return Project(
        Film("Low Water"),
        subject=(
            Subject(BOTH, "Mara and Jonas", SubjectKind.RELATION), Subject(JONAS, "Jonas"), Subject(MARA, "Mara"),
        ),
        relation=(Relation(BOTH, MARA, JONAS, Bond.KIN),),
        motif=motifs,
        form=tuple(Form(m.base, m.id, "base", (Tone(0, 10_080, 29),), Key.parse("D major")) for m in motifs),
        motif_link=tuple(
            MotifLink(LinkId(f"link-{subject}"), motif, subject)
            for motif, subject in ((LIGHT, MARA), (HOME, JONAS), (VOW, BOTH))
        ),
        scene=scenes,
        hit=(Hit(HitId("hit-1"), scene_id(2), START + MINUTE + 700),),
        presence=tuple(here),
        cue=tuple(cues),
    )  # fmt: skip


def _half(number: int) -> tuple[int, int]:
    start = START + (number - 1) * MINUTE
    return start + 120, start + MINUTE - 120


def use(motif: MotifId, second: float, seconds: float = 4.0, *codes: str, waiting: bool = False) -> Use:
    """Return a theme heard from a second of the film on."""
    start = START + round(24 * second)
    key = OccurrenceKey(f"{motif}|{second}")
    operations = tuple(Operation(code) for code in codes)
    return Use(motif, start, start + round(24 * seconds), operations, key, CueId("cue-1"), None, waiting, 0.9)


def finding(
    check: int, scenes: Sequence[int], motif: MotifId | None = None, frame: int | None = None, **more: object
) -> Finding:
    """Return a finding of a check about scenes."""
    key = FindingKey(f"{check}-{'-'.join(map(str, scenes))}")
    message = Message(f"check {check} speaks")
    severity = more.pop("severity", Severity.WARN)
    assert isinstance(severity, Severity)
    return Finding(
        key, check, "code", severity, message, tuple(map(scene_id, scenes)), motif, start_frame=frame,
        intended=bool(more.pop("intended", False)),
    )  # fmt: skip
