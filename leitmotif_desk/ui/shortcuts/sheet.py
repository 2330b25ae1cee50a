"""The page of shortcuts: what every key does, and a way to choose others."""

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.shortcuts.panel_keys import ShortcutLine
from leitmotif_desk.ui.widgets.text import label

_CODE = Qt.ItemDataRole.UserRole + 1
_KEYS_WIDTH, _WHERE_WIDTH = 150, 110


class ShortcutSheet(QDialog):
    """Every shortcut; those with a code can be given other keys, at once and for good."""

    def __init__(self, keymap: Keymap, lines: tuple[ShortcutLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self._keymap, self.lines = keymap, lines
        self._texts = {line.code: line.text for line in lines if line.code}
        self._model = QStandardItemModel(0, 3, self)
        self._model.setHorizontalHeaderLabels([self.tr("Keys"), self.tr("What they do"), self.tr("Where")])
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(placeholderText=self.tr("Search shortcuts"), clearButtonEnabled=True)
        self.search.setAccessibleName(self.tr("Search shortcuts"))
        self.table = QTableView(showGrid=False)
        self.edit = QKeySequenceEdit(maximumSequenceLength=1)
        self.remark = label(dim=True, wrap=True)
        self._lay_out()
        self.search.textChanged.connect(self._shown.setFilterFixedString)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.edit.keySequenceChanged.connect(self._warn)
        self._fill()

    def _lay_out(self) -> None:
        self.table.setModel(self._shown)
        self.table.setAccessibleName(self.tr("Shortcuts"))
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(24)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setColumnWidth(0, _KEYS_WIDTH)
        self.table.setColumnWidth(2, _WHERE_WIDTH)
        self.edit.setAccessibleName(self.tr("Other keys"))
        self.choose = QPushButton(self.tr("Use these keys"))
        self.without = QPushButton(self.tr("No keys"))
        self.own = QPushButton(self.tr("Its own keys"))
        self.reset = QPushButton(self.tr("All as delivered"))
        for button, act in (
            (self.choose, lambda: self._choose(self._typed())), (self.without, lambda: self._choose("")),
            (self.own, lambda: self._choose(self._keymap.default(self.code))), (self.reset, self._reset),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(act)
        changing = QHBoxLayout()
        for part in (self.edit, self.choose, self.without, self.own):
            changing.addWidget(part)
        changing.addStretch(1)
        changing.addWidget(self.reset)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(9)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        layout.addLayout(changing)
        layout.addWidget(self.remark)
        layout.addWidget(label(self.tr("None of these acts while you type in a field."), dim=True))
        layout.addWidget(close)
        self.resize(760, 640)

    @property
    def code(self) -> str:
        """The code of the chosen line; empty where its keys stay as they are."""
        index = self.table.currentIndex()
        return str(index.siblingAtColumn(0).data(_CODE) or "") if index.isValid() else ""

    def select(self, code: str) -> None:
        """Choose the line of a code."""
        for row in range(self._shown.rowCount() if code else 0):
            if self._shown.index(row, 0).data(_CODE) == code:
                self.table.selectRow(row)

    def keys_shown(self, code: str) -> str:
        """Return the keys that the page shows for a code."""
        rows = (self._model.item(row, 0) for row in range(self._model.rowCount()))
        return next(item.text() for item in rows if item.data(_CODE) == code)

    def _fill(self) -> None:
        chosen = self.code
        self._model.setRowCount(0)
        for line in self.lines:
            keys = self._shown_keys(line)
            items = [QStandardItem(text) for text in (keys, line.text, line.where)]
            for item in items:
                item.setEditable(False)
            items[0].setData(line.code, _CODE)
            if line.code and self._keymap.keys(line.code) != self._keymap.default(line.code):
                font = items[0].font()
                font.setBold(True)
                items[0].setFont(font)
            self._model.appendRow(items)
        self.select(chosen)
        self._on_row()

    def _shown_keys(self, line: ShortcutLine) -> str:
        if not line.code:
            return line.keys
        return QKeySequence(self._keymap.keys(line.code)).toString(QKeySequence.SequenceFormat.NativeText)

    def _on_row(self) -> None:
        code = self.code
        for part in (self.edit, self.choose, self.without, self.own):
            part.setEnabled(bool(code))
        self.edit.setKeySequence(QKeySequence(self._keymap.keys(code) if code else ""))
        fixed = self.table.currentIndex().isValid() and not code
        self.remark.setText(self.tr("These keys stay as they are.") if fixed else "")

    def _typed(self) -> str:
        return self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)

    def _warn(self) -> None:
        others = self._keymap.clashes(self.code, self._typed()) if self.code else ()
        names = ", ".join(self._texts.get(one, one) for one in others)
        self.remark.setText(
            self.tr("So far these keys do: {names}. They would be taken from there.").format(names=names)
            if others
            else ""
        )

    def _choose(self, keys: str) -> None:
        if self.code:
            self._keymap.choose(self.code, keys)
            self._fill()

    def _reset(self) -> None:
        self._keymap.reset()
        self._fill()
