"""Watches how long the window is deaf: the longest a timer had to wait while the main thread was at work."""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from time import thread_time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

_BEAT_MS = 2
MOST_MS = 50.0
"""No event should keep the window from answering for longer, on the machine the README's figures are from."""
FROZEN_MS = 250.0
"""Longer than this is no slow machine but work that belongs in a job."""


@dataclass(slots=True)
class Watch:
    """The longest gaps between two beats, in milliseconds of the main thread's own work, by what was being done.

    Work of other processes does not count: a busy machine is not a slow window.
    """

    gaps: dict[str, float] = field(default_factory=dict)
    doing: str = ""
    _last: float = 0.0

    def beat(self) -> None:
        now = thread_time()
        gap = 1000 * (now - self._last)
        self.gaps[self.doing] = max(self.gaps.get(self.doing, 0.0), gap)
        self._last = now

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Name what is being done, and let the window come to rest after it."""
        self.settle()
        self.doing, self._last = name, thread_time()
        yield
        self.settle()
        self.doing = ""

    def settle(self) -> None:
        """Run the event loop until the next beat has come."""
        last = self._last
        while self._last == last:
            QApplication.processEvents()

    def over(self, most: float = MOST_MS) -> dict[str, float]:
        """Return the named steps in which the window was deaf for too long."""
        return {name: round(gap, 1) for name, gap in self.gaps.items() if name and gap > most}


@contextmanager
def watching() -> Iterator[Watch]:
    """Watch the event loop while the body runs; what stood before it is set aside, as the program does at its start."""
    gc.collect()
    gc.freeze()
    watch = Watch(_last=thread_time())
    timer = QTimer(interval=_BEAT_MS)
    timer.timeout.connect(watch.beat)
    timer.start()
    try:
        yield watch
    finally:
        timer.stop()
        for step, gap in watch.gaps.items():
            logging.getLogger("watch").info("%-24s %6.1f ms", step or "between", gap)
        gc.unfreeze()
