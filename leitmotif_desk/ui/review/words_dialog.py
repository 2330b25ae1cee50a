"""Asks in which words a person would say what was done to a theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.theory.words import FOUND_WORDS, operation_words
from leitmotif_desk.ui.widgets.text import label


class WordsDialog(QDialog):
    """The vocabulary of operations as a list to tick; what was said before is ticked, with its parameters."""

    def __init__(self, said: tuple[Operation, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What was done here?"))
        known = {operation.code: operation for operation in said}
        self._operations = [known.get(code, Operation.of(code)) for code in FOUND_WORDS]
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What may be done to a theme"))
        for operation in self._operations:
            item = QListWidgetItem(operation_words(operation).text())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if operation.code in known else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label(self.tr("Tick all that holds. Space ticks, Return says it."), dim=True, wrap=True))
        layout.addWidget(self.list)
        layout.addWidget(buttons)
        self.resize(340, 460)

    @property
    def operations(self) -> tuple[Operation, ...]:
        """What is ticked."""
        rows = zip(self._operations, range(self.list.count()), strict=True)
        return tuple(one for one, row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked)
