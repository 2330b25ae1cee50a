"""A chosen occurrence taken apart: which notes answer the theme, and where the theme would have them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from leitmotif_desk.domain.motif import Form, Operation
from leitmotif_desk.domain.occurrence import NoteChange, Occurrence, OccurrenceKey
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import FloatColumn, IntColumn

NOBODY = -1
_OCTAVE = 12


@dataclass(frozen=True, slots=True, eq=False)
class ThemeInPlace:
    """The theme as the operations put it there: columns of one length, a row a tone, in order of the form.

    `row` is the score note that answers a tone (NOBODY: it is missing), `changed` where that one stands elsewhere.
    """

    start: IntColumn
    end: IntColumn
    pitch: IntColumn
    part: IntColumn
    row: IntColumn
    changed: np.typing.NDArray[np.bool_]

    @property
    def missing(self) -> np.typing.NDArray[np.bool_]:
        return np.asarray(self.row == NOBODY)


@dataclass(frozen=True, slots=True, eq=False)
class Explanation:
    """An occurrence note by note: rows of the score's table as they answer the theme, and the theme itself."""

    key: OccurrenceKey
    same: IntColumn
    changed: IntColumn
    added: IntColumn
    doubling: IntColumn
    theme: ThemeInPlace

    @property
    def rows(self) -> IntColumn:
        """All score notes of the occurrence, in time order."""
        return np.unique(np.concatenate((self.same, self.changed, self.added, self.doubling)))


def explanation_of(form: Form, score: Score, one: Occurrence) -> Explanation:
    """Return an occurrence of a form taken apart.

    In a score whose spelling is a guess, a note is not changed by being spelled otherwise than in the theme.
    """
    rows = {change: _rows(note.row for note in one.alignment if note.change is change) for change in NoteChange}
    theme = _in_place(form, score, one)
    heard = score.notes.pitch[theme.row]
    respelled = theme.changed & (heard == theme.pitch) & (not score.spelled)
    theme = replace(theme, changed=theme.changed & ~respelled)
    return Explanation(
        key=one.key,
        same=np.union1d(rows[NoteChange.SAME], theme.row[respelled]),
        changed=np.setdiff1d(rows[NoteChange.CHANGED], theme.row[respelled]),
        added=rows[NoteChange.ADDED],
        doubling=doubling_rows(score, one),
        theme=theme,
    )


def _rows(rows: Iterable[int | None]) -> IntColumn:
    return np.asarray(sorted({row for row in rows if row is not None}), dtype=np.int64)


def doubling_rows(score: Score, one: Occurrence) -> IntColumn:
    """Return the notes that double it in parts in which no note answers the theme: same onsets, same pitch classes."""
    notes = score.notes
    answering = _rows(note.row for note in one.alignment)
    others = sorted(set(one.parts) - set(notes.part[answering].tolist()))
    if not others:
        return np.empty(0, dtype=np.int64)
    inside = slice(*np.searchsorted(notes.onset_ticks, (one.start_ticks, one.end_ticks)).tolist())
    near = np.arange(inside.start, inside.stop)
    near = near[np.isin(notes.part[near], others)]
    sounding = set(zip(notes.onset_ticks[answering].tolist(), (notes.pitch[answering] % _OCTAVE).tolist(), strict=True))
    at = zip(notes.onset_ticks[near].tolist(), (notes.pitch[near] % _OCTAVE).tolist(), strict=True)
    return near[np.fromiter((pair in sounding for pair in at), dtype=np.bool_, count=len(near))]


def _in_place(form: Form, score: Score, one: Occurrence) -> ThemeInPlace:
    notes, count = score.notes, len(form.tones)
    row = np.full(count, NOBODY, dtype=np.int64)
    changed = np.zeros(count, dtype=np.bool_)
    for note in one.alignment:
        if note.tone is not None and note.row is not None and note.tone < count:
            row[note.tone] = note.row
            changed[note.tone] = note.change is NoteChange.CHANGED
    answered = np.flatnonzero(row != NOBODY)
    if not len(answered):
        return _nowhere()
    due, length = _due(form, one.operations)
    heard = notes.onset_ticks[row[answered]]
    speed = _speed(one.operations, due[answered], heard)
    start = np.rint(due * speed + _middle(heard - due[answered] * speed)).astype(np.int64)
    end = start + np.maximum(1, np.rint(length * speed).astype(np.int64))
    nearest = answered[np.abs(answered[None, :] - np.arange(count)[:, None]).argmin(axis=1)]
    kept = answered[~changed[answered]]
    pitch = _pitches(form, one.operations, kept if len(kept) else answered, notes.pitch[row])
    return ThemeInPlace(start, end, pitch, notes.part[row[nearest]], row, changed)


def _nowhere() -> ThemeInPlace:
    """Return no tones at all: the form was changed since it was searched, and nothing answers it now."""
    none = np.empty(0, dtype=np.int64)
    return ThemeInPlace(none, none, none, none, none, np.empty(0, dtype=np.bool_))


def _has(operations: Sequence[Operation], code: str) -> bool:
    return any(operation.code == code for operation in operations)


def _due(form: Form, operations: Sequence[Operation]) -> tuple[IntColumn, IntColumn]:
    """Return the onsets and lengths of a form's tones, from its end where it runs backwards."""
    onset = np.asarray([tone.onset_ticks for tone in form.tones], dtype=np.int64)
    length = np.asarray([tone.duration_ticks for tone in form.tones], dtype=np.int64)
    return (-(onset + length) if _has(operations, "retrograde") else onset), length


def _speed(operations: Sequence[Operation], due: IntColumn, heard: IntColumn) -> float:
    """Return the stated ratio of times; in another rhythm the one that most pairs of notes agree on."""
    stated = next((operation.get("ratio") for operation in operations if operation.get("ratio") is not None), 1.0)
    speed = float(stated)  # type: ignore[arg-type]
    if not _has(operations, "rhythm"):
        return speed
    first, second = np.triu_indices(len(due), 1)
    apart = due[second] - due[first]
    slopes = (heard[second] - heard[first])[apart != 0] / apart[apart != 0]
    agreed = _middle(slopes) if len(slopes) else speed
    return agreed if agreed > 0 else speed


def _middle(values: FloatColumn) -> float:
    """Return the lower median: always one of the values."""
    return float(np.sort(values)[(len(values) - 1) // 2])


def _pitches(form: Form, operations: Sequence[Operation], kept: IntColumn, answers: IntColumn) -> IntColumn:
    """Return the pitch of each tone there: moved as its own scale degree is elsewhere, else as most tones are.

    `kept` are the tones to go by, best those answered unchanged; `answers` holds the pitch of each tone's answer.
    """
    sign = -1 if _has(operations, "inverted") else 1
    own = sign * np.asarray([tone.pitch for tone in form.tones], dtype=np.int64)
    degree = np.asarray([tone.step % 7 for tone in form.tones], dtype=np.int64)
    moved = answers - own
    commonest = _commonest(moved[kept])
    by_degree = {int(one): _commonest(moved[kept][degree[kept] == one]) for one in np.unique(degree[kept])}
    return own + np.asarray([by_degree.get(int(one), commonest) for one in degree], dtype=np.int64)


def _commonest(values: IntColumn) -> int:
    found, counts = np.unique(values, return_counts=True)
    return int(found[counts.argmax()])
