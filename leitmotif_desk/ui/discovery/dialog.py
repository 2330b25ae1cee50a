"""Discover themes: choose cues, look, and register what is worth it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.discovering import Discover, music_of_discovered, typed_text
from leitmotif_desk.domain.discovered import Discovered
from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.ui.discovery.card import CandidateCard
from leitmotif_desk.ui.discovery.model import entry_of
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.registry.register_dialog import RegisterDialog
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_WIDTH, _HEIGHT, _CUES_WIDTH = 980, 680, 210
_WHOLE = 100
_CUE = Qt.ItemDataRole.UserRole


class DiscoveryDialog(QDialog):
    """Stays open beside the window. `play_wanted` carries a Music, `place_wanted` a Heard, `registered` a motif id."""

    play_wanted = Signal(object)
    place_wanted = Signal(object)
    registered = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._title = self.tr("Discovering themes")
        self.setWindowTitle(self.tr("Discover themes"))
        self.resize(_WIDTH, _HEIGHT)
        self.cues = QListWidget()
        self.cues.setAccessibleName(self.tr("Cues to look in"))
        # The boxes are drawn in the list's own ground, which is else transparent: black.
        self.cues.setStyleSheet("QListWidget { background: palette(base); }")
        self.look, self.stop = QPushButton(self.tr("Discover")), QPushButton(self.tr("Stop"))
        self.look.setProperty("primary", True)
        self.look.setDefault(True)
        self.bar = QProgressBar(maximum=_WHOLE, textVisible=False)
        self.said = label(self.tr("Tick the cues to look in, then press Discover."), dim=True, wrap=True)
        self.cards: tuple[CandidateCard, ...] = ()
        self._rows = QVBoxLayout()
        self._lay_out()
        self._show_running(False)
        self.look.clicked.connect(self.discover)
        self.stop.clicked.connect(self._jobs.cancel)
        self.cues.itemChanged.connect(lambda _: self._show_running(self._running))
        jobs.changed.connect(self._on_progress)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(label(self.tr("Cues"), bold=True, dim=True))
        left.addWidget(self.cues, 1)
        every, none = QPushButton(self.tr("All")), QPushButton(self.tr("None"))
        every.clicked.connect(lambda: self._tick(True))
        none.clicked.connect(lambda: self._tick(False))
        both = QHBoxLayout()
        both.addWidget(every)
        both.addWidget(none)
        left.addLayout(both)
        left.addWidget(self.look)
        left.addWidget(self.bar)
        left.addWidget(self.stop)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(_CUES_WIDTH)
        left.setContentsMargins(0, 0, 0, 0)
        right = QVBoxLayout()
        right.addWidget(self.said)
        right.addWidget(self._list(), 1)
        halves = QHBoxLayout(self)
        halves.setSpacing(14)
        halves.addWidget(side)
        halves.addLayout(right, 1)

    def _list(self) -> QScrollArea:
        inner = QWidget()
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(7)
        inner.setLayout(self._rows)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    # the cues

    def showEvent(self, event: QShowEvent) -> None:
        self._fill_cues()
        super().showEvent(event)

    def _fill_cues(self) -> None:
        """List the cues that have music, all ticked but those a person unticked before."""
        items = [self.cues.item(row) for row in range(self.cues.count())]
        unticked = {item.data(_CUE) for item in items if item.checkState() is Qt.CheckState.Unchecked}
        self.cues.clear()
        for music in self._desk.cue_scores():
            cue = self._desk.project.the_cue(music.cue)
            item = QListWidgetItem(f"{cue.number}  {cue.title}")
            item.setData(_CUE, cue.id)
            item.setCheckState(Qt.CheckState.Unchecked if cue.id in unticked else Qt.CheckState.Checked)
            self.cues.addItem(item)
        if not self.cues.count():
            self.said.setText(self.tr("No cue has music yet. Import one from MIDI or MusicXML first."))
        self._show_running(self._running)

    def _tick(self, on: bool) -> None:
        for row in range(self.cues.count()):
            self.cues.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @property
    def ticked(self) -> frozenset[CueId]:
        """The cues to look in."""
        items = (self.cues.item(row) for row in range(self.cues.count()))
        return frozenset(item.data(_CUE) for item in items if item.checkState() is Qt.CheckState.Checked)

    # the work

    def discover(self) -> None:
        """Look for themes in the ticked cues."""
        self._show_running(True)
        self.bar.setValue(0)
        self._jobs.start(self._title, Discover.of(self._desk, self.ticked), self._on_found, self._on_failed)

    def _show_running(self, running: bool) -> None:
        self._running = running
        self.look.setEnabled(not running and bool(self.ticked))
        self.stop.setEnabled(running)
        self.bar.setVisible(running)
        self.stop.setVisible(running)

    def _on_progress(self, title: str, share: float) -> None:
        if title == self._title:
            self.bar.setValue(round(_WHOLE * share))

    def _on_failed(self, error: LeitmotifError) -> None:
        self._show_running(False)
        self.said.setText(self.tr("Stopped.") if isinstance(error, Cancelled) else str(error))

    def _on_found(self, found: tuple[Discovered, ...]) -> None:
        self._show_running(False)
        cues = {cue.id for cue in self._desk.project.cue if cue.score is not None}
        # A cue may have gone while this was looking.
        standing = [one for one in found if all(sounding.cue in cues for sounding in one.soundings)]
        empty_rows(self._rows)
        self.cards = tuple(self._card(one, rank) for rank, one in enumerate(standing, 1))
        for card in self.cards:
            self._rows.addWidget(card)
        self._rows.addStretch(1)
        said = self.tr("{count} candidates, the most promising first: a list to choose from, no verdict.")
        nothing = self.tr("Nothing returns often enough in these cues to be a theme.")
        self.said.setText(said.format(count=len(self.cards)) if self.cards else nothing)

    def _card(self, found: Discovered, rank: int) -> CandidateCard:
        card = CandidateCard(entry_of(self._desk, found), rank)
        card.play_wanted.connect(lambda: self.play_wanted.emit(music_of_discovered(self._desk, found)))
        card.register_wanted.connect(lambda: self._register(card))
        card.place_wanted.connect(self.place_wanted)
        return card

    # what is worth keeping

    def _register(self, card: CandidateCard) -> None:
        """Open the registry's dialog, filled with a candidate."""
        found = card.entry.found
        dialog = RegisterDialog(self._desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tonic, mode = str(found.key).split()
        _choose(dialog.tonic.findText(tonic), dialog.tonic.setCurrentIndex)
        _choose(dialog.mode.findText(mode), dialog.mode.setCurrentIndex)
        metre = f"{found.beats}/{found.beat_unit}"
        if dialog.metre.findText(metre) < 0:
            dialog.metre.addItem(metre)
        dialog.metre.setCurrentText(metre)
        dialog.notes.setPlainText(typed_text(found))
        dialog.accepted.connect(lambda: self._on_registered(card, dialog))
        dialog.open()
        dialog.name.setFocus()

    def _on_registered(self, card: CandidateCard, dialog: RegisterDialog) -> None:
        if dialog.registered is not None:
            card.show_registered(self._desk.project.the_motif(dialog.registered).name)
            self.registered.emit(dialog.registered)


def _choose(place: int, choose: Callable[[int], None]) -> None:
    if place >= 0:
        choose(place)
