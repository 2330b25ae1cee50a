"""The music an operation works on: a few lines in one key and metre, with chords and a tempo."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from leitmotif_desk.domain.motif import Chord, Form, Parameter, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.suggestion import Line
from leitmotif_desk.domain.time import TICKS_PER_QUARTER

DEFAULT_TEMPO_QPM = 80.0
WHOLE_TICKS = 4 * TICKS_PER_QUARTER

Tones = tuple[Tone, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines, the main one first; its `parent_tones` point into the form that the passage came from.

    `leaves_out` says that tones of the theme were left out on purpose, the others being kept as they are.
    """

    lines: tuple[Line, ...]
    key: Key
    beats: int
    beat_unit: int
    chords: tuple[Chord, ...]
    tempo_qpm: float
    leaves_out: bool = False

    @classmethod
    def of_form(cls, form: Form, instrument: str = "") -> "Passage":
        """Return a form as it stands."""
        line = Line(form.motif, form.tones, tuple(range(len(form.tones))), instrument)
        return cls((line,), form.key, form.beats, form.beat_unit, form.chords, form.tempo_qpm or DEFAULT_TEMPO_QPM)

    @property
    def main(self) -> Line:
        return self.lines[0]

    @property
    def tones(self) -> Tones:
        """The main line's tones."""
        return self.lines[0].tones

    @property
    def bar_ticks(self) -> int:
        return self.beats * WHOLE_TICKS // self.beat_unit

    @property
    def beat_ticks(self) -> int:
        """What one counts: three units in compound metres."""
        unit = WHOLE_TICKS // self.beat_unit
        return 3 * unit if self.beat_unit >= 8 and self.beats % 3 == 0 and self.beats > 3 else unit

    @property
    def end_ticks(self) -> int:
        """Where the main line ends."""
        return max((tone.end_ticks for tone in self.tones), default=0)

    @property
    def bar_count(self) -> int:
        """The bars from the first barline that the main line needs."""
        return max(1, -(-self.end_ticks // self.bar_ticks))

    def with_tones(self, tones: Sequence[Tone], parents: Sequence[int] | None = None) -> "Passage":
        """Return the passage with another main line; without `parents` every tone answers the one it stood for."""
        answers = self.main.parent_tones if parents is None else tuple(parents)
        main = replace(self.main, tones=tuple(tones), parent_tones=answers)
        return replace(self, lines=(main, *self.lines[1:]))

    def keeping(self, indices: Sequence[int]) -> "Passage":
        """Return the passage with some tones of the main line only, in their places."""
        tones = [self.tones[i] for i in indices]
        return self.with_tones(tones, [self.main.parent_tones[i] for i in indices])

    def with_instrument(self, instrument: str) -> "Passage":
        """Return the passage with its main line given to another instrument."""
        return replace(self, lines=(replace(self.main, instrument=instrument), *self.lines[1:]))

    def with_line(self, line: Line) -> "Passage":
        """Return the passage with one more line below."""
        return replace(self, lines=(*self.lines, line))


@dataclass(frozen=True, slots=True)
class Arguments:
    """What an operation was given: parameters by name, and the form of another theme where it takes one."""

    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    other: Form | None = None

    def text(self, name: str) -> str:
        return str(self.parameters[name])

    def number(self, name: str) -> float:
        return float(self.parameters[name])

    def count(self, name: str) -> int:
        return int(self.parameters[name])
