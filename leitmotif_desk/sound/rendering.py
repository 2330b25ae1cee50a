"""From a score to samples."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.score import NoteTable, Part, Score
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.sound.errors import SoundError
from leitmotif_desk.sound.instruments import is_known, program_of
from leitmotif_desk.sound.soundfont import SAMPLE_RATE, default_soundfont, open_synth

if TYPE_CHECKING:
    from tinysoundfont import Synth

Samples = NDArray[np.float32]
"""Shape (n, 2), left and right, -1 to 1, at SAMPLE_RATE."""

LONGEST_SECONDS = 20 * 60.0
"""Some four hundred megabytes of samples; the cues of films are shorter."""
TAIL_SECONDS = 2.0
GRACE_SECONDS = 0.09
SHORTEST_SECONDS = 0.05
PEAK = 10 ** (-1 / 20)
"""One decibel below full scale: players that resample do not clip."""
_FADE_SECONDS = 0.25
_OFF, _ON = 0, 1
_STEPS_TOLD = 200


@dataclass(frozen=True, slots=True)
class Render:
    """A score to be rendered as a job; `soundfont` None means the one pretty_midi brings."""

    score: Score
    soundfont: Path | None = None
    from_seconds: float = 0.0
    until_seconds: float | None = None

    @classmethod
    def of(cls, score: Score, soundfont: Path | None = None) -> "Render":
        return cls(score, soundfont)

    def __call__(self, progress: Progress = unheard) -> Samples:
        """Return the samples; raises SoundError, or Cancelled from `progress`."""
        return render(
            self.score,
            self.soundfont,
            progress,
            from_seconds=self.from_seconds,
            until_seconds=self.until_seconds,
        )


def render(
    score: Score,
    soundfont: Path | None = None,
    progress: Progress = unheard,
    *,
    from_seconds: float = 0.0,
    until_seconds: float | None = None,
) -> Samples:
    """Return a score as it sounds, its loudest sample at PEAK; the tempo map sets when, the parts what.

    `from_seconds` and `until_seconds` (from the start of the score) cut a stretch out, with the notes that begin in
    it. After the last note TAIL_SECONDS remain for it to die away. Raises SoundError where nothing would sound or the
    stretch is longer than LONGEST_SECONDS, SoundMissing and BadSoundFont.
    """
    notes = _sounding(score, from_seconds, until_seconds)
    seconds = float(notes.ends.max()) + TAIL_SECONDS
    if seconds > LONGEST_SECONDS:
        raise SoundError(
            f"this music lasts {seconds / 60:.0f} minutes; at most {LONGEST_SECONDS / 60:.0f} are played at once.",
            where=score.title,
            now="Nothing is played.",
        )
    synth, font = open_synth(soundfont or default_soundfont())
    for channel, part in enumerate(score.parts):
        _choose_sound(synth, font, channel, part)
    samples = np.zeros((round(seconds * SAMPLE_RATE), 2), dtype=np.float32)
    _play(synth, notes, samples, progress)
    _level(samples)
    return samples


@dataclass(frozen=True, slots=True)
class _Sounding:
    """Notes by their seconds from the start of what is rendered."""

    starts: NDArray[np.float64]
    ends: NDArray[np.float64]
    notes: NoteTable


def _sounding(score: Score, start: float, end: float | None) -> _Sounding:
    notes = score.notes
    starts = score.tempo.seconds_of(notes.onset_ticks) - start
    ends = score.tempo.seconds_of(notes.onset_ticks + notes.duration_ticks) - start
    # Grace notes have no length of their own: they sound before the note they lead to.
    grace = notes.duration_ticks == 0
    starts = np.where(grace, np.maximum(starts - GRACE_SECONDS, np.minimum(starts, 0.0)), starts)
    ends = np.maximum(ends, starts + np.where(grace, GRACE_SECONDS, SHORTEST_SECONDS))
    length = np.inf if end is None else end - start
    heard = (starts >= 0) & (starts < length) & (notes.pitch >= 0) & (notes.pitch <= 127) & (notes.velocity > 0)
    if not heard.any():
        raise SoundError("there are no notes to play.", where=score.title, now="Nothing is played.")
    return _Sounding(starts[heard], np.minimum(ends[heard], length), notes.where(heard))


def _choose_sound(synth: "Synth", font: int, channel: int, part: Part) -> None:
    # Many files leave the program at 0, which is a piano, and name the instrument.
    program = program_of(part.name) if part.program == 0 and is_known(part.name) else part.program
    try:
        synth.program_select(channel, font, 0, program, part.percussion)
    except RuntimeError:
        # A small SoundFont may lack the sound; its first one is better than silence.
        synth.program_select(channel, font, 0, 0, part.percussion)


def _events(sounding: _Sounding) -> tuple[IntColumn, IntColumn, IntColumn]:
    """Return columns (sample, _ON or _OFF, row), in time order; at one sample notes end before others begin."""
    rows = np.arange(len(sounding.starts))
    at = np.concatenate((sounding.starts, sounding.ends)) * SAMPLE_RATE
    samples = np.round(at).astype(np.int64)
    kinds = np.repeat(np.array([_ON, _OFF], dtype=np.int64), len(rows))
    both = np.concatenate((rows, rows))
    order = np.lexsort((both, kinds, samples))
    return samples[order], kinds[order], both[order].astype(np.int64)


def _play(synth: "Synth", sounding: _Sounding, samples: Samples, progress: Progress) -> None:
    """Fill `samples` with the notes, each begun on its exact sample."""
    channels, pitches, velocities = (
        column.tolist() for column in (sounding.notes.part, sounding.notes.pitch, sounding.notes.velocity)
    )
    raw = samples.data.cast("B")
    done, told, step = 0, 0, max(1, len(samples) // _STEPS_TOLD)
    for at, kind, row in zip(*(column.tolist() for column in _events(sounding)), strict=True):
        if at > done:
            synth.generate_simple(at - done, raw[8 * done : 8 * at])
            done = at
        if kind == _ON:
            synth.noteon(channels[row], pitches[row], min(velocities[row], 127))
        else:
            synth.noteoff(channels[row], pitches[row])
        if done - told >= step:
            told = done
            progress(done / len(samples))
    synth.generate_simple(len(samples) - done, raw[8 * done :])
    progress(1.0)


def _level(samples: Samples) -> None:
    """Fade the end out and bring the loudest sample to PEAK, in place."""
    fade = min(len(samples), round(_FADE_SECONDS * SAMPLE_RATE))
    samples[len(samples) - fade :] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)[:, None]
    loudest = float(max(samples.max(), -samples.min()))
    if loudest > 0:
        samples *= np.float32(PEAK / loudest)
