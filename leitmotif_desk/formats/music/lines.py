"""Lines of tones as scores."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score
from leitmotif_desk.domain.time import TempoMap


@dataclass(frozen=True, slots=True)
class Line:
    """What one instrument plays; tones count from the first barline, an upbeat being negative."""

    name: str
    tones: tuple[Tone, ...]
    program: int = 0
    percussion: bool = False


def upbeat_of(lines: Sequence[Line]) -> int:
    """Return how many ticks before the first barline the lines begin."""
    return max(0, -min((tone.onset_ticks for line in lines for tone in line.tones), default=0))


def score_from_lines(
    lines: Sequence[Line],
    *,
    key: Key | None = None,
    beats: int = 4,
    beat_unit: int = 4,
    tempo_qpm: float = 100.0,
    title: str = "",
    markers: Sequence[tuple[int, str]] = (),
) -> Score:
    """Return the score of lines that start together; an upbeat becomes a short bar labelled "0".

    `markers` are (tick, text) pairs in the ticks of the lines.
    """
    upbeat = upbeat_of(lines)
    rows = [(part, tone) for part, line in enumerate(lines) for tone in line.tones]
    table = NoteTable.from_columns(
        onset_ticks=[tone.onset_ticks + upbeat for _, tone in rows],
        duration_ticks=[tone.duration_ticks for _, tone in rows],
        pitch=[tone.pitch for _, tone in rows],
        step=[tone.step for _, tone in rows],
        alter=[tone.alter for _, tone in rows],
        part=[part for part, _ in rows],
        voice=[1] * len(rows),
        velocity=[tone.velocity for _, tone in rows],
    )
    bar = Metre(0, beats, beat_unit).bar_ticks
    sounding_end = max((tone.end_ticks for _, tone in rows), default=0)
    bar_count = max(1, -(-sounding_end // bar))
    metres = (Metre(0, beats, beat_unit),)
    starts = tuple(upbeat + bar * i for i in range(bar_count))
    labels = tuple(str(i + 1) for i in range(bar_count))
    return Score(
        notes=table,
        parts=tuple(Part(line.name, line.program, line.percussion) for line in lines),
        tempo=TempoMap.constant(Fraction(tempo_qpm).limit_denominator(1000)),
        metres=metres,
        keys=(KeyChange(0, key),) if key else (),
        bars=Bars((0, *starts), ("0", *labels)) if upbeat else Bars(starts, labels),
        end_ticks=upbeat + bar * bar_count,
        title=title,
        markers=tuple(Marker(tick + upbeat, text) for tick, text in sorted(markers)),
    )
