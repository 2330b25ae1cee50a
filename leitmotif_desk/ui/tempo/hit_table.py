"""A scene's hits with how much each counts, and where the chosen tempo puts them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QDoubleSpinBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from leitmotif_desk.domain.story import Hit
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.theory.tempo_finder import FoundTempo, MetHit, TempoHit
from leitmotif_desk.ui.variations.words import value_words

_AT, _KIND, _WEIGHT, _FALLS = range(4)


class HitTable(QTableWidget):
    """A row for each hit in film order; `changed` comes when a person gives one another weight."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 4, parent)
        self._hits: tuple[Hit, ...] = ()
        self.setHorizontalHeaderLabels(
            [self.tr("Hit"), self.tr("Kind"), self.tr("Weight, 0 to 1"), self.tr("Falls on, off by")]
        )
        self.setAccessibleName(self.tr("Hits and how much each counts"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(_FALLS, QHeaderView.ResizeMode.Stretch)
        for column, width in ((_AT, 110), (_KIND, 190), (_WEIGHT, 120)):
            self.setColumnWidth(column, width)

    def show_hits(self, hits: Sequence[Hit], rate: FrameRate) -> None:
        """Show these hits, each with the weight that the story gives it."""
        self._hits = tuple(hits)
        self.setRowCount(len(self._hits))
        for row, hit in enumerate(self._hits):
            kind = value_words("hit", hit.kind)
            self.setItem(row, _AT, QTableWidgetItem(format_timecode(hit.frame, rate)))
            self.setItem(row, _KIND, QTableWidgetItem(f"{kind}: {hit.note}" if hit.note else kind))
            weight = QDoubleSpinBox(minimum=0, maximum=1, singleStep=0.1, decimals=2, value=hit.weight)
            weight.setAccessibleName(self.tr("Weight of hit {place}").format(place=row + 1))
            weight.valueChanged.connect(lambda _: self.changed.emit())
            self.setCellWidget(row, _WEIGHT, weight)

    @property
    def weighed(self) -> tuple[TempoHit, ...]:
        """The hits with the weights chosen here."""
        return tuple(TempoHit(hit.frame, self.weight(row).value()) for row, hit in enumerate(self._hits))

    def weight(self, row: int) -> QDoubleSpinBox:
        """Return the field for a hit's weight."""
        field = self.cellWidget(row, _WEIGHT)
        assert isinstance(field, QDoubleSpinBox)
        return field

    def show_met(self, found: FoundTempo | None, rate: FrameRate, beats: int) -> None:
        """Say where each hit falls in the chosen tempo."""
        for row in range(self.rowCount()):
            text = self._falls(found.hits[row], rate, beats) if found is not None else ""
            self.setItem(row, _FALLS, QTableWidgetItem(text))

    def _falls(self, met: MetHit, rate: FrameRate, beats: int) -> str:
        bar, beat = divmod(met.beat, beats)
        said = self.tr("bar {bar} beat {beat}, {frames:+.1f} frames ({ms:+.0f} ms)").format(
            bar=bar + 1, beat=beat + 1, frames=met.error_frames, ms=1000 * met.error_frames / float(rate.fps)
        )
        return said if met.is_met(rate) else self.tr("{said}, missed").format(said=said)
