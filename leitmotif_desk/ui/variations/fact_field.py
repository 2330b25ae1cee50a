"""A field for facts: type a few letters, Return states the first that fits, and the next can be typed."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from leitmotif_desk.domain.ids import SceneId
from leitmotif_desk.domain.project import Project
from leitmotif_desk.ui.variations.offers import Offer, offers

_OFFER = Qt.ItemDataRole.UserRole + 1


class FactField(QLineEdit):
    """`stated` carries the edit of the fact that was chosen."""

    stated = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place: tuple[Project, SceneId] | None = None
        self._model = QStandardItemModel(self)
        self.setPlaceholderText(self.tr("Add a fact: “mara dec”, “crisis”, “tension 7”"))
        self.setAccessibleName(self.tr("Add a story fact by typing"))
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(lambda index: self._state(index.data(_OFFER)))  # type: ignore[index]
        self._popup = QListView()
        completer.setPopup(self._popup)
        self.setCompleter(completer)
        self.textEdited.connect(self._show_offers)

    def show_scene(self, project: Project, scene: SceneId) -> None:
        """Offer what can be said about a scene; what is being typed stays."""
        self._place = (project, scene)

    @property
    def offered(self) -> tuple[Offer, ...]:
        return tuple(self._model.item(row).data(_OFFER) for row in range(self._model.rowCount()))

    def _show_offers(self, text: str) -> None:
        self._model.clear()
        for offer in offers(*self._place, text) if self._place else ():
            item = QStandardItem(offer.text)
            item.setData(offer, _OFFER)
            self._model.appendRow(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip() and self._model.rowCount():
                self._state(self._model.item(0).data(_OFFER))
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _state(self, offer: Offer) -> None:
        self._popup.hide()
        self.clear()
        self._model.clear()
        self.stated.emit(offer.edit)
