"""Themes along the film, as a drawing."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.reports import Along, Bar, Inks, Track, economy_drawing

SVG = "{http://www.w3.org/2000/svg}"
FILM = Along(100.0, (("1", 0.0), ("2", 50.0)))


def rects(svg: str) -> list[tuple[float, float, float, float]]:
    """Return x, y, width and height of all rectangles but the paper."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}rect")
    return [tuple(float(one.get(name, 0)) for name in ("x", "y", "width", "height")) for one in found]  # type: ignore[misc]


@given(st.floats(0, 99), st.floats(0, 1), st.floats(0, 1))
def test_a_statement_stands_as_high_as_it_is_whole_and_hangs_as_deep_as_it_is_changed(
    start: float, completeness: float, development: float
) -> None:
    bar = Bar(start, start + 1, completeness, development)
    up, *down = rects(economy_drawing("", (Track("Home", "#112233", (bar,)),), FILM, Inks(paper="")))
    assert abs(up[0] - (10 + 7 * start)) < 0.02 and abs(up[3] - 30 * completeness) < 0.01
    assert abs(sum(one[3] for one in down) - 22 * development) < 0.01
    assert abs(up[1] + up[3] - 36) < 0.02


def test_names_stay_text_and_every_theme_has_its_track() -> None:
    silence = 10.0, 90.0, "1:20"
    tracks = (Track('<img src="x">', "#112233", (), silence), Track("A name that is far too long for its place", "#0"))
    svg = economy_drawing("Film & <b>", tracks, FILM)
    texts = [one.text for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]
    assert {"Film & <b>", '<img src="x">', "A name that is far to…", "1:20", "1", "2"} <= set(texts)


def test_numbers_of_scenes_that_would_touch_are_left_out() -> None:
    crowded = Along(100.0, tuple((str(number), number / 10) for number in range(1000)))
    texts = [one.text for one in ElementTree.fromstring(economy_drawing("", (), crowded)).iter(f"{SVG}text")]
    assert 10 < len(texts) < 60
