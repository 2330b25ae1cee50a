"""The import preview: files, what was guessed about each, what each would bring; then all of it as one step."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import FilePlan, Plan, Wishes, take_files
from leitmotif_desk.desk.importing.telling import planned_rows
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.time import FrameRate, format_timecode
from leitmotif_desk.formats import ImportNote, Kind, NoteKind
from leitmotif_desk.ui.importing.brings import BringsTable
from leitmotif_desk.ui.importing.files import Entry, ImportFiles
from leitmotif_desk.ui.importing.form import FileForm
from leitmotif_desk.ui.importing.notes_list import NotesList
from leitmotif_desk.ui.importing.reels import ReelTable
from leitmotif_desk.ui.importing.rules import MarkerRules
from leitmotif_desk.ui.importing.words import READ_AS, held, summary, translated
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.widgets.column_mapping import ColumnMapping, column_fields
from leitmotif_desk.ui.widgets.switch_table import SwitchRow, SwitchTable
from leitmotif_desk.ui.widgets.text import label

_FILE, _AS, _HOLDS, _GOES, _SAID = range(5)
_FORM_WIDTH, _ROWS_SHOWN = 330, 50
_MOST_ROWS = 9
"""So many files are seen at once without scrolling."""


class ImportPreview(QDialog):
    """Nothing is changed until it is accepted; then `taken` is the plan that was carried out.

    `cut_wanted` carries the paths of lists that a person wants held against the present cut instead.
    """

    cut_wanted = Signal(object)

    def __init__(
        self, desk: Desk, jobs: Jobs, settings: Settings, entries: Iterable[Entry], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.taken: Plan | None = None
        self._plan: Plan | None = None
        self.files = ImportFiles(desk, jobs, settings, entries, self)
        self.setWindowTitle(self.tr("Import"))
        self.table, self.form = SwitchTable(), FileForm(desk.project)
        self.table.lay_out(
            (self.tr("File"), self.tr("Read as"), self.tr("Holds"), self.tr("Goes to"), self.tr("To look at")),
            {_FILE: 230, _AS: 150, _HOLDS: 210, _GOES: 105}, _SAID,
        )  # fmt: skip
        self.table.setAccessibleName(self.tr("Files to import"))
        self.brings = BringsTable(desk.project.film.frame_rate)
        self.rules, self.notes = MarkerRules(desk.project.marker_rule), NotesList()
        self.columns = ColumnMapping()
        self.reels = ReelTable(desk.project.film.frame_rate)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.brings, self.tr("What it brings"))
        self.tabs.addTab(self.notes, self.tr("What was guessed"))
        self.tabs.addTab(self.columns, self.tr("Columns"))
        self.tabs.addTab(self.rules, self.tr("Markers"))
        self.tabs.addTab(self.reels, self.tr("Reels"))
        self.said, self.left_out = label(wrap=True), label(dim=True)
        self.left_out.hide()
        wanted = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(wanted.Ok | wanted.Cancel)
        self.ok = self.buttons.button(wanted.Ok)
        self.ok.setText(self.tr("Import"))
        self.ok.setProperty("primary", True)
        self.as_cut = QPushButton(self.tr("Hold as new cut…"))
        self.as_cut.setAutoDefault(False)
        self._lay_out()
        self.files.changed.connect(self.refresh)
        self.table.switched.connect(lambda code, on: self.files.take(Path(code), on))
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.form.said.connect(self.files.say)
        self.columns.mapped.connect(self._on_mapped)
        self.rules.changed.connect(self.refresh)
        self.reels.changed.connect(self.refresh)
        self.as_cut.clicked.connect(self._on_cut_wanted)
        self.buttons.accepted.connect(self.take)
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(self.files.close)
        self.files.read_all()
        self.refresh()
        self.table.choose(next((str(entry.path) for entry in self.files.entries.values() if entry.taken), ""))

    def leave_out(self, remarks: Sequence[str]) -> None:
        """Say which files of a folder are not offered, and why."""
        one, many = self.tr("1 other file is left out."), self.tr("{count} others in the folder are left out.")
        words = one if len(remarks) == 1 else many.format(count=len(remarks))
        self.left_out.setText(words)
        self.left_out.setToolTip("\n".join(remarks))
        self.left_out.setVisible(bool(remarks))

    def _lay_out(self) -> None:
        form = QScrollArea(widgetResizable=True)
        form.setFrameShape(QScrollArea.Shape.NoFrame)
        form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        form.setWidget(self.form)
        form.setFixedWidth(_FORM_WIDTH)
        below = QWidget()
        halves = QHBoxLayout(below)
        halves.setContentsMargins(0, 6, 0, 0)
        halves.addWidget(form)
        halves.addWidget(self.tabs, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(below)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setChildrenCollapsible(False)
        rows = min(len(self.files.entries), _MOST_ROWS)
        above = (
            self.table.horizontalHeader().sizeHint().height() + rows * self.table.verticalHeader().defaultSectionSize()
        )
        split.setSizes([above + 6, 640 - above])
        bottom = QHBoxLayout()
        bottom.addWidget(self.said, 1)
        bottom.addWidget(self.left_out)
        bottom.addWidget(self.as_cut)
        bottom.addWidget(self.buttons)
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addLayout(bottom)
        self.resize(1040, 700)

    @property
    def chosen(self) -> Entry | None:
        """The file that is shown below."""
        return self.files.entries.get(Path(self.table.chosen)) if self.table.chosen else None

    def refresh(self) -> None:
        """Show the files as they are now, and plan anew."""
        self._plan = self.files.plan(self._wishes())
        self.table.show_rows([self._row(entry) for entry in self.files.entries.values()])
        self._show_chosen()
        self.said.setText(self._summary())
        self.as_cut.setVisible(bool(self._other_cuts()))
        was_ready = self.ok.isEnabled()
        self.ok.setEnabled(not self.files.is_reading and self._plan is not None and not self._plan.is_empty)
        if self.ok.isEnabled() and not was_ready and not self.form.isAncestorOf(self.focusWidget() or self):
            self.ok.setFocus()

    def _other_cuts(self) -> tuple[Path, ...]:
        return tuple(one.path for one in self._plan.files if one.is_other_cut) if self._plan else ()

    def _on_cut_wanted(self) -> None:
        paths = self._other_cuts()
        self.reject()
        self.cut_wanted.emit(paths)

    @property
    def _rate(self) -> FrameRate:
        """The rate at which the film will count."""
        return (self._plan.film if self._plan else self._desk.project.film).frame_rate

    def _wishes(self) -> Wishes:
        return Wishes(self.rules.rules(), keeps_rules=True, reel_starts=self.reels.said)

    def _plan_of(self, path: Path) -> FilePlan | None:
        return next((one for one in self._plan.files if one.path == path), None) if self._plan else None

    def _row(self, entry: Entry) -> SwitchRow:
        plan = self._plan_of(entry.path)
        texts = (
            entry.path.name,
            translated(READ_AS[entry.choice.kind]),
            held(entry.reading) if entry.reading else self._state_of(entry),
            self._goes_to(plan) if plan else "",
            entry.error or (plan.problem if plan else "") or self._to_look_at(entry, plan),
        )
        return SwitchRow(str(entry.path), texts, entry.taken, bool(entry.error or (plan and plan.problem)))

    def _state_of(self, entry: Entry) -> str:
        return self.tr("reading…") if entry.is_reading else self.tr("not read")

    def _goes_to(self, plan: FilePlan) -> str:
        # An edit list of one reel is kept with those of the reels before it.
        starts = [row.start for row in plan.rows if row.start is not None and row.kind != "cut"]
        return format_timecode(min(starts), self._rate) if starts else ""

    def _to_look_at(self, entry: Entry, plan: FilePlan | None) -> str:
        """Return the first thing a person should look at: what was left out, then what was guessed or decided."""
        if not entry.taken:
            return entry.remark
        notes = entry.reading.notes if entry.reading else ()
        dropped = [note.what for note in notes if note.kind is NoteKind.DROPPED]
        doubts = list(plan.doubts) if plan else []
        # What is guessed of music is its spelling, always; where it goes is among the doubts.
        is_list = entry.choice.kind is Kind.SCENES
        guessed = [note.what for note in notes if is_list and note.kind is NoteKind.GUESSED]
        return next(iter((*doubts, *dropped, *guessed, *filter(None, (entry.remark,)))), "")

    def _show_chosen(self) -> None:
        entry = self.chosen
        if entry is None:
            return
        plan, guess = self._plan_of(entry.path), self._plan.guess if self._plan else None
        offset = guess.offsets.get(entry.path, 0) if guess else 0
        has_reels = not entry.choice.joins_reels or bool(guess and entry.path in guess.joined)
        self.form.show_entry(entry, offset, self._rate, has_reels=has_reels)
        self.brings.lines.set_rows(plan.rows if plan else (), self._rate)
        self.notes.show_notes(self._notes_of(entry, plan))
        self._show_columns(entry)
        markers = entry.reading.markers if entry.reading else ()
        self.tabs.setTabVisible(self.tabs.indexOf(self.rules), bool(markers))
        self.rules.show_markers(markers)
        joined = guess.reels if guess and entry.path in guess.joined else ()
        self.tabs.setTabVisible(self.tabs.indexOf(self.reels), bool(joined))
        self.reels.show_reels(joined, self._rate)

    def _show_columns(self, entry: Entry) -> None:
        columns = entry.reading.columns if entry.reading else ()
        if entry.reading is not None and columns:
            rows = [row.cells for row in entry.reading.table[:_ROWS_SHOWN]]
            self.columns.show_table([heading for heading, _ in columns], rows, dict(columns), column_fields())
        if not entry.is_reading:
            self.tabs.setTabVisible(self.tabs.indexOf(self.columns), bool(columns))

    def _on_mapped(self) -> None:
        entry = self.chosen
        if entry is not None:
            options = replace(entry.choice.options, columns=self.columns.mapping())
            self.files.say(replace(entry.choice, options=options))

    def _notes_of(self, entry: Entry, plan: FilePlan | None) -> tuple[ImportNote | str, ...]:
        wrong = filter(None, (entry.error, plan.problem if plan else "", entry.remark))
        notes = entry.reading.notes if entry.reading else ()
        said = self._plan.guess.said if self._plan and entry.choice.kind is not Kind.MOTIF else ()
        return (*wrong, *notes, *said, *((*plan.doubts, *plan.decided) if plan else ()))

    def _summary(self) -> str:
        if self.files.is_reading:
            waiting = sum(entry.is_reading for entry in self.files.entries.values())
            return self.tr("{count} files are still being read.").format(count=waiting)
        if self._plan is None or self._plan.is_empty:
            return self.tr("There is nothing new to import.")
        rows = planned_rows(self._desk.project, self._plan.step.edits)
        return self.tr("{what}; one step that Ctrl+Z takes back.").format(what=summary(rows) or self.tr("Changes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return ends what is typed in a field; it does not import everything in passing.
        if self.ok.hasFocus() or event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def take(self) -> None:
        """Carry the plan out; what is wrong is said, and nothing is changed then."""
        try:
            self.taken = take_files(self._desk, self.files.taken(), self._wishes())
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.files.remember_columns()
        self.accept()
