"""A discovered theme as a card: its notes, where it sounds, what speaks for it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.engraving import Sheet, StaffLine
from leitmotif_desk.ui.discovery.model import Entry, Heard, reasons
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SPACE = 6.5
_MOST_CUES = 14


class CandidateCard(Card):
    """Shows one candidate; `place_wanted` carries a Heard."""

    play_wanted = Signal()
    register_wanted = Signal()
    place_wanted = Signal(object)

    def __init__(self, entry: Entry, rank: int, parent: QWidget | None = None) -> None:
        super().__init__(None, parent)
        self.entry = entry
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Candidate {rank}: {home}").format(rank=rank, home=entry.home))
        found = entry.found
        sheet = Sheet((StaffLine(found.tones),), found.key, found.beats, found.beat_unit)
        self.notation = NotationView(sheet, _SPACE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 9)
        layout.setSpacing(5)
        layout.addLayout(self._heading(rank))
        layout.addWidget(self.notation)
        layout.addLayout(self._cues())
        layout.addWidget(label(reasons(found), dim=True, size=0.92, wrap=True))

    def _heading(self, rank: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(7)
        number = label(str(rank), bold=True)
        number.setForegroundRole(QPalette.ColorRole.Accent)
        self.count = label(self._counted(), bold=True)
        self.state = ElidedLabel(self._state(), label(dim=True, size=0.92))
        self.play, self.register = QPushButton(self.tr("▶ Play")), QPushButton(self.tr("Register…"))
        self.play.clicked.connect(self.play_wanted)
        self.register.clicked.connect(self.register_wanted)
        line.addWidget(number)
        line.addWidget(self.count)
        line.addWidget(self.state, 1)
        line.addWidget(self.play)
        line.addWidget(self.register)
        return line

    def _counted(self) -> str:
        times, cues = len(self.entry.found.soundings), len(self.entry.heard)
        if cues == 1:
            return self.tr("{times} times in {cue}").format(times=times, cue=self.entry.heard[0].number)
        return self.tr("{times} times in {cues} cues").format(times=times, cues=cues)

    def _state(self) -> str:
        if self.entry.like:
            return self.tr("resembles {motif}, registered · {home}").format(motif=self.entry.like, home=self.entry.home)
        return self.entry.home

    def _cues(self) -> FlowLayout:
        line = FlowLayout(spacing=4)
        self.cues: list[QPushButton] = []
        for heard in self.entry.heard[:_MOST_CUES]:
            self.cues.append(self._cue(heard))
            line.addWidget(self.cues[-1])
        hidden = len(self.entry.heard) - _MOST_CUES
        if hidden > 0:
            line.addWidget(label(self.tr("and {count} more").format(count=hidden), dim=True, size=0.92))
        return line

    def _cue(self, heard: Heard) -> QPushButton:
        button = QPushButton(f"{heard.number} ×{heard.count}" if heard.count > 1 else heard.number)
        button.setFlat(True)
        button.setToolTip(self.tr("Go to the first time in {cue}").format(cue=heard.number))
        button.clicked.connect(lambda: self.place_wanted.emit(heard))
        return button

    def show_registered(self, name: str) -> None:
        """Say that this candidate is a motif now."""
        self.state.set_whole(self.tr("registered as {motif}").format(motif=name))
        self.register.setEnabled(False)
