"""What is to be engraved, as a value."""

from collections.abc import Iterable
from dataclasses import dataclass

from leitmotif_desk.domain.motif import Chord, Form, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.suggestion import Suggestion

INK, ACCENT = "#111111", "#b87a00"


@dataclass(frozen=True, slots=True)
class Mark:
    """A short text over one tone."""

    tone: int
    text: str


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One staff: its tones, those to draw in the accent, and texts over tones. The name stands at its left."""

    tones: tuple[Tone, ...]
    changed: tuple[int, ...] = ()
    name: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Music to engrave, in one metre and key; onsets count from the first barline, an upbeat being negative.

    Without lines it is a silence of `rest_ticks`. `bars` keeps that many whole bars (an incipit), `width_spaces`
    breaks lines at a width in staff spaces (None: one line). Colours are `#rrggbb`.
    """

    lines: tuple[StaffLine, ...]
    key: Key
    beats: int = 4
    beat_unit: int = 4
    chords: tuple[Chord, ...] = ()
    rest_ticks: int = 0
    bars: int | None = None
    width_spaces: int | None = None
    ink: str = INK
    accent: str = ACCENT

    @classmethod
    def of_form(
        cls, form: Form, *, bars: int | None = None, show_chords: bool = False, changed: Iterable[int] = ()
    ) -> "Sheet":
        """Return a form of a motif as one staff."""
        line = StaffLine(form.tones, tuple(changed))
        return cls((line,), form.key, form.beats, form.beat_unit, form.chords if show_chords else (), bars=bars)

    @classmethod
    def of_suggestion(cls, suggestion: Suggestion, *, bars: int | None = None, show_chords: bool = False) -> "Sheet":
        """Return a suggestion, one staff a line, changed tones of its main line in the accent."""
        lines = tuple(
            StaffLine(line.tones, () if place else suggestion.changed_tones, line.instrument)
            for place, line in enumerate(suggestion.lines)
        )
        chords = suggestion.chords if show_chords else ()
        return cls(
            lines, suggestion.key, suggestion.beats, suggestion.beat_unit, chords, suggestion.rest_ticks, bars=bars
        )

    @property
    def bar_ticks(self) -> int:
        return self.beats * 40_320 // self.beat_unit
