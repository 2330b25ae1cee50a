"""A project file that is open."""

import os
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.score import Score, ScoreId
from leitmotif_desk.domain.time import frame_rate
from leitmotif_desk.store.connection import connect, copy_into, flush, guard
from leitmotif_desk.store.entries import Applied, LedgerEntry
from leitmotif_desk.store.errors import (
    ProjectExists,
    ProjectMissing,
    ProjectReadOnly,
    ProjectReplaced,
    named_errors,
)
from leitmotif_desk.store.ledger import Ledger, attach, read_score
from leitmotif_desk.store.lock import WriterLock
from leitmotif_desk.store.migrations import STEPS, Step, migrate
from leitmotif_desk.store.opening import bring_up_to_date, check_pages, check_schema, read_version
from leitmotif_desk.store.rows import insertion, to_columns
from leitmotif_desk.store.scores import pack

if TYPE_CHECKING:
    from sqlite_utils import Database


class ProjectFile:
    """One open project: what it holds, and the only way to change it.

    Made by `create` and `open`, given back by `close` (or a with block). Belongs to one thread. Every change is on
    the disk when its call returns; where a call raises, neither the file nor `project()` has changed.
    """

    def __init__(self, path: Path, db: "Database", lock: WriterLock | None) -> None:
        self.path = path
        self._db = db
        self._lock = lock
        self._ledger = Ledger(db, path)
        self._identity = os.stat(path)

    @classmethod
    def create(cls, path: Path, film: Film) -> "ProjectFile":
        """Make a new project file and open it; raises ProjectExists, ProjectMissing (no such folder) or WriteFailed."""
        frame_rate(film.rate)
        if not path.parent.is_dir():
            raise ProjectMissing("there is no such folder.", where=str(path.parent), now="Nothing was made.")
        lock = _lock(path)
        try:
            if path.exists():
                raise ProjectExists(
                    "there is a file of this name already.", where=str(path), now="It was left as it is."
                )
            _make(path, film)
            return cls._opened(path, lock)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, steps: tuple[Step, ...] = STEPS) -> "ProjectFile":
        """Open a project file; one that cannot be written is opened to read only.

        Raises a StoreError that says what is wrong with the file, which is then left as it is.
        `steps` are those of the migrations.
        """
        if not path.is_file():
            raise ProjectMissing("there is no such file.", where=str(path), now="Nothing was opened.")
        if read_only or not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
            return cls._opened(path, None, steps)
        lock = _lock(path)
        try:
            return cls._opened(path, lock, steps)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def _opened(cls, path: Path, lock: WriterLock | None, steps: tuple[Step, ...] = STEPS) -> "ProjectFile":
        version = read_version(path, steps)
        with named_errors(path):
            db = connect(path, read_only=lock is None)
            try:
                check_schema(db, path, version, steps)
                check_pages(db, path)
                if lock is not None:
                    bring_up_to_date(db, path, version, steps)
                guard(db)
                return cls(path, db, lock)
            except BaseException:
                db.close()
                raise

    def close(self) -> None:
        """Let go of the file; calling it again does nothing."""
        self._db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # what it holds

    @property
    def read_only(self) -> bool:
        return self._lock is None

    def project(self) -> Project:
        """Return what the file holds: a new value after every change."""
        return self._ledger.project

    def score(self, id: ScoreId) -> Score:
        """Return a score exactly as it was attached; raises MissingScore or DamagedScore."""
        with named_errors(self.path):
            return read_score(self._db, id, self.path)

    def ledger(self) -> tuple[LedgerEntry, ...]:
        """Return every change ever made, oldest first."""
        return self._ledger.entries()

    def verify(self) -> int | None:
        """Return the number of the first ledger entry that was tampered with, None where the chain is sound."""
        return self._ledger.verify()

    @property
    def undo_label(self) -> str | None:
        return self._ledger.undoable.label if self._ledger.undoable else None

    @property
    def redo_label(self) -> str | None:
        return self._ledger.redoable.label if self._ledger.redoable else None

    # what can be done

    def apply(self, edit: Edit, author: str, attachments: tuple[Score, ...] = ()) -> Applied:
        """Make a change, and attach the scores it needs, in one transaction; raises a LeitmotifError."""
        packed = [pack(score) for score in attachments]
        self._check_writable()
        return self._ledger.apply(edit, author, packed)

    def undo(self, author: str) -> Applied | None:
        """Take back the newest change that stands; None where there is none."""
        self._check_writable()
        return self._ledger.undo(author)

    def redo(self, author: str) -> Applied | None:
        """Make the change again that was undone last; None where there is none."""
        self._check_writable()
        return self._ledger.redo(author)

    def attach(self, score: Score) -> ScoreId:
        """Store a score, for an edit to come; the same score twice is stored once."""
        packed = pack(score)
        self._check_writable()
        with named_errors(self.path), self._db.atomic():
            attach(self._db, packed)
        return packed.id

    def save_copy(self, path: Path) -> None:
        """Write a compact copy to another path, ledger and all; raises ProjectExists or WriteFailed."""
        if path.exists():
            raise ProjectExists("there is a file of this name already.", where=str(path), now="No copy was made.")
        if not path.parent.is_dir():
            raise ProjectMissing("there is no such folder.", where=str(path.parent), now="No copy was made.")
        try:
            with named_errors(path):
                copy_into(self._db, path)
        finally:
            guard(self._db)

    def _check_writable(self) -> None:
        if self._lock is None:
            said = "the project is open to read only."
            raise ProjectReadOnly(
                said, where=str(self.path), now="Nothing was changed; save a copy elsewhere to change it."
            )
        try:
            same = os.path.samestat(os.stat(self.path), self._identity)
        except FileNotFoundError:
            same = False
        if not same:
            said = "the file was replaced, moved or removed by another program while it was open."
            raise ProjectReplaced(said, where=str(self.path), now="Nothing was changed; save a copy elsewhere.")


def _lock(path: Path) -> WriterLock:
    with named_errors(path):
        return WriterLock(path)


def _make(path: Path, film: Film) -> None:
    """Write a project that holds a film and nothing else, whole or not at all; the caller holds the lock."""
    part = path.with_name(f".{path.name}.part")
    try:
        with named_errors(path):
            part.write_bytes(b"")
            db = connect(part)
            try:
                migrate(db, STEPS)
                with db.atomic():
                    db.execute(insertion("film"), to_columns(film))
            finally:
                db.close()
            flush(part)
            part.rename(path)
    finally:
        part.unlink(missing_ok=True)
