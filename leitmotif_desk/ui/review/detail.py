"""One occurrence beside its theme: notation above notation, the alignment, what was done, how sure."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLayout,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.heard_sheets import heard_sheet, place_words, registered_sheet
from leitmotif_desk.domain.occurrence import NoteChange, Occurrence
from leitmotif_desk.domain.time import format_timecode
from leitmotif_desk.engraving import Sheet
from leitmotif_desk.theory.words import operation_words
from leitmotif_desk.ui.review.alignment import aligned_rows
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.meter import MeterBar
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_ROW_HEIGHT = 23
_WIDE = 460
_SPACE = 5.5
_COLUMN_WIDTH = 64


class OccurrenceDetail(QScrollArea):
    """Shows what the finder's claim rests on, note by note."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self._desk = desk
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table = QTableWidget(0, 4)
        self.shown: Occurrence | None = None
        self._named = False
        self._rows: list[QBoxLayout] = []
        self.show_occurrence(None)

    def show_occurrence(self, occurrence: Occurrence | None) -> None:
        """Show another occurrence, or nothing."""
        self.shown = occurrence
        before = self._desk.reviewed.judgement_of(occurrence) if occurrence is not None else None
        reopened = occurrence is not None and self._desk.reviewed.is_reopened(occurrence)
        self._named = before is not None and before.operations is not None and not reopened
        occurrence = self._desk.as_decided(occurrence) if occurrence is not None else None
        self._rows = []
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(16, 6, 8, 8)
        layout.setSpacing(8)
        if before is not None and reopened:
            words = self.tr("Reopened: the music has changed here. Before that you said: {verdict}.")
            layout.addWidget(label(words.format(verdict=before.verdict), bold=True, wrap=True))
        if occurrence is not None:
            self.table = self._alignment(occurrence)
            for parts in (self._notation(occurrence), (_inside(self.table), self._claims(occurrence))):
                row = QBoxLayout(self._direction())
                row.setSpacing(14)
                for part in parts:
                    row.addLayout(part, 1)
                layout.addLayout(row)
                self._rows.append(row)
        layout.addStretch(1)
        self.setWidget(inner)

    def _direction(self) -> QBoxLayout.Direction:
        """Side by side, or one under the other where there is little room."""
        wide = self.width() >= _WIDE
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for row in self._rows:
            row.setDirection(self._direction())

    def _notation(self, occurrence: Occurrence) -> tuple[QVBoxLayout, QVBoxLayout]:
        project = self._desk.project
        form, score = project.the_form(occurrence.form), self._desk.score(occurrence.cue)
        name, cue = project.the_motif(occurrence.motif).name, project.the_cue(occurrence.cue)
        at = format_timecode(self._desk.frames_of(occurrence)[0], project.film.frame_rate)
        bars, parts = place_words(score, occurrence) if score is not None else ("", "")
        place = self.tr("{cue} {title} · bars {bars} · {parts} · {at}")
        heard = place.format(cue=cue.number, title=cue.title, bars=bars, parts=parts, at=at)
        return (
            _sheet(self.tr("As registered"), f"{name} · {form.key}", registered_sheet(self._desk, occurrence)),
            _sheet(self.tr("As heard"), heard, heard_sheet(self._desk, occurrence)),
        )

    def _alignment(self, occurrence: Occurrence) -> QTableWidget:
        rows = aligned_rows(self._desk, occurrence)
        table = QTableWidget(len(rows), 4)
        table.setAccessibleName(self.tr("Alignment note by note"))
        table.setHorizontalHeaderLabels(
            [self.tr("theme"), self.tr("heard"), self.tr("quarters"), self.tr("what happened")]
        )
        words = {
            NoteChange.SAME: self.tr("same"), NoteChange.CHANGED: self.tr("changed"),
            NoteChange.ADDED: self.tr("added"), NoteChange.MISSING: self.tr("missing"),
        }  # fmt: skip
        accent = self.palette().color(QPalette.ColorRole.Accent)
        for place, row in enumerate(rows):
            for column, text in enumerate((row.theme, row.heard, row.rhythm, words[row.change])):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
                if row.change is not NoteChange.SAME:
                    item.setForeground(accent)
                table.setItem(place, column, item)
            table.setRowHeight(place, _ROW_HEIGHT)
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for column in range(3):
            table.setColumnWidth(column, _COLUMN_WIDTH)
        table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setFixedHeight((len(rows) + 1) * _ROW_HEIGHT + 12)
        return table

    def _claims(self, occurrence: Occurrence) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        done = self.tr("What was done: named by you") if self._named else self.tr("What was done")
        column.addWidget(label(done, bold=True, dim=True))
        chips = QWidget()
        flow = FlowLayout(chips)
        for operation in occurrence.operations:
            flow.addWidget(_chip(operation_words(operation).text(self.tr)))
        column.addWidget(chips)
        column.addWidget(label(self.tr("How sure"), bold=True, dim=True))
        grid = QGridLayout()
        accent = self.palette().color(QPalette.ColorRole.Accent)
        plain = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for row, (name, share, colour) in enumerate(
            (
                (self.tr("pitch"), occurrence.pitch_confidence, plain),
                (self.tr("rhythm"), occurrence.rhythm_confidence, plain),
                (self.tr("complete"), occurrence.completeness, plain),
                (self.tr("together"), occurrence.confidence, accent),
            )
        ):
            grid.addWidget(label(name, dim=colour is plain), row, 0)
            grid.addWidget(MeterBar(share, colour, name), row, 1)
            grid.addWidget(label(f"{share:.0%}", dim=colour is plain), row, 2)
        grid.setColumnStretch(3, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column


def _sheet(head: str, remark: str, sheet: Sheet | None) -> QVBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    line.addWidget(label(head, bold=True, dim=True))
    line.addWidget(ElidedLabel(remark, label(dim=True)), 1)
    return _inside(line, NotationView(sheet, _SPACE))


def _inside(*parts: QWidget | QLayout) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(3)
    for part in parts:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part)
    column.addStretch(1)
    return column


def _chip(text: str) -> QWidget:
    made = label(text)
    made.setAutoFillBackground(True)
    made.setBackgroundRole(QPalette.ColorRole.Button)
    made.setContentsMargins(8, 3, 8, 3)
    return made
