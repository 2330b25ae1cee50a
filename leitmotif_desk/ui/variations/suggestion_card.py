"""A suggestion as a card: its music, what was done, why, what it keeps and what it tends to do."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.engraving import Sheet
from leitmotif_desk.theory.words import operation_words
from leitmotif_desk.ui.variations.card_measures import CardMeasures
from leitmotif_desk.ui.variations.reason import ReasonText
from leitmotif_desk.ui.variations.words import DIMENSIONS, translated
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rest import RestView
from leitmotif_desk.ui.widgets.text import label

_SPACE = 7.0
_TIGHT_FRAMES = 0.5


class SuggestionCard(Card):
    """Shows one suggestion; a silence has a rest for its music and can be neither played nor written."""

    play_requested = Signal()
    accept_requested = Signal()
    edit_requested = Signal()
    export_requested = Signal()
    dismiss_requested = Signal()
    fact_pointed = Signal(str)
    fact_clicked = Signal(str)

    def __init__(
        self,
        suggestion: Suggestion,
        project: Project,
        sentences: Mapping[FactId, str],
        place: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(None, parent)
        self.suggestion = suggestion
        self._project = project
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title = suggestion.title.text(translated)
        self.setAccessibleName(self.tr("Suggestion {place}: {title}").format(place=place, title=self.title))
        self.set_outlined(place == 1)
        self.music = self._music()
        self.source = NotationView(None, _SPACE)
        self.source_name = label(dim=True, size=0.92)
        self.reason = ReasonText(suggestion.reason, sentences)
        self.reason.fact_pointed.connect(self.fact_pointed)
        self.reason.fact_clicked.connect(self.fact_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 9, 10, 10)
        layout.setSpacing(6)
        layout.addLayout(self._heading(place))
        layout.addWidget(label(self.done, dim=True, size=0.92, wrap=True))
        layout.addWidget(self.music)
        if self.players:
            layout.addWidget(label(self.players, dim=True, size=0.92, wrap=True))
        for part in (self.source_name, self.source, self.reason):
            layout.addWidget(part)
        self.source.hide()
        self.source_name.hide()
        self.measures = CardMeasures(suggestion, project)
        layout.addWidget(self.measures)
        for text in (self.fit, self.risk):
            if text:
                layout.addWidget(label(text, dim=True, size=0.92, wrap=True))
        layout.addLayout(self._buttons())

    def _music(self) -> QWidget:
        if self.suggestion.lines:
            sheet = Sheet.of_suggestion(self.suggestion)
            # Names at the staves' left would leave half of a narrow card for the music.
            return NotationView(replace(sheet, lines=tuple(replace(line, name="") for line in sheet.lines)), _SPACE)
        quarters = self.suggestion.rest_ticks / TICKS_PER_QUARTER
        seconds = 60 * quarters / self.suggestion.tempo_qpm
        return RestView(
            self.tr("Silence for {seconds:.0f} s").format(seconds=seconds) if quarters else self.tr("Silence")
        )

    def _heading(self, place: int) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(7)
        number = label(str(place), bold=True)
        number.setForegroundRole(QPalette.ColorRole.Accent)
        line.addWidget(number, alignment=Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(self.title, bold=True, wrap=True), 1)
        self.state = label("", dim=True, size=0.92)
        line.addWidget(self.state, alignment=Qt.AlignmentFlag.AlignTop)
        return line

    def _buttons(self) -> QHBoxLayout:
        self.play, self.compare = QPushButton(self.tr("▶ Play")), QPushButton(self.tr("Compare"))
        self.edit, self.export = QPushButton(self.tr("Edit…")), QPushButton(self.tr("Export…"))
        self.dismiss, self.accept = QPushButton(self.tr("Dismiss…")), QPushButton(self.tr("Accept"))
        self.compare.setCheckable(True)
        told = {
            self.compare: self.tr(
                "Show the form that this one comes from; Play then plays both, and again goes over to the other"
            ),
            self.edit: self.tr("Change its notes before it becomes a form of the theme"),
            self.export: self.tr("Write as MIDI or MusicXML; or drag the card away as a MIDI file"),
            self.dismiss: self.tr("Say why it is not wanted; it is not suggested again"),
        }  # fmt: skip
        for button, text in told.items():
            button.setToolTip(text)
        self.accept.setProperty("primary", True)
        lesser = QWidget()
        flow = FlowLayout(lesser, spacing=5)
        for button in (self.play, self.compare, self.edit, self.export, self.dismiss):
            flow.addWidget(button)
            button.setVisible(bool(self.suggestion.lines) or button is self.dismiss)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(lesser, 1)
        line.addWidget(self.accept, alignment=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        self.compare.toggled.connect(self._on_compared)
        for button, asked in (
            (self.play, self.play_requested), (self.edit, self.edit_requested), (self.export, self.export_requested),
            (self.dismiss, self.dismiss_requested), (self.accept, self.accept_requested),
        ):  # fmt: skip
            button.clicked.connect(asked)
        for button in (self.play, self.compare, self.edit, self.export, self.dismiss, self.accept):
            button.setAutoDefault(False)
            button.setStyleSheet("QPushButton { padding: 4px 8px; }")
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and self.suggestion.lines:
            self.play_requested.emit()
        else:
            super().keyPressEvent(event)

    @property
    def done(self) -> str:
        """What kind of change it is, and the operations, in words."""
        words = [operation_words(operation).text(translated) for operation in self.suggestion.operations]
        return ": ".join([translated(DIMENSIONS[self.suggestion.dimension]), ", ".join(words)]).removesuffix(": ")

    @property
    def players(self) -> str:
        """Who plays, staff by staff from the top."""
        return " / ".join(line.instrument for line in self.suggestion.lines if line.instrument)

    @property
    def fit(self) -> str:
        """How it meets the picture."""
        if not self.suggestion.lines:
            return ""
        tempo = f"♩ = {self.suggestion.tempo_qpm:g}"
        missed = self.suggestion.hit_error_frames
        if missed is None:
            return self.tr("{tempo}; no hit to meet").format(tempo=tempo)
        if abs(missed) < _TIGHT_FRAMES:
            return self.tr("{tempo} meets the hit to the frame").format(tempo=tempo)
        seconds = abs(missed) / float(self._project.film.frame_rate.fps)
        side = self.tr("after") if missed > 0 else self.tr("before")
        return self.tr("{tempo} lands {frames:.1f} frames ({ms:.0f} ms) {side} the hit").format(
            tempo=tempo, frames=abs(missed), ms=1000 * seconds, side=side
        )

    @property
    def risk(self) -> str:
        text = self.suggestion.risk.text(translated).strip()
        return self.tr("Risk: {text}").format(text=text) if text else ""

    def offer(self, *buttons: QPushButton) -> None:
        """Show only these of its buttons."""
        for button in (self.play, self.compare, self.edit, self.export, self.dismiss, self.accept):
            button.setVisible(button in buttons and not button.isHidden())

    def show_state(self, accepted: bool, stale: bool) -> None:
        """Say whether it stands in the registry, and whether the story has moved on since."""
        self.state.setText(self.tr("accepted ✓") if accepted else self.tr("out of date") if stale else "")
        self.accept.setEnabled(not accepted and not stale)
        self.edit.setEnabled(self.accept.isEnabled())
        self.dismiss.setEnabled(not accepted)
        self.accept.setText(self.tr("Accepted") if accepted else self.tr("Accept"))

    def _on_compared(self, shown: bool) -> None:
        if shown and self.source.sheet is None:
            form = self._project.the_form(self.suggestion.parent)
            motif = self._project.the_motif(form.motif).name
            self.source.set_sheet(Sheet.of_form(form))
            self.source_name.setText(self.tr("Comes from {motif}, {form}").format(motif=motif, form=form.name))
        self.source.setVisible(shown)
        self.source_name.setVisible(shown)
