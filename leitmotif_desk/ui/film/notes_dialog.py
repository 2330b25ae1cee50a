"""What an import guessed, left out, and made of its files, after it was made."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from leitmotif_desk.formats import ImportNote
from leitmotif_desk.ui.importing.notes_list import NotesList


class NotesDialog(QDialog):
    """Shows the notes of an import."""

    def __init__(self, title: str, notes: Sequence[ImportNote | str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 400)
        self.notes = NotesList()
        self.notes.show_notes(notes)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.notes, 1)
        layout.addWidget(buttons)
