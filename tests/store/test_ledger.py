"""Edits, their inverses, and the chain of entries they leave."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.domain.edit_text import edit_from_plain
from leitmotif_desk.domain.edits import (
    AddCue,
    AddSubject,
    Batch,
    ChangeSubject,
    JudgeOccurrence,
    RemoveSubject,
    RenameMotif,
)
from leitmotif_desk.domain.errors import LeitmotifError, UnknownThing
from leitmotif_desk.domain.film import Cue
from leitmotif_desk.domain.ids import CueId, MotifId, SubjectId
from leitmotif_desk.domain.occurrence import Judgement, OccurrenceKey, Verdict
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.store import EntryKind, ProjectFile
from leitmotif_desk.store.errors import DamagedProject, MissingScore, UnstorableValue
from tests.store.conftest import tables_of
from tests.store.random_edits import SCORES, fitting_edit, new_film, random_edit

MARA = AddSubject(Subject(SubjectId("mara"), "Mara"))
TOM = AddSubject(Subject(SubjectId("tom"), "Tom"))
seeds = st.integers(0, 2**32)


def built(folder: str, random: Random, count: int) -> ProjectFile:
    file = ProjectFile.create(Path(folder) / "p.leitmotif", new_film())
    for score in SCORES:
        file.attach(score)
    for _ in range(count):
        file.apply(fitting_edit(random, file.project()), "Ines")
    return file


@settings(max_examples=15, deadline=None)
@given(seeds, st.integers(1, 25))
def test_undoing_everything_restores_every_table_and_redoing_brings_everything_back(seed: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = built(folder, Random(seed), count)
        path, built_tables, built_project = file.path, tables_of(file.path), file.project()
        while file.undo("Ines"):
            pass
        empty_tables = tables_of(path)
        assert empty_tables.pop("film") and not any(empty_tables.values())
        assert file.project().film == new_film()
        file.close()
        with ProjectFile.open(path) as reopened:
            while reopened.redo("Tom"):
                pass
            assert tables_of(path) == built_tables
            assert reopened.project() == built_project
            assert reopened.verify() is None


@settings(max_examples=15, deadline=None)
@given(seeds, st.integers(1, 20))
def test_each_undo_steps_back_through_the_tables_that_were(seed: int, count: int) -> None:
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        file = built(folder, random, 8)
        seen = [tables_of(file.path)]
        for _ in range(count):
            if file.apply(fitting_edit(random, file.project()), "Ines").kinds:
                seen.append(tables_of(file.path))
        while len(seen) > 1:
            assert tables_of(file.path) == seen.pop()
            # Reopened at every step: the stack must follow from the ledger alone.
            file.close()
            file = ProjectFile.open(file.path)
            assert file.undo("Ines") is not None
        assert tables_of(file.path) == seen.pop()
        file.close()


@settings(max_examples=15, deadline=None)
@given(seeds, st.integers(1, 40))
def test_what_is_read_afresh_equals_what_is_in_memory_and_refused_edits_change_nothing(seed: int, count: int) -> None:
    random = Random(seed)
    with tempfile.TemporaryDirectory() as folder, built(folder, random, 5) as file:
        for _ in range(count):
            before, tables, entries = file.project(), tables_of(file.path), len(file.ledger())
            choice = random.random()
            try:
                if choice < 0.2:
                    file.undo("Ines")
                elif choice < 0.35:
                    file.redo("Ines")
                else:
                    file.apply(random_edit(random, before), "Ines")
            except LeitmotifError:
                assert file.project() is before
                assert tables_of(file.path) == tables
                assert len(file.ledger()) == entries
            with ProjectFile.open(file.path, read_only=True) as fresh:
                assert fresh.project() == file.project()
                assert (fresh.undo_label, fresh.redo_label) == (file.undo_label, file.redo_label)
        assert file.verify() is None


def test_labels_follow_the_edits_and_a_new_edit_ends_redoing(file: ProjectFile) -> None:
    assert (file.undo_label, file.redo_label) == (None, None)
    file.apply(MARA, "Ines")
    file.apply(TOM, "Ines")
    assert (file.undo_label, file.redo_label) == ("Add Tom", None)
    file.undo("Ines")
    assert (file.undo_label, file.redo_label) == ("Add Mara", "Add Tom")
    file.undo("Ines")
    file.redo("Ines")
    assert (file.undo_label, file.redo_label) == ("Add Mara", "Add Tom")
    file.apply(ChangeSubject(SubjectId("mara"), "note", "keeper"), "Ines")
    assert (file.undo_label, file.redo_label) == ("Change mara: note", None)
    assert file.redo("Ines") is None


def test_an_edit_that_changes_nothing_leaves_nothing_to_undo_and_keeps_what_can_be_redone(file: ProjectFile) -> None:
    file.apply(MARA, "Ines")
    file.apply(TOM, "Ines")
    file.undo("Ines")
    applied = file.apply(ChangeSubject(SubjectId("mara"), "name", "Mara"), "Ines")
    assert applied.kinds == frozenset()
    assert (file.undo_label, file.redo_label) == ("Add Mara", "Add Tom")


def test_an_entry_tells_who_did_what_and_how_to_take_it_back(file: ProjectFile) -> None:
    done = file.apply(Batch("Cast", (MARA, TOM)), "Inès")
    undone = file.undo("Tom")
    assert undone is not None
    first, second = file.ledger()
    assert (done.entry, undone.entry) == (first, second)
    assert (first.seq, first.kind, first.author, first.label, first.of) == (1, EntryKind.DO, "Inès", "Cast", None)
    assert (second.seq, second.kind, second.author, second.label, second.of) == (2, EntryKind.UNDO, "Tom", "Cast", 1)
    assert first.kinds == ("subject",) and done.kinds == frozenset({"subject"})
    assert edit_from_plain(json.loads(first.edit)) == Batch("Cast", (MARA, TOM))
    assert edit_from_plain(json.loads(first.inverse)) == done.inverse == edit_from_plain(json.loads(second.edit))
    assert second.previous == first.hash and first.at <= second.at and first.at.endswith("+00:00")


def test_an_applied_inverse_takes_the_edit_back(file: ProjectFile) -> None:
    before = file.project()
    applied = file.apply(MARA, "Ines")
    file.apply(applied.inverse, "Ines")
    assert file.project() == before


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE ledger SET author = 'Somebody' WHERE seq = 2",
        "UPDATE ledger SET at = '2001-01-01T00:00:00.000+00:00' WHERE seq = 2",
        "UPDATE ledger SET edit = replace(edit, 'Tom', 'Tim') WHERE seq = 2",
        "UPDATE ledger SET inverse = replace(inverse, 'tom', 'mara') WHERE seq = 2",
        "UPDATE ledger SET label = 'Nothing' WHERE seq = 2",
        "UPDATE ledger SET previous = hash WHERE seq = 2",
        "DELETE FROM ledger WHERE seq = 2",
        "UPDATE ledger SET hash = (SELECT hash FROM ledger WHERE seq = 3) WHERE seq = 2",
    ],
)
def test_the_chain_names_the_first_entry_tampered_with(
    file: ProjectFile, path: Path, tampered: Callable[[str], None], script: str
) -> None:
    for edit in (MARA, TOM, RemoveSubject(SubjectId("tom"))):
        file.apply(edit, "Ines")
    assert file.verify() is None
    file.close()
    tampered(script)
    with ProjectFile.open(path) as reopened:
        assert reopened.verify() == 2


def test_a_ledger_that_undoes_more_than_was_done_is_named_as_damaged(
    file: ProjectFile, path: Path, tampered: Callable[[str], None]
) -> None:
    file.apply(MARA, "Ines")
    file.close()
    tampered("UPDATE ledger SET kind = 'undo', of = 1")
    with pytest.raises(DamagedProject, match="undoes more than was done"):
        ProjectFile.open(path)


@pytest.mark.parametrize("statement", ["UPDATE ledger SET author = 'x'", "DELETE FROM ledger", "DELETE FROM attachment",
                                       "DROP TABLE ledger", "ATTACH ':memory:' AS other", "PRAGMA foreign_keys = OFF",
                                       "CREATE TRIGGER t AFTER INSERT ON ledger BEGIN SELECT 1; END"])  # fmt: skip
def test_the_connection_itself_refuses_to_rewrite_the_ledger(file: ProjectFile, statement: str) -> None:
    file.apply(MARA, "Ines")
    with pytest.raises(Exception, match="not authorized|prohibited"):
        file._db.execute(statement)
    assert [entry.author for entry in file.ledger()] == ["Ines"]


@pytest.mark.parametrize(
    "edit",
    [
        RenameMotif(MotifId("nobody"), "x"),
        Batch("Half", (MARA, RemoveSubject(SubjectId("nobody")))),
    ],
)
def test_an_edit_that_does_not_fit_raises_and_changes_nothing(file: ProjectFile, edit: Batch) -> None:
    before = file.project()
    with pytest.raises(UnknownThing):
        file.apply(edit, "Ines")
    assert file.project() is before and file.ledger() == ()


@pytest.mark.parametrize(
    "row",
    [
        Subject(SubjectId("s"), "lone surrogate \ud800"),
        Subject(SubjectId("s"), 5),  # type: ignore[arg-type]
        Cue(CueId("c"), "1m1", "", 0, 2**63),
    ],
)
def test_a_value_that_cannot_be_stored_is_named_and_changes_nothing(file: ProjectFile, row: Subject | Cue) -> None:
    before = file.project()
    with pytest.raises(UnstorableValue):
        file.apply(AddSubject(row) if isinstance(row, Subject) else AddCue(row), "Ines")
    assert file.project() is before and file.ledger() == ()
    file.apply(MARA, "Ines")
    assert file.project().the_subject(SubjectId("mara")).name == "Mara"


def test_a_cue_whose_score_is_not_attached_is_refused_and_one_that_brings_it_is_taken(file: ProjectFile) -> None:
    score = SCORES[0]
    cue = AddCue(Cue(CueId("c"), "1m1", "Tide", 0, 10, score=score.id()))
    with pytest.raises(MissingScore):
        file.apply(cue, "Ines")
    assert file.ledger() == () and file.project().cue == ()
    file.apply(cue, "Ines", (score,))
    assert file.score(score.id()).id() == score.id()
    file.undo("Ines")
    file.redo("Ines")
    assert file.project().the_cue(CueId("c")).score == score.id()


def test_attachments_of_a_refused_edit_are_not_kept(file: ProjectFile) -> None:
    with pytest.raises(MissingScore):
        file.apply(AddCue(Cue(CueId("c"), "1m1", "", 0, 10, score=SCORES[0].id())), "Ines", (SCORES[1],))
    with pytest.raises(MissingScore):
        file.score(SCORES[1].id())


def test_a_long_ledger_is_read_back_whole(file: ProjectFile, path: Path) -> None:
    for n in range(200):
        file.apply(JudgeOccurrence(Judgement(OccurrenceKey(f"o{n % 50}"), Verdict.ACCEPTED, str(n))), "Ines")
    file.close()
    with ProjectFile.open(path) as reopened:
        assert len(reopened.ledger()) == 200 and reopened.undo_label == "Judge an occurrence: accepted"
