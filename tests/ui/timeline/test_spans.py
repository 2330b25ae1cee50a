"""Spans found by binary search, against looking at each of them."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.timeline.spans import Spans

PAIRS = st.lists(st.tuples(st.integers(0, 200), st.integers(1, 60)), max_size=40).map(
    lambda some: sorted((start, start + length) for start, length in some)
)


@given(PAIRS, st.integers(-10, 270), st.integers(1, 80))
def test_no_span_in_view_is_left_out(pairs: list[tuple[int, int]], first: int, length: int) -> None:
    rows = Spans.of(pairs).rows(first, first + length)
    chosen = set(range(rows.start, rows.stop))
    touching = {row for row, (start, end) in enumerate(pairs) if start < first + length and end > first}
    assert touching <= chosen


@given(PAIRS, st.integers(-10, 270))
def test_the_latest_span_that_holds_a_position_is_found(pairs: list[tuple[int, int]], position: int) -> None:
    holding = [row for row, (start, end) in enumerate(pairs) if start <= position < end]
    assert Spans.of(pairs).at(position) == (holding[-1] if holding else None)


def test_what_lies_far_outside_is_not_looked_at() -> None:
    spans = Spans.of([(10 * place, 10 * place + 5) for place in range(1_000)])
    rows = spans.rows(5_000, 5_100)
    assert rows == slice(500, 510)
