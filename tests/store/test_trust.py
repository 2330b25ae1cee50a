"""An acknowledged edit is never lost: kills, full disks, copies of an open file."""

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from leitmotif_desk.domain.edits import AddSubject
from leitmotif_desk.domain.ids import SubjectId
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.store import ProjectFile
from leitmotif_desk.store.errors import (
    DamagedProject,
    DiskFull,
    ProjectExists,
    ProjectLocked,
    ProjectMissing,
    WriteFailed,
)
from tests.store.conftest import tables_of
from tests.store.dying_writer import ROOT, kill_one, look_at
from tests.store.random_edits import SCORES, fitting_edit

LONG = AddSubject(Subject(SubjectId("long"), "Long", note="x" * 500_000))


def test_killed_writers_lose_nothing_they_had_acknowledged(file: ProjectFile, path: Path) -> None:
    file.close()
    deaths = [kill_one(path, seed) for seed in range(10)]
    assert sum(death.acknowledged for death in deaths) >= 10
    assert [(death.lost, death.unsound) for death in deaths] == [(0, "")] * 10


def test_the_lock_of_a_living_writer_holds_and_that_of_a_dead_one_clears_itself(file: ProjectFile, path: Path) -> None:
    file.close()
    command = [sys.executable, "-m", "tests.store.dying_writer", str(path), "1"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None and writer.stdout.readline()
        with pytest.raises(ProjectLocked, match=f"process {writer.pid}"):
            ProjectFile.open(path)
        writer.kill()
    assert path.with_name(f".{path.name}.lock").exists()
    with ProjectFile.open(path) as again:
        assert again.apply(LONG, "Ines").entry.author == "Ines"
    assert not path.with_name(f".{path.name}.lock").exists()


def test_copies_made_between_edits_of_an_open_project_open_and_hold_that_state(
    file: ProjectFile, tmp_path: Path
) -> None:
    random = Random(3)
    for n in range(20):
        file.apply(fitting_edit(random, file.project()), "Ines", SCORES)
        shutil.copy(file.path, tmp_path / f"{n}.leitmotif")
        with ProjectFile.open(tmp_path / f"{n}.leitmotif") as copy:
            assert copy.project() == file.project() and copy.ledger() == file.ledger()


def test_tables_that_are_not_what_the_ledger_says_are_refused(
    file: ProjectFile, path: Path, tampered: Callable[[str], None]
) -> None:
    file.apply(LONG, "Ines")
    file.close()
    tampered("UPDATE subject SET name = 'Short'")
    with pytest.raises(DamagedProject, match="not what its ledger says"):
        ProjectFile.open(path)


def test_copies_made_in_the_middle_of_writes_open_as_some_committed_state_or_are_refused(
    file: ProjectFile, path: Path, tmp_path: Path
) -> None:
    file.close()
    command = [sys.executable, "-m", "tests.store.dying_writer", str(path), "5"]
    copies = [tmp_path / f"{n}.leitmotif" for n in range(40)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        for copy in copies:
            assert writer.stdout.readline()
            shutil.copyfile(path, copy)
        writer.kill()
    sound = 0
    for copy in copies:
        try:
            assert look_at(copy, []).unsound == ""
            sound += 1
        except DamagedProject:
            continue
    assert sound > len(copies) / 2


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def test_a_write_the_disk_refuses_changes_nothing_and_work_goes_on_afterwards(file: ProjectFile) -> None:
    before, tables = file.project(), tables_of(file.path)
    with largest_file(file.path.stat().st_size), pytest.raises(WriteFailed, match="Nothing was changed"):
        file.apply(LONG, "Ines")
    assert file.project() is before and tables_of(file.path) == tables and file.ledger() == ()
    file.apply(LONG, "Ines")
    assert file.verify() is None and len(file.ledger()) == 1


def test_a_full_disk_is_named(file: ProjectFile) -> None:
    before = file.project()
    file._db.conn.set_authorizer(None)
    file._db.execute("PRAGMA max_page_count = 1")
    with pytest.raises(DiskFull, match="disk is full"):
        file.apply(LONG, "Ines")
    assert file.project() is before and file.ledger() == ()


def test_a_copy_is_a_whole_project_that_takes_edits_of_its_own(file: ProjectFile, tmp_path: Path) -> None:
    file.apply(LONG, "Ines")
    copy = tmp_path / "copy.leitmotif"
    file.save_copy(copy)
    with pytest.raises(ProjectExists):
        file.save_copy(copy)
    with pytest.raises(ProjectMissing):
        file.save_copy(tmp_path / "nowhere" / "copy.leitmotif")
    with ProjectFile.open(copy) as other:
        assert other.project() == file.project() and other.ledger() == file.ledger() and other.verify() is None
        other.undo("Tom")
    assert file.undo_label == "Add Long"
    file.undo("Ines")
    with pytest.raises(Exception, match="not authorized"):
        file._db.execute("DELETE FROM ledger")
