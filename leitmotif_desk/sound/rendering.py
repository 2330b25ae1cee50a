"""From a score to samples."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.score import Score
from leitmotif_desk.sound.errors import SoundError
from leitmotif_desk.sound.mix import EVEN, Mix
from leitmotif_desk.sound.performance import PEAK, Performance, Samples, sounding
from leitmotif_desk.sound.soundfont import SAMPLE_RATE

LONGEST_SECONDS = 20 * 60.0
"""Some four hundred megabytes of samples; the cues of films are shorter."""
TAIL_SECONDS = 2.0
_FADE_SECONDS = 0.25
_STEPS_TOLD = 200


@dataclass(frozen=True, slots=True)
class Render:
    """A score to be rendered as a job; `soundfont` None means the one pretty_midi brings."""

    score: Score
    soundfont: Path | None = None
    from_seconds: float = 0.0
    until_seconds: float | None = None
    mix: Mix = EVEN

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
            mix=self.mix,
        )


def render(
    score: Score,
    soundfont: Path | None = None,
    progress: Progress = unheard,
    *,
    from_seconds: float = 0.0,
    until_seconds: float | None = None,
    mix: Mix = EVEN,
) -> Samples:
    """Return a score as it sounds, its loudest sample at PEAK; the tempo map sets when, the parts what.

    `from_seconds` and `until_seconds` (from the start of the score) cut a stretch out, with the notes that begin in
    it. After the last note TAIL_SECONDS remain for it to die away. Raises SoundError where nothing would sound or the
    stretch is longer than LONGEST_SECONDS, SoundMissing and BadSoundFont.
    """
    stretch = sounding(score, from_seconds, until_seconds)
    if not len(stretch.starts):
        raise SoundError("there are no notes to play.", where=score.title, now="Nothing is played.")
    seconds = float(stretch.ends.max()) + TAIL_SECONDS
    if seconds > LONGEST_SECONDS:
        raise SoundError(
            f"this music lasts {seconds / 60:.0f} minutes; at most {LONGEST_SECONDS / 60:.0f} are played at once.",
            where=score.title,
            now="Nothing is played.",
        )
    samples = _played(Performance(score, soundfont, mix, stretch), round(seconds * SAMPLE_RATE), progress)
    _level(samples)
    return samples


def _played(performance: Performance, count: int, progress: Progress) -> Samples:
    samples = np.empty((count, 2), dtype=np.float32)
    step = max(1, count // _STEPS_TOLD)
    for start in range(0, count, step):
        piece = samples[start : start + step]
        piece[:] = performance.take(len(piece))
        progress((start + len(piece)) / count)
    return samples


def _level(samples: Samples) -> None:
    """Fade the end out and bring the loudest sample to PEAK, in place."""
    fade = min(len(samples), round(_FADE_SECONDS * SAMPLE_RATE))
    samples[len(samples) - fade :] *= np.linspace(1.0, 0.0, fade, dtype=np.float32)[:, None]
    loudest = float(max(samples.max(), -samples.min()))
    if loudest > 0:
        samples *= np.float32(PEAK / loudest)
