"""Every check: a film it speaks about, and one so near that it must stay silent."""

from dataclasses import replace

import pytest

from leitmotif_desk.domain.film import CueStatus, CueUsage
from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.ids import FormId, LinkId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, MotifClass, MotifLink
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.story import (
    Bond,
    Change,
    Diegetic,
    Irony,
    IronyKind,
    Presence,
    PresenceMode,
    Relation,
    SceneFunction,
    SceneLink,
    SceneLinkKind,
    Silence,
    State,
    Subject,
    SubjectKind,
)
from tests.continuity.story_cases import DECEIVED, LEAK, STORY_CASES
from tests.continuity.told import (
    BELL,
    HALE,
    LIGHT,
    LINES,
    MARA,
    QUIET_MUSIC,
    SEA,
    TIDE,
    Case,
    Music,
    changed,
    heard,
    quiet_film,
    said,
    told,
    tones,
    without,
)

QUIET = quiet_film()


def link(kind: SceneLinkKind, first: int, last: int, motif: str) -> SceneLink:
    return SceneLink(LinkId(f"{kind}"), SceneId(f"s{first}"), SceneId(f"s{last}"), kind, motif)  # type: ignore[arg-type]


def meaning(motif: str, subject: str, **said: object) -> MotifLink:
    return MotifLink(LinkId(f"{motif}-{subject}-2"), motif, SubjectId(subject), **said)  # type: ignore[arg-type]


def form(name: str, line: object, **said: object) -> Form:
    known: dict[str, object] = {"parent": FormId("light-base"), "scene": SceneId("s4")} | said
    return Form(FormId(name), LIGHT, name, tones(line), Key(0), **known)  # type: ignore[arg-type]


def only(*motifs: str) -> Music:
    return tuple(one for one in QUIET_MUSIC if one.motif in motifs)


def changing(scene: int) -> Presence:
    return Presence(SceneId(f"s{scene}"), MARA, prominence=2, change=Change.LOSS)


FORESHADOW, PAYOFF, MIRROR = SceneLinkKind.FORESHADOW, SceneLinkKind.PAYOFF, SceneLinkKind.MIRROR
EARLY = (heard(BELL, 1, 40), *QUIET_MUSIC)
SECRET = told(QUIET, Subject(SubjectId("guilt"), "Guilt", SubjectKind.IDEA))
HIDDEN = told(without(SECRET, "motif_link", "bell-hale"), meaning(BELL, "guilt", secret_until=SceneId("s5")))
LATE_PAYOFF = told(QUIET, link(PAYOFF, 3, 6, TIDE))
FAR = tuple(replace(one, start_frame=one.start_frame + 60_000 * (one.scene == "s6")) for one in QUIET_MUSIC)
OFTEN = tuple(heard(LIGHT, scene, second) for scene in range(1, 7) for second in (1, 31))
SAME = tuple(heard(LIGHT, scene) for scene in (1, 2, 3, 4))
TENSE = changed(without(QUIET, "cue", "c4"), "scene", "s4", tension=8.0)
LOCKED = changed(QUIET, "film", "film", locked=True)
FORMED = told(QUIET, form("other", LINES[LIGHT], tempo_qpm=140.0))
THREE = (heard(LIGHT, 3, 38), heard(BELL, 3, 39), *QUIET_MUSIC)
RELATED = told(QUIET, Subject(SubjectId("both"), "Both", SubjectKind.RELATION),
               Relation(SubjectId("both"), MARA, HALE, Bond.LOYALTY))  # fmt: skip
LOST = ((50, 0.5), (49, 0.5), (52, 4), (40, 1), (41, 1), (40, 0.25), (60, 1))
NEARLY = ((28, 1), (32, 1.5), (31, 0.5), (30, 1), (29, 1), (27, 3))

