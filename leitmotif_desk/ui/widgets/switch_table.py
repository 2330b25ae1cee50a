"""A table of things that can be switched on and off; what a person changed stands in bold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget


@dataclass(frozen=True, slots=True)
class SwitchRow:
    """A row: its code, the text of each column, and more words by which it is found."""

    code: str
    texts: tuple[str, ...]
    is_on: bool
    is_changed: bool
    words: str = ""


class SwitchTable(QTableWidget):
    """The first column holds the switches; `switched` carries the code of a row and whether it is to be on."""

    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[SwitchRow, ...] = ()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.itemChanged.connect(self._on_item_changed)

    def lay_out(self, headers: Sequence[str], widths: Mapping[int, int], stretched: int) -> None:
        """Name the columns and say how wide they are, in pixels, and which takes what is left."""
        self.setColumnCount(len(headers))
        self.setHorizontalHeaderLabels(list(headers))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def show_rows(self, rows: Sequence[SwitchRow]) -> None:
        """Show these rows, keeping the chosen one."""
        chosen = self.chosen
        self.blockSignals(True)
        self._rows = tuple(rows)
        self.setRowCount(len(self._rows))
        for place, row in enumerate(self._rows):
            self._fill(place, row)
        self.blockSignals(False)
        codes = [row.code for row in self._rows]
        if codes:
            self.selectRow(codes.index(chosen) if chosen in codes else 0)

    def _fill(self, place: int, row: SwitchRow) -> None:
        for column, text in enumerate(row.texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            font = item.font()
            font.setBold(row.is_changed)
            item.setFont(font)
            if column == 0:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if row.is_on else Qt.CheckState.Unchecked)
            self.setItem(place, column, item)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        row = self._rows[item.row()]
        wanted = item.checkState() is Qt.CheckState.Checked
        if item.column() == 0 and wanted != row.is_on:
            self.switched.emit(row.code, wanted)

    @property
    def chosen(self) -> str:
        """The code of the chosen row, empty where there is none."""
        return self.code_at(self.currentRow())

    def choose(self, code: str) -> None:
        """Choose the row of a code, if there is one."""
        place = next((place for place, row in enumerate(self._rows) if row.code == code), -1)
        if place >= 0:
            self.selectRow(place)

    def code_at(self, place: int) -> str:
        """Return the code of the row at a place, empty where there is none."""
        return self._rows[place].code if 0 <= place < len(self._rows) else ""

    def narrow(self, words: str) -> None:
        """Show only the rows in which these words are."""
        wanted = words.casefold().split()
        for place, row in enumerate(self._rows):
            text = " ".join((row.code, *row.texts, row.words)).casefold()
            self.setRowHidden(place, not all(word in text for word in wanted))
