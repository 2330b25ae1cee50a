"""Say what was done to a theme: the alignment note by note, and the chain of operations with their parameters."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

import numpy as np

from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.occurrence import AlignedNote, CueScore, NoteChange, Occurrence
from leitmotif_desk.domain.pitch import LETTERS, Key, Mode, sign_of
from leitmotif_desk.domain.time import TICKS_PER_QUARTER, IntColumn
from leitmotif_desk.tracking.shapes import Shape
from leitmotif_desk.tracking.texture import Texture

_LETTER_SEMITONES = (0, 2, 4, 5, 7, 9, 11)
_MODES = (Mode.MINOR, Mode.MAJOR, Mode.DORIAN, Mode.PHRYGIAN, Mode.LYDIAN, Mode.MIXOLYDIAN, Mode.LOCRIAN)
"""In order of likelihood; on another degree only the first two are told from a tonal answer."""
_PLAYED_SLACK_TICKS = TICKS_PER_QUARTER // 32
"""How far a played note may stand from where it is due without being another rhythm."""
_FRAGMENT_SHARE = 0.75
"""A theme that loses a note or two of many at an end is reduced; below this share it is a fragment."""
_MOST_ADDED_SHARE = 3.0
_LONGEST_HELD_TICKS = 16 * TICKS_PER_QUARTER
"""Notes held for longer are no voice that a theme could be above or below of."""


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """A place where a shape stands: `match` gives the texture row for each note of the shape, -1 for none.

    `parts` are the score's parts that sound it, doublings included.
    """

    shape: Shape
    match: IntColumn
    parts: tuple[int, ...]
    start_ticks: int
    end_ticks: int
    confidence: float
    pitch_confidence: float
    rhythm_confidence: float
    completeness: float


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A candidate measured: `place` are the shape's notes that sound, `row` the texture rows that answer them.

    `steps` and `semitones` say how far each was moved; `moved` and `moved_semitones` are what most of them agree on.
    `speed` is the constant ratio of its times to the form's, None where there is none.
    """

    candidate: Candidate
    form: Form
    texture: Texture
    place: IntColumn
    row: IntColumn
    steps: IntColumn
    semitones: IntColumn
    moved: int
    moved_semitones: int
    speed: Fraction | None
    added: IntColumn

    @property
    def shape(self) -> Shape:
        return self.candidate.shape

    @property
    def same_steps(self) -> bool:
        return bool((self.steps == self.moved).all())

    @property
    def same_semitones(self) -> bool:
        return bool((self.semitones == self.moved_semitones).all())


def explained(candidate: Candidate, texture: Texture, music: CueScore, form: Form, found: float) -> Occurrence:
    """Return the occurrence a candidate stands for; from confidence `found` on it counts as found."""
    reading = _read(candidate, texture, form)
    done = tuple(operation for name in _DOINGS for operation in name(reading)) or (Operation.of("exact"),)
    placed = tuple(operation for name in _PLACES for operation in name(reading))
    return Occurrence(
        motif=candidate.shape.motif,
        form=candidate.shape.form,
        cue=music.cue,
        parts=candidate.parts,
        start_ticks=candidate.start_ticks,
        end_ticks=candidate.end_ticks,
        alignment=_alignment(reading),
        operations=done + placed,
        confidence=round(candidate.confidence, 4),
        pitch_confidence=round(candidate.pitch_confidence, 4),
        rhythm_confidence=round(candidate.rhythm_confidence, 4),
        completeness=round(candidate.completeness, 4),
        found=candidate.confidence >= found,
    )


def _read(candidate: Candidate, texture: Texture, form: Form) -> Reading:
    shape, match = candidate.shape, candidate.match
    place = np.flatnonzero(match >= 0).astype(np.int64)
    row = match[place]
    steps = texture.step[row] - shape.step[place]
    semitones = texture.pitch[row] - shape.pitch[place]
    moved = _commonest(steps)
    return Reading(
        candidate, form, texture, place, row, steps, semitones, moved, _commonest(semitones[steps == moved]),
        _speed(texture, shape, place, row), _added_rows(texture, row),
    )  # fmt: skip


def _commonest(values: IntColumn) -> int:
    found, counts = np.unique(values, return_counts=True)
    return int(found[counts.argmax()])


