"""What a person says about a file before it is imported."""

from dataclasses import dataclass, replace
from pathlib import Path

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.desk.importing import MotifSpec, ReadFile, register, take
from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.formats import FORMATS, Kind, Reading


@dataclass(frozen=True, slots=True)
class Choice:
    """A file, what to read it as, and where it goes.

    Of a cue: `at_frame` (None: as the file says) and `cue_number` (empty: as the file says). Of a motif: its `name`,
    the `subject` it stands for, and the `part` and `bars` it lies in.
    """

    path: Path
    kind: Kind
    at_frame: int | None = None
    cue_number: str = ""
    name: str = ""
    subject: str = ""
    part: str = ""
    bars: str = ""

    def job(self, desk: Desk) -> ReadFile:
        """Return the job that reads the file."""
        return ReadFile.of(desk, self.path, self.kind.value, part=self.part, bars=self.bars)

    def take(self, desk: Desk, reading: Reading) -> tuple[str, ...]:
        """Put what the job read into the project, as one step; returns what was decided on the way."""
        if self.kind is not Kind.MOTIF:
            numbered = replace(reading, cue_number=self.cue_number or reading.cue_number)
            return take(desk, numbered, self.at_frame).decided
        if reading.phrase is None:
            raise BadValue("no motif could be read here.", where=reading.source, now="Nothing was registered.")
        register(desk, MotifSpec(self.name or reading.phrase.name, self.subject), reading.phrase)
        return ()


def kinds_of(path: Path) -> tuple[Kind, ...]:
    """Return what a file can be read as, by its suffix; every kind where the suffix is unknown."""
    suffix = path.suffix.lower()
    found = [kind for known in FORMATS if suffix in known.suffixes for kind in known.readers]
    return tuple(dict.fromkeys(found)) or tuple(Kind)
