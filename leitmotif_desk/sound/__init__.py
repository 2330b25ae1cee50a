"""From scores to sound, through a SoundFont."""

from leitmotif_desk.sound.errors import BadSoundFont, SoundError, SoundMissing
from leitmotif_desk.sound.rendering import Render, Samples, render
from leitmotif_desk.sound.soundfont import SAMPLE_RATE, default_soundfont
from leitmotif_desk.sound.wave_file import write_wav

__all__ = [
    "SAMPLE_RATE", "BadSoundFont", "Render", "Samples", "SoundError", "SoundMissing", "default_soundfont", "render",
    "write_wav",
]  # fmt: skip
