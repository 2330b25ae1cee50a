"""What a person says about a file, and the job that reads it."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.progress import Progress, unheard
from leitmotif_desk.formats import Kind, Reading, ReadOptions, kinds_of, read


@dataclass(frozen=True, slots=True)
class ReadFile:
    """Everything a reader needs; runs anywhere."""

    path: Path
    kind: Kind
    options: ReadOptions

    @classmethod
    def of(cls, desk: Desk, path: Path, kind: str = "", rate: str = "", part: str = "", bars: str = "") -> "ReadFile":
        """Return the reading of a file as `kind` ("scenes", "cue", "motif"; empty: what it looks like)."""
        wanted = Kind(kind) if kind else kinds_of(path)[0]
        return cls(path, wanted, ReadOptions(rate=rate, part=part, bars=bars, film_rate=desk.project.film.rate))

    def __call__(self, progress: Progress = unheard) -> Reading:
        """Read the file; raises a FormatError naming file and place, or Cancelled."""
        return read(self.path, self.kind, self.options, progress)


@dataclass(frozen=True, slots=True)
class FileChoice:
    """A file, what it is read as, and what else a person said about it; what is empty or None is as the file says.

    `offset_frames` are frames of the film added to all its times (None: as is guessed), `joins_reels` lets its reels
    follow one another. Of a cue: its `cue_number`, `title` and where it starts. Of a motif: its `name` and the
    `subject` it stands for.
    """

    path: Path
    kind: Kind
    options: ReadOptions = field(default_factory=ReadOptions)
    offset_frames: int | None = None
    joins_reels: bool = True
    at_frame: int | None = None
    cue_number: str = ""
    title: str = ""
    name: str = ""
    subject: str = ""

    def job(self, desk: Desk) -> ReadFile:
        """Return the job that reads the file."""
        options = replace(self.options, film_rate=desk.project.film.rate)
        return ReadFile(self.path, self.kind, options)

    def is_read_as(self, other: "FileChoice") -> bool:
        """Tell whether the same would be read from the file under another choice."""
        return (self.path, self.kind, self.options) == (other.path, other.kind, other.options)
