"""What engines without reasons would say: a random operation, one chosen by mood alone, and the theme as it is."""

from collections.abc import Callable, Iterable
from dataclasses import astuple
from random import Random

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.facts import fact_id
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.domain.message import Message
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Scene
from leitmotif_desk.domain.suggestion import Affect, Suggestion
from leitmotif_desk.theory.operations import OPERATIONS, Passage, perform
from leitmotif_desk.theory.similarity import band, identity
from leitmotif_desk.variation.rulebook import parse_operation
from tests.benchmarks.reason_measures import Answer

Engine = Callable[[Project, SceneId, tuple[Heard, ...]], Answer]
FIVE = 5
SINGLE = tuple(
    parse_operation(text)
    for text in (
        "RECTX", "MODE(to=darker)", "MODE(to=brighter)", "INVERT(kind=tonal)", "RETRO", "EXPAND(steps=1)",
        "CONTRACT(steps=-1)", "AUG(ratio=2)", "DIM(ratio=1/2)", "METRE(to=3/4)", "LEVEL", "FRAG(kind=head, notes=4)",
        "TRUNC(notes=2)", "LIQUID(repeats=2)", "EVOLVE", "ornamented", "DEEP", "PEDAL(degree=1)", "CORRUPT(level=1.0)",
        "OSTINATO(notes=4, times=3)", "ORCH(to=solo viola)", "SUBMERGE(to=celli, octaves=1)", "CANON(to=solo viola)",
        "octave(octaves=-1)", "SLOWER(ratio=1.25)",
    )
)  # fmt: skip
"""Operations that need no second theme, with parameters as the rules have them."""
BRIGHTER = parse_operation("MODE(to=brighter)")


def unchanged(project: Project, scene: SceneId, heard: tuple[Heard, ...]) -> Answer:
    """Return the theme of the scene as it is registered."""
    return _answer(project, scene, (Operation("RECTX"),))


def random_operation(project: Project, scene: SceneId, heard: tuple[Heard, ...]) -> Answer:
    """Return five random operations on the theme of the scene, always the same five for a scene."""
    return _answer(project, scene, Random(str(scene)).sample(SINGLE, len(SINGLE)))


def by_mood(project: Project, scene: SceneId, heard: tuple[Heard, ...]) -> Answer:
    """Return the five operations whose tendency lies nearest to the scene's valence, energy and tension."""
    said = project.the_scene(scene)
    wish = ((said.valence or 0) / 5, _swing(said.energy), _swing(said.tension))
    fields = [field for field in ("valence", "energy", "tension") if getattr(said, field) is not None]
    cited = [fact_id("scene", (scene,), field) for field in fields]
    order = sorted(SINGLE, key=lambda one: sum((a - b) ** 2 for a, b in zip(_tendency(one), wish, strict=True)))
    return _answer(project, scene, order, cited)


BASELINES: dict[str, Engine] = {
    "random operation": random_operation,
    "mood alone": by_mood,
    "theme unchanged": unchanged,
}


def _swing(value: float | None) -> float:
    """Return 0 to 10 as -1 to 1."""
    return 0.0 if value is None else (value - 5) / 5


def _tendency(operation: Operation) -> tuple[float, ...]:
    tendency: Affect = OPERATIONS[operation.code].affect
    sign = -1 if operation == BRIGHTER else 1
    return tuple(sign * value for value in astuple(tendency))


def _answer(project: Project, scene: SceneId, operations: Iterable[Operation], cited: Iterable[FactId] = ()) -> Answer:
    """Return the first five of the operations that can be done to the scene's theme."""
    found = _theme_of(project, project.the_scene(scene))
    made: list[Suggestion] = []
    for operation in operations if found else ():
        assert found is not None
        passage = _performed(project, found[0], operation)
        if passage is not None and len(made) < FIVE:
            facts = (*found[1], *cited)
            made.append(_suggestion(project, scene, operation, passage, len(made) + 1, facts))
    return tuple(made)


def _theme_of(project: Project, scene: Scene) -> tuple[MotifId, tuple[FactId, ...]] | None:
    """Return the theme of the most prominent person here who has one, and the facts that say so."""
    here = sorted(project.presences_in(scene.id), key=lambda presence: (-presence.prominence, presence.subject))
    for presence in here:
        for link in project.motif_link:
            if link.subject == presence.subject:
                link_fact = fact_id("motif_link", (link.id,), "subject")
                return link.motif, (fact_id("presence", (scene.id, presence.subject), "mode"), link_fact)
    return None


def _performed(project: Project, motif: MotifId, operation: Operation) -> Passage | None:
    parent = project.base_form(motif)
    try:
        passage = perform(Passage.of_form(parent, project.the_motif(motif).home_timbre), operation)
    except LeitmotifError:
        return None
    return passage if passage.tones else None


def _suggestion(
    project: Project, scene: SceneId, operation: Operation, passage: Passage, rank: int, facts: tuple[FactId, ...]
) -> Suggestion:
    parent = project.base_form(passage.main.motif)
    likeness = min(1.0, identity(parent.tones, passage.tones))
    return Suggestion(
        id=f"{scene}-{operation.code}", rank=rank, scene=scene, rule=0, title=Message(operation.code),
        motifs=(parent.motif,), parent=parent.id, operations=(operation,),
        dimension=OPERATIONS[operation.code].dimension, facts=facts, reason=(), risk=Message(""), identity=likeness,
        band=band(likeness), affect=Affect(), lines=passage.lines, changed_tones=(), key=passage.key,
        beats=passage.beats, beat_unit=passage.beat_unit, chords=passage.chords, tempo_qpm=passage.tempo_qpm, score=0.0,
    )  # fmt: skip
