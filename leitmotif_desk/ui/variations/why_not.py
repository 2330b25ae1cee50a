"""Why not something else? The rules that lack one fact, and a way to say it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.ui.widgets.disclosure import Disclosure
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.variation import NearMiss


class WhyNot(Disclosure):
    """Asks once it is opened; `said` carries the edit that would let a rule fire."""

    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Why not something else?"), parent)
        self.misses: tuple[NearMiss, ...] = ()
        self.state = label(dim=True, wrap=True)
        self.rows.addWidget(self.state)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.rows.addLayout(self._rows)

    def show_working(self) -> None:
        self.state.setText(self.tr("The rules that did not fire are tried out."))

    def show_failure(self, text: str) -> None:
        self.state.setText(text)

    def show_misses(self, misses: Sequence[NearMiss]) -> None:
        """Show what each rule lacks, the nearest first."""
        self.misses = tuple(misses)
        empty_rows(self._rows)
        self.state.setText(
            self.tr("If it were true, and you said it, this would be suggested too:")
            if misses
            else self.tr("No rule lacks only one fact here.")
        )
        for miss in self.misses:
            self._rows.addWidget(self._row(miss))

    def _row(self, miss: NearMiss) -> QWidget:
        row = QWidget()
        layout = QVBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(label(miss.suggestion.title.text(translated), bold=True, size=0.92, wrap=True))
        layout.addWidget(label(miss.wish.text(translated), dim=True, size=0.92, wrap=True))
        say = QPushButton(self.tr("It is so: say it"))
        say.setAutoDefault(False)
        say.setStyleSheet("QPushButton { padding: 2px 8px; }")
        say.clicked.connect(lambda: self.said.emit(miss.edit))
        layout.addWidget(say, alignment=Qt.AlignmentFlag.AlignLeft)
        return row
