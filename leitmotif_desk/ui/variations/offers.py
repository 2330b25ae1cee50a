"""Facts as one types them: every fact the vocabularies allow in a scene, found by a few letters."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from leitmotif_desk.domain.edits import AddSubject, Batch, Edit, SetPresence
from leitmotif_desk.domain.ids import SceneId, SubjectId, readable_id
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Presence, Subject
from leitmotif_desk.ui.variations.addable import ADDABLE, Addable, Ask, Question
from leitmotif_desk.ui.variations.words import translated

_NUMBER = re.compile(r"(?P<words>\D+?)\s+(?P<value>-?\d+(?:[.,]\d+)?)\s*$")
_CHOSEN = (Ask.SUBJECT, Ask.CHOICE, Ask.SCENE)


@dataclass(frozen=True, slots=True)
class Offer:
    """A fact one can state by choosing its text."""

    text: str
    edit: Edit


def offers(project: Project, scene: SceneId, query: str, limit: int = 12) -> tuple[Offer, ...]:
    """Return the facts whose text holds every word typed, those that begin with it first; a new name comes last."""
    words = query.casefold().split()
    if not words:
        return ()
    found = [*_with_number(project, scene, query), *(one for one in _all(project, scene) if _holds(one.text, words))]
    found.sort(key=lambda one: (not one.text.casefold().startswith(words[0]), _begins(one.text, words)))
    newcomer = () if any(_is_named(project, query)) else (_newcomer(project, scene, query.strip()),)
    return (*found[: limit - len(newcomer)], *newcomer)


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text.casefold() for word in words)


def _begins(text: str, words: list[str]) -> int:
    """Return how many of the words begin no word of the text."""
    starts = re.findall(r"\w+", text.casefold())
    return sum(not any(start.startswith(word) for start in starts) for word in words)


def _is_named(project: Project, query: str) -> Iterator[bool]:
    first = query.casefold().split(":")[0].strip()
    return (subject.name.casefold().startswith(first[:3]) for subject in project.subject)


def _all(project: Project, scene: SceneId) -> Iterator[Offer]:
    for addable in ADDABLE:
        asked = [question for question in addable.questions if question.ask in _CHOSEN]
        left = [question for question in addable.questions if question not in asked and not _may_be_left(question)]
        if asked and not left and len(asked) <= 2:
            for choice in product(*(_options(project, scene, question) for question in asked)):
                answers = {question.name: value for question, (_, value) in zip(asked, choice, strict=True)}
                yield Offer(_text(addable, [name for name, _ in choice]), addable.edit(project, scene, answers))


def _may_be_left(question: Question) -> bool:
    return question.optional or question.name == "prominence"


def _options(project: Project, scene: SceneId, question: Question) -> list[tuple[str, Any]]:
    match question.ask:
        case Ask.SUBJECT:
            return [(subject.name, subject.id) for subject in project.subject]
        case Ask.SCENE:
            return [(f"scene {one.number}", one.id) for one in project.scene if one.id != scene]
        case _:
            assert question.choices is not None
            return [(value.value, value) for value in question.choices if value.value != "none"]


def _text(addable: Addable, parts: list[str]) -> str:
    return f"{': '.join(parts)} ({translated(addable.label).lower()})"


def _with_number(project: Project, scene: SceneId, query: str) -> Iterator[Offer]:
    """Yield what "tension 7" says."""
    found = _NUMBER.match(query)
    for addable in ADDABLE if found else ():
        assert found is not None
        (question, *more) = addable.questions
        label, value = translated(addable.label), float(found["value"].replace(",", "."))
        named = label.casefold().startswith(found["words"].casefold().strip())
        if named and not more and question.ask is Ask.NUMBER and question.low <= value <= question.high:
            yield Offer(f"{label}: {value:g}", addable.edit(project, scene, {question.name: value}))


def _newcomer(project: Project, scene: SceneId, name: str) -> Offer:
    id = SubjectId(readable_id(name, {subject.id for subject in project.subject}))
    words = translated("new character “{name}”").format(name=name)
    return Offer(words, Batch(f"Add {name}", (AddSubject(Subject(id, name)), SetPresence(Presence(scene, id)))))
