"""Persons who may be one and the same.

| agreement | weight |
|---|---|
| the same mail address | 0.9 (0.3 for info@, sales@ and other shared ones) |
| the same phone number (the last 11 digits) | 0.8; the last 8 digits alone 0.6 |
| the same name at the same account | 0.85 × how alike |
| the same name, accounts not given or different | 0.4 × how alike |

Against: names that are not alike at all × 0.5 (colleagues share numbers), different addresses and different numbers
of one name at one account × 0.75.
"""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from relgraph.duplicates.companies import parse_company
from relgraph.duplicates.pairs import Evidence, Pair, Reason, compare_in_blocks
from relgraph.duplicates.phones import phone_digits
from relgraph.duplicates.similarity import name_similarity
from relgraph.names import is_chinese, name_key, name_keys
from relgraph.wordlist import words

K = TypeVar("K", bound=Hashable)

_SHARED_MAILBOXES = words(
    """
    info sales contact admin administrator office service support hr marketing purchase purchasing procurement
    webmaster postmaster mail hello enquiries enquiry help noreply no-reply caigou xiaoshou kefu bangong bgs
    zhaopin team
    """
)


@dataclass(frozen=True, slots=True)
class PersonRecord(Generic[K]):
    """What is compared of a person; `account` is the name of the company or its identifier."""

    key: K
    name: str
    account: str = ""
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Prepared(Generic[K]):
    key: K
    name: str
    shown: str
    account: str
    phones: tuple[str, ...]
    mails: tuple[str, ...]


def find_person_pairs(records: Iterable[PersonRecord[K]], *, minimum: float = 0.6) -> tuple[Pair[K], ...]:
    """The pairs of records that may be one person, the surest first.

    >>> records = [
    ...     PersonRecord(1, "张伟", "恒星科技", phones=("138 0013 8000",)),
    ...     PersonRecord(2, "章伟", "恒星科技有限公司", phones=("+86-13800138000",)),
    ...     PersonRecord(3, "李娜", "恒星科技"),
    ... ]
    >>> [(pair.left, pair.right, pair.score, [r.how for r in pair.reasons]) for pair in find_person_pairs(records)]
    [(1, 2, 0.936, ['same_number', 'sounds_alike_at_account'])]
    """
    prepared = [_prepare(record) for record in records]
    found = compare_in_blocks(prepared, _blocks, lambda record: record.name, _compare, minimum)
    return tuple(
        Pair(prepared[one].key, prepared[other].key, evidence.score, evidence.reasons) for one, other, evidence in found
    )


def person_blocks(record: PersonRecord[K]) -> frozenset[str]:
    """The blocks of one record: a store indexes them, and a new record is compared with whom it shares one with.

    >>> sorted(person_blocks(PersonRecord(1, "张三", "恒星科技", ("010-88886666",), ("ZS@x.cn",))))
    ['mail:zs@x.cn', 'phone:88886666', 'spelt:恒星科技:zhangsan']
    """
    return frozenset(_blocks(_prepare(record)))


def compare_persons(one: PersonRecord[K], other: PersonRecord[K]) -> Pair[K]:
    """Two records compared, whatever they score."""
    evidence = _compare(_prepare(one), _prepare(other))
    return Pair(one.key, other.key, evidence.score, evidence.reasons)


def _prepare(record: PersonRecord[K]) -> _Prepared[K]:
    return _Prepared(
        key=record.key,
        name=name_key(record.name),
        shown=record.name,
        account=parse_company(record.account).core or record.account,
        phones=tuple(digits for phone in record.phones if len(digits := phone_digits(phone)) >= 8),
        mails=tuple(mail.strip().casefold() for mail in record.mails if "@" in mail),
    )


def _blocks(record: _Prepared[K]) -> Iterator[str]:
    yield from (f"mail:{mail}" for mail in record.mails)
    yield from (f"phone:{phone[-8:]}" for phone in record.phones)
    if record.name and record.account:
        yield from (f"spelt:{record.account}:{spelling}" for spelling in _spellings(record.name))


def _spellings(name: str) -> frozenset[str]:
    """Keys under which spellings of one name meet: the pinyin, or each longer word and the whole in any order."""
    if is_chinese(name):
        return frozenset(name_keys(name).full[:2])
    parts = name.split()
    whole = {"".join(parts), "".join(parts[1:] + parts[:1]), "".join(parts[-1:] + parts[:-1])}
    return frozenset(whole | {f"{part}*" for part in parts if len(part) > 2})


def _compare(one: _Prepared[K], other: _Prepared[K]) -> Evidence:
    name = _by_name(one, other)
    agreements = [found for found in (_by_mail(one, other), _by_phone(one, other), name) if found]
    return Evidence(tuple(agreements), tuple(_against(one, other, named=name is not None)))


def _by_mail(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    common = sorted(set(one.mails) & set(other.mails))
    if not common:
        return None
    own = [mail for mail in common if mail.partition("@")[0] not in _SHARED_MAILBOXES]
    mail = (own or common)[0]
    return 0.9 if own else 0.3, Reason("mail", "same_mail" if own else "shared_mailbox", 1.0, mail, mail)


def _by_phone(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    if common := sorted(set(one.phones) & set(other.phones)):
        return 0.8, Reason("phone", "same_number", 1.0, common[0], common[0])
    for left in one.phones:
        for right in other.phones:
            if left[-8:] == right[-8:]:
                return 0.6, Reason("phone", "same_last_digits", 0.8, left, right)
    return None


def _by_name(one: _Prepared[K], other: _Prepared[K]) -> tuple[float, Reason] | None:
    alike = name_similarity(one.name, other.name)
    if not alike:
        return None
    here = bool(one.account) and one.account == other.account
    how = "same_name" if alike == 1.0 else "sounds_alike" if is_chinese(one.name) else "similar_name"
    reason = Reason("name", f"{how}_at_account" if here else how, alike, one.shown, other.shown)
    return (0.85 if here else 0.4) * alike, reason


def _against(one: _Prepared[K], other: _Prepared[K], *, named: bool) -> Iterator[tuple[float, Reason]]:
    if not named and one.name and other.name:
        yield 0.5, Reason("name", "different_name", 0.0, one.shown, other.shown)
    apart = [
        bool(left and right) and not set(left) & set(right)
        for left, right in ((one.mails, other.mails), (one.phones, other.phones))
    ]
    if all(apart):
        yield 0.75, Reason("mail", "different_mail_and_phone", 0.0, one.mails[0], other.mails[0])
