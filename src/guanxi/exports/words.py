"""The words that files need besides what the chart itself says; files are read far from the interface that translates."""

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

Lang = Literal["zh-CN", "en"]

WORDS: dict[str, dict[str, str]] = {
    "zh-CN": {
        "chart": "联系人组织架构图",
        "seats": "{count} 个岗位",
        "folded": "另有 {count} 个岗位已折叠",
        "page": "第 {page} / {pages} 页",
        "overview": "总览：数字为分页页码",
        "continued": "接第 {page} 页",
        "reduced": "已缩小到 {percent}%，放大阅读请导出 PDF",
        "part": "{title}（{part}）",
        "see_slide": "见第 {page} 张",
        "made_on": "{date} 导出",
    },
    "en": {
        "chart": "Organisation chart",
        "seats": "{count} seats",
        "folded": "{count} more seats folded away",
        "page": "Page {page} of {pages}",
        "overview": "Overview: the numbers are those of the pages",
        "continued": "continued on page {page}",
        "reduced": "Reduced to {percent} %; export as PDF to read it enlarged",
        "part": "{title} ({part})",
        "see_slide": "see slide {page}",
        "made_on": "Exported on {date}",
    },
}


def say(lang: Lang, key: str, **values: object) -> str:
    """Return a phrase in one language with its places filled."""
    return WORDS[lang][key].format(**values)


def day(moment: datetime, zone: str) -> str:
    """Return the calendar day of a moment where the reader is."""
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()
