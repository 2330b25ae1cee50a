"""The direct controls of one scene: its numbers, its hits, its relations, its links, and a note."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import Edit
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.ui.scene_form.calm import CalmCombo, NumberBox, SettledSlider
from leitmotif_desk.ui.scene_form.hits import HitsGroup
from leitmotif_desk.ui.scene_form.links import LinksGroup
from leitmotif_desk.ui.scene_form.numbers import SceneNumbers
from leitmotif_desk.ui.scene_form.relations import RelationsGroup
from leitmotif_desk.ui.variations.notes import SceneNotes
from leitmotif_desk.ui.widgets.read_when_seen import ReadWhenSeen
from leitmotif_desk.ui.widgets.text import Heading

_SHOWN_KINDS = frozenset(
    {"film", "scene", "subject", "hit", "relation", "relation_change", "scene_link", "presence"},
)
_LINES_OF_NOTES = 4


class SceneForm(ReadWhenSeen):
    """One scene at a time; every change is one step of the desk's."""

    scene_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scene: SceneId | None = None
        self.numbers, self.hits, self.relations, self.links = (
            SceneNumbers(), HitsGroup(), RelationsGroup(), LinksGroup(),
        )  # fmt: skip
        self.notes = SceneNotes()
        self.notes.setFixedHeight(_LINES_OF_NOTES * self.notes.fontMetrics().lineSpacing() + 18)
        self._all = QWidget()
        inner = QVBoxLayout(self._all)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        for part in (self.numbers, self.hits, self.relations, self.links, Heading(self.tr("Notes")), self.notes):
            inner.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 4, 4)
        layout.addWidget(self._all)
        layout.addStretch(1)
        for part in (self.numbers, self.hits, self.relations, self.links):
            part.changed.connect(self._apply)
        self.notes.edited.connect(self._apply)
        self.hits.refused.connect(self._refuse)
        self.links.scene_wanted.connect(self.scene_wanted)
        self._all.setVisible(False)
        desk.subscribe(self._on_changed)

    @property
    def scene(self) -> SceneId | None:
        return self._scene

    def minimumSizeHint(self) -> QSize:
        return QSize(250, super().minimumSizeHint().height())

    def show_scene(self, scene: SceneId | None) -> None:
        """Show another scene; what is being said of the one in view is kept first."""
        if scene == self._scene:
            return
        held = self.focusWidget()
        if held is not None:
            held.clearFocus()
        self._scene = scene
        self.refresh_when_seen()
        if isinstance(held, SettledSlider | NumberBox | CalmCombo) and self.isVisible():
            held.setFocus()

    def set_frame(self, frame: int) -> None:
        """Take note of the playhead: hits are added there."""
        self.hits.set_frame(frame)

    def refresh(self) -> None:
        project = self._desk.project
        row = project.find("scene", self._scene) if self._scene is not None else None
        self._all.setVisible(row is not None)
        if row is None or self._scene is None:
            return
        scene = project.the_scene(self._scene)
        for part in (self.numbers, self.hits, self.relations, self.links):
            part.show_scene(project, scene)
        self.notes.show_note(scene)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh_when_seen()

    def _apply(self, edit: Edit) -> None:
        try:
            self._desk.apply(edit)
        except LeitmotifError as error:
            self._refuse(str(error))
            self.refresh()

    def _refuse(self, why: str) -> None:
        QMessageBox.warning(self, self.tr("Nothing was changed"), why)
