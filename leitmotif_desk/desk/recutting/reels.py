"""The lists of a film's reels, a file each, as one list along the whole film."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, pairwise
from pathlib import Path
from typing import Any

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import ReadFile
from leitmotif_desk.desk.importing.placing import Placing, frames_of, placed
from leitmotif_desk.desk.importing.reels import joined_reels
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.domain.project import Project
from leitmotif_desk.formats import ImportNote, Kind, NoteKind, Reading

_Placed = tuple[Reading, int, int]
"""A reel's list with its first frame and its end, in its own timecode."""


@dataclass(frozen=True, slots=True)
class ReadCut:
    """Everything needed to read a new cut from its files, one for the film or one a reel; runs anywhere."""

    files: tuple[ReadFile, ...]
    film: Film

    @classmethod
    def of(cls, desk: Desk, paths: Sequence[Path], rate: str = "") -> "ReadCut":
        files = tuple(ReadFile.of(desk, path, Kind.SCENES.value, rate) for path in paths)
        return cls(files, desk.project.film)

    def __call__(self, progress: Progress = unheard) -> Reading:
        """Read the files, as frames of the film; raises a FormatError naming file and place, BadValue, or Cancelled."""
        readings = []
        for place, file in enumerate(self.files):
            done = partial(self._tell, progress, place)
            readings.append(placed(file(done), self.film))
        whole = joined(readings)
        return whole if whole.reels or whole.estimated else by_hours(whole, self.film)

    def _tell(self, progress: Progress, place: int, share: float) -> None:
        progress((place + share) / len(self.files))


def by_hours(reading: Reading, film: Film) -> Reading:
    """Return one list in which each reel has its own hour as one along the whole film; any other as it is."""
    reels = joined_reels(frames_of(reading), Project(film), {})
    return replace(placed(reading, film, Placing(reels=reels)), reels=reels) if reels else reading


def joined(readings: Sequence[Reading]) -> Reading:
    """Return the lists of reels as one, in film order, each beginning where the one before it ends.

    The order is that of their timecode, or of the numbers in their names where they all begin at the same hour. One
    list is returned as it is. Raises BadValue where a list has no times, or its rate is another.
    """
    if len(readings) == 1:
        return readings[0]
    rates = sorted({reading.rate for reading in readings})
    if len(rates) > 1:
        what = f"the lists of the reels are at different frame rates: {', '.join(rates)}."
        raise BadValue(what, where=readings[0].source, now="Nothing was changed.")
    ordered, how = _in_film_order([(reading, *_span(reading)) for reading in readings])
    at, moved, reels = ordered[0][1], [], []
    for number, (reading, start, end) in enumerate(ordered, 1):
        reels.append(Reel(str(number), at, start))
        moved.append(_later(reading, at - start))
        at += end - start
    names = ", ".join(one.source for one in moved)
    note = ImportNote(NoteKind.GUESSED, f"The reels were put in the order of {how}: {names}.")
    return replace(
        moved[0],
        source=f"{moved[0].source} to {moved[-1].source}",
        reels=tuple(reels),
        scenes=tuple(chain.from_iterable(one.scenes for one in moved)),
        cues=tuple(chain.from_iterable(one.cues for one in moved)),
        clips=tuple(chain.from_iterable(one.clips for one in moved)),
        markers=tuple(chain.from_iterable(one.markers for one in moved)),
        notes=(note, *dict.fromkeys(chain.from_iterable(one.notes for one in moved))),
    )


def _span(reading: Reading) -> tuple[int, int]:
    if reading.estimated or not (reading.clips or reading.scenes):
        raise BadValue("this list of a reel has no times.", where=reading.source, now="Nothing was changed.")
    rows = reading.clips or reading.scenes
    return min(row.start_frame for row in rows), max(row.end_frame for row in rows)


def _in_film_order(reels: Sequence[_Placed]) -> tuple[list[_Placed], str]:
    by_time = sorted(reels, key=lambda reel: reel[1:])
    if all(one[2] <= other[1] for one, other in pairwise(by_time)):
        return by_time, "their timecode"
    return sorted(reels, key=lambda reel: _numbers(reel[0].source)), "the numbers in their names"


def _numbers(name: str) -> list[tuple[bool, int, str]]:
    """Return a name's parts, so that reel 10 comes after reel 9."""
    parts: Iterator[str] = (part for part in re.split(r"(\d+)", name.casefold()) if part)
    return [(not part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def _later(reading: Reading, by: int) -> Reading:
    """Return a list with all its frames later."""

    def moved(row: Any) -> Any:
        hits = {"hits": tuple(replace(hit, frame=hit.frame + by) for hit in row.hits)} if hasattr(row, "hits") else {}
        return replace(row, start_frame=row.start_frame + by, end_frame=row.end_frame + by, **hits)

    markers = (
        replace(row, frame=row.frame + by, end_frame=None if row.end_frame is None else row.end_frame + by)
        for row in reading.markers
    )
    return replace(
        reading,
        scenes=tuple(map(moved, reading.scenes)),
        cues=tuple(map(moved, reading.cues)),
        clips=tuple(map(moved, reading.clips)),
        markers=tuple(markers),
    )
