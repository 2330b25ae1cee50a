"""What is ready to be heard, and which moment of the music each sample that was handed out belongs to."""

from bisect import bisect_right
from collections import deque
from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np

from leitmotif_desk.sound.performance import Samples
from leitmotif_desk.sound.soundfont import SAMPLE_RATE

_CROSSING = 882
"""Samples in which one sound becomes another: twenty milliseconds."""
_MARKS_KEPT = 4_000


@dataclass(frozen=True, slots=True)
class Stretch:
    """Samples and what they are: their first is `seconds` into the music named `what`, at a speed."""

    samples: Samples
    seconds: float = 0.0
    what: str = ""
    speed: float = 1.0

    @property
    def end(self) -> float:
        return self.seconds + len(self.samples) / SAMPLE_RATE * self.speed

    def after(self, count: int) -> "Stretch":
        """Return it without its first samples."""
        return replace(self, samples=self.samples[count:], seconds=self.seconds + count / SAMPLE_RATE * self.speed)


@dataclass(frozen=True, slots=True)
class _Mark:
    """From the sample `given` on, counted since the tape began, this is heard; a speed of 0 is waiting."""

    given: int
    seconds: float
    what: str
    speed: float


class Tape:
    """Hands out samples without a gap: silence where rendering is late, which counts as waiting at one place."""

    def __init__(self) -> None:
        self.given = 0
        self.complete = False
        self._ready: deque[Stretch] = deque()
        self._marks: list[_Mark] = []

    @property
    def ahead(self) -> float:
        """Seconds that lie ready."""
        return sum(len(stretch.samples) for stretch in self._ready) / SAMPLE_RATE

    @property
    def ended(self) -> bool:
        """Whether all has been handed out."""
        return self.complete and not self._ready

    @property
    def next_place(self) -> tuple[str, float]:
        """Return what the next sample to be handed out belongs to, and its seconds there."""
        if self._ready:
            return self._ready[0].what, self._ready[0].seconds
        return self.place_at(self.given)

    def append(self, stretch: Stretch) -> None:
        if len(stretch.samples):
            self._ready.append(stretch)

    def switch(self, stretch: Stretch) -> None:
        """Cross over to another sound, from its first sample on."""
        count = min(_CROSSING, len(stretch.samples))
        old = self._peek(count)
        fading = np.linspace(0.0, 1.0, count, dtype=np.float32)[:, None]
        samples = stretch.samples.copy()
        samples[:count] = samples[:count] * fading + old * (1 - fading)
        self._ready.clear()
        self.append(replace(stretch, samples=samples))

    def take(self, count: int) -> Samples:
        """Return the next `count` samples; fewer only where the music has ended."""
        taken: list[Samples] = []
        wanted = count
        while wanted and self._ready:
            stretch = self._ready[0]
            self._mark(stretch.seconds, stretch.what, stretch.speed)
            piece = stretch.samples[:wanted]
            taken.append(piece)
            self.given += len(piece)
            wanted -= len(piece)
            if len(piece) < len(stretch.samples):
                self._ready[0] = stretch.after(len(piece))
            else:
                self._ready.popleft()
        if wanted and not self.complete:
            what, seconds = self.place_at(self.given)
            self._mark(seconds, what, 0.0)
            taken.append(np.zeros((wanted, 2), dtype=np.float32))
            self.given += wanted
        return np.concatenate(taken) if taken else np.zeros((0, 2), dtype=np.float32)

    def place_at(self, sample: int) -> tuple[str, float]:
        """Return what a sample handed out belongs to, and its seconds there."""
        place = bisect_right(self._marks, sample, key=attrgetter("given")) - 1
        if place < 0:
            return "", 0.0
        mark = self._marks[place]
        return mark.what, mark.seconds + (sample - mark.given) / SAMPLE_RATE * mark.speed

    def _peek(self, count: int) -> Samples:
        """Return what would come next, without handing it out; silence where it ends."""
        coming = np.zeros((count, 2), dtype=np.float32)
        done = 0
        for stretch in self._ready:
            piece = stretch.samples[: count - done]
            coming[done : done + len(piece)] = piece
            done += len(piece)
        return coming

    def _mark(self, seconds: float, what: str, speed: float) -> None:
        """Note what begins here, unless it only goes on."""
        if self._marks:
            known, place = self.place_at(self.given)
            if (known, self._marks[-1].speed) == (what, speed) and abs(place - seconds) < 1 / SAMPLE_RATE:
                return
        self._marks.append(_Mark(self.given, seconds, what, speed))
        del self._marks[:-_MARKS_KEPT]
