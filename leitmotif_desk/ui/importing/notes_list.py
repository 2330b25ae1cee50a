"""What was left out, guessed and decided about a file, by kind."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.formats import ImportNote, NoteKind
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_DECIDED = "decided"
_ORDER = (NoteKind.DROPPED.value, _DECIDED, NoteKind.GUESSED.value, NoteKind.READ.value)
"""What a person should look at first comes first."""


class NotesList(QScrollArea):
    """Shows import notes by kind; plain texts among them say what was decided on the way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setSpacing(4)
        self.setWidget(inner)

    def show_notes(self, notes: Sequence[ImportNote | str]) -> None:
        """Show these notes in place of those before."""
        empty_rows(self._column)
        by_kind = grouped(notes)
        for kind, texts in by_kind.items():
            self._column.addWidget(label(self._heading(kind), bold=True))
            for text in texts:
                line = label(f"· {text}", wrap=True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._column.addWidget(line)
            self._column.addSpacing(6)
        if not by_kind:
            self._column.addWidget(label(self.tr("Everything was read; nothing was guessed or left out."), wrap=True))
        self._column.addStretch(1)

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
