"""A strip of staff notation under the roll: the selected notes, or the chosen occurrence under its theme."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.heard_sheets import heard_sheet, place_words
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.engraving import Sheet
from leitmotif_desk.ui.score.content import CueContent
from leitmotif_desk.ui.score.selecting import selection_sheet
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SPACE = 5.5
_LEAST_HEIGHT, _HEIGHT, _STAVES_HEIGHT = 54, 76, 132
"""How low notation may become, and how high one staff may, and several."""
_SHARE = 0.24
"""The share of the panel's height that is left to it."""


Piece = tuple[str, Sheet | None]


def pieces_to_engrave(desk: Desk, content: CueContent | None, chosen: str, selected: IntColumn) -> tuple[Piece, ...]:
    """Return the selected notes in staves; else the chosen occurrence, after the theme it stands for."""
    one = content.one(chosen) if content is not None else None
    if content is None or not (one or len(selected)):
        return ()
    if len(selected):
        sheet = selection_sheet(content.score, selected)
        words = _tr("As selected") if sheet is not None else _tr("Too many parts or bars to engrave here")
        return ((words, sheet),)
    assert one is not None
    motif = content.motif_of(one)
    named = _tr("{motif}, as registered").format(motif=motif.name) if motif is not None else _tr("As looked for")
    bars, _ = place_words(content.score, one)
    rows = np.unique([note.row for note in one.alignment if note.row is not None])
    heard = heard_sheet(desk, one) if motif is not None else selection_sheet(content.score, rows)
    return (
        (named, Sheet.of_form(content.form_of(one))),
        (_tr("As heard, bars {bars}").format(bars=bars), heard),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Score", text)


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

    def take_room(self, height: int) -> None:
        """Be no higher than this, nor than the staves are worth."""
        several = self.notation.sheet is not None and len(self.notation.sheet.lines) > 1
        self.notation.setFixedHeight(max(_LEAST_HEIGHT, min(height, _STAVES_HEIGHT if several else _HEIGHT)))


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
        self._room = _HEIGHT
        self.show_sheets()

    def set_panel_height(self, height: int) -> None:
        """Keep to a share of the panel it stands in."""
        self._room = round(height * _SHARE)
        for column in self.columns:
            column.take_room(self._room)

    def show_sheets(self, *pieces: tuple[str, Sheet | None]) -> None:
        """Show up to two pieces of music; a piece without a sheet is its words alone."""
        for place, column in enumerate(self.columns):
            column.setVisible(place < len(pieces))
            if place < len(pieces):
                column.show_sheet(*pieces[place])
                column.take_room(self._room)
        self.setVisible(bool(pieces))

    @property
    def sheets(self) -> tuple[Sheet | None, ...]:
        """The notation in view."""
        return tuple(column.notation.sheet for column in self.columns if not column.isHidden())
