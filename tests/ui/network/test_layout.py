"""Where the nodes of a graph stand."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from leitmotif_desk.ui.network.layout import Box, Places, bounds, laid_out

Graph = tuple[list[Box], list[tuple[str, str]]]


def _graph(sizes: list[tuple[int, int]], ties: list[tuple[int, int]]) -> Graph:
    boxes = [Box(str(place), size) for place, size in enumerate(sizes)]
    return boxes, [(str(one % len(boxes)), str(other % len(boxes))) for one, other in ties if boxes]


_GRAPHS = st.builds(
    _graph,
    st.lists(st.tuples(st.integers(20, 200), st.integers(20, 90)), max_size=14),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=16),
)


def _overlaps(boxes: list[Box], places: Places) -> list[tuple[str, str]]:
    return [
        (one.key, other.key)
        for one, other in combinations(boxes, 2)
        if all(
            abs(places[one.key][axis] - places[other.key][axis]) < (one.size[axis] + other.size[axis]) / 2
            for axis in (0, 1)
        )
    ]


@settings(deadline=None, max_examples=60)
@given(_GRAPHS)
def test_no_box_lies_over_another_and_the_same_graph_looks_the_same(graph: Graph) -> None:
    boxes, ties = graph
    places = laid_out(boxes, ties, {})
    assert set(places) == {box.key for box in boxes}
    assert _overlaps(boxes, places) == []
    assert laid_out(boxes, ties, {}) == places


@settings(deadline=None, max_examples=40)
@given(_GRAPHS)
def test_what_is_new_finds_a_free_spot_and_all_else_stays(graph: Graph) -> None:
    boxes, ties = graph
    before = laid_out(boxes, ties, {})
    more = [*boxes, Box("new", (120, 60))]
    places = laid_out(more, [*ties, *(("new", box.key) for box in boxes[:2])], before)
    assert {key: places[key] for key in before} == before
    assert _overlaps(more, places) == []


def test_what_is_tied_stands_nearer_than_what_is_not() -> None:
    boxes = [Box(str(place), (80, 50)) for place in range(9)]
    ties = [(str(place), str(place + 1)) for place in range(8)]
    places = laid_out(boxes, ties, {})

    def apart(one: str, other: str) -> float:
        (x, y), (u, v) = places[one], places[other]
        return (x - u) ** 2 + (y - v) ** 2

    assert all(apart(one, other) < apart("0", "8") / 4 for one, other in ties)


def test_bounds_hold_every_box() -> None:
    boxes = [Box("a", (100, 40)), Box("b", (20, 20))]
    assert bounds(boxes, {"a": (0, 0), "b": (100, 50)}) == (-50, -20, 110, 60)
