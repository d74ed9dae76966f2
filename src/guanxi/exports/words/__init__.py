"""The words that files need besides what the chart says; they are read far from the interface that translates."""

from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from guanxi.exports.words import en, zh_cn

Lang = Literal["zh-CN", "en"]

WORDS: dict[Lang, dict[str, str]] = {"zh-CN": zh_cn.WORDS, "en": en.WORDS}


def say(lang: Lang, key: str, **values: object) -> str:
    """Return a phrase in one language with its places filled."""
    return WORDS[lang][key].format(**values)


def word_for(lang: Lang, group: str, value: object) -> str:
    """Return the word for one value of a closed set, empty for none."""
    return "" if value is None or value == "" else WORDS[lang].get(f"{group}.{value}", str(value))


def day(moment: datetime, zone: str) -> str:
    """Return the calendar day of a moment where the reader is."""
    return moment.astimezone(ZoneInfo(zone)).date().isoformat()
