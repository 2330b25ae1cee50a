"""Samples as a file that every program plays."""

import wave
from pathlib import Path

import numpy as np

from leitmotif_desk.sound.errors import SoundError
from leitmotif_desk.sound.performance import Samples
from leitmotif_desk.sound.soundfont import SAMPLE_RATE


def write_wav(samples: Samples, path: Path) -> None:
    """Write samples as 16-bit stereo; what is beyond full scale is held there. Raises SoundError."""
    whole = np.round(np.clip(samples, -1.0, 1.0) * 32_767).astype("<i2")
    try:
        with path.open("wb") as file, wave.open(file, "wb") as written:
            written.setnchannels(2)
            written.setsampwidth(2)
            written.setframerate(SAMPLE_RATE)
            written.writeframes(whole.tobytes())
    except OSError as error:
        raise SoundError(
            f"the file cannot be written ({error.strerror}).", where=str(path), now="No sound was saved."
        ) from error
