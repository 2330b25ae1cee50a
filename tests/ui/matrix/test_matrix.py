"""The matrix as a value, and where its cells stand."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.ids import MotifId
from leitmotif_desk.domain.motif import Operation
from leitmotif_desk.domain.occurrence import Heard
from leitmotif_desk.ui.matrix.grid import Grid
from leitmotif_desk.ui.matrix.model import ABSENT, SEEN, SPOKEN_OF, Matrix, economy_of, longest_gap, matrix_of
from leitmotif_desk.ui.matrix.words import economy_lines, place_of, warning_words
from tests.ui.timeline.film import HOME, LIGHT, MINUTE, START, finding, scene_id, small_project

PROJECT = small_project()


def heard(motif: MotifId, scene: int, completeness: float = 1.0, *operations: Operation, at: int = 100) -> Heard:
    start = START + (scene - 1) * MINUTE + at
    return Heard(motif, None, None, scene_id(scene), start, start + 96, operations, completeness, 1.0)


def _row(matrix: Matrix, motif: MotifId) -> int:
    return next(place for place, theme in enumerate(matrix.rows) if theme.motif.id == motif)


def test_a_cell_counts_statements_and_shows_the_fullest() -> None:
    part = Operation("fragment", (("kind", "head"),))
    matrix = matrix_of(PROJECT, (heard(LIGHT, 2, 0.5, part), heard(LIGHT, 2, 0.95, at=300), heard(HOME, 2, 0.4, part)))
    light, home = matrix.cells[_row(matrix, LIGHT), 1], matrix.cells[_row(matrix, HOME), 1]
    assert (light.count, light.completeness, light.form) == (2, 0.95, "whole")
    assert (home.count, home.form, home.half) == (1, "head", True)
    assert len(matrix.cells) == 2
    assert matrix.statements == 3


def test_a_form_is_named_by_the_mode_it_turned_to() -> None:
    to_minor = Operation("mode", (("to", "D minor"),))
    matrix = matrix_of(PROJECT, (heard(LIGHT, 1, 1.0, to_minor),))
    assert matrix.cells[_row(matrix, LIGHT), 0].form == "minor"


def test_presence_tells_the_absent_from_those_only_spoken_of() -> None:
    matrix = matrix_of(PROJECT, ())
    assert matrix.presence[_row(matrix, HOME)].tolist() == [SEEN, SEEN, ABSENT, ABSENT, SPOKEN_OF, ABSENT]


def test_what_is_missing_is_expected_in_its_cell() -> None:
    matrix = matrix_of(PROJECT, (), (), (finding(2, (3,), LIGHT),))
    row = _row(matrix, LIGHT)
    assert matrix.missing[row, 2].finding == 0
    assert matrix.missing[row, 5].finding is None
    assert matrix.missing[row, 5].words == "to write"


def test_a_theme_that_a_finding_misses_says_what_and_where() -> None:
    matrix = matrix_of(PROJECT, (), (), (finding(2, (3,), LIGHT),))
    assert warning_words(matrix.rows[_row(matrix, LIGHT)]) == "silent here · sc. 3"
    assert warning_words(matrix.rows[_row(matrix, HOME)]) == ""


def test_a_slug_is_shortened_to_its_place() -> None:
    slugs = ("INT. LAMP ROOM", "INT./EXT. CAR, DAY", "HARBOUR")
    assert [place_of(slug) for slug in slugs] == ["LAMP ROOM", "CAR, DAY", "HARBOUR"]


def test_economy_says_how_often_when_first_and_how_long_the_silence() -> None:
    def lines(*log: Heard) -> tuple[str, str]:
        return economy_lines(PROJECT.film, economy_of(PROJECT, log))

    one, other = heard(LIGHT, 1, 0.5), heard(LIGHT, 5, 1.0)
    assert lines(one, other) == ("2 statements · longest silence 3:56", "first 01:00:04 · in full from sc. 5")
    assert lines(one) == ("1 statement", "first 01:00:04 · never in full")
    assert lines(other) == ("1 statement", "first 01:04:04, in full")
    assert lines() == ("not heard yet", "")


@given(st.lists(st.tuples(st.integers(0, 5_000), st.integers(1, 900)), min_size=1, max_size=20))
def test_the_longest_gap_is_the_longest_run_of_frames_without_the_theme(spans: list[tuple[int, int]]) -> None:
    log = [
        Heard(LIGHT, None, None, None, start, start + length, (), 1.0, 1.0) for start, length in sorted(spans)
    ]  # fmt: skip
    sounding = {frame for one in log for frame in range(one.start_frame, one.end_frame)}
    longest = run = 0
    for frame in range(log[0].start_frame, max(sounding) + 1):
        run = 0 if frame in sounding else run + 1
        longest = max(longest, run)
    assert longest_gap(log) == longest


@given(
    st.integers(1, 3_000), st.integers(1, 40), st.integers(380, 2_000), st.integers(200, 1_200), st.floats(0.1, 4),
    st.integers(0, 9_000), st.integers(0, 3_000), st.data(),
)  # fmt: skip
def test_the_cell_under_a_point_is_the_one_drawn_there(
    columns: int, rows: int, width: int, height: int, zoom: float, left: int, top: int, data: st.DataObject
) -> None:
    grid = Grid.of(columns, rows, width, height, zoom, left, top)
    row, column = data.draw(st.sampled_from(grid.visible_rows())), data.draw(st.sampled_from(grid.visible_columns()))
    centre = grid.cell_box(row, column).center()
    seen = centre.x() >= grid.column_box(0).left() + grid.left and centre.y() >= grid.row_box(0).top() + grid.top
    assert not seen or grid.place_at(centre.x(), centre.y()) == (row, column)


@given(st.integers(1, 500), st.integers(1, 40), st.integers(0, 9_000), st.integers(0, 3_000), st.data())
def test_scrolling_to_a_cell_brings_all_of_it_into_view(
    columns: int, rows: int, left: int, top: int, data: st.DataObject
) -> None:
    grid = Grid.of(columns, rows, 700, 400, 1.0, left, top)
    row, column = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, columns - 1))
    after = Grid.of(columns, rows, 700, 400, 1.0, *grid.scroll_to_show(row, column))
    box = after.cell_box(row, column)
    assert box.left() >= after.column_box(0).left() + after.left
    assert box.right() <= 700
    assert box.top() >= after.row_box(0).top() + after.top
    assert box.bottom() <= 400
