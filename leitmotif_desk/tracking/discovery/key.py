"""The key a passage seems to stand in."""

import numpy as np

from leitmotif_desk.domain.pitch import LETTERS, Key, Mode
from leitmotif_desk.domain.score import Score
from leitmotif_desk.domain.time import IntColumn

_SIGNATURES = range(-6, 7)
_LETTERS = len(LETTERS)


def likely_key(score: Score, rows: IntColumn) -> Key:
    """Return the major or minor key of a line of notes: the signature in which they need the fewest accidentals, of
    those the nearest to the score's; major or minor by which tonic triad the line, its first and its last note lean on.
    """
    notes = score.notes
    step, alter = notes.step[rows], notes.alter[rows]
    written = score.key_at(int(notes.onset_ticks[rows[0]]))
    fifths = _signature(step, alter, written.fifths if written is not None else 0)
    major, minor = Key.from_fifths(fifths), Key.from_fifths(fifths, Mode.MINOR)
    return minor if _leaning(minor, step, alter) > _leaning(major, step, alter) else major


def _signature(step: IntColumn, alter: IntColumn, written: int) -> int:
    def accidentals(fifths: int) -> tuple[int, int]:
        key = Key.from_fifths(fifths)
        signed = [key.alter_of(one) for one in step.tolist()]
        return int((alter != np.array(signed)).sum()), abs(fifths - written)

    return min(_SIGNATURES, key=accidentals)


def _leaning(key: Key, step: IntColumn, alter: IntColumn) -> float:
    degree = (step - key.letter) % _LETTERS
    ends = degree[[0, -1]]
    raised_seventh = (degree == _LETTERS - 1) & (alter > key.alter_of(key.letter - 1))
    triad = np.isin(degree, (0, 2, 4)).sum()
    leading = 2 * raised_seventh.any() if key.mode is Mode.MINOR else 0
    return float(triad + 2 * (ends == 0).sum() + (ends == 4).sum() + leading)
