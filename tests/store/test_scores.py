"""Scores as attachments: exact round trips, damage named."""

import zlib
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.pitch import Key, Mode
from leitmotif_desk.domain.score import Bars, KeyChange, Marker, Metre, NoteTable, Part, Score, ScoreId
from leitmotif_desk.domain.time import TempoMap
from leitmotif_desk.store import ProjectFile
from leitmotif_desk.store.errors import DamagedScore, MissingScore, UnstorableValue
from leitmotif_desk.store.scores import pack, unpack
from tests.store.random_edits import SCORES

whole = st.integers(-(2**62), 2**62)
keys = st.builds(Key, st.integers(0, 6), st.integers(-2, 2), st.sampled_from(list(Mode)))


@st.composite
def scores(draw: st.DrawFn) -> Score:
    count = draw(st.integers(0, 12))
    column = st.lists(whole, min_size=count, max_size=count)
    starts = sorted({0, *draw(st.lists(st.integers(1, 10**9), max_size=4))})
    lengths = draw(st.lists(st.fractions(Fraction(1, 1000), 60), min_size=len(starts), max_size=len(starts)))
    return Score(
        notes=NoteTable.from_columns(**{name: draw(column) for name in NoteTable().columns()}),
        parts=tuple(draw(st.lists(st.builds(Part, st.text(), st.integers(0, 127), st.booleans()), max_size=3))),
        tempo=TempoMap(tuple(starts), tuple(lengths)),
        metres=tuple(draw(st.lists(st.builds(Metre, st.integers(0), st.integers(1), st.integers(1)), max_size=2))),
        keys=tuple(draw(st.lists(st.builds(KeyChange, st.integers(0), keys), max_size=2))),
        bars=Bars(tuple(starts), tuple(draw(st.lists(st.text(), min_size=len(starts), max_size=len(starts))))),
        end_ticks=draw(st.integers(0, 2**60)),
        title=draw(st.text()),
        markers=tuple(draw(st.lists(st.builds(Marker, st.integers(), st.text()), max_size=2))),
        spelled=draw(st.booleans()),
    )


@given(scores())
def test_a_score_comes_back_exactly(score: Score) -> None:
    back = unpack(pack(score), "here")
    assert back.id() == score.id() and back.header() == score.header()
    assert (back.tempo, back.metres, back.keys, back.bars, back.parts, back.markers) == (
        score.tempo, score.metres, score.keys, score.bars, score.parts, score.markers,
    )  # fmt: skip
    for name, column in score.notes.columns().items():
        assert back.notes.columns()[name].dtype == np.int64
        np.testing.assert_array_equal(back.notes.columns()[name], column)


def test_a_score_is_stored_once_and_read_back_after_reopening(file: ProjectFile, path: Path) -> None:
    id = file.attach(SCORES[0])
    assert file.attach(SCORES[0]) == id == SCORES[0].id()
    file.close()
    with ProjectFile.open(path) as again:
        assert again.score(id).header() == SCORES[0].header()
        with pytest.raises(MissingScore):
            again.score(ScoreId("f" * 64))


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE attachment SET columns = x'00'",
        "UPDATE attachment SET columns = substr(columns, 1, length(columns) - 6)",
        "UPDATE attachment SET note_count = 1",
        "UPDATE attachment SET note_count = -1",
        "UPDATE attachment SET header = replace(header, 'Oboe', 'Flute')",
        "UPDATE attachment SET header = 'null'",
    ],
)
def test_a_damaged_score_is_named(file: ProjectFile, path: Path, tampered: Callable[[str], None], script: str) -> None:
    id = file.attach(SCORES[0])
    file.close()
    tampered(script)
    with ProjectFile.open(path) as again, pytest.raises(DamagedScore, match=id[:12]):
        again.score(id)


def test_a_blob_that_would_fill_the_memory_is_not_unpacked() -> None:
    packed = pack(SCORES[0])
    bomb = zlib.compress(bytes(50_000_000), 9)
    with pytest.raises(DamagedScore):
        unpack(type(packed)(packed.id, packed.header, packed.note_count, bomb), "here")


def test_a_score_that_would_not_come_back_is_refused() -> None:
    odd = Key(0, 3)
    score = SCORES[0]
    with pytest.raises(UnstorableValue):
        pack(Score(score.notes, score.parts, score.tempo, score.metres, (KeyChange(0, odd),), score.bars, 1))
