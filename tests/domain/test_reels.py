"""Reels carry a timecode of their own; the film's frames run on."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.film import Reel
from leitmotif_desk.domain.reels import in_film, in_reel

HOUR = 3600 * 24
REELS = (Reel("1", HOUR, HOUR), Reel("2", HOUR + 30_000, 2 * HOUR), Reel("3", HOUR + 55_000, 3 * HOUR))


def test_a_frame_shows_the_timecode_of_its_reel() -> None:
    assert in_reel(REELS, HOUR + 29_999) == ("1", HOUR + 29_999)
    assert in_reel(REELS, HOUR + 30_000) == ("2", 2 * HOUR)
    assert in_reel(REELS, HOUR - 1) == ("", HOUR - 1)
    assert in_reel((), 5) == ("", 5)


def test_a_timecode_past_the_end_of_its_reel_is_nowhere() -> None:
    assert in_film(REELS, HOUR + 30_000) is None
    assert in_film(REELS, 2 * HOUR + 25_000) is None
    assert in_film(REELS, HOUR - 1) is None
    assert in_film((), HOUR) is None
    assert in_film(REELS, 3 * HOUR + 90_000) == HOUR + 145_000


@given(st.lists(st.integers(1, HOUR - 1), min_size=1, max_size=8), st.integers(0, 8 * HOUR))
def test_every_frame_of_the_film_is_found_by_its_reels_timecode(lengths: list[int], into: int) -> None:
    starts = [HOUR + sum(lengths[:place]) for place in range(len(lengths))]
    reels = tuple(Reel(str(place), start, (place + 1) * HOUR) for place, start in enumerate(starts))
    frame = HOUR + into % sum(lengths)
    assert in_film(reels, in_reel(reels, frame)[1]) == frame
