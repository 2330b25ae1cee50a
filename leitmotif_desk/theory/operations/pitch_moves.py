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
_WIDEST_STEPS = 9
"""No leap is widened past a tenth."""
_LONGEST_SIGNATURE = 6
_AT_REST = {1: 0.0, 3: 0.75, 5: 1.0}
_UNREST = 4.0


def transposed(tones: Sequence[Tone], steps: int, semitones: int) -> Tones:
    """Move every tone by one interval, given in diatonic steps and semitones."""
    return tuple(_at(tone, tone.step + steps, tone.pitch + semitones) for tone in tones)


def transposed_key(key: Key, steps: int, semitones: int) -> Key:
    """Return the key a transposition ends in."""
    step = 28 + key.letter + steps
    alter = midi_of(28 + key.letter, key.alter) + semitones - midi_of(step, 0)
    return Key(step % 7, alter, key.mode)


def written_key(key: Key) -> Key:
    """Return the key as musicians write it: its enharmonic twin where the signature has seven signs or more."""
    if abs(key.fifths) <= _LONGEST_SIGNATURE:
        return key
    return Key.from_fifths(key.fifths - (12 if key.fifths > 0 else -12), key.mode)


def interval_between(old: Key, new: Key) -> tuple[int, int]:
    """Return (steps, semitones) of the nearest way from one tonic to another, a fourth down rather than a fifth up."""
    steps = (new.letter - old.letter) % 7
    semitones = midi_of(28 + old.letter + steps, new.alter) - midi_of(28 + old.letter, old.alter)
    return (steps - 7, semitones - 12) if steps > 3 else (steps, semitones)


def tonal(tones: Sequence[Tone], steps: int, key: Key) -> Tones:
    """Move every tone by steps of the scale; an alteration against the key stays one where there is room for it."""
    return _in_order([_in_key(tone, tone.step + steps, key, _inflection(tone, key)) for tone in tones], key)


def octave(tones: Sequence[Tone], octaves: int) -> Tones:
    """Move every tone by whole octaves."""
    return transposed(tones, 7 * octaves, 12 * octaves)


def inverted(tones: Sequence[Tone], axis: tuple[int, int]) -> Tones:
    """Mirror every interval exactly at an axis, given as (step, alteration)."""
    step, pitch = axis[0], midi_of(*axis)
    return tuple(_at(tone, 2 * step - tone.step, 2 * pitch - tone.pitch) for tone in tones)


def inverted_in_key(tones: Sequence[Tone], axis_step: int, key: Key) -> Tones:
    """Mirror the steps at one, within the scale; an alteration against the key is mirrored too."""
    return _mirrored(tones, 2 * axis_step, key)


def inverted_home(tones: Sequence[Tone], key: Key) -> Tones:
    """Mirror the line in its scale and in its register so that it ends, and if it can begins, on the tonic's chord."""
    first, last = tones[0].step, tones[-1].step
    twice_middle = 2 * sum(tone.step for tone in tones) / len(tones)

    def cost(total: int) -> float:
        begins = 0.0 if key.degree_of(total - first) in _AT_REST else 0.75
        moved = 0.25 if total != 2 * first else 0.0
        return _AT_REST.get(key.degree_of(total - last), _UNREST) + begins + moved + 0.15 * abs(total - twice_middle)

    middle = round(twice_middle)
    return _mirrored(tones, min(range(middle - 7, middle + 8), key=cost), key)


def _mirrored(tones: Sequence[Tone], total: int, key: Key) -> Tones:
    return _in_order([_in_key(tone, total - tone.step, key, -_inflection(tone, key)) for tone in tones], key)


def opening(tones: Sequence[Tone]) -> int | None:
    """Return the index of the tone from which the line first moves; None where it never does."""
    return next((i for i, (tone, after) in enumerate(pairwise(tones)) if tone.pitch != after.pitch), None)


def turned_head(tones: Sequence[Tone]) -> Tones:
    """Mirror the first interval in itself: its two pitches change places, with their repetitions; all else stays."""
    at = opening(tones)
    if at is None:
        return tuple(tones)
    first, second = tones[at], tones[at + 1]
    end = next((i for i in range(at + 1, len(tones)) if tones[i].pitch != second.pitch), len(tones))
    turned = [replace(tone, step=second.step, alter=second.alter) for tone in tones[: at + 1]]
    turned += [replace(tone, step=first.step, alter=first.alter) for tone in tones[at + 1 : end]]
    return (*turned, *tones[end:])


