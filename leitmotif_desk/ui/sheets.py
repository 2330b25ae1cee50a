"""The pages under Help."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leitmotif_desk.ui.widgets.text import label


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
