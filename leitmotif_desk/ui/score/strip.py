"""A strip of staff notation under the roll: the selected notes, or the chosen occurrence under its theme."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leitmotif_desk.engraving import Sheet
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SPACE = 5.5
_HEIGHT, _STAVES_HEIGHT = 76, 132
"""How high one staff may become, and several."""


class _Column(QWidget):
    """A line of words over a piece of notation."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLabel("", label(dim=True, size=0.85))
        self.notation = NotationView(space=_SPACE)
        self.notation.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words)
        layout.addWidget(self.notation)

    def show_sheet(self, words: str, sheet: Sheet | None) -> None:
        self.words.set_whole(words)
        self.notation.set_sheet(sheet)
        self.notation.setVisible(sheet is not None)
        self.notation.setFixedHeight(_STAVES_HEIGHT if sheet is not None and len(sheet.lines) > 1 else _HEIGHT)


class EngravedStrip(QWidget):
    """One or two pieces of notation beside each other, each with its words; hidden while there are none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns = (_Column(), _Column())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(6, 3, 6, 3)
        layout.setSpacing(18)
        for column in self.columns:
            layout.addWidget(column, 1, Qt.AlignmentFlag.AlignTop)
        self.show_sheets()

    def show_sheets(self, *pieces: tuple[str, Sheet | None]) -> None:
        """Show up to two pieces of music; a piece without a sheet is its words alone."""
        for place, column in enumerate(self.columns):
            column.setVisible(place < len(pieces))
            if place < len(pieces):
                column.show_sheet(*pieces[place])
        self.setVisible(bool(pieces))

    @property
    def sheets(self) -> tuple[Sheet | None, ...]:
        """The notation in view."""
        return tuple(column.notation.sheet for column in self.columns if not column.isHidden())
