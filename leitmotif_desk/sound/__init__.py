"""From scores to sound, through a SoundFont."""

from leitmotif_desk.sound.errors import BadSoundFont, SoundError, SoundMissing
from leitmotif_desk.sound.mix import EVEN, Mix
from leitmotif_desk.sound.performance import Samples
from leitmotif_desk.sound.rendering import Render, render
from leitmotif_desk.sound.soundfont import SAMPLE_RATE, default_soundfont
from leitmotif_desk.sound.wave_file import write_wav

__all__ = [
    "EVEN", "SAMPLE_RATE", "BadSoundFont", "Mix", "Render", "Samples", "SoundError", "SoundMissing",
    "default_soundfont", "render", "write_wav",
]  # fmt: skip
