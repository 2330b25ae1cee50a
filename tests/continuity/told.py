"""A short film with nothing wrong in it, and ways to tell it otherwise."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from leitmotif_desk.continuity import check
from leitmotif_desk.domain.film import Cue, CueStatus, Film
from leitmotif_desk.domain.finding import Finding
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import KIND_OF, Project, Row, row_key
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.story import Presence, Scene, Subject, SubjectKind

FPS, SCENE = 24, 24 * 60
QUARTER = 10_080
MARA, HALE, SEA = SubjectId("mara"), SubjectId("hale"), SubjectId("sea")
LIGHT, BELL, TIDE = MotifId("light"), MotifId("bell"), MotifId("tide")
LINES = {
    LIGHT: ((28, 1), (32, 1.5), (31, 0.5), (30, 1), (29, 1), (28, 3)),
    BELL: ((35, 2), (35, 1), (35, 1), (37, 1), (37, 1), (35, 2)),
    TIDE: ((24, 3), (23, 1), (24, 3), (20, 2), (21, 0.5), (17, 4)),
}
OWNERS = {LIGHT: MARA, BELL: HALE, TIDE: SEA}


Music = tuple[Heard, ...]


@dataclass(frozen=True)
class Case:
    """A film and its music; `scenes` None says that the check must be silent, else which scenes it names."""

    code: str
    why: str
    project: Project
    music: Music
    scenes: str | None = None


def tones(line: Iterable[tuple[int, float]]) -> tuple[Tone, ...]:
    made, at = [], 0
    for step, quarters in line:
        made.append(Tone(at, round(quarters * QUARTER), step))
        at += round(quarters * QUARTER)
    return tuple(made)


def scene(number: int, **said: Any) -> Scene:
    start = (number - 1) * SCENE
    return Scene(SceneId(f"s{number}"), str(number), f"PLACE {number}", start, start + SCENE, **said)


def cue(number: int, **said: Any) -> Cue:
    """Return the cue of a scene, as long as the scene."""
    start = (number - 1) * SCENE
    written: dict[str, Any] = {"status": CueStatus.WRITTEN, "score": ScoreId(f"score {number}")} | said
    return Cue(CueId(f"c{number}"), f"1m{number}", f"Cue {number}", start, start + SCENE, **written)


def heard(motif: MotifId, number: int, second: float = 10, *operations: str, **said: Any) -> Heard:
    """Return five seconds of a motif in a scene."""
    start = (number - 1) * SCENE + round(second * FPS)
    known: dict[str, Any] = {"completeness": 1.0, "confidence": 0.95, "tones": tones(LINES.get(motif, ()))} | said
    done = tuple(Operation(code) for code in operations)
    form, place = FormId(f"{motif}-base"), SceneId(f"s{number}")
    return Heard(motif, form, CueId(f"c{number}"), place, start, start + 5 * FPS, done, **known)


def quiet_film() -> Project:
    """Return six scenes with Mara in every one, Hale from the second on, the Sea in the third and the last."""
    rows: list[Row] = [Film("Quiet", "24", 0), Subject(MARA, "Mara"), Subject(HALE, "Hale")]
    rows += [Subject(SEA, "The Sea", SubjectKind.IDEA)]
    for number, (motif, owner) in enumerate(OWNERS.items()):
        form = FormId(f"{motif}-base")
        rows += [
            Motif(motif, motif.title(), form, number),
            Form(form, motif, "as registered", tones(LINES[motif]), Key(0)),
        ]
        rows += [MotifLink(LinkId(f"{motif}-{owner}"), motif, owner)]
    for number in range(1, 7):
        rows += [scene(number), cue(number), Presence(SceneId(f"s{number}"), MARA, prominence=2)]
        if number > 1:
            rows += [Presence(SceneId(f"s{number}"), HALE)]
        if number in (3, 6):
            rows += [Presence(SceneId(f"s{number}"), SEA)]
    return Project.of(rows)


QUIET_MUSIC = (
    heard(LIGHT, 1), heard(BELL, 2), heard(LIGHT, 3, 10, "transposed"), heard(TIDE, 3, 40),
    heard(LIGHT, 5, 10, "inverted", identity=0.9), heard(BELL, 5, 40), heard(LIGHT, 6), heard(TIDE, 6, 30),
)  # fmt: skip


def told(project: Project, *rows: Row) -> Project:
    """Return a project with rows added, in place of those of the same key."""
    named = {(KIND_OF[type(row)], row_key(row)): row for row in (*project.all_rows(), *rows)}
    return Project.of(named.values())


def changed(project: Project, kind: str, key: str, **fields: Any) -> Project:
    """Return a project with fields of one row changed."""
    row = project.find(kind, *key.split())
    assert row is not None
    return told(project, replace(row, **fields))


def without(project: Project, kind: str, *key: str) -> Project:
    """Return a project without one row."""
    return Project.of(row for row in project.all_rows() if (KIND_OF[type(row)], row_key(row)) != (kind, key))


def said(project: Project, music: Iterable[Heard], code: str) -> list[Finding]:
    """Return the findings of one check."""
    return [finding for finding in check(project, tuple(music)) if finding.code == code]
