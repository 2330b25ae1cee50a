"""Spelling is judged by the scores of composers, and by what it must never change."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.pitch import midi_column
from leitmotif_desk.theory.spelling import spell


def _corpus_columns(name: str) -> np.ndarray:
    music21 = pytest.importorskip("music21")
    notes = music21.corpus.parse(name).flatten().notes
    rows = {
        (round(float(note.offset) * 10080), pitch.midi, pitch.diatonicNoteNum - 1)
        for note in notes
        for pitch in note.pitches
    }
    return np.array(sorted(rows), dtype=np.int64)


@pytest.mark.parametrize(
    ("name", "least"),
    [("bach/bwv66.6", 1.0), ("schumann_robert/opus48no2", 1.0), ("beethoven/opus18no1/movement1", 0.97)],
)
def test_most_notes_are_spelled_as_the_composer_did(name: str, least: float) -> None:
    columns = _corpus_columns(name)
    steps, _ = spell(columns[:, 1], columns[:, 0])
    assert (steps == columns[:, 2]).mean() >= least


@given(st.lists(st.tuples(st.integers(0, 127), st.integers(0, 5000)), max_size=80))
def test_a_spelling_always_sounds_as_the_pitch_it_spells(notes: list[tuple[int, int]]) -> None:
    pitch = np.array([note[0] for note in notes], dtype=np.int64)
    onset = np.array([note[1] for note in notes], dtype=np.int64)
    steps, alter = spell(pitch, onset)
    assert (midi_column(steps, alter) == pitch).all()


@given(st.permutations(list(range(24))))
def test_the_order_of_the_rows_does_not_matter(order: list[int]) -> None:
    pitch = np.array([60 + (7 * i) % 12 for i in range(24)], dtype=np.int64)
    onset = np.arange(24, dtype=np.int64) // 2 * 100
    rows = np.array(order)
    plain, shuffled = spell(pitch, onset)[0], spell(pitch[rows], onset[rows])[0]
    assert (plain[rows] == shuffled).all()


def test_sharps_stay_sharps_in_a_sharp_key_and_flats_in_a_flat_key() -> None:
    scale = np.array([0, 2, 4, 5, 7, 9, 11, 12, 7, 4, 0], dtype=np.int64)
    onset = np.arange(len(scale), dtype=np.int64)
    assert spell(scale + 69, onset)[1].max() == 1  # A major
    assert spell(scale + 63, onset)[1].min() == -1  # E flat major
    assert spell(scale + 60, onset)[1].tolist() == [0] * len(scale)
