"""The score panel: a cue's piano roll under a line that says what is seen."""

from fractions import Fraction

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import Occurrence, OccurrenceKey, Verdict
from leitmotif_desk.domain.score import Score
from leitmotif_desk.ui.review.sheets import heard_sheet, place_words, registered_sheet
from leitmotif_desk.ui.score.canvas import RollCanvas
from leitmotif_desk.ui.score.explaining import Explanation, explanation_of
from leitmotif_desk.ui.score.legend import SignLegend, sign_counts
from leitmotif_desk.ui.score.model import roll_of
from leitmotif_desk.ui.score.selecting import selection_sheet, selection_words
from leitmotif_desk.ui.score.strip import EngravedStrip
from leitmotif_desk.ui.score.wording import chain_line, sure_line
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SHOWN_KINDS = frozenset({"cue", "occurrence", "judgement", "motif", "form"})


class ScorePanel(QWidget):
    """The music of the chosen cue, its occurrences framed and named."""

    occurrence_selected = Signal(str)
    frame_wanted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._frame: int | None = None
        self._asked_for: OccurrenceKey | None = None
        self._occurrences: dict[str, Occurrence] = {}
        self.cues = QComboBox()
        self.cues.setAccessibleName(self.tr("Cue"))
        self.cues.setMinimumWidth(210)
        self.explanation = ElidedLabel("", label(dim=True))
        self.chain = ElidedLabel("", label())
        self.legend = SignLegend()
        self.shows_theme = QCheckBox(self.tr("Show the theme in place (T)"))
        self.shows_theme.setToolTip(self.tr("Lay the theme over the notes, moved as it was found"))
        self.shows_theme.setChecked(True)
        self.canvas = RollCanvas()
        self.engraves = QToolButton()
        self.engraves.setText(self.tr("Notation"))
        self.engraves.setCheckable(True)
        self.engraves.setChecked(True)
        self.engraves.setToolTip(self.tr("Show the chosen occurrence and selected notes as notation (E)"))
        self.strip = EngravedStrip()
        self.setFocusProxy(self.canvas)
        self._lay_out()
        self.cues.currentIndexChanged.connect(lambda _: self._show())
        self.canvas.frame_chosen.connect(self._on_chosen)
        self.canvas.tick_wanted.connect(self._on_tick_wanted)
        self.canvas.frame_step_wanted.connect(self._on_frame_step_wanted)
        self.canvas.theme_toggled.connect(self.shows_theme.toggle)
        self.canvas.selection_changed.connect(self._explain)
        self.canvas.notation_toggled.connect(self.engraves.toggle)
        self.shows_theme.toggled.connect(self._on_theme_toggled)
        self.engraves.toggled.connect(lambda _: self._engrave())
        desk.subscribe(self._on_changed)
        self.refresh()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(0, 6, 0, 2)
        top.setSpacing(10)
        top.addWidget(self.cues)
        top.addWidget(self.explanation, 1)
        top.addWidget(self.engraves)
        for text, name, does in (
            ("−", self.tr("Zoom out"), lambda: self.canvas.zoom(1 / ZOOM_STEP)),
            ("+", self.tr("Zoom in"), lambda: self.canvas.zoom(ZOOM_STEP)),
            ("↔", self.tr("Whole cue"), self.canvas.fit),
        ):
            button = QToolButton()
            button.setText(text)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.setFixedSize(22, 22)
            button.clicked.connect(lambda _=False, does=does: does())
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self._explanation_lines())
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self.strip)

    def _explanation_lines(self) -> QWidget:
        """Return the two lines over the roll that explain the chosen occurrence."""
        self.lines = QWidget()
        signs = QHBoxLayout()
        signs.setSpacing(10)
        signs.addWidget(self.legend, 1)
        signs.addWidget(self.shows_theme)
        lines = QVBoxLayout(self.lines)
        lines.setContentsMargins(2, 0, 2, 2)
        lines.setSpacing(0)
        lines.addWidget(self.chain)
        lines.addLayout(signs)
        return self.lines

    # what is shown

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _SHOWN_KINDS:
            self.refresh()

    def refresh(self) -> None:
        """Read the desk again, keeping the cue."""
        kept = self.cue
        cues = self._desk.project.cue
        self.cues.blockSignals(True)
        self.cues.clear()
        for cue in cues:
            words = f"{cue.number}  {cue.title}".strip()
            self.cues.addItem(words if cue.score else self.tr("{cue} · to write").format(cue=words), cue.id)
        with_music = next((cue.id for cue in cues if cue.score is not None), None)
        wanted = kept if kept in {cue.id for cue in cues} else with_music
        self.cues.setCurrentIndex(max(0, self.cues.findData(wanted)) if cues else -1)
        self.cues.setEnabled(bool(cues))
        self.cues.blockSignals(False)
        self._show()

    @property
    def cue(self) -> CueId | None:
        """The cue shown."""
        return self.cues.currentData()  # type: ignore[no-any-return]

    def show_cue(self, cue: str) -> None:
        """Show the music of a cue."""
        self.cues.setCurrentIndex(self.cues.findData(cue))

    def show_occurrence(self, key: str) -> None:
        """Show the cue of an occurrence, with the occurrence selected and in view."""
        found = next((one for one in self._desk.occurrences if one.key == key), None)
        if found is None:
            return
        self._asked_for = found.key
        if found.cue != self.cue:
            self.show_cue(found.cue)
        else:
            self._show()
        self._choose(key)

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame of the film."""
        self._frame = frame
        self.canvas.second_frames = self._desk.project.film.frame_rate.nominal
        self.canvas.set_tick(self._tick_of(frame))

    def _tick_of(self, frame: int) -> float | None:
        score = self._desk.score(self.cue) if self.cue else None
        if score is None or self.cue is None:
            return None
        since = frame - self._desk.project.the_cue(self.cue).start_frame
        seconds = Fraction(self._desk.project.film.frame_rate.seconds(since))
        return score.tempo.tick_at(seconds) if 0 <= seconds <= score.seconds else None

    def _show(self) -> None:
        cue = self.cue
        score = self._desk.score(cue) if cue else None
        self._occurrences = {}
        if cue is None or score is None:
            self.canvas.set_roll(None, self._teaching(cue))
        else:
            shown = [one for one in self._wanted() if one.cue == cue and not self._is_rejected(one)]
            self._occurrences = {one.key: one for one in shown}
            waiting: set[str] = {one.key for one in shown if self._waits(one)}
            self.canvas.set_roll(roll_of(self._desk.project, cue, score, shown, waiting))
        self._choose(self.canvas.chosen if self.canvas.chosen in self._occurrences else "")
        if self._frame is not None:
            self.canvas.set_tick(self._tick_of(self._frame))

    def _wanted(self) -> list[Occurrence]:
        """Return what is shown unasked, and the one that was asked for."""
        likely = {one.key for one in self._desk.likely_occurrences}
        return [one for one in self._desk.occurrences if one.key in likely or one.key == self._asked_for]

    def _teaching(self, cue: CueId | None) -> str:
        if cue is None:
            return self.tr("No cue yet. Drop a MIDI or MusicXML file on the window: its music is shown here.")
        number = self._desk.project.the_cue(cue).number
        words = self.tr("{cue} is still to be written. The scene at the right suggests variations for it.")
        return words.format(cue=number)

    def _verdict(self, one: Occurrence) -> Verdict | None:
        judgement = self._desk.project.judgement_of(one.key)
        return judgement.verdict if judgement else None

    def _is_rejected(self, one: Occurrence) -> bool:
        return self._verdict(one) is Verdict.REJECTED

    def _waits(self, one: Occurrence) -> bool:
        return not one.found and self._verdict(one) is not Verdict.ACCEPTED

    # what is said

    def _choose(self, key: str) -> None:
        """Mark an occurrence of the cue and explain it; "" marks none."""
        self.canvas.set_chosen(key, self._explanation(key))
        self._explain()

    def _explanation(self, key: str) -> Explanation | None:
        one = self._occurrences.get(key)
        score = self._desk.score(one.cue) if one is not None else None
        if one is None or score is None:
            return None
        return explanation_of(self._desk.project.the_form(one.form), score, one)

    def _explain(self) -> None:
        self._engrave()
        score = self._score()
        chosen = self._occurrences.get(self.canvas.chosen)
        self.lines.setVisible(score is not None)
        self.shows_theme.setEnabled(chosen is not None)
        if score is None:
            self.explanation.set_whole("")
            return
        if len(self.canvas.selected):
            self.chain.set_whole(selection_words(score, self.canvas.selected))
        elif chosen is None:
            self.explanation.set_whole(self._in_short(score))
            self.chain.set_whole(self._invitation())
            self.legend.set_counts({}, 0)
        else:
            self._tell(chosen, score)
        said = f"{self.explanation.whole} {self.chain.whole}" if chosen is not None else self.explanation.whole
        self.canvas.setAccessibleName(f"{self.cues.currentText()}: {said}")

    def _score(self) -> Score | None:
        return self._desk.score(self.cue) if self.cue else None

    def _engrave(self) -> None:
        """Show what is selected as notation, else what is chosen."""
        score, selected = self._score(), self.canvas.selected
        one = self._occurrences.get(self.canvas.chosen)
        if score is None or not self.engraves.isChecked():
            self.strip.show_sheets()
        elif len(selected):
            sheet = selection_sheet(score, selected)
            self.strip.show_sheets((self.tr("As selected") if sheet else self.tr("Too much to engrave here"), sheet))
        elif one is not None:
            bars, _ = place_words(score, one)
            theme, heard = registered_sheet(self._desk, one), heard_sheet(self._desk, one)
            words = self.tr("{motif}, as registered").format(motif=self._desk.project.the_motif(one.motif).name)
            heard_words = self.tr("As heard, bars {bars}").format(bars=bars)
            self.strip.show_sheets((words, theme), (heard_words, heard))
        else:
            self.strip.show_sheets()

    def _in_short(self, score: Score) -> str:
        themes = len({one.motif for one in self._occurrences.values()})
        words = self.tr("{parts} parts · {notes:,} notes · {themes} themes in {places} places")
        return words.format(parts=len(score.parts), notes=len(score), themes=themes, places=len(self._occurrences))

    def _invitation(self) -> str:
        if not self._occurrences:
            return ""
        return self.tr("Click an occurrence, or press N, to see what was done to the theme")

    def _tell(self, one: Occurrence, score: Score) -> None:
        motif, form = self._desk.project.the_motif(one.motif), self._desk.project.the_form(one.form)
        self.explanation.set_whole(sure_line(one))
        self.chain.set_whole(f"{motif.name}: {chain_line(score, one, len(form.tones))}")
        explained = self.canvas.explanation
        if explained is not None:
            counts = sign_counts(explained, shows_theme=self.shows_theme.isChecked())
            self.legend.set_counts(counts, motif.colour)

    # what is chosen

    def _on_chosen(self, key: str) -> None:
        self._choose(key)
        self.occurrence_selected.emit(key)

    def _on_theme_toggled(self, shows: bool) -> None:
        self.canvas.set_shows_theme(shows)
        self._explain()

    def _on_tick_wanted(self, tick: int) -> None:
        if self.cue is not None:
            self.frame_wanted.emit(self._desk.frame_at(self.cue, tick))

    def _on_frame_step_wanted(self, step: int) -> None:
        """Move the playhead; from the start of what is in view where it stands outside the cue."""
        if self.cue is None:
            return
        if self._frame is None or self.canvas.tick is None:
            self._on_tick_wanted(round(self.canvas.axis.first))
        else:
            self.frame_wanted.emit(self._frame + step)
