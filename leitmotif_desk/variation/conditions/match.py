"""What the conditions of a rule have found so far."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import FactId, MotifId, SubjectId
from leitmotif_desk.variation.conditions.condition import Condition
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


Clause = Callable[[Condition, SceneView, Match], Iterator[Match]]
"""What a condition does: yields the ways in which a match can go on, none where the condition fails."""
