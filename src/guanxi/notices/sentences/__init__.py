"""The sentences of notices and their mails, one file for each language: mails are read elsewhere than in the page."""

from collections.abc import Mapping
from typing import Any

from guanxi.notices.sentences import en, zh_cn

CATALOGUES: Mapping[str, Mapping[str, str]] = {"zh-CN": zh_cn.SENTENCES, "en": en.SENTENCES}


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def said(language: str, key: str, values: Mapping[str, Any]) -> str:
    """Return a sentence in a language; what is not known of its values is left blank."""
    catalogue = CATALOGUES.get(language, en.SENTENCES)
    return catalogue[key].format_map(_Blank(values)).strip()
