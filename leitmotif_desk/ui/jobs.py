"""Work that takes time, beside the window: the only threads in the program."""

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from threading import Event
from time import monotonic
from typing import Any, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal, Slot

from leitmotif_desk.domain.errors import Cancelled, LeitmotifError
from leitmotif_desk.domain.progress import Progress

T = TypeVar("T")

_TOLD_SECONDS = 0.04
"""A job tells of its progress no more often than this: the window has more to do than to move a bar."""
IDLE = -1.0


@dataclass(frozen=True, slots=True)
class _Task:
    title: str
    job: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[LeitmotifError], None] | None
    stop: Event


class Jobs(QObject):
    """Runs frozen callables one after another on one other thread; their results come back on this one.

    `changed` carries a title and the share done (IDLE where nothing runs), `failed` the title and what was wrong.
    An error that is no LeitmotifError is raised again here, on the main thread.
    """

    changed = Signal(str, float)
    failed = Signal(str, str)
    _told = Signal(object, float)
    _ended = Signal(object, object)
    _idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="leitmotif-job")
        self._waiting: deque[_Task] = deque()
        self._running: _Task | None = None
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._running is not None or bool(self._waiting)

    def start(
        self,
        title: str,
        job: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[LeitmotifError], None] | None = None,
    ) -> None:
        """Put a job in the queue; `done` gets its result, or `failed` its error (Cancelled too)."""
        self._waiting.append(_Task(title, job, done, failed, Event()))
        self._begin_next()

    def cancel(self) -> None:
        """Ask the running job to stop; it does so at its next report of progress."""
        if self._running is not None:
            self._running.stop.set()

    def wait(self) -> None:
        """Run the event loop until nothing is left to do."""
        while self.busy:
            loop = QEventLoop()
            self._idle.connect(loop.quit)
            loop.exec()

    def clear(self) -> None:
        """Stop everything and drop its results."""
        self._waiting.clear()
        self.cancel()
        self._running = None
        self.changed.emit("", IDLE)
        self._idle.emit()

    def close(self) -> None:
        """Stop everything for good, and wait until it has stopped."""
        self.clear()
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _begin_next(self) -> None:
        if self._running is not None or not self._waiting:
            return
        task = self._running = self._waiting.popleft()
        self.changed.emit(task.title, 0.0)
        future = self._executor.submit(task.job, _Reporter(task, self._told))
        future.add_done_callback(lambda ended: self._ended.emit(task, ended))

    @Slot(object, float)
    def _on_told(self, task: _Task, share: float) -> None:
        if task is self._running:
            self.changed.emit(task.title, share)

    @Slot(object, object)
    def _on_ended(self, task: _Task, future: "Future[Any]") -> None:
        if task is not self._running:
            return
        self._running = None
        try:
            self._hand_back(task, future)
        finally:
            self._begin_next()
            if not self.busy:
                self.changed.emit("", IDLE)
                self._idle.emit()

    def _hand_back(self, task: _Task, future: "Future[Any]") -> None:
        try:
            result = future.result()
        except LeitmotifError as error:
            if task.failed is not None:
                task.failed(error)
            elif not isinstance(error, Cancelled):
                self.failed.emit(task.title, str(error))
            return
        task.done(result)


class _Reporter:
    """The Progress of one job, called on the other thread."""

    def __init__(self, task: _Task, told: Any) -> None:
        self._task = task
        self._told = told
        self._last = monotonic()

    def __call__(self, share: float) -> None:
        if self._task.stop.is_set():
            raise Cancelled(f"{self._task.title} was stopped.", now="Nothing was changed.")
        now = monotonic()
        if now - self._last >= _TOLD_SECONDS:
            self._last = now
            self._told.emit(self._task, share)
