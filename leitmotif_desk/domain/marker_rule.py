"""What the markers of a list become in the film, as a person rules."""

from dataclasses import dataclass
from enum import StrEnum


class Becomes(StrEnum):
    CUE = "cue"
    SCENE = "scene"
    HIT = "hit"
    MARKER = "marker"
    NOTHING = "nothing"


class By(StrEnum):
    """What a rule looks at: how the name begins, or the whole of a colour's or a track's name."""

    NAME = "name"
    COLOUR = "colour"
    TRACK = "track"


@dataclass(frozen=True, slots=True)
class MarkerRule:
    """Markers whose `by` is `value` become something; capitals count for nothing."""

    by: By
    value: str
    becomes: Becomes

    def __str__(self) -> str:
        return f"{self.by}={self.value}:{self.becomes}"
