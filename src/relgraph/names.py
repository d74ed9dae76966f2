"""Chinese and Western names: surname and given name, pinyin, the terms a search index needs, sort keys.

A name is indexed under everything its owner may be looked up by; a query then asks for *prefixes*::

    terms = search_terms("单立人 采购总监")         # "单立人", "立人", "shanliren", "danliren", "slr", …
    found = all(any(term.startswith(q) for term in terms) for q in query_terms("shan 总监"))

Rare surname readings (单 is shan as a surname, dan elsewhere) come from `relgraph.surnames`; both readings are
indexed, for people type either. Everything else is read by pypinyin (MIT), which looks at phrases: 银行 is yinhang,
重庆 is chongqing. ü is indexed as v, as u, and as yu (passports write LYU).
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from pypinyin import Style, pinyin

from relgraph.surnames import (
    CHINESE_HONORIFICS,
    COMPOUND_SURNAMES,
    GIVEN_READINGS,
    HONORIFICS,
    NAME_SUFFIXES,
    SURNAME_PARTICLES,
    SURNAME_READINGS,
)

TEXT_LIMIT = 256
CJK_TERM_LIMIT = 16
LATIN_TERM_LIMIT = 64
PHONE_TERM_LIMIT = 20
VARIANT_LIMIT = 8

_HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_CJK = _HAN + "\u3041-\u30ff\u31f0-\u31ff\uac00-\ud7a3"
_HAN_RUN = re.compile(f"[{_HAN}]+")
_CJK_RUN = re.compile(f"[{_CJK}]+")
_ALL_HAN = re.compile(f"[{_HAN}·]+")
_DOT_IN_NAME = re.compile(f"(?<=[{_CJK}])[·•・‧∙](?=[{_CJK}])")
_SPREAD_NAME = re.compile(f"(?<![{_HAN}])([{_HAN}]) +([{_HAN}])(?: +([{_HAN}]))?(?![{_HAN}])")
_SPREAD_HAN = re.compile(f"[{_HAN}]+(?: [{_HAN}]+)+")
_WORD = re.compile(r"[^\W_]+")
_MAIL = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}")
_PHONE = re.compile(r"\+?\d[\d\-() .]{3,28}\d")
_APOSTROPHES = re.compile("['’‘ʼ`]")
_DIGITS_ONLY = re.compile(r"\+?[\d\-().]+")
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_NO_ACCENT = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})

Syllables = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in two parts; `family_first` tells the order in which they are shown."""

    surname: str
    given: str
    family_first: bool


@dataclass(frozen=True, slots=True)
class NameKeys:
    """The spellings in Latin letters under which a Chinese name is found, the preferred one first."""

    full: tuple[str, ...]
    initials: tuple[str, ...]
    surname: tuple[str, ...]


def fold(text: str) -> str:
    """Lower case, full-width forms made plain, accents taken off Latin letters.

    >>> fold("Noël　ＢＲＥＶＡＲＤ")
    'noel brevard'
    """
    text = unicodedata.normalize("NFKC", text).casefold()
    if text.isascii():
        return text
    plain = _ACCENTS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", plain).translate(_NO_ACCENT)


def is_chinese(name: str) -> bool:
    """Whether the name is written in Chinese characters alone.

    >>> is_chinese("欧阳修"), is_chinese("Robin Vale")
    (True, False)
    """
    return bool(_ALL_HAN.fullmatch(name))


def display_name(name: str) -> str:
    """The name as it is shown: family name first in Chinese, last in Latin script, spaces put right.

    >>> display_name("张　三"), display_name("Hale,Rosanna  Margery"), display_name("Martin Ames, Jr.")
    ('张三', 'Rosanna Margery Hale', 'Martin Ames, Jr.')
    """
    shown = " ".join(unicodedata.normalize("NFKC", name).split())
    if _SPREAD_HAN.fullmatch(shown) and len(closed := shown.replace(" ", "")) <= 4:
        return closed
    family, comma, given = (part.strip() for part in shown.partition(","))
    swaps = bool(comma and family and given) and "," not in given and not _CJK_RUN.search(shown)
    return f"{given} {family}" if swaps and given.strip(".").casefold() not in NAME_SUFFIXES else shown


