"""What is said of one file: how it is read, and where it goes."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from leitmotif_desk.desk.importing import FileChoice
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.time import RATES, FrameRate
from leitmotif_desk.formats import ENCODINGS, Kind, kinds_of
from leitmotif_desk.ui.importing.files import Entry
from leitmotif_desk.ui.importing.words import READ_AS, translated
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.ui.widgets.timecode_edit import ShiftEdit, TimecodeEdit


class FileForm(QWidget):
    """Shows an entry; `said` carries the FileChoice as it is after a person changed something."""

    said = Signal(object)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choice: FileChoice | None = None
        rate = project.film.frame_rate
        self.kind, self.rate, self.encoding = QComboBox(), QComboBox(), QComboBox()
        self.rate.addItem("", "")
        for name in RATES:
            self.rate.addItem(name, name)
        self.shift, self.reels = ShiftEdit(rate), QCheckBox(self.tr("Reels follow one another"))
        self.cue, self.title, self.start = QComboBox(editable=True), QLineEdit(), TimecodeEdit(rate)
        self.cue.addItems(["", *(cue.number for cue in project.cue if cue.number)])
        self.name, self.subject = QLineEdit(), QComboBox(editable=True)
        self.subject.addItems(["", *(subject.name for subject in project.subject)])
        self.part, self.bars = QLineEdit(), QLineEdit()
        self.part.setPlaceholderText(self.tr("name or number; needed where there are several"))
        self.bars.setPlaceholderText(self.tr("all, or 5-6"))
        self.problem = label(wrap=True)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 8, 0)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows = (
            (self.tr("Read as"), self.kind), (self.tr("Frame rate"), self.rate), (self.tr("Encoding"), self.encoding),
            (self.tr("Added to its times"), self.shift), ("", self.reels), (self.tr("Cue"), self.cue),
            (self.tr("Title"), self.title), (self.tr("Starts at"), self.start), (self.tr("Name"), self.name),
            (self.tr("Stands for"), self.subject), (self.tr("Part"), self.part), (self.tr("Bars"), self.bars),
        )  # fmt: skip
        for text, field in rows:
            self._form.addRow(text, field)
            field.setAccessibleName(text or self.reels.text())
        self._form.addRow(self.problem)

    def _listen(self) -> None:
        for box in (self.kind, self.rate, self.encoding):
            box.activated.connect(self._read)
        for line in (self.shift, self.title, self.start, self.name, self.part, self.bars):
            line.editingFinished.connect(self._read)
        for combo in (self.cue, self.subject):
            combo.activated.connect(self._read)
            edit = combo.lineEdit()
            if edit is not None:
                edit.editingFinished.connect(self._read)
        self.reels.toggled.connect(self._read)

    def show_entry(self, entry: Entry, offset_frames: int, rate: FrameRate, *, has_reels: bool) -> None:
        """Show what is said of a file, and what was found where nothing is said; times are at the film's rate.

        `offset_frames` is what is added to its times as things stand, `has_reels` whether there are reels to join.
        """
        choice, reading = entry.choice, entry.reading
        self._choice = choice
        self.shift.set_rate(rate)
        self.start.set_rate(rate)
        self._quietly(lambda: self._fill(entry))
        self.shift.setPlaceholderText(self.shift.text_of(offset_frames))
        found = reading.encoding if reading else ""
        name = reading.rate if reading else ""
        self.rate.setItemText(0, self.tr("as found ({name})").format(name=name) if name else self.tr("as found"))
        self._quietly(lambda: self._fill_encodings(choice.options.encoding, found))
        self.cue_line.setPlaceholderText((reading.cue_number if reading else "") or self.tr("the next free number"))
        self.title.setPlaceholderText(reading.title if reading else "")
        self.start.setPlaceholderText(
            (reading.start_timecode if reading else "") or self.tr("as the spotting notes say, or after the last cue")
        )
        listed = choice.kind is Kind.SCENES
        has_times = listed and not (reading and reading.estimated)
        shown = {
            self.rate: choice.kind is not Kind.MOTIF, self.encoding: bool(found or choice.options.encoding),
            self.shift: has_times, self.reels: has_reels and has_times,
            self.cue: choice.kind is Kind.CUE, self.title: choice.kind is Kind.CUE, self.start: choice.kind is Kind.CUE,
            self.name: choice.kind is Kind.MOTIF, self.subject: choice.kind is Kind.MOTIF,
            self.part: choice.kind is Kind.MOTIF, self.bars: choice.kind is Kind.MOTIF,
        }  # fmt: skip
        for field, on in shown.items():
            self._form.setRowVisible(field, on)
        self._form.setRowVisible(self.problem, bool(self.problem.text()))

    @property
    def cue_line(self) -> QLineEdit:
        line = self.cue.lineEdit()
        assert line is not None
        return line

    def _fill(self, entry: Entry) -> None:
        choice = entry.choice
        self.kind.clear()
        for kind in kinds_of(choice.path):
            self.kind.addItem(translated(READ_AS[kind]), kind.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(choice.kind.value)))
        self.rate.setCurrentIndex(max(0, self.rate.findData(choice.options.rate)))
        self.shift.set_frames(choice.offset_frames)
        self.reels.setChecked(choice.joins_reels)
        self.cue.setEditText(choice.cue_number)
        self.title.setText(choice.title)
        if choice.at_frame is None:
            self.start.clear()
        else:
            self.start.set_frame(choice.at_frame)
        self.name.setText(choice.name)
        self.subject.setEditText(choice.subject)
        self.part.setText(choice.options.part)
        self.bars.setText(choice.options.bars)

    def _fill_encodings(self, said: str, found: str) -> None:
        self.encoding.clear()
        self.encoding.addItem(self.tr("as found ({name})").format(name=found) if not said else self.tr("as found"), "")
        for name in ENCODINGS:
            self.encoding.addItem(name, name)
        self.encoding.setCurrentIndex(max(0, self.encoding.findData(said)))

    def _quietly(self, fill: Callable[[], None]) -> None:
        fields = (self.kind, self.rate, self.encoding, self.reels, self.cue, self.subject)
        for field in fields:
            field.blockSignals(True)
        fill()
        for field in fields:
            field.blockSignals(False)

    def _read(self) -> None:
        if self._choice is None:
            return
        try:
            choice = self._as_said(self._choice)
        except LeitmotifError as error:
            self.problem.setText(error.what)
            self._form.setRowVisible(self.problem, True)
            return
        self.problem.clear()
        if choice != self._choice:
            self._choice = choice
            self.said.emit(choice)

    def _as_said(self, choice: FileChoice) -> FileChoice:
        kind = Kind(self.kind.currentData())
        options = replace(
            choice.options,
            rate=self.rate.currentData(),
            encoding=self.encoding.currentData() or "",
            part=self.part.text().strip() if kind is Kind.MOTIF else "",
            bars=self.bars.text().strip() if kind is Kind.MOTIF else "",
        )
        return replace(
            choice,
            kind=kind,
            options=options,
            offset_frames=self.shift.frames(),
            joins_reels=self.reels.isChecked(),
            at_frame=self.start.frame(),
            cue_number=self.cue.currentText().strip(),
            title=self.title.text().strip(),
            name=self.name.text().strip(),
            subject=self.subject.currentText().strip(),
        )
