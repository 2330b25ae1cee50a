"""A motif's card: name, times heard, engraved incipit, where in the film."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDrag, QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from leitmotif_desk.engraving import Sheet
from leitmotif_desk.ui.registry.model import Entry
from leitmotif_desk.ui.registry.strip import HeardStrip
from leitmotif_desk.ui.widgets.card import Card
from leitmotif_desk.ui.widgets.colours import theme_colour
from leitmotif_desk.ui.widgets.notation import NotationView
from leitmotif_desk.ui.widgets.text import ElidedLabel, label

INCIPIT_BARS = 2
MOTIF_MIME = "application/x-leitmotif-motif"


class MotifCard(Card):
    """Shows one entry of the registry; `drag_requested` says that a person drags it away."""

    focused = Signal()
    drag_requested = Signal()

    def __init__(self, entry: Entry, film: tuple[int, int], parent: QWidget | None = None) -> None:
        colour = theme_colour(entry.motif.colour)
        super().__init__(colour, parent)
        self.entry = entry
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        count = self.tr("%n heard", "", len(entry.heard))
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
        layout.addWidget(NotationView(Sheet.of_form(entry.form, bars=INCIPIT_BARS), space=6.5))
        layout.addWidget(strip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._pressed_at = None
            self.drag_requested.emit()


def dragged(source: QWidget, motif: str, midi: Path | None) -> QDrag:
    """Return the drag of a motif out of the registry."""
    data = QMimeData()
    data.setData(MOTIF_MIME, motif.encode())
    if midi is not None:
        data.setUrls([QUrl.fromLocalFile(str(midi))])
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(source.grab().scaledToWidth(160, Qt.TransformationMode.SmoothTransformation))
    return drag
