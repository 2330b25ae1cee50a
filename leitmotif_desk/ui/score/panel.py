"""The score panel: a cue's piano roll under lines that say what is seen, over a strip of notation."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.seeking import Seek
from leitmotif_desk.domain.ids import CueId
from leitmotif_desk.domain.occurrence import Occurrence, OccurrenceKey
from leitmotif_desk.ui.jobs import Jobs
from leitmotif_desk.ui.score.actions import SelectionActions
from leitmotif_desk.ui.score.canvas import RollCanvas
from leitmotif_desk.ui.score.content import CueContent, Search, content_of
from leitmotif_desk.ui.score.hits import HitList
from leitmotif_desk.ui.score.legend import sign_counts
from leitmotif_desk.ui.score.lines import ScoreLines
from leitmotif_desk.ui.score.picking import nothing
from leitmotif_desk.ui.score.selecting import selection_words
from leitmotif_desk.ui.score.strip import EngravedStrip, pieces_to_engrave
from leitmotif_desk.ui.score.wording import chain_line, short_line, sure_line
from leitmotif_desk.ui.shortcuts.keymap import Keymap
from leitmotif_desk.ui.timeline.keys import ZOOM_STEP
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_SHOWN_KINDS = frozenset({"cue", "occurrence", "judgement", "motif", "form"})


class ScorePanel(QWidget):
    """The music of the chosen cue, its occurrences framed, named and explained; notes can be selected in it."""

    occurrence_selected = Signal(str)
    frame_wanted = Signal(int)
    motif_registered = Signal(str)
    play_wanted = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, keymap: Keymap | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._frame: int | None = None
        self._asked_for: OccurrenceKey | None = None
        self._search: Search | None = None
        self._content: CueContent | None = None
        self.actions_on = SelectionActions(desk, jobs, self, keymap or Keymap({}))
        self.cues = QComboBox()
        self.cues.setAccessibleName(self.tr("Cue"))
        self.cues.setMinimumWidth(150)
        self.explanation = ElidedLabel("", label(dim=True))
        self.lines = ScoreLines(self.actions_on.bar())
        self.canvas = RollCanvas()
        self.engraves = QToolButton()
        self.engraves.setText(self.tr("Notation"))
        self.engraves.setToolTip(self.tr("Show the chosen occurrence and selected notes as notation"))
        self.engraves.setCheckable(True)
        self.engraves.setChecked(True)
        self.strip = EngravedStrip()
        self.hits = HitList()
        self.setFocusProxy(self.canvas)
        self._lay_out()
        self._connect()
        self.actions_on.keymap.bind(self.canvas, self._acts())
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
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.canvas, 1)
        middle.addWidget(self.hits)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(top)
        layout.addWidget(self.lines)
        layout.addLayout(middle, 1)
        layout.addWidget(self.strip)

    def _acts(self) -> dict[str, Callable[[], object]]:
        """Return what the roll's own keys do, by their codes."""
        return {
            "score_next": lambda: self.canvas.step_occurrence(1),
            "score_previous": lambda: self.canvas.step_occurrence(-1),
            "score_theme": self.lines.shows_theme.toggle,
            "score_notation": self.engraves.toggle,
            **{f"score_{code}": partial(self.actions_on.act, code) for code in ("register", "find", "compare")},
        }

    def _connect(self) -> None:
        canvas, actions = self.canvas, self.actions_on
        self.cues.currentIndexChanged.connect(lambda _: self._show())
        canvas.frame_chosen.connect(self._on_chosen)
        canvas.tick_wanted.connect(self._on_tick_wanted)
        canvas.frame_step_wanted.connect(self._on_frame_step_wanted)
        canvas.selection_changed.connect(self._on_selection_changed)
        canvas.drag_wanted.connect(lambda: actions.drag(canvas))
        canvas.menu_wanted.connect(lambda at: actions.menu(at) if len(canvas.selected) else None)
        actions.found.connect(self._on_found)
        actions.told.connect(self._on_told)
        actions.registered.connect(self.motif_registered)
        actions.play_wanted.connect(self.play_wanted)
        self.lines.shows_theme.toggled.connect(self._on_theme_toggled)
        self.engraves.toggled.connect(lambda _: self._engrave())
        self.hits.hit_chosen.connect(self._on_hit_chosen)
        self.hits.closed.connect(self.close_search)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.strip.set_panel_height(self.height())
        self.hits.set_panel_width(self.width())

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
        self._show_in_cue(found)

    def _show_in_cue(self, one: Occurrence) -> None:
        if one.cue != self.cue:
            self.show_cue(one.cue)
        else:
            self._show()
        self._choose(one.key)

    def set_frame(self, frame: int) -> None:
        """Put the playhead on a frame of the film."""
        self._frame = frame
        self.canvas.second_frames = self._desk.project.film.frame_rate.nominal
        self.canvas.set_tick(self._tick_of(frame))

    def _tick_of(self, frame: int) -> float | None:
        if self._content is None:
            return None
        score, cue = self._content.score, self._desk.project.the_cue(self._content.cue)
        seconds = Fraction(self._desk.project.film.frame_rate.seconds(frame - cue.start_frame))
        return score.tempo.tick_at(seconds) if 0 <= seconds <= score.seconds else None

    def _show(self) -> None:
        content = self._content = content_of(self._desk, self.cue, self._asked_for, self._search)
        if content is None:
            self.canvas.set_roll(None, self._teaching(self.cue))
        else:
            self.canvas.set_roll(content.roll())
        chosen = self.canvas.chosen
        self._choose(chosen if content is not None and content.one(chosen) is not None else "")
        if self._frame is not None:
            self.canvas.set_tick(self._tick_of(self._frame))

    def _teaching(self, cue: CueId | None) -> str:
        if cue is None:
            return self.tr("No cue yet. Drop a MIDI or MusicXML file on the window: its music is shown here.")
        number = self._desk.project.the_cue(cue).number
        words = self.tr("{cue} is still to be written. The scene at the right suggests variations for it.")
        return words.format(cue=number)

    # what is said

    def _choose(self, key: str) -> None:
        """Mark an occurrence of the cue and explain it; "" marks none."""
        self.canvas.set_chosen(key, self._content.explanation(key) if self._content is not None else None)
        self._explain()

    def _explain(self) -> None:
        content = self._content
        self.lines.setVisible(content is not None)
        self._engrave()
        self.lines.show_actions(len(self.canvas.selected) > 0)
        self.lines.shows_theme.setEnabled(bool(self.canvas.chosen))
        if content is None:
            self.explanation.set_whole("")
            return
        one = content.one(self.canvas.chosen)
        self.explanation.set_whole(
            short_line(content.score, tuple(content.occurrences.values())) if one is None else sure_line(one)
        )
        self.lines.words.set_whole(self._said(content, one))
        self._count_signs(content, one)
        self.canvas.setAccessibleName(f"{self.cues.currentText()}: {self.explanation.whole} {self.lines.words.whole}")

    def _said(self, content: CueContent, one: Occurrence | None) -> str:
        if len(self.canvas.selected):
            return selection_words(content.score, self.canvas.selected)
        if one is None:
            invitation = self.tr("Click an occurrence, or press N, to see what was done to the theme")
            return invitation if content.occurrences else self.tr("Draw a box around notes to select them")
        motif = content.motif_of(one)
        name = motif.name if motif is not None else self.tr("Found")
        return f"{name}: {chain_line(content.score, one, len(content.form_of(one).tones))}"

    def _count_signs(self, content: CueContent, one: Occurrence | None) -> None:
        explained = self.canvas.explanation
        if one is None or explained is None:
            self.lines.legend.set_counts({}, None)
            return
        motif = content.motif_of(one)
        counts = sign_counts(explained, shows_theme=self.canvas.shows_theme)
        self.lines.legend.set_counts(counts, motif.colour if motif is not None else None)

    def _engrave(self) -> None:
        """Show what is selected as notation, else what is chosen."""
        pieces = pieces_to_engrave(self._desk, self._content, self.canvas.chosen, self.canvas.selected)
        self.strip.show_sheets(*(pieces if self.engraves.isChecked() else ()))

    # what is chosen and selected

    def _on_chosen(self, key: str) -> None:
        self._choose(key)
        self.occurrence_selected.emit(key)

    def _on_theme_toggled(self, shows: bool) -> None:
        self.canvas.set_shows_theme(shows)
        self._explain()

    def _on_selection_changed(self) -> None:
        content = self._content
        title = self._desk.project.the_cue(content.cue).title if content is not None else ""
        self.actions_on.take(content.score if content is not None else None, self.canvas.selected, title)
        self._explain()

    def _on_told(self, words: str) -> None:
        if words:
            self.lines.words.set_whole(words)
        else:
            self._explain()

    def _on_found(self, seek: Seek, hits: tuple[Occurrence, ...]) -> None:
        self._search = Search(seek, hits)
        self.hits.show_hits(self._desk, hits)
        self.canvas.select(nothing())
        self._show()

    def _on_hit_chosen(self, key: str) -> None:
        hit = next((one for one in self._search.hits if one.key == key), None) if self._search is not None else None
        if hit is not None:
            self._show_in_cue(hit)

    def close_search(self) -> None:
        """Put the places away that a search found."""
        self._search = None
        self.hits.hide()
        self._show()

    # the playhead

    def _on_tick_wanted(self, tick: int) -> None:
        if self.cue is not None:
            self.frame_wanted.emit(self._desk.frame_at(self.cue, tick))

    def _on_frame_step_wanted(self, step: int) -> None:
        """Move the playhead; from the start of what is in view where it stands outside the cue."""
        if self._frame is None or self.canvas.tick is None:
            self._on_tick_wanted(round(self.canvas.axis.first))
        else:
            self.frame_wanted.emit(self._frame + step)
