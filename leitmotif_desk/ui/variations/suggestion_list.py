"""The suggestions for a scene, best first, or what stands in the way of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from leitmotif_desk.desk.proposing import is_accepted
from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.motif import Motif
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.suggestion import Suggestion
from leitmotif_desk.ui.variations.suggestion_card import SuggestionCard
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label


class SuggestionList(QWidget):
    """Cards; each signal carries the card it is about."""

    play_requested = Signal(object)
    accept_requested = Signal(object)
    edit_requested = Signal(object)
    export_requested = Signal(object)
    dismiss_requested = Signal(object)
    drag_requested = Signal(object)
    fact_pointed = Signal(str)
    fact_clicked = Signal(str)
    renew_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggestions: tuple[Suggestion, ...] = ()
        self._motifs: tuple[Motif, ...] = ()
        self._stale = False
        self.cards: tuple[SuggestionCard, ...] = ()
        self.state = label(dim=True, wrap=True)
        self.renew = QPushButton(self.tr("Ask again"))
        self.renew.clicked.connect(self.renew_requested)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.state)
        layout.addWidget(self.renew)
        layout.addLayout(self._rows)
        layout.addStretch(1)
        self._say("")

    @property
    def suggestions(self) -> tuple[Suggestion, ...]:
        return self._suggestions

    @property
    def card_in_hand(self) -> SuggestionCard | None:
        """The card that the keyboard is on, otherwise the best one."""
        focus = self.focusWidget()
        held = (card for card in self.cards if focus is not None and (card is focus or card.isAncestorOf(focus)))
        return next(held, next(iter(self.cards), None))

    @property
    def is_stale(self) -> bool:
        return self._stale

    def clear(self) -> None:
        """Show no suggestions."""
        empty_rows(self._rows)
        self._suggestions, self.cards = (), ()
        self._stale = False
        self._say("")

    def show_suggestions(
        self, project: Project, suggestions: Sequence[Suggestion], sentences: Mapping[FactId, str]
    ) -> None:
        """Show a card for each; `sentences` are shown over the facts that reasons name. The same ones keep theirs."""
        if self.cards and (tuple(suggestions), project.motif) == (self._suggestions, self._motifs):
            self._stale = False
            self._say("")
            self.refresh(project)
            return
        self.clear()
        self._motifs = project.motif
        self._suggestions = tuple(suggestions)
        self.cards = tuple(
            SuggestionCard(suggestion, project, sentences, place) for place, suggestion in enumerate(suggestions, 1)
        )
        for card in self.cards:
            self._rows.addWidget(card)
            self._connect(card)
        self.refresh(project)
        if not suggestions:
            self._say(self._nothing(project))

    def _connect(self, card: SuggestionCard) -> None:
        card.play_requested.connect(lambda: self.play_requested.emit(card))
        card.accept_requested.connect(lambda: self.accept_requested.emit(card))
        card.edit_requested.connect(lambda: self.edit_requested.emit(card))
        card.export_requested.connect(lambda: self.export_requested.emit(card))
        card.dismiss_requested.connect(lambda: self.dismiss_requested.emit(card))
        card.drag_requested.connect(lambda: self.drag_requested.emit(card))
        card.fact_pointed.connect(self.fact_pointed)
        card.fact_clicked.connect(self.fact_clicked)

    def refresh(self, project: Project) -> None:
        """Say on each card whether it stands in the registry."""
        for card in self.cards:
            card.show_state(is_accepted(project, card.suggestion), self._stale)

    def mark_stale(self) -> None:
        """Say that the story has moved on since these were made."""
        self._stale = bool(self.cards)

    def show_working(self) -> None:
        """Say that suggestions are being made."""
        self._say(self.tr("The story has changed: new variations are being worked out.") if self._stale else
                  self.tr("Variations are being worked out."))  # fmt: skip

    def show_failure(self, text: str) -> None:
        """Say why there are none, with a way to ask again."""
        self._say(text, can_renew=True)

    def _say(self, text: str, can_renew: bool = False) -> None:
        self.state.setText(text)
        self.state.setVisible(bool(text))
        self.renew.setVisible(can_renew)

    def _nothing(self, project: Project) -> str:
        if not project.motif:
            return self.tr("No motif is registered yet: press + in the registry, so that there is something to vary.")
        return self.tr(
            "Nothing follows from the story yet. Press + above: who is present, what changes for them, "
            "who is deceived, what the scene recalls."
        )
