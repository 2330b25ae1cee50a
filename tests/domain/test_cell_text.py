"""Text in a spreadsheet's cell."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leitmotif_desk.domain.cell_text import plain_cell, told_cell

SIGNS = st.text("'= +-@\t\n\ra\xa0", max_size=8)


@pytest.mark.parametrize("text", ['=HYPERLINK("x")', "-12", "+1", "@a", " =1", "'=1", "\t=1", "\n"])
def test_what_would_start_a_formula_stands_behind_an_apostrophe(text: str) -> None:
    assert plain_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Mara", "'tis", "a = b", "’=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert plain_cell(text) == text and told_cell(text) == text


@given(st.one_of(SIGNS, st.text()))
def test_every_text_comes_back(text: str) -> None:
    assert told_cell(plain_cell(text)) == text


@given(st.one_of(SIGNS, st.text()).map(str.rstrip))
def test_it_comes_back_stripped_where_a_reader_strips(text: str) -> None:
    assert told_cell(plain_cell(text).strip()).strip() == text.strip()
