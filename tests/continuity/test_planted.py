"""A small film told through edits, with the faults of the demo film planted: all are found, and nothing else."""

from dataclasses import replace

import pytest

from leitmotif_desk.continuity import check, fingerprint
from leitmotif_desk.domain import edits as e
from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.finding import Finding, Intention, IntentionKind
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SceneId, StatementId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import (
    Bond,
    Presence,
    PresenceMode,
    Relation,
    SceneLink,
    SceneLinkKind,
    Silence,
    Statement,
    Subject,
    SubjectKind,
)
from leitmotif_desk.domain.time import format_timecode
from tests.continuity.told import SCENE, cue, heard, scene, tones

SUBJECTS = {
    "mara": SubjectKind.CHARACTER, "jonas": SubjectKind.CHARACTER, "hale": SubjectKind.CHARACTER,
    "sea": SubjectKind.IDEA, "bond": SubjectKind.RELATION, "lamp": SubjectKind.OBJECT,
}  # fmt: skip
THEMES = {
    "keeper": ("mara", ((29, 1), (33, 1.5), (32, 0.5), (31, 1), (30, 1), (29, 3))),
    "homeward": ("jonas", ((37, 0.5), (36, 1.5), (34, 1), (33, 0.5), (31, 3), (30, 1))),
    "undertow": ("sea", ((22, 3), (21, 1), (22, 3), (18, 2), (19, 0.5), (15, 4))),
    "bell": ("hale", ((35, 2), (35, 1), (35, 1), (37, 1), (37, 1), (35, 2))),
    "vow": ("bond", ((29, 1), (34, 1), (28, 0.25), (36, 0.25), (26, 2), (33, 0.5), (30, 4))),
    "lamp-figure": ("lamp", ((40, 0.25), (38, 1), (41, 0.25), (37, 2), (42, 0.25), (36, 1))),
}
NEAR_KEEPER = tones(((29, 1), (33, 1), (32, 0.5), (31, 1), (31, 1), (29, 2)))
WHO = {
    1: "sea", 2: "mara lamp", 3: "mara jonas", 4: "jonas mara hale", 5: "mara hale", 6: "jonas sea", 7: "mara lamp",
    8: "mara sea", 9: "mara hale", 10: "mara jonas", 11: "mara sea", 12: "mara jonas lamp sea",
}  # fmt: skip


def film() -> Project:
    """Return the film before any music, made by one batch of edits."""
    told: list[e.Edit] = [e.AddSubject(Subject(SubjectId(id), id.title(), kind)) for id, kind in SUBJECTS.items()]
    told += [e.SetRelation(Relation(SubjectId("bond"), SubjectId("mara"), SubjectId("jonas"), Bond.KIN, 2))]
    for id, (subject, line) in THEMES.items():
        motif, form = MotifId(id), FormId(f"{id}-base")
        told += [e.RegisterMotif(Motif(motif, id.title(), form), Form(form, motif, "base", tones(line), Key(1)))]
        told += [e.LinkMotif(MotifLink(LinkId(f"{id}-{subject}"), motif, SubjectId(subject)))]
    for number, names in WHO.items():
        silence = Silence.FIRST_HALF if number == 8 else Silence.NONE
        told += [e.AddScene(scene(number, silence=silence))]
        told += [e.SetPresence(Presence(SceneId(f"s{number}"), SubjectId(name))) for name in names.split()]
        told += [e.AddCue(replace(cue(number), start_frame=(number - 1) * SCENE + (700 if number == 8 else 0)))]
    told += [pointing("payoff", 3, 12, "vow"), pointing("foreshadow", 1, 12, "homeward")]
    return edited(Project(Film("Small water", "24", 0)), e.Batch("Tell it", tuple(told)))


def pointing(kind: str, first: int, last: int, motif: str) -> e.LinkScenes:
    places = SceneId(f"s{first}"), SceneId(f"s{last}")
    return e.LinkScenes(SceneLink(LinkId(kind), *places, SceneLinkKind(kind), MotifId(motif)))


def edited(project: Project, edit: e.Edit) -> Project:
    return after(project, changes(edit, project))


def said(motif: str, number: int, second: float = 10, **known: object) -> Heard:
    line = known.pop("tones", tones(THEMES[motif][1]))
    return heard(MotifId(motif), number, second, tones=line, **known)


