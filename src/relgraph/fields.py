"""How much two people's work is about the same, by the words of title and department.

Cosine of the words' inverse document frequencies (Spärck Jones, *A statistical interpretation of term specificity*,
1972). Words that tell a rank (manager, senior, 经理) say nothing of the field; Chinese is taken in pairs of characters,
because a list of words for every trade does not exist.
"""

import re
from collections.abc import Sequence
from itertools import chain, pairwise
from typing import TypeAlias

import numpy as np
from scipy.sparse import csr_matrix

from relgraph.titles import chinese, english
from relgraph.traffic import Floats, Ints

_TOKEN = re.compile(r"[a-z]{2,}|[\u4e00-\u9fff]+|\d{2,}")
_RANK_WORDS = frozenset(
    word
    for phrase in chain.from_iterable(english.RANKS.values())
    for word in phrase.split()
    if word not in {"account", "project", "product", "success", "community", "customer", "office", "school"}
) | {
    *english.ABBREVIATIONS,
    *english.LOWER,
    *english.RAISE,
    "of",
    "the",
    "and",
    "for",
    "to",
    "in",
    "at",
    "an",
    "ii",
    "iii",
    "iv",
}
_OFFICES = tuple(sorted(chain.from_iterable(chinese.RANKS.values()), key=len, reverse=True))
_FILLING = re.compile(r"[部处科室组中心办副]+$")

Fields: TypeAlias = csr_matrix


def field_words(text: str) -> frozenset[str]:
    """Return the words of a title or department that tell a field.

    >>> sorted(field_words("Deputy Director, Finance Operations")), sorted(field_words("采购部副经理"))
    (['finance', 'operations'], ['采购'])
    """
    found: set[str] = set()
    for token in _TOKEN.findall(text.casefold()):
        if token.isascii():
            found |= {token} - _RANK_WORDS
        else:
            found |= _chinese(token)
    return frozenset(found)


def _chinese(text: str) -> set[str]:
    office = next((office for office in _OFFICES if text.endswith(office)), "")
    rest = _FILLING.sub("", text.removesuffix(office))
    return {one + other for one, other in pairwise(rest)}


def fields(texts: Sequence[str]) -> Fields:
    """Return one row a text, of length one (or nothing), in the space of their words."""
    words = [field_words(text) for text in texts]
    place = {word: number for number, word in enumerate(sorted(frozenset().union(*words)))}
    column = np.array([place[word] for row in words for word in sorted(row)], dtype=np.int64)
    row = np.repeat(np.arange(len(words)), [len(one) for one in words])
    seen = np.bincount(column, minlength=len(place))
    value = np.log((len(words) + 1) / seen)[column] if len(column) else np.array([])
    length = np.sqrt(np.bincount(row, value**2, minlength=len(words)))
    value = value / length[row] if len(row) else value
    return csr_matrix((value, (row, column)), shape=(len(words), max(len(place), 1)))


def alike(table: Fields, one: Ints, other: Ints, *, most: int = 4_000_000) -> Floats:
    """Return the cosine of pairs of rows, 0 … 1; about ``most`` entries of the table are multiplied at a time."""
    entries = np.diff(table.indptr)
    at_once = max(1, int(most / max(entries[one].mean(), entries[other].mean(), 1.0))) if len(one) else 1
    parts = [
        np.asarray(table[one[start : start + at_once]].multiply(table[other[start : start + at_once]]).sum(axis=1))
        for start in range(0, len(one), at_once)
    ]
    return np.concatenate([part.ravel() for part in parts]) if parts else np.zeros(0)
