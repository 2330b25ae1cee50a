"""The Variations tab of a scene: what might sound in it, what was dismissed, and why there is nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.proposing import Propose
from leitmotif_desk.desk.proposing import WhyNot as WhyNotJob
from leitmotif_desk.domain.edits import WelcomeSuggestion
from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.variations.asking import Asking
from leitmotif_desk.ui.variations.dismissed import Dismissed
from leitmotif_desk.ui.variations.story_facts import sentences_of
from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard
from leitmotif_desk.ui.variations.suggestion_list import SuggestionList
from leitmotif_desk.ui.variations.taking import SuggestionActions
from leitmotif_desk.ui.variations.why_not import WhyNot


class VariationsTab(QWidget):
    """Asks for a scene's variations, and carries out what a person does with one of them."""

    play_wanted = Signal(object)
    """Carries desk.exporting.Music."""
    compare_wanted = Signal(object, object)
    """Carries the music that a suggestion comes from, and its own."""
    said = Signal(object)
    """Carries an edit."""

    def __init__(self, desk: Desk, jobs: Jobs, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scene: SceneId | None = None
        self.cards, self.dismissed, self.why_not = SuggestionList(), Dismissed(), WhyNot()
        self.taking = SuggestionActions(desk, self)
        self._asking = Asking(desk, jobs, Propose.of, self.tr("Variations for scene {number}"), self)
        self._asking_why = Asking(desk, jobs, WhyNotJob.of, self.tr("Why not, in scene {number}"), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addWidget(self.cards)
        layout.addWidget(self.dismissed)
        layout.addWidget(self.why_not)
        layout.addStretch(1)
        self._connect()
        keymap.bind(self, {
            "suggestion_accept": lambda: self._press("accept"), "suggestion_edit": lambda: self._press("edit"),
            "suggestion_dismiss": lambda: self._press("dismiss"), "suggestion_compare": lambda: self._press("compare"),
        })  # fmt: skip

    def _connect(self) -> None:
        cards, taking = self.cards, self.taking
        cards.play_requested.connect(self._on_play)
        cards.accept_requested.connect(lambda card: taking.accept(card.suggestion))
        cards.edit_requested.connect(lambda card: taking.edit(card.suggestion))
        cards.export_requested.connect(lambda card: taking.export(card.suggestion))
        cards.dismiss_requested.connect(lambda card: taking.dismiss(card.suggestion))
        cards.drag_requested.connect(lambda card: taking.drag(card, card.suggestion))
        cards.renew_requested.connect(self.ask)
        taking.play_wanted.connect(self.play_wanted)
        self.dismissed.welcomed.connect(lambda id: self.said.emit(WelcomeSuggestion(id)))
        self.why_not.said.connect(self.said)
        self.why_not.toggled.connect(self._ask_why)
        self._asking.began.connect(cards.show_working)
        self._asking.answered.connect(self.show_suggestions)
        self._asking.failed.connect(cards.show_failure)
        self._asking_why.began.connect(self.why_not.show_working)
        self._asking_why.answered.connect(self.why_not.show_misses)
        self._asking_why.failed.connect(self.why_not.show_failure)

    def show_scene(self, scene: SceneId | None) -> None:
        """Show another scene; its variations come once `ask` was called."""
        if scene != self._scene:
            self._scene = scene
            self.cards.clear()
            self.why_not.show_misses(())
        self.refresh()

    def ask(self) -> None:
        """Ask for the scene's variations as the story stands now."""
        self._asking.ask(self._scene)
        self._ask_why(self.why_not.is_open)

    def _ask_why(self, wanted: bool) -> None:
        self._asking_why.ask(self._scene if wanted else None)

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these suggestions in place of what was there."""
        project = self._desk.project
        named = (part.fact for one in suggestions for part in one.reason if part.fact)
        self.cards.show_suggestions(project, suggestions, sentences_of(project, named))

    def refresh(self) -> None:
        """Say what stands in the registry and what was dismissed."""
        self.cards.refresh(self._desk.project)
        if self._scene is not None:
            self.dismissed.show_scene(self._desk.project, self._scene)

    def _on_play(self, card: SuggestionCard) -> None:
        music = self.taking.music(card.suggestion)
        if card.compare.isChecked():
            self.compare_wanted.emit(self.taking.source_music(card.suggestion), music)
        else:
            self.play_wanted.emit(music)

    def _press(self, button: str) -> None:
        card = self.cards.card_in_hand
        if card is not None and getattr(card, button).isVisibleTo(card):
            getattr(card, button).click()
