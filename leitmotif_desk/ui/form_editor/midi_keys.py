"""What a MIDI keyboard sends, read as notes: bytes become keys, and of keys struck together the top one counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

CHORD_SECONDS = 0.05
"""Keys struck within so long are one chord: fingers of one hand spread by 20 to 40 ms."""
_DATA_BYTES = {0x8: 2, 0x9: 2, 0xA: 2, 0xB: 2, 0xC: 1, 0xD: 1, 0xE: 2}
"""How many bytes follow a channel's status byte, by its upper half."""
_NOTE_ON, _SYSTEM, _REAL_TIME = 0x9, 0xF0, 0xF8


@dataclass(frozen=True, slots=True)
class Press:
    """A key going down: MIDI number, velocity 1 to 127."""

    pitch: int
    velocity: int


class KeyStream:
    """Reads one port from its opening on; keeps the running status and the chord that is being struck."""

    def __init__(self) -> None:
        self._status = 0
        self._data: list[int] = []
        self._seconds = 0.0
        self._struck_at = 0.0
        self._top: Press | None = None

    @property
    def is_waiting(self) -> bool:
        """Whether a key is down whose chord may not be complete."""
        return self._top is not None

    def take(self, message: Iterable[int], seconds_later: float) -> tuple[Press, ...]:
        """Return the notes that are complete now that this came, so long after the message before it."""
        self._seconds += seconds_later
        done: list[Press] = []
        for press in self._presses(message):
            if self._top is None or self._seconds - self._struck_at > CHORD_SECONDS:
                done += self.rest()
                self._top, self._struck_at = press, self._seconds
            elif press.pitch > self._top.pitch:
                self._top = press
        return tuple(done)

    def rest(self) -> tuple[Press, ...]:
        """Return the note that was waiting, since nothing more came in time."""
        top, self._top = self._top, None
        return () if top is None else (top,)

    def _presses(self, message: Iterable[int]) -> Iterator[Press]:
        for byte in message:
            if byte >= _REAL_TIME:
                continue
            if byte & 0x80:
                self._status, self._data = (0 if byte >= _SYSTEM else byte), []
            elif self._status:
                self._data.append(byte)
                kind = self._status >> 4
                if len(self._data) == _DATA_BYTES[kind]:
                    pitch, velocity = self._data[0], self._data[-1]
                    self._data = []
                    # By MIDI's own rule a note-on with velocity 0 lets the key go.
                    if kind == _NOTE_ON and velocity:
                        yield Press(pitch, velocity)
