"""The review: occurrences the finder is not sure of, and a person's word about each."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.occurrence import Occurrence, Verdict
from leitmotif_desk.ui.dot_icon import DOT
from leitmotif_desk.ui.review.detail import OccurrenceDetail
from leitmotif_desk.ui.review.model import COLUMNS, ReviewModel
from leitmotif_desk.ui.widgets.text import label

_SHOWN_KINDS = frozenset({"occurrence", "judgement", "motif", "form", "cue", "film"})
_WIDTHS = (124, 46, 56, 92, 130, 50, 70)
_LEFT, _LEFT_NARROW = 500, 290
_NARROW = 900


class ReviewPanel(QWidget):
    """A table at the left, what the claim rests on at the right; keys A, R, U, J, K."""

    occurrence_selected = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._narrow: bool | None = None
        self.model = ReviewModel(desk)
        self.table = QTableView(showGrid=False)
        self.table.setModel(self.model)
        self.detail = OccurrenceDetail(desk)
        self.with_all = QCheckBox(self.tr("Show those found and those decided too"))
        self.nothing = label(dim=True, wrap=True)
        self.accept = self._button(self.tr("Accept  A"), "A", lambda: self.judge(Verdict.ACCEPTED))
        self.accept.setProperty("primary", "true")
        self.reject = self._button(self.tr("Reject  R"), "R", lambda: self.judge(Verdict.REJECTED))
        self.unsure = self._button(self.tr("Unsure  U"), "U", lambda: self.judge(Verdict.UNSURE))
        self._key("J", lambda: self.step(1))
        self._key("K", lambda: self.step(-1))
        self._lay_out()
        self.with_all.toggled.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.clicked.connect(self._on_clicked)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _button(self, text: str, key: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(act)
        self._key(key, act)
        return button

    def _key(self, key: str, act: Callable[[], object]) -> None:
        # Heard only while the focus is in this panel, which has no text field.
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("Occurrences to review"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(COLUMNS.index("done"), QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        answers = QHBoxLayout()
        answers.addWidget(self.with_all)
        answers.addStretch(1)
        for button in (self.reject, self.unsure, self.accept):
            answers.addWidget(button)
        self.table.setIconSize(QSize(DOT, DOT))
        self._split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._split.addWidget(self.table)
        self._split.addWidget(self.detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 4)
        layout.addWidget(self.nothing)
        layout.addWidget(self._split, 1)
        layout.addLayout(answers)

    # what is shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        if narrow is not self._narrow:
            # The detail says what these columns say.
            self._narrow = narrow
            for column in ("part", "done"):
                self.table.setColumnHidden(COLUMNS.index(column), narrow)
            left = _LEFT_NARROW if narrow else _LEFT
            self._split.setSizes([left, max(left, self.width() - left)])

    @property
    def current(self) -> Occurrence | None:
        """The occurrence in view."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh()

    def refresh(self) -> None:
        """Show the desk's occurrences as they are now, staying at the place."""
        chosen, row = self.current, self.table.currentIndex().row()
        self.model.refresh(self.with_all.isChecked())
        self.table.setColumnHidden(COLUMNS.index("said"), not self.with_all.isChecked())
        rows = self.model.rows
        same = next((at for at, one in enumerate(rows) if chosen is not None and one.key == chosen.key), None)
        row = same if same is not None else min(max(row, 0), len(rows) - 1)
        self.table.setCurrentIndex(self.model.index(row, 0) if rows else QModelIndex())
        self._show_current()
        self.nothing.setVisible(not rows)
        self.nothing.setText(self._teaching())

    def _teaching(self) -> str:
        if self._desk.scan_result is None:
            return self.tr("Once the cues are scanned, the places the finder is not sure of wait here for your word.")
        return self.tr("Nothing waits for review. Those found and decided can be shown too.")

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_current()

    def _show_current(self) -> None:
        occurrence = self.current
        self.detail.show_occurrence(occurrence)
        for button in (self.accept, self.reject, self.unsure):
            button.setEnabled(occurrence is not None)

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._tell()

    def _tell(self) -> None:
        if self.current is not None:
            self.occurrence_selected.emit(self.current.key)

    # what can be done

    def step(self, by: int) -> None:
        """Go to the next occurrence or the one before."""
        row = self.table.currentIndex().row() + by
        if 0 <= row < len(self.model.rows):
            self.table.setCurrentIndex(self.model.index(row, 0))
            self._tell()

    def judge(self, verdict: Verdict) -> None:
        """Say what the occurrence in view is; saying the same twice takes it back."""
        occurrence = self.current
        if occurrence is None:
            return
        row = self.table.currentIndex().row()
        try:
            self._desk.judge(occurrence, verdict)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        if self.current is not None and self.current.key == occurrence.key and row + 1 < len(self.model.rows):
            self.table.setCurrentIndex(self.model.index(row + 1, 0))