SOUND_CASES = (
    Case("heard-before-established", "before its subject", QUIET, EARLY, "s1 s2"),
    Case("heard-before-established", "with its subject", QUIET, QUIET_MUSIC),
    Case("key-scenes-without-theme", "three in a row", QUIET, (heard(LIGHT, 1), heard(LIGHT, 5)), "s2 s3 s4"),
    Case("key-scenes-without-theme", "two in a row", QUIET, (heard(LIGHT, 1), heard(LIGHT, 4))),
    Case(
        "key-scenes-without-theme",
        "one of them is silent on purpose",
        changed(QUIET, "scene", "s3", silence=Silence.WHOLE),
        (heard(LIGHT, 1), heard(LIGHT, 5)),
    ),
    Case(
        "key-scenes-without-theme",
        "one of them is still to write",
        changed(QUIET, "cue", "c3", score=None, status=CueStatus.PLANNED),
        (heard(LIGHT, 1), heard(LIGHT, 5)),
    ),
    Case("themes-too-alike", "as registered", changed(QUIET, "form", "bell-base", tones=tones(NEARLY)), (), "s1 s2"),
    Case(
        "themes-too-alike",
        "one grew out of the other",
        changed(QUIET, "form", "bell-base", tones=tones(NEARLY), parent=FormId("light-base")),
        (),
    ),
    Case(
        "themes-too-alike",
        "near each other in a cue",
        QUIET,
        (heard(LIGHT, 3, 5), heard(BELL, 3, 12, tones=tones(NEARLY), identity=0.6)),
        "s3",
    ),
    Case(
        "themes-too-alike",
        "far from each other in a cue",
        QUIET,
        (heard(LIGHT, 3, 5), heard(BELL, 3, 30, tones=tones(NEARLY), identity=0.6)),
    ),
    Case("one-theme-two-characters", "two characters", told(QUIET, meaning(LIGHT, HALE)), (), "s1 s2"),
    Case(
        "one-theme-two-characters",
        "and their relation",
        told(RELATED, meaning(LIGHT, HALE), meaning(LIGHT, "both")),
        (),
    ),
    Case("one-theme-two-characters", "a character and an idea", told(QUIET, meaning(LIGHT, SEA)), ()),
    Case("cold-payoff", "half an hour without it", LATE_PAYOFF, FAR, "s3 s6"),
    Case("cold-payoff", "a few minutes without it", LATE_PAYOFF, QUIET_MUSIC),
    Case("payoff-unlearned", "heard once before", LATE_PAYOFF, QUIET_MUSIC, "s3 s6"),
    Case(
        "payoff-unlearned",
        "heard twice in parts before",
        LATE_PAYOFF,
        (*QUIET_MUSIC, heard(TIDE, 3, 1, "fragment", completeness=0.5)),
        "s3 s6",
    ),
    Case("payoff-unlearned", "heard twice before", LATE_PAYOFF, (heard(TIDE, 3, 1), *QUIET_MUSIC)),
    Case(
        "never-full", "halves only", QUIET, (heard(TIDE, 3, completeness=0.5), heard(TIDE, 6, completeness=0.8)), "s6"
    ),
    Case("never-full", "once whole", QUIET, (heard(TIDE, 3, completeness=0.5), heard(TIDE, 6))),
    Case("first-already-varied", "upside down", QUIET, (heard(TIDE, 3, 1, "inverted", identity=0.4),), "s3"),
    Case(
        "first-already-varied", "changed later", QUIET, (heard(TIDE, 3, 1), heard(TIDE, 6, 1, "inverted", identity=0.4))
    ),
    Case("stasis", "she changes twice, it does not", told(QUIET, changing(2), changing(4)), SAME, "s1 s2 s3 s4"),
    Case("stasis", "nothing changes", QUIET, SAME),
    Case(
        "stasis",
        "it changes too",
        told(QUIET, changing(2), changing(4)),
        (*SAME[:2], heard(LIGHT, 3, 10, "mode"), SAME[3]),
    ),
    Case("key-lexicon-broken", "elsewhere", changed(QUIET, "motif", LIGHT, home_key=Key(1)), QUIET_MUSIC, "s3"),
    Case("key-lexicon-broken", "no key of its own", QUIET, QUIET_MUSIC),
    Case("overuse", "twelve times in six minutes", QUIET, OFTEN, "s1 s2 s3 s4 s5 s6"),
    Case("overuse", "eight times", QUIET, OFTEN[:8]),
    Case(
        "overuse",
        "in one stream, which is one use",
        QUIET,
        tuple(heard(LIGHT, 2, second) for second in range(0, 50, 3)),
    ),
    Case("orphan", "once", QUIET, (heard(TIDE, 3),), "s3"),
    Case("orphan", "a set piece", changed(QUIET, "motif", TIDE, motif_class=MotifClass.SET_PIECE), (heard(TIDE, 3),)),
    Case("orphan", "twice", QUIET, (heard(TIDE, 3), heard(TIDE, 6))),
    Case("abandoned", "she is still there", QUIET, (heard(LIGHT, 1), heard(LIGHT, 3)), "s5 s6"),
    Case(
        "abandoned",
        "she is lost",
        told(QUIET, Presence(SceneId("s6"), MARA, prominence=2, state=State.LOST)),
        (heard(LIGHT, 1), heard(LIGHT, 3)),
    ),
    Case("identity-lost", "nothing of it is left", told(QUIET, form("other", LOST)), (), "s4"),
    Case("identity-lost", "called hidden", told(QUIET, form("hidden", LOST)), ()),
    Case("identity-lost", "its last note moved", told(QUIET, form("other", NEARLY)), ()),
    Case("wrong-presence", "the Sea's theme where it is not", QUIET, (heard(TIDE, 5), *QUIET_MUSIC), "s5"),
    Case(
        "wrong-presence",
        "a scene linked through it",
        told(QUIET, link(SceneLinkKind.RECALL, 5, 3, TIDE)),
        (heard(TIDE, 5), *QUIET_MUSIC),
    ),
    Case(
        "wrong-presence",
        "spoken of",
        told(QUIET, Presence(SceneId("s5"), SEA, PresenceMode.MENTIONED)),
        (heard(TIDE, 5), *QUIET_MUSIC),
    ),
    Case("wrong-presence", "governed by it", changed(QUIET, "scene", "s5", place=SEA), (heard(TIDE, 5), *QUIET_MUSIC)),
    Case("spoiler", "before the reveal", HIDDEN, only(BELL), "s2 s5"),
    Case("spoiler", "from the reveal on", HIDDEN, (heard(BELL, 5),)),
    Case(
        "spoiler",
        "it has an open meaning too",
        told(SECRET, meaning(BELL, "guilt", secret_until=SceneId("s5"))),
        only(BELL),
    ),
    Case("silence-missing", "a cue over it", changed(QUIET, "scene", "s4", silence=Silence.FIRST_HALF), (), "s4"),
    Case(
        "silence-missing",
        "the cue comes after it",
        changed(changed(QUIET, "scene", "s4", silence=Silence.FIRST_HALF), "cue", "c4", start_frame=3 * 1_440 + 720),
        (),
    ),
    Case(
        "silence-missing",
        "the cue is only planned",
        changed(changed(QUIET, "scene", "s4", silence=Silence.WHOLE), "cue", "c4", score=None),
        (),
    ),
    Case("silence-unexplained", "tense and without music", TENSE, (), "s4"),
    Case("silence-unexplained", "meant", changed(TENSE, "scene", "s4", silence=Silence.WHOLE), ()),
    Case("silence-unexplained", "calm", changed(TENSE, "scene", "s4", tension=3.0), ()),
    Case(
        "under-dialogue",
        "in front of words",
        changed(changed(QUIET, "scene", "s2", dialogue=0.7), "cue", "c2", prominence=3),
        (),
        "s2",
    ),
    Case("under-dialogue", "behind words", changed(QUIET, "scene", "s2", dialogue=0.7), ()),
    Case("temp-leftover", "after the lock", changed(LOCKED, "cue", "c2", status=CueStatus.TEMP), (), "s2"),
    Case("temp-leftover", "before the lock", changed(QUIET, "cue", "c2", status=CueStatus.TEMP), ()),
    Case("temp-leftover", "a theme from the temp track", changed(LOCKED, "motif", TIDE, temp=True), QUIET_MUSIC, "s3"),
    Case(
        "tempo-or-hit-missed",
        "too fast",
        changed(changed(FORMED, "cue", "c4", forms=(FormId("other"),)), "scene", "s4", tempo_high_qpm=100.0),
        (),
        "s4",
    ),
    Case(
        "tempo-or-hit-missed",
        "within",
        changed(changed(FORMED, "cue", "c4", forms=(FormId("other"),)), "scene", "s4", tempo_high_qpm=150.0),
        (),
    ),
    Case("diegetic-error", "nothing plays it", changed(QUIET, "cue", "c2", usage=CueUsage.SOURCE), (), "s2"),
    Case(
        "diegetic-error",
        "a radio plays it",
        changed(changed(QUIET, "cue", "c2", usage=CueUsage.SOURCE), "scene", "s2", diegetic=Diegetic.SOURCE),
        (),
    ),
    Case("simultaneous-load", "three at once", QUIET, THREE, "s3"),
    Case("simultaneous-load", "two at once", QUIET, THREE[1:]),
    Case("simultaneous-load", "a climax", changed(QUIET, "scene", "s3", function=SceneFunction.CLIMAX), THREE),
    Case("mirror-unpaid", "one side is silent", told(QUIET, link(MIRROR, 3, 5, TIDE)), QUIET_MUSIC, "s3 s5"),
    Case("mirror-unpaid", "both sound", told(QUIET, link(MIRROR, 3, 6, TIDE)), QUIET_MUSIC),
)


