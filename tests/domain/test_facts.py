"""Story facts: every sentence has a name of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.changes import after, changes
from leitmotif_desk.domain.edits import AddHit, AddScene, AddSubject, RetractFact, SetPresence
from leitmotif_desk.domain.facts import facts
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import HitId, SceneId, SubjectId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.story import Hit, Presence, PresenceMode, Scene, Subject

MARA, ONE = SubjectId("mara"), SceneId("scene-1")


def knowing(*sentences: str) -> Project:
    project = Project(Film("Low Water"))
    presence = Presence(ONE, MARA, PresenceMode.ON_SCREEN, knows=sentences)
    for edit in (AddSubject(Subject(MARA, "Mara")), AddScene(Scene(ONE, "1", "REEF", 0, 240)), SetPresence(presence)):
        project = after(project, changes(edit, project))
    return project


@pytest.mark.parametrize(
    "sentences", [("лодка течёт", "он лжёт"), ("船が沈む", "嘘だ"), ("Go!", "go?"), ("a b", "a-b")], ids=str
)
def test_sentences_whose_letters_an_id_cannot_carry_are_told_apart(sentences: tuple[str, str]) -> None:
    project = knowing(*sentences)
    first, second = (fact for fact in facts(project) if fact.field == "knows")

    left = after(project, changes(RetractFact(first.id), project))

    assert [fact.id for fact in facts(left) if fact.field == "knows"] == [second.id]


@given(st.sets(st.text(min_size=1, max_size=12).filter(str.strip), min_size=2, max_size=6))
def test_no_two_sentences_share_an_id(sentences: set[str]) -> None:
    ids = [fact.id for fact in facts(knowing(*sentences)) if fact.field == "knows"]
    assert len(set(ids)) == len(sentences)


def test_a_fact_says_numbers_and_times_as_people_write_them() -> None:
    project = Project(Film("Low Water", "24", 0))
    scene = Scene(ONE, "1", "REEF", 0, 2_400, tension=4.0)
    hit = Hit(HitId("hit"), ONE, 24 * 61 + 5)
    for edit in (AddScene(scene), AddHit(hit)):
        project = after(project, changes(edit, project))
    assert [fact.message.text() for fact in facts(project)] == [
        "Scene 1 has tension 4 of 10",
        "Scene 1 has a hit at 00:01:01:05",
    ]
