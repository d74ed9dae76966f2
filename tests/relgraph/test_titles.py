"""Levels read from titles."""

import pytest

from relgraph.titles import title_level

CHINESE = {
    "采购专员": 1,
    "高级工程师": 1,
    "助理工程师": 1,
    "大客户经理": 1,
    "项目经理": 1,
    "采购部经理": 2,
    "设备科科长": 2,
    "护士长": 2,
    "主任医师": 2,
    "总监助理": 2,
    "采购总监": 3,
    "放射科主任": 3,
    "副处长": 3,
    "总经理办公室主任": 3,
    "采购部负责人": 3,
    "总经理助理": 3,
    "副总经理": 4,
    "常务副院长（分管设备）": 4,
    "王总": 4,
    "党委书记": 4,
    "财务总监兼副总裁": 4,
    "首席信息官": 4,
}
ENGLISH = {
    "Senior Buyer": 1,
    "Key Account Manager": 1,
    "Executive Assistant": 1,
    "Assistant to the CEO": 1,
    "Assistant Manager": 1,
    "Purchasing Manager": 2,
    "Team Lead": 2,
    "Assistant Director": 2,
    "Head of Procurement": 3,
    "Deputy Director, Finance": 3,
    "Chief Financial Officer": 4,
    "V.P. of Sales": 4,
    "General Manager (China)": 4,
    "Dean of Medicine": 4,
    "CFO & Company Secretary": 4,
}


@pytest.mark.parametrize(("title", "level"), [*CHINESE.items(), *ENGLISH.items()])
def test_a_title_tells_the_level(title: str, level: int) -> None:
    assert title_level(title) == level


@pytest.mark.parametrize("title", ["", "特使", "?", "（总监）", "Misleading", "Chiefly"])
def test_what_is_not_known_is_not_guessed(title: str) -> None:
    assert title_level(title) is None


def test_who_holds_several_offices_is_as_high_as_the_highest() -> None:
    assert title_level("采购专员、采购总监") == title_level("采购总监 / 采购专员") == 3
