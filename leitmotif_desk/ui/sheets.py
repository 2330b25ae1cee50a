"""The pages under Help."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QVBoxLayout, QWidget

from leitmotif_desk.ui.actions import shortcut_lines
from leitmotif_desk.ui.widgets.text import label

_COLUMNS = 2


class ShortcutSheet(QDialog):
    """Every shortcut, from the table of actions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Shortcuts"))
        self.lines = shortcut_lines()
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(7)
        half = -(-len(self.lines) // _COLUMNS)
        for place, (keys, text) in enumerate(self.lines):
            column, row = divmod(place, half)
            grid.addWidget(label(keys, bold=True), row, 2 * column, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label(text, dim=True), row, 2 * column + 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.addLayout(grid)
        layout.addSpacing(10)
        layout.addWidget(label(self.tr("None of these acts while you type in a field."), dim=True))
        layout.addWidget(buttons)


class AboutSheet(QDialog):
    """What the program is, and what it does not do."""

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Leitmotif Desk"))
        self.setMinimumWidth(420)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addWidget(label(self.tr("Leitmotif Desk {version}").format(version=version), size=1.4, bold=True))
        layout.addWidget(label(self.tr("The themes of a film on one desk: where they are heard, whether they stay true "
                                       "to the story, and how they might go on."), wrap=True))  # fmt: skip
        layout.addWidget(label(self.tr("You are the author: the desk proposes, and keeps a record of who made what. "
                                       "It uses no network and no account."), dim=True, wrap=True))  # fmt: skip
        layout.addWidget(buttons)
