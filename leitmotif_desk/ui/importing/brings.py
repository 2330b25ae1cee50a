"""What a file would add and change, as a table."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.importing.telling import PlannedRow
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.ui.importing.words import KINDS, translated
from leitmotif_desk.ui.widgets.plain_table import PlainTable

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_KIND, _NAME, _AT, _UNTIL, _MORE = range(5)
_WIDTHS = {_KIND: 78, _NAME: 240, _AT: 100, _UNTIL: 100}


class BringsModel(QAbstractTableModel):
    """Kind, name, at, until, more; what changes something that is there stands in bold."""

    def __init__(self, rate: FrameRate) -> None:
        super().__init__()
        self._rate = rate
        self.rows: tuple[PlannedRow, ...] = ()

    def set_rows(self, rows: Sequence[PlannedRow], rate: FrameRate) -> None:
        self.beginResetModel()
        self.rows, self._rate = tuple(rows), rate
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Kind"), self.tr("What"), self.tr("At"), self.tr("Until"), self.tr("More"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cell(row, index.column())
        if role == Qt.ItemDataRole.FontRole and row.changed:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _cell(self, row: PlannedRow, column: int) -> str:
        match column:
            case _ if column == _KIND:
                return translated(KINDS[row.kind])
            case _ if column == _NAME:
                return row.name
            case _ if column == _AT:
                return "" if row.start is None else format_timecode(row.start, self._rate)
            case _ if column == _UNTIL:
                is_span = row.start is not None and row.end is not None and row.end - row.start > 1
                return format_timecode(row.end, self._rate) if is_span and row.end is not None else ""
            case _:
                changes = self.tr("changes: {fields}").format(fields=", ".join(row.changed)) if row.changed else ""
                return "; ".join(filter(None, (changes, row.more)))


class BringsTable(PlainTable):
    """The table; nothing in it can be changed."""

    def __init__(self, rate: FrameRate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = BringsModel(rate)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("What the file brings"))
        self.lay_out(_WIDTHS, _MORE)
