"""The project file: SQLite through sqlite-utils, migrations, the ledger."""

from leitmotif_desk.store.entries import Applied, EntryKind, LedgerEntry
from leitmotif_desk.store.errors import StoreError
from leitmotif_desk.store.project_file import ProjectFile

__all__ = ["Applied", "EntryKind", "LedgerEntry", "ProjectFile", "StoreError"]
