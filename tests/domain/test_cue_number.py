"""Cue numbers are kept as written and compared by what they say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.cue_number import cue_number, find_number, leading_number, number_order, same_number


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Low Water_2m3 Beach Morning v4", "2m3"),
        ("1M01", "1M01"),
        ("2m03B_source_v7_FINAL", "2m03B"),
        ("R2M3", "R2M3"),
        ("Reel 2 M03 Storm", "Reel 2 M03"),
        ("1m1-2", "1m1-2"),
        ("1m1-1m2 Storm", "1m1-1m2"),
        ("3m2 ALT", "3m2 ALT"),
        ("3m2_alt_v3", "3m2_alt"),
        ("1m2v3", "1m2"),
        ("1m2Bv3", "1m2B"),
        ("2m3BeachMorning", "2m3"),
        ("1m1-2026-11-03", "1m1"),
        ("2m3-2", "2m3"),
        ("1m2 Alto flute", "1m2"),
    ],
)
def test_a_number_with_its_reel_is_found_anywhere_and_kept_as_written(text: str, written: str) -> None:
    found = find_number(text)
    assert found is not None and found.written == written


@pytest.mark.parametrize(("text", "written"), [("M12 The Storm", "M12"), ("Cue 14 Door", "14"), ("cue_07b", "07b")])
def test_numbers_without_a_reel_are_found_where_they_are_asked_for(text: str, written: str) -> None:
    found = find_number(text, reel=False)
    assert found is not None and found.written == written
    assert find_number(text) is None


@pytest.mark.parametrize("text", ["v2m3", "12345", "5m30sec", "1m2salt", "Cue Sheet", "MSO 12", "12:3m", ""])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find_number(text, reel=False) is None


def test_bare_digits_count_only_at_the_start() -> None:
    found = leading_number("04 Storm")
    assert found is not None and found.written == "04"
    assert leading_number("Storm 04") is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("1m02", "1M2"), ("R2M3", "2m03"), ("Cue 14", "14"), ("M12", "12"), ("3m2 ALT", "3m2alt"), ("1m1-2", "1m1-1m2")],
)
def test_two_ways_of_writing_a_number_are_the_same_cue(one: str, other: str) -> None:
    assert same_number(one, other) and same_number(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("1m2", "1m20"), ("1m2", "2m1"), ("1m2", "1m2s"), ("3m2", "3m2 ALT"), ("1m1", "1m1-2"), ("M12", "1m2"), ("", "")],
)
def test_other_numbers_are_other_cues(one: str, other: str) -> None:
    assert not same_number(one, other)


def test_what_is_no_number_is_compared_as_text() -> None:
    assert same_number("Main Title", " main title") and not same_number("Main Title", "End Title")


def test_numbers_sort_as_a_film_plays_them() -> None:
    played = ["1m2", "1m2s", "1m10", "2m1", "2m1 ALT", "R3M1", "Overture"]
    assert sorted({*played}, key=number_order) == played


@given(reel=st.integers(1, 20), place=st.integers(1, 99), zeros=st.integers(0, 1), upper=st.booleans())
def test_leading_zeros_and_capitals_change_nothing(reel: int, place: int, zeros: int, upper: bool) -> None:
    written = f"{'0' * zeros}{reel}m{'0' * zeros}{place}"
    written = written.upper() if upper else written
    found = cue_number(written)
    assert found is not None and (found.reel, found.place) == (reel, place)
    assert same_number(written, f"{reel}m{place}")
