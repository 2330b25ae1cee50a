"""The registry's cards under the names of what they stand for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from leitmotif_desk.domain.ids import MotifId, SubjectId
from leitmotif_desk.domain.story import Subject
from leitmotif_desk.ui.registry.card import MotifCard
from leitmotif_desk.ui.registry.model import Group
from leitmotif_desk.ui.registry.subject_head import SubjectHead
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import label

_FIRST, _LAST = -1 << 20, 1 << 20
_MOVES: dict[int, int] = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Home: _FIRST,
    Qt.Key.Key_End: _LAST,
}


class CardList(QWidget):
    """Cards in groups; a card whose motif has not changed is kept, engraving and all."""

    chosen = Signal(str)
    opened = Signal(str)
    focused = Signal(object)
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)
    subject_edit_wanted = Signal(str)
    subject_menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[MotifId, MotifCard] = {}
        self._heads: list[SubjectHead] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(5)

    @property
    def cards(self) -> tuple[MotifCard, ...]:
        """The cards in view, top to bottom."""
        return tuple(self._cards.values())

    @property
    def heads(self) -> tuple[SubjectHead, ...]:
        """The lines that name a subject, top to bottom."""
        return tuple(self._heads)

    def card(self, motif: MotifId) -> MotifCard | None:
        return self._cards.get(motif)

    @property
    def focused_subject(self) -> SubjectId | None:
        """The subject whose line has the focus."""
        return next((head.subject.id for head in self._heads if head.subject and head.hasFocus()), None)

    def show_groups(
        self, groups: Sequence[Group], film: tuple[int, int], nothing: str, themeless: Sequence[Subject] = ()
    ) -> None:
        """Show these groups over the film's span of frames; `nothing` is said where there are none."""
        old, focused = self._cards, self.focused_subject
        for card in old.values():
            self._rows.removeWidget(card)
        empty_rows(self._rows)
        self._cards, self._heads = {}, []
        for group in groups:
            self._rows.addWidget(self._head(group.subject, group.entries[0].motif.colour))
            for entry in group.entries:
                kept = old.pop(entry.motif.id, None)
                if kept is not None and (kept.entry, kept.film) != (entry, film):
                    old[entry.motif.id] = kept
                    kept = None
                card = kept or self._connected(MotifCard(entry, film, self))
                self._cards[entry.motif.id] = card
                self._rows.addWidget(card)
        if not groups and not themeless:
            self._rows.addWidget(label(nothing, dim=True, wrap=True))
        self._show_themeless(themeless)
        self._rows.addStretch(1)
        self._replace(old)
        for head in self._heads:
            if focused is not None and head.subject is not None and head.subject.id == focused:
                head.setFocus()

    def _show_themeless(self, subjects: Sequence[Subject]) -> None:
        if subjects:
            self._rows.addSpacing(8)
            self._rows.addWidget(label(self.tr("No theme yet"), bold=True, dim=True))
        for subject in subjects:
            self._rows.addWidget(self._head(subject, None))

    def _replace(self, old: dict[MotifId, MotifCard]) -> None:
        """Take cards away; one that was replaced hands on its focus."""
        for id, card in old.items():
            if card.hasFocus() and id in self._cards:
                self._cards[id].setFocus()
            card.hide()
            card.deleteLater()

    def _head(self, subject: Subject | None, colour: int | None) -> SubjectHead:
        head = SubjectHead(subject, colour, self)
        self._heads.append(head)
        head.focused.connect(lambda: self.focused.emit(head))
        if subject is not None:
            head.edit_wanted.connect(lambda: self.subject_edit_wanted.emit(subject.id))
            head.customContextMenuRequested.connect(lambda at: self.subject_menu_requested.emit(head, at))
        return head

    def _connected(self, card: MotifCard) -> MotifCard:
        motif = card.entry.motif.id
        card.chosen.connect(lambda: self.chosen.emit(motif))
        card.opened.connect(lambda: self.opened.emit(motif))
        card.focused.connect(lambda: self.focused.emit(card))
        card.drag_requested.connect(lambda: self.drag_requested.emit(card))
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(lambda at: self.menu_requested.emit(card, at))
        return card

    # keyboard

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = _MOVES.get(event.key())
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        else:
            self.step(by)

    def step(self, by: int) -> None:
        """Go so many cards down (negative: up) from the one with the focus, and choose it."""
        cards = self.cards
        if not cards:
            return
        here = next((place for place, card in enumerate(cards) if card.hasFocus()), -1 if by > 0 else len(cards))
        card = cards[min(max(here + by, 0), len(cards) - 1)]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        self.chosen.emit(card.entry.motif.id)
