"""Keeps a projector at the playhead: still on the very frame, or running in step with the sound."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.ui.picture.pace import Pace
from leitmotif_desk.ui.picture.projector import Projector
from leitmotif_desk.ui.picture.shrinking import shrunk

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class Follower(QObject):
    """Shows what a file has at the film's frame.

    `changed` comes when the pace is known or gone, `shown` carries an image and whether more follow at once, `left`
    comes when the playhead stands outside of the file, `failed` says why there is no picture. While running, images
    have `height` lines at least, if the file has them; standing still they have all.
    """

    changed = Signal()
    shown = Signal(QImage, bool)
    left = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pace: Pace | None = None
        self.playing = False
        self.height = 0
        self._speed = 1.0
        self._frame = 0
        self._path: Path | None = None
        self._reference: Reference | None = None
        self._film_rate: FrameRate | None = None
        self._projector = Projector(self)
        self._projector.opened.connect(self._set_pace)
        self._projector.shown.connect(self._on_shown)
        self._projector.failed.connect(self._on_failed)

    def show(self, reference: Reference | None, film_rate: FrameRate) -> None:
        """Show another file, or none; a file that only begins elsewhere stays open."""
        self._reference, self._film_rate = reference, film_rate
        path = None if reference is None else reference.path
        if path != self._path:
            self._path = path
            self._projector.close()
            if path is not None:
                self._projector.open(path)
        self._set_pace()

    def close(self) -> None:
        """Let the file go."""
        self._projector.close()
        self._path = self.pace = None

    def set_frame(self, frame: int) -> None:
        """Follow the playhead to a film frame."""
        self._frame = frame
        pace, projector = self.pace, self._projector
        if pace is None:
            return
        wanted = pace.file_frame(frame)
        if not pace.holds(frame):
            projector.seek(wanted)
            self.left.emit()
        elif not (self.playing and self._speed > 0):
            # No decoder runs backwards; single frames do, as many as there is time for.
            projector.seek(wanted)
        elif not projector.running:
            projector.run(wanted, self._speed)
        else:
            projector.keep_step(wanted)

    def set_playing(self, playing: bool, speed: float = 1.0) -> None:
        """Say whether the playhead moves by itself, and how many times as fast as the film.

        The picture starts with the first frame that comes after: sound may need a while to begin.
        """
        self.playing, self._speed = playing, speed
        if self.pace is not None and self._projector.running:
            self._projector.seek(self.pace.file_frame(self._frame))

    def _set_pace(self) -> None:
        rate, reference = self._projector.rate, self._reference
        if rate is None or reference is None or self._film_rate is None:
            self.pace = None
        else:
            self.pace = Pace(self._film_rate, rate, reference.start_frame, self._projector.frame_count)
        self.changed.emit()
        self.set_frame(self._frame)

    def _on_shown(self, _number: int, frame: "QVideoFrame") -> None:
        if self.pace is not None and self.pace.holds(self._frame):
            running = self._projector.running
            self.shown.emit(shrunk(frame, self.height) if running else frame.toImage(), running)

    def _on_failed(self, why: str) -> None:
        self.pace = None
        self.changed.emit()
        self.failed.emit(why)
