"""What edits do to the rows: inverses, references, refusals, and taking back single facts."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.changes import ADDITIONS, CHANGES, REMOVALS, SETTINGS, after, changes, inverse, references
from leitmotif_desk.domain.edits import (
    EDITS,
    AcceptVariation,
    AddCue,
    AddForm,
    AddHit,
    AddScene,
    AddSubject,
    Batch,
    ChangeFilm,
    ChangeScene,
    Edit,
    LinkMotif,
    LinkScenes,
    RegisterMotif,
    RemoveForm,
    RemoveMotif,
    RemoveScene,
    RemoveSubject,
    Restore,
    RetractFact,
    SetIrony,
    SetPresence,
)
from leitmotif_desk.domain.errors import BadValue, LeitmotifError, UnknownThing
from leitmotif_desk.domain.facts import SENTENCES, WHOLE_ROW, facts
from leitmotif_desk.domain.film import Cue, Film
from leitmotif_desk.domain.ids import CueId, FactId, FormId, HitId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.motif import Form, Motif, MotifLink, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.project import KINDS, Project
from leitmotif_desk.domain.story import Hit, Irony, IronyKind, Presence, Scene, SceneLink, SceneLinkKind, Subject
from tests.store.random_edits import fitting_edit, new_film, random_edit

MARA, TOM, LAMP, TIDE = SubjectId("mara"), SubjectId("tom"), MotifId("lamp"), MotifId("tide")
ONE, TWO = SceneId("one"), SceneId("two")
D_MAJOR = Key.parse("D major")


def form(id: str, motif: MotifId, parent: str | None = None) -> Form:
    return Form(
        FormId(id), motif, id, (Tone(0, 10_080, 29),), D_MAJOR, parent=None if parent is None else FormId(parent)
    )


def scene(id: SceneId, start: int, pov: SubjectId | None = None) -> Scene:
    return Scene(id, id, "", start, start + 100, pov=pov, tension=7.0)


WORLD: tuple[Edit, ...] = (
    AddSubject(Subject(MARA, "Mara")),
    AddSubject(Subject(TOM, "Tom")),
    AddScene(scene(TWO, 100)),
    AddScene(scene(ONE, 0, MARA)),
    RegisterMotif(Motif(LAMP, "Lamp", FormId("lamp")), form("lamp", LAMP)),
    AddForm(form("lamp-2", LAMP, "lamp")),
    AddForm(form("lamp-3", LAMP, "lamp-2")),
    LinkMotif(MotifLink(LinkId("l"), LAMP, MARA, secret_until=TWO)),
    SetPresence(Presence(ONE, MARA, knows=("the wreck", "the letter"), deceived_by=TOM)),
    SetPresence(Presence(TWO, TOM, prominence=3)),
    LinkScenes(SceneLink(LinkId("s"), ONE, TWO, SceneLinkKind.FORESHADOW, LAMP)),
    SetIrony(Irony(ONE, IronyKind.DRAMATIC, TOM)),
    AddHit(Hit(HitId("h"), ONE, 50)),
    AddCue(Cue(CueId("1m1"), "1m1", "", 0, 50, forms=(FormId("lamp-2"), FormId("lamp-3")))),
)


@pytest.fixture(scope="module")
def world() -> Project:
    return made(Project(Film("Low Water")), *WORLD)


def made(project: Project, *edits: Edit) -> Project:
    for edit in edits:
        project = after(project, changes(edit, project))
    return project


def names_that_lead_nowhere(project: Project) -> list[str]:
    found = []
    for kind in KINDS:
        for field, target, _, many in references(kind):
            for row in project.rows(kind):
                value = getattr(row, field)
                found += [id for id in (value if many else (value,)) if id is not None and not project.find(target, id)]
    return found


@given(st.integers(0, 2**32))
def test_an_inverse_puts_every_row_back_and_its_inverse_does_the_edit_again(seed: int) -> None:
    random, project = Random(seed), Project(new_film())
    for _ in range(20):
        done = changes(fitting_edit(random, project), project)
        changed = after(project, done)
        undone = changes(inverse(done, "Back"), changed)
        assert after(changed, undone) == project
        assert made(project, inverse(undone, "Again")) == changed
        project = changed


@given(st.integers(0, 2**32))
def test_no_edit_whatever_leaves_a_name_that_leads_nowhere(seed: int) -> None:
    random, project = Random(seed), Project(new_film())
    for _ in range(60):
        before = hash(repr(project))
        try:
            done = changes(random_edit(random, project), project)
        except LeitmotifError:
            assert hash(repr(project)) == before
            continue
        project = after(project, done)
        assert names_that_lead_nowhere(project) == []


def test_every_kind_of_edit_says_what_it_does_in_one_place() -> None:
    own = {"Batch", "Restore", "RetractFact", "RegisterMotif", "AcceptVariation", "RemoveForm", "RenameMotif"}
    tables = [set(ADDITIONS), set(SETTINGS), set(CHANGES), set(REMOVALS), own]
    assert set.union(*tables) == set(EDITS)
    assert sum(map(len, tables)) == len(EDITS)


def test_scenes_stand_in_film_order(world: Project) -> None:
    assert [row.id for row in world.scene] == [ONE, TWO]
    moved = made(world, Batch("Move", (ChangeScene(ONE, "end_frame", 900), ChangeScene(ONE, "start_frame", 800))))
    assert [row.id for row in moved.scene] == [TWO, ONE]
    assert moved.scene_order(ONE) == 1 and world.scene_order(ONE) == 0
    assert world.scene_at(99) == world.the_scene(ONE) and world.scene_at(100) == world.the_scene(TWO)
    assert world.scene_at(200) is None


def test_removing_a_subject_removes_what_is_said_about_it_and_no_more(world: Project) -> None:
    left = made(world, RemoveSubject(MARA))
    assert [row.id for row in left.subject] == [TOM]
    assert left.the_scene(ONE).pov is None and left.motif_link == () and left.presences_in(ONE) == ()
    assert left.presence == world.presences_in(TWO) and left.irony == world.irony
    assert made(world, RemoveSubject(TOM)).presences_in(ONE)[0].deceived_by is None


def test_removing_a_scene_or_a_motif_removes_its_rows(world: Project) -> None:
    left = made(world, RemoveScene(ONE))
    assert (left.hit, left.irony, left.scene_link) == ((), (), ()) and len(left.presence) == 1
    left = made(world, RemoveMotif(LAMP))
    assert (left.form, left.motif_link) == ((), ()) and left.the_cue(CueId("1m1")).forms == ()
    assert left.scene_link[0].motif is None


def test_removing_a_form_keeps_its_children_and_a_base_form_stays(world: Project) -> None:
    left = made(world, RemoveForm(FormId("lamp-2")))
    assert left.the_form(FormId("lamp-3")).parent is None
    assert left.the_cue(CueId("1m1")).forms == (FormId("lamp-3"),)
    with pytest.raises(BadValue, match="registered"):
        changes(RemoveForm(FormId("lamp")), world)


def test_an_accepted_variation_is_a_form_of_its_motif_and_stands_on_its_cue(world: Project) -> None:
    left = made(world, AcceptVariation(form("dark", LAMP, "lamp"), CueId("1m1")))
    assert [row.id for row in left.forms_of(LAMP)] == ["lamp", "dark", "lamp-2", "lamp-3"]
    assert left.the_cue(CueId("1m1")).forms[-1] == "dark"


@pytest.mark.parametrize(
    ("edit", "error"),
    [
        (AddSubject(Subject(MARA, "Again")), BadValue),
        (ChangeScene(ONE, "end_frame", 0), BadValue),
        (ChangeScene(ONE, "id", "three"), BadValue),
        (ChangeScene(ONE, "weather", "rain"), BadValue),
        (ChangeScene(ONE, "tension", 11), BadValue),
        (ChangeScene(ONE, "tension", float("nan")), BadValue),
        (ChangeScene(ONE, "pov", "nobody"), UnknownThing),
        (ChangeScene(SceneId("three"), "note", ""), UnknownThing),
        (ChangeFilm("rate", "17"), LeitmotifError),
        (RegisterMotif(Motif(TIDE, "Tide", FormId("x")), form("y", TIDE)), BadValue),
        (RegisterMotif(Motif(TIDE, "Tide", FormId("y")), Form(FormId("y"), TIDE, "y", (), D_MAJOR)), BadValue),
        (AddForm(Form(FormId("y"), LAMP, "y", (Tone(0, 1, 29),), D_MAJOR, tempo_qpm=float("inf"))), BadValue),
        (RemoveSubject(SubjectId("nobody")), UnknownThing),
        (RetractFact(FactId("scene:one:weather")), UnknownThing),
        (Restore("x", (("film", ("film",), None),)), BadValue),
        (Restore("x", (("ghost", ("g",), None),)), BadValue),
        (Restore("x", (("subject", ("mara",), None),)), UnknownThing),
        (Restore("x", (("subject", ("mara",), {"id": "eve", "name": "Eve"}),)), BadValue),
    ],
)
def test_what_does_not_fit_is_refused(world: Project, edit: Edit, error: type[Exception]) -> None:
    with pytest.raises(error):
        changes(edit, world)


def test_a_batch_may_build_on_itself_and_fails_as_a_whole(world: Project) -> None:
    both = Batch("Eve", (AddSubject(Subject(SubjectId("eve"), "Eve")), SetPresence(Presence(TWO, SubjectId("eve")))))
    assert len(made(world, both).presences_in(TWO)) == 2
    with pytest.raises(UnknownThing):
        changes(Batch("Half", (*both.edits, RemoveSubject(SubjectId("nobody")))), world)


def test_every_fact_can_be_taken_back_and_is_then_no_fact(world: Project) -> None:
    for fact in facts(world):
        left = made(world, RetractFact(fact.id))
        gone = {one.id for one in facts(world)} - {one.id for one in facts(left)}
        assert fact.id in gone
        if (fact.kind, fact.field) not in WHOLE_ROW:
            assert gone == {fact.id}


def test_retracting_one_thing_known_leaves_the_others(world: Project) -> None:
    left = made(world, RetractFact(FactId("presence:one:mara:knows:the-wreck")))
    assert left.presences_in(ONE)[0].knows == ("the letter",)


def test_facts_are_sentences_with_the_names_people_use(world: Project) -> None:
    texts = {fact.id: fact.message.text() for fact in facts(world)}
    assert texts[FactId("scene:one:pov")] == "Scene one is seen from Mara's point of view"
    assert texts[FactId("presence:one:mara:deceived_by")] == "Mara is deceived by Tom in scene one"
    assert texts[FactId("motif_link:l:subject")] == "Lamp stands for Mara"
    assert texts[FactId("motif_link:l:secret_until")] == "What Lamp stands for is secret until scene two"
    assert texts[FactId("scene_link:s:kind")] == "Scene one is a foreshadow pointing at scene two"
    assert len(texts) == len(facts(world)) and {(f.kind, f.field) for f in facts(world)} <= set(SENTENCES)


def test_fields_at_their_default_are_no_facts(world: Project) -> None:
    assert not any(fact.field in ("valence", "function", "state", "arc", "aware") for fact in facts(world))
