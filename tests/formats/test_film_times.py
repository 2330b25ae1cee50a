"""The rate of lists that do not name one: what a person says, else the film's, else the slowest that fits."""

import pytest

from leitmotif_desk.formats.film_times import film_rate
from leitmotif_desk.formats.reading import Notes, ReadOptions


@pytest.mark.parametrize(
    ("options", "timecodes", "drop", "rate", "is_guess"),
    [
        (ReadOptions(rate="25", film_rate="24"), ["01:00:00:29"], None, "25", False),
        (ReadOptions(film_rate="24"), ["01:00:00:23"], None, "24", False),
        (ReadOptions(film_rate="24"), ["01:00:00:24"], None, "25", True),
        (ReadOptions(film_rate="23.976"), ["01:00:00:23"], None, "23.976", False),
        (ReadOptions(film_rate="29.97df"), ["01:00:00;12"], None, "29.97df", False),
        (ReadOptions(film_rate="29.97df"), ["01:00:00:12"], None, "29.97df", False),
        (ReadOptions(film_rate="29.97df"), ["01:00:00:12"], False, "29.97", True),
        (ReadOptions(film_rate="29.97"), ["01:00:00;12"], None, "29.97df", True),
        (ReadOptions(film_rate="24"), ["01:00:00;12"], None, "29.97df", True),
        (ReadOptions(film_rate="24"), ["01:00:00:12"], True, "29.97df", True),
        (ReadOptions(), ["01:00:00:12"], None, "24", True),
        (ReadOptions(), [], None, "24", True),
    ],
)  # fmt: skip
def test_the_rate_is_that_of_the_film_where_the_timecodes_fit_it(
    options: ReadOptions, timecodes: list[str], drop: bool | None, rate: str, is_guess: bool
) -> None:
    notes = Notes()
    assert film_rate(options, timecodes, notes, drop) == rate
    assert bool(notes.all()) is is_guess


def test_a_guess_says_that_the_films_rate_does_not_fit() -> None:
    notes = Notes()
    film_rate(ReadOptions(film_rate="24"), ["01:00:00:24"], notes)
    assert "They do not fit the film's 24." in notes.all()[0].what
