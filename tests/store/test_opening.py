"""Which files are opened, which are refused, and by what name."""

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from leitmotif_desk.domain.edits import AddScene, AddSubject, JudgeOccurrence
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.ids import SceneId, SubjectId
from leitmotif_desk.domain.occurrence import Judgement, OccurrenceKey, Verdict
from leitmotif_desk.domain.story import Scene, Subject
from leitmotif_desk.store import ProjectFile, StoreError
from leitmotif_desk.store.connection import connect
from leitmotif_desk.store.errors import (
    DamagedProject,
    ForeignSchema,
    NewerProject,
    NotAProject,
    ProjectExists,
    ProjectLocked,
    ProjectMissing,
    ProjectReadOnly,
    ProjectReplaced,
)
from leitmotif_desk.store.migrations import STEPS, migrate
from leitmotif_desk.store.opening import BACKUPS, read_version
from tests.store.random_edits import SCORES, fitting_edit, new_film

MARA = AddSubject(Subject(SubjectId("mara"), "Mara"))


def test_a_new_project_holds_its_film_and_only_one_file(file: ProjectFile, path: Path) -> None:
    assert file.project().film == new_film()
    assert file.ledger() == () and file.undo_label is None and not file.read_only
    file.close()
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_the_file_says_what_it_is_and_keeps_the_promised_settings(file: ProjectFile, path: Path) -> None:
    settings = ("foreign_keys", "synchronous", "trusted_schema", "journal_mode")
    file._db.conn.set_authorizer(None)
    assert [file._db.execute(f"PRAGMA {name}").fetchone()[0] for name in settings] == [1, 2, 0, "delete"]
    file.close()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA application_id").fetchone() == (int.from_bytes(b"LMDF"),)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    connection.close()


def test_creating_over_a_file_or_in_no_folder_is_refused(file: ProjectFile, path: Path, tmp_path: Path) -> None:
    file.close()
    content = path.read_bytes()
    with pytest.raises(ProjectExists):
        ProjectFile.create(path, Film("Other"))
    assert path.read_bytes() == content
    with pytest.raises(ProjectMissing):
        ProjectFile.create(tmp_path / "nowhere" / "p.leitmotif", Film("Other"))
    with pytest.raises(LeitmotifError, match="frame rate"):
        ProjectFile.create(tmp_path / "q.leitmotif", Film("Other", rate="17"))
    assert not (tmp_path / "q.leitmotif").exists()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAProject),
        (b"MThd\0\0\0\6\0\1\0\1\x01\xe0", NotAProject),
        (b"<?xml version='1.0'?>" * 20, NotAProject),
        (b"SQLite format 3\0", DamagedProject),
        (b"SQLite format 3\0" + bytes(4096), NotAProject),
    ],
)
def test_what_is_no_project_is_refused_by_name_and_left_alone(
    tmp_path: Path, content: bytes, error: type[LeitmotifError]
) -> None:
    wrong = tmp_path / "wrong.leitmotif"
    wrong.write_bytes(content)
    with pytest.raises(error, match="wrong.leitmotif") as raised:
        ProjectFile.open(wrong)
    assert raised.value.now
    assert wrong.read_bytes() == content and [entry.name for entry in tmp_path.iterdir()] == ["wrong.leitmotif"]


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "none.leitmotif", tmp_path):
        with pytest.raises(ProjectMissing):
            ProjectFile.open(place)


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE film (id)")
    connection.close()
    with pytest.raises(NotAProject, match="another program"):
        ProjectFile.open(other)


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("PRAGMA user_version = 99", NewerProject),
        ("CREATE TRIGGER t AFTER INSERT ON ledger BEGIN DELETE FROM film; END", ForeignSchema),
        ("CREATE VIEW v AS SELECT * FROM film", ForeignSchema),
        ("CREATE VIRTUAL TABLE t USING fts5(x)", ForeignSchema),
        ("CREATE TABLE notes (x)", ForeignSchema),
        ("CREATE INDEX i ON scene (slug)", ForeignSchema),
        ("ALTER TABLE film ADD COLUMN sequel TEXT", ForeignSchema),
        ("DROP TABLE hit", DamagedProject),
        ("DELETE FROM film", DamagedProject),
        ("UPDATE film SET title = CAST(x'ff' AS TEXT)", DamagedProject),
        ("INSERT INTO subject VALUES ('x', 'X', 'ghost', 'none', 'none', '')", DamagedProject),
        ("INSERT INTO hit VALUES ('h', 'no scene', 1, 'hit', 1.0, '')", DamagedProject),
        ("INSERT INTO motif_link VALUES ('l', 'm', 's', '', NULL, NULL)", DamagedProject),
    ],
)
def test_a_file_altered_elsewhere_is_refused_and_left_alone(
    file: ProjectFile, path: Path, tampered: Callable[[str], None], script: str, error: type
) -> None:
    file.close()
    tampered(script)
    content = path.read_bytes()
    with pytest.raises(error):
        ProjectFile.open(path)
    assert path.read_bytes() == content and not list(path.parent.glob(".*"))


