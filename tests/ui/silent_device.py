"""Stands where the sound card would: takes samples when the test says that time passes."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal

from leitmotif_desk.sound import SAMPLE_RATE, Samples
from leitmotif_desk.sound.tape import Tape


class SilentDevice(QObject):
    """Has the face of the player; `taken` is what it was given since it last began."""

    heard_changed = Signal(int)
    finished = Signal()
    unavailable = Signal(str)
    made: "SilentDevice | None" = None

    def __init__(self, parent: QObject | None = None, find_device: Callable[[], object] | None = None) -> None:
        super().__init__(parent)
        self.tape: Tape | None = None
        self.pieces: list[Samples] = []
        self.volume = self.ahead_at_first = 0.0
        SilentDevice.made = self

    @property
    def playing(self) -> bool:
        return self.tape is not None

    @property
    def taken(self) -> Samples:
        return np.concatenate(self.pieces)

    def play(self, tape: Tape) -> None:
        self.tape, self.pieces, self.ahead_at_first = tape, [], tape.ahead

    def stop(self) -> None:
        self.tape = None

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def hear(self, seconds: float) -> None:
        """Let a stretch of time pass, a tenth of a second a step, as long as something plays."""
        wanted = round(seconds * SAMPLE_RATE)
        while wanted > 0 and self.tape is not None:
            count = min(wanted, SAMPLE_RATE // 10)
            self.pieces.append(self.tape.take(count))
            wanted -= count
            self.heard_changed.emit(self.tape.given)
            if self.tape is not None and self.tape.ended:
                self.stop()
                self.finished.emit()


def device() -> SilentDevice:
    assert SilentDevice.made is not None
    return SilentDevice.made
