"""What a file is read as, and what was guessed or dropped on the way."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from leitmotif_desk.domain.cut import Clip
from leitmotif_desk.domain.film import CueStatus, CueUsage, Reel
from leitmotif_desk.domain.motif import Chord, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.story import HitKind
from leitmotif_desk.formats.music.cue_clues import CueClues


class Kind(StrEnum):
    """What a person wants out of a file."""

    CUE = "cue"
    SCENES = "scenes"
    MOTIF = "motif"
    SHOTS = "shots"


class NoteKind(StrEnum):
    READ = "read"
    GUESSED = "guessed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class ImportNote:
    """One thing a person should know about an import, in plain words; `where` is a place in the file or empty."""

    kind: NoteKind
    what: str
    where: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.what}{f' ({self.where})' if self.where else ''}"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person says about a file beforehand.

    `rate` is a name of domain.time.RATES, empty: the file's own, else `film_rate`, the film's, where the file's
    timecodes fit it, else a guess. `part` is a part's name or its number from 1, `bars` the
    written labels "5-6"; both are for motifs. `name` names the motif or overrides the cue's title. `encoding` is a name
    of plain_text.ENCODINGS, empty: guess it. `columns` are pairs of a table's heading, as written, and what it holds:
    a field of spotting.HEADERS, empty: nothing. `preview` wants a table even where nothing in it is known yet, so that
    a person can say what its columns hold.
    """

    rate: str = ""
    part: str = ""
    bars: str = ""
    name: str = ""
    encoding: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    preview: bool = False
    film_rate: str = ""

    @property
    def known_rate(self) -> str:
        """The rate a person said, else the film's; empty where neither is known."""
        return self.rate or self.film_rate


@dataclass(frozen=True, slots=True)
class Limits:
    """What one reading may use; `silent_seconds` is the longest it may go on without a word of progress."""

    seconds: float = 60.0
    memory_bytes: int = 1 << 30
    file_bytes: int = 200 << 20
    silent_seconds: float = 60.0
    threads: int = 1


_USUAL = Limits()
# A feature at 1080p takes some ten minutes on two cores and half a gigabyte; its file is never in memory as a whole.
_LIMITS: Mapping[Kind, Limits] = {
    Kind.SHOTS: Limits(seconds=7200.0, memory_bytes=2 << 30, file_bytes=1 << 40, threads=2)
}


def limits_of(kind: Kind) -> Limits:
    """Return what a reading of a kind may use where nobody says otherwise."""
    return _LIMITS.get(kind, _USUAL)


@dataclass(frozen=True, slots=True)
class HitRow:
    """A moment to meet, in film frames."""

    frame: int
    note: str = ""
    kind: HitKind = HitKind.HIT


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody in a scene, by name: in view, or only heard."""

    name: str
    heard: bool = False


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A scene as a list gives it: a half-open span of film frames; `dialogue` from 0 to 1.

    `characters` are names that stand beside the scene, `cast` who surely is in it. `eighths` is its length on the
    page. Where a `reel` is named, as written, the timecodes may be that reel's own.
    """

    number: str
    slug: str
    start_frame: int
    end_frame: int
    notes: str = ""
    hits: tuple[HitRow, ...] = ()
    dialogue: float | None = None
    characters: tuple[str, ...] = ()
    cast: tuple[Appearance, ...] = ()
    eighths: int | None = None
    reel: str = ""


@dataclass(frozen=True, slots=True)
class CueRow:
    """A cue as a list gives it; `scene` is the scene's number as written, `motifs` are names, `reel` as in SceneRow."""

    number: str
    title: str
    start_frame: int
    end_frame: int
    status: CueStatus = CueStatus.PLANNED
    usage: CueUsage = CueUsage.SCORE
    scene: str = ""
    notes: str = ""
    hits: tuple[HitRow, ...] = ()
    motifs: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    reel: str = ""


@dataclass(frozen=True, slots=True)
class MarkerRow:
    """A named film frame, or the stretch up to `end_frame`; colour and track as the list calls them."""

    frame: int
    text: str
    end_frame: int | None = None
    colour: str = ""
    track: str = ""
    note: str = ""


