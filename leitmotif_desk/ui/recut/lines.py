"""A table of what becomes of things: sorted by any column, ticked where a person decides."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QAbstractItemView, QWidget

from leitmotif_desk.ui.widgets.plain_table import PlainTable

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its code, the text of each column, and by what it is sorted there.

    `is_on` None: there is nothing to tick. `colour` is that of the column `coloured`.
    """

    code: str
    texts: tuple[str, ...]
    keys: tuple[Any, ...]
    is_on: bool | None = None
    is_strong: bool = False
    colour: QColor | None = None
    coloured: int = 1


class LineModel(QAbstractTableModel):
    """`ticked` carries the code of a line and whether it is to be taken."""

    ticked = Signal(str, bool)

    def __init__(self, headers: Sequence[str], film_order: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._headers, self._lines = tuple(headers), list[Line]()
        self._sorted = film_order, Qt.SortOrder.AscendingOrder

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines as they stand, in the order that was asked for."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, in the order that was last asked for."""
        self.beginResetModel()
        self._lines = list(lines)
        self._sort()
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        is_named = orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole
        return self._headers[section] if is_named else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line, column = self._lines[index.row()], index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return line.texts[column]
            case Qt.ItemDataRole.CheckStateRole if column == 0 and line.is_on is not None:
                return Qt.CheckState.Checked if line.is_on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole if column == line.coloured:
                return line.colour
            case Qt.ItemDataRole.FontRole if line.is_strong:
                font = QFont()
                font.setBold(True)
                return font
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        can = super().flags(index)
        is_ticked = index.column() == 0 and self._lines[index.row()].is_on is not None
        return can | Qt.ItemFlag.ItemIsUserCheckable if is_ticked else can

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.ticked.emit(self._lines[index.row()].code, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = column, order
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._sorted
        self._lines.sort(key=lambda line: line.keys[column], reverse=order is Qt.SortOrder.DescendingOrder)


class LineTable(PlainTable):
    """Shows lines; `chosen_changed` carries the code of the chosen one."""

    chosen_changed = Signal(str)

    def __init__(self, headers: Sequence[str], widths: dict[int, int], stretched: int, film_order: int) -> None:
        super().__init__()
        self.lines = LineModel(headers, film_order, self)
        self.setModel(self.lines)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lay_out(widths, stretched)
        self.setSortingEnabled(True)
        self.sortByColumn(film_order, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen_changed.emit(self.chosen))

    @property
    def chosen(self) -> str:
        """The code of the chosen line, empty where there is none."""
        row = self.currentIndex().row()
        return self.lines.lines[row].code if 0 <= row < len(self.lines.lines) else ""

    def choose(self, code: str) -> None:
        """Choose the line of a code, if it is shown."""
        row = next((row for row, line in enumerate(self.lines.lines) if line.code == code), -1)
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines, keeping the chosen one and the place in the table."""
        chosen, place = self.chosen, self.verticalScrollBar().value()
        self.lines.show_lines(lines)
        self.choose(chosen)
        self.verticalScrollBar().setValue(place)
