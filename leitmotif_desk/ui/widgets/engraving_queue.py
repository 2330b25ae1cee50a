"""Notation is engraved one sheet a turn of the event loop, so that a window full of themes opens at once."""

from collections import deque
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid


class Engravable(Protocol):
    def engrave_now(self) -> None: ...


class EngravingQueue(QObject):
    """Views that wait for their notation; those whose widget is gone are passed over."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Engravable] = deque()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    def add(self, view: Engravable) -> None:
        """Engrave a view's sheet when its turn comes."""
        self._waiting.append(view)
        self._timer.start(0)

    def _on_turn(self) -> None:
        while self._waiting:
            view = self._waiting.popleft()
            if isValid(view):
                view.engrave_now()
                break
        if not self._waiting:
            self._timer.stop()


def engraving_queue() -> EngravingQueue:
    """Return the application's queue, made where there is none yet."""
    app = QCoreApplication.instance()
    assert app is not None
    return app.findChild(EngravingQueue) or EngravingQueue(app)
