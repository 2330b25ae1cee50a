"""A bar on stderr for work that takes time."""

import sys
from collections.abc import Callable
from typing import TextIO, TypeVar

from leitmotif_desk.domain.progress import Progress

T = TypeVar("T")

WIDTH = 32


class Bar:
    """Progress as a bar; silent where stderr is not a terminal."""

    def __init__(self, label: str, stream: TextIO = sys.stderr) -> None:
        self._label = label
        self._stream = stream
        self._shown = -1
        self._on = stream.isatty()

    def __call__(self, done: float) -> None:
        filled = round(WIDTH * min(1.0, max(0.0, done)))
        if not self._on or filled == self._shown:
            return
        self._shown = filled
        self._stream.write(f"\r{self._label} [{'#' * filled}{'.' * (WIDTH - filled)}] {done:4.0%}")
        self._stream.flush()

    def close(self) -> None:
        if self._on and self._shown >= 0:
            self._stream.write("\r" + " " * (WIDTH + len(self._label) + 9) + "\r")
            self._stream.flush()

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def with_bar(label: str, job: Callable[[Progress], T]) -> T:
    """Run a job with its progress as a bar on stderr."""
    with Bar(label) as bar:
        return job(bar)
