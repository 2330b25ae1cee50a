"""The timeline as a table: the same things in film order, for screen readers and for people who like tables."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QWidget

from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.ui.dot_icon import DOT, dot_icon
from leitmotif_desk.ui.timeline.drawing import Target, TargetKind
from leitmotif_desk.ui.timeline.hand import thing_of
from leitmotif_desk.ui.timeline.model import Timeline
from leitmotif_desk.ui.timeline.words import kind_name, remark, span_of, tooltip, what
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.plain_table import PlainTable

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_AT, _UNTIL, _KIND, _WHAT, _MORE = range(5)
_WIDTHS = {_AT: 100, _UNTIL: 100, _KIND: 92, _WHAT: 250}
_LISTED = (TargetKind.SCENE, TargetKind.CUE, TargetKind.HIT, TargetKind.USE, TargetKind.FLAG)
"""What is listed, in this order where things begin on one frame."""


class TimelineTableModel(QAbstractTableModel):
    """At, until, kind, what, more; a row a thing."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__()
        self.timeline = timeline
        self.targets: tuple[Target, ...] = ()
        self.set_timeline(timeline)

    def set_timeline(self, timeline: Timeline) -> None:
        self.beginResetModel()
        self.timeline = timeline
        counts = (timeline.scenes, timeline.cues, timeline.hits, timeline.uses, timeline.flags)
        every = (Target(kind, row) for kind, some in zip(_LISTED, counts, strict=True) for row in range(len(some)))
        self.targets = tuple(sorted(every, key=lambda one: span_of(timeline, one)[0]))
        self.endResetModel()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.targets)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else 5

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("At"), self.tr("Until"), self.tr("Kind"), self.tr("What"), self.tr("More"))[section]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        target = self.targets[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._cell(target, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip(self.timeline, target)
            case Qt.ItemDataRole.DecorationRole if index.column() == _WHAT and target.kind is TargetKind.USE:
                use = self.timeline.uses[target.row]
                return dot_icon(theme_colour(self.timeline.lanes[self.timeline.lane_of[use.motif]].motif.colour))
            case _:
                return None

    def _cell(self, target: Target, column: int) -> str:
        start, end = span_of(self.timeline, target)
        rate = self.timeline.film.frame_rate
        match column:
            case _ if column == _AT:
                return format_timecode(start, rate)
            case _ if column == _UNTIL:
                return format_timecode(end, rate) if end - start > 1 else ""
            case _ if column == _KIND:
                return kind_name(target.kind)
            case _ if column == _WHAT:
                return what(self.timeline, target)
            case _:
                return remark(self.timeline, target)


class TimelineTable(PlainTable):
    """The table; `chosen` and `gone_to` carry a Target like those of the painted timeline.

    `copy_wanted` carries the Things of the selected rows, in the order of the table.
    """

    chosen = Signal(object)
    gone_to = Signal(object)
    copy_wanted = Signal(object)

    def __init__(self, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TimelineTableModel(timeline)
        self.setModel(self.lines)
        self.setAccessibleName(self.tr("Timeline as a table"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setIconSize(QSize(DOT, DOT))
        self.lay_out(_WIDTHS, _MORE)
        self.selectionModel().currentRowChanged.connect(self._on_row_changed)
        self.activated.connect(lambda index: self.gone_to.emit(self.lines.targets[index.row()]))

    @property
    def timeline(self) -> Timeline:
        return self.lines.timeline

    def set_timeline(self, timeline: Timeline) -> None:
        self.lines.set_timeline(timeline)

    def show_chosen(self, target: Target) -> None:
        """Select a thing's row without saying so."""
        if target in self.lines.targets:
            self.selectionModel().blockSignals(True)
            self.selectRow(self.lines.targets.index(target))
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.matches(QKeySequence.StandardKey.Copy):
            super().keyPressEvent(event)
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (thing_of(self.timeline, self.lines.targets[row]) for row in rows)
        self.copy_wanted.emit(tuple(thing for thing in found if thing is not None))

    def _on_row_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.lines.targets[current.row()])
