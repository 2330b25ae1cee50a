"""The plan dialog: a theme through the scenes still to be written, seen in the timeline before it is taken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QMessageBox,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.exporting import music_of_form, music_of_suggestion
from leitmotif_desk.desk.planning import Plan, accept_plan
from leitmotif_desk.domain.errors import LeitmotifError
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.planning.steps import StepTable
from leitmotif_desk.ui.variations.story_facts import sentences_of
from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard
from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label
from leitmotif_desk.variation import PlannedStep

_PLANNED_OVER = frozenset({"scene", "motif", "form", "presence", "relation", "rule_choice", "rule_sheet", "cue"})
_CARD_WIDTH = 380


class PlanDialog(QDialog):
    """Plans one theme at a time; nothing is written before a person takes the plan, as one step that can be undone."""

    plan_shown = Signal(str, object)
    """Carries the motif and, by scene, the words of what is planned there; no scenes: the plan is gone."""
    scene_wanted = Signal(str)
    play_wanted = Signal(object)
    compare_wanted = Signal(object, object)

    def __init__(self, desk: Desk, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._jobs = desk, jobs
        self._asked: MotifId | None = None
        self.setWindowTitle(self.tr("Plan a theme"))
        self.motif = QComboBox()
        self.motif.setAccessibleName(self.tr("Theme to plan"))
        self.plan = QPushButton(self.tr("Plan"))
        self.take = QPushButton(self.tr("Take the plan"))
        self.take.setProperty("primary", True)
        self.said = label(dim=True, wrap=True)
        self.steps = StepTable()
        self.card: SuggestionCard | None = None
        self._cards = QVBoxLayout()
        self._lay_out()
        self.plan.clicked.connect(self.ask)
        self.take.clicked.connect(self.take_plan)
        self.steps.changed.connect(self._on_plan_changed)
        self.steps.itemSelectionChanged.connect(self._show_card)
        self.motif.currentIndexChanged.connect(lambda _: self._clear())
        desk.subscribe(self._on_changed)
        self._fill_motifs()
        self._clear()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(label(self.tr("Theme")))
        above.addWidget(self.motif, 1)
        above.addWidget(self.plan)
        left = QVBoxLayout()
        left.addLayout(above)
        left.addWidget(self.said)
        left.addWidget(self.steps, 1)
        left.addWidget(self.take, alignment=Qt.AlignmentFlag.AlignRight)
        inner = QWidget()
        self._cards.setContentsMargins(0, 0, 6, 0)
        inner.setLayout(self._cards)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setFixedWidth(_CARD_WIDTH)
        halves = QHBoxLayout(self)
        halves.setSpacing(14)
        halves.addLayout(left, 1)
        halves.addWidget(area)
        self.resize(1000, 640)

    # the theme

    def _fill_motifs(self) -> None:
        chosen = self.chosen
        self.motif.blockSignals(True)
        self.motif.clear()
        for motif in self._desk.project.motif:
            self.motif.addItem(motif.name, motif.id)
        self.motif.setCurrentIndex(max(0, self.motif.findData(chosen)))
        self.motif.blockSignals(False)
        self.plan.setEnabled(bool(self.motif.count()))

    @property
    def chosen(self) -> MotifId | None:
        """The theme to plan."""
        return MotifId(self.motif.currentData()) if self.motif.currentData() else None

    def show_motif(self, motif: str) -> None:
        """Choose the theme to plan."""
        self.motif.setCurrentIndex(max(0, self.motif.findData(motif)))

    # the plan

    def ask(self) -> None:
        """Work the plan out as the story stands now."""
        self._asked = self.chosen
        if self._asked is None:
            return
        self.said.setText(self.tr("The plan is worked out, scene by scene."))
        name = self._desk.project.the_motif(self._asked).name
        job = Plan.of(self._desk, self._asked)
        self._jobs.start(self.tr("Plan of {motif}").format(motif=name), job, self._on_done, self._on_failed)

    def _on_done(self, steps: tuple[PlannedStep, ...]) -> None:
        if self._asked is None or self._asked != self.chosen:
            return
        self.said.setText(
            self.tr("Untick what you do not want, or choose another variation; each scene knows of those before it.")
            if steps
            else self.tr("In no scene still to be written has the story a reason for this theme.")
        )
        self.steps.show_steps(self._desk.project, steps)

    def _on_failed(self, error: LeitmotifError) -> None:
        self.said.setText(str(error))

    def _on_plan_changed(self) -> None:
        self._show_card()
        chosen = self.steps.ticked
        count = sum(bool(one.lines) for one in chosen)
        self.take.setEnabled(count > 0)
        self.take.setText(self.tr("Take the plan ({count})").format(count=count))
        if self._asked is not None:
            self.plan_shown.emit(self._asked, {one.scene: one.title.text(translated) for one in chosen})

    def _show_card(self) -> None:
        row = self.steps.currentRow()
        one = self.steps.suggestion(row) if 0 <= row < self.steps.rowCount() else None
        if self.card is not None and self.card.suggestion == one:
            return
        empty_rows(self._cards)
        self.card = None
        if one is None:
            return
        project = self._desk.project
        sentences = sentences_of(project, (part.fact for part in one.reason if part.fact))
        card = self.card = SuggestionCard(one, project, sentences, row + 1)
        card.offer(card.play, card.compare)
        card.play_requested.connect(lambda: self._play(card))
        self._cards.addWidget(card)
        self._cards.addStretch(1)
        self.scene_wanted.emit(one.scene)

    def _play(self, card: SuggestionCard) -> None:
        project = self._desk.project
        music = music_of_suggestion(project, card.suggestion)
        if card.compare.isChecked():
            parent = project.the_form(card.suggestion.parent)
            self.compare_wanted.emit(music_of_form(project, parent), music)
        else:
            self.play_wanted.emit(music)

    def take_plan(self) -> None:
        """Make what is ticked forms of the theme on the planned cues, as one step."""
        if self._asked is None:
            return
        try:
            accept_plan(self._desk, self._asked, self.steps.ticked)
        except LeitmotifError as error:
            QMessageBox.warning(self, self.tr("Nothing was changed"), str(error))
            return
        self.said.setText(self.tr("The plan is taken; undo takes it back as one step."))

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "motif" in kinds:
            self._fill_motifs()
        if kinds & _PLANNED_OVER and self.steps.rowCount():
            self._clear()
            self.said.setText(self.tr("The story has changed: plan again."))

    def _clear(self) -> None:
        if self._asked is not None:
            self.plan_shown.emit(self._asked, {})
        self._asked = None
        self.said.setText(
            self.tr("Every scene without music is asked, in film order, what the story says of the theme.")
        )
        self.steps.show_steps(self._desk.project, ())

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the plan out of the timeline; nothing that was not taken stays."""
        self._clear()
        super().hideEvent(event)
