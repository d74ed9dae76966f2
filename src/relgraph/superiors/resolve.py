"""Which seat does the text in a superior cell mean?

Superiors are named by identifier, by mail address, by name or by post. A seat is looked up exactly first, then with
differences levelled that tables are full of: case and blanks, leading zeros that a spreadsheet ate, "Last, First".
If the whole text means no seat, a text of several parts ("E001 张三", "张三（总经理）") means the one that all parts
mean; that a part of the text alone happens to be some seat's number proves nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from relgraph.names import fold, name_key
from relgraph.wordlist import phrases

Naming = Literal["identifier", "mail", "name", "post"]
NAMINGS: tuple[Naming, ...] = ("identifier", "mail", "name", "post")

TOP_MARKERS = phrases(
    """
    x | xx | xxx | - | -- | --- | — | —— | – | / | \\ | . | * | 0 | -1 | none | no | nil | null | na | n/a | n.a. |
    top | root | (none) | [none] | not applicable | no manager | no superior | 无 | 無 | 没有 | 无上级 | 顶级 |
    最高 | 最高级 | 顶层 | 根 | 根节点 | 不适用 | 本人
    """
)

_BRACKETS = re.compile(r"[()（）\[\]【】<>《》]")
_OUTSIDE = re.compile(r"[(（\[【<《][^()（）\[\]【】<>《》]*[)）\]】>》]")
_HAN_SIDE = re.compile("(?<=[\u4e00-\u9fff])[-/:：—–_](?=.)|(?<=.)[-/:：—–_](?=[\u4e00-\u9fff])")
_SEVERAL = re.compile(r"[;；、\n|]+")
_COMMAS = re.compile("[,，]")


@dataclass(frozen=True, slots=True)
class Target:
    """One name under which a seat can be meant; `seat` is its place in the reader's list."""

    seat: int
    identifier: str = ""
    mail: str = ""
    name: str = ""
    title: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """The seats a text can mean, in input order; `loose` when it had to be levelled or taken apart."""

    seats: tuple[int, ...] = ()
    loose: bool = False


@dataclass(slots=True)
class SeatIndex:
    """Lookup of seats by one kind of naming: by the text as it stands, and by what `level` makes of it."""

    naming: Naming
    exact: dict[str, list[int]] = field(default_factory=dict)
    levelled: dict[str, list[int]] = field(default_factory=dict)

    def add(self, text: str, seat: int) -> None:
        """Let `text` mean `seat` (too)."""
        if text:
            for keys, key in ((self.exact, text), (self.levelled, level(self.naming, text))):
                seats = keys.setdefault(key, [])
                if key and seat not in seats:
                    seats.append(seat)

    def find(self, text: str) -> Found:
        """The seats that the whole text means."""
        if seats := self.exact.get(text):
            return Found(tuple(seats))
        key = level(self.naming, text)
        return Found(tuple(self.levelled.get(key, ())), loose=True) if key else Found()


def level(naming: Naming, text: str) -> str:
    """The key under which two spellings of one identifier, address, name or post meet.

    >>> level("identifier", "00012.0"), level("identifier", "DFE-12"), level("name", "Vale, Robin")
    ('12', 'dfe-12', 'robin vale')
    """
    if naming == "name":
        return name_key(text)
    key = "".join(fold(text).split())
    if naming == "identifier":
        key = re.sub(r"^0+(?=\d)|(?<=\d)\.0$", "", key)
    return key


def is_top(text: str, markers: Iterable[str] = TOP_MARKERS) -> bool:
    """Whether a superior cell says that there is none.

    >>> is_top(""), is_top("XX"), is_top(" 无 "), is_top("Robin Vale")
    (True, True, True, False)
    """
    key = fold(text).strip()
    return not key or key in markers


def build_indexes(targets: Iterable[Target]) -> dict[Naming, SeatIndex]:
    """One index per naming. A post is also found under its department and title together (采购部 + 经理)."""
    indexes = {naming: SeatIndex(naming) for naming in NAMINGS}
    for target in targets:
        indexes["identifier"].add(target.identifier, target.seat)
        indexes["mail"].add(target.mail, target.seat)
        indexes["name"].add(target.name, target.seat)
        indexes["post"].add(target.title, target.seat)
        if target.title and target.department:
            indexes["post"].add(target.department + target.title, target.seat)
    return indexes


def resolve(indexes: dict[Naming, SeatIndex], text: str, order: Sequence[Naming]) -> Found:
    """The seats meant by `text`, trying the namings in this order and then its parts."""
    for naming in order:
        found = indexes[naming].find(text)
        if found.seats:
            return Found(found.seats, loose=found.loose or naming != order[0])
    return _by_parts(indexes, text, order[0])


def split_superiors(text: str) -> tuple[tuple[str, ...], ...]:
    """The ways in which a cell may hold several superiors, the likelier first.

    >>> split_superiors("张三、李四")
    (('张三', '李四'),)
    >>> split_superiors("Ann Lee, Bo Chan")
    (('Ann Lee', 'Bo Chan'),)
    """
    ways = (tuple(part.strip() for part in pattern.split(text) if part.strip()) for pattern in (_SEVERAL, _COMMAS))
    return tuple(way for way in ways if len(way) > 1)


def _by_parts(indexes: dict[Naming, SeatIndex], text: str, first: Naming) -> Found:
    parts = [part for part in _HAN_SIDE.sub(" ", _BRACKETS.sub(" ", text)).split() if part]
    if len(parts) > 1:
        meant = [{seat for naming in NAMINGS for seat in indexes[naming].find(part).seats} for part in parts]
        if common := sorted(set.intersection(*meant)):
            return Found(tuple(common), loose=True)
    outside = _OUTSIDE.sub(" ", text).strip()
    if outside and outside != text:
        return Found(indexes[first].find(outside).seats, loose=True)
    return Found()