CASES = (*SOUND_CASES, *STORY_CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.why}")
def test_a_check_speaks_where_it_should_and_nowhere_else(case: Case) -> None:
    found = said(case.project, case.music, case.code)
    if case.scenes is None:
        assert found == []
    else:
        assert " ".join(found[0].scenes) == case.scenes
        assert "{" not in found[0].message.text()
        assert not found[0].intended


def test_dramatic_irony_makes_a_leak_intended_by_the_story_itself() -> None:
    (finding,) = said(told(DECEIVED, Irony(SceneId("s4"), IronyKind.DRAMATIC, MARA)), LEAK, "point-of-view-leak")
    assert finding.intended
    assert "irony:s4:kind" in finding.facts


def test_foreshadowing_is_listed_as_intended_by_the_story_itself() -> None:
    (finding,) = said(told(QUIET, link(FORESHADOW, 1, 6, BELL)), EARLY, "heard-before-established")
    assert finding.intended
    assert "scene_link:foreshadow:kind" in finding.facts


@pytest.mark.parametrize(("likeness", "severity"), [(NEARLY, Severity.ERROR), (LOST, None)])
def test_how_alike_themes_are_decides_how_bad_it_is(likeness: object, severity: Severity | None) -> None:
    project = changed(QUIET, "form", "bell-base", tones=tones(likeness))  # type: ignore[arg-type]
    assert [finding.severity for finding in said(project, (), "themes-too-alike")] == ([severity] if severity else [])
