"""What an import guessed, left out, and made of a file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.formats import ImportNote, NoteKind
from leitmotif_desk.ui.widgets.text import label

_DECIDED = "decided"
_ORDER = (NoteKind.DROPPED.value, NoteKind.GUESSED.value, _DECIDED, NoteKind.READ.value)
"""What a person should look at first comes first."""


class NotesDialog(QDialog):
    """Shows import notes by kind; plain texts among them say what was decided on the way."""

    def __init__(self, title: str, notes: Sequence[ImportNote | str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(460)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(4)
        by_kind = grouped(notes)
        for kind, texts in by_kind.items():
            column.addWidget(label(self._heading(kind), bold=True))
            for text in texts:
                line = label(f"· {text}", wrap=True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(line)
            column.addSpacing(6)
        if not by_kind:
            column.addWidget(label(self.tr("Everything was read; nothing was guessed or left out."), wrap=True))
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        area.setMinimumHeight(min(360, inner.sizeHint().height() + 8))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(area)
        layout.addWidget(buttons)

    def _heading(self, kind: str) -> str:
        return {
            NoteKind.DROPPED.value: self.tr("Left out"),
            NoteKind.GUESSED.value: self.tr("Guessed"),
            _DECIDED: self.tr("Decided"),
            NoteKind.READ.value: self.tr("Read"),
        }[kind]


def grouped(notes: Sequence[ImportNote | str]) -> dict[str, list[str]]:
    """Return the texts of notes by kind, kinds in the order they are shown."""
    found: dict[str, list[str]] = {}
    for note in notes:
        kind = _DECIDED if isinstance(note, str) else note.kind.value
        found.setdefault(kind, []).append(note if isinstance(note, str) else _text(note))
    return {kind: found[kind] for kind in _ORDER if kind in found}


def _text(note: ImportNote) -> str:
    return f"{note.what} ({note.where})" if note.where else note.what
