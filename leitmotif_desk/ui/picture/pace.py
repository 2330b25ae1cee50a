"""Which frame of a file stands at which frame of the film; their rates may differ."""

from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.domain.time import FrameRate

_MIDDLE = Fraction(1, 2)


@dataclass(frozen=True, slots=True)
class Pace:
    """A file of `frame_count` frames at `file_rate` that begins at film frame `start_frame`."""

    film_rate: FrameRate
    file_rate: FrameRate
    start_frame: int
    frame_count: int

    @property
    def end_frame(self) -> int:
        """The film frame after the last that the file has a picture for."""
        return self.start_frame + self.film_rate.frames(self.file_rate.seconds(self.frame_count))

    def holds(self, film_frame: int) -> bool:
        return 0 <= self._index(film_frame) < self.frame_count

    def file_frame(self, film_frame: int) -> int:
        """Return the file's frame in the middle of a film frame, its first or last outside of it."""
        return min(max(self._index(film_frame), 0), max(0, self.frame_count - 1))

    def film_frame(self, file_frame: int) -> int:
        """Return the film frame in the middle of a frame of the file."""
        return self.start_frame + self.film_rate.frames((file_frame + _MIDDLE) / self.file_rate.fps)

    def _index(self, film_frame: int) -> int:
        return self.file_rate.frames((film_frame - self.start_frame + _MIDDLE) / self.film_rate.fps)
