"""Moves of texture: pedals, cells in the bass, two themes at once, one after the other, one in canon."""

from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.domain.suggestion import Line
from leitmotif_desk.domain.time import TICKS_PER_QUARTER
from leitmotif_desk.theory.operations import combining
from leitmotif_desk.theory.operations.passage import WHOLE_TICKS, Passage, Tones
from leitmotif_desk.theory.operations.pitch_moves import (
    MINOR_LIKE,
    interval_between,
    octave,
    to_mode,
    transposed,
)
from leitmotif_desk.theory.operations.time_moves import displaced, rebarred

BASS_PITCH = 43
"""Where a bass lies: around G2."""
_CONSONANCE = {0: 0.9, 3: 1.0, 4: 1.0, 7: 1.0, 8: 1.0, 9: 1.0, 5: 0.6, 2: 0.3, 10: 0.4, 1: 0.0, 11: 0.0, 6: 0.1}
"""How restful an interval of so many semitones (within the octave, from the lower note) is."""
_DOMINANT = 5
_OWN_PITCH = 0.3
"""How much rest a cell may lose to stay on its own pitch."""


def mean_pitch(tones: Sequence[Tone]) -> float:
    """Return the mean MIDI pitch weighed by length."""
    weight = sum(tone.duration_ticks for tone in tones)
    return sum(tone.pitch * tone.duration_ticks for tone in tones) / weight if weight else 0.0


def near(tones: Sequence[Tone], pitch: float) -> Tones:
    """Move a line by octaves until its mean lies as near as it can to a pitch."""
    return octave(tones, round((pitch - mean_pitch(tones)) / 12)) if tones else ()


def consonance(upper: Sequence[Tone], lower: Sequence[Tone], beat_ticks: int = TICKS_PER_QUARTER) -> float:
    """Return how restful two lines are together, 0 to 1, looked at on every beat where both sound."""
    end = min(max((t.end_ticks for t in line), default=0) for line in (upper, lower))
    found = []
    for at in range(0, end, beat_ticks):
        one, two = _sounding(upper, at), _sounding(lower, at)
        if one and two:
            low, high = sorted((one.pitch, two.pitch))
            found.append(_CONSONANCE[(high - low) % 12])
    return sum(found) / len(found) if found else 0.5


def _sounding(line: Sequence[Tone], at: int) -> Tone | None:
    return next((tone for tone in line if tone.onset_ticks <= at < tone.end_ticks), None)


def pedal(passage: Passage, degree: int, velocity: int = 62) -> Passage:
    """Hold one degree of the scale under everything."""
    step = 14 + passage.key.letter + degree - 1
    tone = Tone(0, passage.bar_count * passage.bar_ticks, step, passage.key.alter_of(step), velocity)
    return passage.with_line(Line(passage.main.motif, near((tone,), BASS_PITCH), (-1,), "low strings"))


def in_key_of(passage: Passage, other: Form) -> Tones:
    """Return another theme in the passage's key and bars; a mode with a colour of its own keeps it."""
    steps, semitones = interval_between(other.key, passage.key)
    tones = transposed(other.tones, steps, semitones)
    plain = other.key.mode.value in ("major", "minor")
    if plain and (other.key.mode in MINOR_LIKE) != (passage.key.mode in MINOR_LIKE):
        tones = to_mode(tones, passage.key.with_mode(other.key.mode), passage.key.mode)
    old_bar = other.beats * 4 * TICKS_PER_QUARTER // other.beat_unit
    return rebarred(tones, old_bar, passage.bar_ticks)


def cell_in_bass(passage: Passage, other: Form, instrument: str, velocity: int = 64) -> Passage:
    """Repeat another theme's first bar below every bar, its last tone held to the barline.

    It lies where its held tone is its own, the tonic or the dominant, whichever rests best under the line.
    """
    bar = passage.bar_ticks
    cell = tuple(tone for tone in in_key_of(passage, other) if 0 <= tone.onset_ticks < bar)
    if not cell:
        return pedal(passage, _DOMINANT, velocity)
    cell = (*cell[:-1], replace(cell[-1], duration_ticks=bar - cell[-1].onset_ticks))
    moves = (0, *(_steps_to(cell[-1], passage, degree) for degree in (1, _DOMINANT)))
    placed = [near(_moved(cell, steps, passage, other), BASS_PITCH) for steps in dict.fromkeys(moves)]
    repeated = [_repeated(tones, passage.bar_count, bar, velocity) for tones in placed]
    rests = [consonance(passage.tones, tones) for tones in repeated]
    rests[0] += _OWN_PITCH
    best = repeated[rests.index(max(rests))]
    answers = tuple(i % len(cell) for i in range(len(best)))
    return passage.with_line(Line(other.motif, best, answers, instrument))


