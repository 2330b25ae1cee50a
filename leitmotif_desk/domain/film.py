"""The film and its cues."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from leitmotif_desk.domain.ids import CueId, FormId, MarkerId
from leitmotif_desk.domain.score import ScoreId
from leitmotif_desk.domain.time import FrameRate, frame_rate

FilmId = NewType("FilmId", str)
THE_FILM = FilmId("film")
"""A project holds one film."""


@dataclass(frozen=True, slots=True)
class Film:
    """The picture: `rate` by its name in domain.time.RATES, `start_frame` the timecode of its first frame.

    `picture` and `sound` are paths of the reference video and audio linked to it, if any; the file of the picture
    begins at `picture_start_frame`, that of the sound at `sound_start_frame` (None: at the film's first frame).
    """

    title: str
    rate: str = "24"
    start_frame: int = 86_400
    picture_version: str = ""
    locked: bool = False
    id: FilmId = THE_FILM
    picture: str | None = None
    picture_start_frame: int | None = None
    sound: str | None = None
    sound_start_frame: int | None = None

    @property
    def frame_rate(self) -> FrameRate:
        return frame_rate(self.rate)


class CueStatus(StrEnum):
    PLANNED = "planned"
    SKETCH = "sketch"
    TEMP = "temp"
    WRITTEN = "written"
    APPROVED = "approved"


class CueUsage(StrEnum):
    SCORE = "score"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Cue:
    """A piece of music in the film, on a half-open span of frames.

    `number` is kept as written ("2m3"). `score` is None while the cue is planned; `source` names its file (no folder).
    `forms` are the variations accepted for it.
    """

    id: CueId
    number: str
    title: str
    start_frame: int
    end_frame: int
    status: CueStatus = CueStatus.PLANNED
    usage: CueUsage = CueUsage.SCORE
    score: ScoreId | None = None
    source: str = ""
    prominence: int = 2
    forms: tuple[FormId, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class FilmMarker:
    """A moment of the film that a person wants to find again; no rule and no check rests on it."""

    id: MarkerId
    frame: int
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Reel:
    """A reel of the film: from `start_frame` on to the next reel, its own timecode counts from `timecode_frame`.

    `start_frame` counts along the whole film, as everything in a project does; `timecode_frame` is what the reel's own
    files and burnt-in timecode show there.
    """

    number: str
    start_frame: int
    timecode_frame: int
