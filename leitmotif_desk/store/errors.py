"""What can go wrong with a project file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leitmotif_desk.domain.errors import LeitmotifError


class StoreError(LeitmotifError):
    """Something went wrong with a project file."""


class ProjectMissing(StoreError):
    """There is no file at the path, or no folder to put one in."""


class ProjectExists(StoreError):
    """There is a file at the path already."""


class NotAProject(StoreError):
    """The file is not a Leitmotif Desk project."""


class NewerProject(StoreError):
    """The file was written by a newer version."""


class ForeignSchema(StoreError):
    """The file holds tables, triggers, views or columns that this program did not make."""


class DamagedProject(StoreError):
    """The file is damaged."""


class ProjectLocked(StoreError):
    """The project is open in another place."""


class ProjectReadOnly(StoreError):
    """The project can be read but not changed."""


class ProjectReplaced(StoreError):
    """Another program replaced or changed the file while it was open."""


class WriteFailed(StoreError):
    """The change could not be written."""


class DiskFull(WriteFailed):
    """There is no room left for the change."""


class UnstorableValue(StoreError):
    """A value that a project file cannot hold (not a number, too large, no valid text)."""


class MissingScore(StoreError):
    """A cue names a score that is not in the project file."""


class DamagedScore(StoreError):
    """The notes of a score are damaged."""


_UNCHANGED = "Nothing was changed."
_BY_CODE: dict[int, tuple[type[StoreError], str, str]] = {
    sqlite3.SQLITE_FULL: (DiskFull, "the disk is full.", "Nothing was changed; make room, or save a copy elsewhere."),
    sqlite3.SQLITE_IOERR: (WriteFailed, "the disk refused it", "Nothing was changed; save a copy elsewhere."),
    sqlite3.SQLITE_READONLY: (
        ProjectReadOnly,
        "the file cannot be written.",
        "Nothing was changed; save a copy elsewhere.",
    ),
    sqlite3.SQLITE_CANTOPEN: (ProjectReadOnly, "the file or its folder cannot be written.", _UNCHANGED),
    sqlite3.SQLITE_BUSY: (ProjectLocked, "another program is using the file.", "Nothing was changed; try again."),
    sqlite3.SQLITE_CORRUPT: (DamagedProject, "the file is damaged", "It was left as it is."),
    sqlite3.SQLITE_NOTADB: (NotAProject, "this is no project file.", "It was left as it is."),
}
"""SQLite's primary result codes: the error, what to say, and what happens now."""


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into errors that name the file."""
    try:
        yield
    except (OverflowError, UnicodeEncodeError) as error:
        raise UnstorableValue(f"a value cannot be stored ({error}).", where=str(path), now=_UNCHANGED) from error
    except UnicodeDecodeError as error:
        # Python's sqlite3 raises it where SQLite quotes a broken name in its message.
        said = "the file is damaged (a text in it is no text)."
        raise DamagedProject(said, where=str(path), now="It was left as it is.") from error
    except OSError as error:
        raise WriteFailed(f"it cannot be written ({error.strerror}).", where=str(path), now=_UNCHANGED) from error
    except sqlite3.ProgrammingError:
        # A fault of the calling code, not of the file.
        raise
    except sqlite3.Error as error:
        # The low byte is the primary code. Text that is not UTF-8 fails in the module, without a code.
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT) & 0xFF
        kind, what, now = _BY_CODE.get(code, (WriteFailed, "SQLite refused", _UNCHANGED))
        said = what if what.endswith(".") else f"{what} ({error})."
        raise kind(said, where=str(path), now=now) from error
