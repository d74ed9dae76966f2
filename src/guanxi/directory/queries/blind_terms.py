"""Search terms of what is sealed: digests in the place of texts, found by the whole value or a known part of it.

A number is found by all its digits (with or without its country, a landline also without its area) and by the last
four; a WeChat name by its words, a private address by the whole of it. Digests begin with a zero byte, which no text
does.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from guanxi.core.sealing import blind_index, blind_indexes
from guanxi.directory.models import PointKind
from relgraph.duplicates.phones import phone_digits
from relgraph.names import query_terms

MARK = b"\x00"
END_OF_MARK = b"\x01"
LAST = 4
LANDLINES = (8, 7)


def terms_of_point(workspace_id: UUID, kind: str, value: str) -> Iterator[bytes]:
    """Yield the terms a sealed number or address is found by."""
    for purpose, text in set(_known_by(kind, value)):
        yield MARK + blind_index(workspace_id, purpose, text).encode()


def asked_terms(workspace_id: UUID, word: str) -> list[bytes]:
    """Return the terms that one word of a question may mean."""
    asked = list(_asked(word))
    return [MARK + index.encode() for what in asked for index in blind_indexes(workspace_id, *what)]


def _known_by(kind: str, value: str) -> Iterable[tuple[str, str]]:
    if kind == PointKind.EMAIL:
        return [("mail", value.strip().lower())]
    if kind == PointKind.WECHAT:
        return [("wechat", word) for word in query_terms(value)]
    digits = phone_digits(value)
    whole = [("number", digits), ("last four", digits[-LAST:])]
    landline = kind == PointKind.PHONE
    return whole + [("number", digits[-length:]) for length in LANDLINES if landline and len(digits) > length]


def _asked(word: str) -> Iterator[tuple[str, str]]:
    if "@" in word:
        yield "mail", word
    elif word.isascii():
        yield "wechat", word
    if word.isdigit() and len(word) == LAST:
        yield "last four", word
    elif word.isdigit() and len(word) > LAST:
        yield "number", phone_digits(word)
