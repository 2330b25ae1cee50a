"""Thumbnails of the linked picture for the timeline, decoded one after another as they are wished for."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage

from leitmotif_desk.desk.linking import Reference
from leitmotif_desk.domain.time import FrameRate
from leitmotif_desk.ui.picture.pace import Pace
from leitmotif_desk.ui.picture.projector import Projector
from leitmotif_desk.ui.picture.shrinking import shrunk
from leitmotif_desk.ui.picture.thumbnails import Thumbnails

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

HEIGHT = 88
"""Of a thumbnail in device pixels: twice the row of the timeline, for screens at 200 %."""
_MOST_BYTES = 32 * 1024 * 1024
_MOST_WISHES = 256
_TOLD_MS = 50
"""Pictures that come within this time are announced together."""
_BREATH_MS = 2
"""The event loop runs this long between two pictures."""
_WIDE = 16 / 9


class PictureStrip(QObject):
    """Gives thumbnails by film frame.

    `ready` comes when there are more; `failed` says why there will be none, and `problem` says so as long as it holds.
    """

    ready = Signal()
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, most_bytes: int = _MOST_BYTES) -> None:
        super().__init__(parent)
        self.pace: Pace | None = None
        self.problem = ""
        self._reference: Reference | None = None
        self._film_rate: FrameRate | None = None
        self._projector = Projector(self)
        self._projector.opened.connect(self._on_opened)
        self._projector.shown.connect(self._on_shown)
        self._projector.missed.connect(self._on_missed)
        self._projector.failed.connect(self._on_failed)
        self._kept = Thumbnails(most_bytes)
        self._wishes: dict[int, None] = {}
        self._blank: set[int] = set()
        self._decoding: int | None = None
        self._begin = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._begin.timeout.connect(self._on_begin)
        self._tell = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._tell.timeout.connect(self.ready)

    @property
    def is_linked(self) -> bool:
        return self._reference is not None

    @property
    def busy(self) -> bool:
        return self._decoding is not None or bool(self._wishes)

    @property
    def bytes_kept(self) -> int:
        return self._kept.bytes

    @property
    def aspect(self) -> float:
        """Width by height of a picture."""
        size = self._projector.size
        return size.width() / size.height() if size.height() > 0 else _WIDE

    def show(self, reference: Reference | None, film_rate: FrameRate) -> None:
        """Show another file, or none; only what changed is read again."""
        before, self._reference, self._film_rate = self._reference, reference, film_rate
        if reference is None or before is None or before.path != reference.path:
            self._forget()
            self.problem = ""
            if reference is not None:
                self._projector.open(reference.path)
        self._set_pace()
        self._tell.start()

    def picture(self, film_frame: int) -> QImage | None:
        """Return the thumbnail at a film frame, if it is there already."""
        return None if self.pace is None else self._kept.get(self.pace.file_frame(film_frame))

    def picture_near(self, film_frame: int, within: int) -> QImage | None:
        """Return a thumbnail of about a film frame, to stand there until the right one comes."""
        return None if self.pace is None else self._kept.nearest(self.pace.file_frame(film_frame), within)

    def wish(self, film_frames: Iterable[int]) -> None:
        """Ask for thumbnails: they come before those wished for earlier, in the order given."""
        if self.pace is None:
            return
        frames = (self.pace.file_frame(frame) for frame in film_frames if self.pace.holds(frame))
        new = {frame: None for frame in frames if frame not in self._kept and frame not in self._blank}
        if new:
            wishes = list(new | self._wishes)[:_MOST_WISHES]
            self._wishes = dict.fromkeys(wishes)
            self._go_on()

    def close(self) -> None:
        """Let the file go."""
        self._forget()
        self._reference = self.pace = None
        self._begin.stop()
        self._tell.stop()

    def _forget(self) -> None:
        self._projector.close()
        self._kept.clear()
        self._wishes.clear()
        self._blank.clear()
        self._decoding = None

    def _set_pace(self) -> None:
        rate, reference = self._projector.rate, self._reference
        if rate is None or reference is None or self._film_rate is None:
            self.pace = None
        else:
            self.pace = Pace(self._film_rate, rate, reference.start_frame, self._projector.frame_count)

    def _on_opened(self) -> None:
        self._set_pace()
        self._tell.start()

    def _on_failed(self, why: str) -> None:
        self.problem = why
        self._tell.start()
        self.failed.emit(why)

    def _go_on(self) -> None:
        if self._decoding is None and self._wishes and not self._begin.isActive():
            self._begin.start()

    def _on_begin(self) -> None:
        if self._decoding is None and self._wishes:
            self._decoding = next(iter(self._wishes))
            del self._wishes[self._decoding]
            self._projector.seek(self._decoding)

    def _on_shown(self, _number: int, frame: "QVideoFrame") -> None:
        if self._decoding is None:
            return
        self._kept.put(self._decoding, _small(frame))
        self._decoding = None
        if not self._tell.isActive():
            self._tell.start()
        self._go_on()

    def _on_missed(self, number: int) -> None:
        self._blank.add(number)
        self._decoding = None
        self._go_on()


def _small(frame: "QVideoFrame") -> QImage:
    # Of a large frame every nth line is enough: it stays below the few milliseconds the window can spare.
    return shrunk(frame, 2 * HEIGHT).scaledToHeight(HEIGHT, Qt.TransformationMode.SmoothTransformation)
