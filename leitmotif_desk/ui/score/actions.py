"""What a person can do with selected notes: register, find, compare, hear, take away as a file."""

from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QPoint, Qt, QTemporaryDir, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import Music
from leitmotif_desk.desk.seeking import FEWEST, Seek, top_line
from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.score.compare_dialog import CompareDialog
from leitmotif_desk.ui.score.selecting import selection_music, typed_line
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.widgets.music_files import NOTES_MIME, export_music, file_name, music_drag, written


class SelectionActions(QObject):
    """Acts on the notes it was told of last. `found` carries a Seek and its hits, `told` what to say meanwhile."""

    found = Signal(object, object)
    told = Signal(str)
    registered = Signal(str)
    play_wanted = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, window: QWidget, keymap: Keymap) -> None:
        super().__init__(window)
        self._desk, self._jobs, self._window, self.keymap = desk, jobs, window, keymap
        self._drags = QTemporaryDir()
        self._notes: tuple[Score, IntColumn] | None = None
        self._title = ""
        self.acts = {
            "register": (self.tr("Register as motif…"), "score_register", self.register),
            "find": (self.tr("Find this"), "score_find", self.find),
            "compare": (self.tr("Compare with…"), "score_compare", self.compare),
            "play": (self.tr("Play"), "", self.play),
            "export": (self.tr("Export…"), "", self.export),
        }
        self._buttons: dict[str, QPushButton] = {}

    def take(self, score: Score | None, rows: IntColumn, title: str) -> None:
        """Act on these notes from now on."""
        self._notes = (score, rows) if score is not None and len(rows) else None
        self._title = title
        enough = self._notes is not None and len(np.unique(self._notes[0].notes.onset_ticks[rows])) >= FEWEST
        for code, button in self._buttons.items():
            button.setEnabled(enough or code in ("play", "export"))

    def tones(self) -> tuple[Tone, ...]:
        """Return the selected notes as one line."""
        return top_line(*self._notes) if self._notes is not None else ()

    def bar(self) -> QWidget:
        """Return the buttons, for beside the words on the selection."""
        bar = QWidget()
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for code, (text, key, act) in self.acts.items():
            button = self._buttons[code] = QPushButton(text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if key:
                self.keymap.sign(button, text, key)
            button.clicked.connect(lambda _=False, act=act: act())
            layout.addWidget(button)
        layout.addStretch(1)
        return bar

    def act(self, code: str) -> None:
        """Do what a key means, where there are notes enough for it."""
        if self._notes is not None and self._buttons[code].isEnabled():
            self.acts[code][2]()

    def menu(self, at: QPoint) -> None:
        """Show the same as a menu."""
        menu = QMenu(self._window)
        for code, (text, key, act) in self.acts.items():
            entry = menu.addAction(f"{text}\t{self.keymap.keys(key)}" if key else text)
            entry.setEnabled(self._buttons[code].isEnabled())
            entry.triggered.connect(lambda _=False, act=act: act())
        menu.popup(at)

    def register(self) -> None:
        """Open the registry's dialog, filled with the selected line."""
        from leitmotif_desk.ui.registry.register_dialog import RegisterDialog

        if self._notes is None:
            return
        score, rows = self._notes
        dialog = RegisterDialog(self._desk, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        metre = score.metre_at(int(score.notes.onset_ticks[rows[0]]))
        place = dialog.metre.findText(f"{metre.beats}/{metre.unit}")
        dialog.metre.setCurrentIndex(max(0, place))
        dialog.notes.setPlainText(typed_line(score, rows))
        dialog.accepted.connect(lambda: self.registered.emit(dialog.registered))
        dialog.open()
        dialog.name.setFocus()

    def find(self) -> None:
        """Look for the selected line in all cues; the hits come with `found`."""
        if self._notes is None:
            return
        try:
            seek = Seek.of(self._desk, *self._notes)
        except LeitmotifError as error:
            self.told.emit(str(error))
            return
        words = self.tr("Looking for {count} notes").format(count=len(seek.form.tones))
        self.told.emit(words)
        self._jobs.start(words, seek, lambda hits: self._on_found(seek, hits), self._on_failed)

    def _on_found(self, seek: Seek, hits: tuple[Occurrence, ...]) -> None:
        self.told.emit("")
        self.found.emit(seek, hits)

    def _on_failed(self, error: LeitmotifError) -> None:
        self.told.emit("" if isinstance(error, Cancelled) else str(error))

    def compare(self) -> None:
        """Show the selected line beside the themes."""
        dialog = CompareDialog(self._desk.project, self.tones(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def play(self) -> None:
        """Ask for the selected notes to be played."""
        if (music := self.music()) is not None:
            self.play_wanted.emit(music)

    def export(self) -> None:
        """Ask for a file, and write the selected notes to it."""
        if (music := self.music()) is not None:
            export_music(self._window, music)

    def music(self) -> Music | None:
        return selection_music(*self._notes, self._title) if self._notes is not None else None

    def midi(self) -> Path | None:
        """Write the selected notes as the MIDI file that a drag carries; None where that fails."""
        music = self.music()
        path = Path(self._drags.path()) / f"{file_name(self._title)}.mid"
        return path if music is not None and written(self._window, music, path) else None

    def drag(self, source: QWidget) -> None:
        """Let the selected notes be dragged: within the window as typed text, to another program as a MIDI file."""
        if self._notes is not None:
            text = typed_line(*self._notes)
            drag = music_drag(source, self.midi(), NOTES_MIME, text)
            drag.mimeData().setText(text)
            drag.exec(Qt.DropAction.CopyAction)
