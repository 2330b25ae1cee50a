"""How a motif is spent over the film, and what the continuity check says about it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from leitmotif_desk.desk.comparing import LOOKALIKE, value_text
from leitmotif_desk.desk.motif_facts import Economy, Kin
from leitmotif_desk.desk.spending import along
from leitmotif_desk.domain.finding import Finding, Severity
from leitmotif_desk.domain.motif import Form
from leitmotif_desk.domain.project import Project
from leitmotif_desk.engraving import Sheet
from leitmotif_desk.reports import Inks, Track, economy_drawing
from leitmotif_desk.ui.motif.parts import GoTo
from leitmotif_desk.ui.motif.words import (
    VERDICT_WORDS,
    busiest_words,
    clock,
    scene_number,
    silence_words,
    translated,
)
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.drawing import DrawingView
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_FILM_WIDTH = 330
"""Pixels of the film in the drawing, so that its letters are no smaller than the panel's."""
MARKS = {Severity.ERROR: "■", Severity.WARN: "▲", Severity.INFO: "●"}
"""Shapes, so that nothing depends on colour."""


@dataclass(frozen=True, slots=True)
class EconomyFacts:
    """All that the tab shows; `findings` are (place among the desk's findings, finding)."""

    project: Project
    subject: str
    economy: Economy
    findings: tuple[tuple[int, Finding], ...]
    kin: Kin | None
    kin_form: Form | None
    track: Track


class EconomyTab(QWidget):
    """Figures at the top, each with a way to its place; findings below them as cards."""

    frame_wanted = Signal(int)
    scene_wanted = Signal(str)
    finding_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 8, 0, 8)
        self._rows.setSpacing(8)
        self._shown: EconomyFacts | None = None
        self.findings: tuple[Card, ...] = ()
        self.silence: GoTo | None = None
        self.busiest: GoTo | None = None

    def show_facts(self, facts: EconomyFacts) -> None:
        """Show how a motif is spent; the same facts leave everything as it is."""
        if facts == self._shown:
            return
        self._shown = facts
        empty_rows(self._rows)
        self._rows.addWidget(self._figures(facts))
        if facts.track.bars:
            self._rows.addWidget(self._drawing(facts))
        self.findings = tuple(self._finding(place, finding) for place, finding in facts.findings)
        self._rows.addWidget(label(self._findings_title(len(self.findings)), bold=True, dim=True))
        for card in self.findings:
            self._rows.addWidget(card)
        if facts.kin is not None and facts.kin_form is not None:
            self._rows.addWidget(self._kin(facts.project, facts.kin, facts.kin_form))
        self._rows.addStretch(1)

    def _figures(self, facts: EconomyFacts) -> QWidget:
        card = Card()
        grid = QGridLayout(card)
        grid.setContentsMargins(11, 9, 11, 9)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        project, economy = facts.project, facts.economy
        seconds = float(project.film.frame_rate.seconds(economy.screen_frames))
        self._figure(grid, self.tr("Statements"), label(str(economy.statements), bold=True))
        self._figure(grid, self.tr("Screen time"), label(clock(seconds)))
        count = self.tr("{count} of {all}").format(count=len(economy.scenes), all=economy.scene_count)
        numbers = ", ".join(scene_number(project, scene) for scene in economy.scenes)
        self._figure(grid, self.tr("Scenes"), label(f"{count}: {numbers}" if numbers else count, wrap=True))
        self._silence(grid, facts)
        self._busiest(grid, facts)
        return card

    def _drawing(self, facts: EconomyFacts) -> DrawingView:
        colours, role = self.palette(), QPalette.ColorRole
        dim = colours.color(role.PlaceholderText).name()
        inks = Inks(colours.color(role.Text).name(), dim, colours.color(role.Mid).name(), "")
        words = self.tr("Along the film. Up: how much of the theme is heard. Down: how far it has changed.")
        return DrawingView(economy_drawing("", (facts.track,), along(facts.project), inks, _FILM_WIDTH), words)

    def _figure(self, grid: QGridLayout, name: str, value: QWidget) -> None:
        row = grid.rowCount()
        grid.addWidget(label(name, dim=True), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(value, row, 1)

    def _silence(self, grid: QGridLayout, facts: EconomyFacts) -> None:
        silence = facts.economy.silence
        if silence is None:
            self._figure(grid, self.tr("Longest silence"), label("–"))
            return
        first, *rest = silence_words(facts.project, silence, facts.subject).split("\n")
        self.silence = GoTo(first, self.tr("Go to where the silence begins"))
        self.silence.clicked.connect(lambda: self.frame_wanted.emit(silence.span[0]))
        self._figure(grid, self.tr("Longest silence"), self.silence)
        for more in rest:
            self._figure(grid, "", label(more, dim=True, size=0.92, wrap=True))

    def _busiest(self, grid: QGridLayout, facts: EconomyFacts) -> None:
        busiest = facts.economy.busiest
        if busiest is None:
            self._figure(grid, self.tr("Busiest 10 min"), label("–"))
            return
        self.busiest = GoTo(busiest_words(facts.project, facts.economy), self.tr("Go to where they begin"))
        self.busiest.clicked.connect(lambda: self.frame_wanted.emit(busiest[1]))
        self._figure(grid, self.tr("Busiest 10 min"), self.busiest)

    def _findings_title(self, count: int) -> str:
        if not count:
            return self.tr("The continuity check says nothing about it")
        return self.tr("1 finding") if count == 1 else self.tr("{count} findings").format(count=count)

    def _finding(self, place: int, finding: Finding) -> Card:
        card = Card()
        card.set_outlined(finding.severity is Severity.ERROR)
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card.setCursor(Qt.CursorShape.PointingHandCursor)
        text = finding.message.text(translated)
        card.setAccessibleName(text)
        card.setToolTip(self.tr("Go there"))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(11, 8, 11, 8)
        layout.addWidget(label(f"{MARKS[finding.severity]}  {text}", wrap=True))
        card.chosen.connect(lambda: self.finding_wanted.emit(place))
        return card

    def _kin(self, project: Project, kin: Kin, form: Form) -> Card:
        other = project.the_motif(kin.motif)
        card = Card(theme_colour(other.colour))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(13, 8, 11, 8)
        layout.addWidget(label(self.tr("Closest other theme"), bold=True))
        layout.addWidget(NotationView(Sheet.of_form(form, bars=2), space=6))
        words = self.tr("{motif}, {value}: {verdict} (lookalike from {limit}).").format(
            motif=other.name,
            value=value_text(kin.identity),
            verdict=translated(VERDICT_WORDS[kin.verdict]),
            limit=value_text(LOOKALIKE),
        )
        layout.addWidget(label(words, dim=True, wrap=True))
        return card
