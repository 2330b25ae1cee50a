"""The shuttle backwards: the playhead runs without sound."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from leitmotif_desk.domain.time import FrameRate

_TICK_MS = 30


class Reverse(QObject):
    """Moves from a frame back to another by the clock; `ended` comes there."""

    frame_changed = Signal(int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._since = QElapsedTimer()
        self._ticks = QTimer(self)
        self._ticks.setInterval(_TICK_MS)
        self._ticks.timeout.connect(self._on_tick)

    def start(self, frame: int, first_frame: int, rate: FrameRate, speed: int) -> None:
        self._from, self._first, self._rate, self._speed = frame, first_frame, rate, speed
        self._since.start()
        self._ticks.start()

    def stop(self) -> None:
        self._ticks.stop()

    def _on_tick(self) -> None:
        passed = self._rate.frames(self._since.elapsed() * self._speed / 1000)
        frame = max(self._first, self._from - passed)
        self.frame_changed.emit(frame)
        if frame == self._first:
            self.stop()
            self.ended.emit()