def _speed(texture: Texture, shape: Shape, place: IntColumn, row: IntColumn) -> Fraction | None:
    due, heard = shape.onset[place] - shape.onset[place[0]], texture.onset[row] - texture.onset[row[0]]
    if len(place) < 2 or due[-1] <= 0 or heard[-1] <= 0:
        return None
    ratio = heard[-1] / due[-1]
    slack = np.maximum(np.abs(heard) * 0.03, _PLAYED_SLACK_TICKS)
    return Fraction(ratio).limit_denominator(12) * shape.ratio if (np.abs(heard - due * ratio) <= slack).all() else None


def _added_rows(texture: Texture, row: IntColumn) -> IntColumn:
    """Return the top-line rows that stand between matched notes after the earlier one has ended."""
    added: list[int] = []
    for before, after in pairwise(row.tolist()):
        if texture.part[before] != texture.part[after] or after <= before:
            continue
        between = np.arange(before + 1, after)
        ended = texture.onset[before] + max(1, texture.duration[before])
        inside = (texture.onset[between] >= ended) & (texture.onset[between] < texture.onset[after])
        added += between[inside & texture.top[between]].tolist()
    return np.array(added, dtype=np.int64)


def _alignment(reading: Reading) -> tuple[AlignedNote, ...]:
    rows = reading.texture.rows
    changed = reading.steps != reading.moved
    notes = [
        (int(reading.shape.onset[place]), AlignedNote(
            int(reading.shape.tone[place]), int(rows[row]), NoteChange.CHANGED if differs else NoteChange.SAME))
        for place, row, differs in zip(reading.place, reading.row, changed, strict=True)
    ]  # fmt: skip
    onset = reading.texture.onset
    heard = [(int(onset[row]), note) for row, (_, note) in zip(reading.row, notes, strict=True)]
    heard += [(int(onset[row]), AlignedNote(None, int(rows[row]), NoteChange.ADDED)) for row in reading.added]
    sounding = [note for _, note in sorted(heard, key=lambda pair: pair[0])]
    silent = sorted(set(reading.shape.tone.tolist()) - set(reading.shape.tone[reading.place].tolist()))
    return (*sounding, *(AlignedNote(tone, None, NoteChange.MISSING) for tone in silent))


Named = tuple[Operation, ...]


def _turns(reading: Reading) -> Named:
    inverted = Operation.of("inverted", exact=reading.same_semitones)
    named = (inverted,) * reading.shape.inverted
    return (*named, *((Operation.of("retrograde"),) * reading.shape.retrograde))


def _speeds(reading: Reading) -> Named:
    speed = reading.speed if reading.speed is not None else reading.shape.ratio
    if speed == 1:
        return ()
    return (Operation.of("augmented" if speed > 1 else "diminished", ratio=round(float(speed), 4)),)


