"""Connections to project files: how they are set up, and what they refuse to do."""

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leitmotif_desk.domain.project import KINDS

if TYPE_CHECKING:
    from sqlite_utils import Database

BUSY_SECONDS = 5.0
"""How long to wait for a program (a sync client, a backup) that reads the file at this moment."""


def connect(path: Path, *, read_only: bool = False) -> "Database":
    """Open a file that exists, with our settings; the caller closes it. Raises sqlite3.Error."""
    # sqlite-utils takes 0.2 s to load; nobody should wait for it before a project is opened.
    from sqlite_utils import Database

    uri = f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}"
    connection = sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS)
    try:
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "synchronous = FULL"):
            connection.execute(f"PRAGMA {setting}")
        if not read_only:
            connection.execute("PRAGMA journal_mode = DELETE").fetchone()
        return Database(connection, recursive_triggers=False, execute_plugins=False)
    except BaseException:
        connection.close()
        raise


_ALWAYS = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_TRANSACTION, sqlite3.SQLITE_SAVEPOINT})
_PRAGMAS = frozenset({"defer_foreign_keys", "data_version"})
_GROWING = frozenset({"ledger", "attachment"})


def _permit(action: int, first: str | None, second: str | None, *_: Any) -> int:
    """Allow reading, changing the tables of the kinds, and adding to the ledger and the attachments; nothing else."""
    allowed = (
        action in _ALWAYS
        or (action == sqlite3.SQLITE_PRAGMA and first in _PRAGMAS)
        or (action == sqlite3.SQLITE_INSERT and (first in KINDS or first in _GROWING))
        or (action in (sqlite3.SQLITE_UPDATE, sqlite3.SQLITE_DELETE) and first in KINDS)
    )
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def guard(db: "Database") -> None:
    """Keep a connection from doing anything that an open project has no use for: the ledger can then only grow."""
    db.conn.set_authorizer(_permit)


def copy_into(db: "Database", target: Path) -> None:
    """Write a compact copy of an open file to a path where there is none yet, whole or not at all."""
    part = target.with_name(f".{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        db.conn.set_authorizer(None)
        db.execute("VACUUM INTO ?", [str(part)])
        flush(part)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Wait until a file's content is on the disk (VACUUM INTO does not)."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
