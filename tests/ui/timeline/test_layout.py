"""Rows of the timeline never overlap, and each height belongs to one row."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.timeline.layout import Layout


@given(st.integers(140, 1_500), st.integers(0, 80), st.integers(0, 4_000), st.booleans(), st.booleans())
def test_rows_stand_below_each_other(height: int, lanes: int, scrolled: int, tension: bool, flags: bool) -> None:
    layout = Layout.of(height, lanes, scrolled, tension, flags)
    rows = [layout.ruler, layout.scenes, layout.tension, layout.cues, layout.flags, layout.lanes]
    assert all(above.bottom <= below.top for above, below in itertools.pairwise(rows))
    assert (layout.tension.height > 0, layout.flags.height > 0) == (tension, flags)
    assert layout.scrolled <= layout.lanes_overflow


@given(st.integers(200, 900), st.integers(1, 60), st.integers(0, 3_000), st.integers(0, 900))
def test_the_lane_under_a_height_is_the_one_drawn_there(height: int, lanes: int, scrolled: int, y: int) -> None:
    layout = Layout.of(height, lanes, scrolled, True, True)
    drawn = [place for place in layout.visible_lanes() if layout.lane(place).holds(y) and layout.lanes.holds(y)]
    assert layout.lane_at(y) == (drawn[0] if drawn else None)


@given(st.integers(200, 900), st.integers(1, 60), st.integers(0, 3_000), st.data())
def test_scrolling_to_a_lane_brings_it_into_view(height: int, lanes: int, scrolled: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, lanes - 1))
    before = Layout.of(height, lanes, scrolled, True, True)
    after = Layout.of(height, lanes, before.scroll_to_show(place), True, True)
    row = after.lane(place)
    assert row.top >= after.lanes.top
    assert row.bottom <= max(after.lanes.bottom, after.lanes.top + row.height)
