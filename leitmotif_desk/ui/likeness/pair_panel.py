"""What one pair of themes has in common: the verdict, four bars, both themes over each other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.comparing import ComparedPair, Verdict, value_text, verdict_text
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.likeness.note_rows import NoteRows
from leitmotif_desk.ui.likeness.sheet import paired_sheet
from leitmotif_desk.ui.likeness.words import translated
from leitmotif_desk.ui.widgets.meter import MeterBar
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_ASKING = (Verdict.ALLUSION, Verdict.LOOKALIKE, Verdict.CLOSE_LOOKALIKE)


class PairPanel(QWidget):
    """Shows a ComparedPair, or what to do where there is none; `kin_wanted` asks to declare it kin."""

    kin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.verdict = label(bold=True, size=1.15, wrap=True), label(bold=True)
        self.sentence = label(wrap=True)
        self.notation = NotationView(space=6.5)
        self.kin = QPushButton(self.tr("They are kin…"))
        self.kin.clicked.connect(self.kin_wanted)
        self.remark = label(dim=True, size=0.9, wrap=True)
        self._bars = QGridLayout()
        self._bars.setHorizontalSpacing(10)
        self._bars.setColumnStretch(3, 1)
        self._notes = QVBoxLayout()
        self.bars: dict[str, MeterBar] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for part in (self.heading, self.verdict, self.sentence):
            layout.addWidget(part)
        layout.addWidget(self.kin, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._bars)
        layout.addWidget(self.notation)
        layout.addLayout(self._notes)
        layout.addWidget(self.remark)
        layout.addStretch(1)

    def show_pair(self, project: Project, pair: ComparedPair | None, can_be_kin: bool = False) -> None:
        """Show a pair of motifs of the project, and whether it can be declared kin."""
        self.kin.setVisible(can_be_kin)
        empty_rows(self._bars)
        empty_rows(self._notes)
        self.bars = {}
        if pair is None:
            self._teach()
            return
        one, other = project.the_motif(pair.one), project.the_motif(pair.other)
        asking = pair.verdict in _ASKING
        self.heading.setText(f"{one.name} · {other.name}")
        self.verdict.setText(f"{value_text(pair.likeness.together)}  {translated(pair.verdict)}")
        self.verdict.setForegroundRole(QPalette.ColorRole.Accent if asking else QPalette.ColorRole.WindowText)
        self.sentence.setText(verdict_text(project, pair, translated))
        self._fill_bars(pair)
        self.notation.set_sheet(paired_sheet(project, pair))
        self.notation.show()
        self._notes.addWidget(NoteRows(project, pair))
        words = self.tr(
            "Note under note as each is written. In the theme's colour: notes that a common step leads to or from; "
            "in amber: the others. The stave has {other} on the tonic of {one}."
        )
        self.remark.setText(words.format(one=one.name, other=other.name))

    def _fill_bars(self, pair: ComparedPair) -> None:
        found = pair.likeness
        parts = {
            self.tr("Interval"): found.interval,
            self.tr("Rhythm"): found.rhythm,
            self.tr("Contour"): found.contour,
            self.tr("Skeleton"): found.skeleton,
        }
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        for row, (name, value) in enumerate(parts.items()):
            self.bars[name] = MeterBar(value, colour, name)
            self._bars.addWidget(label(name, dim=True), row, 0)
            self._bars.addWidget(self.bars[name], row, 1, Qt.AlignmentFlag.AlignVCenter)
            self._bars.addWidget(label(value_text(value)), row, 2)

    def _teach(self) -> None:
        self.heading.setText(self.tr("Nothing to compare yet"))
        self.sentence.setText(self.tr("Register two motifs or more; each pair then gets a cell here."))
        for text in (self.verdict, self.remark):
            text.setText("")
        self.notation.hide()
