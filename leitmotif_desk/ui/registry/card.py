"""A motif's card: name, times heard, engraved incipit, where in the film."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from leitmotif_desk.engraving import Sheet
from leitmotif_desk.ui.registry.model import Entry
from leitmotif_desk.ui.registry.strip import HeardStrip
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

INCIPIT_BARS = 2


class MotifCard(Card):
    """Shows one entry of the registry."""

    focused = Signal()
    opened = Signal()
    """A person pressed Return on it, or clicked it twice."""

    def __init__(self, entry: Entry, film: tuple[int, int], parent: QWidget | None = None) -> None:
        colour = theme_colour(entry.motif.colour)
        super().__init__(colour, parent)
        self.entry, self.film = entry, film
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        count = self.tr("{count} heard").format(count=len(entry.heard))
        self.setAccessibleName(f"{entry.motif.name}, {count}")
        top = QHBoxLayout()
        top.addWidget(ElidedLabel(entry.motif.name), 1)
        top.addWidget(label(count, size=0.9, dim=True))
        strip = HeardStrip(colour or self.palette().windowText().color())
        strip.set_heard(film, entry.heard)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(11, 7, 9, 6)
        layout.setSpacing(3)
        layout.addLayout(top)
        self.notation = NotationView(Sheet.of_form(entry.form, bars=INCIPIT_BARS), space=6.5)
        layout.addWidget(self.notation)
        layout.addWidget(strip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()
