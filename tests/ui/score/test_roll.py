"""The roll of a cue as a value, and where its parts stand."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.desk.desk import Desk
from leitmotif_desk.domain.occurrence import NoteChange
from leitmotif_desk.ui.score.model import LEAST_RANGE, Roll, roll_of
from leitmotif_desk.ui.score.tracks import NOTE, OPENED_NOTE, RULER, Tracks
from tests.ui.heard_film import FIRST_CUE, make_heard_film


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_heard_film(tmp_path / "film.leitmotif")


def _roll(desk: Desk) -> Roll:
    score = desk.score(FIRST_CUE)
    assert score is not None
    waiting: set[str] = {one.key for one in desk.occurrences if not one.found}
    return roll_of(desk.project, FIRST_CUE, score, desk.occurrences, waiting)


def test_every_occurrence_is_framed_in_each_of_its_parts(desk: Desk) -> None:
    framed = {(frame.key, frame.part) for frame in _roll(desk).frames}
    assert framed == {(one.key, part) for one in desk.occurrences for part in one.parts}
    assert framed


def test_a_frame_holds_the_notes_that_answer_the_theme_and_marks_those_unlike_it(desk: Desk) -> None:
    frames = {frame.key: frame for frame in _roll(desk).frames}
    for one in desk.occurrences:
        rows = {note.row for note in one.alignment if note.row is not None}
        unlike = {note.row for note in one.alignment if note.change in (NoteChange.CHANGED, NoteChange.ADDED)}
        assert set(frames[one.key].rows.tolist()) == rows
        assert set(frames[one.key].unlike.tolist()) == unlike
        assert frames[one.key].waiting is not one.found


def test_a_frame_is_named_with_what_was_done(desk: Desk) -> None:
    exact = next(frame for frame in _roll(desk).frames if not frame.waiting)
    assert exact.title == "Keeper's light · as registered"


def test_all_notes_of_a_part_stand_within_its_track(desk: Desk) -> None:
    roll = _roll(desk)
    notes = roll.score.notes
    tracks = Tracks.of(len(roll.score.parts), 400, 0)
    tops = tracks.note_tops(roll, notes.part, notes.pitch)
    for part in range(len(roll.score.parts)):
        mine = tops[notes.part == part]
        assert mine.min() >= tracks.top(part)
        assert mine.max() + NOTE <= tracks.top(part) + tracks.inner_height(part)
        higher = notes.pitch[notes.part == part]
        assert (np.diff(mine[np.argsort(higher)]) <= 0).all(), "higher notes stand higher"


def test_a_pedal_point_gets_a_range_all_the_same(desk: Desk) -> None:
    assert (_roll(desk).span >= LEAST_RANGE).all()


@given(
    st.integers(1, 90), st.integers(120, 1_200), st.integers(0, 5_000), st.integers(0, 1_300),
    st.frozensets(st.integers(0, 95), max_size=3),
)  # fmt: skip
def test_the_part_under_a_height_is_the_one_drawn_there(
    parts: int, height: int, scrolled: int, y: int, opened: frozenset[int]
) -> None:
    tracks = Tracks.of(parts, height, scrolled, opened)
    drawn = [part for part in range(parts) if tracks.top(part) <= y < tracks.top(part) + tracks.height(part)]
    assert tracks.part_at(y) == (drawn[0] if drawn and y >= RULER else None)


def test_a_part_that_is_looked_at_is_higher_than_the_others_and_its_notes_thicker() -> None:
    tracks = Tracks.of(12, 300, 0, frozenset({4}))
    assert tracks.height(4) > tracks.height(3) == tracks.height(5)
    assert tracks.thickness(np.array([3, 4])).tolist() == [NOTE, OPENED_NOTE]
    assert tracks.top(5) == tracks.top(4) + tracks.height(4)