def _pitches(reading: Reading) -> Named:
    if reading.shape.inverted:
        return ()
    steps, semitones = reading.moved, reading.moved_semitones
    to = _note_name(reading.form.key, steps, semitones)
    if reading.same_semitones or not reading.same_steps:
        if semitones % 12 == 0:
            return (Operation.of("octave", octaves=semitones // 12),) if semitones else ()
        return (Operation.of("transposed", semitones=semitones, steps=steps, to=to),)
    return _mode(reading) or (Operation.of("tonal", steps=steps, semitones=semitones, to=to),)


def _mode(reading: Reading) -> Named:
    """Name a change of mode where the same steps leave the form's scale and fit another scale on one tonic."""
    key, tones = reading.form.key, [reading.form.tones[tone] for tone in reading.shape.tone[reading.place]]
    heard_steps, heard = reading.texture.step[reading.row], reading.texture.pitch[reading.row]
    if reading.moved % 7 and all(
        _scale_pitch_class(key, int(step)) == pitch % 12 for step, pitch in zip(heard_steps, heard, strict=True)
    ):
        return ()
    for mode in _MODES[:2] if reading.moved % 7 else _MODES:
        for semitones in sorted(set(reading.semitones.tolist()), key=abs):
            tonic = _moved_key(key, reading.moved, semitones)
            if mode is key.mode or abs(tonic.alter) > 2:
                continue
            target = tonic.with_mode(mode)
            shifts = [tone.alter - key.alter_of(tone.step) for tone in tones]
            fits = [
                (_scale_pitch_class(target, int(step)) + shift - pitch) % 12 == 0
                for step, pitch, shift in zip(heard_steps, heard, shifts, strict=True)
            ]
            if all(fits):
                return (*_moves(key, reading.moved, semitones), Operation.of("mode", to=str(mode)))
    return ()


def _moves(key: Key, steps: int, semitones: int) -> Named:
    if semitones % 12 == 0 and steps % 7 == 0:
        return (Operation.of("octave", octaves=semitones // 12),) if semitones else ()
    to = _note_name(key, steps, semitones)
    return (Operation.of("transposed", semitones=semitones, steps=steps, to=to),)


def _moved_key(key: Key, steps: int, semitones: int) -> Key:
    letter = (key.letter + steps) % 7
    sounding = key.tonic_pitch_class + semitones
    return Key(letter, (sounding - _LETTER_SEMITONES[letter] + 6) % 12 - 6, key.mode)


def _scale_pitch_class(key: Key, step: int) -> int:
    return (_LETTER_SEMITONES[step % 7] + key.alter_of(step)) % 12


def _note_name(key: Key, steps: int, semitones: int) -> str:
    moved = _moved_key(key, steps, semitones)
    return LETTERS[moved.letter] + sign_of(moved.alter)


def _losses(reading: Reading) -> Named:
    tones = sorted(reading.shape.tone[reading.place].tolist())
    missing, last = len(reading.shape) - len(tones), len(reading.shape) - 1
    ends = tones[0] + last - tones[-1]
    if not missing:
        return ()
    if ends and len(tones) < _FRAGMENT_SHARE * len(reading.shape):
        kind = "head" if tones[0] == 0 else "tail" if tones[-1] == last else "middle"
        fragment = Operation.of("fragment", kind=kind, first=tones[0] + 1, last=tones[-1] + 1)
        return (fragment, Operation.of("reduced", missing=missing - ends)) if missing > ends else (fragment,)
    return (Operation.of("reduced", missing=missing),)


def _additions(reading: Reading) -> Named:
    count = len(reading.added)
    return (Operation.of("ornamented", added=count),) if 0 < count <= _MOST_ADDED_SHARE * len(reading.place) else ()


def _changes(reading: Reading) -> Named:
    changed = int((reading.steps != reading.moved).sum())
    if not changed or (reading.same_semitones and not reading.shape.inverted):
        return ()
    return (Operation.of("varied", changed=changed),)


def _rhythm(reading: Reading) -> Named:
    return (Operation.of("rhythm"),) if reading.speed is None else ()


def _distribution(reading: Reading) -> Named:
    own = set(reading.texture.score_part[reading.row].tolist())
    named = (Operation.of("split"),) if len(own) > 1 else ()
    return (*named, Operation.of("doubled")) if len(reading.candidate.parts) > len(own) else named


def _voice(reading: Reading) -> Named:
    """Name the bass or an inner voice where every note of the reading sounds there."""
    texture = reading.texture
    at = texture.onset[reading.row]
    near = texture.between(int(texture.cue[reading.row[0]]), int(at.min()) - _LONGEST_HELD_TICKS, int(at.max()))
    ends = texture.onset[near] + np.maximum(texture.duration[near], 1)
    sounding = (texture.onset[near, None] <= at) & (ends[:, None] > at)
    pitch = texture.pitch[reading.row]
    low = np.where(sounding, texture.pitch[near, None], 999).min(axis=0)
    high = np.where(sounding, texture.pitch[near, None], -999).max(axis=0)
    if (low < high).all() and (pitch == low).all():
        return (Operation.of("bass"),)
    return (Operation.of("inner voice"),) if ((low < pitch) & (pitch < high)).all() else ()


_DOINGS: tuple[Callable[[Reading], Named], ...] = (
    _turns, _speeds, _pitches, _losses, _additions, _changes, _rhythm,
)  # fmt: skip
"""What may have been done to a theme, in the order in which it is said."""
_PLACES: tuple[Callable[[Reading], Named], ...] = (_distribution, _voice)
"""Where in the texture it may stand."""
