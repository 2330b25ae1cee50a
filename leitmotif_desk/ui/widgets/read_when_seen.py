"""A panel that reads the desk again only when it is looked at."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class ReadWhenSeen(QWidget):
    """Its `refresh` is put off while it is hidden, and done when it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = False

    def refresh(self) -> None:
        """Show the desk as it is now."""
        raise NotImplementedError

    def refresh_when_seen(self) -> None:
        """Read the desk now if somebody looks, else once they do."""
        self._stale = True
        if self.isVisible():
            self.refresh_if_stale()

    def refresh_if_stale(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh_if_stale()