class Opening(StrEnum):
    """How a shot begins: with the video, by a cut, by a cut out of black, or somewhere in black between two fades."""

    FIRST = "first"
    CUT = "cut"
    BLACK = "black"
    FADE = "fade"


@dataclass(frozen=True, slots=True)
class ShotRow:
    """A stretch of picture without a cut: a half-open span of frames at Reading.rate, from the video's first on.

    `colours` are the shares of the colours in its picture, in thousandths; a shot that is black throughout has none.
    """

    start_frame: int
    end_frame: int
    opening: Opening = Opening.CUT
    colours: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table, and the scene, cue or marker it was read as; `line` counts from 1 as in Row.

    `told` are the fields of spotting.HEADERS that the row says something of; without "start" or "end" among them
    that frame of the scene or cue means nothing. `problem` tells why the row could not be read.
    """

    line: int
    cells: tuple[str, ...]
    scene: SceneRow | None = None
    cue: CueRow | None = None
    marker: MarkerRow | None = None
    told: tuple[str, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The pieces of a motif's form; tones count from the first barline, an upbeat being negative."""

    name: str
    tones: tuple[Tone, ...]
    key: Key
    beats: int = 4
    beat_unit: int = 4
    chords: tuple[Chord, ...] = ()
    tempo_qpm: float | None = None
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One file, read. Which fields are filled depends on `kind`.

    `source` is the file's name without its folder. `start_timecode` is where the cue starts, `start_frame` the same at
    `rate` (None: not said). `rate` is the frame rate's name that was used, empty where film time plays no part.
    `clips` are the picture as it is cut, where the file tells. `from_start` says that frames are counted from the
    film's first one, `estimated` that the scenes' times are guessed from their length on the page. `encoding` names
    how a text was read, `columns` what was taken for what in a table, as in ReadOptions, every heading in order (the
    second "TC" is "TC (2)"). `sample` are the cells of a table's first rows, `table` all its rows where a preview was
    asked for. `clues` are where a cue's number, title and start were found, and what else is said of them. `reels` are
    those it was put together from, a file each; its frames then run along the whole film.
    """

    kind: Kind
    source: str
    score: Score | None = None
    cue_number: str = ""
    title: str = ""
    start_timecode: str = ""
    start_frame: int | None = None
    rate: str = ""
    scenes: tuple[SceneRow, ...] = ()
    cues: tuple[CueRow, ...] = ()
    clips: tuple[Clip, ...] = ()
    markers: tuple[MarkerRow, ...] = ()
    shots: tuple[ShotRow, ...] = ()
    phrase: Phrase | None = None
    from_start: bool = False
    estimated: bool = False
    encoding: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()
    table: tuple[TableRow, ...] = ()
    reels: tuple[Reel, ...] = ()
    notes: tuple[ImportNote, ...] = ()
    clues: CueClues = CueClues()  # noqa: RUF009 - frozen


@dataclass(frozen=True, slots=True)
class Source:
    """A file in memory; `name` is shown in errors, `folder` is the name of the folder it lies in.

    Of a file that is read a piece at a time `data` is the beginning only, and `path` says where it lies.
    """

    name: str
    data: bytes
    folder: str = ""
    path: Path | None = None

    def at(self, place: str) -> str:
        """Return the file and a place in it, as errors name them."""
        return f"{self.name}, {place}"


class Notes:
    """Collects import notes; the same words about many places become one note that counts them."""

    def __init__(self) -> None:
        self._seen: dict[tuple[NoteKind, str], list[str]] = {}

    def add(self, kind: NoteKind, what: str, where: str = "") -> None:
        self._seen.setdefault((kind, what), []).append(where)

    def read(self, what: str, where: str = "") -> None:
        self.add(NoteKind.READ, what, where)

    def guessed(self, what: str, where: str = "") -> None:
        self.add(NoteKind.GUESSED, what, where)

    def dropped(self, what: str, where: str = "") -> None:
        self.add(NoteKind.DROPPED, what, where)

    def all(self) -> tuple[ImportNote, ...]:
        """Return the notes in the order they first came up."""
        return tuple(ImportNote(kind, what, _places(places)) for (kind, what), places in self._seen.items())


def _places(places: list[str]) -> str:
    return places[0] if len(places) == 1 else f"{places[0] or 'here'} and {len(places) - 1} more"
