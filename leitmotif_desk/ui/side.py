"""The right column: the picture where one is linked, over the scene or the motif that was chosen last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.motif.panel import MotifPanel
from leitmotif_desk.ui.picture.linking import carry_out_links
from leitmotif_desk.ui.picture.panel import PicturePanel
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.variations.panel import ScenePanel

_PICTURE, _BELOW = 240, 700


class Side(QSplitter):
    """Keeps both panels; the picture comes when a film has one, and whenever a person wants to link one."""

    frame_wanted = Signal(int)
    play_wanted = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, keymap: Keymap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._desk = desk
        self._linked = False
        self.picture = PicturePanel(desk)
        self.scene, self.motif = ScenePanel(desk, jobs, keymap), MotifPanel(desk, jobs)
        self.panels = QStackedWidget()
        self.panels.addWidget(self.scene)
        self.panels.addWidget(self.motif)
        self.addWidget(self.picture)
        self.addWidget(self.panels)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setStretchFactor(1, 1)
        self.setSizes([_PICTURE, _BELOW])
        carry_out_links(self.picture, desk)
        for part in (self.picture, self.scene, self.motif):
            part.frame_wanted.connect(self.frame_wanted)
        for part in (self.scene, self.motif):
            part.play_wanted.connect(self.play_wanted)
        self.picture.setVisible(False)
        desk.subscribe(self._on_changed)
        self._follow_link()

    def show_scene(self, scene: str) -> None:
        self.panels.setCurrentWidget(self.scene)
        self.scene.show_scene(scene)

    def show_motif(self, motif: str) -> None:
        self.panels.setCurrentWidget(self.motif)
        self.motif.show_motif(motif)

    def set_frame(self, frame: int) -> None:
        """Put the picture on a frame, and let the scene know where the playhead is."""
        self.picture.set_frame(frame)
        self.scene.set_frame(frame)

    def toggle_picture(self) -> None:
        """Show the picture, or put it away."""
        self.picture.setVisible(not self.picture.isVisible())

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "film" in kinds:
            self._follow_link()

    def _follow_link(self) -> None:
        linked = self._desk.project.film.picture is not None
        if linked != self._linked:
            self.picture.setVisible(linked)
        self._linked = linked
