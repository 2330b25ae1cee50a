"""The registry's nouns: motifs, their forms, and what they stand for."""

from dataclasses import dataclass
from enum import StrEnum

from leitmotif_desk.domain.ids import FactId, FormId, LinkId, MotifId, SceneId, SubjectId
from leitmotif_desk.domain.pitch import Key, midi_of, spelling

Parameter = str | int | float | bool


@dataclass(frozen=True, slots=True)
class Tone:
    """One note of a theme: onset from the first barline (an upbeat is negative) and length in ticks, spelled."""

    onset_ticks: int
    duration_ticks: int
    step: int
    alter: int = 0
    velocity: int = 80

    @property
    def pitch(self) -> int:
        """The sounding MIDI number."""
        return midi_of(self.step, self.alter)

    @property
    def end_ticks(self) -> int:
        return self.onset_ticks + self.duration_ticks

    @property
    def name(self) -> str:
        """The pitch as typed: "F#4"."""
        return spelling(self.step, self.alter)


@dataclass(frozen=True, slots=True)
class Chord:
    """A chord from an onset on, as a roman numeral in the form's key ("V7", "bVI", "ii")."""

    onset_ticks: int
    numeral: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing done to a theme: a code of theory's tables and its parameters, in order."""

    code: str
    parameters: tuple[tuple[str, Parameter], ...] = ()

    @classmethod
    def of(cls, code: str, **parameters: Parameter) -> "Operation":
        return cls(code, tuple(parameters.items()))

    def get(self, name: str) -> Parameter | None:
        """Return a parameter by name, None where it has none."""
        return dict(self.parameters).get(name)


class MotifClass(StrEnum):
    """Frank Lehman's classes, as far as they apply to one film."""

    PRINCIPAL = "principal"
    INCIDENTAL = "incidental"
    SET_PIECE = "set piece"
    DIEGETIC = "diegetic"
    UNCLASSIFIED = "unclassified"


@dataclass(frozen=True, slots=True)
class Motif:
    """A registered theme; its notes are those of its forms, `base` being the form it was registered with.

    `colour` indexes the palette. `locked` are indices of base tones that no variation may change.
    `temp` marks a theme that stands in from a temp track.
    """

    id: MotifId
    name: str
    base: FormId
    colour: int = 0
    motif_class: MotifClass = MotifClass.UNCLASSIFIED
    locked: tuple[int, ...] = ()
    home_timbre: str = ""
    home_key: Key | None = None
    temp: bool = False
    labels: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One shape of a motif, in a family tree.

    `parent_tones` says, for each tone, which tone of the parent it answers to (-1: new); empty for a base form.
    `origin` tells where the notes come from in words ("1m2 The Lamp, oboe, bars 5-6").
    """

    id: FormId
    motif: MotifId
    name: str
    tones: tuple[Tone, ...]
    key: Key
    beats: int = 4
    beat_unit: int = 4
    chords: tuple[Chord, ...] = ()
    tempo_qpm: float | None = None
    parent: FormId | None = None
    operations: tuple[Operation, ...] = ()
    parent_tones: tuple[int, ...] = ()
    origin: str = ""
    reason: str = ""
    facts: tuple[FactId, ...] = ()
    scene: SceneId | None = None

    @property
    def end_ticks(self) -> int:
        return max((tone.end_ticks for tone in self.tones), default=0)


@dataclass(frozen=True, slots=True)
class MotifLink:
    """What a motif means: a subject, from a scene on (None: always), hidden from the audience until a reveal."""

    id: LinkId
    motif: MotifId
    subject: SubjectId
    meaning: str = ""
    from_scene: SceneId | None = None
    secret_until: SceneId | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """A motif with the forms to search with, base form first."""

    motif: MotifId
    forms: tuple[Form, ...]
