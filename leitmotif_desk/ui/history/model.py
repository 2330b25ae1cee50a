"""The ledger as a table."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from leitmotif_desk.store import LedgerEntry

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class HistoryModel(QAbstractTableModel):
    """Entries, newest first: when, who, what."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[LedgerEntry, ...] = ()
        self._undone: frozenset[int] = frozenset()

    def set_entries(self, entries: tuple[LedgerEntry, ...]) -> None:
        """Show a ledger, given oldest first."""
        self.beginResetModel()
        self._entries = entries[::-1]
        self._undone = _undone(entries)
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return (self.tr("When"), self.tr("Who"), self.tr("What"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (_when(entry.at), entry.author or self.tr("not named"), self._what(entry))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Entry {number}, fingerprint {hash}").format(number=entry.seq, hash=entry.hash[:16])
        return None

    def _what(self, entry: LedgerEntry) -> str:
        words = {"do": "{label}", "undo": self.tr("Undo: {label}"), "redo": self.tr("Redo: {label}")}
        said = words[entry.kind].format(label=entry.label)
        return said + self.tr("  (taken back)") if entry.seq in self._undone else said


def _when(at: str) -> str:
    moment = datetime.fromisoformat(at).astimezone()
    return f"{moment:%Y-%m-%d  %H:%M:%S}"


def _undone(entries: tuple[LedgerEntry, ...]) -> frozenset[int]:
    """Return the numbers of the entries that an undo took back and no redo brought again."""
    taken: set[int] = set()
    for entry in entries:
        if entry.of is not None:
            (taken.add if entry.kind == "undo" else taken.discard)(entry.of)
    return frozenset(taken)
