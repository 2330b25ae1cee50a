"""The review: occurrences the finder is not sure of, and a person's word about each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
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
from leitmotif_desk.ui.review.words_dialog import WordsDialog
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.widgets.read_when_seen import ReadWhenSeen
from leitmotif_desk.ui.widgets.text import label

_SHOWN_KINDS = frozenset({"occurrence", "judgement", "motif", "form", "cue", "film"})
_WIDTHS = (124, 46, 56, 92, 130, 50, 70)
_LEFT, _LEFT_NARROW = 500, 290
_NARROW = 900


class ReviewPanel(ReadWhenSeen):
    """A table at the left, what the claim rests on at the right; keys A, R, U, J, K."""

    occurrence_selected = Signal(str)
    play_wanted = Signal(object)

    def __init__(self, desk: Desk, keymap: Keymap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._narrow: bool | None = None
        self.model = ReviewModel(desk)
        self.table = QTableView(showGrid=False)
        self.table.setModel(self.model)
        self.detail = OccurrenceDetail(desk)
        self.with_all = QCheckBox(self.tr("Show those found and those decided too"))
        self.nothing = label(dim=True, wrap=True)
        self.count = label(dim=True)
        self._keymap = keymap or Keymap({})
        self._acts: dict[str, Callable[[], object]] = {
            "review_accept": lambda: self.judge(Verdict.ACCEPTED),
            "review_reject": lambda: self.judge(Verdict.REJECTED),
            "review_unsure": lambda: self.judge(Verdict.UNSURE),
            "review_next": lambda: self.step(1),
            "review_previous": lambda: self.step(-1),
            "review_compare": self.hear_after_theme,
            "review_name": self.say_instead,
            "review_hear_all": lambda: self.hear(in_context=True),
            "review_start_back": partial(self.move_border, start=True, by=-1),
            "review_start_on": partial(self.move_border, start=True, by=1),
            "review_end_back": partial(self.move_border, start=False, by=-1),
            "review_end_on": partial(self.move_border, start=False, by=1),
        }
        self._keymap.bind(self, self._acts)
        self.accept = self._button(self.tr("Accept"), "review_accept")
        self.accept.setProperty("primary", "true")
        self.reject = self._button(self.tr("Reject"), "review_reject")
        self.unsure = self._button(self.tr("Unsure"), "review_unsure")
        self.play = QPushButton(self.tr("Play  Space"))
        self.play.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.play.clicked.connect(lambda: self.hear())
        self.compare = self._button(self.tr("Theme, then this"), "review_compare")
        self.name = self._button(self.tr("Other words…"), "review_name")
        self._lay_out()
        self.with_all.toggled.connect(self.refresh)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.clicked.connect(self._on_clicked)
        desk.subscribe(self._on_changed)
        self.refresh()

    def _button(self, text: str, code: str) -> QPushButton:
        button = QPushButton()
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keymap.sign(button, text, code)
        button.clicked.connect(lambda: self._acts[code]())
        return button

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("Occurrences to review"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.installEventFilter(self)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(COLUMNS.index("done"), QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.table.setColumnWidth(column, width)
        listening, answers = QHBoxLayout(), QHBoxLayout()
        answers.addWidget(self.with_all)
        answers.addWidget(self.count)
        for row, buttons in (
            (listening, (self.play, self.compare, self.name)),
            (answers, (self.reject, self.unsure, self.accept)),
        ):
            row.addStretch(1)
            for button in buttons:
                row.addWidget(button)
        self.table.setIconSize(QSize(DOT, DOT))
        self._split = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False, handleWidth=1)
        self._split.addWidget(self.table)
        self._split.addWidget(self.detail)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 4)
        layout.addWidget(self.nothing)
        layout.addWidget(self._split, 1)
        layout.addLayout(listening)
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
            self.refresh_when_seen()

    def refresh(self) -> None:
        """Show the desk's occurrences as they are now, staying at the place."""
        chosen, row = self.current, self.table.currentIndex().row()
        self.model.refresh(self.with_all.isChecked())
        self.table.setColumnHidden(COLUMNS.index("said"), not self.with_all.isChecked())
        rows = self.model.rows
        same = next((at for at, one in enumerate(rows) if chosen is not None and one.key == chosen.key), None)
        row = same if same is not None else min(max(row, 0), len(rows) - 1)
        if rows:
            # The model was reset, so that this is told to `_on_row` whatever the row.
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
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
        at, of = self.table.currentIndex().row() + 1, len(self.model.rows)
        self.count.setText(self.tr("{at} of {of}").format(at=at, of=of) if occurrence is not None else "")
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Space belongs to the window's transport; over this list it plays what is chosen here.
        kinds = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if watched is self.table and event.type() in kinds and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.key() == Qt.Key.Key_Space and plain and self.current is not None:
                event.accept()
                if event.type() == QEvent.Type.KeyPress:
                    self.hear()
                return True
        return super().eventFilter(watched, event)

    def hear(self, *, in_context: bool = False) -> None:
        """Ask for the sound of the occurrence, alone or with all that sounds with it."""
        from leitmotif_desk.desk.hearing import music_of_occurrence

        if self.current is not None:
            self._play(music_of_occurrence(self._desk, self.current, in_context=in_context))

    def hear_after_theme(self) -> None:
        """Ask for the sound of the theme, then of the occurrence."""
        from leitmotif_desk.desk.hearing import theme_then_occurrence

        if self.current is not None:
            self._play(theme_then_occurrence(self._desk, self.current))

    def _play(self, music: object) -> None:
        if music is not None:
            self.play_wanted.emit(music)

    def say_instead(self) -> None:
        """Ask for other words for what was done, and say them."""
        occurrence = self.current
        if occurrence is None:
            return
        dialog = WordsDialog(self._desk.as_decided(occurrence).operations, self)
        if dialog.exec() and dialog.operations:
            self._try(lambda: self._desk.say_instead(occurrence, dialog.operations))

    def move_border(self, *, start: bool, by: int) -> None:
        """Move the start or the end of the occurrence by a note of its line."""
        occurrence = self.current
        if occurrence is not None:
            self._try(lambda: self._desk.move_border(occurrence, start=start, by=by))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return False
        return True

    def judge(self, verdict: Verdict) -> None:
        """Say what the occurrence in view is; saying the same twice takes it back."""
        occurrence = self.current
        if occurrence is None:
            return
        row = self.table.currentIndex().row()
        if not self._try(lambda: self._desk.judge(occurrence, verdict)):
            return
        if self.current is not None and self.current.key == occurrence.key and row + 1 < len(self.model.rows):
            self.table.setCurrentIndex(self.model.index(row + 1, 0))
        self._tell()
