"""How high somebody stands, read from what he is called.

``title_rank`` is a number on a scale from 0 (somebody who learns) to 6; ``title_level`` rounds it down to four levels:
1 staff, 2 manager, 3 director, 4 executive. The rules, in their order:

- Remarks in brackets do not count. Who holds several offices (总经理兼财务总监, "CFO, VP Finance") is as high as the
  highest.
- What somebody *is* stands last in Chinese (总经理办公室*主任*) and in English last or first, before "of", "for" or
  "to" (Sales *Director*, *Director* Sales, *Head* of IT). The longest known words there decide: a 客户经理 leads
  nobody.
- A deputy (副, deputy, vice) stands a little below whom he deputises for, on the same level. An assistant to somebody
  (总经理助理) or an "assistant director" stands one level below, but never below staff.
- Whatever the tables do not know is None: nobody's rank is guessed from nothing.

The tables hold what is common in companies, hospitals, universities and administrations; they are no list of ranks.
"""

import re
from functools import lru_cache

from relgraph.titles import chinese, english

STAFF, MANAGER, DIRECTOR, EXECUTIVE = 1, 2, 3, 4
LOWEST, A_LEVEL = 0.4, 1.0
_REMARK = re.compile(r"[（(【\[][^）)】\]]*[）)】\]]")
_OFFICES = re.compile(r"[、，,；;/|&+·:@]|兼任?|\s-\s?|\s?-\s|\s–\s|\s—\s|\band\b", re.IGNORECASE)
_OF_WHAT = re.compile(r"\s(?:of|for|to|at|in)\s", re.IGNORECASE)
_TO_WHOM = re.compile(r"\s(?:for|to)\s", re.IGNORECASE)
_CHIEF = re.compile(r"\bchief(?:\s[\w&-]+){0,5}?\sofficer\b")
_WORD = re.compile(r"[a-z][a-z-]*")
_ENGLISH = {phrase: rank for rank, known in english.RANKS.items() for phrase in known}
_CHINESE = {word: rank for rank, known in chinese.RANKS.items() for word in known}
_MOST_WORDS = max(len(phrase.split()) for phrase in _ENGLISH)
_LONGEST = max(map(len, _CHINESE))


def title_level(title: str) -> int | None:
    """Return the level a title tells.

    >>> [title_level(one) for one in ("采购部副经理", "总经理办公室主任", "常务副院长", "客户经理", "特使")]
    [2, 3, 4, 1, None]
    >>> [title_level(one) for one in ("Head of IT", "CFO, APAC", "Assistant to the President", "Key Account Manager")]
    [3, 4, 1, 1]
    """
    rank = title_rank(title)
    return None if rank is None else min(max(int(rank), STAFF), EXECUTIVE)


@lru_cache(maxsize=65_536)
def title_rank(title: str) -> float | None:
    """Return how high a title stands, 0.4 … 6.

    >>> [title_rank(one) for one in ("董事长", "副总经理", "采购总监", "采购部副经理", "采购专员", "?")]
    [5.2, 4.3, 3.4, 2.0, 1.0, None]
    >>> [title_rank(one) for one in ("CEO", "SVP Sales", "Director, Legal", "Deputy Director", "Sr. Engineer")]
    [5.2, 4.4, 3.4, 3.1, 1.2]
    """
    offices = (office.strip(" .'\"") for office in _OFFICES.split(_REMARK.sub(" ", title)))
    found = [rank for office in offices if office and (rank := _office(office)) is not None]
    return max(found, default=None)


def _office(office: str) -> float | None:
    return _english(office.casefold()) if office.isascii() else _chinese(office)


def _chinese(office: str) -> float | None:
    office = "".join(office.split())
    known = _ending(office)
    if known is None:
        return None
    word, rank = known
    before = office.removesuffix(word)
    if word == "助理" and (whom := _ending(before)):
        return max(round(whom[1] - A_LEVEL, 1), 0.8)
    if before.endswith("副") and rank >= MANAGER:
        return round(max(rank - 0.3, float(int(rank))), 1)
    return rank


def _ending(text: str) -> tuple[str, float] | None:
    for size in range(min(_LONGEST, len(text)), 0, -1):
        if (word := text[-size:]) in _CHINESE:
            return word, _CHINESE[word]
    return None


def _english(office: str) -> float | None:
    spoken = " ".join(english.ABBREVIATIONS.get(word, word) for word in _WORD.findall(office.replace(".", "")))
    helps = _TO_WHOM.split(spoken)[0]
    if chief := _CHIEF.search(helps):
        spoken = spoken.replace(chief[0], "chief executive officer" if " executive " in chief[0] else "chief officer")
    parts = _OF_WHAT.split(spoken)
    return next((rank for part in parts[:1] if (rank := _named(part.split())) is not None), None)


def _named(told: list[str]) -> float | None:
    """Return the rank of the office these words name: at their end, else at their beginning, else within."""
    places = [(start, size) for start in range(len(told)) for size in range(_MOST_WORDS, 0, -1)]
    known = [(start, size) for start, size in places if " ".join(told[start : start + size]) in _ENGLISH]
    known = [one for one in known if one[0] + one[1] <= len(told)]
    ends = [one for one in known if sum(one) == len(told)]
    if not known:
        return None
    start, size = (
        max(ends, key=lambda one: one[1]) if ends else max(known, key=lambda one: (one[0] == 0, one[1], one[0]))
    )
    rank = _ENGLISH[" ".join(told[start : start + size])]
    return _tempered(rank, told[start - 1] if start else "")


def _tempered(rank: float, before: str) -> float:
    if before == "assistant" and rank >= MANAGER:
        return round(max(rank - A_LEVEL, float(STAFF)), 1)
    lower, higher = english.LOWER.get(before, 0.0), english.RAISE.get(before, 0.0)
    floor = float(int(rank)) if rank >= STAFF else LOWEST
    return round(min(max(rank - lower, floor), floor + 0.9) if lower else min(rank + higher, int(rank) + 0.9), 1)