def test_flipped_bytes_and_cut_ends_never_raise_anything_but_our_errors(file: ProjectFile, path: Path) -> None:
    random = Random(7)
    for _ in range(30):
        file.apply(fitting_edit(random, file.project()), "Ines", SCORES)
    file.close()
    sound, outcomes = path.read_bytes(), []
    for _ in range(400):
        damaged = bytearray(sound)
        for _ in range(random.choice([1, 3, 60])):
            damaged[random.randrange(len(damaged))] ^= 1 << random.randrange(8)
        path.write_bytes(damaged[: random.choice([len(damaged), random.randrange(len(damaged))])])
        try:
            with ProjectFile.open(path) as opened:
                opened.verify()
                outcomes += [str(opened.score(score.id()).id()) for score in SCORES]
        except StoreError as error:
            assert str(path) in str(error)
            outcomes.append(type(error).__name__)
    assert "DamagedProject" in outcomes


def test_a_second_writer_is_refused_and_a_reader_is_welcome(file: ProjectFile, path: Path) -> None:
    file.apply(MARA, "Ines")
    with pytest.raises(ProjectLocked, match="process"):
        ProjectFile.open(path)
    with ProjectFile.open(path, read_only=True) as reader:
        assert reader.project() == file.project() and reader.read_only
        for attempt in (
            lambda: reader.apply(MARA, "Tom"),
            lambda: reader.undo("Tom"),
            lambda: reader.attach(SCORES[0]),
        ):
            with pytest.raises(ProjectReadOnly):
                attempt()
        reader.save_copy(path.with_name("copy.leitmotif"))
    file.close()
    ProjectFile.open(path).close()


def test_a_file_replaced_or_changed_by_another_program_takes_no_more_edits(
    file: ProjectFile, path: Path, tampered: Callable[[str], None], tmp_path: Path
) -> None:
    before = file.project()
    tampered("UPDATE film SET title = 'Other'")
    with pytest.raises(ProjectReplaced, match="changed"):
        file.apply(MARA, "Ines")
    file.close()
    with ProjectFile.open(path) as again:
        shutil.copy(path, tmp_path / "synced")
        (tmp_path / "synced").replace(path)
        with pytest.raises(ProjectReplaced, match="replaced"):
            again.apply(MARA, "Ines")
        again.save_copy(tmp_path / "rescued.leitmotif")
    path.unlink()
    with ProjectFile.open(tmp_path / "rescued.leitmotif") as rescued:
        assert rescued.project().film.title == "Other" != before.film.title


def next_version(db: object) -> None:
    db.execute("CREATE TABLE later (id TEXT PRIMARY KEY) STRICT")  # type: ignore[attr-defined]


def failing(db: object) -> None:
    next_version(db)
    raise sqlite3.OperationalError("no")


def test_an_older_file_is_copied_before_it_is_brought_up_to_date(file: ProjectFile, path: Path) -> None:
    file.apply(MARA, "Ines")
    project = file.project()
    file.close()
    with ProjectFile.open(path, steps=(*STEPS, next_version)) as newer:
        assert newer.project() == project
        assert newer.undo("Ines") is not None
    with pytest.raises(NewerProject, match=f"format {len(STEPS) + 1}"):
        ProjectFile.open(path)
    (backup,) = (path.parent / BACKUPS).iterdir()
    with ProjectFile.open(backup) as old:
        assert old.project() == project and old.verify() is None
    ProjectFile.open(path, steps=(*STEPS, next_version)).close()
    assert len(list((path.parent / BACKUPS).iterdir())) == 1


def test_a_migration_that_fails_leaves_the_file_at_its_version(file: ProjectFile, path: Path) -> None:
    file.close()
    with pytest.raises(StoreError):
        ProjectFile.open(path, steps=(*STEPS, failing))
    with ProjectFile.open(path) as again:
        assert again.project().film == new_film()


OLD_DECISION = JudgeOccurrence(Judgement(OccurrenceKey("light|cue-1|0|0"), Verdict.ACCEPTED, "sure"))


@pytest.fixture
def first_format(file: ProjectFile, path: Path) -> Path:
    """A file as the first format wrote it, with a decision in it."""
    file.apply(MARA, "Ines")
    file.apply(OLD_DECISION, "Ines")
    file.apply(AddScene(Scene(SceneId("scene-1"), "1", "INT. LAMP ROOM", 86_400, 86_500)), "Ines")
    file.undo("Ines")
    file.redo("Ines")
    file.close()
    old = path.with_name("old.leitmotif")
    old.touch()
    newer, older = sqlite3.connect(path), connect(old)
    try:
        migrate(older, STEPS[:1])
        for kind in ("film", "subject", "scene", "judgement", "ledger"):
            columns = [name for _, name, *_ in older.execute(f"PRAGMA table_info('{kind}')").fetchall()]
            named, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            for row in newer.execute(f'SELECT {named} FROM "{kind}"').fetchall():
                older.execute(f'INSERT INTO "{kind}" VALUES ({marks})', row)
        older.conn.commit()
    finally:
        newer.close()
        older.close()
    return old


def test_a_file_of_the_first_format_opens_with_its_decisions_and_its_history(first_format: Path) -> None:
    assert read_version(first_format) == 1
    with ProjectFile.open(first_format) as opened:
        assert opened.project().judgement == (OLD_DECISION.judgement,)
        assert opened.verify() is None
        assert opened.undo("Ines") is not None and opened.project().scene == ()
        assert opened.undo("Ines") is not None
        assert opened.project().judgement == ()
    assert read_version(first_format) == len(STEPS)


def test_a_file_of_the_first_format_can_be_read_without_being_changed(first_format: Path) -> None:
    content = first_format.read_bytes()
    with ProjectFile.open(first_format, read_only=True) as opened:
        assert opened.project().judgement == (OLD_DECISION.judgement,)
    assert first_format.read_bytes() == content
