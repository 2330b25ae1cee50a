"""The continuity report as a value: what every one of its forms is written from."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from leitmotif_desk.domain.finding import Severity
from leitmotif_desk.domain.ids import FactId, MotifId, SceneId
from leitmotif_desk.reports.marks import Shape


@dataclass(frozen=True, slots=True)
class StatementMark:
    """One statement on a theme's strip: its span as shares of the film, 0 to 1."""

    start: float
    end: float
    shape: Shape
    timecode: str
    words: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A theme in a scene.

    `completeness` is that of its fullest statement, `asked` the gravest open finding that names both.
    """

    count: int
    completeness: float
    shape: Shape
    words: str
    present: bool
    asked: Severity | None


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme and where it is heard; `cells` has one entry a scene, `presence` spans as shares of the film.

    `incipit` is SVG text (empty: not engraved), `notes` the same in words.
    """

    id: MotifId
    name: str
    colour: str
    motif_class: str
    stands_for: tuple[str, ...]
    incipit: str
    notes: str
    statements: int
    heard_in: tuple[str, ...]
    first: str | None
    last: str | None
    longest_gap_seconds: float | None
    strip: tuple[StatementMark, ...]
    presence: tuple[tuple[float, float], ...]
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class HeardTheme:
    """A theme heard in a scene: how often, in which forms, and from where on."""

    name: str
    colour: str
    statements: int
    forms: tuple[str, ...]
    timecode: str


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A scene; `place` is its start as a share of the film, `present` names who is there.

    `heard` stands in the order of the music.
    """

    id: SceneId
    number: str
    slug: str
    start: str
    end: str
    place: float
    present: tuple[str, ...]
    heard: tuple[HeardTheme, ...]
    findings: tuple[Severity, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A story fact that a finding rests on."""

    id: FactId
    text: str


@dataclass(frozen=True, slots=True)
class Meant:
    """What a person answered to a finding; stale where its scenes have changed since."""

    kind: str
    sentence: str
    stale: bool


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding in words; `scenes` are (number, slug)."""

    check: int
    code: str
    severity: Severity
    text: str
    timecode: str | None
    scenes: tuple[tuple[str, str], ...]
    theme: str | None
    colour: str | None
    cue: str | None
    cites: tuple[Cited, ...]
    intended: bool
    meant: Meant | None


@dataclass(frozen=True, slots=True)
class Report:
    """The continuity of one film on one day. Scenes and findings stand in film order."""

    title: str
    rate: str
    picture_version: str
    made_on: date
    templates_dir: Path
    themes: tuple[ThemeRow, ...]
    scenes: tuple[SceneRow, ...]
    findings: tuple[FindingRow, ...]

    def open_findings(self, severity: Severity | None = None) -> tuple[FindingRow, ...]:
        """Return the findings nobody has answered, of one severity or all."""
        return tuple(f for f in self.findings if not f.intended and severity in (None, f.severity))

    def intended_findings(self) -> tuple[FindingRow, ...]:
        return tuple(f for f in self.findings if f.intended)

    @property
    def statement_count(self) -> int:
        return sum(theme.statements for theme in self.themes)

    @property
    def scored_scene_count(self) -> int:
        """How many scenes hear a theme."""
        return sum(bool(scene.heard) for scene in self.scenes)
