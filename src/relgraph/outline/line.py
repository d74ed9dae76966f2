"""One line of an outline: who sits there, as what, where.

| line | read as |
|---|---|
| `张三 采购总监 @采购部` | name, post, department |
| `采购总监：张三`, `张三（采购总监）`, `Ann Lee, CEO`, `张三 - 采购总监` | name, post |
| `(空缺) 采购总监`, `采购总监（空缺）`, `采购总监：空缺` | a vacant post |
| `采购部负责人 ?`, `采购总监` | a post whose occupant is unknown |
| `张三 采购部`, `采购部：张三` | name, department |
| `张三` | a person whose post is unknown |
| `张三、李四 副总裁` | two people on one post |
| `"Dr. No: Esq." "Head (East)" @"A @ B"` | quoted: taken as it stands (\\" \\\\ \\n inside) |
"""

import re
from dataclasses import dataclass

from relgraph.outline.lexicon import is_name, is_post, is_unit
from relgraph.placeholders import EmptyAs, empty_as
from relgraph.surnames import SURNAME_PARTICLES

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_QUOTED_LINE = re.compile(
    rf"(?P<who>\(空缺\)|\?|{_QUOTED}(?:、{_QUOTED})*) (?P<title>{_QUOTED})(?: @(?P<department>{_QUOTED}))?"
)
_QUOTED_PART = re.compile(_QUOTED)
_ESCAPE = re.compile(r"\\(.)")
_DEPARTMENT = re.compile(r"(?:^|\s)[@＠]\s*(?P<department>[^@＠]+)$")
_COLON = re.compile(r"\s*[:：]\s*")
_BRACKET_START = re.compile(r"^[(（\[【](?P<inside>[^()（）\[\]【】]*)[)）\]】]\s*(?P<outside>.*)$")
_DASH = re.compile(r"\s+[-–—|/]+\s+|\s*[,，]\s*|\t+")
_CJK = re.compile("[\u3041-\u9fff\uac00-\ud7a3]")
_SEPARATORS = " \t,，-–—|/"
_NAMES = re.compile(r"[、&＆]|\s*/\s*")


@dataclass(frozen=True, slots=True)
class LineSeat:
    """What one line says about a seat; `empty` counts when there are no names."""

    names: tuple[str, ...] = ()
    title: str = ""
    department: str = ""
    empty: EmptyAs = "unknown"


def parse_line(body: str) -> LineSeat:
    """Read the text of a line, without its indent and bullet.

    >>> parse_line("张三 采购总监 @采购部")
    LineSeat(names=('张三',), title='采购总监', department='采购部', empty='unknown')
    >>> parse_line("(空缺) 采购总监")
    LineSeat(names=(), title='采购总监', department='', empty='vacant')
    >>> parse_line("采购部负责人 ?")
    LineSeat(names=(), title='采购部负责人', department='', empty='unknown')
    """
    body = body.strip()
    if quoted := _QUOTED_LINE.fullmatch(body):
        return _from_quoted(quoted)
    department = ""
    if found := _DEPARTMENT.search(body):
        department = found["department"].strip()
        body = body[: found.start()].strip()
    who, title = _who_and_title(body)
    names, empty = _names(who)
    if names and not department and is_unit(title):
        return LineSeat(names, "", title, empty)
    return LineSeat(names, "" if empty_as(title) else title, department, empty)


