"""The shots of the reference picture, and at which cuts a scene may begin.

A shot is no scene: how much the look of the picture changes at a cut says how likely one begins there, no more.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.linking import picture_of
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.time import IntColumn
from leitmotif_desk.formats import ImportNote, Kind, Opening, ReadOptions, ShotRow, read

_WINDOW = 4
"""Shots on either side of a cut that are held against each other: a dialogue comes back to a face within these."""

_OUT_OF_BLACK = frozenset({Opening.BLACK, Opening.FADE})


@dataclass(frozen=True, slots=True)
class Shot:
    """A stretch of picture without a cut, in film frames; `strength` says how likely a scene begins with it, 0 to 1."""

    start_frame: int
    end_frame: int
    opening: Opening
    strength: float


@dataclass(frozen=True, slots=True)
class Shots:
    """What was found in a video: its shots in film order, and what is to be known of how it was read."""

    source: str
    shots: tuple[Shot, ...]
    notes: tuple[ImportNote, ...] = ()

    @property
    def cuts(self) -> tuple[Shot, ...]:
        """The shots that begin with a cut: all but the first."""
        return self.shots[1:]

    @property
    def span(self) -> tuple[int, int]:
        """The half-open span of film frames that the video shows."""
        return self.shots[0].start_frame, self.shots[-1].end_frame


@dataclass(frozen=True, slots=True)
class FindShots:
    """A video, the name of the film's rate, and the film frame with which the video begins."""

    path: Path
    rate: str
    start_frame: int

    @classmethod
    def of(cls, desk: Desk, video: Path | None = None) -> "FindShots":
        """Return the job for the linked picture, or for another video that begins with the film.

        Raises BadValue where there is none.
        """
        film = desk.project.film
        if video is not None:
            return cls(video, film.rate, film.start_frame)
        linked = picture_of(film, desk.path.parent)
        if linked is None:
            raise BadValue("No picture is linked to the film.", now="Link one first, or name a video.")
        return cls(linked.path, film.rate, linked.start_frame)

    def __call__(self, progress: Progress = unheard) -> Shots:
        """Return the shots; raises a FormatError that names the file, or Cancelled."""
        reading = read(self.path, Kind.SHOTS, ReadOptions(rate=self.rate), progress)
        shots = tuple(
            Shot(self.start_frame + row.start_frame, self.start_frame + row.end_frame, row.opening, strength)
            for row, strength in zip(reading.shots, strengths(reading.shots), strict=True)
        )
        return Shots(reading.source, shots, reading.notes)


def strengths(rows: Sequence[ShotRow]) -> tuple[float, ...]:
    """Return for each shot how likely a scene begins with it, 0 to 1.

    The most alike of the shots before and after a cut say how coherent the picture is there (Rasheed and Shah, "Scene
    Detection in Hollywood Movies and TV Shows", CVPR 2003: colour histograms by their intersection, in a window of
    shots); black before it makes up for half of that. Black itself begins nothing.
    """
    shown = [place for place, row in enumerate(rows) if row.colours]
    colours: IntColumn = np.array([rows[place].colours for place in shown], dtype=np.int64)
    found = [0.0] * len(rows)
    for order, place in enumerate(shown[1:], start=1):
        before, after = colours[max(0, order - _WINDOW) : order], colours[order : order + _WINDOW]
        shared = np.minimum(before[:, None], after[None]).sum(axis=2)
        # Rounding to thousandths lets a share be a little above the whole.
        coherence = min(1.0, float(shared.max()) / 1000)
        found[place] = 1 - coherence / (2 if rows[place].opening in _OUT_OF_BLACK else 1)
    return tuple(found)
