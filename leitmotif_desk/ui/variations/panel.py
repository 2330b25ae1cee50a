"""The scene panel: what is true of a scene, what was heard before it, and what might sound in it."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMessageBox, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.edits import Edit, RetractFact
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.facts import fact_named
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.scene_form.form import SceneForm
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.variations.addable import Addable
from leitmotif_desk.ui.variations.fact_chips import AddFactButton, FactChips
from leitmotif_desk.ui.variations.fact_dialog import FactDialog
from leitmotif_desk.ui.variations.fact_field import FactField
from leitmotif_desk.ui.variations.heard_before import use_of
from leitmotif_desk.ui.variations.heard_list import HeardList
from leitmotif_desk.ui.variations.scene_heading import SceneHeading
from leitmotif_desk.ui.variations.story_facts import StoryFacts, facts_around, facts_of_scene
from leitmotif_desk.ui.variations.tab import VariationsTab
from leitmotif_desk.ui.widgets.bounded_area import BoundedArea
from leitmotif_desk.ui.widgets.music_files import MOTIF_MIME
from leitmotif_desk.ui.widgets.text import label

_CHIPS_BOUND = 168
"""Six lines of chips; what goes beyond is scrolled, so that the cards keep their room."""
_STORY_KINDS = frozenset(
    {"film", "subject", "relation", "motif", "motif_link", "scene", "hit", "presence", "relation_change"}
    | {"scene_link", "irony", "statement", "judgement", "occurrence"}
    | {"rule_choice", "rule_sheet", "dismissal"}
)
"""What a suggestion rests on. An accepted form is not among it: accepting one leaves its neighbours in place."""
_SHOWN_KINDS = _STORY_KINDS | {"form", "cue"}


class ScenePanel(QWidget):
    """One scene at a time; everything it changes goes through the desk."""

    scene_wanted = Signal(str)
    frame_wanted = Signal(int)
    play_wanted = Signal(object)
    """Carries desk.exporting.Music."""
    compare_wanted = Signal(object, object)
    """Carries the music that a suggestion comes from, and its own."""

    def __init__(self, desk: Desk, jobs: Jobs, keymap: Keymap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scene: SceneId | None = None
        self.setAcceptDrops(True)
        self.heading = SceneHeading()
        self.chips = FactChips()
        self.plus = AddFactButton()
        self.fact_field = FactField()
        self._chips_area = BoundedArea(self.chips, _CHIPS_BOUND)
        self.empty = label(dim=True, wrap=True)
        self.tabs = QTabWidget(documentMode=True)
        self.story, self.heard, self.form = StoryFacts(), HeardList(), SceneForm(desk)
        self.variations = VariationsTab(desk, jobs, keymap or Keymap({}))
        self.cards = self.variations.cards
        self.notes = self.form.notes
        self._lay_out()
        self._connect()
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        for part, name in (
            (self.story, self.tr("Story")),
            (self.variations, self.tr("Variations")),
            (self.heard, self.tr("Heard")),
            (self.form, self.tr("Details")),
        ):
            self.tabs.addTab(_scrolled(part), name)
        self.tabs.setCurrentIndex(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.heading)
        chips = QHBoxLayout()
        chips.setSpacing(2)
        chips.addWidget(self._chips_area, 1)
        chips.addWidget(self.plus, alignment=Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(chips)
        layout.addWidget(self.fact_field)
        layout.addWidget(self.empty)
        layout.addWidget(self.tabs, 1)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.heading.scene_wanted.connect(self._on_stepped)
        for chips in (self.chips, self.story.chips):
            chips.retracted.connect(lambda fact: self._apply(RetractFact(FactId(fact))))
            chips.clicked.connect(self._on_fact_clicked)
        self.plus.added.connect(self.add_fact)
        self.fact_field.stated.connect(self._apply)
        self.story.presences.changed.connect(self._apply)
        self.cards.fact_pointed.connect(self.highlight_fact)
        self.cards.fact_clicked.connect(self._on_reason_clicked)
        self.variations.play_wanted.connect(self.play_wanted)
        self.variations.compare_wanted.connect(self.compare_wanted)
        self.variations.said.connect(self._apply)
        self.heard.frame_wanted.connect(self.frame_wanted)
        self.heard.use_added.connect(self.log_use)
        self.form.scene_wanted.connect(self._on_stepped)

    def sizeHint(self) -> QSize:
        return QSize(380, 700)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 300)

    # what is shown

    @property
    def scene(self) -> SceneId | None:
        return self._scene

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        """What is suggested for the scene in view, best first."""
        return self.cards.suggestions

    def show_scene(self, scene: str | None) -> None:
        """Show another scene and ask for its variations."""
        if scene == self._scene:
            return
        self._scene = SceneId(scene) if scene else None
        self.refresh()
        self.variations.ask()

    def show_variations(self) -> None:
        """Bring the variations of the scene in view to the front."""
        self.tabs.setCurrentIndex(1)

    def set_frame(self, frame: int) -> None:
        """Take note of the playhead: hits are added there."""
        self.form.set_frame(frame)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these suggestions in place of what was there."""
        self.variations.show_suggestions(suggestions)

    def refresh(self) -> None:
        """Show the scene as the desk has it now."""
        project = self._desk.project
        if self._scene is not None and project.find("scene", self._scene) is None:
            self._scene = None
        self.variations.show_scene(self._scene)
        self.heading.show_scene(project, self._scene)
        self.empty.setText(self._teaching())
        for part in (self._chips_area, self.plus, self.fact_field, self.tabs):
            part.setVisible(self._scene is not None)
        self.form.show_scene(self._scene)
        self.empty.setVisible(bool(self.empty.text()))
        if self._scene is None:
            return
        self.chips.show_facts(project, facts_of_scene(project, self._scene))
        self.fact_field.show_scene(project, self._scene)
        self.story.presences.show_scene(project, self._scene)
        self.story.show_facts(project, facts_around(project, self._scene))
        self.heard.show_heard(project, self._desk.heard, self._scene)

    def _teaching(self) -> str:
        project = self._desk.project
        if not project.scene:
            return self.tr(
                "There are no scenes yet. Drop an edit list (.edl) or spotting notes (.csv, .xlsx) on the window, "
                "or choose Import in the File menu. Each scene then shows its story here, and what might sound in it."
            )
        if self._scene is None:
            return self.tr("Choose a scene in the timeline, or step to one with the arrows above.")
        if not facts_of_scene(project, self._scene):
            return self.tr(
                "Nothing is said about this scene yet. Press + and say who is present, what changes for them, "
                "what they know: suggestions begin with the story."
            )
        return ""

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if not kinds & _SHOWN_KINDS:
            return
        if kinds & _STORY_KINDS and self._scene is not None:
            self.cards.mark_stale()
        self.refresh()
        if kinds & _STORY_KINDS:
            self.variations.ask()

    # facts

    def add_fact(self, addable: Addable) -> None:
        """Ask for a fact of a kind, and state it."""
        if self._scene is None:
            return
        dialog = FactDialog(addable, self._desk.project, self._scene, self)
        if dialog.exec():
            self._apply(dialog.edit())

    def highlight_fact(self, fact: str) -> None:
        """Mark the chip of a fact, in the scene's own or in those around it."""
        self.chips.highlight(fact)
        chip = self.chips.chip(FactId(fact))
        if chip is not None:
            self._chips_area.ensureWidgetVisible(chip)
        self.story.chips.highlight(fact)

    def _on_fact_clicked(self, fact: str) -> None:
        found = fact_named(self._desk.project, fact)
        if found is not None and found.kind == "hit":
            self.frame_wanted.emit(int(found.value))

    def _on_reason_clicked(self, fact: str) -> None:
        self.highlight_fact(fact)
        found = fact_named(self._desk.project, fact)
        if self.chips.chip(FactId(fact)) is not None or found is None:
            return
        if found.scene not in (None, self._scene) and found.kind != "motif_link":
            self.scene_wanted.emit(found.scene)
        else:
            self.tabs.setCurrentIndex(0)

    def _apply(self, edit: Edit) -> None:
        try:
            self._desk.apply(edit)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))

    # stepping, suggestions

    def _on_stepped(self, scene: str) -> None:
        self.show_scene(scene)
        self.scene_wanted.emit(scene)

    # dropped motifs, logged uses

    def log_use(self, motif: str) -> None:
        """Log that a motif is used in the scene in view, where no cue on the desk shows it."""
        if self._scene is not None:
            self._apply(use_of(self._desk.project, self._scene, MotifId(motif)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._scene is not None and event.mimeData().hasFormat(MOTIF_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.log_use(bytes(event.mimeData().data(MOTIF_MIME).data()).decode())
        event.acceptProposedAction()


def _scrolled(part: QWidget) -> QScrollArea:
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(part)
    return area
