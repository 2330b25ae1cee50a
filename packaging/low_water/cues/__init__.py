"""The written cues, in film order, one module each."""

from low_water.cues import reef_at_night, the_lamp
from low_water.score import Cue


def every_cue() -> list[Cue]:
    return [piece.compose() for piece in (reef_at_night, the_lamp)]
