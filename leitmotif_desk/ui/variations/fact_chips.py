"""Story facts as chips, each with a way to take it back, and a + with what can be added."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from leitmotif_desk.domain.facts import Fact
from leitmotif_desk.domain.ids import FactId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.variations.addable import ADDABLE_GROUPS, Addable
from leitmotif_desk.ui.variations.words import chip_words, colour_of_subject, translated
from leitmotif_desk.ui.widgets.chips import Chip
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.flow_layout import FlowLayout


class AddFactButton(QToolButton):
    """A + with every kind of fact that can be added; `added` carries the chosen entry of ADDABLE."""

    added = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText("+")
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("Add a story fact"))
        self.setToolTip(self.tr("Add a story fact"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        menu = QMenu(self)
        for group in ADDABLE_GROUPS:
            for addable in group:
                menu.addAction(translated(addable.label) + "…").triggered.connect(self._chooser(addable))
            menu.addSeparator()
        self.setMenu(menu)

    def _chooser(self, addable: Addable) -> Callable[[], None]:
        return lambda: self.added.emit(addable)


class FactChips(QWidget):
    """Facts in lines; what a person asks for is told, never done here."""

    retracted = Signal(str)
    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: dict[FactId, Chip] = {}

    @property
    def chips(self) -> tuple[Chip, ...]:
        return tuple(self._chips.values())

    def chip(self, fact: FactId) -> Chip | None:
        """Return the chip of a fact."""
        return self._chips.get(fact)

    def show_facts(self, project: Project, facts: Sequence[Fact]) -> None:
        """Show these facts, in their order."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {fact.id: self._chip(project, fact) for fact in facts}
        for chip in self._chips.values():
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _chip(self, project: Project, fact: Fact) -> Chip:
        chip = Chip(chip_words(fact, project), theme_colour(colour_of_subject(project, fact.subject)), self)
        chip.setToolTip(fact.message.text(translated))
        chip.removed.connect(lambda: self.retracted.emit(fact.id))
        chip.clicked.connect(lambda: self.clicked.emit(fact.id))
        chip.show()
        return chip

    def highlight(self, fact: str) -> bool:
        """Mark the chip of one fact, and no other; returns whether it is here."""
        for id, chip in self._chips.items():
            chip.set_highlighted(id == fact)
        return fact in self._chips
