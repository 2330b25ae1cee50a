"""The only writer: every change is one transaction that holds the change, its inverse and who made it."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leitmotif_desk.domain.changes import RowChange, after, changes, inverse
from leitmotif_desk.domain.edit_text import edit_from_plain, edit_label, edit_to_plain
from leitmotif_desk.domain.edits import Edit, Restore
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.film import Film
from leitmotif_desk.domain.project import KINDS, Project, Row
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.store.entries import FIRST_PREVIOUS, Applied, EntryKind, LedgerEntry, Stacks, Step
from leitmotif_desk.store.errors import DamagedProject, MissingScore, ProjectReplaced, named_errors
from leitmotif_desk.store.rows import STATES, canonical, digest, digest_of, from_columns, insertion, removal, to_columns
from leitmotif_desk.store.scores import Attachment, unpack

if TYPE_CHECKING:
    from sqlite_utils import Database

    from leitmotif_desk.domain.score import Score

_ENTRY_COLUMNS = '"seq", "at", "author", "kind", "of", "label", "kinds", "edit", "inverse", "state", "previous", "hash"'


class Ledger:
    """The tables of one open file, and the project they make up.

    `project` is replaced after a commit and equals what the tables hold; where anything goes wrong, neither changes.
    """

    def __init__(self, db: "Database", path: Path) -> None:
        self._db = db
        self._path = path
        # One transaction, so that a writer elsewhere cannot commit between these readings.
        with named_errors(path), db.atomic():
            self._data_version = self._read_data_version()
            self.project = read_project(db, path)
            self._stacks = self._read_stacks()
            self._last = self._read_last()
            self._state = self._read_state()

    # what was done

    @property
    def undoable(self) -> Step | None:
        return self._stacks.undo[-1] if self._stacks.undo else None

    @property
    def redoable(self) -> Step | None:
        return self._stacks.redo[-1] if self._stacks.redo else None

    def entries(self) -> tuple[LedgerEntry, ...]:
        """Return every entry, oldest first; raises DamagedProject where one cannot be read."""
        with named_errors(self._path):
            found = self._db.execute(f'SELECT {_ENTRY_COLUMNS} FROM "ledger" ORDER BY "seq"').fetchall()
        return tuple(self._entry(columns) for columns in found)

    def verify(self) -> int | None:
        """Walk the chain of hashes; return the number of the first entry that is broken, None where all is well.

        Entries cut off at the end leave a sound chain: only a hash kept elsewhere shows that.
        """
        previous = FIRST_PREVIOUS
        for seq, entry in enumerate(self.entries(), start=1):
            if entry.seq != seq or entry.previous != previous or entry.hash != entry.content_hash():
                return seq
            previous = entry.hash
        return None

    # doing

    def apply(self, edit: Edit, author: str, attachments: Sequence[Attachment] = ()) -> Applied:
        """Make a change, with the scores it brings along."""
        return self._write(edit, author, EntryKind.DO, None, edit_label(edit), attachments)

    def undo(self, author: str) -> Applied | None:
        """Take back the newest change that stands; None where there is none."""
        return self._repeat(self.undoable, EntryKind.UNDO, author)

    def redo(self, author: str) -> Applied | None:
        """Make the change again that was undone last; None where there is none."""
        return self._repeat(self.redoable, EntryKind.REDO, author)

    def _repeat(self, step: Step | None, kind: EntryKind, author: str) -> Applied | None:
        if step is None:
            return None
        return self._write(self._inverse_of(step.source), author, kind, step.of, step.label, ())

    def _write(
        self, edit: Edit, author: str, kind: EntryKind, of: int | None, label: str, attachments: Sequence[Attachment]
    ) -> Applied:
        done = changes(edit, self.project)
        back = inverse(done, label)
        rows = [(change, None if change.after is None else to_columns(change.after)) for change in done]
        now = sum(digest_of(change.kind, columns) for change, columns in rows if columns is not None)
        state = (self._state - digest(c.before for c in done if c.before) + now) % STATES
        entry = self._next_entry(edit, author, kind, of, label, done, back, state)
        project = after(self.project, done)
        with named_errors(self._path), self._db.atomic():
            # References are checked when the transaction ends: rows of one edit may name each other.
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            self._check_alone()
            for attachment in attachments:
                attach(self._db, attachment)
            self._check_scores(done)
            for change, columns in rows:
                if columns is None:
                    self._db.execute(removal(change.kind), change.key)
                else:
                    self._db.execute(insertion(change.kind), columns)
            self._insert(entry)
        self.project = project
        self._last = entry.seq, entry.hash
        self._state = state
        self._stacks.note(entry.seq, kind, of, label, bool(done))
        return Applied(entry, back, frozenset(entry.kinds))

    def _next_entry(
        self,
        edit: Edit,
        author: str,
        kind: EntryKind,
        of: int | None,
        label: str,
        done: tuple[RowChange, ...],
        back: Restore,
        state: int,
    ) -> LedgerEntry:
        touched = {change.kind for change in done}
        seq, previous = self._last
        fields: dict[str, Any] = {
            "seq": seq + 1,
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "author": author,
            "kind": kind,
            "of": of,
            "label": label,
            "kinds": tuple(name for name in KINDS if name in touched),
            "edit": canonical(edit_to_plain(edit)),
            "inverse": canonical(edit_to_plain(back)),
            "state": f"{state:064x}",
            "previous": previous,
        }
        return LedgerEntry(**fields, hash=LedgerEntry(**fields).content_hash())

    def _insert(self, entry: LedgerEntry) -> None:
        columns = (
            entry.seq, entry.at, entry.author, entry.kind.value, entry.of, entry.label, canonical(list(entry.kinds)),
            entry.edit, entry.inverse, entry.state, entry.previous, entry.hash,
        )  # fmt: skip
        self._db.execute(
            f'INSERT INTO "ledger" ({_ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', columns
        )

    def _check_alone(self) -> None:
        if self._read_data_version() != self._data_version:
            said = "another program changed the project while it was open."
            raise ProjectReplaced(said, where=str(self._path), now="Nothing was changed; open the project again.")

    def _check_scores(self, done: tuple[RowChange, ...]) -> None:
        for change in done:
            score = getattr(change.after, "score", None) if change.kind == "cue" else None
            if (
                score is not None
                and not self._db.execute('SELECT 1 FROM "attachment" WHERE "id" = ?', [score]).fetchone()
            ):
                said = f"cue {change.key[0]!r} names the score {score[:12]}, which is not in the project."
                raise MissingScore(said, where=str(self._path), now="Nothing was changed.")

    # reading

    def _read_data_version(self) -> int:
        return int(self._db.execute("PRAGMA data_version").fetchone()[0])

    def _read_last(self) -> tuple[int, str]:
        found = self._db.execute('SELECT "seq", "hash" FROM "ledger" ORDER BY "seq" DESC LIMIT 1').fetchone()
        return (found[0], found[1]) if found else (0, FIRST_PREVIOUS)

    def _read_stacks(self) -> Stacks:
        found = self._db.execute(
            'SELECT "seq", "kind", "of", "label", "kinds" <> ? FROM "ledger" ORDER BY "seq"', ["[]"]
        )
        try:
            return Stacks.of(found)
        except IndexError as error:
            said = "the ledger is damaged (it undoes more than was done)."
            raise DamagedProject(said, where=str(self._path), now="It was left as it is.") from error

    def _read_state(self) -> int:
        """Return the digest of the rows; raises DamagedProject where the newest entry says another.

        That is the case in a copy of the file that was made in the middle of a commit.
        """
        state = digest(self.project.all_rows())
        found = self._db.execute('SELECT "state" FROM "ledger" ORDER BY "seq" DESC LIMIT 1').fetchone()
        if found is not None and found[0] != f"{state:064x}":
            said = (
                "its tables are not what its ledger says (a copy made in the middle of a write, or changed elsewhere)."
            )
            raise DamagedProject(said, where=str(self._path), now="It was left as it is.")
        return state

    def _inverse_of(self, seq: int) -> Edit:
        with named_errors(self._path):
            (text,) = self._db.execute('SELECT "inverse" FROM "ledger" WHERE "seq" = ?', [seq]).fetchone()
        try:
            return edit_from_plain(json.loads(text))
        except (LeitmotifError, ValueError) as error:
            raise self._broken(seq, error) from error

    def _entry(self, columns: tuple[Any, ...]) -> LedgerEntry:
        seq, at, author, kind, of, label, kinds, *rest = columns
        try:
            return LedgerEntry(seq, at, author, EntryKind(kind), of, label, tuple(json.loads(kinds)), *rest)
        except (ValueError, TypeError) as error:
            raise self._broken(seq, error) from error

    def _broken(self, seq: int, error: Exception) -> DamagedProject:
        said = f"entry {seq} of the ledger is damaged ({error})."
        return DamagedProject(said, where=str(self._path), now="Nothing was changed.")


def read_project(db: "Database", path: Path) -> Project:
    """Return the project the tables hold; raises DamagedProject where they make none."""
    rows: list[Row] = []
    tables = set(db.table_names())
    # A file of an older format that is only read has no tables yet for kinds that came later.
    for kind in (kind for kind in KINDS if kind in tables):
        for columns in db.query(f'SELECT * FROM "{kind}"'):
            try:
                rows.append(from_columns(kind, columns))
            except (LeitmotifError, ValueError) as error:
                said = f"a row of the table {kind!r} cannot be read ({error})."
                raise DamagedProject(said, where=str(path), now="It was left as it is.") from error
    if not rows or not isinstance(rows[0], Film):
        raise DamagedProject("the project has no film.", where=str(path), now="It was left as it is.")
    return Project.of(rows)


def attach(db: "Database", attachment: Attachment) -> None:
    """Write a score, unless it is there already; the caller holds the transaction."""
    columns = (attachment.id, attachment.header, attachment.note_count, attachment.columns)
    db.execute('INSERT INTO "attachment" VALUES (?, ?, ?, ?) ON CONFLICT ("id") DO NOTHING', columns)


def read_score(db: "Database", id: ScoreId, path: Path) -> "Score":
    """Return a stored score; raises MissingScore or DamagedScore."""
    found = db.execute(
        'SELECT "id", "header", "note_count", "columns" FROM "attachment" WHERE "id" = ?', [id]
    ).fetchone()
    if found is None:
        raise MissingScore(f"the project has no score {id[:12]!r}.", where=str(path), now="Import its cue again.")
    return unpack(Attachment(*found), str(path))
