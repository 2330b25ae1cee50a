"""What a card says in figures: what is kept of the theme, what else it is like, what it tends to do, why this rank."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.variations.affect import arrows, sentence
from leitmotif_desk.ui.variations.words import translated
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.disclosure import Disclosure
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout
from leitmotif_desk.ui.widgets.meter import MeterBar
from leitmotif_desk.ui.widgets.text import label


def _(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("CardMeasures", text))


SCORE_PARTS = {
    "story": _("What the story says, and how surely"),
    "identity": _("The theme can be known again"),
    "affect": _("It tends to what the scene is marked with"),
    "continuity": _("It goes on from what was heard"),
    "novelty": _("It was not heard like this before"),
    "playability": _("It lies well for the players"),
}
"""The terms of a rank, in the order in which they are told."""


class CardMeasures(QWidget):
    """The figures of one suggestion; `parts` opens what its rank is made of."""

    def __init__(self, suggestion: Suggestion, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestion, self._project = suggestion, project
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(self._line())
        for text in (self.likeness, self.hidden):
            if text:
                layout.addWidget(label(text, dim=True, size=0.92, wrap=True))
        self.parts = Disclosure(self.tr("Rank {score:.2f}").format(score=suggestion.score))
        for text in self.part_texts:
            self.parts.rows.addWidget(label(text, dim=True, size=0.92, wrap=True))
        layout.addWidget(self.parts)
        self.parts.setVisible(bool(suggestion.score_parts))

    def _line(self) -> FlowLayout:
        line, suggestion = FlowLayout(spacing=8), self._suggestion
        if suggestion.lines:
            motif = self._project.the_motif(suggestion.lines[0].motif)
            colour = theme_colour(motif.colour) or self.palette().color(QPalette.ColorRole.WindowText)
            self.meter = MeterBar(suggestion.identity, colour, self.tr("Identity"))
            share = f"{round(100 * suggestion.identity)} % {translated(suggestion.band)}"
            for part in (label(self.tr("Identity"), dim=True, size=0.92), self.meter, label(share, size=0.92)):
                line.addWidget(part)
        self.affect = label(arrows(suggestion.affect), dim=True, size=0.92)
        self.affect.setToolTip(sentence(suggestion.affect))
        self.affect.setAccessibleName(self.affect.toolTip())
        line.addWidget(self.affect)
        return line

    @property
    def likeness(self) -> str:
        """Which other theme it is most like, and how much; empty where there is none."""
        nearest = self._suggestion.nearest
        if nearest is None:
            return ""
        return self.tr("Of the other themes it is most like {theme}: {share} %").format(
            theme=self._project.the_motif(nearest).name, share=round(100 * self._suggestion.nearest_identity)
        )

    @property
    def hidden(self) -> str:
        """Said where the finder would not hear the theme in it."""
        if self._suggestion.heard_as_its_own:
            return ""
        theme = self._project.the_motif(self._suggestion.lines[0].motif).name
        said = self.tr("Hidden: the finder does not hear {theme} in it. It is there for those who read the score.")
        return said.format(theme=theme)

    @property
    def part_texts(self) -> tuple[str, ...]:
        """What the rank is made of, a line each."""
        values = dict(self._suggestion.score_parts)
        return tuple(
            f"{values[name]:+.2f}  {QCoreApplication.translate('CardMeasures', text)}"
            for name, text in SCORE_PARTS.items()
            if name in values
        )
