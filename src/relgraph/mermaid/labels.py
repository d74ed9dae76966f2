"""The text in a Mermaid box: escaping, line breaks, and which line says what.

A label of several lines is read as who, what, and a department after an @; a label of one line as a line of an
outline. Mermaid's own escapes are entities that begin with # instead of &: `#quot;` is a quotation mark.
"""

import html
import re
from html.entities import html5

from relgraph.outline import LineSeat, parse_line, quoted_line
from relgraph.outline.lexicon import is_name
from relgraph.placeholders import empty_as

LABEL_LIMIT = 1000
LAST_CODE_POINT = 0x10FFFF

_ESCAPES = str.maketrans(
    {'"': "#quot;", "#": "#35;", "&": "#amp;", "<": "#lt;", ">": "#gt;", "\\": "#92;", "`": "#96;", "\r": "#13;"}
)
_ENTITY = re.compile(r"[#&](#?\w{1,10});")
_BREAK = re.compile(r"<br\s*/?>|\\n|\n", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_ICON = re.compile(r"\bfa[a-z]?:fa-[\w-]+\s*")
_NAMES = re.compile("、")


def escape(text: str) -> str:
    """Text as it may stand between the quotation marks of a label.

    >>> escape('A & B "C" #1')
    'A #amp; B #quot;C#quot; #35;1'
    """
    return text.translate(_ESCAPES).replace("\n", "<br/>")


def escape_all(text: str) -> str:
    """As `escape`, with every mark that any renderer could take for markup written as an entity."""
    return "".join(mark if mark.isalnum() or mark == " " else f"#{ord(mark)};" for mark in text)


def label_lines(raw: str) -> tuple[str, ...]:
    """The lines of a label as a reader sees them.

    >>> label_lines('张三<br/>A #amp; B')
    ('张三', 'A & B')
    """
    raw = raw.strip()
    if len(raw) > 1 and raw[0] == raw[-1] == "`":
        raw = raw[1:-1].replace("**", "")
    lines = (_decoded(_ICON.sub("", _TAG.sub("", part))).strip() for part in _BREAK.split(raw[:LABEL_LIMIT]))
    return tuple(line for line in lines if line)


def plain_text(raw: str) -> str:
    """A label as one line of text."""
    return " ".join(label_lines(raw))


def read_label(raw: str) -> LineSeat:
    """What a box says about its seat.

    >>> read_label("张三<br/>采购总监<br/>@采购部")
    LineSeat(names=('张三',), title='采购总监', department='采购部', empty='unknown')
    >>> read_label("(空缺) 采购总监").empty
    'vacant'
    """
    lines = label_lines(raw)
    if len(lines) < 2:
        return parse_line(lines[0]) if lines else LineSeat()
    department = ""
    if lines[-1].startswith("@") and len(lines[-1]) > 1:
        department, lines = lines[-1][1:].strip(), lines[:-1]
    who, title = lines[0], " ".join(lines[1:])
    if not title:
        alone = parse_line(who)
        return LineSeat(alone.names, alone.title, department or alone.department, alone.empty)
    if is_name(title) and not is_name(who) and empty_as(who) is None:
        who, title = title, who
    if (state := empty_as(who)) is not None:
        return LineSeat((), title, department, state)
    return LineSeat(tuple(dict.fromkeys(name.strip() for name in _NAMES.split(who) if name.strip())), title, department)


def write_label(seat: LineSeat) -> str:
    """The label of a seat, in the plainest form that `read_label` reads back."""
    empty = "(空缺)" if seat.empty == "vacant" else "?"
    parts = ("、".join(seat.names) or empty, seat.title, f"@{seat.department}" if seat.department else "")
    plain = "<br/>".join(escape(part) for part in parts if part)
    if len(plain) <= LABEL_LIMIT and _same(read_label(plain), seat):
        return plain
    return escape_all(quoted_line(seat))


def _same(read: LineSeat, wanted: LineSeat) -> bool:
    facts = (read.names, read.title, read.department) == (wanted.names, wanted.title, wanted.department)
    return facts and (bool(wanted.names) or read.empty == wanted.empty)


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda found: _character(found[1], found[0]), text)


def _character(name: str, whole: str) -> str:
    """The character of an entity by number or by name; what is neither stays as it is."""
    number = name.lstrip("#")
    if number.isascii() and number.isdigit():
        return chr(int(number)) if int(number) < 0xD800 or 0xE000 <= int(number) <= LAST_CODE_POINT else whole
    return html.unescape(f"&{name};") if f"{name};" in html5 else whole
