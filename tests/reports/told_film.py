"""A small film as values: three scenes, two themes, what was heard, and findings of every kind."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.film import Cue, Film
from leitmotif_desk.domain.finding import Finding, FindingKey, Intention, IntentionKind, Severity
from leitmotif_desk.domain.ids import CueId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Operation, Tone
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.story import Presence, Scene, Subject
from leitmotif_desk.reports import Report, continuity_report

TEMPLATES = Path(__file__).parent.parent.parent / "resources" / "reports"
DAY = date(2026, 3, 14)
START = 86_400
INCIPIT = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="330" height="60" viewBox="0 0 330 60"><path d="M0 0h9"/></svg>'
)
LIGHT, UNDERTOW, CLIFF = MotifId("light"), MotifId("undertow"), SceneId("s3")


def rows(name: str = "Keeper's light", slug: str = "EXT. CLIFF", title: str = "Low Water") -> list[Row]:
    tones = (Tone(0, 10_080, 29), Tone(10_080, 10_080, 33))
    key = Key.parse("D major")
    return [
        Film(title, picture_version="v12"),
        *(Scene(SceneId(f"s{n}"), str(n), place, START + 2400 * (n - 1), START + 2400 * n)
          for n, place in ((1, "INT. LAMP ROOM"), (2, "EXT. HARBOUR"), (3, slug))),
        Subject(SubjectId("mara"), "Mara"),
        Motif(LIGHT, name, FormId("f1"), colour=0),
        Motif(UNDERTOW, "Undertow", FormId("f2"), colour=2),
        Form(FormId("f1"), LIGHT, "base", tones, key),
        Form(FormId("f2"), UNDERTOW, "base", tones, key),
        MotifLink(LinkId("l1"), LIGHT, SubjectId("mara")),
        Presence(SceneId("s1"), SubjectId("mara"), prominence=3),
        Presence(CLIFF, SubjectId("mara"), prominence=3),
        Cue(CueId("c1"), "1m2", "The lamp", START, START + 2000),
        Intention(FindingKey("meant"), IntentionKind.WITHHELD, "Saved for the end.", CLIFF),
        Intention(FindingKey("stale"), IntentionKind.IRONY, "It mocks her.", SceneId("s1")),
    ]  # fmt: skip


def heard_at(second: float, motif: MotifId, scene: int, *codes: str, completeness: float = 1.0) -> Heard:
    start = START + round(24 * second)
    operations = tuple(Operation.of(code) for code in codes)
    return Heard(motif, None, None, SceneId(f"s{scene}"), start, start + 96, operations, completeness, 1.0)


HEARD = (
    heard_at(4, LIGHT, 1, "exact"),
    heard_at(40, LIGHT, 1, "inverted"),
    heard_at(130, LIGHT, 2, "FRAG", completeness=0.5),
    heard_at(150, UNDERTOW, 2, "augmented"),
)


def finding(
    key: str, severity: Severity, text: str, *scenes: int, motif: MotifId | None = None, start: int | None = None
) -> Finding:
    places = tuple(SceneId(f"s{n}") for n in scenes)
    return Finding(FindingKey(key), 2, "key scenes without theme", severity, Message(text), places, motif, None, start)


FINDINGS = (
    finding("late", Severity.WARN, "Mara's theme is silent where she leads.", 3, motif=LIGHT),
    finding("film", Severity.INFO, "Undertow is stated once.", motif=UNDERTOW),
    finding("early", Severity.WARN, "Undertow comes before the sea.", 1, motif=UNDERTOW),
    finding("grave", Severity.ERROR, "Silence was intended.", 2, start=START + 3000),
    replace(finding("meant", Severity.ERROR, "Nothing sounds at the cliff.", 3), intended=True),
    finding("stale", Severity.INFO, "The key is not the theme's.", 1),
)


def make_report(
    project: Project | None = None, findings: tuple[Finding, ...] = FINDINGS, heard: tuple[Heard, ...] = HEARD
) -> Report:
    """Return the report of the film; the finding at the cliff rests on a fact."""
    whole = project or Project.of(rows())
    fact = next((fact.id for fact in facts(whole) if fact.kind == "presence"), None)
    cited = tuple(replace(f, facts=(fact,)) if fact and f.key == "late" else f for f in findings)
    return continuity_report(whole, cited, heard, TEMPLATES, {LIGHT: INCIPIT}, DAY)


def empty_report() -> Report:
    return continuity_report(Project.of([Film("Untitled")]), (), (), TEMPLATES, {}, DAY)
