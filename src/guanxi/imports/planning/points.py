"""Phone numbers and addresses in a cell: several of them, of unclear kind, or none at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from relgraph.placeholders import empty_as

MAX_VALUE = 254
MAX_POINTS = 20
# A direct line, a mobile or an address is one person's; a switchboard is not.
PERSONAL = frozenset({"mobile", "email", "wechat"})
_LABELS = {"mobile": "手机", "phone": "电话", "mail": "邮箱", "email": "邮箱", "wechat": "微信"}
_MARKS = re.compile(r"[;；、|\n]+|[,，]\s*|\s+/\s+|/(?=\+?\d[\d -]{6})")
_BLANKS = re.compile(r"\s+")
_CHINESE_MOBILE = re.compile(r"(?:\+?86|0086)?1[3-9]\d{9}")
_SPACED_MOBILE = re.compile(r"(?:\+?86[ -]?|0086[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)")
_NOT_DIGITS = re.compile(r"[^\d+]")


@dataclass(frozen=True, slots=True)
class Point:
    """One way to reach a person; ``key`` is how it is compared."""

    kind: str
    value: str
    key: str


@dataclass(frozen=True, slots=True)
class Rejected:
    """A text that stands where an address or number should, and what is wrong with it."""

    field: str
    text: str
    code: str


def point_key(kind: str, value: str) -> str:
    """Return how a number or address is compared: digits without the country, or lower case.

    >>> point_key("mobile", "+86 138-0000-0000"), point_key("email", " Li@Example.CN")
    ('13800000000', 'li@example.cn')
    """
    if kind in ("mobile", "phone"):
        digits = "".join(character for character in value if character.isdigit())
        return digits.removeprefix("0086").removeprefix("86") if len(digits) > 11 else digits
    return value.strip().lower()


def points_of(cells: Iterable[tuple[str, str]]) -> tuple[tuple[Point, ...], tuple[Rejected, ...]]:
    """Return the points in cells of (field, text), and what is none; fields are mobile, phone, mail and wechat.

    >>> points, rejected = points_of([("phone", "010-8888 6666 / 13800000000"), ("mail", "无")])
    >>> [(point.kind, point.value) for point in points], rejected
    ([('phone', '010-8888 6666'), ('mobile', '13800000000')], ())
    """
    found: dict[tuple[str, str], Point] = {}
    rejected: list[Rejected] = []
    for field, text in cells:
        for part in _parts(field, text):
            code = _fault(field, part)
            if code:
                rejected.append(Rejected(field, part[:200], code))
                continue
            kind = _kind(field, part)
            point = Point(kind, part, point_key(kind, part)[:MAX_VALUE])
            found.setdefault((kind, point.key), point)
    points = list(found.values())
    rejected += [Rejected(point.kind, point.value, "point.too_many") for point in points[MAX_POINTS:]]
    return tuple(points[:MAX_POINTS]), tuple(rejected)


def rejected_note(rejected: Iterable[Rejected]) -> str:
    """Return what is no number or address as a note, so that nothing of a row is lost."""
    return "\n".join(f"{_LABELS.get(fault.field, fault.field)}：{fault.text}" for fault in rejected)


def _parts(field: str, text: str) -> Iterator[str]:
    marks = _BLANKS.split(text) if field == "mail" and "@" in text else [text]
    for mark in marks:
        for part in _MARKS.split(mark):
            for piece in _mobiles(part) if field in ("mobile", "phone") else (part,):
                plain = piece.strip().strip("<>").removeprefix("mailto:")
                if plain and empty_as(plain) is None:
                    yield plain


def _mobiles(part: str) -> list[str]:
    """Return several mobile numbers with nothing but a blank between them as several, anything else as it is."""
    found = _SPACED_MOBILE.findall(part)
    return found if len(found) > 1 and not _SPACED_MOBILE.sub("", part).strip() else [part]


def _fault(field: str, part: str) -> str:
    if len(part) > MAX_VALUE:
        return "point.too_long"
    if "**" in part:  # an export by somebody who saw no numbers
        return "point.masked"
    if field == "mail":
        try:
            validate_email(part)
        except ValidationError:
            return "point.not_an_email"
    if field in ("mobile", "phone") and sum(mark.isdigit() for mark in part) < 3:
        return "point.not_a_phone"
    return ""


def _kind(field: str, part: str) -> str:
    """Return the kind of a number by its looks: people write mobiles into any column."""
    if field == "phone" and _CHINESE_MOBILE.fullmatch(_NOT_DIGITS.sub("", part)):
        return "mobile"
    return "email" if field == "mail" else field
