"""Tables as they are printed."""

from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.reports import Table

CELLS = st.text("ab c", max_size=12)


@given(st.integers(1, 6).flatmap(lambda wide: st.lists(st.tuples(*[CELLS] * wide), min_size=1, max_size=6)))
def test_only_columns_in_which_something_stands_are_printed_and_no_text_is_lost(rows: list[tuple[str, ...]]) -> None:
    table = Table("T", tuple(f"c{place}" for place in range(len(rows[0]))), tuple(rows))
    printed = table.printed
    assert all(any(row[place] for row in printed.rows) for place in range(len(printed.columns)))
    assert [[text for text in row if text] for row in printed.rows] == [[text for text in row if text] for row in rows]


def test_columns_share_the_width_by_their_words_and_texts() -> None:
    table = Table("T", ("cue", "notes"), (("1m1", "The sea before anybody, one far horn"), ("1m2", "")))
    narrow, wide = table.shares
    assert narrow + wide == 100 and narrow * 3 < wide < narrow * 5