def _steps_to(tone: Tone, passage: Passage, degree: int) -> int:
    steps = (passage.key.letter + degree - 1 - tone.step) % 7
    return steps - 7 if steps > 3 else steps


def _moved(cell: Tones, steps: int, passage: Passage, other: Form) -> Tones:
    """Move a cell exactly as far as its held tone goes, so that its semitones stay semitones."""
    step = cell[-1].step + steps
    target = replace(cell[-1], step=step, alter=passage.key.alter_of(step))
    return transposed(cell, steps, target.pitch - cell[-1].pitch) if steps else cell


def _repeated(cell: Tones, times: int, every: int, velocity: int) -> Tones:
    return tuple(
        replace(tone, onset_ticks=tone.onset_ticks + i * every, velocity=velocity)
        for i in range(times)
        for tone in cell
    )


def theme_below(passage: Passage, other: Form, instrument: str, velocity: int = 70) -> Passage:
    """Put another theme whole into the bass, entering on the beat where it bears the line best."""
    return _joined(passage, other, instrument, BASS_PITCH + 4, velocity, _beats(passage))


def counterpoint(passage: Passage, other: Form, instrument: str, velocity: int = 74) -> Passage:
    """Let another theme sound with this one, entering on the beat where the two rest best together."""
    return _joined(passage, other, instrument, mean_pitch(passage.tones) - 5, velocity, _beats(passage))


def strained(passage: Passage, other: Form, instrument: str, velocity: int = 78) -> Passage:
    """Let another theme sound with this one half a beat late, parting from it on a clash that nothing resolves."""
    unit = WHOLE_TICKS // passage.beat_unit
    late = unit if passage.beat_ticks > unit else unit // 2
    delays = (late, late + passage.beat_ticks)
    return _joined(passage, other, instrument, mean_pitch(passage.tones) - 7, velocity, delays, clash=True)


def _beats(passage: Passage) -> Sequence[int]:
    """Return the delays that keep another theme's accents on beats: none to one bar."""
    return range(0, passage.bar_ticks + 1, passage.beat_ticks)


def _joined(
    passage: Passage,
    other: Form,
    instrument: str,
    pitch: float,
    velocity: int,
    delays: Sequence[int],
    *,
    clash: bool = False,
) -> Passage:
    line = near(in_key_of(passage, other), pitch)
    best = combining.placed(passage.tones, line, delays, passage.beat_ticks, passage.bar_ticks, clash=clash)
    tones = tuple(replace(tone, velocity=velocity) for tone in best)
    return passage.with_line(Line(other.motif, tones, tuple(range(len(tones))), instrument))


def answered(passage: Passage, other: Form, instrument: str, notes: int) -> Passage:
    """Let the head of another theme answer this one, from the next barline on."""
    start = passage.bar_count * passage.bar_ticks
    line = in_key_of(passage, other)
    head = near(displaced(line, start)[:notes], mean_pitch(passage.tones))
    return passage.with_line(Line(other.motif, head, tuple(range(len(head))), instrument))


def canon(passage: Passage, instrument: str) -> Passage:
    """Let the theme follow itself an octave below, after the whole beats that rest best; one bar at most."""
    half = passage.bar_ticks // 2 if passage.beats % 2 == 0 else passage.bar_ticks
    delays = range(half, passage.bar_ticks + 1, passage.beat_ticks)
    lower = octave(passage.tones, -1)
    best = combining.placed(passage.tones, lower, delays, passage.beat_ticks, passage.bar_ticks)
    return passage.with_line(Line(passage.main.motif, best, passage.main.parent_tones, instrument))
