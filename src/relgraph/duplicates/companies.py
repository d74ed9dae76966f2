"""Company names taken apart, and companies that may be one and the same.

A name consists of where (深圳市), who (恒星), what trade (信息技术), what legal form (股份有限公司) and which branch
(上海分公司). *Core* is who and trade; *brand* is who alone. "恒星", "恒星信息技术" and "深圳市恒星信息技术有限公司"
share the brand; the latter two the core as well.

| agreement | weight |
|---|---|
| the same core | 0.95 |
| cores read alike (homophones), or one slip apart in a long name | 0.8 × how alike |
| the same brand, one without or with another trade | 0.65 |
| the same website or mail domain (not a public mail service) | 0.6 |
| the same phone number | 0.5 |

Against: different numbers in the name (第一医院, 第二医院) × 0.2, different branches × 0.6, different places × 0.7,
trades that differ × 0.9.
"""

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from relgraph.duplicates.pairs import Evidence, Pair, Reason, compare_in_blocks
from relgraph.duplicates.phones import phone_digits
from relgraph.duplicates.places import PLACES, TRADES
from relgraph.duplicates.similarity import text_similarity
from relgraph.names import fold, is_chinese, name_keys
from relgraph.wordlist import words

K = TypeVar("K", bound=Hashable)

_LIMIT = 100
_LEGAL_FORM = re.compile(
    "(?:(?:控股)?(?:集团)?(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)|控股集团|集团"
    "|有限合伙企业|合伙企业|有限合伙|普通合伙)$"
)
_BRANCH = re.compile(
    "^(?P<whole>.*?(?:公司|集团|银行|证券|保险|医院|大学|中心))"
    "(?P<branch>.{2,12}?(?:分公司|办事处|代表处|分部|分行|支行|营业部|分院|分店))$"
)
_BRACKETS = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
_AREA = "(?:省|市|区|县|自治区|特别行政区|新区|(?:经济)?(?:技术)?开发区)?"
_PLACE = re.compile(f"(?P<place>(?:(?:{'|'.join(sorted(PLACES, key=len, reverse=True))}){_AREA}){{1,2}})")
_TRADE = re.compile(f"(?:{'|'.join(sorted(TRADES, key=len, reverse=True))})$")
_NATIONAL = words("中国 中华 全国 国家 国营 中外")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN_FORMS = words(
    """
    co company corp corporation inc incorporated ltd limited llc llp lp plc gmbh ag kg kgaa ohg sa sas sarl spa
    srl bv nv ab as asa oy oyj kk pte pty pvt sdn bhd group holding holdings and
    """
)
_LATIN_TRADES = words(
    """
    technology technologies tech software systems system solutions services service international electronics
    networks network information consulting industries industry industrial engineering digital data global
    worldwide media
    """
)
_PUBLIC_DOMAINS = words(
    """
    qq.com 163.com 126.com yeah.net sina.com sina.cn sohu.com 139.com 189.cn foxmail.com aliyun.com gmail.com
    outlook.com hotmail.com live.com yahoo.com icloud.com msn.com vip.qq.com vip.163.com
    """
)
_NUMBERS = re.compile("[0-9]+|第[一二三四五六七八九十百]+|[一二三四五六七八九十]+(?=[院中小附局厂建冶航])")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company name in parts, folded: lower case, no accents, no blanks in Chinese."""

    core: str
    brand: str
    trade: str = ""
    place: str = ""
    branch: str = ""


@dataclass(frozen=True, slots=True)
class CompanyRecord(Generic[K]):
    """What is compared of a company; `domains` are those of its website and its mail addresses."""

    key: K
    name: str
    domains: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared(Generic[K]):
    key: K
    shown: str
    name: CompanyName
    domains: frozenset[str]
    phones: frozenset[str]


@lru_cache(maxsize=131072)
def parse_company(name: str) -> CompanyName:
    """The parts of a company's name; of a name over 100 characters, of its beginning.

    >>> parse_company("深圳市恒星信息技术股份有限公司上海分公司")
    CompanyName(core='恒星信息技术', brand='恒星', trade='信息技术', place='深圳市', branch='上海分公司')
    >>> parse_company("Hengxing Software (Shanghai) Co., Ltd.")
    CompanyName(core='hengxing software', brand='hengxing', trade='software', place='shanghai', branch='')
    """
    folded = fold(name[:_LIMIT])
    noted = [note.strip() for note in _BRACKETS.findall(folded)]
    plain = _BRACKETS.sub(" ", folded)
    if _HAN.search(plain):
        return _parse_chinese("".join(plain.split()), next((note for note in noted if _PLACE.match(note)), ""))
    return _parse_latin(_WORD.findall(plain), noted[0] if noted else "")


def normalise_company(name: str) -> str:
    """The name without place, legal form and branch: the key under which spellings of one company meet.

    >>> [normalise_company(name) for name in ("恒星技术有限公司", "北京银行股份有限公司", "Foo（中国）有限公司")]
    ['恒星技术', '北京银行', 'foo']
    """
    return parse_company(name).core


def find_company_pairs(records: Iterable[CompanyRecord[K]], *, minimum: float = 0.6) -> tuple[Pair[K], ...]:
    """The pairs of records that may be one company, the surest first.

    >>> names = ["恒星科技有限公司", "恒星科技", "银河科技有限公司"]
    >>> records = [CompanyRecord(key, name) for key, name in enumerate(names, start=1)]
    >>> [(pair.left, pair.right, pair.score, pair.reasons[0].how) for pair in find_company_pairs(records)]
    [(1, 2, 0.95, 'same_core')]
    """
    prepared = [_prepare(record) for record in records]
    found = compare_in_blocks(prepared, _blocks, lambda record: record.name.core, _compare, minimum)
    return tuple(
        Pair(prepared[one].key, prepared[other].key, evidence.score, evidence.reasons) for one, other, evidence in found
    )


def company_blocks(record: CompanyRecord[K]) -> frozenset[str]:
    """The blocks of one record: a store indexes them, and a new record is compared with whom it shares one with.

    >>> sorted(company_blocks(CompanyRecord(1, "恒星科技有限公司", ("hengxing.cn",))))
    ['brand:恒星', 'core:恒星科技', 'domain:hengxing.cn', 'spelt:hengxingkeji']
    """
    return frozenset(_blocks(_prepare(record)))


def compare_companies(one: CompanyRecord[K], other: CompanyRecord[K]) -> Pair[K]:
    """Two records compared, whatever they score."""
    evidence = _compare(_prepare(one), _prepare(other))
    return Pair(one.key, other.key, evidence.score, evidence.reasons)


def _parse_chinese(text: str, place: str) -> CompanyName:
    branch = ""
    if found := _BRANCH.match(text):
        text, branch = found["whole"], found["branch"]
    text = _without_form(text)
    if (found := _PLACE.match(text)) and _names_somebody(text[found.end() :]):
        place = place or found["place"]
        text = text[found.end() :]
    if text.endswith("中国") and len(text) > 3:
        place, text = place or "中国", text[:-2]
    brand = _without_trade(text)
    return CompanyName(text, brand, text[len(brand) :], place, branch)


def _parse_latin(parts: list[str], place: str) -> CompanyName:
    while len(parts) > 1 and parts[-1] in _LATIN_FORMS:
        parts = parts[:-1]
    if len(parts) > 1 and parts[0] == "the":
        parts = parts[1:]
    size = len(parts)
    while size > 1 and parts[size - 1] in _LATIN_TRADES:
        size -= 1
    return CompanyName(" ".join(parts), " ".join(parts[:size]), " ".join(parts[size:]), place)


def _without_form(text: str) -> str:
    while (found := _LEGAL_FORM.search(text)) and found.start() >= 2:
        text = text[: found.start()]
    return text


def _without_trade(text: str) -> str:
    """Who alone; a place or 中国 before a trade (北京银行) is part of who."""
    brand = text
    while (found := _TRADE.search(brand)) and found.start() >= 2:
        brand = brand[: found.start()]
    return text if _PLACE.fullmatch(brand) or brand in _NATIONAL else brand


def _names_somebody(rest: str) -> bool:
    """Whether what is left without the place still tells who: 恒星科技 does, 银行 (of 北京银行) does not."""
    brand = _without_trade(rest)
    return len(brand) >= 2 and brand not in TRADES


def _prepare(record: CompanyRecord[K]) -> _Prepared[K]:
    domains = (_domain(domain) for domain in record.domains)
    return _Prepared(
        key=record.key,
        shown=record.name,
        name=parse_company(record.name),
        domains=frozenset(domain for domain in domains if domain and domain not in _PUBLIC_DOMAINS),
        phones=frozenset(digits for phone in record.phones if len(digits := phone_digits(phone)) >= 8),
    )


def _domain(text: str) -> str:
    """The domain of an address or a link, without www."""
    host = text.strip().casefold().rpartition("@")[2].partition("://")[2] or text.strip().casefold().rpartition("@")[2]
    return host.partition("/")[0].removeprefix("www.")


def _blocks(record: _Prepared[K]) -> Iterator[str]:
    name = record.name
    if name.core:
        yield f"core:{name.core}"
        yield f"brand:{name.brand}"
    if is_chinese(name.core):
        yield from (f"spelt:{spelling}" for spelling in name_keys(name.core).full[:1])
    if len(name.core) >= 6:
        yield f"head:{name.core[:4]}"
        yield f"tail:{name.core[-6:]}"
    yield from (f"domain:{domain}" for domain in record.domains)
    yield from (f"phone:{phone[-8:]}" for phone in record.phones)


def _compare(one: _Prepared[K], other: _Prepared[K]) -> Evidence:
    agreements = [found for found in (_by_name(one, other), _by_domain(one, other), _by_phone(one, other)) if found]
    return Evidence(tuple(agreements), tuple(_against(one, other)))


def _by_name(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    left, right = one.name, other.name
    if not left.core or not right.core:
        return None
    if left.core == right.core:
        return 0.95, Reason("name", "same_core", 1.0, one.shown, other.shown)
    alike = _core_similarity(left.core, right.core)
    if alike:
        return 0.8 * alike, Reason("name", "similar_core", alike, one.shown, other.shown)
    if left.brand == right.brand:
        return 0.65, Reason("name", "same_brand", 0.8, one.shown, other.shown)
    return None


def _core_similarity(one: str, other: str) -> float:
    """Homophones, or one slip in a name long enough that a character is likelier a slip than a meaning."""
    if is_chinese(one) and is_chinese(other):
        if len(one) == len(other) and name_keys(one).full[:1] == name_keys(other).full[:1]:
            return 0.95
        return alike if min(len(one), len(other)) >= 6 and (alike := text_similarity(one, other)) >= 0.8 else 0.0
    return alike if min(len(one), len(other)) >= 5 and (alike := text_similarity(one, other)) >= 0.85 else 0.0


def _by_domain(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    common = sorted(one.domains & other.domains)
    return (0.6, Reason("domain", "same_domain", 1.0, common[0], common[0])) if common else None


def _by_phone(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    common = sorted(one.phones & other.phones)
    return (0.5, Reason("phone", "same_number", 1.0, common[0], common[0])) if common else None


def _against(one: _Prepared[K], other: _Prepared[K]) -> Iterator[tuple[float, Reason]]:
    left, right = one.name, other.name
    if set(_NUMBERS.findall(left.core)) != set(_NUMBERS.findall(right.core)):
        yield 0.2, Reason("name", "different_number", 0.0, one.shown, other.shown)
    if left.branch != right.branch:
        yield 0.6, Reason("branch", "different_branch", 0.0, left.branch, right.branch)
    if left.place and right.place and _bare(left.place) != _bare(right.place):
        yield 0.7, Reason("place", "different_place", 0.0, left.place, right.place)
    if left.trade and right.trade and left.trade != right.trade:
        yield 0.9, Reason("trade", "different_trade", 0.0, left.trade, right.trade)


def _bare(place: str) -> str:
    return place.rstrip("省市区县")
