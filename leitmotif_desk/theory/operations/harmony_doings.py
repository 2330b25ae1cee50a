"""Operations on the chords and on the voices around the line."""

from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.domain.errors import BadValue
from leitmotif_desk.domain.motif import Chord, Form
from leitmotif_desk.domain.suggestion import Line
from leitmotif_desk.theory.operations import chords as chord_plans
from leitmotif_desk.theory.operations import form_moves, meeting, texture_moves
from leitmotif_desk.theory.operations.doings import reharmonised
from leitmotif_desk.theory.operations.passage import Arguments, Passage

_DEEP = 56
"""A line whose mean lies below this pitch is a bass."""
_UNDER = (("violas", 1, 55, 54, 48), ("low strings", 0, 41, 60, 28))
_OVER = (("violins", 2, 69, 54, 55), ("violas", 1, 62, 54, 48))
"""(instrument, member of the chord, pitch to lie near, velocity, lowest pitch)."""
_APPROACHES = ("V", "IV", "iv")
_BORNE = 0.5
"""The share of the line that the last chord before home must hold."""
_GAP = 3
"""Semitones that an inner voice keeps from the line above."""


def corrupt(passage: Passage, arguments: Arguments) -> Passage:
    """Keep the melody and darken the chords under it, from the end back; the first chord stays the tonic."""
    span, spans = _spans(passage)
    darkened = min(spans - 1, max(1, round(arguments.number("level") * spans)))
    tonic, *dark = chord_plans.DARK[passage.key.mode]
    plain = chord_plans.harmonised(passage.tones, passage.key, span, chord_plans.scale_chords(passage.key))
    tainted = chord_plans.harmonised(passage.tones, passage.key, span, dark)
    numerals = [tonic] + [_at(plain if i < spans - darkened else tainted, i * span) for i in range(1, spans)]
    return _planned(passage, numerals, span)


def redeem(passage: Passage, arguments: Arguments) -> Passage:
    """Put the scale's own chords back, coming home by the dominant or the subdominant.

    With a `level` below 1 only so great a share of the plan, the end of it, is healed.
    """
    span, spans = _spans(passage)
    healed = reharmonised(passage).chords
    level = float(arguments.parameters.get("level", 1.0))
    dark = max(0, min(spans - 1, round((1 - level) * spans)))
    home, *palette = chord_plans.DARK[passage.key.mode]
    tainted = chord_plans.harmonised(passage.tones, passage.key, span, palette)
    numerals = [_at(tainted if i < dark else healed, i * span) for i in range(spans)]
    numerals[0] = home if dark else numerals[0]
    return _planned(passage, _with_cadence(passage, numerals, span, dark), span)


def _at(plan: tuple[Chord, ...], ticks: int) -> str:
    """Return the numeral that a plan holds at a place."""
    return next((chord.numeral for chord in reversed(plan) if chord.onset_ticks <= ticks), plan[0].numeral)


