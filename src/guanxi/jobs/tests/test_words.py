"""Whatever runs in the background is called by a word, in notices and on the page, in both languages."""

import re
from pathlib import Path

import pytest

from guanxi.jobs.handlers import handler_of, kinds
from guanxi.jobs.words import KINDS

WORDS = Path(__file__).resolve().parents[4] / "web" / "src" / "i18n"
GROUP = re.compile(r"(\w+): \{([^{}]*)\}")
WORD = re.compile(r"(\w+): \"[^\"]+\"")


def ours() -> set[str]:
    return {kind for kind in kinds() if ".tests." not in handler_of(kind).work.__module__}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_every_kind_has_a_word_on_the_page(language: str) -> None:
    text = (WORDS / language / "jobs.ts").read_text(encoding="utf-8")
    told = re.search(r"^  kinds: \{(.*?)^  \},", text, re.DOTALL | re.MULTILINE)
    assert told is not None
    named = {f"{group}.{word}" for group, words in GROUP.findall(told[1]) for word in WORD.findall(words)}
    assert named == ours()


def test_every_kind_has_a_word_in_notices_and_mail() -> None:
    assert KINDS.keys() == ours()
    assert all(chinese and english for chinese, english in KINDS.values())
