"""What can go wrong on the way from notes to sound."""

from leitmotif_desk.domain.errors import LeitmotifError


class SoundError(LeitmotifError):
    """Music that cannot be made to sound, or a sound file that cannot be written."""


class SoundMissing(SoundError):
    """There is no synthesiser or no SoundFont on this machine."""


class BadSoundFont(SoundError):
    """A file that is no SoundFont, or a damaged one."""
