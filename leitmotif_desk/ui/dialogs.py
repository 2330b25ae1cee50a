"""The windows that one open film brings up beside its panels, each made when it is first wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import FormId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.playback import Playback
from leitmotif_desk.ui.workspace import Workspace

if TYPE_CHECKING:
    from leitmotif_desk.ui.discovery.model import Heard

Dialog = TypeVar("Dialog", bound=QDialog)


class FilmDialogs(QObject):
    """Opens a film's dialogs and joins them to its panels; what is chosen in one is shown in the others."""

    def __init__(self, desk: Desk, jobs: Jobs, workspace: Workspace, playback: Playback, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._jobs = desk, jobs
        self._workspace, self._playback, self._window = workspace, playback, window
        self._open: dict[str, QDialog] = {}

    def close(self) -> None:
        """Put every dialog away."""
        for dialog in self._open.values():
            dialog.close()
            dialog.deleteLater()
        self._open.clear()
        self.deleteLater()

    def _show(self, code: str, make: Callable[[], Dialog]) -> Dialog:
        dialog = self._open.get(code) or self._open.setdefault(code, make())
        dialog.show()
        dialog.raise_()
        return dialog  # type: ignore[return-value]

    def discover(self) -> None:
        """Open the dialog that looks for themes nobody registered; it keeps what it found."""
        from leitmotif_desk.ui.discovery.dialog import DiscoveryDialog

        def make() -> DiscoveryDialog:
            dialog = DiscoveryDialog(self._desk, self._jobs, self._window)
            dialog.play_wanted.connect(self._playback.play_music)
            dialog.registered.connect(self._workspace.select_motif)
            dialog.place_wanted.connect(self._go_to_heard)
            return dialog

        self._show("discover", make)

    def _go_to_heard(self, heard: "Heard") -> None:
        self._workspace.select_cue(heard.cue)
        self._workspace.set_frame(heard.frame)

    def compare_themes(self) -> None:
        """Open the map of all themes and how alike they are."""
        from leitmotif_desk.ui.likeness.dialog import LikenessDialog

        self._show("compare", lambda: LikenessDialog(self._desk, self._window))

    def plan_theme(self) -> None:
        """Open the plan of a theme through the scenes to be written, on the theme chosen in the registry."""
        from leitmotif_desk.ui.planning.dialog import PlanDialog

        def make() -> PlanDialog:
            dialog = PlanDialog(self._desk, self._jobs, self._window)
            dialog.plan_shown.connect(self._workspace.timeline.show_plan)
            dialog.scene_wanted.connect(self._workspace.select_scene)
            dialog.play_wanted.connect(self._playback.play_music)
            dialog.compare_wanted.connect(self._workspace.compare_wanted)
            return dialog

        dialog = self._show("plan", make)
        motif = self._workspace.registry.selected
        if motif is not None:
            dialog.show_motif(motif)

    def find_tempo(self) -> None:
        """Open the tempo finder, on the scene in view."""
        from leitmotif_desk.ui.tempo.dialog import TempoDialog

        dialog = self._show("tempo", lambda: TempoDialog(self._desk, self._window))
        if self._workspace.scene is not None:
            dialog.show_scene(self._workspace.scene)

    def rules(self) -> None:
        """Open the rules that suggestions come from."""
        from leitmotif_desk.ui.rules.dialog import RulesDialog

        self._show("rules", lambda: RulesDialog(self._desk, self._window))

    def checks(self) -> None:
        """Open the checks that music and story are held against."""
        from leitmotif_desk.ui.checks.dialog import ChecksDialog

        self._show("checks", lambda: ChecksDialog(self._desk, self._window))

    def tray(self) -> None:
        """Open the tray of what lost its place in a new cut."""
        from leitmotif_desk.ui.recut.tray_dialog import TrayDialog

        def make() -> TrayDialog:
            dialog = TrayDialog(self._desk, lambda: self._workspace.frame, self._window)
            dialog.frame_wanted.connect(self._workspace.set_frame)
            return dialog

        self._show("tray", make)

    def versions(self) -> None:
        """Open the picture versions of the film, and where everything stood in each."""
        from leitmotif_desk.ui.recut.versions_dialog import VersionsDialog

        def make() -> VersionsDialog:
            dialog = VersionsDialog(self._desk, lambda: self._workspace.frame, self._window)
            self._workspace.frame_changed.connect(dialog.show_frame)
            dialog.frame_wanted.connect(self._workspace.set_frame)
            return dialog

        self._show("versions", make)

    def find_shots(self) -> None:
        """Open the shots of the reference picture; their cuts are then seen in the timeline."""
        from leitmotif_desk.ui.shots.dialog import ShotsDialog

        def make() -> ShotsDialog:
            dialog = ShotsDialog(self._desk, self._jobs, self._window)
            dialog.found.connect(
                lambda shots: self._workspace.timeline.show_cuts(cut.start_frame for cut in shots.cuts)
            )
            dialog.frame_wanted.connect(self._workspace.set_frame)
            return dialog

        self._show("shots", make)

    def edit_form(self, form: str, *, new: bool = False) -> None:
        """Open the form editor on a form, or on a new one that comes from it."""
        from leitmotif_desk.ui.form_editor.dialog import FormEditor

        dialog = FormEditor(self._desk, self._desk.project.the_form(FormId(form)), new=new, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.play_wanted.connect(self._playback.play_music)
        dialog.open()
