"""Music of any length, rendered a piece at a time: one cue, or a whole film with the silences between its cues."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.score import Score
from leitmotif_desk.sound.mix import EVEN, Mix
from leitmotif_desk.sound.performance import PEAK, Performance, Samples, loudest, sounding
from leitmotif_desk.sound.rendering import TAIL_SECONDS
from leitmotif_desk.sound.soundfont import SAMPLE_RATE, Shelf

_EDGE = 220
"""Samples in which a level moves or an end is faded: five milliseconds, no click."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of a score, `at` seconds after the start of the stream; cut at `until_seconds` where that is given.

    Both `from_seconds` and `until_seconds` count from the start of the score, at its own speed.
    """

    score: Score
    at: float = 0.0
    from_seconds: float = 0.0
    until_seconds: float | None = None
    mix: Mix = EVEN


@dataclass(frozen=True, slots=True)
class Piece:
    """The next samples of a stream; `last` where nothing comes after them."""

    samples: Samples
    last: bool


class Stream:
    """Renders clips as they come near; clips may overlap. Used by one thread after another, never by two at once.

    `seconds` is its length; None means until the last clip has died away. At another `speed` all of this shrinks.
    """

    def __init__(
        self,
        soundfont: Path | None = None,
        seconds: float | None = None,
        speed: float = 1.0,
        shelf: Shelf | None = None,
    ) -> None:
        self._soundfont, self._speed, self._shelf = soundfont, speed, shelf or Shelf()
        self._length = None if seconds is None else round(seconds / speed * SAMPLE_RATE)
        self._sounding: list[_Voice] = []
        self._waiting: list[Clip] = []
        self._done = 0

    def add(self, *clips: Clip) -> None:
        self._waiting.extend(clips)

    def take(self, count: int) -> Piece:
        """Return up to `count` samples; raises SoundMissing and BadSoundFont."""
        start, until = self._done, self._done + count
        if self._length is not None:
            until = min(until, self._length)
        self._open(until)
        if self._length is None and not self._waiting:
            until = min(until, max((voice.end for voice in self._sounding), default=start))
        samples = np.zeros((max(0, until - start), 2), dtype=np.float32)
        for voice in self._sounding:
            begin, end = max(voice.start, start), min(voice.end, until)
            if begin < end:
                samples[begin - start : end - start] += voice.take(end - begin)
        self._done = until
        self._close_until(until)
        np.clip(samples, -PEAK, PEAK, out=samples)
        return Piece(samples, until == self._length or not (self._length or self._sounding or self._waiting))

    def close(self) -> None:
        """Give back what it renders with; nothing is taken after that."""
        self._close_until(max((voice.end for voice in self._sounding), default=0))

    def _close_until(self, until: int) -> None:
        for voice in self._sounding:
            if voice.end <= until:
                voice.close()
        self._sounding = [voice for voice in self._sounding if voice.end > until]

    def _open(self, until: int) -> None:
        """Take up the clips that begin before a sample."""
        near = [clip for clip in self._waiting if round(clip.at / self._speed * SAMPLE_RATE) < until]
        for clip in near:
            self._waiting.remove(clip)
            self._sounding.append(_Voice(clip, self._soundfont, self._speed, self._shelf))


class _Voice:
    """A clip that sounds: levelled by its loudest second, and brought down once where more comes than that said."""

    def __init__(self, clip: Clip, soundfont: Path | None, speed: float, shelf: Shelf) -> None:
        peak = loudest(clip.score, soundfont, shelf)
        self._level = PEAK / peak if peak > 0 else 1.0
        stretch = sounding(clip.score, clip.from_seconds, clip.until_seconds, held_on=True)
        self._playing = Performance(clip.score, soundfont, clip.mix, stretch, speed, shelf)
        self.start = round(clip.at / speed * SAMPLE_RATE)
        whole = None if clip.until_seconds is None else (clip.until_seconds - clip.from_seconds) / speed
        self.end = self.start + (
            self._playing.end + round(TAIL_SECONDS * SAMPLE_RATE) if whole is None else round(whole * SAMPLE_RATE)
        )
        self._left = self.end - self.start
        self.close = self._playing.close

    def take(self, count: int) -> Samples:
        samples = self._playing.take(count)
        peak = float(max(samples.max(), -samples.min()))
        level = min(self._level, PEAK / peak) if peak > 0 else self._level
        levels = np.full(count, level, dtype=np.float32)
        edge = min(_EDGE, count)
        levels[:edge] = np.linspace(self._level, level, edge, dtype=np.float32)
        self._level = level
        self._left -= count
        if not self._left:
            levels[count - edge :] *= np.linspace(1.0, 0.0, edge, dtype=np.float32)
        samples *= levels[:, None]
        return samples


@dataclass(frozen=True, slots=True)
class Take:
    """The next samples of a stream as a job; `clips` come near meanwhile, `over` are streams that nobody hears now."""

    stream: Stream
    count: int
    clips: tuple[Clip, ...] = ()
    over: tuple[Stream, ...] = ()

    def __call__(self, progress: Progress = unheard) -> Piece:
        """Return the piece; raises SoundError."""
        for stream in self.over:
            stream.close()
        self.stream.add(*self.clips)
        piece = self.stream.take(self.count)
        progress(1.0)
        return piece
