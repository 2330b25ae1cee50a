"""One film in the window: its desk, its panels, and the work that keeps them true."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId, FormId, MotifId
from leitmotif_desk.ui.analysis import Analysis
from leitmotif_desk.ui.dropping import Importer
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.listening import Listening
from leitmotif_desk.ui.picture.words import SOUND_SUFFIXES, VIDEO_SUFFIXES
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.search import Place
from leitmotif_desk.ui.settings import Settings
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from leitmotif_desk.ui.discovery.dialog import DiscoveryDialog
    from leitmotif_desk.ui.discovery.model import Heard
    from leitmotif_desk.ui.likeness.dialog import LikenessDialog


class OpenFilm(QObject):
    """Owns the desk until it is closed; `failed` carries a LeitmotifError of anything done here."""

    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings, keymap: Keymap, window: QWidget) -> None:
        super().__init__(window)
        self.desk = desk
        self._jobs = jobs
        self._window = window
        self._discovery: DiscoveryDialog | None = None
        self._likeness: LikenessDialog | None = None
        self._chosen: Place | None = None
        # Sound does not wait behind a scan, nor does it flicker in the status line.
        self._sound_jobs = Jobs(self)
        self.playback = Playback(desk, self._sound_jobs, self)
        self.workspace = Workspace(desk, jobs, settings, keymap, self.playback)
        self.listening = Listening(self.playback, self.workspace, settings, window)
        self.analysis = Analysis(desk, jobs, self)
        self.importer = Importer(desk, jobs, settings, window)
        self.workspace.restore()
        self.workspace.chosen.connect(self._on_chosen)
        self.workspace.side.motif.edit_wanted.connect(lambda form: self.edit_form(form))
        self.workspace.side.motif.new_form_wanted.connect(lambda form: self.edit_form(form, new=True))
        self.workspace.import_wanted.connect(self.importer.ask)
        for worker in (self.analysis, self.playback, self.importer):
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
        for dialog in (self._discovery, self._likeness):
            if dialog is not None:
                dialog.close()
                dialog.deleteLater()
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

    def discover(self) -> None:
        """Open the dialog that looks for themes nobody registered; it keeps what it found."""
        from leitmotif_desk.ui.discovery.dialog import DiscoveryDialog

        if self._discovery is None:
            dialog = self._discovery = DiscoveryDialog(self.desk, self._jobs, self._window)
            dialog.play_wanted.connect(self.playback.play_music)
            dialog.registered.connect(self.workspace.select_motif)
            dialog.place_wanted.connect(self._go_to_heard)
        self._discovery.show()
        self._discovery.raise_()

    def edit_form(self, form: str, *, new: bool = False) -> None:
        """Open the form editor on a form, or on a new one that comes from it."""
        from leitmotif_desk.ui.form_editor.dialog import FormEditor

        dialog = FormEditor(self.desk, self.desk.project.the_form(FormId(form)), new=new, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.play_wanted.connect(self.playback.play_music)
        dialog.open()

    def compare_themes(self) -> None:
        """Open the map of all themes and how alike they are."""
        from leitmotif_desk.ui.likeness.dialog import LikenessDialog

        if self._likeness is None:
            self._likeness = LikenessDialog(self.desk, self._window)
        self._likeness.show()
        self._likeness.raise_()

    def _go_to_heard(self, heard: "Heard") -> None:
        self.workspace.select_cue(heard.cue)
        self.workspace.set_frame(heard.frame)

    @property
    def motif(self) -> MotifId | None:
        """The motif chosen in the registry."""
        return self.workspace.registry.selected
