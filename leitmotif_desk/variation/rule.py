"""What a rule is, and what it has matched."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import FactId, MotifId, SubjectId
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.suggestion import Dimension
from leitmotif_desk.variation.view import SceneView


@dataclass(frozen=True, slots=True)
class Match:
    """What clauses have bound so far, by the names a rule gives: subjects, their themes, the facts and words for them.

    Every fact that a clause needed is here, and no other: a suggestion cites them all.
    """

    subjects: Mapping[str, SubjectId] = field(default_factory=dict)
    themes: Mapping[str, MotifId] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def with_subject(self, role: str, subject: SubjectId, name: str) -> "Match":
        return replace(self, subjects={**self.subjects, role: subject}, words={**self.words, role: name})

    def with_theme(self, role: str, motif: MotifId, name: str) -> "Match":
        return replace(self, themes={**self.themes, role: motif}, words={**self.words, f"{role}_theme": name})

    def with_fact(self, slot: str, fact: Fact) -> "Match":
        return replace(self, facts={**self.facts, slot: fact})

    def with_words(self, **words: str) -> "Match":
        return replace(self, words={**self.words, **words})

    @property
    def fact_ids(self) -> tuple[FactId, ...]:
        return tuple(dict.fromkeys(fact.id for fact in self.facts.values()))


Clause = Callable[[SceneView, Match], Iterator[Match]]
"""One condition: yields the ways in which a match can go on, none where the condition fails."""


class Landing(StrEnum):
    """Which tone of the main line is to fall on the hit."""

    LAST = "last"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the table: when the facts say so, these operations; `number` is story.md's (0: ours).

    `theme` and `other` are roles of the match whose themes are varied and brought in. `reason` is (slot, template)
    pairs: a template with a slot rests on the fact of that name. A rule without operations is a silence.
    """

    number: int
    code: str
    when: tuple[Clause, ...]
    dimension: Dimension
    operations: tuple[Operation, ...]
    title: str
    reason: tuple[tuple[str, str], ...]
    risk: str
    theme: str = "who"
    other: str = ""
    minimal: bool = False
    restraint: bool = False
    landing: Landing = Landing.LAST
    silent: bool = False
    hidden: bool = False
    weight: float = 1.0

    def matches(self, view: SceneView) -> Iterator[Match]:
        """Yield every way in which the facts of a scene fulfil the rule."""
        found = [Match().with_words(scene=view.scene.number)]
        for clause in self.when:
            found = [longer for match in found for longer in clause(view, match)]
        yield from found
