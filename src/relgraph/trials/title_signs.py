"""What a title shows to somebody who has never seen a table of ranks: offices named in it, and its words.

Offices are codes by pattern (a chief officer, a founder, a vice president …), so that "CFO", "Chief Financial Officer"
and "chief people & culture officer" show the same; the highest code counts most, pairs of codes tell "Director and
Co-Founder" from either. Chinese is shown by the endings of its parts and pairs of characters, both with the rank our
tables give.
"""

import re
from itertools import combinations, pairwise

from relgraph.titles import english, title_rank

Signs = dict[str, float]

_PATTERNS = {
    "chief": r"\bchief\b.{0,50}\bofficer\b|\bchief executive\b|\bc[eftioms]o\b|首席",
    "founder": r"\bfound(er|ing)\b|创始",
    "chairman": r"chairman|chairwoman|chairperson|董事长|主席",
    "board": r"\bboard\b|董事",
    "owner": r"\bowner\b",
    "vice president": r"vice[- ]president|\b[se]?vp\b|副总",
    "president": r"(?<!vice )(?<!vice-)president|总裁|总经理|院长|行长|校长",
    "managing director": r"managing director",
    "director": r"\bdirector|总监|处长|部长|主任",
    "head": r"\bhead\b|负责人",
    "general manager": r"general manager",
    "partner": r"\bpartner\b|合伙人",
    "counsel": r"general counsel",
    "chief of something": r"\bchief\b",
    "manager": r"\bmanag(er|ement)\b|经理|科长|主管",
    "lead": r"\blead(er|ership)?\b|组长",
    "professor": r"professor|教授",
    "below": r"\b(assistant|associate|deputy)\b|副|助理",
    "doing": r"engineer|developer|analyst|specialist|consultant|representative|designer|scientist|专员|工程师",
    "helps whom": r"\b(assistant|advisor|adviser|secretary) to\b",
    "manages a thing": r"\b(product|project|account|program)\b.{0,12}\bmanager|(产品|项目|客户)经理",
}
_PATTERNS_READ = {name: re.compile(pattern) for name, pattern in _PATTERNS.items()}
_FROM_HIGH = (
    "chief", "founder", "chairman", "board", "owner", "vice president", "president", "managing director", "director",
    "head", "general manager", "partner", "counsel", "chief of something", "manager", "lead",
)  # fmt: skip
_PLAIN = frozenset(
    {"vp", "svp", "evp", "vice-president", "ceo", "cfo", "cto", "coo", "cmo", "cio", "sr", "jr", "cofounder"}
)
_SPOKEN = {short: long for short, long in english.ABBREVIATIONS.items() if short in _PLAIN}
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_PART = re.compile(r"[,;/|&(（、，]|\s-\s|\band\b|兼")


def signs_of(title: str) -> Signs:
    """Return what a title shows, with how much each sign weighs.

    >>> found = signs_of("CFO & Vice President")
    >>> found["code chief"], found["highest chief"], "both chief, vice president" in found
    (1.5, 2.0, True)
    """
    text = title.casefold().replace(".", "")
    spoken = " ".join(_SPOKEN.get(word, word) for word in _WORD.findall(text))
    codes = {name for name, pattern in _PATTERNS_READ.items() if pattern.search(text) or pattern.search(spoken)}
    return _codes(codes) | _first_part(text) | _rank(title) | _words(text) | _characters(text)


def _codes(codes: set[str]) -> Signs:
    high = [name for name in _FROM_HIGH if name in codes]
    found = {f"code {name}": 1.5 for name in codes}
    found[f"highest {high[0] if high else '-'}"] = 2.0
    return found | {f"both {one}, {other}": 0.8 for one, other in combinations(high[:4], 2)}


def _first_part(text: str) -> Signs:
    first = _PART.split(text)[0]
    return {f"first {next((name for name in _FROM_HIGH if _PATTERNS_READ[name].search(first)), '-')}": 0.8}


def _rank(title: str) -> Signs:
    rank = title_rank(title)
    return {f"level {None if rank is None else int(rank)}": 0.8, f"rank {rank}": 0.4}


def _words(text: str) -> Signs:
    words = _WORD.findall(text)
    found = {f"word {word}": 0.7 for word in words} | {f"pair {one} {other}": 0.7 for one, other in pairwise(words)}
    return found | ({f"begins {words[0]}": 0.5, f"ends {words[-1]}": 0.5} if words else {})


def _characters(text: str) -> Signs:
    found: Signs = {}
    for part in _CHINESE.findall(text):
        found |= {f"pair {one}{other}": 0.7 for one, other in pairwise(part)} | {f"ends {part[-2:]}": 1.0}
    return found