def to_mode(tones: Sequence[Tone], key: Key, mode: Mode) -> Tones:
    """Keep the steps and take the parallel scale.

    A tone that was borrowed from the other scale is at home there; other alterations stay alterations, and a
    chromatic pair on one step stays as it was where the scale would make one pitch of it.
    """
    if mode is key.mode:
        return tuple(tones)
    other = key.with_mode(mode)
    changed = [replace(tone, alter=_turned_to(tone, key, other)) for tone in tones]
    for i, (tone, after) in enumerate(pairwise(tones)):
        if tone.step == after.step and tone.alter != after.alter and changed[i].alter == changed[i + 1].alter:
            changed[i : i + 2] = tone, after
    return _in_order(changed, other)


def _turned_to(tone: Tone, key: Key, other: Key) -> int:
    inflection, scale = _inflection(tone, key), other.alter_of(tone.step)
    borrowed = (scale - key.alter_of(tone.step)) * inflection > 0
    return scale if borrowed else scale + inflection


def with_leading_tones(tones: Sequence[Tone], key: Key) -> Tones:
    """Raise the seventh that leads to the tonic in minor, and the sixth before it (the melodic scale).

    It leads by a step, or over the second or the fifth between; a repeated tone is raised as one.
    """
    if key.mode not in RAISED_LEADING:
        return tuple(tones)
    raised = list(tones)
    for i, tone in enumerate(tones):
        if key.degree_of(tone.step) != 7 or _chromatic(tone, key) or not _leads_home(tones, i, key):
            continue
        raised[i] = replace(tone, alter=tone.alter + 1)
        before = i - 1
        while before >= 0 and tones[before].step == tone.step:
            before -= 1
        while before >= 0 and tones[before].step == tone.step - 1 and not _chromatic(raised[before], key):
            raised[before] = replace(tones[before], alter=tones[before].alter + 1)
            before -= 1
    return tuple(raised)


def _leads_home(tones: Sequence[Tone], i: int, key: Key) -> bool:
    home = tones[i].step + 1
    following = [tone.step for tone in tones[i + 1 :] if tone.step != tones[i].step][:2]
    over = len(following) == 2 and key.degree_of(following[0]) in (2, 5)
    return bool(following) and (following[0] == home or (over and following[1] == home))


def leaps_changed(tones: Sequence[Tone], key: Key, by_steps: int) -> Tones:
    """Widen (or narrow, with a negative count) the leaps to the line's turning points.

    A turning point moves with its repetitions, up to a tenth from what is before it; the tones that the line passes
    on its way, the first and the last stay, so that rising remains rising.
    """
    changed, start = list(tones), 0
    for end in [i for i in range(1, len(tones)) if tones[i].pitch != tones[i - 1].pitch]:
        if start:
            leap, onward = tones[start].step - tones[start - 1].step, tones[end].step - tones[start].step
            away = by_steps if leap > 0 else -by_steps
            wide = tones[start].step + away - changed[start - 1].step
            if abs(leap) >= _LEAP_STEPS and leap * onward < 0 < leap * wide and abs(wide) <= _WIDEST_STEPS:
                changed[start:end] = [_in_key(tone, tone.step + away, key, 0) for tone in tones[start:end]]
        start = end
    return tuple(changed)


def _inflection(tone: Tone, key: Key) -> int:
    """Return how far a tone is altered against its key, the melodic scale's raised degrees not counting as altered."""
    chromatic = _chromatic(tone, key)
    melodic = key.mode in RAISED_LEADING and chromatic == 1 and key.degree_of(tone.step) >= 6
    return 0 if melodic else chromatic


def _in_order(tones: Sequence[Tone], key: Key) -> Tones:
    """Drop an alteration that makes a tone reach or pass its neighbour on another step."""
    placed = list(tones)
    for i, tone in enumerate(tones):
        near = [placed[at] for at in (i - 1, i + 1) if 0 <= at < len(tones)]
        if _chromatic(tone, key) and any(
            (tone.step - n.step) * (tone.pitch - n.pitch) <= 0 for n in near if n.step != tone.step
        ):
            placed[i] = replace(tone, alter=key.alter_of(tone.step))
    return tuple(placed)


def _chromatic(tone: Tone, key: Key) -> int:
    """Return how far a tone is altered against its key."""
    return tone.alter - key.alter_of(tone.step)


def _in_key(tone: Tone, step: int, key: Key, chromatic: int) -> Tone:
    return replace(tone, step=step, alter=key.alter_of(step) + chromatic)


def _at(tone: Tone, step: int, pitch: int) -> Tone:
    return replace(tone, step=step, alter=pitch - midi_of(step, 0))
