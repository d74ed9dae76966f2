"""Cells that no spreadsheet takes for a formula, and the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph.cells import escape_formula, unescape_formula

MARKS = st.sampled_from("'=+-@\t\r\n＝＋－＠ax 张")


@given(st.text(MARKS, max_size=12) | st.text(max_size=40))
def test_every_text_comes_back_as_it_was(text: str) -> None:
    assert unescape_formula(escape_formula(text)) == text


@given(st.text(MARKS, max_size=12))
def test_nothing_that_leaves_begins_like_a_formula(text: str) -> None:
    assert escape_formula(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("text", ["", "张三", "O'Neil", "'Ndrangheta", "1+1", "a=b"])
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert escape_formula(text) == text == unescape_formula(text)
