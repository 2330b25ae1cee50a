"""MIDI ports in memory, as python-rtmidi shows a machine's."""

from collections import deque


class MemoryPorts:
    """What is `plugged` in, by name; of the open port `played` bytes are handed out in order, each with its seconds."""

    def __init__(self, *plugged: str) -> None:
        self.plugged = list(plugged)
        self.open: str | None = None
        self.busy = ""
        """The port another program holds."""
        self.broken = False
        """Whether the machine's MIDI has gone away altogether."""
        self._waiting: deque[tuple[list[int], float]] = deque()

    def play(self, *message: int, later: float = 0.2) -> None:
        """Send bytes from the keyboard that is listened to; nobody hears one that is not."""
        if self.open in self.plugged:
            self._waiting.append((list(message), later))

    def get_ports(self) -> list[str]:
        self._ask()
        return list(self.plugged)

    def open_port(self, port: int) -> "MemoryPorts":
        self._ask()
        if self.open is not None:
            raise OSError("a port is open")
        if self.plugged[port] == self.busy:
            raise OSError("the port is in use")
        self.open = self.plugged[port]
        return self

    def close_port(self) -> None:
        self.open = None
        self._waiting.clear()

    def get_message(self) -> tuple[list[int], float] | None:
        self._ask()
        return self._waiting.popleft() if self._waiting else None

    def _ask(self) -> None:
        if self.broken:
            raise OSError("the sequencer is gone")