def split_name(name: str) -> PersonName:
    """Surname and given name. A name in Latin letters of a single word is taken as a given name.

    >>> split_name("欧阳修")
    PersonName(surname='欧阳', given='修', family_first=True)
    >>> split_name("Ludwig van Beethoven")
    PersonName(surname='van Beethoven', given='Ludwig', family_first=False)
    """
    shown = display_name(name)
    if _HAN_RUN.match(shown) and "·" not in shown:
        head = _surname_length(shown)
        return PersonName(shown[:head], shown[head:], family_first=True)
    words = shown.replace(",", " ").split()
    while len(words) > 1 and words[-1].strip(".").casefold() in NAME_SUFFIXES:
        words.pop()
    start = len(words) - 1
    while start > 1 and words[start - 1].casefold() in SURNAME_PARTICLES:
        start -= 1
    if start < 1:
        return PersonName("", shown, family_first=False)
    return PersonName(" ".join(words[start:]), " ".join(words[:start]), family_first=False)


def name_key(name: str) -> str:
    """Two spellings of one name give one key: case, accents, order around a comma, honorifics are levelled.

    >>> name_key("HALE, Rosanna") == name_key("Ms. Rosanna Hale"), name_key("张三先生")
    (True, '张三')
    """
    key = fold(display_name(name))
    for honorific in CHINESE_HONORIFICS:
        if key.endswith(honorific) and len(key) - len(honorific) >= 2:
            key = key[: -len(honorific)]
    words = _WORD.findall(_APOSTROPHES.sub("", _DOT_IN_NAME.sub("", key)))
    while len(words) > 1 and words[0] in HONORIFICS:
        words.pop(0)
    while len(words) > 2 and words[-1] in NAME_SUFFIXES:
        words.pop()
    return " ".join(words)


def name_keys(name: str) -> NameKeys:
    """Full pinyin, initials, and the pinyin of the surname, of a Chinese name; empty for another.

    >>> name_keys("单立人")
    NameKeys(full=('shanliren', 'danliren'), initials=('slr', 'dlr'), surname=('shan', 'dan'))
    """
    shown = display_name(name)
    if not is_chinese(shown):
        return NameKeys((), (), ())
    run = shown.replace("·", "")[:CJK_TERM_LIMIT]
    head = _surname_length(run)
    variants = _toneless(_readings(run))
    return NameKeys(
        full=_distinct("".join(variant) for variant in variants),
        initials=_distinct(_initials(variant) for variant in variants),
        surname=_distinct("".join(variant[:head]) for variant in variants),
    )


def sort_key(name: str, *, person: bool = True) -> str:
    """A string that sorts names as a Chinese address book does: by pinyin and tone, same characters together.

    With `person=False` (companies, departments) the first character is not read as a surname.

    >>> sorted(["张三", "赵六", "单立人", "章一", "张伟", "Adams"], key=sort_key)
    ['Adams', '单立人', '张三', '张伟', '章一', '赵六']
    """
    shown = display_name(name)[: CJK_TERM_LIMIT * 4]
    parts: list[str] = []
    end = 0
    read_as = _preferred if person else _common
    for found in _HAN_RUN.finditer(shown):
        parts.append(fold(shown[end : found.start()]))
        parts.extend(f"{read}{mark}" for read, mark in zip(read_as(found[0]), found[0], strict=True))
        end = found.end()
    parts.append(fold(shown[end:]))
    return "".join(parts)


def search_terms(text: str) -> frozenset[str]:
    """The terms to index for prefix search. Of a long text the first 256 characters count.

    Chinese: every suffix (16 characters of it), and from each character on the full pinyin and the initials. Latin:
    the words, lower case and without accents. Phones: the digits, and every tail of them of at least three. Mail:
    the whole, the part before the @, and its words.

    >>> sorted(search_terms("张三丰"))
    ['f', 'feng', 'sanfeng', 'sf', 'zhangsanfeng', 'zsf', '三丰', '丰', '张三丰']
    >>> sorted(search_terms("Noël@acme.cn"))
    ['acme', 'cn', 'noel', 'noel@acme.cn']
    """
    plain = fold(text[:TEXT_LIMIT])
    terms: set[str] = set()
    for mail in _MAIL.findall(plain) if "@" in plain else ():
        terms.update((mail[:LATIN_TERM_LIMIT], mail.partition("@")[0]))
    terms.update(_phone_terms(plain))
    joined = _SPREAD_NAME.sub(_closed_up, _DOT_IN_NAME.sub("", plain))
    for run in _CJK_RUN.findall(joined):
        terms.update(run[start : start + CJK_TERM_LIMIT] for start in range(len(run)))
    for run in _HAN_RUN.findall(joined):
        terms.update(_pinyin_terms(run))
    terms.update(_latin_words(joined))
    terms.discard("")
    return frozenset(terms)


