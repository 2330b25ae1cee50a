"""Short tables that are edited in place: a cell is one step, Delete takes a row away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.errors import LeitmotifError

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW, _MARGINS = 27, 12


@dataclass(frozen=True, slots=True)
class Column:
    """What a cell says of its row, what it is called, and what can be done with it.

    `choices` are (words, value); without them the cell is typed. `edit` takes the row and the value or the text; it
    returns None where nothing would change, and raises a LeitmotifError for what cannot be read. Without `edit` a cell
    is for reading. A cell is as wide as its choices and its `sample`; one with neither takes what is left.
    """

    heading: str
    shown: Callable[[Any], str]
    edit: Callable[[Any, Any], Edit | None] | None = None
    choices: tuple[tuple[str, Any], ...] = ()
    sample: str = ""

    @property
    def texts(self) -> tuple[str, ...]:
        """What the cell must hold; nothing where it takes what is left."""
        words = (*(word for word, _ in self.choices), *([self.sample] if self.sample else []))
        return (self.heading, *words) if words else ()


class RowsModel(QAbstractTableModel):
    """Rows of the domain; `edited` carries the edit of a cell, `refused` what was wrong with it."""

    edited = Signal(object)
    refused = Signal(str)

    def __init__(self, columns: tuple[Column, ...], key: Callable[[Any], str]) -> None:
        super().__init__()
        self.columns = columns
        self.rows: tuple[Any, ...] = ()
        self._key = key

    def show(self, rows: tuple[Any, ...]) -> bool:
        """Show rows; where they are the same ones, the cells alone are told to be new. Returns whether they are not."""
        same = [self._key(row) for row in rows] == [self._key(row) for row in self.rows]
        if same:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self.columns) - 1))
            return False
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()
        return True

    def place_of(self, key: str) -> int | None:
        """Return which row bears a key."""
        return next((place for place, row in enumerate(self.rows) if self._key(row) == key), None)

    def key_at(self, place: int) -> str:
        return self._key(self.rows[place])

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.TextAlignmentRole,
        ):  # fmt: skip
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return self.columns[section].heading

    def flags(self, index: _Index) -> Qt.ItemFlag:
        editable = self.columns[index.column()].edit is not None
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.columns[index.column()].shown(self.rows[index.row()])

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, column = self.rows[index.row()], self.columns[index.column()]
        if column.edit is None or value == column.shown(row):
            return False
        meant = dict(column.choices)[value] if column.choices else value
        try:
            edit = column.edit(row, meant)
        except LeitmotifError as error:
            self.refused.emit(str(error))
            return False
        if edit is not None:
            self.edited.emit(edit)
        return edit is not None


class _OpenList(QComboBox):
    """A list that opens as soon as it is there; `closed` once something was chosen from it, or nothing."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        QTimer.singleShot(0, self, self.showPopup)

    def hidePopup(self) -> None:  # noqa: N802
        super().hidePopup()
        # What was picked is set only after the list is gone.
        QTimer.singleShot(0, self, self._on_gone)

    def _on_gone(self) -> None:
        # Qt hides a list more than once, and the cell may be closed by then.
        if self.isVisible():
            self.closed.emit()


class _Choosing(QStyledItemDelegate):
    """Lets words be chosen from a list, at once; other cells are typed."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        column = _column(index)
        if not column.choices:
            line = super().createEditor(parent, option, index)
            line.setStyleSheet("padding: 0 2px; border-radius: 3px;")
            return line
        box = _OpenList(parent)
        box.addItems([words for words, _ in column.choices])
        box.setAccessibleName(column.heading)
        box.closed.connect(lambda: self._on_closed(box))
        return box

    def _on_closed(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(index.data())
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: Any, index: _Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        else:
            super().setModelData(editor, model, index)


def _column(index: _Index) -> Column:
    model = index.model()
    assert isinstance(model, RowsModel)
    return model.columns[index.column()]


class RowsTable(QTableView):
    """As high as its rows, and gone without any. `removal_wanted` carries the row that Delete was pressed on."""

    removal_wanted = Signal(object)
    opened = Signal(object)
    """A row that was double-clicked where it cannot be edited, or Return was pressed on."""

    def __init__(self, name: str, columns: tuple[Column, ...], key: Callable[[Any], str]) -> None:
        super().__init__()
        self.table = RowsModel(columns, key)
        self.setModel(self.table)
        self.setItemDelegate(_Choosing(self))
        self.setAccessibleName(name)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(40)
        header.setHighlightSections(False)
        header.setStyleSheet("QHeaderView::section { padding: 3px; }")
        for place, column in enumerate(columns):
            mode = QHeaderView.ResizeMode.Fixed if column.texts else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(place, mode)
            if column.texts:
                widest = max(self.fontMetrics().horizontalAdvance(text) for text in column.texts)
                header.resizeSection(place, widest + _MARGINS)
        self.clicked.connect(self._on_clicked)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_rows(self, rows: tuple[Any, ...]) -> None:
        """Show rows; the one that is chosen stays chosen where it is still there."""
        at = self.currentIndex()
        key = self.table.key_at(at.row()) if at.isValid() else None
        if self.table.show(rows) and key is not None:
            place = self.table.place_of(key)
            self.setCurrentIndex(
                self.table.index(min(at.row(), len(rows) - 1) if place is None else place, at.column())
            )
        header = 0 if self.horizontalHeader().isHidden() else self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(header + _ROW * len(rows) + 2)
        self.setVisible(bool(rows))

    @property
    def chosen(self) -> Any:
        """The row that is chosen, or None."""
        at = self.currentIndex()
        return self.table.rows[at.row()] if at.isValid() else None

    def choose(self, key: str) -> None:
        """Choose the row that bears a key."""
        place = self.table.place_of(key)
        if place is not None:
            self.setCurrentIndex(self.table.index(place, 0))
            self.setFocus()

    def ask_removal(self) -> None:
        if self.chosen is not None:
            self.removal_wanted.emit(self.chosen)

    @property
    def _is_editing(self) -> bool:
        return self.state() == QAbstractItemView.State.EditingState

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.table.columns[index.column()].choices and not self._is_editing:
            self.edit(index)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self.table.columns[index.column()].edit is None:
            self.opened.emit(self.table.rows[index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.ask_removal()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.chosen is not None and not self._is_editing:
            if self.table.columns[self.currentIndex().column()].edit is None:
                self.opened.emit(self.chosen)
            else:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