HALF = {"completeness": 0.5, "identity": 0.85}
MUSIC = (
    said("undertow", 1), said("homeward", 1, 40, **HALF), said("keeper", 2), said("lamp-figure", 2, 40),
    said("bell", 2, 25), said("homeward", 3), said("vow", 3, 30, **HALF), said("bell", 4), said("vow", 4, 30, **HALF),
    said("keeper", 5), said("bell", 5, 40), said("undertow", 6), said("homeward", 6, 30), said("keeper", 7),
    said("lamp-figure", 7, 14, tones=NEAR_KEEPER, identity=0.6, confidence=0.6), said("undertow", 8, 50),
    said("homeward", 9, 20), said("bell", 9, 40), said("homeward", 10), said("keeper", 11),
    said("vow", 12), said("lamp-figure", 12, 30), said("undertow", 12, 50),
)  # fmt: skip
OVER_SILENCE = e.ChangeCue(cue(8).id, "start_frame", 7 * SCENE + 240)
PLANTED = {
    ("heard-before-established", "s1 s3", "homeward", "c1", True),
    ("heard-before-established", "s2 s4", "bell", "c2", False),
    ("themes-too-alike", "s7", "keeper", "c7", False),
    ("silence-missing", "s8", None, "c8", False),
    ("wrong-presence", "s9", "homeward", "c9", False),
    ("payoff-unlearned", "s3 s12", "vow", "c12", False),
}


def seen(findings: tuple[Finding, ...]) -> set[tuple[object, ...]]:
    return {(f.code, " ".join(f.scenes), f.motif, f.cue, f.intended) for f in findings}


@pytest.fixture(scope="module")
def planted() -> Project:
    return edited(film(), OVER_SILENCE)


def test_every_planted_fault_is_found_and_nothing_else(planted: Project) -> None:
    assert seen(check(planted, MUSIC)) == PLANTED


def test_every_finding_names_theme_scene_and_time_in_words(planted: Project) -> None:
    for finding in check(planted, MUSIC):
        text = finding.message.text()
        assert any(f"scene {planted.the_scene(scene).number}" in text for scene in finding.scenes)
        assert finding.motif is None or planted.the_motif(finding.motif).name in text
        assert finding.start_frame is not None
        assert format_timecode(finding.start_frame, planted.film.frame_rate) in text


MENDED: dict[str, e.Edit] = {
    "heard-before-established s2": pointing("foreshadow", 2, 4, "bell"),
    "silence-missing": e.ChangeCue(cue(8).id, "start_frame", 7 * SCENE + 720),
    "wrong-presence": e.SetPresence(Presence(SceneId("s9"), SubjectId("jonas"), PresenceMode.MENTIONED)),
    "payoff-unlearned": e.UnlinkScenes(LinkId("payoff")),
}


@pytest.mark.parametrize("fault", MENDED)
def test_mending_a_fault_by_an_edit_silences_its_finding_only(planted: Project, fault: str) -> None:
    edit = MENDED[fault]
    if isinstance(edit, e.LinkScenes):
        edit = replace(edit, link=replace(edit.link, id=LinkId("another")))
    code, *scenes = fault.split()
    left = {one for one in seen(check(edited(planted, edit), MUSIC)) if not one[4]}
    gone = {one for one in PLANTED if not one[4]} - left
    assert [(one[0], str(one[1]).split()[: len(scenes)]) for one in gone] == [(code, scenes)]


def test_a_theme_that_comes_to_mean_another_from_a_story_point_is_no_stranger_there(planted: Project) -> None:
    guilt = MotifLink(LinkId("guilt"), MotifId("homeward"), SubjectId("hale"), from_scene=SceneId("s9"))
    codes = {finding.code for finding in check(edited(planted, e.LinkMotif(guilt)), MUSIC)}
    assert "wrong-presence" not in codes


def test_a_planned_cue_breaks_no_silence(planted: Project) -> None:
    planned = edited(planted, e.ChangeCue(cue(8).id, "score", None))
    assert "silence-missing" not in {finding.code for finding in check(planned, MUSIC)}


@pytest.mark.parametrize("place", range(len(PLANTED)))
def test_a_finding_marked_as_intended_reopens_when_its_scene_changes(planted: Project, place: int) -> None:
    finding = check(planted, MUSIC)[place]
    about = fingerprint(planted, finding.scenes)
    word = Intention(finding.key, IntentionKind.OTHER, "We mean it.", finding.scenes[0], about)
    meant = edited(planted, e.MarkIntended(word))
    assert find(meant, finding).intended
    assert find(edited(meant, e.ChangeFilm("title", "Other water")), finding).intended
    changed = edited(meant, e.ChangeScene(finding.scenes[0], "energy", 7))
    assert find(changed, finding).intended == finding.intended
    assert find(edited(meant, e.UnmarkIntended(finding.key)), finding).intended == finding.intended


def find(project: Project, wanted: Finding) -> Finding:
    return next(finding for finding in check(project, MUSIC) if finding.key == wanted.key)


def test_a_statement_logged_by_hand_in_its_scene_reopens_a_finding(planted: Project) -> None:

    logged = e.LogStatement(Statement(StatementId("one"), SceneId("s9"), MotifId("homeward")))
    assert fingerprint(edited(planted, logged), [SceneId("s9")]) != fingerprint(planted, [SceneId("s9")])
    assert fingerprint(edited(planted, logged), [SceneId("s8")]) == fingerprint(planted, [SceneId("s8")])
