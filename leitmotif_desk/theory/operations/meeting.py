"""Two themes after one another: turn against turn, or one becoming the other."""

from collections.abc import Sequence
from dataclasses import replace

from leitmotif_desk.domain.motif import Form, Tone
from leitmotif_desk.domain.pitch import Key
from leitmotif_desk.domain.suggestion import Line
from leitmotif_desk.theory.operations.passage import Passage, Tones
from leitmotif_desk.theory.operations.texture_moves import in_key_of, mean_pitch, near
from leitmotif_desk.theory.operations.time_moves import displaced

_LONGEST_TURN = 4
"""Bars of the first turn; each after it is half as long (story.md, rule 32: 4-2-1)."""
_SHORT = 2
"""Themes of no more bars than this have room for two statements on the way from one to the other, others for one."""


def alternated(passage: Passage, other: Form, instrument: str, velocity: int = 84) -> Passage:
    """Let two themes take turns, each turn half as long as the one before, down to a single bar."""
    line = near(in_key_of(passage, other), mean_pitch(passage.tones))
    bar, bars = passage.bar_ticks, min(_LONGEST_TURN, passage.bar_count)
    turns = list(dict.fromkeys(max(1, bars >> halving) for halving in range(3)))
    at, mine, theirs = 0, list[tuple[int, Tone]](), list[tuple[int, Tone]]()
    for turn in turns:
        mine += _turn(passage.tones, turn * bar, at, begins=at == 0)
        theirs += _turn(line, turn * bar, at + turn * bar, begins=False)
        at += 2 * turn * bar
    answers = tuple(passage.main.parent_tones[i] for i, _ in mine)
    led = passage.with_tones([tone for _, tone in mine], answers)
    against = tuple(replace(tone, velocity=velocity) for _, tone in theirs)
    return led.with_line(Line(other.motif, against, tuple(i for i, _ in theirs), instrument))


def _turn(line: Sequence[Tone], length: int, at: int, *, begins: bool) -> list[tuple[int, Tone]]:
    """Return the tones of a line that fit a turn, each with its place in the line; an upbeat only where one begins."""
    return [
        (
            i,
            replace(
                tone, onset_ticks=tone.onset_ticks + at, duration_ticks=min(tone.end_ticks, length) - tone.onset_ticks
            ),
        )
        for i, tone in enumerate(line)
        if (begins or tone.onset_ticks >= 0) and tone.onset_ticks < length
    ]


def become(passage: Passage, other: Form) -> Passage:
    """Let a theme turn into another in three or four statements: its rhythm first, then the other's, step by step.

    What lies between has each tone a share of the way from one line to the other, on the scale.
    """
    line = near(in_key_of(passage, other), mean_pitch(passage.tones))
    bar = passage.bar_ticks
    ways = (1 / 3, 2 / 3) if passage.bar_count <= _SHORT else (1 / 2,)
    own = tuple((tone, answer) for tone, answer in zip(passage.tones, passage.main.parent_tones, strict=True))
    statements: list[tuple[tuple[Tone, int], ...]] = [own]
    for way in ways:
        mixed = _between(passage.tones, line, way, passage.key)
        kept = way < 1 / 2
        statements.append(tuple((tone, own[i][1] if kept else -1) for i, tone in enumerate(mixed)))
    statements.append(tuple((tone, -1) for tone in line))
    at, tones, answers = 0, list[Tone](), list[int]()
    for statement in statements:
        shifted = displaced([tone for tone, _ in statement], at if not tones else _after(tones, statement, at, bar))
        tones += shifted
        answers += [answer for _, answer in statement]
        at = -(-max(tone.end_ticks for tone in shifted) // bar) * bar
    return replace(passage.with_tones(tones, answers), chords=())


def _after(tones: Sequence[Tone], statement: Sequence[tuple[Tone, int]], at: int, bar: int) -> int:
    """Return by how much a statement is shifted so that its upbeat does not fall into the one before."""
    begins, ends = min(tone.onset_ticks for tone, _ in statement), max(tone.end_ticks for tone in tones)
    return at if at + begins >= ends else at + bar


def _between(one: Tones, other: Tones, way: float, key: Key) -> Tones:
    """Return a line in the rhythm of the nearer of two, each tone so far on its way from one pitch to the other."""
    rhythm = one if way < 1 / 2 else other
    last = max(1, len(rhythm) - 1)
    return tuple(
        _on_scale(tone, round((1 - way) * _step_at(one, i / last) + way * _step_at(other, i / last)), key)
        for i, tone in enumerate(rhythm)
    )


def _step_at(line: Tones, share: float) -> int:
    return line[round(share * (len(line) - 1))].step


def _on_scale(tone: Tone, step: int, key: Key) -> Tone:
    return replace(tone, step=step, alter=key.alter_of(step))
