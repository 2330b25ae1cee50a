"""Take a story's facts away one by one, and add strangers to it: what the engine says must follow the one alone."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import RetractFact
from leitmotif_desk.domain.facts import Fact, facts
from leitmotif_desk.domain.ids import FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import Project, Row
from leitmotif_desk.domain.story import (
    Arc,
    Bond,
    BondChange,
    Change,
    Presence,
    PresenceMode,
    Relation,
    RelationChange,
    Role,
    Scene,
    State,
    Subject,
    SubjectKind,
)
from leitmotif_desk.domain.time import ticks
from tests.benchmarks.reason_baselines import Engine
from tests.benchmarks.reason_measures import Answer, same_answer, still_there
from tests.benchmarks.told_stories import Told

STRANGER, FRIEND, TIE = SubjectId("stranger"), SubjectId("stranger-s-friend"), SubjectId("strangers")
STRANGE_MUSIC = (
    ("F# phrygian", ((0, 0.5), (1, 0.5), (-2, 1), (3, 0.5), (2, 1.5), (-1, 2))),
    ("Db major", ((0, 3), (0, 1), (4, 2), (3, 1), (5, 1), (4, 4))),
)
"""Keys, and themes as (steps from the first note, quarters)."""


@dataclass
class Trials:
    """How the answers of one engine followed the facts.

    `cited` counts pairs of suggestion and cited fact, `without` those that change or move without the fact, `resaid`
    those that stay where they are but come from another rule then, or score otherwise. Of the facts `told` about
    scenes, by ("kind.field", word), `heeded` are those that an answer follows. `unmoved` and `swayed` are the failures:
    (suggestion's id, fact, who says the same without it), (scene, what was added, how the answer changed).
    """

    cited: int = 0
    without: int = 0
    resaid: int = 0
    told: Counter[tuple[str, str]] = field(default_factory=Counter)
    heeded: Counter[tuple[str, str]] = field(default_factory=Counter)
    strange: int = 0
    untouched: int = 0
    unmoved: list[tuple[str, Fact, str]] = field(default_factory=list)
    swayed: list[tuple[str, str, str]] = field(default_factory=list)


def retract_all(trials: dict[str, Trials], engines: dict[str, Engine], told: Told, answers: dict[str, Answer]) -> None:
    """Retract every fact that is told about a scene or cited in it, and hold each engine's answers side by side."""
    scene = next(answer[0].scene for answer in answers.values() if answer)
    known = {fact.id: fact for fact in facts(told.project)}
    here = {fact.id for fact in known.values() if fact.scene == scene}
    cited = {id for answer in answers.values() for one in answer for id in one.facts}
    for id in sorted(here | cited):
        poorer = after(told.project, changes(RetractFact(id), told.project))
        for name, engine in engines.items():
            said = answers[name]
            if id in here or any(id in one.facts for one in said):
                _compare(trials[name], known[id], said, engine(poorer, scene, told.heard), id in here)


def _compare(trials: Trials, fact: Fact, said: Answer, now: Answer, is_here: bool) -> None:
    if is_here:
        place = f"{fact.kind}.{fact.field}", fact.value if isinstance(fact.value, StrEnum) else ""
        trials.told[place] += 1
        trials.heeded[place] += not same_answer(said, now)
    for one in said:
        if fact.id in one.facts:
            same = still_there(one, now)
            trials.cited += 1
            trials.without += same is None
            if same is not None:
                trials.resaid += (same.id, same.score) != (one.id, one.score)
                trials.unmoved.append((one.id, fact, same.id))


def add_strangers(
    trials: dict[str, Trials], engines: dict[str, Engine], told: Told, answers: dict[str, Answer]
) -> None:
    """Add people whom nothing links to a scene: in other scenes, with traits, a bond, themes of their own."""
    scene = next(answer[0].scene for answer in answers.values() if answer)
    for what, rows in _strangers(told.project, scene):
        richer = Project.of([*told.project.all_rows(), *rows])
        for name, engine in engines.items():
            said, now = answers[name], engine(richer, scene, told.heard)
            kept = sum(still_there(one, now) is not None for one in said)
            trials[name].strange += len(said)
            trials[name].untouched += kept
            if kept < len(said):
                trials[name].swayed.append((f"{told.name} {scene}", what, _difference(said, now)))


def _difference(said: Answer, now: Answer) -> str:
    gone = [one.id for one in said if still_there(one, now) is None]
    come = [one.id for one in now if still_there(one, said) is None]
    return f"{', '.join(gone)} -> {', '.join(come)}"


def _strangers(project: Project, scene: SceneId) -> Iterator[tuple[str, list[Row]]]:
    """Yield rows by what they add, more each time."""
    people: list[Row] = [
        Subject(STRANGER, "Stranger", role=Role.ANTAGONIST, arc=Arc.FALL),
        Subject(FRIEND, "Stranger's friend", role=Role.LOVER, arc=Arc.REDEMPTION),
    ]
    elsewhere = [row for other in project.scene if other.id != scene for row in _there(other)]
    yield "people in other scenes", [*people, *elsewhere]
    tie: list[Row] = [
        Subject(TIE, "The strangers", SubjectKind.RELATION),
        Relation(TIE, STRANGER, FRIEND, Bond.LOVE, 2),
        *(RelationChange(other.id, TIE, BondChange.BREAKS) for other in project.scene if other.id != scene),
    ]
    yield "their bond", [*people, *elsewhere, *tie]
    themes = [row for number, subject in enumerate((STRANGER, FRIEND)) for row in _theme(number, subject)]
    yield "their themes", [*people, *elsewhere, *tie, *themes]


def _there(other: Scene) -> tuple[Row, Row]:
    return (
        Presence(other.id, STRANGER, prominence=3, state=State.LOST, change=Change.FALL, hides=("a knife",)),
        Presence(other.id, FRIEND, PresenceMode.DEAD, 2, state=State.POWERFUL),
    )


def _theme(number: int, subject: SubjectId) -> tuple[Row, Row, Row]:
    name, line = STRANGE_MUSIC[number]
    key, motif = Key.parse(name), MotifId(f"theme-{subject}")
    tones: list[Tone] = []
    for up, quarters in line:
        step = 28 + key.letter + up
        tones.append(Tone(tones[-1].end_ticks if tones else 0, ticks(quarters), step, key.alter_of(step)))
    form = Form(FormId(motif), motif, "as registered", tuple(tones), key, tempo_qpm=90.0)
    return Motif(motif, motif, form.id), form, MotifLink(LinkId(f"link-{subject}"), motif, subject)
