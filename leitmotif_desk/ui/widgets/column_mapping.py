"""A table from outside, with a choice over every column of what it holds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

_NARROWEST, _WIDEST, _ROOM = 124, 250, 16
_WIDEST_WORDS = 280
_EDGE = 6


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("ColumnMapping", text))


FIELDS: dict[str, str] = {
    "": _("– left out"), "cue": _("Cue number"), "title": _("Title"), "start": _("Start"), "end": _("End"),
    "length": _("Duration"), "scene": _("Scene number"), "slug": _("Scene heading"), "usage": _("Score or source"),
    "status": _("Status"), "notes": _("Notes"), "hits": _("Hits"), "dialogue": _("Dialogue"),
    "characters": _("Characters"), "seen": _("In view"), "heard": _("Heard"), "motifs": _("Motifs"),
    "marker": _("Marker"), "reel": _("Reel"), "eighths": _("Page length"), "version": _("Picture version"),
}  # fmt: skip
"""What a column of spotting notes can hold, by the fields of formats.spotting.HEADERS."""


def column_fields() -> tuple[tuple[str, str], ...]:
    """Return the fields of spotting notes with their names in the window's language."""
    return tuple((code, QCoreApplication.translate("ColumnMapping", text)) for code, text in FIELDS.items())


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What is said beside a row; `cells` are texts by column that stand there instead, in the accent colour."""

    words: str
    is_dim: bool = False
    cells: Mapping[int, str] = field(default_factory=dict)


class ColumnMapping(QTableWidget):
    """The rows of a table; `mapped` comes when a person says that a column holds something else."""

    mapped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headings: tuple[str, ...] = ()
        self.header = _ChoiceHeader(self)
        self.header.chosen.connect(self.mapped)
        self.setHorizontalHeader(self.header)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().setMaximumWidth(_WIDEST_WORDS)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("The table, and what its columns hold"))

    def show_table(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        mapping: Mapping[str, str],
        fields: Sequence[tuple[str, str]],
    ) -> None:
        """Show a table: what its columns hold by heading, of fields given as pairs of code and words.

        A column that holds nothing is dim.
        """
        is_other = tuple(headings) != self._headings
        self._headings = tuple(headings)
        self.setColumnCount(len(headings))
        self.setRowCount(len(rows))
        self.setHorizontalHeaderLabels(list(headings))
        self.setVerticalHeaderLabels([str(place) for place in range(1, len(rows) + 1)])
        for place, cells in enumerate(rows):
            for column, (heading, text) in enumerate(zip(headings, cells, strict=True)):
                self.setItem(place, column, _item(text))
                self._dim(place, column, not mapping.get(heading))
        if is_other:
            self.header.offer(headings, fields)
        self.header.show_choices([mapping.get(heading, "") for heading in headings])
        if is_other:
            self._fit_columns()

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            self.setColumnWidth(column, min(max(self.columnWidth(column) + _ROOM, _NARROWEST), _WIDEST))
        self.header.place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.header.place()

    def mapping(self) -> tuple[tuple[str, str], ...]:
        """Return every heading with the field that its column holds, empty for none."""
        return tuple(zip(self._headings, self.header.choices(), strict=True))

    def show_outcomes(self, outcomes: Sequence[RowOutcome]) -> None:
        """Say beside each row what becomes of it."""
        for place, outcome in enumerate(outcomes):
            self.setVerticalHeaderItem(place, _item(outcome.words))
        for place, outcome in enumerate(outcomes):
            for column in range(self.columnCount()):
                item = self.item(place, column)
                self._dim(place, column, outcome.is_dim)
                if item is not None and column in outcome.cells:
                    item.setText(_in_a_line(outcome.cells[column]))
                    item.setToolTip(outcome.cells[column])
                    item.setForeground(self.palette().color(QPalette.ColorRole.Accent))
        self._fit_columns()

    def _dim(self, row: int, column: int, is_dim: bool) -> None:
        item = self.item(row, column)
        if is_dim and item is not None:
            item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))


def _item(text: str) -> QTableWidgetItem:
    item = QTableWidgetItem(_in_a_line(text))
    item.setToolTip(text)
    return item


def _in_a_line(text: str) -> str:
    return " ↵ ".join(text.splitlines())


class _ChoiceHeader(QHeaderView):
    """A heading over a choice in every section; `chosen` comes when a person makes one."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._boxes: list[QComboBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self.place)
        self.geometriesChanged.connect(self.place)

    def offer(self, headings: Sequence[str], fields: Sequence[tuple[str, str]]) -> None:
        """Put a choice of fields under each heading."""
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        self._boxes = [self._box(heading, fields) for heading in headings]
        self.updateGeometries()
        self.place()

    def _box(self, heading: str, fields: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self.viewport())
        for code, words in fields:
            box.addItem(words, code)
        box.setMaxVisibleItems(len(fields))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.setAccessibleName(self.tr("What the column {heading} holds").format(heading=heading))
        # Only what a person chooses is announced, not what is shown.
        box.activated.connect(lambda _: self.chosen.emit())
        box.show()
        return box

    def show_choices(self, fields: Sequence[str]) -> None:
        for box, code in zip(self._boxes, fields, strict=True):
            box.setCurrentIndex(max(0, box.findData(code)))

    def choices(self) -> list[str]:
        return [str(box.currentData()) for box in self._boxes]

    def box(self, column: int) -> QComboBox:
        """Return the choice over a column."""
        return self._boxes[column]

    def place(self) -> None:
        """Put every choice where its section is."""
        for column, box in enumerate(self._boxes):
            height = box.sizeHint().height()
            left, width = self.sectionViewportPosition(column), self.sectionSize(column)
            box.setGeometry(left + _EDGE // 2, self.height() - height - _EDGE, width - _EDGE, height)

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        below = self._boxes[0].sizeHint().height() + _EDGE if self._boxes else 0
        return QSize(size.width(), size.height() + below)
