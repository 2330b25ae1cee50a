"""Moves of pitch: every one keeps the onsets and lengths, and spells what it writes."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from leitmotif_desk.domain.motif import Tone
from leitmotif_desk.domain.pitch import Key, Mode, midi_of
from leitmotif_desk.theory.operations.passage import Tones

MINOR_LIKE = frozenset({Mode.MINOR, Mode.DORIAN, Mode.PHRYGIAN, Mode.LOCRIAN})
RAISED_LEADING = frozenset({Mode.MINOR})
"""Modes whose seventh degree is raised where it leads to the tonic."""
_LEAP_STEPS = 2


def transposed(tones: Sequence[Tone], steps: int, semitones: int) -> Tones:
    """Move every tone by one interval, given in diatonic steps and semitones."""
    return tuple(_at(tone, tone.step + steps, tone.pitch + semitones) for tone in tones)


def transposed_key(key: Key, steps: int, semitones: int) -> Key:
    """Return the key a transposition ends in."""
    step = 28 + key.letter + steps
    alter = midi_of(28 + key.letter, key.alter) + semitones - midi_of(step, 0)
    return Key(step % 7, alter, key.mode)


def interval_between(old: Key, new: Key) -> tuple[int, int]:
    """Return (steps, semitones) of the nearest way from one tonic to another, a fourth down rather than a fifth up."""
    steps = (new.letter - old.letter) % 7
    semitones = midi_of(28 + old.letter + steps, new.alter) - midi_of(28 + old.letter, old.alter)
    return (steps - 7, semitones - 12) if steps > 3 else (steps, semitones)


def tonal(tones: Sequence[Tone], steps: int, key: Key) -> Tones:
    """Move every tone by steps of the scale; an alteration against the key stays one."""
    return tuple(_in_key(tone, tone.step + steps, key, _chromatic(tone, key)) for tone in tones)


def octave(tones: Sequence[Tone], octaves: int) -> Tones:
    """Move every tone by whole octaves."""
    return transposed(tones, 7 * octaves, 12 * octaves)


def inverted(tones: Sequence[Tone], axis: tuple[int, int]) -> Tones:
    """Mirror every interval exactly at an axis, given as (step, alteration)."""
    step, pitch = axis[0], midi_of(*axis)
    return tuple(_at(tone, 2 * step - tone.step, 2 * pitch - tone.pitch) for tone in tones)


def inverted_in_key(tones: Sequence[Tone], axis_step: int, key: Key) -> Tones:
    """Mirror the steps at one, within the scale; an alteration against the key is mirrored too."""
    return tuple(_in_key(tone, 2 * axis_step - tone.step, key, -_chromatic(tone, key)) for tone in tones)


def opening(tones: Sequence[Tone]) -> int | None:
    """Return the index of the tone from which the line first moves; None where it never does."""
    return next((i for i, (tone, after) in enumerate(pairwise(tones)) if tone.pitch != after.pitch), None)


def turned_head(tones: Sequence[Tone]) -> Tones:
    """Mirror the first interval in itself: its two pitches change places, all else stays."""
    at = opening(tones)
    if at is None:
        return tuple(tones)
    first, second = tones[at], tones[at + 1]
    turned = (
        replace(first, step=second.step, alter=second.alter),
        replace(second, step=first.step, alter=first.alter),
    )
    return (*tones[:at], *turned, *tones[at + 2 :])


def to_mode(tones: Sequence[Tone], key: Key, mode: Mode) -> Tones:
    """Keep the steps and take the parallel scale; an alteration against the key stays one."""
    other = key.with_mode(mode)
    return tuple(_in_key(tone, tone.step, other, _chromatic(tone, key)) for tone in tones)


def with_leading_tones(tones: Sequence[Tone], key: Key) -> Tones:
    """Raise the seventh that steps up to the tonic in minor, and the sixth before it (the melodic scale)."""
    if key.mode not in RAISED_LEADING:
        return tuple(tones)
    raised = list(tones)
    for i, (tone, after) in enumerate(pairwise(tones)):
        leads = key.degree_of(tone.step) == 7 and after.step == tone.step + 1
        if not leads or _chromatic(tone, key):
            continue
        raised[i] = replace(tone, alter=tone.alter + 1)
        before = tones[i - 1] if i else tone
        if before.step == tone.step - 1 and not _chromatic(before, key):
            raised[i - 1] = replace(before, alter=before.alter + 1)
    return tuple(raised)


def leaps_changed(tones: Sequence[Tone], key: Key, by_steps: int) -> Tones:
    """Widen (or narrow, with a negative count) each leap by moving the tone it reaches; the last tone stays home."""
    changed = list(tones)
    for i in range(1, len(tones) - 1):
        leap = tones[i].step - tones[i - 1].step
        if abs(leap) < _LEAP_STEPS:
            continue
        away = by_steps if leap > 0 else -by_steps
        changed[i] = _in_key(tones[i], tones[i].step + away, key, _chromatic(tones[i], key))
    return tuple(changed)


def _chromatic(tone: Tone, key: Key) -> int:
    """Return how far a tone is altered against its key."""
    return tone.alter - key.alter_of(tone.step)


def _in_key(tone: Tone, step: int, key: Key, chromatic: int) -> Tone:
    return replace(tone, step=step, alter=key.alter_of(step) + chromatic)


def _at(tone: Tone, step: int, pitch: int) -> Tone:
    return replace(tone, step=step, alter=pitch - midi_of(step, 0))
