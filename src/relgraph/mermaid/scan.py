"""Statements of a Mermaid flowchart: which boxes, which arrows.

The subset that people write org charts in: boxes of every shape with plain or quoted labels, arrows with or without
text, chains (A --> B --> C), several at once (A & B --> C), classes (:::vacant).
"""

import re
from dataclasses import dataclass
from typing import Literal

EdgeKind = Literal["solid", "dotted", "thick", "cross", "hidden", "other"]

_ID = re.compile(r"(?:[^\s\[\](){}<>|&;:\"'@=~.,%-]|[-.=:](?![-.=>:]|\s|$))+")
_SHAPES = (
    ("(((", ")))"),
    ("((", "))"),
    ("([", "])"),
    ("[[", "]]"),
    ("[(", ")]"),
    ("{{", "}}"),
    ("[/", "/]"),
    ("[/", "\\]"),
    ("[\\", "\\]"),
    ("[\\", "/]"),
    ("[", "]"),
    ("(", ")"),
    ("{", "}"),
    (">", "]"),
)
_CLASS = re.compile(r":::[\w-]+")
_ATTRIBUTES = re.compile(r"@\{(?P<body>[^{}]*)\}")
_ATTRIBUTE_LABEL = re.compile(r"label\s*:\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<plain>[^,}]*))")
_BLANK = re.compile(r"\s*")
_PLAIN_EDGE = re.compile(
    r"(?P<start>[<xo](?=[-=]))?(?P<body>-{2,}(?=[>xo])|-{3,}|={2,}(?=[>xo])|={3,}|-\.+-|~{3,})(?P<end>(?<=[-=])[>xo])?"
)
_TEXT_EDGE = re.compile(
    r"(?P<start>[<xo](?=[-=]))?(?P<body>--|==|-\.)\s*(?P<text>\"[^\"]*\"|[^\s\"|>][^\"|]*?)\s*(?:-{2,}|={2,}|\.+-)(?P<end>[>xo])?"
)
_EDGE_TEXT = re.compile(r"\s*\|\s*(?P<text>\"[^\"]*\"|[^|]*?)\s*\|")


@dataclass(frozen=True, slots=True)
class Box:
    """A box that is mentioned; `label` is None where only its id stands."""

    id: str
    label: str | None


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow between two boxes, as drawn."""

    kind: EdgeKind
    source: str
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    """The boxes and arrows of one statement, and where it ended in the line."""

    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    end: int


def scan_statement(line: str, at: int = 0) -> Statement | None:
    """Read a chain of boxes and arrows from `at`; None when there is none or it breaks off.

    >>> statement = scan_statement('A["张三"] -->|管| B & C')
    >>> [(box.id, box.label) for box in statement.boxes]
    [('A', '张三'), ('B', None), ('C', None)]
    >>> [(edge.kind, edge.source, edge.target, edge.text) for edge in statement.edges]
    [('solid', 'A', 'B', '管'), ('solid', 'A', 'C', '管')]
    """
    found = _scan_group(line, at)
    if found is None:
        return None
    group, at = found
    boxes = list(group)
    edges: list[Edge] = []
    while (arrow := _scan_edge(line, at)) is not None:
        kind, text, at = arrow
        following = _scan_group(line, at)
        if following is None:
            return None
        heads, at = following
        boxes.extend(heads)
        edges.extend(Edge(kind, tail.id, head.id, text) for tail in group for head in heads)
        group = heads
    return Statement(tuple(boxes), tuple(edges), at)


def _scan_group(line: str, at: int) -> tuple[list[Box], int] | None:
    """Boxes joined by &."""
    boxes: list[Box] = []
    while True:
        found = _scan_box(line, _skip(line, at))
        if found is None:
            return None
        box, at = found
        boxes.append(box)
        following = _skip(line, at)
        if not line.startswith("&", following):
            return boxes, at
        at = following + 1


def _scan_box(line: str, at: int) -> tuple[Box, int] | None:
    found = _ID.match(line, at)
    if found is None:
        return None
    label, at = _scan_label(line, found.end())
    if marked := _CLASS.match(line, at):
        at = marked.end()
    return Box(found[0], label), at


def _scan_label(line: str, at: int) -> tuple[str | None, int]:
    if attributes := _ATTRIBUTES.match(line, at):
        said = _ATTRIBUTE_LABEL.search(attributes["body"])
        return (said["quoted"] or said["plain"] or "").strip() if said else None, attributes.end()
    for opening, closing in _SHAPES:
        if not line.startswith(opening, at):
            continue
        start = _skip(line, at + len(opening))
        if line.startswith('"', start) and (quote := line.find('"', start + 1)) > 0:
            after = _skip(line, quote + 1)
            if line.startswith(closing, after):
                return line[start + 1 : quote], after + len(closing)
        elif (end := line.find(closing, start)) >= start and '"' not in line[start:end]:
            return line[start:end].strip(), end + len(closing)
    return None, at


def _scan_edge(line: str, at: int) -> tuple[EdgeKind, str, int] | None:
    at = _skip(line, at)
    if found := _PLAIN_EDGE.match(line, at):
        if text := _EDGE_TEXT.match(line, found.end()):
            return _kind(found), text["text"].strip('"'), text.end()
        return _kind(found), "", found.end()
    if found := _TEXT_EDGE.match(line, at):
        return _kind(found), found["text"].strip('"'), found.end()
    return None


def _kind(found: re.Match[str]) -> EdgeKind:
    start, body, end = found["start"] or "", found["body"], found["end"] or ""
    if body.startswith("~"):
        return "hidden"
    if "x" in (start, end):
        return "cross"
    if start or end == "o":
        return "other"
    if body.startswith("="):
        return "thick"
    return "dotted" if "." in body else "solid"


def _skip(line: str, at: int) -> int:
    found = _BLANK.match(line, at)
    return found.end() if found else at
