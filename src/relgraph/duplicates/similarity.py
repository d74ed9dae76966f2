"""How alike two texts are, between 0 and 1."""

from collections.abc import Iterable
from functools import lru_cache

from relgraph.names import is_chinese, name_keys


def edit_distance(one: str, other: str, limit: int) -> int:
    """Insertions, deletions, replacements and swaps of neighbours between two texts; `limit` + 1 where there are more.

    Optimal string alignment, a band of the table at a time: (2 · limit + 1) · length steps.

    >>> edit_distance("kitten", "sitting", 3), edit_distance("张伟强", "张强伟", 2), edit_distance("abcd", "uvwx", 2)
    (3, 1, 3)
    """
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, mark in enumerate(one, start=1):
        here = [row] + [limit + 1] * len(other)
        for place in range(max(1, row - limit), min(len(other), row + limit) + 1):
            same = mark == other[place - 1]
            here[place] = min(above[place - 1] + (not same), above[place] + 1, here[place - 1] + 1)
            if row > 1 and place > 1 and mark == other[place - 2] and one[row - 2] == other[place - 1]:
                here[place] = min(here[place], before[place - 2] + 1)
        if min(here) > limit:
            return limit + 1
        before, above = above, here
    return min(above[-1], limit + 1)


def text_similarity(one: str, other: str) -> float:
    """1 - edits / length, for texts at most a third apart; else 0.

    >>> text_similarity("guanxi soft", "guanxi sofd") > 0.9, text_similarity("abc", "xyz")
    (True, 0.0)
    """
    if one == other:
        return 1.0
    length = max(len(one), len(other))
    limit = min(4, length // 3)
    edits = edit_distance(one, other, limit)
    return 0.0 if edits > limit else 1 - edits / length


def name_similarity(one: str, other: str) -> float:
    """How alike two person names are, given as `relgraph.names.name_key` makes them.

    Chinese: equal, or written differently and read alike. Latin: the words in any order, some left out, some as
    initials, one of them mistyped.

    >>> name_similarity("ann lee", "lee ann d"), name_similarity("张伟", "章伟"), name_similarity("张三", "李四")
    (0.9, 0.8, 0.0)
    """
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    if is_chinese(one) != is_chinese(other):
        return 0.9 if _spelt_out(one, other) else 0.0
    if is_chinese(one):
        return 0.8 if len(one) == len(other) and _full(one) & _full(other) else 0.0
    return _word_similarity(one.split(), other.split())


def _word_similarity(one: list[str], other: list[str]) -> float:
    shorter, longer = sorted((one, other), key=len)
    if sorted(shorter) == sorted(longer):
        return 0.97
    rest = list(longer)
    total = 0.0
    for word in sorted(shorter, key=len, reverse=True):
        score, found = max(((_word_match(word, candidate), candidate) for candidate in rest), default=(0.0, ""))
        if not score:
            return 0.0
        rest.remove(found)
        total = max(total, 1 - score)
    whole = sum(len(word) > 1 and word in longer for word in shorter)
    if not whole or len(shorter) < 2:
        return 0.0
    return 0.9 - total if rest else 0.95 - total


def _word_match(word: str, candidate: str) -> float:
    """1 for the same word, less for an initial or for one slip in a long word."""
    if word == candidate:
        return 1.0
    if len(word) == 1 or len(candidate) == 1:
        return 0.85 if word[0] == candidate[0] else 0.0
    if min(len(word), len(candidate)) >= 4 and edit_distance(word, candidate, 1) <= 1:
        return 0.9
    return 0.0


def _spelt_out(one: str, other: str) -> bool:
    """Whether one of two names is the pinyin of the other: 张三 and "zhang san" or "san zhang"."""
    chinese, latin = (one, other) if is_chinese(one) else (other, one)
    parts = latin.split()
    spellings: Iterable[str] = ("".join(parts), "".join(parts[1:] + parts[:1]), "".join(parts[-1:] + parts[:-1]))
    return not _full(chinese).isdisjoint(spellings)


@lru_cache(maxsize=65536)
def _full(name: str) -> frozenset[str]:
    return frozenset(name_keys(name).full)
