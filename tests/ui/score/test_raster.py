"""All notes as one picture, against painting each."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.score.raster import bars_mask

BARS = st.lists(
    st.tuples(st.integers(-20, 60), st.integers(0, 40), st.integers(-5, 30), st.integers(1, 7)), max_size=30
)


@given(BARS)
def test_a_pixel_is_covered_where_a_bar_lies_and_nowhere_else(bars: list[tuple[int, int, int, int]]) -> None:
    width, height = 50, 24
    expected = np.zeros((height, width), dtype=bool)
    for left, length, top, thick in bars:
        right = left + max(1, length)
        expected[max(0, top) : max(0, top + thick), max(0, left) : max(0, right)] = True
    table = np.asarray(bars, dtype=np.int64).reshape(-1, 4)
    begins, lengths, tops = table[:, :3].astype(np.float64).T
    mask = bars_mask(begins, begins + lengths, tops, table[:, 3], width, height)
    assert (mask == expected).all()


def test_the_shortest_note_is_seen() -> None:
    mask = bars_mask(np.array([7.0]), np.array([7.0]), np.array([3.0]), np.array([1]), 20, 10)
    assert np.argwhere(mask).tolist() == [[3, 7]]
