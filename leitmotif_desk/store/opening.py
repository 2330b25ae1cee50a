"""What a file must be before it is treated as a project, and bringing an older one up to date."""

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from leitmotif_desk.store.connection import copy_into
from leitmotif_desk.store.errors import DamagedProject, ForeignSchema, NewerProject, NotAProject, ProjectMissing
from leitmotif_desk.store.migrations import APPLICATION_ID, STEPS, Step, migrate

if TYPE_CHECKING:
    from sqlite_utils import Database

BACKUPS = ".leitmotif-backups"
"""The folder beside a project that keeps a copy of it from before each migration."""

_LEFT = "It was left as it is."
_MAGIC = b"SQLite format 3\0"


def read_version(path: Path, steps: tuple[Step, ...] = STEPS) -> int:
    """Return the version in a file's header, read without SQLite.

    Raises ProjectMissing, NotAProject, DamagedProject or NewerProject.
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
    except OSError as error:
        raise ProjectMissing(
            f"it cannot be read ({error.strerror}).", where=str(path), now="Nothing was opened."
        ) from error
    if header[:16] != _MAGIC[: len(header)] or not header:
        raise NotAProject("this is no project file (it is not an SQLite database).", where=str(path), now=_LEFT)
    if len(header) < 100:
        raise DamagedProject(f"the file ends after {len(header)} bytes.", where=str(path), now=_LEFT)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise NotAProject("this is a database of another program.", where=str(path), now=_LEFT)
    version, known = int.from_bytes(header[60:64]), len(steps)
    if version > known:
        said = f"a newer version of Leitmotif Desk wrote this file (format {version}; this one knows {known})."
        raise NewerProject(said, where=str(path), now="It was left as it is; open it with the newer version.")
    return version


def check_schema(db: "Database", path: Path, version: int, steps: tuple[Step, ...] = STEPS) -> None:
    """Raise ForeignSchema or DamagedProject unless a file holds exactly the tables of its version."""
    ours, found = _schema_of(steps[:version]), _read_schema(db)
    for entry in sorted(found - ours):
        said = f"it holds a {entry[0]} {entry[1]!r} that this program did not make."
        raise ForeignSchema(said, where=str(path), now=f"Nothing in it was run. {_LEFT}")
    for entry in sorted(ours - found):
        raise DamagedProject(f"the {entry[0]} {entry[1]!r} is missing.", where=str(path), now=_LEFT)


def check_pages(db: "Database", path: Path) -> None:
    """Raise DamagedProject unless SQLite finds the file and its references sound."""
    (verdict,) = db.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise DamagedProject(f"the file is damaged ({verdict}).", where=str(path), now=_LEFT)
    dangling = db.execute("PRAGMA foreign_key_check").fetchone()
    if dangling is not None:
        said = f"the file is damaged (a {dangling[0]} names a {dangling[2]} that is not there)."
        raise DamagedProject(said, where=str(path), now=_LEFT)


def bring_up_to_date(db: "Database", path: Path, version: int, steps: tuple[Step, ...] = STEPS) -> Path | None:
    """Apply the steps an older file has not seen, after putting a copy into BACKUPS; return the copy's path."""
    if version == len(steps):
        return None
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
    backup = path.parent / BACKUPS / f"{path.stem} {stamp} format {version}{path.suffix}"
    backup.parent.mkdir(exist_ok=True)
    copy_into(db, backup)
    migrate(db, steps)
    return backup


Entry = tuple[str, str, str]


def _read_schema(db: "Database") -> frozenset[Entry]:
    found = db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return frozenset((str(kind), str(name), str(sql)) for kind, name, sql in found)


@cache
def _schema_of(steps: tuple[Step, ...]) -> frozenset[Entry]:
    """Return what a file that has seen some steps holds, by making one in memory."""
    from sqlite_utils import Database

    db = Database(memory=True, execute_plugins=False)
    try:
        migrate(db, steps)
        return _read_schema(db)
    finally:
        db.close()