def query_terms(text: str) -> tuple[str, ...]:
    """What a search box's text asks for: each of these must be the beginning of one of the indexed terms.

    >>> query_terms("Zhang  San"), query_terms("138-1234"), query_terms("单立人@"), query_terms("O'Brien 采购")
    (('zhang', 'san'), ('1381234',), ('单立人',), ('obrien', '采购'))
    """
    plain = _SPREAD_NAME.sub(_closed_up, _DOT_IN_NAME.sub("", fold(text[:TEXT_LIMIT])))
    asked: list[str] = []
    for token in plain.split():
        local, at, _ = token.partition("@")
        if at and local.isascii() and local:
            asked.append(token[:LATIN_TERM_LIMIT])
        elif _DIGITS_ONLY.fullmatch(token):
            asked.append("".join(filter(str.isdigit, token))[:PHONE_TERM_LIMIT])
        else:
            asked.extend(run[:CJK_TERM_LIMIT] for run in _CJK_RUN.findall(token))
            asked.extend(_latin_words(token))
    return _distinct(term for term in asked if term)


def _surname_length(name: str) -> int:
    for length in (4, 3, 2):
        if name[:length] in COMPOUND_SURNAMES and len(name) >= length:
            return length
    return 1


@lru_cache(maxsize=65536)
def _common(run: str) -> Syllables:
    """What pypinyin reads, one syllable with its tone per character; a character it does not know reads as nothing."""
    read = [syllable[0] for syllable in pinyin(run, style=Style.TONE3)]
    if len(read) != len(run):
        read = [pinyin(mark, style=Style.TONE3)[0][0] for mark in run]
    return tuple("" if syllable == mark else syllable for syllable, mark in zip(read, run, strict=True))


def _readings(run: str) -> tuple[Syllables, ...]:
    """The ways to read a run of Chinese characters; a run as long as a name has its surname's own reading first."""
    common = _common(run)
    head = _surname_length(run)
    if len(run) > head + 3:
        return (common,)
    heads = [tuple(read.split()) for read in SURNAME_READINGS.get(run[:head], ())]
    heads.append(common[:head])
    if head > 1:
        heads.append(tuple(_common(mark)[0] for mark in run[:head]))
    tails = product(*(_given_readings(mark, read) for mark, read in zip(run[head:], common[head:], strict=True)))
    variants = (family + given for given in tails for family in heads)
    return tuple(dict.fromkeys(variants))[:VARIANT_LIMIT]


def _preferred(run: str) -> Syllables:
    return _readings(run)[0]


def _given_readings(mark: str, read: str) -> Syllables:
    return _distinct((read, *GIVEN_READINGS.get(mark, ())))


def _toneless(variants: Iterable[Syllables]) -> tuple[Syllables, ...]:
    """Without tones, and with each spelling of ü."""
    plain: dict[Syllables, None] = {}
    for variant in variants:
        bare = tuple(syllable.rstrip("12345") for syllable in variant)
        plain[bare] = None
        if any("v" in syllable for syllable in bare):
            plain[tuple(syllable.replace("v", "u") for syllable in bare)] = None
            plain[tuple(syllable.replace("v", "yu") for syllable in bare)] = None
    return tuple(plain)


def _pinyin_terms(run: str) -> Iterator[str]:
    for variant in _toneless(_readings(run)):
        initials = _initials(variant)
        for start in range(len(variant)):
            yield "".join(variant[start : start + LATIN_TERM_LIMIT])[:LATIN_TERM_LIMIT]
            yield initials[start : start + LATIN_TERM_LIMIT]


def _initials(syllables: Syllables) -> str:
    return "".join(syllable[:1] for syllable in syllables)


def _phone_terms(plain: str) -> Iterator[str]:
    for phone in _PHONE.findall(plain):
        digits = "".join(filter(str.isdigit, phone))[-PHONE_TERM_LIMIT:]
        if len(digits) >= 5:
            yield from (digits[start:] for start in range(len(digits) - 2))


def _latin_words(plain: str) -> list[str]:
    rest = _CJK_RUN.sub(" ", _APOSTROPHES.sub("", plain))
    return [word[:LATIN_TERM_LIMIT] for word in _WORD.findall(rest)]


def _closed_up(found: re.Match[str]) -> str:
    return "".join(part for part in found.groups() if part)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
