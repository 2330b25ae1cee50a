"""The rules as a table: whether each is used, its number, what it does, how much it counts."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from leitmotif_desk.desk.rules import KnownRule
from leitmotif_desk.ui.variations.words import DIMENSIONS, translated

_NUMBER, _TITLE, _KIND, _WEIGHT = range(4)
_SLOT = re.compile(r"\{\w+\}")


def title_of(known: KnownRule) -> str:
    """Return a rule's title with an ellipsis where a name of the story goes."""
    return _SLOT.sub("…", translated(known.rule.title))


class RuleTable(QTableWidget):
    """`switched` carries the code of a rule and whether it is to be used; what a film changed stands in bold."""

    switched = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._rules: tuple[KnownRule, ...] = ()
        self.setHorizontalHeaderLabels(
            [self.tr("No."), self.tr("What it suggests"), self.tr("Kind"), self.tr("Weight")]
        )
        self.setAccessibleName(self.tr("Rules"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_NUMBER, 62), (_KIND, 150), (_WEIGHT, 64)):
            self.setColumnWidth(column, width)
        self.itemChanged.connect(self._on_item_changed)

    def show_rules(self, rules: Sequence[KnownRule]) -> None:
        """Show these rules, keeping the chosen one."""
        chosen = self.chosen
        self.blockSignals(True)
        self._rules = tuple(rules)
        self.setRowCount(len(self._rules))
        for row, known in enumerate(self._rules):
            self._fill(row, known)
        self.blockSignals(False)
        codes = [known.rule.code for known in self._rules]
        if codes:
            self.selectRow(codes.index(chosen) if chosen in codes else 0)

    def _fill(self, row: int, known: KnownRule) -> None:
        title = title_of(known) + (f"  ({known.sheet})" if known.sheet else "")
        texts = (
            str(known.rule.number or "–"),
            title,
            translated(DIMENSIONS[known.rule.dimension]),
            f"{known.weight:g}",
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            font = item.font()
            font.setBold(known.choice is not None)
            item.setFont(font)
            if column == _NUMBER:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked if known.is_active else Qt.CheckState.Unchecked)
            self.setItem(row, column, item)

    def _on_item_changed(self, item: QTableWidgetItem) -> None:
        known = self._rules[item.row()]
        wanted = item.checkState() is Qt.CheckState.Checked
        if item.column() == _NUMBER and wanted != known.is_active:
            self.switched.emit(known.rule.code, wanted)

    @property
    def chosen(self) -> str:
        """The code of the chosen rule, empty where there is none."""
        row = self.currentRow()
        return self._rules[row].rule.code if 0 <= row < len(self._rules) else ""

    def narrow(self, words: str) -> None:
        """Show only the rules in which these words are."""
        wanted = words.casefold().split()
        for row, known in enumerate(self._rules):
            text = f"{known.rule.code} {title_of(known)} {known.sheet} {known.rule.number}".casefold()
            self.setRowHidden(row, not all(word in text for word in wanted))
