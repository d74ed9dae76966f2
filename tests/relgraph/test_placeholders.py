"""Words for nobody are told from names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relgraph.placeholders import empty_as, is_abolished


@pytest.mark.parametrize(
    "text",
    [
        "Vacant",
        "VACANT",
        " vacant ",
        "'Vacant'",
        "(vacant)",
        "VACANT POST",
        "Post Vacant",
        "Vacant - recruiting",
        "TBD",
        "空缺",
        "（空缺）",
        "空缺（招聘中）",
        "待定",
        "暂缺",
        "待招聘",
        "无",
        "Eliminated.",
        "'Eliminated'",
        "已撤销",
    ],
)
def test_vacant(text: str) -> None:
    assert empty_as(text) == "vacant"


@pytest.mark.parametrize(
    "text",
    [
        "unknown",
        "Unknown",
        "N/A",
        "n/a",
        "NA",
        "N/D",
        "'N/D'",
        "ND",
        "Not disclosed",
        "NO NAME",
        "TBC",
        "?",
        "？",
        "??",
        "-",
        "—",
        "",
        "  ",
        "…",
        "未知",
        "不详",
        "待确认",
        "某某",
        "保密",
    ],
)
def test_unknown(text: str) -> None:
    assert empty_as(text) == "unknown"


@pytest.mark.parametrize(
    "text",
    [
        "王伟",
        "Nadine Vacher",
        "Vacanti, Laura",
        "Na Li",
        "单于",
        "空海",
        "吴用",
        "Tom Open",
        "Unknownson",
        "无名氏先生",
        "Nick Du",
        "David",
        "代强",
        "贾明",
    ],
)
def test_somebody(text: str) -> None:
    assert empty_as(text) is None


@given(st.text(max_size=60))
def test_any_text_is_judged(text: str) -> None:
    assert empty_as(text) in (None, "vacant", "unknown")
    if is_abolished(text):
        assert empty_as(text) == "vacant"
