"""What the film's dialogs share: a place for what is wrong, and buttons under it."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.ui.widgets.text import label


class CheckedDialog(QDialog):
    """A dialog that closes only once what stands in it can be read."""

    def __init__(self, title: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(440)
        self.body = QVBoxLayout()
        self.problem = label(wrap=True)
        self.problem.hide()
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.ok = self.buttons.button(wanted.Ok)
        self.ok.setText(accept)
        self.ok.setProperty("primary", True)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(self.body)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)

    def check(self) -> None:
        """Raise a LeitmotifError for what cannot be read."""

    def _on_accepted(self) -> None:
        try:
            self.check()
        except LeitmotifError as error:
            self.problem.setText(error.what)
            self.problem.show()
            return
        self.accept()