def _spans(passage: Passage) -> tuple[int, int]:
    """Return how long a chord lasts and how many there are."""
    span = chord_plans.chord_ticks(passage.bar_ticks, passage.beats, passage.beat_unit)
    return span, max(2, -(-passage.end_ticks // span))


def _planned(passage: Passage, numerals: Sequence[str], span: int) -> Passage:
    plan = [Chord(i * span, numeral) for i, numeral in enumerate(numerals) if not i or numerals[i - 1] != numeral]
    return _voiced(replace(passage, chords=tuple(plan)))


def _with_cadence(passage: Passage, numerals: Sequence[str], span: int, first: int) -> list[str]:
    """Let a plan that ends on the tonic reach it from the dominant or subdominant, where the line bears one."""
    plan, home = list(numerals), chord_plans.tonic_chord(passage.key)
    start = len(plan) - 1
    while start > first and plan[start - 1] == home:
        start -= 1
    at = max(start, 1) - 1 if start > first + 1 else len(plan) - 2
    if plan[-1] != home or at <= first or plan[at] in _APPROACHES:
        return plan
    choices = [numeral for numeral in chord_plans.scale_chords(passage.key) if numeral in _APPROACHES]
    end = (at + 1) * span
    within = [tone for tone in passage.tones if tone.onset_ticks < end and tone.end_ticks > at * span]
    fits = {n: chord_plans.fit(within, (Chord(at * span, n), Chord(end, home)), passage.key) for n in choices}
    best = max(choices, key=fits.__getitem__, default="")
    if best and fits[best] >= _BORNE:
        plan[at] = best
    return plan


def deceive(passage: Passage, _: Arguments) -> Passage:
    """Let the melody come home over a chord that is not home."""
    planned = passage if passage.chords else reharmonised(passage)
    minor = chord_plans.tonic_chord(passage.key).islower()
    elsewhere = next(
        (n for n in (("VI", "iv") if minor else ("bVI", "vi", "IV")) if _holds_last(passage, n)),
        "VI" if minor else "vi",
    )
    last = passage.tones[-1].onset_ticks
    plan = (*(chord for chord in planned.chords if chord.onset_ticks < last), Chord(last, elsewhere))
    return _voiced(replace(planned, chords=plan))


def _holds_last(passage: Passage, numeral: str) -> bool:
    return chord_plans.sonority(numeral, passage.key).holds(passage.tones[-1])


def _voiced(passage: Passage) -> Passage:
    """Let two more voices sound the plan: below the line, or above it where the line is itself the bass."""
    lowest, highest = (f(tone.pitch for tone in passage.tones) for f in (min, max))
    deep = texture_moves.mean_pitch(passage.tones) < _DEEP
    voices = _OVER if deep else _UNDER
    end = passage.bar_count * passage.bar_ticks
    for instrument, member, pitch, velocity, low in voices:
        between = (max(low, highest + _GAP), 127) if deep else (low, lowest - _GAP)
        tones = chord_plans.sounding(passage.chords, passage.key, end, pitch, member, velocity, between)
        passage = passage.with_line(Line(passage.main.motif, tones, (-1,) * len(tones), instrument))
    return passage


def over_pedal(passage: Passage, arguments: Arguments) -> Passage:
    """Put a held degree, or the cell of another theme, under the line."""
    if "with" in arguments.parameters:
        return replace(texture_moves.cell_in_bass(passage, _other(arguments), arguments.text("to")), chords=())
    return replace(texture_moves.pedal(passage, arguments.count("degree")), chords=())


def as_ostinato(passage: Passage, arguments: Arguments) -> Passage:
    """Loop the head."""
    head = form_moves.head(passage, arguments.count("notes"))
    return replace(form_moves.repeated(head, arguments.count("times")), chords=())


def combine(passage: Passage, arguments: Arguments) -> Passage:
    """Bring another theme in: below, in counterpoint, straining, as an answer, or turn against turn."""
    other, kind, instrument = _other(arguments), arguments.text("kind"), arguments.text("to")
    match kind:
        case "below":
            made = texture_moves.theme_below(passage, other, instrument)
        case "strain":
            made = texture_moves.strained(passage, other, instrument)
        case "alternate":
            made = meeting.alternated(passage, other, instrument)
        case "answer":
            notes = form_moves.head_length(other.tones, passage.bar_ticks)
            made = texture_moves.answered(passage, other, instrument, notes)
        case _:
            made = texture_moves.counterpoint(passage, other, instrument)
    return replace(made, chords=())


def in_canon(passage: Passage, arguments: Arguments) -> Passage:
    return replace(texture_moves.canon(passage, arguments.text("to")), chords=())


def become(passage: Passage, arguments: Arguments) -> Passage:
    """Begin as this theme and end as the other."""
    return reharmonised(meeting.become(passage, _other(arguments)))


def _other(arguments: Arguments) -> Form:
    if arguments.other is None:
        raise BadValue("This operation needs a second theme.", now="Nothing was changed.")
    return arguments.other
