"""The occurrences to review as a table."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.heard_sheets import place_words
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.dot_icon import dot_icon
from leitmotif_desk.ui.review.waiting import waiting
from leitmotif_desk.ui.widgets.colours import theme_colour

COLUMNS = ("theme", "cue", "bars", "part", "done", "sure", "said")
_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ReviewModel(QAbstractTableModel):
    """Theme, cue, bars, part, what was done, how sure; those waiting, or all of them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.rows: tuple[Occurrence, ...] = ()
        self._cells: list[tuple[str, ...]] = []

    def refresh(self, with_all: bool) -> None:
        """Read the desk again."""
        self.beginResetModel()
        desk = self._desk
        self.rows = tuple(sorted(desk.occurrences, key=desk.frames_of)) if with_all else waiting(desk)
        self._cells = [self._cells_of(one) for one in self.rows]
        self.endResetModel()

    def _cells_of(self, one: Occurrence) -> tuple[str, ...]:
        project = self._desk.project
        cue = project.the_cue(one.cue)
        score = self._desk.score(one.cue)
        bars, parts = place_words(score, one) if score is not None else ("", "")
        verdict = self._desk.verdict_of(one)
        said = verdict.value if verdict else (self.tr("found") if one.found else self.tr("waiting"))
        said = self.tr("reopened") if self._desk.reviewed.is_reopened(one) else said
        name = project.the_motif(one.motif).name
        return name, cue.number, bars, parts, chain_words(one.operations), f"{one.confidence:.0%}", said

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Theme"), self.tr("Cue"), self.tr("Bars"), self.tr("Part"),
            self.tr("What was done"), self.tr("Sure"), self.tr("Said"),
        )[section]  # fmt: skip

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._cells[index.row()][index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return dot_icon(theme_colour(self._desk.project.the_motif(self.rows[index.row()].motif).colour))
        return None
