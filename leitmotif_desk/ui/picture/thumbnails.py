"""Small pictures of a film's frames, kept while there is room."""

from bisect import bisect_left, insort
from collections import OrderedDict

from PySide6.QtGui import QImage


class Thumbnails:
    """Pictures by frame number, at most `most_bytes` of them; the one unused longest goes first."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._images: OrderedDict[int, QImage] = OrderedDict()
        self._frames: list[int] = []
        self.bytes = 0

    def __len__(self) -> int:
        return len(self._images)

    def __contains__(self, frame: int) -> bool:
        return frame in self._images

    def get(self, frame: int) -> QImage | None:
        found = self._images.get(frame)
        if found is not None:
            self._images.move_to_end(frame)
        return found

    def nearest(self, frame: int, within: int) -> QImage | None:
        """Return the picture kept of the frame nearest by."""
        place = bisect_left(self._frames, frame)
        beside = self._frames[max(0, place - 1) : place + 1]
        near = min(beside, key=lambda one: abs(one - frame), default=None)
        return self.get(near) if near is not None and abs(near - frame) <= within else None

    def put(self, frame: int, image: QImage) -> None:
        self._drop(frame)
        self._images[frame] = image
        insort(self._frames, frame)
        self.bytes += image.sizeInBytes()
        while self.bytes > self._most_bytes and len(self._images) > 1:
            self._drop(next(iter(self._images)))

    def clear(self) -> None:
        self._images.clear()
        self._frames.clear()
        self.bytes = 0

    def _drop(self, frame: int) -> None:
        image = self._images.pop(frame, None)
        if image is not None:
            self.bytes -= image.sizeInBytes()
            del self._frames[bisect_left(self._frames, frame)]
