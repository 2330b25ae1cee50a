"""One synthesiser that plays one score, as many samples at a time as are asked for."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.score import NoteTable, Part, Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.sound.instruments import is_known, program_of
from leitmotif_desk.sound.mix import EVEN, Mix
from leitmotif_desk.sound.soundfont import SAMPLE_RATE, Shelf, default_soundfont

if TYPE_CHECKING:
    from tinysoundfont import Synth

Samples = NDArray[np.float32]
"""Shape (n, 2), left and right, -1 to 1, at SAMPLE_RATE."""

GRACE_SECONDS = 0.09
SHORTEST_SECONDS = 0.05
PEAK = 10 ** (-1 / 20)
"""One decibel below full scale: players that resample do not clip."""
_HELD_ON_SECONDS = 0.1
_PROBE_SECONDS = 1.0
_OFF, _ON = 0, 1


@dataclass(frozen=True, slots=True)
class Sounding:
    """Notes by their seconds from the start of what is rendered."""

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    notes: NoteTable


def sounding(score: Score, start: float = 0.0, end: float | None = None, *, held_on: bool = False) -> Sounding:
    """Return the notes that begin in a stretch of seconds, cut at its end.

    With `held_on` also those that sound already at its start, percussion aside: they begin with it.
    """
    notes = score.notes
    starts = score.tempo.seconds_of(notes.onset_ticks) - start
    ends = score.tempo.seconds_of(notes.onset_ticks + notes.duration_ticks) - start
    # Grace notes have no length of their own: they sound before the note they lead to.
    grace = notes.duration_ticks == 0
    starts = np.where(grace, np.maximum(starts - GRACE_SECONDS, np.minimum(starts, 0.0)), starts)
    ends = np.maximum(ends, starts + np.where(grace, GRACE_SECONDS, SHORTEST_SECONDS))
    if held_on:
        drums = np.array([part.percussion for part in score.parts], dtype=bool)
        starts = np.where((starts < 0) & (ends > _HELD_ON_SECONDS) & ~drums[notes.part], 0.0, starts)
    length = np.inf if end is None else end - start
    heard = (starts >= 0) & (starts < length) & (notes.pitch >= 0) & (notes.pitch <= 127) & (notes.velocity > 0)
    return Sounding(starts[heard], np.minimum(ends[heard], length), notes.where(heard))


class Performance:
    """Plays a stretch of a score from its first sample on; `end` counts the samples to the last note's end.

    `speed` brings the notes nearer together and leaves their pitch. Raises SoundMissing and BadSoundFont.
    """

    def __init__(
        self,
        score: Score,
        soundfont: Path | None = None,
        mix: Mix = EVEN,
        stretch: Sounding | None = None,
        speed: float = 1.0,
        shelf: Shelf | None = None,
    ) -> None:
        self._parts, self._mix = score.parts, mix
        self._path, self._shelf = soundfont or default_soundfont(), shelf or Shelf()
        self._synth, self._font = self._shelf.take(self._path)
        self._begin(stretch or sounding(score), speed)
        self._choose_sounds()

    def _begin(self, stretch: Sounding, speed: float = 1.0) -> None:
        notes = stretch.notes
        self.end = round(float(stretch.ends.max(initial=0.0)) / speed * SAMPLE_RATE)
        self._notes = tuple(column.tolist() for column in (notes.part, notes.pitch, notes.velocity))
        self._events = tuple(column.tolist() for column in _events(stretch, speed))
        self._next = self._done = 0

    def _choose_sounds(self) -> None:
        font = self._synth.soundfonts[self._font]
        for channel, part in enumerate(self._parts):
            _choose_sound(self._synth, self._font, channel, part)
            if self._mix != EVEN:
                font.channel_set_volume(channel, self._mix.factor(part.name))

    def close(self) -> None:
        """Put the synthesiser back on its shelf; nothing is played after that."""
        self._shelf.put(self._path, self._synth, self._font)

    def take(self, count: int) -> Samples:
        """Return the next samples, each note begun on its exact one."""
        samples = np.zeros((count, 2), dtype=np.float32)
        raw, start = samples.data.cast("B"), self._done
        times, kinds, rows = self._events
        while self._next < len(times) and times[self._next] < start + count:
            self._fill(raw, start, times[self._next])
            self._strike(kinds[self._next], rows[self._next])
            self._next += 1
        self._fill(raw, start, start + count)
        return samples

    def _fill(self, raw: memoryview, start: int, until: int) -> None:
        if until > self._done:
            self._synth.generate_simple(until - self._done, raw[8 * (self._done - start) : 8 * (until - start)])
            self._done = until

    def _strike(self, kind: int, row: int) -> None:
        channels, pitches, velocities = self._notes
        if kind == _ON:
            self._synth.noteon(channels[row], pitches[row], min(velocities[row], 127))
        else:
            self._synth.noteoff(channels[row], pitches[row])


def loudest(score: Score, soundfont: Path | None = None, shelf: Shelf | None = None) -> float:
    """Return the peak of the second in which most sounds, every part as written; 0 for a score without notes."""
    whole = sounding(score)
    if not len(whole.starts):
        return 0.0
    order = np.argsort(whole.starts, kind="stable")
    power = whole.notes.velocity.astype(np.float64) ** 2
    begun = np.cumsum(power[order])
    falling = np.argsort(whole.ends, kind="stable")
    ended = np.concatenate(((0.0,), np.cumsum(power[falling])))
    still = begun - ended[np.searchsorted(whole.ends[falling], whole.starts[order], side="right")]
    at = float(whole.starts[order][int(still.argmax())])
    stretch = sounding(score, at, at + _PROBE_SECONDS, held_on=True)
    probe = Performance(score, soundfont, stretch=stretch, shelf=shelf)
    samples = probe.take(round(_PROBE_SECONDS * SAMPLE_RATE))
    probe.close()
    return float(max(samples.max(), -samples.min()))


def _choose_sound(synth: "Synth", font: int, channel: int, part: Part) -> None:
    # Many files leave the program at 0, which is a piano, and name the instrument.
    program = program_of(part.name) if part.program == 0 and is_known(part.name) else part.program
    try:
        synth.program_select(channel, font, 0, program, part.percussion)
    except RuntimeError:
        # A small SoundFont may lack the sound; its first one is better than silence.
        synth.program_select(channel, font, 0, 0, part.percussion)


def _events(stretch: Sounding, speed: float) -> tuple[IntColumn, IntColumn, IntColumn]:
    """Return columns (sample, _ON or _OFF, row), in time order; at one sample notes end before others begin."""
    rows = np.arange(len(stretch.starts))
    at = np.concatenate((stretch.starts, stretch.ends)) / speed * SAMPLE_RATE
    samples = np.round(at).astype(np.int64)
    kinds = np.repeat(np.array([_ON, _OFF], dtype=np.int64), len(rows))
    both = np.concatenate((rows, rows))
    order = np.lexsort((both, kinds, samples))
    return samples[order], kinds[order], both[order].astype(np.int64)
