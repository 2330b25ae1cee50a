"""Where the times of files lie in the film, as far as they tell: its reels, its hour."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from leitmotif_desk.desk.importing.placing import Placing, at_film_rate, frames_of, hour_frames
from leitmotif_desk.desk.importing.reading import FileChoice
from leitmotif_desk.desk.importing.reels import LATEST_START, joined_reels
from leitmotif_desk.domain.film import Film, Reel
from leitmotif_desk.domain.project import Project
from leitmotif_desk.domain.reels import in_film
from leitmotif_desk.domain.time import format_timecode, frame_rate
from leitmotif_desk.formats import Kind, Reading


@dataclass(frozen=True, slots=True)
class Guess:
    """Where files lie in the film: their reels, the film's new first frame (None: as it is), an offset for each.

    `said` tells in plain words what was taken, and why.
    """

    reels: tuple[Reel, ...] = ()
    film_start: int | None = None
    offsets: Mapping[Path, int] = field(default_factory=dict)
    joined: frozenset[Path] = frozenset()
    said: tuple[str, ...] = ()

    def placing(self, path: Path) -> Placing:
        """Return what is done to the times of a file."""
        return Placing(self.offsets.get(path, 0), self.reels if path in self.joined else ())


def guessed(project: Project, files: Sequence[tuple[FileChoice, Reading]], reel_starts: Mapping[str, int]) -> Guess:
    """Return where files lie in the film; what a person said about an offset or reels comes first."""
    rates = _rates_said(files, project.film)
    spans = {choice.path: _spans(reading, project.film) for choice, reading in files}
    said = {choice.path: choice.offset_frames or 0 for choice, _ in files}
    free = [choice for choice, _ in files if choice.offset_frames is None and spans[choice.path]]
    joining = [choice.path for choice in free if choice.joins_reels]
    reels = joined_reels((span for path in joining for span in spans[path]), project, reel_starts)
    joined = frozenset(path for path in joining if _lies_in(reels, spans[path]))
    if joined:
        new = () if reels == project.reel else (_reels_said(reels, project.film),)
        return Guess(reels, None, said, joined, (*rates, *new))
    lists = [choice.path for choice in free if choice.kind is Kind.SCENES]
    start = _film_start(project, [min(spans[path])[0] for path in lists])
    if start is not None:
        begins = f"the film begins at {format_timecode(start, project.film.frame_rate)}, as the file does"
        return Guess(project.reel, start, said, frozenset(), (*rates, begins))
    moved = {choice.path: _whole_hours(project.film, spans[choice.path]) for choice in free}
    told = tuple(_moved_said(path, frames, project.film) for path, frames in moved.items() if frames)
    return Guess(project.reel, None, said | moved, frozenset(), (*rates, *told))


def _rates_said(files: Sequence[tuple[FileChoice, Reading]], film: Film) -> tuple[str, ...]:
    """Tell of lists that count otherwise than the film, and what became of their times."""
    found: list[str] = []
    for choice, reading in files:
        rate = frame_rate(reading.rate or film.rate)
        if choice.kind is Kind.SCENES and rate != film.frame_rate:
            kept = "every frame stays the frame it is" if rate.nominal == film.frame_rate.nominal else "times were kept"
            found.append(f"{choice.path.name} counts at {rate.name}, the film at {film.rate}: {kept}")
    return tuple(found)


def _moved_said(path: Path, frames: int, film: Film) -> str:
    return f"{path.name} lies before the film: {format_timecode(frames, film.frame_rate)} was added to its times"


def _spans(reading: Reading, film: Film) -> list[tuple[int, int]]:
    """Return the spans of all that a file times, at the film's rate; none where it counts from the film's start."""
    if reading.from_start:
        return []
    at_rate = at_film_rate(reading.rate, film)
    found = [(at_rate(start), at_rate(end)) for start, end in frames_of(reading)]
    if reading.start_frame is not None:
        found.append((at_rate(reading.start_frame), at_rate(reading.start_frame) + 1))
    return found


def _lies_in(reels: Sequence[Reel], spans: Sequence[tuple[int, int]]) -> bool:
    return any(in_film(reels, start) is not None for start, _ in spans)


def _reels_said(reels: Sequence[Reel], film: Film) -> str:
    rate = film.frame_rate
    told = ", ".join(
        f"{reel.number} ({format_timecode(reel.timecode_frame, rate)}) at {format_timecode(reel.start_frame, rate)}"
        for reel in reels
    )
    return f"reels follow one another in the film: {told}"


def _film_start(project: Project, begins: Sequence[int]) -> int | None:
    """Return the hour in which the first list begins where the film is empty and no list begins with it; else None."""
    if not begins or project.scene or project.cue or project.marker:
        return None
    hour = hour_frames(project.film.frame_rate)
    # A leader begins before the hour that its film begins with.
    hours = {(first + round(hour * LATEST_START)) // hour for first in begins}
    return None if project.film.start_frame // hour in hours else min(hours) * hour


def _whole_hours(film: Film, spans: Sequence[tuple[int, int]]) -> int:
    """Return the hours, in frames, by which a list lies before the film's first frame; 0 where it does not."""
    hour = hour_frames(film.frame_rate)
    if max(end for _, end in spans) > film.start_frame:
        return 0
    return (film.start_frame // hour - min(spans)[0] // hour) * hour
