"""What rules ask of a scene: conditions over the story's facts and over what was heard."""

from collections.abc import Iterator

from leitmotif_desk.variation.conditions import history, story
from leitmotif_desk.variation.conditions.condition import Condition
from leitmotif_desk.variation.conditions.match import Clause, Match
from leitmotif_desk.variation.view import SceneView

__all__ = ["CLAUSES", "Condition", "Match", "matches"]

CLAUSES: dict[str, Clause] = {**story.CLAUSES, **history.CLAUSES}


def matches(when: tuple[Condition, ...], view: SceneView) -> Iterator[Match]:
    """Yield every way in which a scene fulfils conditions, each condition going on from those before it."""
    found = [Match().with_words(scene=view.scene.number)]
    for condition in when:
        found = [longer for match in found for longer in CLAUSES[condition.name](condition, view, match)]
    yield from found