def quote(text: str) -> str:
    """The text in quotes, so that a reader takes it as it stands.

    >>> print(quote('a "b"'))
    "a \\"b\\""
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r") + '"'


def quoted_line(seat: LineSeat) -> str:
    """The unmistakable form of a line, which reads back whatever the texts hold.

    >>> quoted_line(LineSeat(("Dr. No",), "Head: East"))
    '"Dr. No" "Head: East"'
    """
    empty = "(空缺)" if seat.empty == "vacant" else "?"
    who = "、".join(quote(name) for name in seat.names) or empty
    department = f" @{quote(seat.department)}" if seat.department else ""
    return f"{who} {quote(seat.title)}{department}"


def _from_quoted(found: re.Match[str]) -> LineSeat:
    department = _unquote(found["department"]) if found["department"] else ""
    title = _unquote(found["title"])
    if found["who"] in ("?", "(空缺)"):
        return LineSeat((), title, department, "unknown" if found["who"] == "?" else "vacant")
    return LineSeat(tuple(_unquote(part) for part in _QUOTED_PART.findall(found["who"])), title, department)


def _unquote(text: str) -> str:
    return _ESCAPE.sub(lambda found: {"n": "\n", "r": "\r"}.get(found[1], found[1]), text[1:-1])


def _who_and_title(body: str) -> tuple[str, str]:
    """The text that tells who, and the text that tells what."""
    for reader in (_empty_first, _bracketed, _by_colon, _by_dash, _unknown_last, _by_blanks):
        if (pair := reader(body)) is not None:
            return pair
    return (body, "") if is_name(body) or empty_as(body) else ("", body)


def _empty_first(body: str) -> tuple[str, str] | None:
    """(空缺) 采购总监"""
    found = _BRACKET_START.match(body)
    if found and empty_as(found["inside"]) is not None:
        return found["inside"] or "?", found["outside"]
    return None


def _bracketed(body: str) -> tuple[str, str] | None:
    """张三（采购总监）, 采购总监（空缺）; in 张三 总监（华东） the bracket belongs to the post."""
    opening = _last_bracket(body)
    outside, inside = body[:opening].strip(), body[opening + 1 : -1].strip()
    if not outside or not inside:
        return None
    inner = _by_dash(outside) or _by_blanks(outside)
    if inner and inner[1] and body.startswith(inner[0]):
        return inner[0], body[len(inner[0]) :].lstrip(_SEPARATORS)
    if is_post(outside) and not _is_somebody(inside):
        return "", body
    return _ordered(outside, inside)


def _last_bracket(body: str) -> int:
    """Where the bracket opens that closes at the end of the text; the end of the text if none does."""
    depth = 0
    for place in range(len(body) - 1, -1, -1):
        depth += (body[place] in ")）") - (body[place] in "(（")
        if depth <= 0:
            return place if body[place] in "(（" else len(body)
    return len(body)


def _by_colon(body: str) -> tuple[str, str] | None:
    """采购总监：张三; a name in front is taken as one too (张三：采购总监)."""
    parts = _COLON.split(body, maxsplit=1)
    if len(parts) < 2 or not parts[0]:
        return None
    before, after = parts
    if is_name(before) and not _is_somebody(after):
        return before, after
    return after or "?", before


def _by_dash(body: str) -> tuple[str, str] | None:
    """张三 - 采购总监; Ann Lee, CEO; in Ann Lee CEO, East the comma belongs to the post."""
    parts = _DASH.split(body, maxsplit=1)
    if len(parts) < 2 or not all(parts):
        return None
    if inner := _name_then_post(parts[0]):
        return inner[0], body[len(inner[0]) :].lstrip(_SEPARATORS)
    if is_post(parts[0]) and not _is_somebody(parts[1]):
        return None
    return _ordered(parts[0], parts[1])


def _unknown_last(body: str) -> tuple[str, str] | None:
    """采购部负责人 ?"""
    before, _, last = body.rpartition(" ")
    if before and last and empty_as(last) is not None and not is_name(before.strip()):
        return last, before.strip()
    return None


def _by_blanks(body: str) -> tuple[str, str] | None:
    """张三 采购总监, 采购总监 张三, Robin Vale Head of Sales: split where a name ends and a post begins."""
    if found := _name_then_post(body):
        return found
    cuts = _cuts(body)
    for first, rest in cuts:
        if (is_post(first) or is_unit(first)) and not is_post(rest) and _is_somebody(rest):
            return rest, first
    if cuts and _is_somebody(cuts[0][0]) and not is_name(body):
        return cuts[0]
    return None


def _name_then_post(body: str) -> tuple[str, str] | None:
    """A name, as short as a whole name can be, and a post after it: "Ann Lee Product Manager" is Ann Lee.

    Where the script changes (Ann Lee 采购总监), the name ends.
    """
    named = [(first, rest) for first, rest in _cuts(body) if _is_somebody(first)]
    for first, rest in named:
        if _CJK.match(rest) and not _CJK.search(first):
            return first, rest
    posts = [(first, rest) for first, rest in named if is_post(rest)]
    return next((cut for cut in posts if _is_whole(cut[0])), posts[-1] if posts else None)


def _cuts(body: str) -> list[tuple[str, str]]:
    tokens = body.split()
    return [(" ".join(tokens[:cut]), " ".join(tokens[cut:])) for cut in range(1, min(len(tokens), 6))]


def _is_whole(name: str) -> bool:
    """Whether a name can end here: not after a single word in Latin letters, a particle or an initial."""
    last = name.rpartition(" ")[2].casefold()
    return bool(_CJK.search(name)) or (" " in name and last not in SURNAME_PARTICLES and len(last.strip(".")) > 1)


def _ordered(one: str, other: str) -> tuple[str, str]:
    """Who first, then the post: as written, unless it is plainly the other way round."""
    if _is_somebody(other) and not _is_somebody(one):
        return other, one
    return one, other


def _is_somebody(text: str) -> bool:
    """A name, several names, or a word for nobody."""
    if not text.strip():
        return False
    return empty_as(text) is not None or all(is_name(part.strip()) for part in _NAMES.split(text))


def _names(who: str) -> tuple[tuple[str, ...], EmptyAs]:
    state = empty_as(who)
    if state is not None:
        return (), state
    parts = tuple(dict.fromkeys(part.strip() for part in _NAMES.split(who) if part.strip()))
    if len(parts) > 1 and all(is_name(part) for part in parts):
        return parts, "unknown"
    return (who.strip(),), "unknown"
