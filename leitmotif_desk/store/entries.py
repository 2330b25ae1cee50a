"""The ledger's entries: what one says, how its hash is made, and which of them can be undone."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from leitmotif_desk.domain.edits import Restore
from leitmotif_desk.store.rows import canonical

FIRST_PREVIOUS = "0" * 64
"""What the first entry of a ledger has for the hash of the one before."""


class EntryKind(StrEnum):
    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One change as it was made: `at` in ISO 8601 (UTC), `of` the entry that an undo or redo is about.

    `kinds` are the kinds of rows touched, `edit` and `inverse` canonical JSON, `state` the digest of all rows
    afterwards (see rows.digest), `hash` the SHA-256 over all else, with `previous`, the hash of the entry before.
    """

    seq: int
    at: str
    author: str
    kind: EntryKind
    of: int | None
    label: str
    kinds: tuple[str, ...]
    edit: str
    inverse: str
    state: str
    previous: str
    hash: str = ""

    def content_hash(self) -> str:
        """Return the hash that this entry must have."""
        content = [
            self.seq, self.at, self.author, self.kind.value, self.of, self.label, list(self.kinds),
            self.edit, self.inverse, self.state, self.previous,
        ]  # fmt: skip
        return hashlib.sha256(canonical(content).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Applied:
    """What applying an edit did: its entry, the edit that takes it back, the kinds of rows touched."""

    entry: LedgerEntry
    inverse: Restore
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that can be undone or redone: its entry, and the entry whose inverse does that."""

    of: int
    label: str
    source: int


@dataclass(slots=True)
class Stacks:
    """What can be undone and redone, newest last; follows from the ledger alone."""

    undo: list[Step] = field(default_factory=list)
    redo: list[Step] = field(default_factory=list)

    @classmethod
    def of(cls, entries: Iterable[tuple[int, str, int | None, str, bool]]) -> "Stacks":
        """Return the stacks after (seq, kind, of, label, touched anything) entries."""
        stacks = cls()
        for seq, kind, of, label, touched in entries:
            stacks.note(seq, EntryKind(kind), of, label, touched)
        return stacks

    def note(self, seq: int, kind: EntryKind, of: int | None, label: str, touched: bool) -> None:
        """Follow one more entry; an edit that touched nothing leaves nothing to undo."""
        match kind:
            case EntryKind.DO:
                if touched:
                    self.undo.append(Step(seq, label, seq))
                    self.redo.clear()
            case EntryKind.UNDO:
                self.undo.pop()
                self.redo.append(Step(of or seq, label, seq))
            case EntryKind.REDO:
                self.redo.pop()
                self.undo.append(Step(of or seq, label, seq))
