"""One film in the window: its desk, its panels, and the work that keeps them true."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId, MotifId
from leitmotif_desk.ui.analysis import Analysis
from leitmotif_desk.ui.dialogs import FilmDialogs
from leitmotif_desk.ui.dropping import Importer
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.listening import Listening
from leitmotif_desk.ui.pasting.paster import Paster
from leitmotif_desk.ui.picture.words import SOUND_SUFFIXES, VIDEO_SUFFIXES
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.workspace import Workspace


class OpenFilm(QObject):
    """Owns the desk until it is closed; `failed` carries a LeitmotifError of anything done here."""

    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, keymap: Keymap, window: QWidget) -> None:
        super().__init__(window)
        self.desk = desk
        self._jobs = jobs
        self._window = window
        self._chosen: Place | None = None
        # Sound does not wait behind a scan, nor does it flicker in the status line.
        self._sound_jobs = Jobs(self)
        self.playback = Playback(desk, self._sound_jobs, self)
        self.workspace = Workspace(desk, jobs, settings, keymap, self.playback)
        self.dialogs = FilmDialogs(desk, jobs, self.workspace, self.playback, window)
        self.listening = Listening(self.playback, self.workspace, settings, window)
        self.analysis = Analysis(desk, jobs, self)
        self.importer = Importer(desk, jobs, settings, window)
        self.paster = Paster(desk, jobs, settings, window)
        self.workspace.restore()
        self.workspace.chosen.connect(self._on_chosen)
        self.workspace.side.motif.edit_wanted.connect(self.dialogs.edit_form)
        self.workspace.side.motif.new_form_wanted.connect(lambda form: self.dialogs.edit_form(form, new=True))
        self.workspace.import_wanted.connect(self.importer.ask)
        for worker in (self.analysis, self.playback, self.importer, self.paster):
            worker.failed.connect(self.failed)

    def begin(self) -> None:
        """Scan and check where that was not done yet, and choose the scene that wants work first."""
        if self.desk.scan_is_stale:
            self.analysis.scan()
        elif not self.desk.findings:
            self.analysis.check()
        self.workspace.start()
        self.workspace.timeline.setFocus()

    def close(self) -> None:
        """Put the film away, keeping how its panels stood."""
        self._jobs.clear()
        self.playback.stop()
        self._sound_jobs.close()
        self.workspace.remember()
        self.importer.deleteLater()
        self.paster.deleteLater()
        self.dialogs.close()
        self.desk.close()
        self.deleteLater()

    def _on_chosen(self, place: Place) -> None:
        self._chosen = place

    def toggle_play(self) -> None:
        """Play what was chosen last, the film from the playhead on where that is a scene; or stop."""
        if self.playback.playing:
            self.playback.stop()
        elif self._chosen is not None and self._chosen.kind == "motif":
            self.playback.play_motif(MotifId(self._chosen.id))
        elif self._chosen is not None and self._chosen.kind == "cue":
            self.playback.play_cue(CueId(self._chosen.id), self.workspace.frame)
        else:
            self.playback.play_film(self.workspace.frame)

    def linked(self, files: tuple[Path, ...]) -> tuple[Path, ...]:
        """Link a video and a sound among the files to the film; return the other files."""
        picture = self.workspace.side.picture
        ways = {path: picture.link_wanted for path in files if path.suffix.lower() in VIDEO_SUFFIXES}
        ways |= {path: picture.sound_wanted for path in files if path.suffix.lower() in SOUND_SUFFIXES}
        for path, wanted in ways.items():
            wanted.emit(path)
        return tuple(path for path in files if path not in ways)

    def suggest(self) -> None:
        """Ask for the chosen scene's variations again."""
        scene = self.workspace.scene
        if scene is not None:
            self.workspace.side.scene.show_scene(None)
            self.workspace.side.scene.show_scene(scene)

    @property
    def motif(self) -> MotifId | None:
        """The motif chosen in the registry."""
        return self.workspace.registry.selected
