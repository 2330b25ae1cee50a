"""The field itself: shows what matches while one types; Return or a click goes there."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.ui.search.index import Index, Place

_PLACE = Qt.ItemDataRole.UserRole + 1
_ROWS = 14


def _no_commands() -> tuple[Place, ...]:
    return ()


class SearchField(QLineEdit):
    """Reads the desk when one comes to it, and again never before."""

    place_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._commands: Callable[[], Iterable[Place]] = _no_commands
        self._index = Index(())
        self._model = QStandardItemModel(self)
        self.setPlaceholderText(self.tr("Find anything…   Ctrl K"))
        self.setAccessibleName(self.tr("Find scenes, motifs, subjects, cues, occurrences, findings and commands"))
        self.setToolTip(self.accessibleName())
        self.setClearButtonEnabled(True)
        self.setFixedWidth(230)
        self.setMinimumHeight(30)
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_ROWS)
        self._popup = QListView()
        self._popup.setMinimumWidth(520)
        completer.setPopup(self._popup)
        completer.activated[QModelIndex].connect(self._on_chosen)  # type: ignore[index]
        self.setCompleter(completer)
        self.textEdited.connect(self._show_found)

    def set_desk(self, desk: Desk | None) -> None:
        self._desk = desk

    def set_commands(self, commands: Callable[[], Iterable[Place]]) -> None:
        """Offer commands too; they are asked for whenever the desk is read."""
        self._commands = commands

    def focusInEvent(self, event: QFocusEvent) -> None:
        # The popup gives the focus back on every key; only coming here anew reads the desk again.
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.refresh()
        super().focusInEvent(event)

    def refresh(self) -> None:
        """Read from the desk what there is to find."""
        self._index = Index.of(self._desk, self._commands()) if self._desk else Index(())

    def _kinds(self) -> dict[str, str]:
        return {
            "scene": self.tr("scene"), "motif": self.tr("motif"), "subject": self.tr("subject"), "cue": self.tr("cue"),
            "marker": self.tr("marker"), "finding": self.tr("finding"), "command": self.tr("do"),
            "occurrence": self.tr("heard"),
        }  # fmt: skip

    def _show_found(self, text: str) -> None:
        self._model.clear()
        kinds = self._kinds()
        for place in self._index.find(text, _ROWS):
            item = QStandardItem(f"{kinds[place.kind]}  ·  {place.text}")
            item.setData(place, _PLACE)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_to_first()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.clearFocus()
        else:
            super().keyPressEvent(event)

    def _go_to_first(self) -> None:
        if self.text() and self._model.rowCount():
            self._go(self._model.item(0).data(_PLACE))

    def _on_chosen(self, index: QModelIndex) -> None:
        self._go(index.data(_PLACE))

    def _go(self, place: Place) -> None:
        self._popup.hide()
        self.clear()
        self.clearFocus()
        self.place_wanted.emit(place)
