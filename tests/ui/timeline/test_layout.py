"""Rows of the timeline never overlap, and each height belongs to one row."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.timeline.layout import ALWAYS, FOLDED, HEIGHTS, Layout

shown = st.sets(st.sampled_from(sorted(HEIGHTS)))
lanes = st.lists(st.booleans(), max_size=60)
some_lanes = st.lists(st.booleans(), min_size=1, max_size=60)


@given(st.integers(140, 1_500), lanes, st.integers(0, 4_000), shown)
def test_rows_stand_below_each_other(height: int, folded: list[bool], scrolled: int, rows: set[str]) -> None:
    layout = Layout.of(height, folded, scrolled, rows)
    placed = {name: getattr(layout, name) for name in (*HEIGHTS, "lanes")}
    assert all(above.bottom <= below.top for above, below in itertools.pairwise(placed.values()))
    assert {name for name in HEIGHTS if placed[name].height} == rows | ALWAYS
    assert 0 <= layout.scrolled <= layout.lanes_overflow


@given(st.integers(200, 900), some_lanes, st.integers(0, 3_000), st.integers(0, 900))
def test_the_lane_under_a_height_is_the_one_drawn_there(height: int, folded: list[bool], scrolled: int, y: int) -> None:
    layout = Layout.of(height, folded, scrolled, HEIGHTS)
    drawn = [place for place in layout.visible_lanes() if layout.lane(place).holds(y) and layout.lanes.holds(y)]
    assert layout.lane_at(y) == (drawn[0] if drawn else None)


@given(st.integers(200, 900), some_lanes, st.integers(0, 3_000))
def test_every_lane_that_shows_is_drawn_and_folded_ones_are_thin(
    height: int, folded: list[bool], scrolled: int
) -> None:
    layout = Layout.of(height, folded, scrolled, HEIGHTS)
    for place, thin in enumerate(folded):
        row = layout.lane(place)
        assert (row.height == FOLDED) == thin
        if row.bottom > layout.lanes.top and row.top < layout.lanes.bottom:
            assert place in layout.visible_lanes()


@given(st.integers(200, 900), some_lanes, st.integers(0, 3_000), st.data())
def test_scrolling_to_a_lane_brings_it_into_view(
    height: int, folded: list[bool], scrolled: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(folded) - 1))
    before = Layout.of(height, folded, scrolled, HEIGHTS)
    after = Layout.of(height, folded, before.scroll_to_show(place), HEIGHTS)
    row = after.lane(place)
    assert row.top >= after.lanes.top
    assert row.bottom <= max(after.lanes.bottom, after.lanes.top + row.height)
