"""The SoundFont: where it lies, and the synthesiser that plays it."""

from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.sound.errors import BadSoundFont, SoundMissing
from leitmotif_desk.sound.soundfont_check import check_soundfont

if TYPE_CHECKING:
    from tinysoundfont import Synth

SAMPLE_RATE = 44_100
VOICES = 256
_KEPT, _FADING = 2, 2_048
_NOW = "Nothing can be heard; everything else works."
_BROUGHT_BY, _NAME = "pretty_midi", "TimGM6mb.sf2"


def default_soundfont() -> Path:
    """Return the SoundFont that pretty_midi brings; raises SoundMissing. The library itself is not loaded."""
    spec = find_spec(_BROUGHT_BY)
    folders = (spec.submodule_search_locations or ()) if spec is not None else ()
    found = next((path for folder in folders if (path := Path(folder) / _NAME).is_file()), None)
    if found is None:
        raise SoundMissing(f"the SoundFont {_NAME} is not installed; choose another one.", now=_NOW)
    return found


def open_synth(path: Path) -> tuple["Synth", int]:
    """Return a synthesiser with a SoundFont loaded, and the font's id; raises SoundMissing or BadSoundFont."""
    content = _content(path)
    check_soundfont(content, path)
    try:
        from tinysoundfont import Synth
    except ImportError as error:
        raise SoundMissing("the synthesiser tinysoundfont is not installed.", now=_NOW) from error
    # Low enough that many voices stay far from what a float holds exactly; the result is levelled afterwards.
    synth = Synth(gain=-12, samplerate=SAMPLE_RATE)
    try:
        return synth, synth.sfload(content, max_voices=VOICES)
    except RuntimeError as error:
        raise BadSoundFont("the SoundFont is damaged and cannot be loaded.", where=str(path), now=_NOW) from error


class Shelf:
    """Synthesisers that were used and wait to be used again: a large SoundFont takes a second to open."""

    def __init__(self) -> None:
        self._idle: list[tuple[Path, Synth, int]] = []

    def take(self, path: Path) -> tuple["Synth", int]:
        """Return a silent synthesiser with a SoundFont loaded; raises SoundMissing or BadSoundFont."""
        found = next((one for one in self._idle if one[0] == path), None)
        if found is None:
            return open_synth(path)
        self._idle.remove(found)
        return found[1:]

    def put(self, path: Path, synth: "Synth", font: int) -> None:
        """Take a synthesiser back; only the last few of one SoundFont are kept."""
        synth.soundfonts[font].reset()
        # Notes that are cut off this way still fade, for some ten milliseconds.
        synth.generate_simple(_FADING)
        same = [one for one in self._idle if one[0] == path]
        self._idle = [*same, (path, synth, font)][-_KEPT:]


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SoundMissing(f"the SoundFont cannot be opened ({error.strerror}).", where=str(path), now=_NOW) from error


@dataclass(frozen=True, slots=True)
class CheckSoundFont:
    """Whether a SoundFont can be played, as a job; None stands for the one that is brought along."""

    path: Path | None

    def __call__(self, progress: Progress = unheard) -> Path | None:
        """Return the path; raises SoundMissing or BadSoundFont."""
        open_synth(self.path or default_soundfont())
        progress(1.0)
        return self.path
