"""The registry's cards under the names of what they stand for."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.story import Subject, SubjectKind
from leitmotif_desk.ui.registry.card import MotifCard
from leitmotif_desk.ui.registry.model import Group
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.dot import Dot
from leitmotif_desk.ui.widgets.rows import empty_rows
from leitmotif_desk.ui.widgets.text import ElidedLabel, label


class CardList(QWidget):
    """Cards in groups; a card whose motif has not changed is kept, engraving and all."""

    chosen = Signal(str)
    focused = Signal(object)
    drag_requested = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: dict[MotifId, MotifCard] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(5)

    @property
    def cards(self) -> tuple[MotifCard, ...]:
        """The cards in view, top to bottom."""
        return tuple(self._cards.values())

    def card(self, motif: MotifId) -> MotifCard | None:
        return self._cards.get(motif)

    def show_groups(self, groups: Sequence[Group], film: tuple[int, int], nothing: str) -> None:
        """Show these groups over the film's span of frames; `nothing` is said where there are none."""
        old = self._cards
        for card in old.values():
            self._rows.removeWidget(card)
        empty_rows(self._rows)
        self._cards = {}
        for group in groups:
            self._rows.addLayout(self._head(group))
            for entry in group.entries:
                kept = old.pop(entry.motif.id, None)
                if kept is not None and (kept.entry, kept.film) != (entry, film):
                    old[entry.motif.id] = kept
                    kept = None
                card = kept or self._connected(MotifCard(entry, film, self))
                self._cards[entry.motif.id] = card
                self._rows.addWidget(card)
        if not groups:
            self._rows.addWidget(label(nothing, dim=True, wrap=True))
        self._rows.addStretch(1)
        self._replace(old)

    def _replace(self, old: dict[MotifId, MotifCard]) -> None:
        """Take cards away; one that was replaced hands on its focus."""
        for id, card in old.items():
            if card.hasFocus() and id in self._cards:
                self._cards[id].setFocus()
            card.hide()
            card.deleteLater()

    def _head(self, group: Group) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 5, 0, 0)
        line.setSpacing(6)
        line.addWidget(Dot(theme_colour(group.entries[0].motif.colour)))
        line.addWidget(label(group.subject.name if group.subject else self.tr("Stands for nothing yet"), bold=True))
        line.addWidget(ElidedLabel(_remark(group.subject), label(size=0.92, dim=True)), 1)
        return line

    def _connected(self, card: MotifCard) -> MotifCard:
        motif = card.entry.motif.id
        card.chosen.connect(lambda: self.chosen.emit(motif))
        card.focused.connect(lambda: self.focused.emit(card))
        card.drag_requested.connect(lambda: self.drag_requested.emit(card))
        card.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        card.customContextMenuRequested.connect(lambda at: self.menu_requested.emit(card, at))
        return card


def _remark(subject: Subject | None) -> str:
    if subject is None:
        return ""
    return subject.note or ("" if subject.kind is SubjectKind.CHARACTER else subject.kind.value)
