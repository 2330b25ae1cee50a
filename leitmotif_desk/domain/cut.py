"""The picture as it is cut: which stretch of which source stands where."""

from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Clip:
    """A stretch of picture: film frames from `start_frame` to before `end_frame`.

    `source` names what was shot (a clip's name, else its reel), `source_start` the source's frame it begins with;
    None: not known. `speed` says how many frames of the source pass in one of the film. `reel` names the
    reel or tape it comes from, empty where that is not known.
    """

    source: str
    start_frame: int
    end_frame: int
    source_start: int | None = None
    speed: float = 1.0
    reel: str = field(default="", metadata={"later": True})


@dataclass(frozen=True, slots=True)
class Place:
    """Where a scene, cue, hit or marker (`kind` and `id`) stood in a picture version: a half-open span of frames."""

    kind: str
    id: str
    start_frame: int
    end_frame: int


@dataclass(frozen=True, slots=True)
class Cut:
    """A picture version's clips in film order; `number` counts the versions from 1.

    `places` are where everything stood when the next version was taken; the present version has none.
    """

    picture_version: str
    number: int
    clips: tuple[Clip, ...]
    places: tuple[Place, ...] = ()


class Plight(StrEnum):
    """Why something waits in the tray."""

    LOST = "its picture is gone"
    IN_DOUBT = "its shot is there, but not where in it"
    LEFT = "left where it was, and its picture is gone"
    OVERLAPS = "left where it was, under another scene"
    OUTSIDE = "left where it was, outside its scene"


@dataclass(frozen=True, slots=True)
class TrayItem:
    """Something that lost its place when the picture was cut anew: a scene, cue, hit or marker by `kind` and `id`.

    It stood on these frames of `picture_version`, and waits for a person to say where it goes.
    """

    kind: str
    id: str
    start_frame: int
    end_frame: int
    picture_version: str = ""
    plight: Plight = Plight.LOST
