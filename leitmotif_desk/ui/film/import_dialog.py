"""Ask what files are and where they go."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import kind_of
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.formats import Kind
from leitmotif_desk.ui.film.choice import Choice, kinds_of
from leitmotif_desk.ui.film.dialog import CheckedDialog
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.text import ElidedLabel, label
from leitmotif_desk.ui.widgets.timecode_edit import TimecodeEdit

_CUE_NUMBER = re.compile(r"(?<![A-Za-z0-9])\d+m\d+[a-z]?(?![A-Za-z0-9])", re.IGNORECASE)
_TALLEST = 520


class FileBox(Card):
    """The questions about one file; those that do not fit its kind are hidden."""

    def __init__(self, path: Path, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self._path = path
        self.kind = QComboBox()
        for kind in kinds_of(path):
            self.kind.addItem(self._kind_words(kind), kind.value)
        self.kind.setCurrentIndex(max(0, self.kind.findData(kind_of(path).value)))
        self.cue = QComboBox(editable=True)
        self.cue.addItems(["", *(cue.number for cue in desk.project.cue if cue.number)])
        self.cue.setEditText(number_in(path))
        self.start = TimecodeEdit(desk.project.film.frame_rate)
        self.start.setPlaceholderText(self.tr("as the file or the spotting notes say"))
        self.name = QLineEdit(path.stem)
        self.subject = QComboBox(editable=True)
        self.subject.addItems(["", *(subject.name for subject in desk.project.subject)])
        self.part, self.bars = QLineEdit(), QLineEdit()
        self.part.setPlaceholderText(self.tr("name or number; needed where there are several"))
        self.bars.setPlaceholderText(self.tr("all, or 5-6"))
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._on_kind_changed)
        self._on_kind_changed()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        for text, field in (
            (self.tr("Read as"), self.kind),
            (self.tr("Cue"), self.cue),
            (self.tr("Starts at"), self.start),
            (self.tr("Name"), self.name),
            (self.tr("Stands for"), self.subject),
            (self.tr("Part"), self.part),
            (self.tr("Bars"), self.bars),
        ):
            self._form.addRow(text, field)
            field.setAccessibleName(f"{text}: {self._path.name}")
        line = self.cue.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("as the file says, or the next free number"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 9, 12, 10)
        layout.addWidget(ElidedLabel(self._path.name, label(bold=True)))
        layout.addLayout(self._form)

    def _kind_words(self, kind: Kind) -> str:
        words = {
            Kind.SCENES: self.tr("Scenes and cues"),
            Kind.CUE: self.tr("Music of a cue"),
            Kind.MOTIF: self.tr("A motif"),
        }
        return words[kind]

    @property
    def chosen_kind(self) -> Kind:
        return Kind(self.kind.currentData())

    def _on_kind_changed(self) -> None:
        shown = {
            Kind.CUE: (self.cue, self.start),
            Kind.MOTIF: (self.name, self.subject, self.part, self.bars),
            Kind.SCENES: (),
        }
        for fields in shown.values():
            for field in fields:
                self._form.setRowVisible(field, field in shown[self.chosen_kind])

    def choice(self) -> Choice:
        """Return what was said; raises a LeitmotifError where it cannot be read."""
        match self.chosen_kind:
            case Kind.CUE:
                return Choice(self._path, Kind.CUE, self.start.frame(), self.cue.currentText().strip())
            case Kind.MOTIF:
                if not self.name.text().strip():
                    raise BadValue(self.tr("{file}: a motif needs a name.").format(file=self._path.name))
                return Choice(
                    self._path,
                    Kind.MOTIF,
                    name=self.name.text().strip(),
                    subject=self.subject.currentText().strip(),
                    part=self.part.text().strip(),
                    bars=self.bars.text().strip(),
                )
            case _:
                return Choice(self._path, Kind.SCENES)


class ImportDialog(CheckedDialog):
    """Asks about each file; `choices()` shows the dialog and is empty where it was cancelled."""

    def __init__(self, paths: Sequence[Path], desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Import"), self.tr("Import"), parent)
        self.boxes = tuple(FileBox(path, desk) for path in paths)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        for box in self.boxes:
            column.addWidget(box)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setMinimumHeight(min(_TALLEST, inner.sizeHint().height() + 4))
        self.body.addWidget(area)
        self.body.addWidget(
            label(self.tr("What is guessed or left out on the way is said afterwards."), dim=True, wrap=True)
        )

    def check(self) -> None:
        self.said()

    def said(self) -> tuple[Choice, ...]:
        """Return what stands in the dialog; raises a LeitmotifError."""
        return tuple(box.choice() for box in self.boxes)

    def choices(self) -> tuple[Choice, ...]:
        """Ask, and return what a person said about each file, in the order of the files."""
        return self.said() if self.exec() else ()


def number_in(path: Path) -> str:
    """Return the cue number a file's name holds ("Low Water 2m3 v4.mid"), empty where there is none."""
    found = _CUE_NUMBER.search(path.stem.replace("_", " "))
    return found.group() if found else ""
