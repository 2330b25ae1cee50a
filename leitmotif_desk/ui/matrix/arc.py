"""The arc of a theme: every form it is heard in along the film, engraved, in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from leitmotif_desk.desk.arc import forms_heard
from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.heard_sheets import heard_sheet
from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.occurrence import Occurrence
from leitmotif_desk.theory.words import chain_words
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

_MOST, _WIDTH, _SPACE = 24, 244, 6.2
_HEIGHT, _EMPTY_HEIGHT = 140, 60


class Arc(QWidget):
    """A card a form; `scene_chosen` says in which scene the form of the chosen card is first heard."""

    scene_chosen = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._name = ElidedLabel("", label(bold=True, dim=True))
        remark = label(self.tr("every form along the film, in order"), dim=True, size=0.85)
        self.cards: tuple[Card, ...] = ()
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(remark)
        layout.addLayout(heading)
        layout.addWidget(area)
        self.setFixedHeight(_HEIGHT)

    def show_motif(self, motif: MotifId) -> None:
        """Show the forms of another motif."""
        empty_rows(self._row)
        name = self._desk.project.the_motif(motif).name
        forms = forms_heard(self._desk, motif)[:_MOST]
        self._name.set_whole(self.tr("Arc of {motif}").format(motif=name))
        self.cards = tuple(self._card(one) for one in forms)
        for card in self.cards:
            self._row.addWidget(card)
        self.setFixedHeight(_HEIGHT if forms else _EMPTY_HEIGHT)
        if not forms:
            self._row.addWidget(label(self.tr("Not heard in any cue yet."), dim=True))
        self._row.addStretch(1)

    def _card(self, one: Occurrence) -> Card:
        desk = self._desk
        card = Card(theme_colour(desk.project.the_motif(one.motif).colour))
        card.setFixedWidth(_WIDTH)
        scene = desk.project.scene_at(desk.frames_of(one)[0])
        where = self.tr("sc. {number}").format(number=scene.number) if scene else desk.project.the_cue(one.cue).number
        layout = QVBoxLayout(card)
        layout.setContentsMargins(11, 6, 8, 6)
        layout.setSpacing(2)
        words = f"{where} · {chain_words(one.operations)}"
        layout.addWidget(ElidedLabel(words, label(dim=True, size=0.9)))
        layout.addStretch(1)
        layout.addWidget(NotationView(heard_sheet(desk, one), _SPACE))
        layout.addStretch(1)
        card.setAccessibleName(words)
        if scene is not None:
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            card.setCursor(Qt.CursorShape.PointingHandCursor)
            card.chosen.connect(lambda scene=scene.id: self.scene_chosen.emit(scene))
        return card
