"""A theme as a small sound file that a page can carry within itself."""

import io
import wave

import numpy as np

from leitmotif_desk.desk.exporting import Music, score_of
from leitmotif_desk.sound import SAMPLE_RATE, render

_THINNED = 2
"""One channel, and every second sample of it (averaged): a quarter of the bytes, and bright enough for a melody."""


def wave_of(music: Music) -> bytes:
    """Return music as a WAV file's bytes, one channel of 16 bits at 22,050 Hz; raises SoundError."""
    samples = render(score_of(music)).mean(axis=1)
    whole = samples[: len(samples) // _THINNED * _THINNED].reshape(-1, _THINNED).mean(axis=1)
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE // _THINNED)
        file.writeframes(np.round(np.clip(whole, -1.0, 1.0) * 32_767).astype("<i2").tobytes())
    return made.getvalue()
