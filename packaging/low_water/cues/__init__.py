"""The written cues, in film order, one module each."""

from low_water.cues import (
    a_light_at_sea,
    beach_morning,
    confession,
    harbour,
    kitchen_at_dawn,
    reef_at_night,
    storm_deck,
    the_chapel,
    the_lamp,
    the_lamp_goes_on,
    the_letter,
)
from low_water.score import Cue

_PIECES = (
    reef_at_night, the_lamp, kitchen_at_dawn, harbour, the_chapel, storm_deck, the_lamp_goes_on, beach_morning,
    confession, the_letter, a_light_at_sea,
)  # fmt: skip


def every_cue() -> list[Cue]:
    return [piece.compose() for piece in _PIECES]
