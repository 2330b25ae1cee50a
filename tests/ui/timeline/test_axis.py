"""The axis: pixels and positions, there and back."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.ui.timeline.axis import Axis

LEFT, FINEST = 124, 1 / 40


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    """Return an axis at any zoom and place of a film between a second and a day."""
    start = draw(st.integers(0, 5_000_000))
    length = draw(st.integers(24, 5_000_000))
    width = draw(st.integers(50, 4_000))
    axis = Axis.whole(start, start + length, LEFT, width, FINEST)
    first = draw(st.floats(start, start + length))
    return axis.showing(first, first + draw(st.floats(1, length)))


@given(axes(), st.data())
def test_a_position_is_found_again_at_its_own_left_edge(axis: Axis, data: st.DataObject) -> None:
    position = data.draw(st.integers(axis.start, axis.end - 1))
    assert axis.position(axis.x(position)) == position


@given(axes(), st.floats(0, 1))
def test_a_pixel_lies_within_the_position_found_under_it(axis: Axis, share: float) -> None:
    x = axis.left + share * (axis.width - 1)
    position = axis.position(x)
    assert axis.x(position) <= x + 1e-3
    assert x < axis.x(position + 1) + 1e-3 or position == axis.end - 1


@given(axes(), st.floats(0.01, 100), st.floats(0, 1))
def test_zooming_holds_the_position_under_the_pointer_unless_an_end_of_the_film_is_reached(
    axis: Axis, factor: float, share: float
) -> None:
    x = axis.left + share * axis.width
    held = axis.first + (x - axis.left) * axis.step
    zoomed = axis.zoomed(factor, x)
    at_an_end = zoomed.first == zoomed.start or abs(zoomed.last - zoomed.end) < 1e-3
    assert at_an_end or abs(zoomed.x(held) - x) < 1e-3


@given(axes(), st.floats(-1e7, 1e7), st.floats(0.001, 1000))
def test_nothing_moves_the_view_out_of_the_film(axis: Axis, pixels: float, factor: float) -> None:
    for moved in (axis.panned(pixels), axis.zoomed(factor, axis.left), axis.resized(LEFT, 333), axis.fitted()):
        assert moved.first >= moved.start - 1e-6
        assert moved.last <= moved.end + 1e-3 or moved.first == moved.start
        assert FINEST <= moved.step <= moved.coarsest


@given(axes(), st.data())
def test_bringing_a_span_into_view_shows_it_or_as_much_of_it_as_there_is_room_for(
    axis: Axis, data: st.DataObject
) -> None:
    first = data.draw(st.integers(axis.start, axis.end - 1))
    last = data.draw(st.integers(first + 1, axis.end))
    moved = axis.with_in_view(first, last)
    assert moved.step == axis.step
    assert moved.first <= first + 1e-3
    assert moved.last >= min(last, moved.first + moved.width * moved.step) - 1e-3


def test_an_axis_that_shows_everything_still_does_in_another_width() -> None:
    axis = Axis.whole(100, 10_100, LEFT, 500, FINEST).resized(LEFT, 900)
    assert (axis.first, axis.last) == (100, 10_100)
    assert Axis.whole(100, 10_100, LEFT, 500, FINEST).zoomed(4, 200).resized(LEFT, 900).step == 5.0
