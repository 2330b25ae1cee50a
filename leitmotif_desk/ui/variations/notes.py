"""What a person writes down about a scene."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from leitmotif_desk.domain.edits import ChangeScene
from leitmotif_desk.domain.story import Scene


class SceneNotes(QPlainTextEdit):
    """A scene's note; leaving it with another text is one edit."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Notes on this scene, for yourself and for the spotting session"))
        self.setAccessibleName(self.tr("Notes on this scene"))

    def show_note(self, scene: Scene) -> None:
        """Show a scene's note; what was typed about another scene is kept first."""
        self._keep()
        self._scene = scene
        if self.toPlainText() != scene.note:
            self.setPlainText(scene.note)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keep()

    def _keep(self) -> None:
        scene, text = self._scene, self.toPlainText()
        if scene is not None and text != scene.note:
            self._scene = None
            self.edited.emit(ChangeScene(scene.id, "note", text))
