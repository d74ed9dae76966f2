"""Indents and bullets: how deep a line stands.

Depth is read as a reader's eye does it: a line further in than the one above is under it, a line as far in as an
earlier one is beside that one. Tabs count as one step of the text's own spaces, a full-width space as two columns.
Lines equally far in but numbered in another manner go one deeper the first time that manner appears: 一、 over （一）
over 1. needs no indents, and so does 1. over 1.1 over 1.1.1.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_HAN_NUMBER = "[一二三四五六七八九十百]{1,4}"
_BULLETS = (
    ("dots", re.compile(r"(?P<dots>\d{1,3}(?:\.\d{1,3}){1,6})[.、]?\s+")),
    ("number", re.compile(r"\d{1,3}(?:[、)）]\s*|\.(?!\d)\s*)")),
    ("number in brackets", re.compile(r"[(（]\d{1,3}[)）]\s*")),
    ("Chinese number", re.compile(rf"{_HAN_NUMBER}[、.．]\s*")),
    ("Chinese number in brackets", re.compile(rf"[(（]{_HAN_NUMBER}[)）]\s*")),
    ("circled number", re.compile(r"[①-⑳]\s*")),
    ("bullet", re.compile(r"[-*+–—·]\s+|[•●○◦▪■□►▶◆◇]\s*")),
)
_MARGIN = re.compile(r"[\s│├└─┬┼┌|`]*")
_TREE_MARK = re.compile("[│├└]")
_SPACES = re.compile(r"^ +(?=[^\s])")


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line with something on it: its number, how far in, the manner of its bullet, and the rest."""

    number: int
    width: int
    manner: str
    body: str


def split_lines(text: str) -> Iterator[TextLine]:
    """The lines of a text that are not blank."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    step = _step(lines)
    for number, line in enumerate(lines, start=1):
        if read := _read(number, line.strip("\ufeff"), step):
            yield read


def parents_of(lines: Iterable[TextLine]) -> tuple[list[int | None], list[int]]:
    """The parent of every line by position, and the positions of lines that stand between two levels."""
    parents: list[int | None] = []
    odd: list[int] = []
    stack: list[tuple[int, str, int]] = []
    for place, line in enumerate(lines):
        popped = _pop_deeper(stack, line.width)
        level = _level_of(stack, line)
        if popped and level is None and stack and stack[-1][0] < line.width:
            odd.append(place)
        if level is not None:
            del stack[level:]
        parents.append(stack[-1][2] if stack else None)
        stack.append((line.width, line.manner, place))
    return parents, odd


def _pop_deeper(stack: list[tuple[int, str, int]], width: int) -> bool:
    before = len(stack)
    while stack and stack[-1][0] > width:
        stack.pop()
    return len(stack) < before


def _level_of(stack: list[tuple[int, str, int]], line: TextLine) -> int | None:
    """Where on the stack the line's own level stands; None when it opens a new one."""
    first_of_width: int | None = None
    for level, (width, manner, _) in enumerate(stack):
        if width == line.width:
            if manner == line.manner:
                return level
            first_of_width = level if first_of_width is None else first_of_width
    return first_of_width if not line.manner else None


def _read(number: int, line: str, step: int) -> TextLine | None:
    found = _MARGIN.match(line)
    margin = found[0] if found else ""
    if margin and not margin.isspace() and not _TREE_MARK.search(margin):
        margin = margin[: len(margin) - len(margin.lstrip())]
    width = sum(step if mark == "\t" else 2 if mark == "\u3000" else 1 for mark in margin)
    body = line[len(margin) :].strip()
    if not body:
        return None
    manner, rest = _bullet(body)
    return TextLine(number, width, manner, rest) if rest else None


def _bullet(body: str) -> tuple[str, str]:
    for manner, pattern in _BULLETS:
        if found := pattern.match(body):
            dots = f" {found['dots'].count('.')}" if "dots" in pattern.groupindex else ""
            return manner + dots, body[found.end() :].strip()
    return "", body


def _step(lines: list[str]) -> int:
    """The smallest indent made of spaces, which a tab then equals; four where there is none."""
    return min((len(found[0]) for line in lines if (found := _SPACES.match(line))), default=4)
